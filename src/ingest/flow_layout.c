/* flow_layout.c: a text laid out by blanks, brought into reading order */

/*
 * Names stand above, beside and below their codes, amounts a line higher or lower than their
 * names, and two tables share a line. Every side is taken apart into fragments of lines; those
 * with a code or the beginning of an item head a row, the others join the row that they stand
 * nearest to. A name that is centred on its row has as many lines below it as above.
 */

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "ingest/flow.h"
#include "ingest/words.h"

#define FRAGMENTS 12          /* lines of one row */

struct fragment {
	size_t first, n;              /* words */
	bool head, text, amounts;
};

struct bundle {
	int side;
	size_t line;
	size_t fragments[FRAGMENTS], n;       /* top down */
	size_t above;                         /* texts that it took from above */
	bool named;                           /* has text of its own */
	bool broken;                          /* a head was dropped before it */
};

struct layout {
	struct flow *flow;
	struct fragment *fragments;
	size_t n_fragments, room_fragments;
	struct bundle *bundles;
	size_t n_bundles, room_bundles;
	struct flow_word *words;              /* the body as it came */
	size_t n_words;
};

/*
 * Where the right table begins: most of its names do so at one place. Places change from page to
 * page.
 */
static int
right_edge(const struct layout *layout, size_t from, size_t to)
{
	int best = 0;
	size_t most = 0;
	for (size_t i = from; i < to; i++) {
		const struct flow_word *word = &layout->words[i];
		bool begins =
		    word->kind == FLOW_CODE || (word->kind == FLOW_TEXT && flow_item(word->text));
		size_t same = 0;
		if (!begins || word->x0 < 12)
			continue;
		for (size_t k = from; k < to; k++)
			same +=
			    layout->words[k].x0 == word->x0 && layout->words[k].kind == word->kind;
		if (same > most)
			most = same, best = word->x0;
	}
	return best;
}

/*
 * Codes and names may begin a little before the others; an amount there belongs to the left table.
 */
static int
slack(const struct flow_word *word)
{
	return word->kind == FLOW_CODE || word->kind == FLOW_TEXT ? 4 : 1;
}

static void
add_fragment(struct layout *layout, int side, size_t first, size_t n, bool broken)
{
	if (n == 0)
		return;
	struct fragment fragment = { .first = first, .n = n };
	bool coded = false, item = false;
	for (size_t i = first; i < first + n; i++) {
		const struct flow_word *word = &layout->words[i];
		coded = coded || (word->kind == FLOW_CODE && i == first);
		item = item || (word->kind == FLOW_TEXT && i == first && flow_item(word->text));
		fragment.text = fragment.text || word->kind == FLOW_TEXT;
		fragment.amounts = fragment.amounts || word->kind == FLOW_AMOUNT;
	}
	fragment.head = coded || item || (fragment.text && fragment.amounts);
	MEM_GROW(layout->fragments, layout->n_fragments, layout->room_fragments);
	layout->fragments[layout->n_fragments++] = fragment;
	MEM_GROW(layout->bundles, layout->n_bundles, layout->room_bundles);
	layout->bundles[layout->n_bundles++] = (struct bundle){ .side = side,
	    .line = layout->words[first].line, .n = 1, .fragments = { layout->n_fragments - 1 },
	    .named = fragment.text, .broken = broken };
}

/* One page: its lines as fragments of their sides. */
static void
split_page(struct layout *layout, size_t from, size_t to, bool *broken)
{
	int edge = layout->flow->sides == 2 ? right_edge(layout, from, to) : 0;
	for (size_t i = from; i < to;) {
		size_t end = i, right = to;
		while (end < to && layout->words[end].line == layout->words[i].line &&
		    layout->words[end].kind != FLOW_BREAK)
			end++;
		if (end == i) {
			*broken = true;
			i++;
			continue;
		}
		for (size_t k = end; k-- > i;)
			if (edge > 0 && layout->words[k].x0 >= edge - slack(&layout->words[k]))
				right = k;
		right = right > end ? end : right;
		if (layout->words[i].alone && layout->words[i].kind == FLOW_INTEGER &&
		    (i == from || end == to)) {
			i = end;              /* the number of the page */
			continue;
		}
		add_fragment(layout, 0, i, right - i, *broken);
		add_fragment(layout, 1, right, end - right, *broken);
		*broken = false;
		i = end;
	}
}

