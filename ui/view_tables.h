/* view_tables.h: the tables of a disclosure */
#ifndef UI_VIEW_TABLES_H
#define UI_VIEW_TABLES_H

extern const struct view_ops view_tables;

#endif
