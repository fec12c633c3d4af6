/* head_cells.c: the header of a printed table as cells whose lines are joined */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/pages/shape.h"
#include "ingest/pages/words.h"
#include "ingest/places/heads.h"
#include "ingest/tables/recognise.h"

int
head_height(const struct head *head)
{
	return head->box.y0 + (head->box.y1 - head->box.y0) / 2;
}

/* How far two ranges overlap; negative: how far they are apart. */
static int
head_overlap(const struct box *a, const struct box *b)
{
	int from = a->x0 > b->x0 ? a->x0 : b->x0;
	int to = a->x1 < b->x1 ? a->x1 : b->x1;
	return to - from;
}

bool
head_above(const struct head *a, const struct head *b, int em)
{
	return b->box.y0 - a->box.y1 > em * 45 / 100;
}

static bool
begins_with_year(const char *text)
{
	return strspn(text, "0123456789") == 4 && words_begin(text + 4, "年");
}

/* Words that are whole cells, of a year perhaps: never the first or the last line of a longer one. */
static bool
is_whole(const char *text)
{
	static const char *const whole[] = { "项目", "合计", "小计", "金额", "决算数", "预算数", "收入", "支出", "科目名称",
	    "类", "款", "项", "行次", "支出用途", "功能分类", "本年支出", "本年收入", "基本支出", "项目支出", "科目编码", "人员经费", "公用经费", "数量",
	    "项目名称", "功能分类科目编码", "功能分类科目名称", "“三公”经费", "公务接待费", "公务用车购置费",
	    "公务用车运行费", "公务用车运行维护费", "公务用车购置及运行费", "公务用车购置及运行维护费", "因公出国(境)费",
	    "因公出国(境)费用", "一般公共预算", "政府性基金预算", "国有资本经营预算", "事业收入", "其他收入", NULL };
	struct arena arena = { 0 };
	const char *word = text_fold(&arena, text);
	bool is = words_are(begins_with_year(word) ? word + strlen("2000年") : word, whole);
	arena_release(&arena);
	return is;
}

/*
 * "小" over "计", "会议" over "费": the halves of a word that headers have, not quite under each
 * other.
 */
static bool
halves(const struct heads *heads, const struct head *upper, const struct head *lower)
{
	static const char *const names[] = { "项目支出", "基本支出", "科目编码", "科目名称", "项目名称", NULL };
	if (words_length(upper->text) > 2 || words_length(lower->text) > 2 ||
	    abs(piece_centre(&upper->box) - piece_centre(&lower->box)) > heads->table->em * 16 / 10)
		return false;
	const char *word = arena_printf(&heads->table->scratch, "%s%s", upper->text, lower->text);
	return words_are(word, names) || (!recognise_header(upper->text) && recognise_header(word));
}

/* Does a cell stand over it, at the height of `upper`? */
static bool
is_covered(const struct heads *heads, const struct head *upper, const struct head *head)
{
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *over = &heads->heads[i];
		if (abs(over->box.y1 - upper->box.y1) < heads->table->em / 2 &&
		    head_overlap(&over->box, &head->box) > 0)
			return true;
	}
	return false;
}

/*
 * A whole word beside another on one line, which is no second line either: both are cells of a row
 * of their own.
 */
static bool
is_of_row(const struct heads *heads, const struct head *upper, const struct head *lower)
{
	static const char *const ends[] = { "支出", "收入", NULL };
	static const char *const parents[] = { "基本支出", "项目支出", "本年支出", "本年收入", "预算数", "决算数", "人员经费",
	    "公用经费", NULL };
	int em = heads->table->em;
	if (!words_are(upper->text, parents) &&
	    (!is_whole(lower->text) || words_are(lower->text, ends)))
		return false;
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *beside = &heads->heads[i];
		if (beside != lower && abs(beside->box.y0 - lower->box.y0) <= em / 5 &&
		    is_whole(beside->text) && !is_covered(heads, upper, beside))
			return true;
	}
	return false;
}

/* Does a line that may be of the same cell stand below it? */
static bool
has_line_below(const struct heads *heads, const struct head *head)
{
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *below = &heads->heads[i];
		if (head_above(head, below, heads->table->em) &&
		    below->box.y0 - head->box.y1 <= heads->table->leading &&
		    head_overlap(&below->box, &head->box) > 0)
			return true;
	}
	return false;
}

/*
 * The cells of its line on both sides of `lower` stand below nothing: they are a row below a cell
 * that reaches over all of them. Lines of one cell stand closer, or it has three of them and its
 * neighbours one.
 */
static bool
is_amid_row(const struct heads *heads, const struct head *upper, const struct head *lower)
{
	const struct head *left = NULL, *right = NULL;
	int em = heads->table->em;
	if (lower->box.y0 - upper->box.y1 <= em * 3 / 2)
		return false;
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *beside = &heads->heads[i];
		if (abs(beside->box.y0 - lower->box.y0) > em / 5)
			continue;
		if (beside->box.x1 <= lower->box.x0 && (!left || beside->box.x0 > left->box.x0))
			left = beside;
		if (beside->box.x0 >= lower->box.x1 && (!right || beside->box.x0 < right->box.x0))
			right = beside;
	}
	if (!left || !right || is_covered(heads, upper, left) || is_covered(heads, upper, right))
		return false;
	return !has_line_below(heads, lower) || has_line_below(heads, left) ||
	    has_line_below(heads, right);
}

