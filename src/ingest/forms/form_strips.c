/* form_strips.c: the words of a form's page in columns and rows, by their places */
#include "ingest/forms/form_strips.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ingest/pages/words.h"

#define LEVELS_MAX 16 /* that may stand on a page behind one of the page before */

int
strip_middle(const struct strip *strip)
{
	return strip->box.y0 + (strip->box.y1 - strip->box.y0) / 2;
}

int
strip_center(const struct strip *strip)
{
	return strip->box.x0 + (strip->box.x1 - strip->box.x0) / 2;
}

int
strip_height(const struct strip *strip)
{
	return strip->box.y1 - strip->box.y0;
}

void
strips_add(struct strips *strips, const struct strip *strip)
{
	MEM_GROW(strips->all, strips->n, strips->room);
	strips->all[strips->n++] = *strip;
}

static int64_t
misfit(const struct strip *items, size_t first, size_t last, int middle)
{
	int64_t off = ((int64_t)items[first].box.y0 + items[last].box.y1) / 2 - middle;
	return off < 0 ? -off : off;
}

/* The best ways to split the first j items among the first g groups: least[g][j], begun at from. */
struct sharing {
	int64_t blank; /* what a group without items costs; < 0: there is none */
	int64_t *least;
	size_t *from;
	size_t width;
};

static void
share_one(const struct sharing *sharing, const struct strip *items, size_t g, size_t j, int middle)
{
	const int64_t *before = sharing->least + g * sharing->width;
	int64_t *least = &sharing->least[(g + 1) * sharing->width + j];
	size_t *from = &sharing->from[(g + 1) * sharing->width + j];

	*least =
	    sharing->blank < 0 || before[j] == INT64_MAX ? INT64_MAX : before[j] + sharing->blank;
	*from = j;
	for (size_t i = j; i-- > 0;) {
		int64_t cost = before[i] == INT64_MAX ? INT64_MAX :
							before[i] + misfit(items, i, j - 1, middle);
		if (cost < *least) {
			*least = cost;
			*from = i;
		}
	}
}

/*
 * Splits items, from top to bottom, among groups in their order, so that the items of each lie
 * around its middle as well as can be. group[i] is that of item i. A group may stay without items
 * if `empty`. Returns how far all are off, -1 if it cannot be done.
 */
static int64_t
share(const struct strip *items, size_t n, const int *middles, size_t n_groups, bool empty,
    size_t *group)
{
	struct sharing sharing = { .width = n + 1 };
	int64_t least;

	if (n > STRIPS_MAX || n_groups > STRIPS_MAX)
		return -1;
	/* Rows at even distances are not one row in their middle: a blank one costs. */
	sharing.blank = !empty ? -1 : n ? strip_height(&items[0]) / 2 : 0;
	sharing.least = mem_alloc((n_groups + 1) * sharing.width * sizeof *sharing.least);
	sharing.from = mem_alloc((n_groups + 1) * sharing.width * sizeof *sharing.from);
	for (size_t j = 0; j <= n; j++)
		sharing.least[j] = j ? INT64_MAX : 0;
	for (size_t g = 0; g < n_groups; g++)
		for (size_t j = 0; j <= n; j++)
			share_one(&sharing, items, g, j, middles[g]);
	least = sharing.least[n_groups * sharing.width + n];
	for (size_t g = n_groups, j = n; least != INT64_MAX && g-- > 0;) {
		size_t from = sharing.from[(g + 1) * sharing.width + j];
		while (j > from)
			group[--j] = g;
	}
	free(sharing.least);
	free(sharing.from);
	return least == INT64_MAX ? -1 : least;
}

/* What is written upright beside the whole table. */
static bool
is_side_label(const struct form_layout *layout, const struct strip *word)
{
	return word->box.x1 <= layout->first && strstr("年度绩效指标(90分)", word->folded);
}

/* The words of a column: those on one base line as one strip. */
static void
gather(struct forms *forms, const struct form_layout *layout, size_t column,
    const struct strips *words, int top, int bottom, struct strips *strips)
{
	for (size_t i = 0; i < words->n; i++) {
		const struct strip *word = &words->all[i];
		int x = strip_center(word);
		if (strip_middle(word) < top || strip_middle(word) >= bottom ||
		    x < layout->borders[column] || x >= layout->borders[column + 1] ||
		    (column == 0 && is_side_label(layout, word)))
			continue;
		struct strip *last = strips->n ? &strips->all[strips->n - 1] : NULL;
		if (last && abs(strip_middle(word) - strip_middle(last)) < strip_height(last) / 2) {
			last->text = arena_printf(&forms->arena, "%s%s", last->text, word->text);
			last->box.x1 = word->box.x1;
		} else {
			strips_add(strips, word);
		}
	}
}

