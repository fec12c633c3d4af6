/* flow_guesses.c: rows whose names, sides or table are a guess: what was torn or joined shows in them */
#include <string.h>

#include "base/code.h"
#include "base/text.h"
#include "ingest/flow/flow.h"
#include "ingest/pages/words.h"
#include "ingest/tables/recognise.h"
#include "model/subject.h"

bool
flow_is_use(const char *label)
{
	static const char *const uses[] = { "基本支出", "项目支出", "预留机动", "人员支出", "人员经费", "公用支出",
	    "公用经费", NULL };
	return words_in(label, uses);
}

static bool
is_by_use(const struct flow *flow, int side)
{
	for (size_t c = 0; c < flow->n_columns; c++)
		if (flow_side(flow, (int)c + 1) == side && strstr(flow->columns[c].header, "用途"))
			return true;
	return false;
}

static bool
is_function(const char *label)
{
	struct arena arena = { 0 };
	bool is = subject_is_name(words_after_mark(text_fold(&arena, label)));
	arena_release(&arena);
	return is;
}

/* Is a code of 人员经费 on the side of 公用经费, or the other way round? */
static bool
is_of_other_use(const struct flow *flow, const struct flow_row *row)
{
	bool personnel = strncmp(row->code, "301", 3) == 0 || strncmp(row->code, "303", 3) == 0;
	bool parted = false;
	for (size_t c = 0; c < flow->n_columns; c++)
		parted = parted || strstr(flow->columns[c].header, "人员经费");
	return flow->statement->kind == STATEMENT_BASIC && flow->sides == 2 && parted &&
	    *row->code != '\0' && personnel != (row->side == 0);
}

/* Does the name speak of income on a side of expenditure, or the other way round? */
static bool
is_of_other_side(const struct flow *flow, const struct flow_row *row)
{
	static const char *const incomes[] = { "收入", "年初", "上年结转", NULL };
	static const char *const expenses[] = { "支出", "年末", "结余分配", "结转下年", NULL };
	bool income = words_in(row->label, incomes), expense = words_in(row->label, expenses);
	enum statement_kind kind = flow->statement->kind;
	if (flow->sides == 1 || income == expense || *row->code != '\0' ||
	    (kind != STATEMENT_SUMMARY && kind != STATEMENT_FISCAL))
		return false;
	if (flow->sides == FLOW_SIDES && row->side == 1 && flow_is_use(row->label))
		return true;
	if (row->side > 0 && is_by_use(flow, row->side) && is_function(row->label))
		return true;
	return income != (row->side == 0);
}

static bool
has_head_words(const char *label)
{
	static const char *const heads[] = { "科目编码", "科目名称", "科目代码", "行次", "栏次",
	    "预算数决算数", NULL };
	struct arena arena = { 0 };
	bool has = words_in(text_fold(&arena, label), heads);
	arena_release(&arena);
	return has;
}

/* A mark without a name, a name of one character: a name was torn. */
static bool
is_torn_name(const struct flow_row *row)
{
	struct arena arena = { 0 };
	const char *folded = text_fold(&arena, row->label), *name = words_after_mark(folded);
	bool torn = (name != folded && *name == '\0') ||
	    (*row->code == '\0' && words_length(folded) == 1);
	arena_release(&arena);
	return torn;
}

/*
 * Codes of another classification than the first one's, or words of a head in a name: what follows
 * is another table's, whose title was lost.
 */
static void
guess_foreign(struct flow *flow)
{
	char first = '\0';
	bool foreign = false;
	for (size_t i = 0; i < flow->n_rows; i++) {
		struct flow_row *row = &flow->rows[i];
		first = first ? first : *row->code;
		foreign = foreign || (*row->code != '\0' && *row->code != first) ||
		    has_head_words(row->label) || flow->words[row->word].foreign;
		row->guessed = row->guessed || foreign;
	}
}

