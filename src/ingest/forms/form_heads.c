/* form_heads.c: the headings of a form's page, and the columns below them */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/forms/form_page.h"
#include "ingest/pages/words.h"

#define GAPS_MAX 200 /* looked at between two headings: a hostile page costs no more than others */

static bool
overlap(int a0, int a1, int b0, int b1)
{
	return a0 < b1 && b0 < a1;
}

static bool
is_head(const char *text)
{
	return strstr(text, "三级指标") || words_begin(text, "三级指") || strstr(text, "指标内容");
}

const struct strip *
form_head(const struct form_page *page)
{
	for (size_t i = 0; i < page->words.n; i++)
		if (strip_middle(&page->words.all[i]) > page->done &&
		    is_head(page->words.all[i].folded))
			return &page->words.all[i];
	return NULL;
}

static int
by_x(const void *a, const void *b)
{
	const struct strip *left = a, *right = b;
	return (left->box.x0 > right->box.x0) - (left->box.x0 < right->box.x0);
}

void
form_join_head(struct forms *forms, struct strips *heads, const struct strip *word)
{
	size_t k = 0;

	while (k < heads->n &&
	    !overlap(word->box.x0, word->box.x1, heads->all[k].box.x0, heads->all[k].box.x1))
		k++;
	if (k == heads->n) {
		strips_add(heads, word);
		heads->all[k].text = word->folded;
		return;
	}
	struct strip *whole = &heads->all[k];
	whole->text = arena_printf(&forms->arena, "%s%s", whole->text, word->folded);
	whole->box.x0 = word->box.x0 < whole->box.x0 ? word->box.x0 : whole->box.x0;
	whole->box.x1 = word->box.x1 > whole->box.x1 ? word->box.x1 : whole->box.x1;
	whole->box.y1 = word->box.y1 > whole->box.y1 ? word->box.y1 : whole->box.y1;
}

void
form_gather_heads(const struct form_page *page, const struct strip *head, struct strips *heads)
{
	int reach = strip_height(head) * 2;

	for (size_t i = 0; i < page->words.n; i++) {
		const struct strip *word = &page->words.all[i];
		if (abs(strip_middle(word) - strip_middle(head)) <= reach &&
		    strip_middle(word) > page->done && form_is_heading(word->folded))
			form_join_head(page->forms, heads, word);
	}
	qsort(heads->all, heads->n, sizeof *heads->all, by_x);
}

/* The middle of the widest stretch between two headings that no word of the body crosses. */
static int
border(const struct form_page *page, int from, int to, int top, int bottom)
{
	int best = from + (to - from) / 2, widest = 0, at = from;

	for (int gaps = 0; at < to && gaps < GAPS_MAX; gaps++) {
		int next = to, behind = at;
		for (size_t i = 0; i < page->words.n; i++) {
			const struct strip *word = &page->words.all[i];
			if (strip_middle(word) < top || strip_middle(word) >= bottom)
				continue;
			if (word->box.x0 <= at && word->box.x1 > behind)
				behind = word->box.x1;
			else if (word->box.x0 > at && word->box.x0 < next)
				next = word->box.x0;
		}
		if (behind == at && next - at > widest) {
			widest = next - at;
			best = at + widest / 2;
		}
		at = behind > at ? behind : next;
	}
	return best;
}

bool
form_lay_out(const struct form_page *page, const struct strips *heads, int top, int bottom,
    struct form_layout *layout)
{
	int seen = 0;

	*layout = (struct form_layout){ .borders = { INT_MIN } };
	for (size_t i = 0; i < heads->n; i++) {
		enum form_column column = form_column_of(heads->all[i].text);
		if (column == FORM_COLUMNS || (seen & 1 << column) || layout->n == FORM_COLUMNS)
			continue;
		if (i > 0)
			layout->borders[layout->n] = border(page, strip_center(&heads->all[i - 1]),
			    strip_center(&heads->all[i]), top, bottom);
		if (layout->n == 0)
			layout->first = heads->all[i].box.x0;
		seen |= 1 << column;
		layout->columns[layout->n++] = column;
	}
	layout->borders[layout->n] = INT_MAX;
	return (seen & 1 << FORM_NAME) && (seen & 1 << FORM_TARGET) && layout->n > 2;
}

int
form_end(const struct form_page *page, int top, bool *ended)
{
	int end = INT_MAX;

	*ended = false;
	for (size_t i = 0; i < page->words.n; i++) {
		const struct strip *word = &page->words.all[i];
		bool next = words_begin(word->folded, "项目名称") && word->box.y0 > top;
		if (word->box.y0 < top || word->box.y0 >= end ||
		    (!next && !form_ends(word->folded)))
			continue;
		end = word->box.y0;
		*ended = true;
	}
	return end;
}

int
form_heads_bottom(const struct strips *heads)
{
	int bottom = INT_MIN;
	for (size_t i = 0; i < heads->n; i++)
		if (heads->all[i].box.y1 > bottom)
			bottom = heads->all[i].box.y1;
	return bottom;
}
