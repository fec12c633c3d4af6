/* flow_words.c: the words of a table in reading order: codes, amounts, texts; repeated heads dropped */
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "ingest/flow.h"
#include "ingest/recognise.h"
#include "ingest/words.h"

static const char *const owner_lines[] = { "部门:", "编制部门:", "预算部门:", "编制单位:", "预算单位:", "部门名称:",
    "单位名称:", "填报单位:", "填报部门:", "部门(单位):", "公开部门:", NULL };
static const char *const note_lines[] = { "注:", "说明:", "备注:", "注1", "注意:", "无政府性基金", "无国有资本", NULL };

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

static struct flow_word *
add(struct flow *flow, enum flow_kind kind, const char *text, size_t line)
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

static int
wide_cells(const char *text)
{
	int cells = 0;
	while (*text != '\0')
		cells += text_next(&text) >= 0x1100;
	return cells;
}

static void
add_word(struct flow *flow, const struct word *word, size_t line, int wide)
{
	int x0 = word->box.x0 / 100 - wide, x1 = x0 + (int)words_length(word->text);
	const char *text = word->text;
	if (is_glued(text)) {
		size_t digits = code_digits(text);
		struct flow_word *code = add(flow, FLOW_CODE,
		    arena_copy(flow->arena, text, digits), line);
		code->x0 = x0, code->x1 = x0 + (int)digits;
		text += digits;
		x0 = code->x1;
	}
	struct flow_word *rest = add(flow, kind_of(text), text, line);
	rest->x0 = x0, rest->x1 = x1;
}

/*
 * A layout text counts a Chinese character as one column in its blanks: places are told in code
 * points.
 */
static void
add_line(struct flow *flow, size_t line)
{
	const struct source_line *source = &flow->document->lines[line];
	size_t from = flow->n_words;
	int wide = 0;
	for (size_t i = source->first; i < source->first + source->n; i++) {
		const struct word *word = &flow->document->words[i];
		add_word(flow, word, line, wide);
		wide += wide_cells(word->text);
	}
	if (flow->n_words == from)
		return;
	flow->words[from].first = true;
	flow->words[from].alone = flow->n_words == from + 1;
}

static bool
is_title(const struct flow *flow, struct arena *arena, const char *folded)
{
	const char *title = text_fold(arena, flow->statement->title);
	enum statement_kind kind;
	return (*title != '\0' && words_end(folded, title) &&
	    words_length(folded) <= words_length(title) + 12) ||
	    (recognise_title(folded, &kind) && words_length(folded) > 4);
}

/* Lines that belong to the page, not to the table. */
static bool
is_frame(const struct flow *flow, struct arena *arena, const char *text, const char *folded)
{
	return is_title(flow, arena, folded) || recognise_number(text) ||
	    recognise_unit(text) != UNIT_NONE || words_at_start(folded, owner_lines);
}

/* The folded lines of the first head, to know it again. */
struct head {
	const char *lines[48];
	size_t n;
};

/* How many lines from `line` on repeat lines of the head. */
static size_t
repeated(const struct flow *flow, struct arena *arena, const struct head *head, size_t line)
{
	size_t most = 0;
	for (size_t h = 0; h < head->n; h++) {
		size_t n = 0;
		while (h + n < head->n && line + n < flow->lines->last &&
		    strcmp(text_fold(arena, flow->document->lines[line + n].text),
		        head->lines[h + n]) == 0)
			n++;
		most = n > most ? n : most;
	}
	return most;
}

/*
 * Do the words of a line, from `from` on, begin the body? Column numbers and words of the head do
 * not.
 */
static bool
begins_body(const struct flow *flow, struct arena *arena, size_t from)
{
	for (size_t i = from; i < flow->n_words; i++) {
		const struct flow_word *word = &flow->words[i];
		if (word->kind == FLOW_AMOUNT || word->kind == FLOW_CODE)
			return true;
		const char *folded = text_fold(arena, word->text);
		if (word->kind == FLOW_TEXT && words_after_mark(folded) != folded)
			return true;
	}
	return false;
}

/* A full stop ends a sentence; no name of a row or a column has one. */
static bool
is_note(const char *folded)
{
	return words_at_start(folded, note_lines) || strstr(folded, "。");
}

/*
 * A line behind the first head: dropped, a repeated head (its lines), or part of the body. A note
 * goes on to the next head.
 */
static size_t
read_body_line(struct flow *flow, struct arena *arena, const struct head *head, size_t line,
    bool *framed, bool *noted)
{
	const char *text = flow->document->lines[line].text;
	const char *folded = text_fold(arena, text);
	size_t n = repeated(flow, arena, head, line);
	if (is_frame(flow, arena, text, folded) || n >= 2 || (n == 1 && *framed)) {
		if (!*framed)
			add(flow, FLOW_BREAK, "", line);
		*framed = true;
		return n > 0 ? n : 1;
	}
	*noted = (*noted && !*framed) || is_note(folded);
	*framed = false;
	if (*noted)
		return 1;
	add_line(flow, line);
	return 1;
}

/*
 * A body that begins with an amount has the name of its first row on the line before: the 合计
 * there is no head.
 */
static bool
is_first_total(const struct flow *flow)
{
	static const char *const totals[] = { "合计", "总计", NULL };
	const struct flow_word *word = &flow->words[flow->head - 1];
	return flow->statement->kind != STATEMENT_THREE_PUBLIC && word->alone &&
	    flow->words[flow->head].kind == FLOW_AMOUNT && words_are(word->text, totals);
}

/*
 * Where names are centred on their rows, that of the first one may begin above its code: such a
 * line is no head.
 */
static void
give_back(struct flow *flow)
{
	if (flow->head > 0 && is_first_total(flow))
		flow->head--;
	while (flow->document->kind == DOCUMENT_LAYOUT && flow->head > 0) {
		const struct flow_word *word = &flow->words[flow->head - 1];
		if (!word->alone || word->kind != FLOW_TEXT || flow_head_part(word->text))
			return;
		flow->head--;
	}
}

void
flow_words(struct flow *flow)
{
	struct arena arena = { 0 };
	struct head head = { .n = 0 };
	size_t line = flow->lines->first;
	for (; line < flow->lines->last; line++) {
		const char *text = flow->document->lines[line].text;
		const char *folded = text_fold(&arena, text);
		if (is_frame(flow, &arena, text, folded) || is_note(folded))
			continue;
		size_t from = flow->n_words;
		add_line(flow, line);
		flow->head = from;
		if (begins_body(flow, &arena, from))
			break;
		flow->head = flow->n_words;
		if (head.n < sizeof head.lines / sizeof *head.lines)
			head.lines[head.n++] = folded;
	}
	if (flow->head < flow->n_words)
		give_back(flow);
	bool framed = false, noted = false;
	for (line++; line < flow->lines->last;)
		line += read_body_line(flow, &arena, &head, line, &framed, &noted);
	arena_release(&arena);
}