/* Bytes of "一、" at the start of a name; 0: there is none. */
static size_t
mark_of(struct arena *arena, const struct flow_row *row)
{
	const char *folded = text_fold(arena, row->label);
	const char *comma = strstr(folded, "、");
	return words_after_mark(folded) != folded && comma && (*folded & 0x80) ?
	    (size_t)(comma - folded) : 0;
}

/* Items with one mark one after the other: they are of tables side by side, which nothing told. */
static void
guess_beside(struct flow *flow)
{
	struct arena arena = { 0 };
	bool beside = false;
	for (size_t i = 1; i < flow->n_rows && flow->sides == 1; i++) {
		size_t n = mark_of(&arena, &flow->rows[i]);
		beside = beside || (n > 0 && n == mark_of(&arena, &flow->rows[i - 1]) &&
		    strncmp(flow->rows[i].label, flow->rows[i - 1].label, n) == 0);
	}
	for (size_t i = 0; i < flow->n_rows && beside; i++)
		flow->rows[i].guessed = true;
	arena_release(&arena);
}

/* A total that comes twice on one side: one of them is the other side's. */
static void
guess_twice(struct flow *flow)
{
	for (size_t i = 0; i < flow->n_rows && flow->sides > 1; i++)
		for (size_t k = i + 1; k < flow->n_rows; k++) {
			struct flow_row *one = &flow->rows[i], *other = &flow->rows[k];
			if (one->side == other->side && *one->code == '\0' &&
			    words_end(one->label, "计") && strcmp(one->label, other->label) == 0)
				one->guessed = other->guessed = true;
		}
}

/* Where other rows with codes have names, one without has lost its own. */
static void
guess_nameless(struct flow *flow)
{
	bool named = false;
	for (size_t i = 0; i < flow->n_rows; i++)
		named = named || (*flow->rows[i].code != '\0' && *flow->rows[i].label != '\0');
	for (size_t i = 0; i < flow->n_rows && named; i++)
		if (*flow->rows[i].code != '\0' && *flow->rows[i].label == '\0')
			flow->rows[i].guessed = true;
}

/* Names that are not whole, or not where they belong: those before and behind them may not be. */
static void
guess_torn(struct flow *flow)
{
	const struct flow_row *torn[FLOW_SIDES] = { NULL };
	struct flow_row *before[FLOW_SIDES] = { NULL };
	for (size_t i = 0; i < flow->n_rows; i++) {
		struct flow_row *row = &flow->rows[i], **last = &before[row->side];
		bool astray = is_of_other_side(flow, row), is = astray || is_torn_name(row);
		row->guessed = row->guessed || is || flow->words[row->word].strange ||
		    is_of_other_use(flow, row) || (*last && torn[row->side] == *last);
		if (astray && *last)
			(*last)->guessed = true;
		if (is)
			torn[row->side] = row;
		*last = row;
	}
}

/*
 * A name of several lines that is known is proven; one that is known otherwise is not what was
 * printed beside the code.
 */
static void
check_name(const struct flow *flow, struct flow_row *row)
{
	struct arena arena = { 0 };
	enum scheme scheme = code_scheme(row->code);
	const char *folded = text_fold(&arena, row->label);
	if (*row->code == '\0' && row->guessed)
		row->guessed = !subject_is_name(words_after_mark(folded));
	else if (*row->code != '\0' && subject_had(scheme, row->code, row->label))
		row->guessed = false;
	else if (*row->code != '\0' && subject_had_part(scheme, row->code, row->label))
		row->guessed = true;
	else if (*row->code != '\0' && subject_had(scheme, row->code, NULL) &&
	    (row->joined > 0 || (row->apart && flow->document->kind == DOCUMENT_LAYOUT)))
		row->guessed = true;
	arena_release(&arena);
}

static bool
is_known(const struct flow_row *row)
{
	return subject_had(code_scheme(row->code), row->code, row->label);
}

