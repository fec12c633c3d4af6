/* label_fit.c: what it costs that lines are the label of a row */
#include "ingest/places/label_fit.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/pages/words.h"

enum { FRAGMENT = 3 };        /* characters of a label that went over to the next page */

static bool
begins_row(const char *label)
{
	static const char *const begins[] = { "年初", "年末", "上年", "结转", "使用", "用事业", "其中", "一般公共预算",
	    "政府性基金", "国有资本", "财政专户", "结余分配", "本年", "当年", "收入合", "支出合", "收入总", "支出总", "弥补", "动用",
	    "总计", "合计", "减:", "加:", NULL };
	struct arena arena = { 0 };
	bool is = words_at_start(text_fold(&arena, label), begins) != NULL;
	arena_release(&arena);
	return is;
}

/* The parts of the vehicles' line and its neighbours, which stand below each other without marks. */
static bool
is_expense(const char *label)
{
	static const char *const expenses[] = { "公务用车购置费", "公务用车运行费", "公务用车运行维护费", "公务接待费",
	    "因公出国(境)费", "因公出国(境)费用", "会议费", "培训费", NULL };
	struct arena arena = { 0 };
	const char *name = text_fold(&arena, label);
	if (words_begin(name, "其中:"))
		name += strlen("其中:");
	bool is = words_are(words_after_mark(name), expenses);
	arena_release(&arena);
	return is;
}

unsigned char
label_fit_traits(const char *label)
{
	int total = !label_is_total(label) ? 0 :
	    words_length(label) == 2 ? TRAIT_TOTAL | TRAIT_BARE_TOTAL : TRAIT_TOTAL;
	return (unsigned char)(TRAITS_FOUND | total |
	    (label_begins_function(label) ? TRAIT_FUNCTION : 0) |
	    (words_end(label, "支出") ? TRAIT_END : 0) | (label_begins(label) ? TRAIT_MARK : 0) |
	    (begins_row(label) ? TRAIT_ROW : 0) | (is_expense(label) ? TRAIT_EXPENSE : 0));
}

/* What speaks against a line and the next being of one label; LABEL_NEVER: they are not. */
static long
against_pair(const struct label_fit *fit, size_t i)
{
	const struct piece *line = fit->lines[i], *next = fit->lines[i + 1];
	long em = fit->table->em, cost = 0, apart = next->box.y1 - line->box.y1;
	if ((next->traits & TRAIT_MARK) || (line->traits & next->traits & TRAIT_EXPENSE) ||
	    ((next->traits & TRAIT_FUNCTION) && (line->traits & TRAIT_END)))
		return LABEL_NEVER;
	if (line->traits & TRAIT_TOTAL)
		cost += em * 6 / 10;
	if (next->traits & TRAIT_ROW)
		cost += em * 15 / 10;
	if (apart > em * 17 / 10)
		cost += em * 9 / 10;
	if ((next->traits & TRAIT_BARE_TOTAL) && (line->traits & TRAIT_ROW) &&
	    !(line->traits & TRAIT_TOTAL))
		cost -= em * 6 / 10;
	if (apart > fit->table->leading)
		cost += 2 * (apart - fit->table->leading);
	/* without figures words beside both tell that there are two rows */
	if (fit->n_rows == 0 && apart > em * 14 / 10 && fit->table->strips[line->strip].n > 1 &&
	    fit->table->strips[next->strip].n > 1)
		cost += 2 * em;
	return cost;
}

long
label_fit_mean(const struct label_fit *fit, size_t first, size_t n)
{
	return (fit->sums[first + n] - fit->sums[first]) / (long)n - fit->offset;
}

long
label_fit_row(const struct label_fit *fit, size_t first, size_t n, size_t row)
{
	const struct row *at = &fit->table->rows[fit->rows[row]];
	if (fit->bottom)
		return labs(label_fit_mean(fit, first + n - 1, 1) - at->y);
	long middle = labs(label_fit_mean(fit, first, n) - at->y);
	long top = labs(label_fit_mean(fit, first, 1) - at->y) + fit->table->em * 3 / 10;
	return n > 1 && top < middle ? top : middle;
}

