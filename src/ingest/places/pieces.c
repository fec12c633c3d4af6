/* pieces.c: the words of a table as pieces and strips of one height */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ingest/pages/words.h"
#include "ingest/places/places.h"
#include "ingest/tables/recognise.h"

enum { SPREAD = 10 };         /* characters of a word that is spread over its cell */

static int
by_size(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;
	return (x > y) - (x < y);
}

/* The width of most Chinese characters, by the words that consist of them. */
static int
measure_em(const struct document *document, size_t from, size_t to)
{
	int *widths = NULL;
	size_t n = 0, room = 0;
	for (size_t i = from; i < to; i++) {
		const struct word *word = &document->words[i];
		size_t length = words_length(word->text);
		if (strlen(word->text) != 3 * length)
			continue;
		MEM_GROW(widths, n, room);
		widths[n++] = (word->box.x1 - word->box.x0) / (int)length;
	}
	if (n > 0)
		qsort(widths, n, sizeof *widths, by_size);
	int em = n > 0 && widths[n / 2] > 100 ? widths[n / 2] : 1000;
	free(widths);
	return em;
}

static int
by_height(const void *a, const void *b)
{
	const struct piece *p = a, *q = b;
	if (p->page != q->page)
		return p->page < q->page ? -1 : 1;
	if (p->box.y1 != q->box.y1)
		return p->box.y1 < q->box.y1 ? -1 : 1;
	return (p->box.x0 > q->box.x0) - (p->box.x0 < q->box.x0);
}

static int
by_strip(const void *a, const void *b)
{
	const struct piece *p = a, *q = b;
	if (p->strip != q->strip)
		return p->strip < q->strip ? -1 : 1;
	return (p->box.x0 > q->box.x0) - (p->box.x0 < q->box.x0);
}

static void
number_strips(struct table *table)
{
	size_t strip = 0;
	int page = 0, y = 0;
	qsort(table->pieces, table->n_pieces, sizeof *table->pieces, by_height);
	for (size_t i = 0; i < table->n_pieces; i++) {
		struct piece *piece = &table->pieces[i];
		if (i == 0 || piece->page != page || piece->box.y1 - y > table->em * 45 / 100) {
			strip++;
			page = piece->page;
			y = piece->box.y1;
		}
		piece->strip = strip - 1;
	}
	qsort(table->pieces, table->n_pieces, sizeof *table->pieces, by_strip);
}

/* "1." "(二)" "三、" alone: what it numbers follows. */
static bool
is_mark(const char *text)
{
	static const char *const ends[] = { ".", "、", "）", ")", "．", NULL };
	size_t length = words_length(text);
	return length >= 2 && length <= 4 && words_at_end(text, ends) &&
	    (words_number(text) > 0 || *text == '(' || words_begin(text, "（"));
}

/* The width of a Chinese character of this piece, of larger type than most perhaps. */
static int
em_of(const struct table *table, const struct piece *piece)
{
	size_t length = words_length(piece->text);
	if (piece->gap > 0 || strlen(piece->text) != 3 * length)
		return table->em;
	int own = (piece->box.x1 - piece->box.x0) / (int)length;
	return own > table->em ? own : table->em;
}

/* Chinese characters of one line have one height; figures and letters are of another font. */
static bool
is_level(const struct table *table, const struct piece *left, const struct piece *right)
{
	int apart = abs(left->box.y1 - right->box.y1);
	bool chinese = (left->text[0] & 0x80) && (right->text[0] & 0x80);
	return apart <= (chinese ? table->em / 8 : table->em * 2 / 5);
}

/*
 * Do the words belong together? A figure keeps apart from text, if it does not stand close.
 * Characters spread over a cell are equally far apart: two that are closer are of two cells.
 */