static const struct fragment *
main_fragment(const struct layout *layout, const struct bundle *bundle)
{
	return &layout->fragments[bundle->fragments[0]];
}

static long
neighbour(const struct layout *layout, size_t at, int step)
{
	for (long i = (long)at + step; i >= 0 && i < (long)layout->n_bundles; i += step)
		if (layout->bundles[i].side == layout->bundles[at].side &&
		    main_fragment(layout, &layout->bundles[i])->head)
			return i;
	return -1;
}

static int
distance(const struct layout *layout, size_t a, size_t b)
{
	const struct source_line *lines = layout->flow->document->lines;
	const struct source_line *one = &lines[layout->bundles[a].line],
				 *other = &lines[layout->bundles[b].line];
	return one->page == other->page ? abs(one->number - other->number) : 1000;
}

/* The lines of text between two rows that belong to the upper one. */
static size_t
share_below(const struct layout *layout, const struct bundle *upper, const struct bundle *lower,
    size_t n)
{
	bool centred = upper->above > 0;
	(void)layout;
	if (!lower || (upper->named && !centred && lower->named))
		return n;
	if (centred)
		return upper->above < n ? upper->above : n;
	if (upper->named)
		return 0;
	return lower->named ? n : (n + 1) / 2;
}

static void
give(struct layout *layout, size_t to, size_t from)
{
	struct bundle *bundle = &layout->bundles[to];
	if (bundle->n < FRAGMENTS)
		bundle->fragments[bundle->n++] = layout->bundles[from].fragments[0];
	layout->bundles[from].n = 0;
}

static int
number_of(const struct layout *layout, size_t at)
{
	const struct source_line *line = &layout->flow->document->lines[layout->bundles[at].line];
	return line->page * 100000 + line->number;
}

/*
 * The widest gap of blank lines among the texts between two rows parts them; false if none is the
 * widest.
 */
static bool
parted(const struct layout *layout, const size_t texts[], size_t n, long upper, long lower,
    size_t *below)
{
	int widest = 1;
	bool one = false;
	for (size_t i = 0; i <= n; i++) {
		size_t from = i == 0 ? (size_t)upper : texts[i - 1],
		       to = i == n ? (size_t)lower : texts[i];
		int gap = number_of(layout, to) - number_of(layout, from);
		if (gap > widest)
			widest = gap, *below = i, one = true;
		else if (gap == widest)
			one = false;
	}
	return one;
}

/* Texts of a side between the rows `upper` and `lower` (-1: none), in order. */
static void
share_texts(struct layout *layout, const size_t texts[], size_t n, long upper, long lower)
{
	size_t below = 0;
	if (upper >= 0 && (lower < 0 || n == 0 || !parted(layout, texts, n, upper, lower, &below)))
		below = share_below(layout, &layout->bundles[upper],
		    lower < 0 ? NULL : &layout->bundles[lower], n);
	for (size_t i = 0; i < n; i++) {
		if (i >= below && lower >= 0)
			layout->bundles[lower].above++;
		if (i < below || lower >= 0)
			give(layout, (size_t)(i < below ? upper : lower), texts[i]);
	}
}

static void
join_side(struct layout *layout, int side)
{
	size_t texts[64], n = 0;
	long upper = -1;
	for (size_t i = 0; i < layout->n_bundles; i++) {
		struct bundle *bundle = &layout->bundles[i];
		if (bundle->side != side || bundle->n == 0)
			continue;
		const struct fragment *fragment = main_fragment(layout, bundle);
		if (fragment->head) {
			share_texts(layout, texts, n, upper, (long)i);
			upper = (long)i, n = 0;
		} else if (fragment->text && n < sizeof texts / sizeof *texts) {
			texts[n++] = i;
		}
	}
	share_texts(layout, texts, n, upper, -1);
}

/* Amounts alone go to the row that is nearer, the one below if both are. */
static void
join_amounts(struct layout *layout)
{
	for (size_t i = 0; i < layout->n_bundles; i++) {
		const struct fragment *fragment = main_fragment(layout, &layout->bundles[i]);
		if (layout->bundles[i].n == 0 || fragment->head || fragment->text ||
		    !fragment->amounts)
			continue;
		long above = neighbour(layout, i, -1), below = neighbour(layout, i, 1);
		if (below >= 0 && (above < 0 ||
		    distance(layout, i, (size_t)below) <= distance(layout, i, (size_t)above)))
			give(layout, (size_t)below, i);
		else if (above >= 0)
			give(layout, (size_t)above, i);
	}
}

