/* flow_rows.c: the rows of a table from the words of its body in reading order */
#include <stdlib.h>
#include <string.h>

#include "base/code.h"
#include "base/mem.h"
#include "base/text.h"
#include "ingest/flow/flow.h"
#include "ingest/flow/flow_vocabulary.h"
#include "ingest/pages/words.h"
#include "ingest/tables/recognise.h"
#include "model/subject.h"

/* Text before its row number. */
struct pending {
	const char *text;                     /* NULL: none */
	size_t line;
	bool wrapped;                         /* it has words of several lines */
};

struct builder {
	struct flow *flow;
	size_t at;                            /* the word being read */
	bool open;                            /* the last row takes words */
	bool broken;                          /* a head was dropped since the last row */
	size_t name;                          /* the last word of the name of the last row */
	/* by the side that places tell, from 1; 0: none does */
	struct pending pending[FLOW_SIDES + 1];
	/* printed row numbers to come; [1] 0: not known yet */
	int next[2];
	bool behind;                          /* names stand behind them */
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
	    .word = builder->at < flow->n_words ? builder->at : 0,
	    .after_break = builder->broken };
	if (builder->at < flow->n_words && flow->words[builder->at].side > 0) {
		row->side = flow->words[builder->at].side - 1;
		row->sided = true;
	}
	row->unsure = builder->at < flow->n_words && flow->words[builder->at].doubtful;
	row->guessed = builder->at < flow->n_words && flow->words[builder->at].guessed;
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

/*
 * Digits that could be a code are one only where a code can stand: before a name or the rest of a
 * split code.
 */
static bool
is_code(const struct flow *flow, size_t at)
{
	const struct flow_word *next = next_word(flow, at);
	if (!flow_has_codes(flow) || !next)
		return false;
	const struct flow_word *name = next_word(flow, (size_t)(next - flow->words));
	if (!flow->words[at].first && (flow->sides == 1 || next->line != flow->words[at].line))
		return flow->sides > 1 && (next->kind == FLOW_TEXT || (next->kind == FLOW_INTEGER &&
		    strlen(next->text) <= 2 && name && name->kind == FLOW_TEXT));
	return next->kind == FLOW_TEXT || next->kind == FLOW_PART || next->kind == FLOW_CODE ||
	    (next->kind == FLOW_INTEGER && strlen(next->text) <= 2);
}