/* Where one name is a guess, what its neighbour took from a line of its own may be a part of it. */
static void
guess_beside_guessed(struct flow *flow)
{
	struct flow_row *before[FLOW_SIDES] = { NULL };
	for (size_t i = 0; i < flow->n_rows; i++) {
		struct flow_row *row = &flow->rows[i], *last = before[row->side];
		if (last && *row->code != '\0' && row->guessed && last->joined > 0 &&
		    !is_known(last))
			last->guessed = true;
		else if (last && *last->code != '\0' && last->guessed && row->joined > 0 &&
		    !is_known(row))
			row->guessed = true;
		before[row->side] = row;
	}
}

static bool
has_parent_row(const struct flow *flow, const struct flow_row *row)
{
	char above[CODE_MAX];
	enum scheme scheme = code_scheme(row->code);
	bool has = false;
	if (!code_parent(scheme, row->code, above))
		return false;
	for (const struct flow_row *other = flow->rows; other < row && !has; other++)
		has = strcmp(other->code, above) == 0;
	return has;
}

/*
 * Where amounts are whole, one of them before a name that lost its code looks like a code: those
 * are certain whose names are known, or that stand below the code that they are a part of.
 */
static void
guess_whole(struct flow *flow)
{
	for (size_t i = 0; i < flow->n_rows && flow->whole; i++) {
		struct flow_row *row = &flow->rows[i];
		bool sure = *row->code == '\0' || is_known(row) || has_parent_row(flow, row);
		row->guessed = row->guessed || !sure;
		/* the amount before it may be the code's, or the other way round */
		if (!sure && i > 0)
			row[-1].guessed = true;
	}
}

/* Do the figures of a row begin on another line than its name ends? */
static bool
stands_apart(const struct flow *flow, const struct flow_row *row)
{
	const struct flow_word *first = row->n_amounts > 0 ? &flow->words[row->amounts[0]] : NULL;
	return first && row->amounts[0] > row->word && first[-1].line != first->line;
}

/* A total without all of its figures: they may stand above it. */
static bool
is_poor_total(const struct flow *flow, const struct flow_row *row)
{
	size_t columns = 0;
	for (size_t c = 0; c < flow->n_columns; c++)
		columns += flow_side(flow, (int)c + 1) == row->side;
	return words_end(row->label, "计") && row->n_amounts < columns;
}

/*
 * Of tables side by side, figures alone on a line may be those of a total below that lacks some.
 */
static void
guess_apart(struct flow *flow)
{
	size_t n = flow->document->kind == DOCUMENT_FLOW && flow->sides > 1 ? flow->n_rows : 0;
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n && k <= i + (size_t)flow->sides; k++)
			if (is_poor_total(flow, &flow->rows[k]) &&
			    !words_end(flow->rows[i].label, "计") &&
			    stands_apart(flow, &flow->rows[i]))
				flow->rows[i].guessed = flow->rows[k].guessed = true;
}

/* Where the items of 三公 are rows, a column of an item or of their total is no column. */
static void
guess_items(struct flow *flow)
{
	static const char *const items[] = { "出国", "接待", "用车", "计", NULL };
	bool rows = false, columns = false;
	for (size_t i = 0; i < flow->n_rows; i++)
		rows = rows || (words_in(flow->rows[i].label, items) &&
		    !words_end(flow->rows[i].label, "计"));
	for (size_t c = 0; c < flow->n_columns; c++)
		columns = columns || words_in(flow->columns[c].leaf, items);
	flow->guessed = flow->guessed ||
	    (flow->statement->kind == STATEMENT_THREE_PUBLIC && rows && columns);
}

void
flow_guesses(struct flow *flow)
{
	guess_items(flow);
	for (size_t i = 0; i < flow->n_rows; i++)
		check_name(flow, &flow->rows[i]);
	guess_torn(flow);
	guess_foreign(flow);
	guess_beside(flow);
	guess_nameless(flow);
	guess_twice(flow);
	guess_beside_guessed(flow);
	guess_whole(flow);
	guess_apart(flow);
}
