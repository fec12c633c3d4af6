/* flow_words.c: the words of a table in reading order: codes, amounts, texts; repeated heads dropped */
#include <ctype.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "ingest/flow/flow.h"
#include "ingest/flow/flow_vocabulary.h"
#include "ingest/pages/running.h"
#include "ingest/pages/words.h"
#include "ingest/tables/recognise.h"

static const char *const owner_lines[] = { "部门:", "编制部门:", "预算部门:", "编制单位:", "预算单位:", "部门名称:",
    "单位名称:", "填报单位:", "填报部门:", "部门(单位):", "公开部门:", NULL };
static const char *const note_lines[] = { "注:", "说明:", "备注:", "注1", "注意:", "无政府性基金", "无国有资本", NULL };

/* May digits follow an amount? Not behind three that a comma parts off. */
static bool
may_go_on(const char *amount)
{
	const char *point = strrchr(amount, '.'), *comma = strrchr(amount, ',');
	if (point)
		return strlen(point) < 3;
	return !comma || strlen(comma) < 4;
}

/* Does the text end in a line, or go on with digits alone below an amount that is not whole? */
static bool
is_cut(const struct flow *flow, size_t line)
{
	const struct document *document = flow->document;
	if (line + 1 == document->n_lines)
		return document->torn;
	const struct flow_word *last = &flow->words[flow->n_words - 1];
	const char *below = document->words[document->lines[line + 1].first].text;
	return last->kind == FLOW_AMOUNT && !flow->whole && may_go_on(last->text) &&
	    below[strspn(below, "0123456789")] == '\0';
}

static void
add_line(struct flow *flow, size_t line)
{
	const struct source_line *source = &flow->document->lines[line];
	size_t from = flow->n_words;
	for (size_t i = source->first; i < source->first + source->n; i++)
		flow_add_word(flow, &flow->document->words[i], line);
	if (flow->n_words == from)
		return;
	for (size_t i = from; i < flow->n_words; i++)
		flow->words[i].foreign = flow->foreign;
	flow->words[flow->n_words - 1].torn = is_cut(flow, line);
	flow->words[from].first = true;
	flow->words[from].alone = flow->n_words == from + 1;
}

static bool
is_title(const struct flow *flow, const char *folded)
{
	const char *title = flow->title;
	enum statement_kind kind;
	size_t length = words_length(folded);
	return (*title != '\0' && words_end(folded, title) && length <= words_length(title) + 12) ||
	    (recognise_title(folded, &kind) && length > 4);
}

/* The name of an agency alone on a line above the body: what is left of a line that says whose it is. */
static bool
is_owner(const char *folded)
{
	static const char *const ends[] = { "局", "厅", "委", "院", "办公室", "委员会", "人民政府", "街道办事处", "中心",
	    "总队", "支队", "大队", "学校", "大学", "学院", "中学", "小学", "协会", "联合会", "(本级)", NULL };
	return words_length(folded) >= 5 && words_at_end(folded, ends) && !flow_head_part(folded);
}

/* Do a line and the next one together say the title? */
static bool
is_wrapped_title(const struct flow *flow, struct arena *arena, size_t line)
{
	const struct source_line *lines = flow->document->lines;
	return line + 1 < flow->lines->last && strcmp(flow->title, text_fold(arena,
	    arena_printf(arena, "%s%s", lines[line].text, lines[line + 1].text))) == 0;
}

/* The number of a page between marks: "- 16 -" "—2—" "第3页" "5 / 46". */
static bool
is_page_mark(const char *text)
{
	int first;
	size_t length = strlen(text);
	bool between = length > 0 && !isdigit((unsigned char)text[0]) &&
	    !isdigit((unsigned char)text[length - 1]);
	return (between || strchr(text, '/')) && running_numbers(text, &first) > 0;
}

