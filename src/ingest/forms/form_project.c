/* form_project.c: what a form tells above its headings: the project, its money, the unit */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/forms/form_page.h"
#include "ingest/pages/words.h"

const struct strip *
form_label(const struct form_page *page, const char *label, int top, int bottom)
{
	for (size_t i = 0; i < page->words.n; i++) {
		const struct strip *word = &page->words.all[i];
		if (strip_middle(word) > top && strip_middle(word) < bottom &&
		    words_begin(word->folded, label))
			return word;
	}
	return NULL;
}

static bool
is_label(const char *text)
{
	static const char *const labels[] = { "主管部", "实施单", "项目编", "项目类", "项目属", "项目性",
		"项目资", "项目基", "预算单", "资金", "单位编", "项目负", "项目实", "联系", "年度",
		"项目单", "部门名", NULL };
	return words_at_start(text, labels) != NULL;
}

/* Does a word over or under this one stand as far from the label on its other side? */
static bool
has_mirror(const struct form_page *page, const struct strip *word, const struct strip *label)
{
	int height = strip_height(label), at = 2 * strip_middle(label) - strip_middle(word);

	for (size_t i = 0; i < page->words.n; i++) {
		const struct strip *other = &page->words.all[i];
		if (other->box.x0 < word->box.x1 && other->box.x1 > word->box.x0 &&
		    abs(strip_middle(other) - at) < height / 2)
			return true;
	}
	return false;
}

/* The words on the right of "项目名称", up to what is below or another label. */
void
form_read_project(const struct form_page *page, const struct strip *label, int bottom,
    struct form *form)
{
	int height = strip_height(label), stop = INT_MAX, right = INT_MAX;
	const struct strip *next = NULL;

	for (size_t i = 0; i < page->words.n; i++) {
		const struct strip *word = &page->words.all[i];
		if (!is_label(word->folded))
			continue;
		if (word->box.y0 > label->box.y0 + height / 2 && word->box.y0 < stop) {
			stop = word->box.y0;
			next = word;
		} else if (word->box.x0 > label->box.x1 &&
		    abs(strip_middle(word) - strip_middle(label)) < height &&
		    word->box.x0 < right) {
			right = word->box.x0;
		}
	}
	form->project = (struct form_cell){ .text = "", .line = label->line };
	if (words_begin(label->folded, "项目名称:"))
		form->project.text = label->folded + strlen("项目名称:");
	for (size_t i = 0; i < page->words.n; i++) {
		const struct strip *word = &page->words.all[i];
		int middle = strip_middle(word);
		if (word->box.x0 < label->box.x1 || word->box.x0 >= right || middle >= stop ||
		    middle >= bottom || middle < label->box.y0 - height / 2)
			continue;
		/* Cells are set at the middle of their rows: what is not is of the next one. */
		if (next && middle > label->box.y1 &&
		    has_mirror(page, word, next) && !has_mirror(page, word, label))
			continue;
		if (!*form->project.text)
			form->project.line = word->line;
		form->project.text =
		    arena_printf(&page->forms->arena, "%s%s", form->project.text, word->text);
	}
}

/* The headings of money between two heights, those that wrap put together. */
static void
gather_money_heads(const struct form_page *page, int top, int bottom, struct strips *heads)
{
	for (size_t i = 0; i < page->words.n; i++) {
		const struct strip *word = &page->words.all[i];
		if (strip_middle(word) >= top && word->box.y1 <= bottom &&
		    form_is_heading(word->folded))
			form_join_head(page->forms, heads, word);
	}
}

/* Which amount of money a number is, by the heading that stands nearest. */
static enum form_money
money_at(const struct strips *heads, const struct strip *number)
{
	enum form_money found = FORM_MONEY;
	int least = INT_MAX;

	for (size_t i = 0; i < heads->n; i++) {
		int off = abs(strip_center(&heads->all[i]) - strip_center(number));
		if (form_money_of(heads->all[i].text) == FORM_MONEY || off >= least)
			continue;
		least = off;
		found = form_money_of(heads->all[i].text);
	}
	return found;
}