/* What stands once a row and never wraps: its strips say where the rows are. */
static size_t
anchors(const struct form_layout *layout, const struct strips *columns)
{
	static const enum form_column once[] = { FORM_WEIGHT, FORM_SCORE, FORM_NATURE, FORM_UNIT,
		FORM_TARGET };
	size_t best = layout->n;

	for (size_t k = 0; k < sizeof once / sizeof *once; k++)
		for (size_t i = 0; i < layout->n; i++)
			if (layout->columns[i] == once[k] && columns[i].n &&
			    (best == layout->n ||
				(once[k] != FORM_TARGET && columns[i].n > columns[best].n)))
				best = i;
	return best;
}

/* Does the text of a level, as far as it was read, want no more? */
static bool
is_complete(const struct strip *block, const struct strip *next)
{
	static const char *const whole[] = { "产出", "效益", "成本", "满意度", "服务对象满意度",
		"数量", "质量", "时效", "经济效益", "社会效益", "生态效益", "可持续影响", NULL };

	if (*next->folded == '(' || words_end(next->folded, "分)") ||
	    words_begin(next->folded, "指标"))
		return false;
	return words_end(block->text, "指标") || words_end(block->text, ")") ||
	    words_end(block->text, "）") || words_are(block->text, whole) ||
	    next->box.y0 - block->box.y1 > 2 * strip_height(next);
}

/* The names of a level, put together from their lines. */
static void
join_levels(struct forms *forms, struct strips *strips)
{
	size_t n = 0;

	for (size_t i = 0; i < strips->n; i++) {
		struct strip *block = n ? &strips->all[n - 1] : NULL;
		if (!block || is_complete(block, &strips->all[i])) {
			strips->all[n++] = strips->all[i];
			continue;
		}
		block->text = arena_printf(&forms->arena, "%s%s", block->text, strips->all[i].text);
		block->box.y1 = strips->all[i].box.y1;
	}
	strips->n = n;
}

static void
middles_of(const struct strips *strips, int middles[STRIPS_MAX])
{
	for (size_t i = 0; i < strips->n; i++)
		middles[i] = strip_middle(&strips->all[i]);
}

static void
put(struct forms *forms, struct form_row *row, struct strip *extent, enum form_column column,
    const struct strip *strip)
{
	struct form_cell *cell = &row->cells[column];

	if (!*cell->text)
		cell->line = strip->line;
	cell->text = arena_printf(&forms->arena, "%s%s", cell->text, strip->text);
	if (strip->box.y0 < extent->box.y0)
		extent->box.y0 = strip->box.y0;
	if (strip->box.y1 > extent->box.y1)
		extent->box.y1 = strip->box.y1;
}

static bool
put_cells(struct forms *forms, struct form_row *rows, struct strip *extents, size_t n,
    enum form_column column, const struct strips *strips, const int *middles)
{
	size_t group[STRIPS_MAX];

	if (share(strips->all, strips->n, middles, n, true, group) < 0)
		return false;
	for (size_t i = 0; i < strips->n; i++)
		put(forms, &rows[group[i]], &extents[group[i]], column, &strips->all[i]);
	return true;
}

/* How many of the rows, from the first, must still be of the page before for the others to fit. */
static size_t
left_over(const struct strip *extents, size_t n, const int *middles, size_t n_levels)
{
	size_t group[STRIPS_MAX], best = 0;
	int64_t all, least;

	if (n_levels > LEVELS_MAX)
		return 0;
	all = least = share(extents, n, middles, n_levels, false, group);

	for (size_t i = 1; i + n_levels <= n; i++) {
		int64_t off = share(extents + i, n - i, middles, n_levels, false, group);
		if (off >= 0 && off < least) {
			least = off;
			best = i;
		}
	}
	return all - least > strip_height(&extents[0]) ? best : 0;
}

