/* flow_kinds.c: what a word of a table is by its digits: code, amount, bare number, text */
#include <string.h>

#include "base/mem.h"
#include "ingest/flow/flow.h"
#include "ingest/pages/words.h"

/* The code in front of a text: its digits, or 0. */
static size_t
code_digits(const char *text)
{
	size_t digits = strspn(text, "0123456789");
	char code[CODE_MAX];
	if (digits < 3 || digits >= CODE_MAX)
		return 0;
	memcpy(code, text, digits);
	code[digits] = '\0';
	for (int scheme = SCHEME_FUNCTIONAL; scheme <= SCHEME_ECONOMIC_GOV; scheme++)
		if (code_level((enum scheme)scheme, code) > 0)
			return digits;
	return 0;
}

static enum flow_kind
kind_of(const char *text)
{
	int64_t value;
	int decimals;
	if (decimal_parse(text, &value, &decimals) != MONEY_OK)
		return FLOW_TEXT;
	size_t digits = strspn(text, "0123456789");
	if (text[digits] != '\0')
		return FLOW_AMOUNT;
	return code_digits(text) == digits ? FLOW_CODE : FLOW_INTEGER;
}

struct flow_word *
flow_put(struct flow *flow, enum flow_kind kind, const char *text, size_t line)
{
	MEM_GROW(flow->words, flow->n_words, flow->room_words);
	struct flow_word *word = &flow->words[flow->n_words++];
	*word = (struct flow_word){ .kind = kind, .text = text, .line = line };
	return word;
}

/*
 * "310资本性支出" is a code and a name; a bracket or a measure word behind digits belongs to a
 * name.
 */
static bool
is_glued(const char *text)
{
	size_t digits = code_digits(text);
	return digits > 0 && (unsigned char)text[digits] >= 0xE4 &&
	    (unsigned char)text[digits] < 0xEE;
}

/* "01基本工资" behind "301" on its line: the rest of the code and the name. */
static bool
is_glued_part(const struct flow *flow, const char *text, size_t line)
{
	size_t at = flow->n_words;
	if (strspn(text, "0123456789") != 2 || (unsigned char)text[2] < 0xE4 ||
	    (unsigned char)text[2] >= 0xEE)
		return false;
	while (at > 0 && flow->words[at - 1].line == line &&
	    flow->words[at - 1].kind == FLOW_INTEGER && strlen(flow->words[at - 1].text) == 2)
		at--;
	return at > 0 && flow->words[at - 1].line == line &&
	    flow->words[at - 1].kind == FLOW_CODE;
}

/* Do digits stand before a name that is no total, or before the other parts of a code that do? */
static bool
begins_code(const struct flow *flow, size_t at, size_t end)
{
	const struct word *words = flow->document->words;
	size_t digits = strlen(words[at].text);
	if (code_digits(words[at].text) != digits)
		return false;
	for (at++; at < end && digits < 7 && kind_of(words[at].text) == FLOW_INTEGER &&
	    strlen(words[at].text) == 2; at++)
		digits += 2;
	return at < end && kind_of(words[at].text) == FLOW_TEXT && !words_end(words[at].text, "计");
}

/*
 * Where amounts are whole and without separators, digits are a code only before a name; those of a
 * year or a row number stay what they are.
 */
static enum flow_kind
whole_kind(const struct flow *flow, size_t at)
{
	const struct source_line *last = &flow->document->lines[flow->lines->last - 1];
	const struct word *words = flow->document->words;
	size_t end = last->first + last->n;
	enum flow_kind kind = kind_of(words[at].text);
	if ((kind != FLOW_INTEGER && kind != FLOW_CODE) || strlen(words[at].text) < 3)
		return kind;
	if (begins_code(flow, at, end))
		return FLOW_CODE;
	return at + 1 < end && words_begin(words[at + 1].text, "年") ? FLOW_INTEGER : FLOW_AMOUNT;
}

/* A table in yuan of an extract, none of whose amounts has decimals or separators. */
bool
flow_has_whole_amounts(const struct flow *flow)
{
	const struct document *document = flow->document;
	bool whole = false;
	if (document->kind != DOCUMENT_FLOW || flow->statement->unit != UNIT_YUAN)
		return false;
	for (size_t i = flow->lines->first; i < flow->lines->last; i++)
		for (size_t w = 0; w < document->lines[i].n; w++) {
			size_t at = document->lines[i].first + w;
			if (kind_of(document->words[at].text) == FLOW_AMOUNT)
				return false;
			whole = whole || whole_kind(flow, at) == FLOW_AMOUNT;
		}
	return whole;
}

void
flow_add_word(struct flow *flow, const struct word *word, size_t line)
{
	int x0 = word->box.x0 / 100, x1 = word->box.x1 / 100;
	const char *text = word->text;
	bool part = is_glued_part(flow, text, line);
	if (part || is_glued(text)) {
		size_t digits = part ? 2 : code_digits(text);
		struct flow_word *code = flow_put(flow, part ? FLOW_INTEGER : FLOW_CODE,
		    arena_copy(flow->arena, text, digits), line);
		code->x0 = x0, code->x1 = x0 + (int)digits;
		text += digits;
		x0 = code->x1;
	}
	bool whole = flow->whole && text == word->text;
	struct flow_word *rest = flow_put(flow, whole ? whole_kind(flow, (size_t)(word -
	    flow->document->words)) : kind_of(text), text, line);
	rest->x0 = x0, rest->x1 = x1;
}
