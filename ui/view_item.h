/* view_item.h: one line wherever it stands */
#ifndef UI_VIEW_ITEM_H
#define UI_VIEW_ITEM_H

extern const struct view_ops view_item;

#endif
