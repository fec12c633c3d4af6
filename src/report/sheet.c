/* sheet.c: rows and columns of anything, for the screen and for exports */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "report/sheet.h"

/*
 * Rows before the one asked for that a new window takes in, so that stepping back and forth does
 * not reload.
 */
#define WINDOW_LEAD 64

struct sheet_slot {
	size_t row;           /* row + 1; 0 an empty slot */
	size_t repeats;       /* rows that asked for this key again */
};

static const struct {
	enum width_align align;
	int min, want;
} widths[] = {
	[SHEET_TEXT] = { .align = WIDTH_LEFT, .min = 4, .want = 40 },
	[SHEET_CODE] = { .align = WIDTH_LEFT, .min = 3, .want = 7 },
	[SHEET_AMOUNT] = { .align = WIDTH_RIGHT, .min = 4, .want = 20 },
	[SHEET_NUMBER] = { .align = WIDTH_RIGHT, .min = 1, .want = 20 },
	[SHEET_PERCENT] = { .align = WIDTH_RIGHT, .min = 7, .want = 12 },
	[SHEET_BAR] = { .align = WIDTH_LEFT, .min = 4, .want = 12 },
	[SHEET_TREE] = { .align = WIDTH_LEFT, .min = 8, .want = 40 },
};

const char *
sheet_text(struct sheet *sheet, const char *text)
{
	return *text == '\0' ? "" : text_clean(&sheet->arena, text, strlen(text));
}

struct sheet_column *
sheet_add_column(struct sheet *sheet, const char *id, const char *title, enum sheet_kind kind)
{
	sheet->columns = mem_resize(sheet->columns, sheet->n_columns + 1, sizeof *sheet->columns);
	struct sheet_column *column = &sheet->columns[sheet->n_columns++];
	*column = (struct sheet_column){
		.id = sheet_text(sheet, id), .title = sheet_text(sheet, title), .kind = kind,
		.align = widths[kind].align, .min = widths[kind].min, .want = widths[kind].want,
	};
	return column;
}

void
sheet_add_columns(struct sheet *sheet, const struct sheet_column *columns, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct sheet_column *column = sheet_add_column(sheet, columns[i].id,
		    _(columns[i].title), columns[i].kind), own = *column;
		*column = columns[i];
		column->id = own.id;
		column->title = own.title;
		column->align = own.align;
		column->min = columns[i].min ? columns[i].min : own.min;
		column->want = columns[i].want ? columns[i].want : own.want;
	}
}

/*
 * The slot of this key, or the empty one where it belongs. FNV-1a; n_slots is a power of two and
 * never full.
 */
static struct sheet_slot *
slot_of(const struct sheet *sheet, const char *key)
{
	uint64_t hash = UINT64_C(14695981039346656037);
	for (const char *at = key; *at != '\0'; at++)
		hash = (hash ^ (unsigned char)*at) * UINT64_C(1099511628211);
	size_t i = (size_t)(hash ^ hash >> 32) & (sheet->n_slots - 1);
	while (sheet->slots[i].row != 0 &&
	    strcmp(sheet->rows[sheet->slots[i].row - 1].key, key) != 0)
		i = (i + 1) & (sheet->n_slots - 1);
	return &sheet->slots[i];
}

/* Makes room for one more row and its key. */
static void
grow(struct sheet *sheet)
{
	if (2 * (sheet->n_window + 1) <= sheet->n_slots)
		return;
	struct sheet_slot *old = sheet->slots;
	size_t n_old = sheet->n_slots;
	sheet->n_slots = n_old ? 2 * n_old : 64;
	sheet->rows = mem_resize(sheet->rows, sheet->n_slots / 2, sizeof *sheet->rows);
	sheet->slots = mem_alloc(sheet->n_slots * sizeof *sheet->slots);
	for (size_t i = 0; i < n_old; i++)
		if (old[i].row != 0)
			*slot_of(sheet, sheet->rows[old[i].row - 1].key) = old[i];
	free(old);
}

/* Claims a slot for the row to come; the key is the one asked for, or that with a number. */
static const char *
claim_key(struct sheet *sheet, const char *asked)
{
	const char *key = sheet_text(sheet, asked);
	struct sheet_slot *first = slot_of(sheet, key), *slot = first;
	while (slot->row != 0) {
		key = arena_printf(&sheet->arena, "%s:%zu", sheet->rows[first->row - 1].key,
		    ++first->repeats + 1);
		slot = slot_of(sheet, key);
	}
	slot->row = sheet->n_window + 1;
	return key;
}