/* "201 06 01" is one code; a single digit is short for two. */
static const char *
join_code(struct builder *builder)
{
	struct flow *flow = builder->flow;
	const char *code = flow->words[builder->at].text;
	while (strlen(code) < 7 && builder->at + 1 < flow->n_words) {
		const struct flow_word *next = &flow->words[builder->at + 1];
		if ((next->kind != FLOW_INTEGER && next->kind != FLOW_PART) || strlen(next->text) > 2)
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
	const struct flow_word *word = &flow->words[builder->at];
	size_t line = word->line;
	bool first = (flow->ordered && word->first) || (word->late && !word[-1].late);
	if (!builder->open || first) {
		flow->scrambled = flow->scrambled || (!word->late &&
		    flow->statement->kind != STATEMENT_THREE_PUBLIC && !flow->nameless);
		begin_row(builder, "", "", line);
	}
	struct flow_row *row = last_row(flow);
	MEM_GROW(row->amounts, row->n_amounts, row->room_amounts);
	row->amounts[row->n_amounts++] = builder->at;
}

/* The name of a column of amounts, or above the names: in that of a row it was torn off a head. */
static bool
is_column(const char *text)
{
	struct arena arena = { 0 };
	enum flow_role role = flow_role(text_fold(&arena, text));
	arena_release(&arena);
	return role == ROLE_LEAF || role == ROLE_LABEL;
}

/*
 * A word that goes on a name: of its own cell, of another one ("/" parts them), or unknown: whether
 * it belongs to the name then is a guess.
 */
static void
add_label(struct builder *builder, const char *text)
{
	struct flow *flow = builder->flow;
	struct flow_row *row = last_row(flow);
	const struct flow_word *word = &flow->words[builder->at], *before = &flow->words[builder->name];
	bool beside = *row->label != '\0' && word->cell > 0 && before->cell > 0 &&
	    word->line == before->line;
	row->joined += *row->label != '\0' && !beside;
	row->apart = row->apart || word->line != row->line;
	row->guessed = row->guessed || word->torn ||
	    (row->joined > 0 && word->alone && is_column(text));
	row->label = arena_printf(flow->arena, "%s%s%s", row->label,
	    beside && word->cell != before->cell ? "/" : "", text);
	builder->name = builder->at;
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

/* Words behind the figures of a row. */
static void
add_remark(struct builder *builder)
{
	struct flow *flow = builder->flow;
	const struct flow_word *word = &flow->words[builder->at];
	if (!builder->open)
		begin_row(builder, "", "", word->line);
	struct flow_row *row = last_row(flow);
	if (!row->remark)
		row->remark_line = word->line;
	row->remark = row->remark ? arena_printf(flow->arena, "%s%s", row->remark, word->text) :
	    word->text;
}

static void
read_text(struct builder *builder)
{
	struct flow *flow = builder->flow;
	const struct flow_word *word = &flow->words[builder->at];
	const struct flow_row *row = builder->open ? last_row(flow) : NULL;
	bool named = row && *row->label != '\0';
	bool own = row && (*row->code != '\0' || row->number > 0);
	bool fresh = (flow_item(word->text) && (!own || named)) ||
	    (flow->ordered && word->first && named);
	if (row && row->n_amounts == 0 && !fresh)
		add_label(builder, word->text);
	else
		begin_row(builder, "", word->text, word->line);
	builder->name = builder->at;
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

/*
 * With row numbers: text, its number, amounts. A number without text belongs to a blank line. In a
 * text laid out by blanks a name on other lines is proven if it is known.
 */
static bool
read_row_number(struct builder *builder)
{
	struct flow *flow = builder->flow;
	const struct flow_word *word = &flow->words[builder->at];
	int number = atoi(word->text), side = numbered_side(builder, number);
	if (side < 0)
		return false;
	struct pending *pending = &builder->pending[0];
	pending = pending->text ? pending : &builder->pending[side + 1];
	bool beside = !pending->text || flow->document->kind != DOCUMENT_LAYOUT ||
	    (!pending->wrapped && pending->line == word->line);
	struct flow_row *row = begin_row(builder, "", pending->text ? pending->text : "",
	    pending->text ? pending->line : word->line);
	row->number = number;
	row->side = side;
	row->guessed = row->guessed || !beside;
	builder->next[side] = number + 1;
	*pending = (struct pending){ .text = NULL };
	return true;
}

/* The last row of a side, from 1; NULL: there is none, or no places tell the side. */
static struct flow_row *
row_of_side(struct flow *flow, int side)
{
	for (size_t i = side > 0 ? flow->n_rows : 0; i-- > 0;)
		if (flow->rows[i].side == side - 1)
			return &flow->rows[i];
	return NULL;
}

static bool
is_name_known(const char *label)
{
	struct arena arena = { 0 };
	bool known = subject_is_name(words_after_mark(text_fold(&arena, label)));
	arena_release(&arena);
	return known;
}

/*
 * The rest of a name below its row, of a side that its place tells: known so, or before what begins
 * a line of its own.
 */
static void
end_name(struct builder *builder, int side, const char *next)
{
	struct flow *flow = builder->flow;
	struct pending *pending = &builder->pending[side];
	struct flow_row *row = row_of_side(flow, side);
	if (!row || !pending->text || flow_item(pending->text))
		return;
	const char *label = arena_printf(flow->arena, "%s%s", row->label, pending->text);
	bool known = is_name_known(label);
	if (!known && !(next && flow_item(next)))
		return;
	row->label = label;
	row->joined++;
	row->guessed = !known;
	*pending = (struct pending){ .text = NULL };
}

static void
read_pending(struct builder *builder)
{
	struct flow *flow = builder->flow;
	const struct flow_word *word = &flow->words[builder->at];
	struct pending *pending = &builder->pending[word->side];
	if (pending->text && pending->line != word->line)
		end_name(builder, word->side, word->text);
	pending->wrapped = pending->text && (pending->wrapped || pending->line != word->line);
	if (!pending->text)
		pending->line = word->line;
	pending->text = pending->text ? arena_printf(flow->arena, "%s%s", pending->text,
	    word->text) : word->text;
	if (word->alone)
		end_name(builder, word->side, NULL);
}

static bool
is_code_known(const char *code)
{
	return subject_had(code_scheme(code), code, NULL);
}

static void
read_integer(struct builder *builder)
{
	struct flow *flow = builder->flow;
	if (flow->row_numbers && read_row_number(builder))
		return;
	const char *text = flow->words[builder->at].text;
	bool code = flow->words[builder->at].kind == FLOW_CODE && flow->words[builder->at].first &&
	    flow_has_codes(flow);
	if (!code && !is_page_number(flow, builder->at) && (text[0] != '0' || text[1] == '\0'))
		add_amount(builder);
	else if (!is_code_known(text))
		flow_leave(flow, builder->at);
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
	else if (word->kind == FLOW_TEXT && word->column > 0)
		add_remark(builder);
	else if (word->kind == FLOW_TEXT && flow->row_numbers && !builder->behind &&
	    !flow_has_codes(flow))
		read_pending(builder);
	else if (word->kind == FLOW_TEXT)
		read_text(builder);
	else if (word->kind != FLOW_PART)
		read_integer(builder);
}

/* Does the first row number begin its line, before a name? */
static bool
are_numbers_first(const struct flow *flow)
{
	size_t at = flow->head;
	while (at < flow->n_words && flow->words[at].kind != FLOW_INTEGER)
		at++;
	const struct flow_word *word = &flow->words[at];
	return flow->row_numbers && at + 1 < flow->n_words && word->first &&
	    word[1].kind == FLOW_TEXT && word[1].line == word->line;
}

void
flow_rows(struct flow *flow)
{
	struct builder builder = { .flow = flow, .at = flow->head, .next = { 1, 0 },
	    .behind = are_numbers_first(flow) };
	for (; builder.at < flow->n_words; builder.at++)
		read_word(&builder);
	flow_tidy(flow);
}