/* Lines of a cell are equally far apart: those above `lower` in its cell, and the next below it. */
static bool
keeps_pitch(const struct heads *heads, const struct head *upper, const struct head *lower)
{
	int far = lower->box.y0 - upper->box.y1, next = 4 * heads->table->em;
	if (upper->lines > 1 && far * 3 > (upper->box.y1 - upper->box.y0) / (upper->lines - 1) * 4)
		return false;
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *other = &heads->heads[i];
		int below = other->box.y0 - lower->box.y1;
		if (head_above(lower, other, heads->table->em) && below < next &&
		    head_overlap(&other->box, &lower->box) > 0 && !is_whole(other->text))
			next = below;
	}
	return far * 3 <= next * 4;
}

/* Does another cell belong to one of the two, below, above or beside it? */
static bool
are_parted(const struct heads *heads, size_t a, size_t b)
{
	const struct head *upper = &heads->heads[a], *lower = &heads->heads[b];
	int em = heads->table->em;
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *other = &heads->heads[i];
		if (i == a || i == b)
			continue;
		if (head_above(upper, other, em) && other->box.y0 - upper->box.y1 < 5 * em &&
		    head_overlap(&other->box, &upper->box) > em / 2 &&
		    head_overlap(&other->box, &lower->box) < 0)
			return true;
		if (abs(other->box.y0 - lower->box.y0) < em / 2 &&
		    head_overlap(&other->box, &upper->box) > 0)
			return true;
		if (abs(other->box.y1 - upper->box.y1) < em / 2 &&
		    head_overlap(&other->box, &lower->box) > 0)
			return true;
	}
	return false;
}

/* A year alone, over a far wider cell with others below it: not its first line, which would be full. */
static bool
is_year_above(const struct heads *heads, const struct head *upper, const struct head *lower)
{
	bool year = begins_with_year(upper->text) && upper->text[strlen("2000年")] == '\0';
	return year && head_has_below(heads, lower) &&
	    lower->box.x1 - lower->box.x0 > 2 * (upper->box.x1 - upper->box.x0);
}

/* Is b the next line of the cell that ends in a? Nothing else may stand beside them. */
static bool
continues(const struct heads *heads, size_t a, size_t b)
{
	const struct head *upper = &heads->heads[a], *lower = &heads->heads[b];
	int em = heads->table->em, shared = head_overlap(&upper->box, &lower->box);
	int narrow = upper->box.x1 - upper->box.x0 < lower->box.x1 - lower->box.x0
	    ? upper->box.x1 - upper->box.x0 : lower->box.x1 - lower->box.x0;
	if (!head_above(upper, lower, em) || lower->box.y0 - upper->box.y1 > heads->table->leading)
		return false;
	if (halves(heads, upper, lower))
		return true;
	if (is_of_row(heads, upper, lower) || is_amid_row(heads, upper, lower) ||
	    is_year_above(heads, upper, lower) ||
	    !keeps_pitch(heads, upper, lower) || shared * 2 < narrow ||
	    (is_whole(upper->text) && is_whole(lower->text)))
		return false;
	if (lower->box.y0 - upper->box.y1 > em * 17 / 10 && (is_whole(upper->text) ||
	    (recognise_header(upper->text) && recognise_header(lower->text))))
		return false;
	bool within =
	    lower->box.x0 > upper->box.x0 - em / 2 && lower->box.x1 < upper->box.x1 + em / 2;
	bool fragment = !recognise_header(lower->text) || !recognise_header(upper->text);
	if (!within && !fragment && abs(upper->box.x0 - lower->box.x0) > em / 2 &&
	    abs(piece_centre(&upper->box) - piece_centre(&lower->box)) > em * 7 / 10)
		return false;
	return !are_parted(heads, a, b);
}

/* Lines of different lengths tell where the texts of the header stand in their cells. */
static void
tell_edge(struct heads *heads, const struct box *upper, const struct box *lower)
{
	int left = abs(upper->x0 - lower->x0);
	int middle = abs(piece_centre(upper) - piece_centre(lower));
	int near = heads->table->em / 8, far = heads->table->em * 3 / 8;
	heads->lefts += left < near && middle > far;
	heads->middles += middle < near && left > far;
}