/* Lines that belong to the page, not to the table. */
static bool
is_frame(const struct flow *flow, struct arena *arena, size_t line)
{
	const char *text = flow->document->lines[line].text, *folded = text_fold(arena, text);
	return is_page_mark(text) || is_title(flow, folded) ||
	    (words_begin(flow->title, folded) && is_wrapped_title(flow, arena, line)) ||
	    (words_end(flow->title, folded) && line > flow->lines->first &&
	    is_wrapped_title(flow, arena, line - 1)) ||
	    recognise_number(text) ||
	    recognise_unit(text) != UNIT_NONE || words_at_start(folded, owner_lines);
}

/*
 * An extract may print the title of a page behind all else on it. What follows it on the next page,
 * or behind words of a head, below the number of a table, is not what the title says.
 */
static bool
is_others_number(const struct flow *flow, size_t line)
{
	const struct source_line *lines = flow->document->lines;
	return flow->document->kind == DOCUMENT_FLOW && line > flow->lines->first &&
	    recognise_number(lines[line].text) &&
	    (flow->n_words > 0 || lines[line].page != lines[flow->lines->first].page);
}

/* The number of a table, and not this one's. */
static bool
is_foreign_number(const struct flow *flow, struct arena *arena, size_t line)
{
	const char *own = text_fold(arena, flow->statement->number),
		   *text = flow->document->lines[line].text;
	return *own != '\0' && recognise_number(text) && strcmp(text_fold(arena, text), own) != 0;
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

static bool
is_figure(const struct flow_word *word)
{
	return word->kind == FLOW_AMOUNT || word->kind == FLOW_INTEGER;
}

/* Does a word, words[at] of the line from `from` on, belong to the head that ends in the line? */
static bool
is_of_head(const struct flow *flow, struct arena *arena, size_t from, size_t at)
{
	const struct flow_word *words = flow->words;
	enum flow_role role = words[at].kind != FLOW_TEXT ? ROLE_UNKNOWN :
	    flow_role(text_fold(arena, words[at].text));
	for (size_t i = from; i < at; i++)
		if (is_figure(&words[i]))
			return role == ROLE_LEAF || role == ROLE_PART || role == ROLE_GROUP;
	return role == ROLE_SKIP;
}

/*
 * The last line of a head and the total, the first row, may be one line of an extract: "类 款 项
 * 合计 30.00 ...", "合计 30.00 ... 基本支出 项目支出 ...". The words of the head in the line from
 * `from` on are put before the others; returns how many they are.
 */
static size_t
part_head(struct flow *flow, struct arena *arena, size_t from)
{
	static const char *const totals[] = { "合计", "总计", NULL };
	size_t n = 0, total = from;
	if (flow->document->kind != DOCUMENT_FLOW || !flow_has_codes(flow) ||
	    flow->words[from].kind != FLOW_TEXT)
		return 0;
	while (total < flow->n_words && is_of_head(flow, arena, from, total))
		total++;
	if (total + 1 >= flow->n_words || !words_are(flow->words[total].text, totals) || !is_figure(&flow->words[total + 1]))
		return 0;
	bool *of_head = arena_alloc(arena, (flow->n_words - from) * sizeof *of_head);
	for (size_t i = from; i < flow->n_words; i++)
		of_head[i - from] = is_of_head(flow, arena, from, i);
	for (size_t i = from; i < flow->n_words; i++) {
		struct flow_word word = flow->words[i];
		if (!of_head[i - from])
			continue;
		memmove(&flow->words[from + n + 1], &flow->words[from + n],
		    (i - from - n) * sizeof word);
		flow->words[from + n++] = word;
	}
	flow->words[from + n].first = true;
	return n;
}

/* A full stop ends a sentence; no name of a row or a column has one. */
static bool
is_note(const char *folded)
{
	return words_at_start(folded, note_lines) || strstr(folded, "。");
}

/* What stands in a head, of any page. */
static void
keep_heading(struct flow *flow, size_t from)
{
	for (size_t i = from; i < flow->n_words; i++) {
		MEM_GROW(flow->headings, flow->n_headings, flow->room_headings);
		flow->headings[flow->n_headings++] = flow->words[i];
	}
}

/* Lines of a repeated head: they are no part of the body. */
static void
drop_head(struct flow *flow, size_t line, size_t n)
{
	size_t from = flow->n_words;
	for (size_t i = line; i < line + n; i++)
		add_line(flow, i);
	keep_heading(flow, from);
	flow->n_words = from;
}

/* Amounts alone on a line behind a note: an extract gave them late. Whose they are is not known. */
static void
add_late(struct flow *flow, size_t line)
{
	size_t from = flow->n_words;
	bool amounts = true;
	add_line(flow, line);
	for (size_t i = from; i < flow->n_words; i++)
		amounts = amounts && flow->words[i].kind == FLOW_AMOUNT;
	for (size_t i = from; i < flow->n_words; i++)
		flow->words[i].late = true;
	flow->n_words = amounts ? flow->n_words : from;
}

static void
add_body_line(struct flow *flow, struct arena *arena, size_t line)
{
	size_t from = flow->n_words;
	add_line(flow, line);
	size_t n = from < flow->n_words ? part_head(flow, arena, from) : 0;
	if (n == 0)
		return;
	flow->n_words -= n;
	memmove(&flow->words[from], &flow->words[from + n],
	    (flow->n_words - from) * sizeof *flow->words);
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
	flow->foreign = flow->foreign || is_foreign_number(flow, arena, line);
	if (is_frame(flow, arena, line) || n >= 2 || (n == 1 && *framed)) {
		if (!*framed)
			flow_put(flow, FLOW_BREAK, "", line);
		*framed = true;
		drop_head(flow, line, n);
		return n > 0 ? n : 1;
	}
	*noted = (*noted && !*framed) || is_note(folded);
	*framed = false;
	if (!*noted)
		add_body_line(flow, arena, line);
	else if (flow->document->kind == DOCUMENT_FLOW)
		add_late(flow, line);
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

/* Does the body begin with a code that has figures beside it and no name? */
static bool
begins_nameless(const struct flow *flow)
{
	const struct flow_word *word = &flow->words[flow->head];
	return word->kind == FLOW_CODE && flow->head + 1 < flow->n_words &&
	    word[1].kind == FLOW_AMOUNT && word[1].line == word->line;
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
	bool may = flow->document->kind == DOCUMENT_LAYOUT || begins_nameless(flow);
	while (may && flow->head > 0) {
		const struct flow_word *word = &flow->words[flow->head - 1];
		if (!word->alone || word->kind != FLOW_TEXT || flow_head_part(word->text))
			return;
		flow->head--;
	}
}

void
flow_leave(struct flow *flow, size_t at)
{
	const struct flow_word *word = &flow->words[at];
	if ((word->kind != FLOW_INTEGER && word->kind != FLOW_CODE) || strlen(word->text) < 5)
		return;
	flow->left = flow->n_left == 0 ? *word : flow->left;
	flow->n_left++;
}

void
flow_words(struct flow *flow)
{
	struct arena arena = { 0 };
	struct head head = { .n = 0 };
	size_t line = flow->lines->first;
	flow->title = text_fold(&arena, flow->statement->title);
	flow->whole = flow_has_whole_amounts(flow);
	for (; line < flow->lines->last; line++) {
		const char *text = flow->document->lines[line].text;
		const char *folded = text_fold(&arena, text);
		flow->misplaced = flow->misplaced || is_others_number(flow, line);
		if (is_frame(flow, &arena, line) || is_note(folded) || is_owner(folded))
			continue;
		size_t from = flow->n_words;
		add_line(flow, line);
		flow->head = from;
		if (begins_body(flow, &arena, from)) {
			flow->head += part_head(flow, &arena, from);
			break;
		}
		flow->head = flow->n_words;
		if (head.n < sizeof head.lines / sizeof *head.lines)
			head.lines[head.n++] = folded;
	}
	if (flow->head < flow->n_words)
		give_back(flow);
	for (size_t i = 0; i < flow->head; i++)
		flow_leave(flow, i);
	size_t n_words = flow->n_words;
	flow->n_words = flow->head;
	keep_heading(flow, 0);
	flow->n_words = n_words;
	bool framed = false, noted = false;
	for (line++; line < flow->lines->last;)
		line += read_body_line(flow, &arena, &head, line, &framed, &noted);
	arena_release(&arena);
}