struct sheet_row *
sheet_add_row(struct sheet *sheet, const char *key)
{
	grow(sheet);
	key = claim_key(sheet, key);
	struct sheet_row *row = &sheet->rows[sheet->n_window++];
	*row = (struct sheet_row){ .key = key, .parent = -1, .code = "", .name = "" };
	row->cells = arena_alloc(&sheet->arena, sheet->n_columns * sizeof *row->cells);
	for (size_t i = 0; i < sheet->n_columns; i++)
		row->cells[i].text = "";
	if (!sheet->load)
		sheet->n_rows = sheet->n_window;
	return row;
}

void
sheet_set(struct sheet *sheet, struct sheet_row *row, size_t column, const char *text)
{
	row->cells[column].text = sheet_text(sheet, text);
}

void
sheet_set_value(struct sheet *sheet, struct sheet_row *row, size_t column, const char *text,
    int64_t value)
{
	sheet_set(sheet, row, column, text);
	row->cells[column].has_value = true;
	row->cells[column].value = value;
}

void
sheet_clear_rows(struct sheet *sheet)
{
	sheet->n_window = 0;
	if (sheet->slots)
		memset(sheet->slots, 0, sheet->n_slots * sizeof *sheet->slots);
}

const struct sheet_row *
sheet_row(struct sheet *sheet, size_t i)
{
	if (i >= sheet->n_rows)
		return NULL;
	if (i < sheet->first || i - sheet->first >= sheet->n_window) {
		if (!sheet->load || sheet->load(sheet, i < WINDOW_LEAD ? 0 : i - WINDOW_LEAD) < 0)
			return NULL;
		if (i < sheet->first || i - sheet->first >= sheet->n_window)
			return NULL;
	}
	return &sheet->rows[i - sheet->first];
}

long
sheet_find(struct sheet *sheet, const char *key)
{
	if (sheet->n_slots == 0)
		return -1;
	size_t row = slot_of(sheet, key)->row;
	return row == 0 ? -1 : (long)(sheet->first + row - 1);
}

long
sheet_column(const struct sheet *sheet, const char *id)
{
	for (size_t i = 0; i < sheet->n_columns; i++)
		if (strcmp(sheet->columns[i].id, id) == 0)
			return (long)i;
	return -1;
}

void
sheet_release(struct sheet *sheet)
{
	if (sheet->drop)
		sheet->drop(sheet);
	free(sheet->columns);
	free(sheet->rows);
	free(sheet->slots);
	err_clear(&sheet->err);
	arena_release(&sheet->arena);
	*sheet = (struct sheet){ .n_rows = 0 };
}

static int
widest(const struct sheet *sheet, size_t column)
{
	int most = 0;
	for (size_t i = 0; i < sheet->n_window; i++) {
		const struct sheet_row *row = &sheet->rows[i];
		int width = width_text(row->cells[column].text);
		if (sheet->columns[column].kind == SHEET_TREE)
			width += 2 * row->level;
		if (width > most)
			most = width;
	}
	return most;
}

static void
fit_column(struct sheet *sheet, size_t i)
{
	struct sheet_column *column = &sheet->columns[i];
	int most = widest(sheet, i), title = width_text(column->title);
	bool number = column->align == WIDTH_RIGHT;
	if (column->kind == SHEET_BAR)
		return;
	if (number && column->min < most)
		column->min = most;
	if (most < title)
		most = title;
	if (column->want > most)
		column->want = most;
	if (column->want < column->min)
		column->want = column->min;
}

void
sheet_fit(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->n_columns; i++)
		fit_column(sheet, i);
	for (size_t i = 0; i < sheet->n_window; i++)
		if (!sheet->rows[i].zero)
			for (long up = sheet->rows[i].parent; up >= 0 && sheet->rows[up].zero;
			    up = sheet->rows[up].parent)
				sheet->rows[up].zero = false;
	sheet->flat = true;
	for (size_t i = 0; i < sheet->n_window && sheet->flat; i++)
		sheet->flat = sheet->rows[i].parent < 0;
}
