/* flow_rows.c: the rows of a table from the words of its body in reading order */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "ingest/flow.h"
#include "ingest/words.h"

static const char *const income_words[] = { "收入", "拨款", "用事业基金", "使用非财政", "使用专用结余", "年初", "上年结转",
    "一般公共预算", "政府性基金", "国有资本经营预算", "财政专户", NULL };
static const char *const expense_words[] = { "支出", "结余分配", "年末", "结转下年", NULL };

struct builder {
	struct flow *flow;
	size_t at;                            /* the word being read */
	bool open;                            /* the last row takes words */
	bool broken;                          /* a head was dropped since the last row */
	const char *pending;                  /* text before its row number */
	size_t pending_line;
	/* printed row numbers to come; [1] 0: not known yet */
	int next[2];
};

static struct flow_row *
last_row(struct flow *flow)
{
	return &flow->rows[flow->n_rows - 1];
}

static struct flow_row *
begin_row(struct builder *builder, const char *code, const char *label, size_t line)
{
	struct flow *flow = builder->flow;
	MEM_GROW(flow->rows, flow->n_rows, flow->room_rows);
	struct flow_row *row = &flow->rows[flow->n_rows++];
	*row = (struct flow_row){ .code = code, .label = label, .line = line,
	    .after_break = builder->broken };
	builder->open = true;
	builder->broken = false;
	return row;
}

static const struct flow_word *
next_word(const struct flow *flow, size_t at)
{
	for (at++; at < flow->n_words; at++)
		if (flow->words[at].kind != FLOW_BREAK)
			return &flow->words[at];
	return NULL;
}

static bool
has_codes(const struct flow *flow)
{
	enum statement_kind kind = flow->statement->kind;
	return kind != STATEMENT_SUMMARY && kind != STATEMENT_FISCAL && kind != STATEMENT_NONTAX &&
	    kind != STATEMENT_THREE_PUBLIC;
}

/*
 * Digits that could be a code are one only where a code can stand: before a name or the rest of a
 * split code.
 */
static bool
is_code(const struct flow *flow, size_t at)
{
	const struct flow_word *next = next_word(flow, at);
	if (!has_codes(flow) || !next)
		return false;
	if (!flow->words[at].first && (flow->sides == 1 || next->line != flow->words[at].line))
		return flow->sides > 1 && next->kind == FLOW_TEXT;
	return next->kind == FLOW_TEXT || (next->kind == FLOW_INTEGER && strlen(next->text) <= 2);
}

/* "201 06 01" is one code; a single digit is short for two. */
static const char *
join_code(struct builder *builder)
{
	struct flow *flow = builder->flow;
	const char *code = flow->words[builder->at].text;
	while (strlen(code) < 7 && builder->at + 1 < flow->n_words) {
		const struct flow_word *next = &flow->words[builder->at + 1];
		if (next->kind != FLOW_INTEGER || strlen(next->text) > 2)
			break;
		code = arena_printf(flow->arena, "%s%s%s", code, next->text[1] ? "" : "0", next->text);
		builder->at++;
	}
	return code;
}

static void
add_amount(struct builder *builder)
{
	struct flow *flow = builder->flow;
	size_t line = flow->words[builder->at].line;
	if (!builder->open) {
		flow->scrambled =
		    flow->scrambled || flow->statement->kind != STATEMENT_THREE_PUBLIC;
		begin_row(builder, "", "", line);
	}
	struct flow_row *row = last_row(flow);
	if (row->n_amounts < FLOW_AMOUNTS)
		row->amounts[row->n_amounts++] = builder->at;
	else
		flow->scrambled = true;
}

static void
add_label(struct builder *builder, const char *text)
{
	struct flow_row *row = last_row(builder->flow);
	row->joined += *row->label != '\0';
	row->label = arena_printf(builder->flow->arena, "%s%s", row->label, text);
}

/*
 * A lone bare number is a page number at the end of a page, before a repeated head, or at the
 * table's end.
 */
static bool
is_page_number(const struct flow *flow, size_t at)
{
	const struct flow_word *word = &flow->words[at];
	const struct source_line *lines = flow->document->lines;
	if (!word->alone)
		return false;
	if (at + 1 == flow->n_words || flow->words[at + 1].kind == FLOW_BREAK || at == flow->head ||
	    flow->words[at - 1].kind == FLOW_BREAK)
		return true;
	return lines[word->line].page != lines[flow->words[at + 1].line].page ||
	    lines[word->line].page != lines[flow->words[at - 1].line].page;
}