/* Lines that are a row of their own. */
static long
cost_of_new(const struct label_fit *fit, size_t first)
{
	long em = fit->table->em;
	unsigned char traits = fit->lines[first]->traits;
	enum role role = fit->table->leaves[fit->leaf].role;
	if (traits & TRAIT_MARK)
		return em * (fit->coded ? 8 : 3) / 10;
	if (traits & TRAIT_TOTAL)
		return em * 8 / 10;
	if (fit->coded || role == ROLE_TEXT)
		return 5 * em;
	if (traits & TRAIT_FUNCTION)
		return em * 3 / 10;
	return em * (fit->marked && !(traits & TRAIT_ROW) ? 16 : 8) / 10;
}

int
label_fit_last_row(const struct table *table, int page)
{
	int best = -1;
	for (size_t r = 0; r < table->n_rows; r++)
		if (table->rows[r].page < page && (best < 0 ||
		    table->rows[r].page > table->rows[best].page ||
		    (table->rows[r].page == table->rows[best].page &&
		    table->rows[r].y > table->rows[best].y)))
			best = (int)r;
	return best;
}

/* 当年收入 at the end of a page, 小计 at the top of the next. */
static bool
lacks_total(const struct label_fit *fit)
{
	int row = label_fit_last_row(fit->table, fit->page);
	const char *label = NULL;
	for (size_t i = 0; i < fit->table->n_pieces; i++) {
		const struct piece *piece = &fit->table->pieces[i];
		if (piece->row == row && piece->leaf == (int)fit->leaf)
			label = piece->text;
	}
	return row >= 0 && label && begins_row(label) && !label_is_total(label);
}

/* The figures of a row at the end of a page, its label at the top of the next. */
bool
label_fit_nameless(const struct label_fit *fit)
{
	const struct table *table = fit->table;
	int row = label_fit_last_row(table, fit->page);
	bool figures = false;
	for (size_t i = 0; row >= 0 && i < fit->from; i++) {
		const struct piece *piece = &table->pieces[i];
		if (piece->row != row || piece->leaf < 0 ||
		    table->leaves[piece->leaf].side != table->leaves[fit->leaf].side)
			continue;
		enum role role = table->leaves[piece->leaf].role;
		if (role == ROLE_LABEL || role == ROLE_TEXT)
			return false;
		figures = figures || piece_is_strong(table, piece);
	}
	return figures && !fit->coded && table->leaves[fit->leaf].role == ROLE_LABEL;
}

long
label_fit_before(const struct label_fit *fit, size_t n)
{
	unsigned char traits = fit->lines[0]->traits;
	if (fit->nameless)
		return fit->table->em / 4;
	if (n == 1 && (traits & TRAIT_BARE_TOTAL) && lacks_total(fit))
		return fit->table->em / 2;
	bool continues = fit->table->rows[fit->rows[0]].page > fit->table->rows[0].page;
	if (!continues || (traits & (TRAIT_MARK | TRAIT_TOTAL | TRAIT_ROW)))
		return LABEL_NEVER;
	bool fragment = n == 1 && words_length(fit->lines[0]->text) <= FRAGMENT;
	return fragment ? fit->table->em / 2 : fit->table->em;
}

void
label_fit_weigh(struct label_fit *fit)
{
	struct arena *scratch = &fit->scratch;
	fit->sums = arena_alloc(scratch, (fit->n + 1) * sizeof *fit->sums);
	fit->against = arena_alloc(scratch, (fit->n + 1) * sizeof *fit->against);
	fit->alone = arena_alloc(scratch, (fit->n + 1) * sizeof *fit->alone);
	fit->sums[0] = 0;
	for (size_t i = 0; i < fit->n; i++) {
		fit->sums[i + 1] = fit->sums[i] + fit->lines[i]->box.y1;
		fit->against[i] = i + 1 < fit->n ? against_pair(fit, i) : LABEL_NEVER;
		fit->alone[i] = cost_of_new(fit, i);
	}
}