static bool
joined(const struct table *table, const struct piece *left, const struct piece *right)
{
	static const char *const parts[] = { "类", "款", "项", NULL };
	int gap = right->box.x0 - left->box.x1, em = em_of(table, right);
	if (words_are(left->text, parts) && words_are(right->text, parts))
		return false;
	if (left->strip != right->strip || !is_level(table, left, right))
		return false;
	if (strchr(left->text, '.') && piece_is_amount(left->text) && label_begins(right->text))
		return false;
	if (is_mark(left->text) && gap < em * 3 / 2 && !piece_is_amount(right->text))
		return true;
	bool figures = piece_is_amount(left->text) || piece_is_amount(right->text);
	if (piece_is_blank(left->text) || piece_is_blank(right->text))
		return gap < em * 12 / 100 && gap > -em / 2;
	if (piece_is_amount(right->text) && strpbrk(right->text, ".,"))
		return false;
	if (figures && (piece_is_amount(left->text) == piece_is_amount(right->text) ||
	    left->box.y1 != right->box.y1))
		return false;
	if ((left->stacked || right->stacked) && gap > em / 5)
		return false;
	if (left->gap > em / 4 && gap < left->gap / 2 && words_length(right->text) == 1)
		return false;
	bool single = words_length(right->text) == 1 || words_length(left->text) == 1;
	bool spread = single || left->gap > table->em * 2 / 5;
	bool letters = words_length(right->text) == 1 && words_length(left->text) == 1;
	if (!figures && !letters && gap > em / 10 && gap < em && lane_between(table, left, right))
		return false;
	return gap < em * (figures ? 12 : spread ? 85 : 40) / 100 && gap > -em / 2;
}

/* "2024" "年预算数", "100" "万元以上", "2022年比" "2021": a number in words, not a figure. */
static bool
is_number_in_words(const struct table *table, const struct piece *left, const struct piece *right)
{
	static const char *const units[] = { "年", "万", "月", "号", NULL };
	static const char *const links[] = { "年比", "年较", "年与", "年和", "年至", NULL };
	if (left->strip != right->strip || left->box.y1 != right->box.y1 ||
	    right->box.x0 - left->box.x1 > table->em / 2)
		return false;
	return piece_is_number(left->text) ? words_at_start(right->text, units) != NULL :
	    piece_is_year(right->text) && words_at_end(left->text, links);
}

static void
join_numbers(struct table *table)
{
	size_t n = 0;
	for (size_t i = 0; i < table->n_pieces; i++) {
		const struct piece *piece = &table->pieces[i];
		struct piece *left = n > 0 ? &table->pieces[n - 1] : NULL;
		if (!left || !is_number_in_words(table, left, piece)) {
			table->pieces[n++] = *piece;
			continue;
		}
		left->text = arena_printf(table->arena, "%s%s", left->text, piece->text);
		left->box.x1 = piece->box.x1;
	}
	table->n_pieces = n;
}

static void
join_words(struct table *table)
{
	size_t n = 0;
	for (size_t i = 0; i < table->n_pieces; i++) {
		struct piece *piece = &table->pieces[i];
		struct piece *left = n > 0 ? &table->pieces[n - 1] : NULL;
		if (!left || !joined(table, left, piece)) {
			table->pieces[n++] = *piece;
			continue;
		}
		left->text = arena_printf(table->arena, "%s%s", left->text, piece->text);
		left->gap = piece->box.x0 - left->box.x1;
		left->box.x1 = piece->box.x1;
		if (piece->box.y1 > left->box.y1)
			left->box.y1 = piece->box.y1;
	}
	table->n_pieces = n;
}

/* Single characters from piece `first` on that stand equally far apart. */
static size_t
spread_run(const struct table *table, size_t first)
{
	const struct piece *pieces = table->pieces;
	int gap = 0;
	size_t n = 1;
	for (; first + n < table->n_pieces && n <= SPREAD; n++) {
		const struct piece *left = &pieces[first + n - 1], *right = left + 1;
		int now = right->box.x0 - left->box.x1;
		if (left->strip != right->strip || left->box.y1 != right->box.y1 ||
		    words_length(left->text) != 1 || words_length(right->text) != 1 ||
		    now > 3 * table->em || (n > 1 && abs(now - gap) > table->em / 4))
			break;
		gap = now;
	}
	return n;
}

