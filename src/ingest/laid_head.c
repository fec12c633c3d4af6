/* laid_head.c: the head of a table of laid_out, as its places tell it */
#include "ingest/laid_head.h"

#include <string.h>

#include "base/text.h"
#include "ingest/flow/flow_vocabulary.h"
#include "ingest/pages/words.h"
#include "ingest/tables/recognise.h"

static bool
begins(const char *header, const char *word)
{
	return strncmp(header, word, strlen(word)) == 0;
}

/* Does another column of the side begin with these cells? */
static bool
is_shared(const struct statement *statement, const struct column *column, size_t length)
{
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *other = &statement->columns[i];
		if (other != column && other->side == column->side &&
		    strncmp(other->header, column->header, length) == 0 &&
		    (other->header[length] == '/' || other->header[length] == '\0'))
			return true;
	}
	return false;
}

/* A whole word of the standard. */
static bool
is_word(struct arena *arena, const char *cell, size_t length)
{
	return flow_role(text_fold(arena, arena_copy(arena, cell, length))) != ROLE_UNKNOWN;
}

/* Is a cell a word of its own, the one below it too, and both are none together? */
static bool
are_two_words(struct arena *arena, const char *cell, size_t length, const char *next)
{
	size_t more = strcspn(next, "/");
	const char *both = arena_printf(arena, "%.*s%.*s", (int)length, cell, (int)more, next);

	return is_word(arena, cell, length) && is_word(arena, next, more) &&
	    !is_word(arena, both, strlen(both));
}

static const char *
join(struct arena *arena, const struct statement *statement, const struct column *column)
{
	const char *header = column->header, *joined = "";
	size_t from = 0, at = strcspn(header, "/");

	while (header[at] == '/') {
		const char *mark = is_shared(statement, column, at) ||
		    are_two_words(arena, header + from, at - from, header + at + 1) ? "/" : "";
		joined = arena_printf(arena, "%s%.*s%s", joined, (int)(at - from), header + from,
		    mark);
		from = at + 1;
		at = from + strcspn(header + from, "/");
	}
	return arena_printf(arena, "%s%s", joined, header + from);
}

void
laid_head_join(struct arena *arena, struct statement *statement)
{
	const char **joined = arena_alloc(arena, (statement->n_columns + 1) * sizeof *joined);

	for (size_t i = 0; i < statement->n_columns; i++)
		joined[i] = join(arena, statement, &statement->columns[i]);
	for (size_t i = 0; i < statement->n_columns; i++)
		statement->columns[i].header = joined[i];
}

/* A heading of the standard, of a year perhaps or as a part of the one before it; a year alone. */
static bool
is_known_cell(struct arena *arena, enum statement_kind kind, const char *cell)
{
	static const char *const others[] = { "", "预算", "执行数", "单位资金", "其他资金",
	    "财政专户管理资金", "教育收费", "日常公用经费", NULL };
	const char *word = text_fold(arena, cell);

	if (strspn(word, "0123456789") == 4 && words_begin(word + 4, "年"))
		word += strlen("2000年");
	if (words_begin(word, "其中:"))
		word += strlen("其中:");
	return words_are(word, others) || flow_role(word) != ROLE_UNKNOWN ||
	    recognise_measure(kind, word, 0) != MEASURE_NONE;
}

/* Are all cells of a header known, none of them a part that was torn off another? */
static bool
has_known_cells(struct arena *arena, enum statement_kind kind, const char *header)
{
	for (const char *cell = header; *cell != '\0'; cell += *cell == '/') {
		size_t length = strcspn(cell, "/");
		if (length == 0 || !is_known_cell(arena, kind, arena_copy(arena, cell, length)))
			return false;
		cell += length;
	}
	return *header != '\0';
}

/* Income is to the left of expenditure, both with their heads. */
static bool
is_on_its_side(const struct statement *statement, const struct column *column)
{
	const char *own = column->side == 'L' ? "收入" : "支出";
	bool both = statement->kind == STATEMENT_SUMMARY || statement->kind == STATEMENT_FISCAL;

	return column->side == 0 || !both || begins(column->header, own);
}

/* 收入, 支出 and 项目 head sides, groups and names: as the head of figures one has lost its other part. */
static bool
has_lost_part(const char *header)
{
	static const char *const others[] = { "收入", "支出", "项目", NULL };
	const char *last = strrchr(header, '/');

	return words_begin(header, "项目") ? !words_begin(header, "项目支出") :
	    words_are(last ? last + 1 : header, others);
}

/* Is a column what no other one of its side is? 小计 is of several, whose head is above it. */
static bool
is_known(struct arena *arena, const struct statement *statement, size_t at)
{
	const struct column *column = &statement->columns[at];

	if (!has_known_cells(arena, statement->kind, column->header) ||
	    !is_on_its_side(statement, column) || has_lost_part(column->header) ||
	    strcmp(column->header, "小计") == 0)
		return false;
	for (size_t i = 0; i < statement->n_columns; i++)
		if (i != at && statement->columns[i].side == column->side &&
		    strcmp(statement->columns[i].header, column->header) == 0)
			return false;
	return true;
}

static bool
holds_figures(const struct statement *statement, const struct column *column)
{
	for (size_t i = 0; i < statement->n_lines; i++)
		if (line_cell(&statement->lines[i], column->ordinal))
			return true;
	return false;
}

static size_t
parent_length(const char *header)
{
	const char *last = strrchr(header, '/');
	return last ? (size_t)(last - header) : 0;
}

/* Is it one of several parts of a sum, of which one is blank? No sum tells them apart. */
static bool
has_blank_sibling(const struct statement *statement, const struct column *column)
{
	size_t length = parent_length(column->header);

	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *other = &statement->columns[i];
		if (other->side == column->side && length > 0 &&
		    parent_length(other->header) == length &&
		    strncmp(other->header, column->header, length) == 0 &&
		    !holds_figures(statement, other))
			return true;
	}
	return false;
}

bool
laid_head_is_standard(struct arena *arena, const struct statement *statement)
{
	bool is = statement->kind != STATEMENT_GENERIC && statement->n_columns > 0;

	for (size_t i = 0; i < statement->n_columns && is; i++)
		is = !holds_figures(statement, &statement->columns[i]) ||
		    (is_known(arena, statement, i) &&
		    !has_blank_sibling(statement, &statement->columns[i]));
	return is;
}
