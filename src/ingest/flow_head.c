/* flow_head.c: the columns of a table from the words of its head, in whatever order they came */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "ingest/flow.h"
#include "ingest/flow_vocabulary.h"
#include "ingest/words.h"

#define COUNT(array) (sizeof (array) / sizeof *(array))


/* The head as one text, blanks and line ends forgotten, with the folded form of each character. */
struct strip {
	bool whole;                           /* no name goes on behind the end of a printed word */
	struct arena arena;
	const char **printed, **folded;       /* one character each */
	bool *word_end;                       /* a printed word ends behind it */
	size_t n, room;
};

static void
strip_add(struct strip *strip, const char *text)
{
	while (*text != '\0') {
		const char *from = text;
		text_next(&text);
		if (strip->n == strip->room) {
			strip->room = strip->room ? 2 * strip->room : 256;
			strip->printed =
			    mem_resize(strip->printed, strip->room, sizeof *strip->printed);
			strip->folded =
			    mem_resize(strip->folded, strip->room, sizeof *strip->folded);
			strip->word_end =
			    mem_resize(strip->word_end, strip->room, sizeof *strip->word_end);
		}
		const char *one = arena_copy(&strip->arena, from, (size_t)(text - from));
		strip->printed[strip->n] = one;
		strip->folded[strip->n] = text_fold(&strip->arena, one);
		strip->word_end[strip->n++] = *text == '\0';
	}
}

static void
strip_release(struct strip *strip)
{
	free(strip->printed);
	free(strip->folded);
	free(strip->word_end);
	arena_release(&strip->arena);
}

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

static char *
join(struct arena *arena, const char *const *parts, size_t n)
{
	char *text = arena_copy(arena, "", 0);
	for (size_t i = 0; i < n; i++)
		text = arena_printf(arena, "%s%s", text, parts[i]);
	return text;
}

static void
take(struct flow *flow, struct flow_head *head, const struct strip *strip, size_t at, size_t n,
    enum flow_role role)
{
	if (head->n == COUNT(head->found))
		return;
	struct flow_found *found = &head->found[head->n++];
	*found = (struct flow_found){ .role = role,
	    .text = join(flow->arena, strip->printed + at, n),
	    .folded = join(flow->arena, strip->folded + at, n) };
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
gather_strip(struct flow *flow, struct strip *strip)
{
	for (size_t i = 0; i < flow->head; i++)
		if (flow->words[i].kind == FLOW_TEXT)
			strip_add(strip, flow->words[i].text);
	bool complete = is_complete(flow);
	size_t kept = flow->head;
	for (size_t i = flow->head; i < flow->n_words; i++) {
		if (is_stray(flow, i, complete) && !flow_item(flow->words[i].text)) {
			strip_add(strip, flow->words[i].text);
			flow->scrambled = true;
			flow->words[i].kind = FLOW_BREAK;
			flow->words[i].text = "";
		}
		flow->words[kept++] = flow->words[i];
	}
	flow->n_words = kept;
}

bool
flow_head(struct flow *flow)
{
	struct strip strip = { .whole = flow->document->kind == DOCUMENT_LAYOUT };
	struct flow_head head = { .n = 0 };
	gather_strip(flow, &strip);
	split(flow, &head, &strip);
	strip_release(&strip);
	flow_columns(flow, &head);
	return flow->n_columns > 0;
}
