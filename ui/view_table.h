/* view_table.h: one table as it is printed */
#ifndef UI_VIEW_TABLE_H
#define UI_VIEW_TABLE_H

extern const struct view_ops view_table;

#endif