static void
take_up(struct heads *heads, size_t a, size_t b)
{
	struct head *upper = &heads->heads[a], *lower = &heads->heads[b];
	if (upper->box.y1 < lower->box.y0)
		tell_edge(heads, &upper->box, &lower->box);
	upper->text = arena_printf(heads->table->arena, "%s%s", upper->text, lower->text);
	if (lower->box.x0 < upper->box.x0)
		upper->box.x0 = lower->box.x0;
	if (lower->box.x1 > upper->box.x1)
		upper->box.x1 = lower->box.x1;
	upper->box.y1 = lower->box.y1;
	upper->lines += lower->lines;
	memmove(lower, lower + 1, (heads->n - b - 1) * sizeof *lower);
	heads->n--;
}

static void
join_lines(struct heads *heads)
{
	for (size_t a = 0; a < heads->n; a++)
		for (size_t b = a + 1; b < heads->n; b++)
			if (continues(heads, a, b)) {
				take_up(heads, a, b);
				b = a;
			}
}

/* "金    额", "项  目（按功能分类）": characters of a word that are spread over the cell. */
static void
join_spread(struct heads *heads)
{
	for (size_t a = 0; a + 1 < heads->n; a++) {
		struct head *left = &heads->heads[a], *right = left + 1;
		int gap = right->box.x0 - left->box.x1;
		bool alone = words_length(right->text) == 1;
		if (left->box.y1 != right->box.y1 || words_length(left->text) != 1 || gap < 0 ||
		    gap > (alone ? 8 : 3) * heads->table->em || left->piece->stacked ||
		    (!alone && !words_begin(right->text, "目")))
			continue;
		char word[32];
		snprintf(word, sizeof word, "%s%s", left->text, alone ? right->text : "目");
		if (recognise_header(word)) {
			take_up(heads, a, a + 1);
			left->lines = 1;
		}
	}
}

/*
 * Where its line stands. A text that runs up or down, narrower than its characters beside each
 * other would be, stands in the middle of its cell.
 */
static int
base_of(const struct table *table, const struct piece *piece)
{
	int wide = piece->box.x1 - piece->box.x0, high = piece->box.y1 - piece->box.y0;
	if (high * 2 < wide * 3 || words_length(piece->text) < 2 ||
	    wide * 10 > shape_columns(piece->text, strlen(piece->text)) * table->em * 4)
		return piece->box.y1;
	return piece->box.y0 + high / 2 + table->em / 2;
}

/* Cells of the first header; where it goes on at the top of the next page, that is laid below. */
static void
collect(struct heads *heads)
{
	struct table *table = heads->table;
	heads->heads = arena_alloc(&table->scratch, (table->n_pieces + 1) * sizeof *heads->heads);
	int page = 0, lowest = 0, shift = 0;
	for (size_t s = 0; s < table->n_strips; s++) {
		const struct strip *strip = &table->strips[s];
		if (heads->n > 0 && strip->zone == ZONE_DATA)
			break;
		if (strip->zone != ZONE_HEADER)
			continue;
		if (page && strip->page != page)
			shift = lowest + table->leading - strip->y;
		page = strip->page;
		lowest = strip->y + shift;
		for (size_t i = 0; i < strip->n; i++) {
			const struct piece *piece = &table->pieces[strip->first + i];
			struct head *head = &heads->heads[heads->n++];
			head->text = piece->text;
			head->piece = piece;
			head->lines = 1;
			head->box = piece->box;
			head->box.y0 = head->box.y1 = base_of(table, piece) + shift;
		}
	}
}

/*
 * A cell at the top with lower ones left and right of it, before the next of its height, is their
 * parent.
 */
bool
head_between(const struct heads *heads, const struct head *head)
{
	int em = heads->table->em, left = -1, right = -1, wall_left = -1, wall_right = 1 << 30;
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *other = &heads->heads[i];
		if (other == head)
			continue;
		if (head_height(other) < head_height(head) - em / 3 &&
		    head_overlap(&other->box, &head->box) < 0 && !head_above(other, head, em) &&
		    !head_has_below(heads, other))
			return false;
		int centre = piece_centre(&other->box);
		bool before = centre < head->box.x0;
		if (abs(head_height(other) - head_height(head)) <= em / 2) {
			if (before && centre > wall_left)
				wall_left = centre;
			if (!before && centre < wall_right)
				wall_right = centre;
		} else if (head_above(head, other, em)) {
			if (before && centre > left)
				left = centre;
			if (!before && (right < 0 || centre < right))
				right = centre;
		}
	}
	return left > wall_left && right >= 0 && right < wall_right;
}

/* Lower cells under it, or so close on both sides that there is no room for a column of its own. */
bool
head_has_below(const struct heads *heads, const struct head *head)
{
	int em = heads->table->em;
	bool left = false, right = false;
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *other = &heads->heads[i];
		if (!head_above(head, other, em))
			continue;
		int shared = head_overlap(&head->box, &other->box);
		if (shared > em / 8)
			return true;
		left = left || (shared > -em / 2 && other->box.x0 < head->box.x0);
		right = right || (shared > -em / 2 && other->box.x0 > head->box.x0);
	}
	return left && right;
}

void
heads_collect(struct heads *heads)
{
	collect(heads);
	join_spread(heads);
	heads_cut(heads);
	join_lines(heads);
}