/* "年度资金申请总额 3,498,000.00": the number on the right of its own label. */
static void
read_asked(const struct form_page *page, int top, int bottom, struct form *form)
{
	const struct strip *label = form_label(page, "年度资金申请总额", top, bottom);
	const struct strip *found = NULL;

	for (size_t i = 0; label && i < page->words.n; i++) {
		const struct strip *word = &page->words.all[i];
		if (word->box.x0 > label->box.x0 && *word->text >= '0' && *word->text <= '9' &&
		    abs(strip_middle(word) - strip_middle(label)) <= strip_height(word) / 2 &&
		    (!found || word->box.x0 < found->box.x0))
			found = word;
	}
	if (found)
		form->money[FORM_OPENING] =
		    (struct form_cell){ .text = found->text, .line = found->line };
}

/* The word right below, in the same column, that goes on with the rest of a label; NULL: none. */
static const struct strip *
rest_below(const struct form_page *page, const struct strip *above, const char *rest)
{
	int reach = above->box.y1 + strip_height(&page->words.all[0]);

	for (size_t i = 0; i < page->words.n; i++) {
		const struct strip *word = &page->words.all[i];
		if (word->box.x0 < above->box.x1 && word->box.x1 > above->box.x0 &&
		    strip_middle(word) > above->box.y1 - strip_height(word) / 2 &&
		    word->box.y0 < reach && *word->folded &&
		    (words_begin(rest, word->folded) || words_begin(word->folded, rest)))
			return word;
	}
	return NULL;
}

/* A label that wraps in a narrow cell: "年度", "资金", "总额:". */
static bool
wrapped_label(const struct form_page *page, const char *label, int top, int bottom,
    struct strip *whole)
{
	for (size_t i = 0; i < page->words.n; i++) {
		const struct strip *word = &page->words.all[i];
		size_t bytes = strlen(word->folded);
		if (strip_middle(word) <= top || strip_middle(word) >= bottom ||
		    words_length(word->folded) < 2 || !words_begin(label, word->folded))
			continue;
		*whole = *word;
		while (bytes < strlen(label) &&
		    (word = rest_below(page, whole, label + bytes)) != NULL) {
			bytes += strlen(word->folded);
			whole->box.y1 = word->box.y1;
			if (word->box.x1 > whole->box.x1)
				whole->box.x1 = word->box.x1;
		}
		if (bytes >= strlen(label))
			return true;
	}
	return false;
}

/* The row of the sum: "年度资金总额", "总额". */
void
form_read_money(const struct form_page *page, int top, int bottom, struct form *form)
{
	static const char *const labels[] = { "年度资金总额", "资金总额", "总额",
		"年度预算资金总额" };
	const struct strip *label = NULL;
	struct strip wrapped;

	if (wrapped_label(page, labels[0], top, bottom, &wrapped))
		label = &wrapped;
	for (size_t i = 0; !label && i < sizeof labels / sizeof *labels; i++)
		label = form_label(page, labels[i], top, bottom);
	struct strips heads = { .n = 0 };
	if (label)
		gather_money_heads(page, top, label->box.y0, &heads);
	for (size_t i = 0; label && i < page->words.n; i++) {
		const struct strip *word = &page->words.all[i];
		if (word->box.x0 <= label->box.x0 || *word->text < '0' || *word->text > '9' ||
		    abs(strip_middle(word) - strip_middle(label)) > strip_height(word) / 2)
			continue;
		enum form_money money = money_at(&heads, word);
		if (money < FORM_MONEY && !*form->money[money].text)
			form->money[money] =
			    (struct form_cell){ .text = word->text, .line = word->line };
	}
	free(heads.all);
	read_asked(page, top, bottom, form);
}

void
form_read_title(const struct form_page *page, int top, int bottom, struct form *form)
{
	bool wan = false, yuan = false;

	for (size_t i = 0; i < page->words.n; i++) {
		const struct strip *word = &page->words.all[i];
		if (strip_middle(word) <= top || strip_middle(word) >= bottom)
			continue;
		form->whole |= strstr(word->folded, "整体支出") != NULL;
		wan |= strstr(word->folded, "万") != NULL;
		yuan |= strstr(word->folded, "(元)") != NULL || strstr(word->folded, ":元") != NULL;
	}
	form->yuan = yuan && !wan;
}