static void
read_text(struct builder *builder)
{
	struct flow *flow = builder->flow;
	const struct flow_word *word = &flow->words[builder->at];
	const struct flow_row *row = builder->open ? last_row(flow) : NULL;
	bool named = row && *row->label != '\0';
	bool fresh = flow_item(word->text) && (!row || *row->code == '\0' || named);
	if (row && row->n_amounts == 0 && !fresh)
		add_label(builder, word->text);
	else
		begin_row(builder, "", word->text, word->line);
}

/*
 * The next row number of one of the sides? That side, or -1. A first one of the right side is
 * larger than any of the left.
 */
static int
numbered_side(const struct builder *builder, int number)
{
	for (int side = 0; side < 2; side++)
		if (builder->next[side] == number)
			return side;
	return builder->next[1] == 0 && number > builder->next[0] && number > 5 ? 1 : -1;
}

/* With row numbers: text, its number, amounts. A number without text belongs to a blank line. */
static bool
read_row_number(struct builder *builder)
{
	struct flow *flow = builder->flow;
	const struct flow_word *word = &flow->words[builder->at];
	int number = atoi(word->text), side = numbered_side(builder, number);
	if (side < 0)
		return false;
	struct flow_row *row = begin_row(builder, "", builder->pending ? builder->pending : "",
	    builder->pending ? builder->pending_line : word->line);
	row->number = number;
	row->side = side;
	builder->next[side] = number + 1;
	builder->pending = NULL;
	return true;
}

static void
read_pending(struct builder *builder)
{
	struct flow *flow = builder->flow;
	const struct flow_word *word = &flow->words[builder->at];
	if (!builder->pending)
		builder->pending_line = word->line;
	builder->pending = builder->pending ? arena_printf(flow->arena, "%s%s", builder->pending,
	    word->text) : word->text;
}

static void
read_integer(struct builder *builder)
{
	struct flow *flow = builder->flow;
	if (flow->row_numbers && read_row_number(builder))
		return;
	if (!is_page_number(flow, builder->at))
		add_amount(builder);
}

static void
read_word(struct builder *builder)
{
	struct flow *flow = builder->flow;
	const struct flow_word *word = &flow->words[builder->at];
	size_t line = word->line;
	if (word->kind == FLOW_BREAK)
		builder->broken = true;
	else if (word->kind == FLOW_AMOUNT)
		add_amount(builder);
	else if (word->kind == FLOW_CODE && is_code(flow, builder->at))
		begin_row(builder, join_code(builder), "", line);
	else if (word->kind == FLOW_TEXT && flow->row_numbers && !has_codes(flow))
		read_pending(builder);
	else if (word->kind == FLOW_TEXT)
		read_text(builder);
	else
		read_integer(builder);
}

/*
 * A name that stands alone behind all rows is that of the one row that came without: the total of
 * a table without its names.
 */
static void
name_total(struct flow *flow)
{
	size_t unnamed = flow->n_rows, names = 0, name = 0;
	for (size_t i = 0; i < flow->n_rows; i++) {
		struct flow_row *row = &flow->rows[i];
		if (*row->code == '\0' && *row->label == '\0' && row->n_amounts > 0)
			unnamed = unnamed == flow->n_rows ? i : flow->n_rows + 1;
		if (*row->code == '\0' && row->n_amounts == 0 && strcmp(row->label, "合计") == 0)
			names++, name = i;
	}
	if (unnamed >= flow->n_rows || names != 1)
		return;
	flow->rows[unnamed].label = flow->rows[name].label;
	memmove(&flow->rows[name], &flow->rows[name + 1],
	    (--flow->n_rows - name) * sizeof *flow->rows);
}

static bool
same_amounts(const struct flow *flow, const struct flow_row *a, const struct flow_row *b)
{
	if (a->n_amounts != b->n_amounts)
		return false;
	for (size_t i = 0; i < a->n_amounts; i++)
		if (strcmp(flow->words[a->amounts[i]].text, flow->words[b->amounts[i]].text) != 0)
			return false;
	return true;
}

/* A 合计 behind a repeated head that says the same again is one row. */
static bool
is_repeated(const struct flow *flow, size_t at)
{
	const struct flow_row *row = &flow->rows[at];
	if (!row->after_break || *row->code != '\0' || !words_end(row->label, "计"))
		return false;
	for (size_t i = 0; i < at; i++)
		if (strcmp(flow->rows[i].label, row->label) == 0 && *flow->rows[i].code == '\0' &&
		    same_amounts(flow, &flow->rows[i], row))
			return true;
	return false;
}