/*
 * "收   入   总   计": the characters of a word of a header or a total, spread over the cell. 类, 款
 * and 项 are cells of their own.
 */
static void
join_spread(struct table *table)
{
	size_t n = 0, next;
	for (size_t i = 0; i < table->n_pieces; i = next) {
		size_t run = spread_run(table, i);
		const char *word = table->pieces[i].text;
		for (size_t k = 1; k < run; k++)
			word = arena_printf(table->arena, "%s%s", word, table->pieces[i + k].text);
		bool is = run > 1 && !table->pieces[i].stacked && (recognise_header(word) || label_is_total(word)) &&
		    !words_begin(word, "类") && !words_begin(word, "款");
		next = i + (is ? run : 1);
		table->pieces[n] = table->pieces[i];
		if (is) {
			table->pieces[n].text = word;
			table->pieces[n].box.x1 = table->pieces[next - 1].box.x1;
		}
		n++;
	}
	table->n_pieces = n;
}

static void
make_strips(struct table *table)
{
	size_t n = table->n_pieces > 0 ? table->pieces[table->n_pieces - 1].strip + 1 : 0;
	table->strips = arena_alloc(&table->scratch, (n + 1) * sizeof *table->strips);
	table->n_strips = n;
	for (size_t i = 0; i < table->n_pieces; i++) {
		const struct piece *piece = &table->pieces[i];
		struct strip *strip = &table->strips[piece->strip];
		if (strip->n++ == 0) {
			strip->page = piece->page;
			strip->y = piece->box.y1;
			strip->first = i;
			strip->text = piece->text;
		} else {
			strip->text = arena_printf(&table->scratch, "%s%s", strip->text,
			    piece->text);
		}
	}
}

/*
 * The distance of lines in the cells: the least distances of words that begin or are centred one
 * under the other are taken for it.
 */
static int
measure_leading(const struct table *table)
{
	int *apart = NULL, em = table->em;
	size_t n = 0, room = 0;
	for (size_t i = 0; i < table->n_pieces; i++) {
		const struct piece *upper = &table->pieces[i];
		if (piece_is_amount(upper->text))
			continue;
		for (size_t k = i + 1; k < table->n_pieces; k++) {
			const struct piece *lower = &table->pieces[k];
			int far = lower->box.y1 - upper->box.y1;
			if (lower->page != upper->page || far > 4 * em)
				break;
			if (far < em * 7 / 10 || piece_is_amount(lower->text) ||
			    (abs(lower->box.x0 - upper->box.x0) > em / 2 &&
			    abs(piece_centre(&lower->box) - piece_centre(&upper->box)) > em / 2))
				continue;
			MEM_GROW(apart, n, room);
			apart[n++] = far;
			break;
		}
	}
	if (n > 0)
		qsort(apart, n, sizeof *apart, by_size);
	int leading = n > 0 ? apart[n / 10] * 5 / 4 : 0;
	free(apart);
	return leading > em * 17 / 10 ? leading : em * 17 / 10;
}

void
table_gather(struct table *table, const struct table_lines *lines)
{
	const struct document *document = table->document;
	size_t room = 0;
	for (size_t l = lines->first; l < lines->last; l++) {
		const struct source_line *line = &document->lines[l];
		for (size_t w = line->first; !lines->running[l] && w < line->first + line->n; w++) {
			MEM_GROW(table->pieces, table->n_pieces, room);
			table->pieces[table->n_pieces++] = (struct piece){
				.text = document->words[w].text,
				.box = document->words[w].box,
				.page = line->page,
				.line = l,
				.leaf = -1,
				.row = -1,
			};
		}
	}
	if (table->n_pieces == 0)
		return;
	const struct source_line *end = &document->lines[lines->last - 1];
	table->em = measure_em(document, document->lines[lines->first].first,
	    end->first + end->n);
}

void
table_join(struct table *table)
{
	if (table->n_pieces == 0)
		return;
	number_strips(table);
	join_numbers(table);
	table_find_stacked(table);
	join_words(table);
	join_spread(table);
	make_strips(table);
	table->leading = measure_leading(table);
}
