/* view_help.h: the keys, generated from actions.def */
#ifndef UI_VIEW_HELP_H
#define UI_VIEW_HELP_H

extern const struct view_ops view_help;

#endif
