/* flow_cover.c: the cells of a standard put together from the words of a head, which came line by line */
#include <string.h>

#include "base/text.h"
#include "ingest/flow/flow_standard.h"
#include "ingest/flow/flow_vocabulary.h"
#include "ingest/pages/words.h"

#define STEPS 1500
#define PIECES 128
#define SKIPS 32
#define TERMS 64
#define HEAD 256            /* characters of a head */

/* A word that is put together: its folded rest is still to come. */
struct open {
	const char *from, *end;       /* one word of those a cell may have; NULL: not begun */
};

struct piece {
	size_t cell, at, n;
};

struct cover {
	struct standard *standard;
	const struct strip *head;
	struct open cells[STANDARD_CELLS];
	const char *terms[TERMS];     /* what stands above names and codes, as far as the head may say it */
	size_t n_terms;
	struct open skips[SKIPS];     /* of these, begun */
	size_t n_skips, below;        /* of them, below all columns */
	struct piece pieces[PIECES];
	size_t n_pieces, steps;
	bool torn;                    /* words that go on on other lines are being tried */
	bool may_tear[HEAD];          /* by character: one may */
	size_t twin[STANDARD_CELLS];  /* the cell before that says the same; STANDARD_CELLS: none */
};

static bool seek(struct cover *cover, size_t at, long column);

/*
 * Characters of the head from `at` on that a word goes on with, up to its end or that of a printed
 * word; 0: it does not. *from is moved over them.
 */
static size_t
goes_on(const struct strip *head, size_t at, const char **from, const char *end)
{
	size_t n = 0;
	while (*from < end) {
		if (at + n == head->n || strncmp(*from, head->folded[at + n],
		    strlen(head->folded[at + n])) != 0)
			return 0;
		*from += strlen(head->folded[at + n++]);
		if (head->word_end[at + n - 1])
			return n;
	}
	return n;
}

/* Can the rest of a word come from `at` on, its characters in order? */
static bool
may_come(const struct strip *head, size_t at, const char *from, const char *end)
{
	for (; from < end && at < head->n; at++)
		if (*from == *head->folded[at] &&
		    strncmp(from, head->folded[at], strlen(head->folded[at])) == 0)
			from += strlen(head->folded[at]);
	return from >= end;
}

/*
 * Takes characters for a word, up to its end or (torn) not, and seeks on; what does not lead to the
 * end is given back.
 */
static bool
go_on(struct cover *cover, struct open *open, size_t cell, size_t at, long column)
{
	const char *from = open->from;
	if (*from != *cover->head->folded[at])
		return false;
	size_t n = goes_on(cover->head, at, &from, open->end);
	cover->may_tear[at] = cover->may_tear[at] || (n > 0 && from < open->end);
	if (n == 0 || (from < open->end) != cover->torn || cover->n_pieces == PIECES ||
	    !may_come(cover->head, at + n, from, open->end))
		return false;
	const char *before = open->from;
	bool torn = cover->torn;
	open->from = from;
	cover->pieces[cover->n_pieces++] = (struct piece){ cell, at, n };
	if (seek(cover, at + n, column))
		return true;
	cover->n_pieces--;
	cover->torn = torn;
	open->from = before;
	return false;
}

/* A cell begun: with one of its words, and behind those on its line. */
static bool
begin_cell(struct cover *cover, size_t i, size_t at, long column)
{
	const struct standard_cell *cell = &cover->standard->cells[i];
	struct open *open = &cover->cells[i];
	if ((long)cell->first <= column)
		return false;
	column = cell->last > cell->first ? (long)cell->first - 1 : (long)cell->last;
	for (size_t from = 0; from < cell->length;) {
		size_t n = strcspn(cell->words + from, "|");
		n = n < cell->length - from ? n : cell->length - from;
		*open = (struct open){ cell->words + from, cell->words + from + n };
		if (go_on(cover, open, i, at, column))
			return true;
		from += n + 1;
	}
	*open = (struct open){ NULL, NULL };
	return false;
}

/* Cells that say the same are begun from left to right. */
static bool
is_behind_twin(const struct cover *cover, size_t at)
{
	for (size_t i = cover->twin[at]; i < STANDARD_CELLS; i = cover->twin[i])
		if (!cover->cells[i].from)
			return true;
	return false;
}

static void
find_twins(struct cover *cover)
{
	const struct standard_cell *cells = cover->standard->cells;
	for (size_t at = 0; at < cover->standard->n; at++) {
		cover->twin[at] = STANDARD_CELLS;
		for (size_t i = 0; i < at; i++)
			if (cells[i].length == cells[at].length &&
			    memcmp(cells[i].words, cells[at].words, cells[at].length) == 0)
				cover->twin[at] = i;
	}
}

static bool
skip(struct cover *cover, const char *word, const char *end, size_t at, long column)
{
	if (cover->n_skips == SKIPS)
		return false;
	struct open *open = &cover->skips[cover->n_skips++];
	*open = (struct open){ word, end };
	if (go_on(cover, open, STANDARD_CELLS, at, column))
		return true;
	cover->n_skips--;
	return false;
}

static bool
seek_skips(struct cover *cover, size_t at, long column)
{
	for (size_t i = 0; i < cover->n_skips; i++)
		if (cover->skips[i].from < cover->skips[i].end &&
		    go_on(cover, &cover->skips[i], STANDARD_CELLS, at, column))
			return true;
	for (size_t i = 0; i < cover->n_terms; i++)
		if (skip(cover, cover->terms[i], cover->terms[i] + strlen(cover->terms[i]), at, column))
			return true;
	cover->below++;
	for (const char *word = cover->standard->below; word && *word != '\0';) {
		size_t n = strcspn(word, "|");
		if (skip(cover, word, word + n, at, column))
			return true;
		word += n + (word[n] == '|');
	}
	cover->below--;
	return false;
}

