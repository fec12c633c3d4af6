/* view_browse.h: the three linked panes */
#ifndef UI_VIEW_BROWSE_H
#define UI_VIEW_BROWSE_H

extern const struct view_ops view_browse;

#endif
