/* flow_head.c: the columns of a table from the words of its head, in whatever order they came */
#include <string.h>

#include "base/text.h"
#include "ingest/flow/flow.h"
#include "ingest/flow/flow_standard.h"
#include "ingest/flow/flow_strip.h"
#include "ingest/flow/flow_vocabulary.h"
#include "ingest/pages/words.h"

#define COUNT(array) (sizeof (array) / sizeof *(array))


/* Characters of the strip from `at` on that spell the word; 0: they do not. */
static size_t
spells(const struct strip *strip, size_t at, const char *word)
{
	size_t from = at;
	while (*word != '\0') {
		if (at == strip->n || !words_begin(word, strip->folded[at]))
			return 0;
		word += strlen(strip->folded[at++]);
	}
	return at - from;
}

/*
 * A single character must be a printed word; what runs over the end of a printed word must end
 * with one.
 */
static bool
fits(const struct strip *strip, size_t at, size_t n)
{
	bool begins = at == 0 || strip->word_end[at - 1], ends = strip->word_end[at + n - 1];
	if (n == 1)
		return begins && ends;
	for (size_t i = at; i + 1 < at + n; i++)
		if (strip->word_end[i] && (!ends || strip->whole))
			return false;
	return true;
}

/* The longest word of the vocabulary at a place. */
static size_t
longest(const struct strip *strip, size_t at, enum flow_role *role)
{
	size_t most = 0;
	for (const struct flow_term *term = flow_vocabulary; term->word; term++) {
		size_t n = spells(strip, at, term->word);
		if (n > most && fits(strip, at, n)) {
			most = n;
			*role = term->role;
		}
	}
	return most;
}

static void
take(struct flow *flow, struct flow_head *head, const struct strip *strip, size_t at, size_t n,
    enum flow_role role)
{
	if (head->n == COUNT(head->found))
		return;
	struct flow_found *found = &head->found[head->n++];
	*found = (struct flow_found){ .role = role,
	    .text = strip_text(flow->arena, strip->printed, at, n),
	    .folded = strip_text(flow->arena, strip->folded, at, n) };
	if (role == ROLE_UNKNOWN)
		found->role = flow_role_by_end(found->folded);
}

/* What the vocabulary does not know is a column of its own, up to the end of the printed word. */
static void
split(struct flow *flow, struct flow_head *head, const struct strip *strip)
{
	for (size_t at = 0; at < strip->n;) {
		enum flow_role role = ROLE_UNKNOWN;
		size_t n = longest(strip, at, &role);
		if (n == 0)
			while (at + n < strip->n && (n == 0 || !strip->word_end[at + n - 1]))
				n++;
		take(flow, head, strip, at, n, role);
		at += n;
	}
}

/* Does the head name a column of amounts? */
static bool
is_complete(const struct flow *flow)
{
	bool complete = false;
	struct arena arena = { 0 };
	for (size_t i = 0; i < flow->head; i++) {
		const char *folded = text_fold(&arena, flow->words[i].text);
		complete = complete || flow_role(folded) == ROLE_LEAF;
	}
	arena_release(&arena);
	return complete;
}

/*
 * Words of the head that came between the rows: alone on their line, no amount behind them. Where
 * the head is there, only those of columns are: a wrapped name may end in 支出.
 */
static bool
is_stray(const struct flow *flow, size_t at, bool complete)
{
	const struct flow_word *word = &flow->words[at];
	if (word->kind != FLOW_TEXT || !word->alone || !flow_head_word(word->text) ||
	    (complete && words_length(word->text) < 4) || flow->document->kind == DOCUMENT_LAYOUT)
		return false;
	if (at > flow->head && flow->words[at - 1].kind == FLOW_CODE)
		return false;
	const struct flow_word *next = at + 1 < flow->n_words ? &flow->words[at + 1] : NULL;
	return !next || next->kind == FLOW_TEXT || next->kind == FLOW_CODE;
}

static void
gather_head(const struct flow *flow, struct strip *strip)
{
	for (size_t i = 0; i < flow->head; i++)
		if (flow->words[i].kind == FLOW_TEXT)
			strip_add(strip, flow->words[i].text, flow->words[i].line);
}

/* Where the head is whole, only what it says itself can come again. */
static bool
is_said(const struct flow *flow, const char *text)
{
	bool said = !flow->standard;
	for (size_t i = 0; i < flow->head && !said; i++)
		said = strcmp(flow->words[i].text, text) == 0;
	return said;
}

static void
gather_strays(struct flow *flow, struct strip *strip)
{
	bool complete = is_complete(flow);
	size_t kept = flow->head;
	for (size_t i = flow->head; i < flow->n_words; i++) {
		if (is_stray(flow, i, complete) && !flow_item(flow->words[i].text) &&
		    is_said(flow, flow->words[i].text)) {
			strip_add(strip, flow->words[i].text, flow->words[i].line);
			flow->scrambled = true;
			flow->words[i].kind = FLOW_BREAK;
			flow->words[i].text = "";
		}
		flow->words[kept++] = flow->words[i];
	}
	flow->n_words = kept;
}

static side_t
side_of(const struct standard_cell *cell)
{
	return cell->side == '\0' ? 0 : cell->side;
}

/* How many columns before one of a standard have a cell that says the same. */
static size_t
same_before(const struct flow *flow, const char *leaf)
{
	size_t n = 0;
	for (size_t i = 0; i < flow->n_columns; i++)
		n += strcmp(flow->columns[i].leaf, leaf) == 0;
	return n;
}

/* The columns of a standard that the head says, in its order; false if there is none. */
static bool
standard_columns(struct flow *flow, const struct strip *strip)
{
	struct standard standard;
	size_t at = 0;
	for (size_t i = 0; i <= flow->standards_passed; i++)
		if (!standard_find(&standard, flow->arena, strip, flow->statement->kind, &at))
			return false;
	for (struct standard other; standard_find(&other, flow->arena, strip, flow->statement->kind, &at);)
		flow->standards_left++;
	flow->standard = true;
	flow->sides = flow->pairs = standard.sides;
	for (size_t i = 0; i < standard.n_columns; i++) {
		const struct standard_cell *cell = &standard.cells[standard.column[i]];
		const char *leaf = text_fold(flow->arena, cell->printed);
		flow->columns[flow->n_columns] = (struct flow_column){ .side = side_of(cell),
		    .header = standard_path(&standard, flow->arena, standard.column[i]),
		    .leaf = leaf, .nth = same_before(flow, leaf) };
		flow->n_columns++;
	}
	return true;
}

bool
flow_head(struct flow *flow)
{
	struct strip strip = { .whole = flow->document->kind == DOCUMENT_LAYOUT };
	struct flow_head head = { .n = 0 };
	gather_head(flow, &strip);
	bool standard = !strip.whole && standard_columns(flow, &strip);
	gather_strays(flow, &strip);
	if (!standard) {
		split(flow, &head, &strip);
		flow_columns(flow, &head);
	}
	strip_release(&strip);
	return flow->n_columns > 0;
}