/* A merged cell of a level stands in the middle of its rows; one from the page before goes on. */
static void
put_levels(struct forms *forms, struct form_row *rows, const struct strip *extents, size_t n,
    enum form_column column, struct strips *strips, const struct form_row *before)
{
	size_t group[STRIPS_MAX], left = n;
	int middles[STRIPS_MAX];

	join_levels(forms, strips);
	if (strips->n > n)
		return;
	middles_of(strips, middles);
	if (strips->n)
		left = before ? left_over(extents, n, middles, strips->n) : 0;
	for (size_t i = 0; before && i < left; i++)
		rows[i].cells[column] = before->cells[column];
	if (left == n ||
	    share(extents + left, n - left, middles, strips->n, false, group) < 0)
		return;
	for (size_t i = left; i < n; i++)
		rows[i].cells[column] =
		    (struct form_cell){ .text = strips->all[group[i - left]].text,
			    .line = strips->all[group[i - left]].line };
}

/*
 * The projects of a form of many stand in the middle of their rows too. Their amounts do not wrap,
 * so they say how many there are.
 */
static void
put_projects(struct forms *forms, struct form_row *rows, const struct strip *extents, size_t n,
    const struct strips *budgets, const struct strips *texts, enum form_column column)
{
	struct form_row projects[STRIPS_MAX];
	struct strip spare[STRIPS_MAX];
	size_t group[STRIPS_MAX];
	int middles[STRIPS_MAX];

	if (budgets->n == 0 || budgets->n > n)
		return;
	middles_of(budgets, middles);
	for (size_t i = 0; i < budgets->n; i++) {
		projects[i].cells[column] = (struct form_cell){ .text = "" };
		spare[i] = budgets->all[i];
	}
	if (share(extents, n, middles, budgets->n, false, group) < 0 ||
	    !put_cells(forms, projects, spare, budgets->n, column, texts, middles))
		return;
	for (size_t i = 0; i < n; i++)
		rows[i].cells[column] = projects[group[i]].cells[column];
}

/* Cells that several rows share: projects and levels. */
static void
put_shared(struct forms *forms, const struct form_layout *layout, struct strips *columns,
    struct form_row *rows, const struct strip *extents, size_t n, const struct form_row *before)
{
	const struct strips *budgets = NULL;

	for (size_t i = 0; i < layout->n; i++)
		if (layout->columns[i] == FORM_BUDGET)
			budgets = &columns[i];
	for (size_t i = 0; i < layout->n; i++) {
		enum form_column column = layout->columns[i];
		if (column == FORM_LEVEL || column == FORM_SUBLEVEL)
			put_levels(forms, rows, extents, n, column, &columns[i], before);
		else if (column <= FORM_GOAL && budgets)
			put_projects(forms, rows, extents, n, budgets, &columns[i], column);
	}
}

static size_t
put_rows(struct forms *forms, struct form *form, const struct form_layout *layout,
    struct strips *columns)
{
	struct strip extents[STRIPS_MAX];
	int middles[STRIPS_MAX];
	size_t anchor = anchors(layout, columns), first = form->n_rows, n;

	if (anchor == layout->n || (n = columns[anchor].n) > STRIPS_MAX)
		return 0;
	middles_of(&columns[anchor], middles);
	for (size_t i = 0; i < n; i++) {
		form_add_row(form);
		extents[i] = columns[anchor].all[i];
	}
	struct form_row *rows = form->rows + first;
	for (size_t i = 0; i < layout->n; i++)
		if (layout->columns[i] > FORM_SUBLEVEL &&
		    !put_cells(forms, rows, extents, n, layout->columns[i], &columns[i], middles))
			return 0;
	put_shared(forms, layout, columns, rows, extents, n, first ? &rows[-1] : NULL);
	return n;
}

size_t
strips_rows(struct forms *forms, struct form *form, const struct form_layout *layout,
    const struct strips *words, int top, int bottom)
{
	struct strips columns[FORM_COLUMNS] = { { .n = 0 } };
	size_t n, most = 0;

	for (size_t i = 0; i < layout->n; i++) {
		gather(forms, layout, i, words, top, bottom, &columns[i]);
		if (columns[i].n > most)
			most = columns[i].n;
	}
	n = most <= STRIPS_MAX ? put_rows(forms, form, layout, columns) : 0;
	for (size_t i = 0; i < layout->n; i++)
		free(columns[i].all);
	return n;
}
