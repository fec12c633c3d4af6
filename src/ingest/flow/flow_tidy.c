/* flow_tidy.c: rows that are none go; sides, numbers and doubts of those that stay */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/flow/flow.h"
#include "ingest/flow/flow_vocabulary.h"
#include "ingest/pages/words.h"

static const char *const income_words[] = { "收入", "拨款", "用事业基金", "使用非财政", "使用专用结余", "年初", "上年结转",
    "一般公共预算", "政府性基金", "国有资本经营预算", "财政专户", "其他资金", "单位资金", NULL };
static const char *const expense_words[] = { "支出", "结余分配", "年末", "结转下年", "机动经费", NULL };

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

/* Is it the name of a column that the head did not say? */
static bool
is_lost_column(const struct flow *flow, const char *label)
{
	struct arena arena = { 0 };
	const char *folded = text_fold(&arena, label);
	enum flow_role role = flow_role(folded);
	bool lost = role == ROLE_LEAF || role == ROLE_PART;
	for (size_t c = 0; c < flow->n_columns && lost; c++)
		lost = strcmp(flow->columns[c].leaf, folded) != 0;
	arena_release(&arena);
	return lost;
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
	flow->guessed = flow->guessed || (row->n_amounts > 0 && is_lost_column(flow, row->label));
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
		else
			free(flow->rows[i].amounts);
	}
	flow->n_rows = kept;
}

/*
 * Income, expenditure by function and by use side by side: use has few words, functions many; what
 * sums up all expenditure may stand in either.
 */
static int
side_of_three(struct flow_row *row)
{
	bool income = words_in(row->label, income_words), item = flow_item(row->label),
	     total = words_end(row->label, "计");
	bool unsure = row->unsure;
	row->unsure = unsure || total || !item;
	if (item && flow_is_use(row->label))
		return 2;
	if (item && !total && !income && words_end(row->label, "支出"))
		return 1;
	row->unsure = unsure || !income || words_in(row->label, expense_words);
	return income ? 0 : 2;
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
	if (flow->sides == FLOW_SIDES)
		return side_of_three(row);
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
	row->unsure = row->unsure || !words_end(row->label, "计");
	return 0;
}

/* Has no other row an amount? */
static bool
is_only(const struct flow *flow, const struct flow_row *row)
{
	for (size_t i = 0; i < flow->n_rows; i++)
		if (&flow->rows[i] != row && flow->rows[i].n_amounts > 0)
			return false;
	return true;
}

/*
 * A name longer than names are, or one that goes on without a code, a mark or an end; a row
 * without the code that its table must have.
 */
static bool
is_unsure(const struct flow *flow, const struct flow_row *row, bool coded)
{
	if (row->unsure || (!row->sided && flow->pairs > flow->sides))
		return true;
	if (words_length(row->label) > 60)
		return true;
	if (*row->code != '\0' || (row->number > 0 && *row->label != '\0'))
		return false;
	if (*row->label == '\0' && !is_only(flow, row))
		return true;
	enum statement_kind kind = flow->statement->kind;
	if (flow->document->kind == DOCUMENT_FLOW && flow->texts > 0 &&
	    flow->statement->kind == STATEMENT_GENERIC)
		return true;
	if (flow->texts > 1 && row->joined > 0)
		return true;
	if (flow->nameless && *row->label != '\0' && (words_end(row->label, "计") ||
	    flow->statement->kind != STATEMENT_THREE_PUBLIC))
		return true;
	bool must = flow_has_codes(flow) && kind != STATEMENT_GENERIC;
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
		if (at->number == 0 && !at->sided)
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
flow_tidy(struct flow *flow)
{
	name_total(flow);
	flow_streams(flow);
	drop_rows(flow);
	number_rows(flow);
	drop_blank(flow);
	bool coded = any_code(flow);
	for (size_t i = 0; i < flow->n_rows; i++)
		flow->rows[i].unsure = is_unsure(flow, &flow->rows[i], coded);
	flow_guesses(flow);
}
