/* view_source.h: where a figure stands in its document */
#ifndef UI_VIEW_SOURCE_H
#define UI_VIEW_SOURCE_H

extern const struct view_ops view_source;

#endif
