/* head_cut.c: cells of a header that stand so close that they were taken for one */
#include <stdlib.h>
#include <string.h>

#include "ingest/pages/words.h"
#include "ingest/places/heads.h"
#include "ingest/tables/recognise.h"

enum { PARTS = 4 };           /* cells that touch each other, at most */

/* Bytes of the first n characters. */
static size_t
bytes_of(const char *text, size_t n)
{
	const char *at = text;
	while (n > 0 && *at) {
		at++;
		n -= (*at & 0xC0) != 0x80;
	}
	return (size_t)(at - text);
}

/* Are these lines of cells of their own: all alike (费, 费), or none a word that headers have? */
static bool
are_lines(struct head *const *parts, size_t n)
{
	bool alike = true, words = false;
	for (size_t i = 0; i < n; i++) {
		alike = alike && strcmp(parts[i]->text, parts[0]->text) == 0;
		words = words || recognise_header(parts[i]->text);
	}
	return alike || !words;
}

/*
 * The cells on the next line below (step 1) or above (-1) whose middle is within a cell, from the
 * left.
 */
static size_t
find_parts(const struct heads *heads, const struct head *head, int step, struct head **parts)
{
	int em = heads->table->em;
	size_t n = 0;
	for (size_t i = 0; i < heads->n; i++) {
		struct head *other = &heads->heads[i];
		int far = (other->box.y0 - head->box.y0) * step, centre = piece_centre(&other->box);
		if (far < em / 2 || far > em * 17 / 10 || centre <= head->box.x0 ||
		    centre >= head->box.x1)
			continue;
		if (n == PARTS || (n > 0 && other->box.y0 != parts[0]->box.y0))
			return 0;
		parts[n++] = other;
	}
	return n;
}

/*
 * Where a cell is to be cut, in characters, for each part to stand over the middle or the left
 * edge of one of these; false: nowhere.
 */
static bool
find_cuts(const struct heads *heads, const struct head *head, struct head *const *parts, size_t n,
    size_t *cuts)
{
	int em = heads->table->em, length = (int)words_length(head->text);
	int width = head->box.x1 - head->box.x0, x0 = head->box.x0;
	for (size_t i = 0; i < n; i++) {
		int border = i + 1 == n ? head->box.x1 :
		    (piece_centre(&parts[i]->box) + piece_centre(&parts[i + 1]->box)) / 2;
		int at = ((border - head->box.x0) * length + width / 2) / width;
		int x1 = head->box.x0 + width * at / length;
		if (x1 - x0 < 2 * em || (abs((x0 + x1) / 2 - piece_centre(&parts[i]->box)) >
		    em * 6 / 10 && abs(x0 - parts[i]->box.x0) > em / 2))
			return false;
		cuts[i] = (size_t)at;
		x0 = x1;
	}
	return true;
}

/* One cell of two lines, in the place of either. */
static struct head
join(struct heads *heads, const struct head *upper, const struct head *lower)
{
	struct head head = *upper;
	head.text = arena_printf(heads->table->arena, "%s%s", upper->text, lower->text);
	if (lower->box.x0 < head.box.x0)
		head.box.x0 = lower->box.x0;
	if (lower->box.x1 > head.box.x1)
		head.box.x1 = lower->box.x1;
	head.box.y1 = lower->box.y1;
	head.lines = upper->lines + lower->lines;
	return head;
}

/* Cuts a cell and joins each part with its other line, below (step 1) or above (-1). */
static void
cut(struct heads *heads, size_t h, int step, struct head **parts, size_t n, const size_t *cuts)
{
	const struct head whole = heads->heads[h];
	int width = whole.box.x1 - whole.box.x0, length = (int)words_length(whole.text);
	for (size_t i = 0; i < n; i++) {
		size_t from = i > 0 ? cuts[i - 1] : 0;
		size_t skip = bytes_of(whole.text, from);
		struct head part = whole;
		part.text = arena_copy(heads->table->arena, whole.text + skip,
		    bytes_of(whole.text + skip, cuts[i] - from));
		part.box.x0 = whole.box.x0 + width * (int)from / length;
		part.box.x1 = whole.box.x0 + width * (int)cuts[i] / length;
		*parts[i] = step > 0 ? join(heads, &part, parts[i]) : join(heads, parts[i], &part);
	}
	heads->n--;
	memmove(&heads->heads[h], &heads->heads[h + 1], (heads->n - h) * sizeof *heads->heads);
}

static bool
cut_one(struct heads *heads, size_t h)
{
	for (int step = -1; step <= 1; step += 2) {
		struct head *parts[PARTS];
		size_t cuts[PARTS];
		size_t n = find_parts(heads, &heads->heads[h], step, parts);
		if (n < 2 || !are_lines(parts, n) ||
		    !find_cuts(heads, &heads->heads[h], parts, n, cuts))
			continue;
		cut(heads, h, step, parts, n, cuts);
		return true;
	}
	return false;
}

void
heads_cut(struct heads *heads)
{
	for (size_t i = 0; i < heads->n;)
		i += cut_one(heads, i) ? 0 : 1;
}
