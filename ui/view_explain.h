/* view_explain.h: figures explained: their place, their text, the rules they take part in */
#ifndef UI_VIEW_EXPLAIN_H
#define UI_VIEW_EXPLAIN_H

extern const struct view_ops view_explain;

#endif
