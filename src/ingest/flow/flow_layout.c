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
#include "ingest/flow/flow_layout.h"
#include "ingest/pages/words.h"

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
	bool coded = false, item = false, part = false, mixed = false;
	for (size_t i = first; i < first + n; i++) {
		const struct flow_word *word = &layout->words[i];
		coded = coded || (word->kind == FLOW_CODE && i == first);
		item = item || (word->kind == FLOW_TEXT && i == first && flow_item(word->text));
		mixed = mixed || (fragment.amounts && word->column == 0 &&
		    (word->kind == FLOW_TEXT || word->kind == FLOW_CODE));
		fragment.text = fragment.text || word->kind == FLOW_TEXT;
		fragment.amounts = fragment.amounts || word->kind == FLOW_AMOUNT;
		part = part || word->kind == FLOW_PART;
	}
	fragment.head = coded || item || (fragment.text && fragment.amounts);
	fragment.amounts = fragment.amounts || part;
	MEM_GROW(layout->fragments, layout->n_fragments, layout->room_fragments);
	layout->fragments[layout->n_fragments++] = fragment;
	MEM_GROW(layout->bundles, layout->n_bundles, layout->room_bundles);
	layout->bundles[layout->n_bundles++] = (struct bundle){ .side = side,
	    .line = layout->words[first].line, .n = 1, .fragments = { layout->n_fragments - 1 },
	    .named = fragment.text, .item = item, .strange = mixed, .broken = broken };
}

/* The side of a word, from 0: its place told it, or the edge does (0: there is none). */
static int
side_of(const struct flow_word *word, int edge)
{
	if (word->side > 0)
		return word->side - 1;
	return edge > 0 && word->x0 >= edge - slack(word);
}

/* A line: what stands together on one side is a fragment. */
static void
split_line(struct layout *layout, size_t from, size_t to, int edge, bool broken)
{
	size_t first = layout->n_bundles;
	bool strange = false;
	for (size_t i = from; i < to;) {
		size_t end = i + 1;
		int side = side_of(&layout->words[i], edge);
		while (end < to && side_of(&layout->words[end], edge) <= side)
			end++;
		add_fragment(layout, side, i, end - i, broken);
		i = end;
	}
	for (size_t i = first; i < layout->n_bundles; i++)
		strange = strange || layout->bundles[i].strange;
	for (size_t i = first; i < layout->n_bundles; i++)
		layout->bundles[i].strange = strange;
}

static bool
is_page_number(const struct layout *layout, size_t at, size_t from, size_t to)
{
	const struct flow_word *word = &layout->words[at];
	return word->alone && (word->kind == FLOW_INTEGER || word->kind == FLOW_PART) &&
	    (at == from || at + 1 == to);
}

static void
split_page(struct layout *layout, size_t from, size_t to, bool *broken)
{
	int edge = layout->flow->sides == 2 ? right_edge(layout, from, to) : 0;
	for (size_t i = from; i < to;) {
		size_t end = i;
		while (end < to && layout->words[end].line == layout->words[i].line &&
		    layout->words[end].kind != FLOW_BREAK)
			end++;
		if (end == i) {
			*broken = true;
			i++;
			continue;
		}
		if (!is_page_number(layout, i, from, to)) {
			split_line(layout, i, end, edge, *broken);
			*broken = false;
		}
		i = end;
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
by_column(const void *a, const void *b)
{
	const struct flow_word *one = a, *other = b;
	return one->column - other->column;
}

/* The amounts of a row, of several lines perhaps: by columns if these are known, else as they came. */
static void
order_amounts(struct flow_word words[], size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (words[i].column == 0)
			return;
	if (n > 0)
		qsort(words, n, sizeof *words, by_column);
}

static void
emit(struct flow *flow, struct flow_word word, bool first)
{
	MEM_GROW(flow->words, flow->n_words, flow->room_words);
	word.first = first;
	word.alone = false;
	flow->words[flow->n_words++] = word;
}

bool
flow_code_part(const struct flow_word words[], size_t from, size_t at, size_t to)
{
	size_t line = words[at].line, before = at;
	while (before > from && words[before - 1].line == line && words[before].kind == FLOW_INTEGER)
		before--;
	if (words[before].kind == FLOW_CODE)
		return true;
	bool named = words[before].kind == FLOW_TEXT;
	size_t next = at + 1;
	while (next < to && words[next].line == line && words[next].kind == FLOW_INTEGER)
		next++;
	bool names = next < to && words[next].line == line && words[next].kind == FLOW_TEXT;
	return !named && names && strlen(words[at].text) <= 2;
}

static enum part
part_of(const struct layout *layout, const struct fragment *fragment, size_t at)
{
	enum flow_kind kind = layout->words[at].kind;
	if (kind == FLOW_TEXT)
		return layout->words[at].column > 0 ? PART_REMARK : PART_NAME;
	if (kind == FLOW_INTEGER && flow_code_part(layout->words, fragment->first, at,
	    fragment->first + fragment->n))
		return PART_CODE;
	return kind == FLOW_CODE || kind == FLOW_PART ? PART_CODE : PART_AMOUNT;
}

/* The words of a row that are one part of it, top down. */
static void
emit_all(struct layout *layout, const struct bundle *bundle, enum part part, bool *first)
{
	for (size_t i = 0; i < bundle->n; i++) {
		const struct fragment *fragment = &layout->fragments[bundle->fragments[i]];
		for (size_t w = fragment->first; w < fragment->first + fragment->n; w++) {
			if (part_of(layout, fragment, w) != part)
				continue;
			layout->words[w].doubtful = bundle->doubtful ||
			    (layout->flow->sides > 1 && layout->words[w].side == 0);
			layout->words[w].guessed = bundle->guessed;
			layout->words[w].strange = bundle->strange;
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
	emit_all(layout, bundle, PART_CODE, &first);
	emit_all(layout, bundle, PART_NAME, &first);
	size_t from = flow->n_words;
	emit_all(layout, bundle, PART_AMOUNT, &first);
	order_amounts(flow->words + from, flow->n_words - from);
	emit_all(layout, bundle, PART_REMARK, &first);
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
	if (has_bare_numbers(flow))
		return;
	flow->ordered = true;
	take_body(&layout);
	split(&layout);
	layout_join(&layout);
	if (layout.n_bundles > 0)
		qsort(layout.bundles, layout.n_bundles, sizeof *layout.bundles, by_place);
	for (size_t i = 0; i < layout.n_bundles; i++)
		if (layout.bundles[i].n > 0)
			emit_bundle(&layout, &layout.bundles[i]);
	free(layout.fragments);
	free(layout.bundles);
	free(layout.words);
}