static bool
any_code(const struct flow *flow)
{
	for (size_t i = 0; i < flow->n_rows; i++)
		if (*flow->rows[i].code != '\0')
			return true;
	return false;
}

/*
 * Among rows with codes, one without that prints a bit of a head is no row; one that prints
 * another name shows that codes were lost.
 */
static bool
is_head_bit(struct flow *flow, const struct flow_row *row)
{
	if (*row->code != '\0' || *row->label == '\0' || words_end(row->label, "计"))
		return false;
	flow->scrambled = true;
	return row->n_amounts == 0 && flow_head_part(row->label);
}

static void
drop_rows(struct flow *flow)
{
	size_t kept = 0;
	bool coded = any_code(flow);
	for (size_t i = 0; i < flow->n_rows; i++) {
		const struct flow_row *row = &flow->rows[i];
		bool blank = *row->code == '\0' && *row->label == '\0' && row->n_amounts == 0 &&
		    row->number == 0;
		if (!blank && !is_repeated(flow, i) && !(coded && is_head_bit(flow, row)))
			flow->rows[kept++] = flow->rows[i];
	}
	flow->n_rows = kept;
}

/*
 * Which of the tables side by side a line belongs to: by its code, its words, or by coming a
 * second time.
 */
static int
label_side(const struct flow *flow, struct flow_row *row)
{
	if (flow->sides == 1)
		return 0;
	if (strncmp(row->code, "301", 3) == 0 || strncmp(row->code, "303", 3) == 0 ||
	    words_begin(row->label, "人员经费"))
		return 0;
	if (*row->code != '\0' || words_begin(row->label, "公用经费"))
		return flow->sides - 1;
	if (words_begin(row->label, "年初") || words_begin(row->label, "年末"))
		return words_begin(row->label, "年初") ? 0 : flow->sides - 1;
	bool income = words_in(row->label, income_words),
	     expense = words_in(row->label, expense_words);
	if (income != expense)
		return income ? 0 : flow->sides - 1;
	if (words_end(row->label, "支出"))
		return flow->sides - 1;
	if (words_end(row->label, "收入"))
		return 0;
	for (const struct flow_row *other = flow->rows; other < row; other++)
		if (strcmp(other->label, row->label) == 0)
			return flow->sides - 1;
	row->unsure = !words_end(row->label, "计");
	return 0;
}

/*
 * A name longer than names are, or one that goes on without a code, a mark or an end; a row
 * without the code that its table must have.
 */
static bool
is_unsure(const struct flow *flow, const struct flow_row *row, bool coded)
{
	if (row->unsure || (flow->sides > 1 && flow->pairs > flow->sides))
		return true;
	if (words_length(row->label) > 60)
		return true;
	if (*row->code != '\0' || row->number > 0)
		return false;
	enum statement_kind kind = flow->statement->kind;
	bool must = has_codes(flow) && kind != STATEMENT_GENERIC;
	return (row->joined > 0 && !flow_item(row->label)) ||
	    (must && !coded && flow->n_columns == 1);
}

/* Both sides of a printed row share its number: a new one begins where a side comes again. */
static void
number_rows(struct flow *flow)
{
	int row = 0, before = FLOW_SIDES;
	for (size_t i = 0; i < flow->n_rows; i++) {
		struct flow_row *at = &flow->rows[i];
		if (at->number == 0)
			at->side = label_side(flow, at);
		if (at->side <= before)
			row++;
		at->row = row;
		before = at->side;
	}
}

/* Lines that printed nothing but their number are blank grid. */
static void
drop_blank(struct flow *flow)
{
	size_t kept = 0;
	for (size_t i = 0; i < flow->n_rows; i++) {
		const struct flow_row *row = &flow->rows[i];
		if (*row->code != '\0' || *row->label != '\0' || row->n_amounts > 0)
			flow->rows[kept++] = flow->rows[i];
	}
	flow->n_rows = kept;
}

void
flow_rows(struct flow *flow)
{
	struct builder builder = { .flow = flow, .at = flow->head, .next = { 1, 0 } };
	for (; builder.at < flow->n_words; builder.at++)
		read_word(&builder);
	name_total(flow);
	drop_rows(flow);
	number_rows(flow);
	drop_blank(flow);
	bool coded = any_code(flow);
	for (size_t i = 0; i < flow->n_rows; i++)
		flow->rows[i].unsure = is_unsure(flow, &flow->rows[i], coded);
}