static int
by_place(const void *a, const void *b)
{
	const struct bundle *one = a, *other = b;
	if (one->line != other->line)
		return one->line < other->line ? -1 : 1;
	return one->side - other->side;
}

static int
by_number(const void *a, const void *b)
{
	const size_t *one = a, *other = b;
	return *one < *other ? -1 : *one > *other;
}

static int
by_x(const void *a, const void *b)
{
	const struct flow_word *one = a, *other = b;
	return one->x0 - other->x0;
}

static void
emit(struct flow *flow, struct flow_word word, bool first)
{
	MEM_GROW(flow->words, flow->n_words, flow->room_words);
	word.first = first;
	word.alone = false;
	flow->words[flow->n_words++] = word;
}

/* The words of a row of one kind, top down. */
static void
emit_kind(struct layout *layout, const struct bundle *bundle, enum flow_kind kind, bool *first)
{
	for (size_t i = 0; i < bundle->n; i++) {
		const struct fragment *fragment = &layout->fragments[bundle->fragments[i]];
		for (size_t w = fragment->first; w < fragment->first + fragment->n; w++) {
			if (layout->words[w].kind != kind)
				continue;
			emit(layout->flow, layout->words[w], *first);
			*first = false;
		}
	}
}

static void
emit_bundle(struct layout *layout, struct bundle *bundle)
{
	struct flow *flow = layout->flow;
	bool first = true;
	if (bundle->broken)
		emit(flow, (struct flow_word){ .kind = FLOW_BREAK, .text = "", .line = bundle->line }, true);
	qsort(bundle->fragments, bundle->n, sizeof *bundle->fragments, by_number);
	emit_kind(layout, bundle, FLOW_CODE, &first);
	emit_kind(layout, bundle, FLOW_INTEGER, &first);
	emit_kind(layout, bundle, FLOW_TEXT, &first);
	size_t from = flow->n_words;
	emit_kind(layout, bundle, FLOW_AMOUNT, &first);
	qsort(flow->words + from, flow->n_words - from, sizeof *flow->words, by_x);
}

static void
split(struct layout *layout)
{
	const struct source_line *lines = layout->flow->document->lines;
	bool broken = false;
	for (size_t i = 0; i < layout->n_words;) {
		size_t end = i;
		while (end < layout->n_words && lines[layout->words[end].line].page ==
		    lines[layout->words[i].line].page)
			end++;
		split_page(layout, i, end, &broken);
		i = end;
	}
}

static void
take_body(struct layout *layout)
{
	struct flow *flow = layout->flow;
	layout->n_words = flow->n_words - flow->head;
	layout->words = mem_alloc((layout->n_words + 1) * sizeof *layout->words);
	if (layout->n_words > 0)
		memcpy(layout->words, flow->words + flow->head,
		    layout->n_words * sizeof *layout->words);
	flow->n_words = flow->head;
}

/*
 * Numbers are told from row numbers and pages by their order in the line: such tables stay as they
 * are.
 */
static bool
has_bare_numbers(const struct flow *flow)
{
	bool code = false;
	for (size_t i = flow->head; i < flow->n_words; i++) {
		const struct flow_word *word = &flow->words[i];
		code = (code && word->kind == FLOW_INTEGER) || word->kind == FLOW_CODE;
		if (word->kind == FLOW_INTEGER && !code && !word->alone && strlen(word->text) > 2)
			return true;
	}
	return flow->row_numbers;
}

void
flow_layout(struct flow *flow)
{
	struct layout layout = { .flow = flow };
	if (flow->sides > 2 || has_bare_numbers(flow))
		return;
	take_body(&layout);
	split(&layout);
	for (int side = 0; side < flow->sides; side++)
		join_side(&layout, side);
	join_amounts(&layout);
	if (layout.n_bundles > 0)
		qsort(layout.bundles, layout.n_bundles, sizeof *layout.bundles, by_place);
	for (size_t i = 0; i < layout.n_bundles; i++)
		if (layout.bundles[i].n > 0)
			emit_bundle(&layout, &layout.bundles[i]);
	free(layout.fragments);
	free(layout.bundles);
	free(layout.words);
}
