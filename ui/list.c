/* list.c: a cursor over rows of which a window is seen; arithmetic only */
#include "ui/list.h"

static long
clamp(long value, long low, long high)
{
	if (value > high)
		value = high;
	return value < low ? low : value;
}

static void
settle(struct list *list)
{
	list->cursor = clamp(list->cursor, 0, list->rows - 1);
	if (list->cursor < list->top)
		list->top = list->cursor;
	if (list->height > 0 && list->cursor >= list->top + list->height)
		list->top = list->cursor - list->height + 1;
	list->top = clamp(list->top, 0, list->rows - list->height);
}

void
list_set_rows(struct list *list, long rows)
{
	list->rows = rows;
	settle(list);
}

void
list_set_height(struct list *list, int height)
{
	list->height = height > 0 ? height : 0;
	settle(list);
}

void
list_go(struct list *list, long row)
{
	list->cursor = row;
	settle(list);
}

void
list_jump(struct list *list, long row)
{
	if (row < list->top || row >= list->top + list->height)
		list->top = row - list->height / 2;
	list_go(list, row);
}

void
list_move(struct list *list, long by)
{
	list_go(list, list->cursor + by);
}

void
list_page(struct list *list, int direction, bool half)
{
	long by = half ? list->height / 2 : list->height - 1;

	by = direction * (by > 0 ? by : 1);
	list->top = clamp(list->top + by, 0, list->rows - list->height);
	list_move(list, by);
}