/* Nothing is left over, nothing is missing. */
static bool
is_whole(const struct cover *cover)
{
	const struct standard *standard = cover->standard;
	for (size_t i = 0; i < standard->n; i++)
		if (cover->cells[i].from < cover->cells[i].end ||
		    (!cover->cells[i].from && !standard->cells[i].maybe))
			return false;
	for (size_t i = 0; i < cover->n_skips; i++)
		if (cover->skips[i].from < cover->skips[i].end)
			return false;
	return cover->below == 0 || cover->below == standard->n_columns;
}

static bool
seek_cells(struct cover *cover, size_t at, long column)
{
	for (size_t i = 0; i < cover->standard->n; i++)
		if (cover->cells[i].from ? go_on(cover, &cover->cells[i], i, at, column) :
		    !is_behind_twin(cover, i) && begin_cell(cover, i, at, column))
			return true;
	return false;
}

/* Words that end are tried before those that go on on other lines. */
static bool
seek(struct cover *cover, size_t at, long column)
{
	const struct strip *head = cover->head;
	if (at == head->n)
		return is_whole(cover);
	if (cover->steps++ > STEPS)
		return false;
	if (at > 0 && head->line[at] != head->line[at - 1])
		column = -1;
	for (int torn = 0; torn < 2 && (torn == 0 || cover->may_tear[at]); torn++) {
		cover->torn = torn == 1;
		if (seek_cells(cover, at, column) || seek_skips(cover, at, column))
			return true;
	}
	return false;
}

/* The characters of the head that a word may account for. */
static bool
mark(const struct strip *head, const char *from, const char *end, bool known[])
{
	if (!may_come(head, 0, from, end))
		return false;
	for (const char *at = from; at < end; text_next(&at))
		for (size_t i = 0; i < head->n; i++)
			known[i] = known[i] || (*at == *head->folded[i] &&
			    strncmp(at, head->folded[i], strlen(head->folded[i])) == 0);
	return true;
}

static bool
mark_words(const struct strip *head, const char *words, size_t length, bool known[])
{
	bool any = false;
	for (size_t from = 0; from < length;) {
		size_t n = strcspn(words + from, "|");
		n = n < length - from ? n : length - from;
		any = mark(head, words + from, words + from + n, known) || any;
		from += n + 1;
	}
	return any;
}

/* How often does a character occur in one of the words of a cell, at most? */
static size_t
most_of(const struct standard_cell *cell, const char *character)
{
	size_t most = 0, n = 0;
	for (size_t at = 0; at < cell->length; at++) {
		n = cell->words[at] == '|' ? 0 : n;
		if (cell->words[at] == *character &&
		    strncmp(&cell->words[at], character, strlen(character)) == 0)
			n++;
		most = n > most ? n : most;
	}
	return most;
}

/* Is a character that no other words have more often in the head than in all cells? */
static bool
is_too_often(const struct cover *cover, size_t at)
{
	const struct strip *head = cover->head;
	size_t said = 0, room = 0;
	for (size_t i = 0; i < head->n; i++) {
		bool same = strcmp(head->folded[i], head->folded[at]) == 0;
		if (same && i < at)
			return false;
		said += same;
	}
	for (size_t i = 0; i < cover->standard->n && said > 1 && room < said; i++)
		room += most_of(&cover->standard->cells[i], head->folded[at]);
	return said > 1 && said > room;
}

/* Is there a word for every character of the head, and all that a word needs for every cell? */
static bool
may_cover(struct cover *cover, bool known[])
{
	const struct standard *standard = cover->standard;
	bool other[HEAD] = { false };
	for (size_t i = 0; i < standard->n; i++)
		if (!mark_words(cover->head, standard->cells[i].words, standard->cells[i].length, known) &&
		    !standard->cells[i].maybe)
			return false;
	if (standard->below)
		mark_words(cover->head, standard->below, strlen(standard->below), other);
	for (const struct flow_term *term = flow_vocabulary; term->word; term++)
		if ((term->role == ROLE_LABEL || term->role == ROLE_SKIP) && cover->n_terms < TERMS &&
		    mark(cover->head, term->word, term->word + strlen(term->word), other))
			cover->terms[cover->n_terms++] = term->word;
	for (size_t i = 0; i < cover->head->n; i++)
		if (!other[i] && (!known[i] || is_too_often(cover, i)))
			return false;
	return true;
}

static void
give_printed(const struct cover *cover, struct arena *arena)
{
	for (size_t i = 0; i < cover->n_pieces; i++) {
		const struct piece *piece = &cover->pieces[i];
		if (piece->cell == STANDARD_CELLS)
			continue;
		struct standard_cell *cell = &cover->standard->cells[piece->cell];
		const char *text = strip_text(arena, cover->head->printed, piece->at, piece->n);
		cell->printed = cell->printed ? arena_printf(arena, "%s%s", cell->printed, text) :
		    text;
	}
}

bool
standard_covers(struct standard *standard, struct arena *arena, const struct strip *head)
{
	struct cover cover = { .standard = standard, .head = head };
	bool known[HEAD] = { false };
	if (head->n == 0 || head->n > HEAD || !may_cover(&cover, known))
		return false;
	find_twins(&cover);
	if (!seek(&cover, 0, -1))
		return false;
	give_printed(&cover, arena);
	return true;
}
