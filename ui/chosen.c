/* chosen.c: the table, row and column that a command line names */
#include "ui/chosen.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/phrase.h"
#include "base/text.h"

#define NEAR 5                /* codes named beside an unknown one */
#define MANY 10               /* rows named that all match */

static const char *
append(struct arena *arena, const char *list, const char *next)
{
	return !*list ? next : phrase(arena, _("{list}, {next}"),
	    PHRASE({ "list", list }, { "next", next }));
}

/* "1 summary, 2 income, 3 expenditure" */
static const char *
tables_text(struct arena *arena, const struct disclosure *disclosure)
{
	const char *text = "";

	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const struct statement *statement = &disclosure->statements[i];
		text = append(arena, text, arena_printf(arena, "%d %s", statement->ordinal,
		    statement->kind == STATEMENT_GENERIC ? statement->title
		    : statement_type(statement->kind)->id));
	}
	return text;
}

const struct statement *
chosen_table(const struct disclosure *disclosure, const char *name, struct err *err)
{
	enum statement_kind kind = STATEMENT_EXPENDITURE;
	const struct statement *statement = NULL;
	struct arena arena = { .blocks = NULL };

	if (name && *name && strspn(name, "0123456789") == strlen(name))
		statement = disclosure_table(disclosure, strlen(name) < 9 ? atoi(name) : 0);
	else if (!name || statement_kind_parse(name, &kind))
		statement = disclosure_statement(disclosure, kind);
	if (!statement && !name && disclosure->n_statements)
		statement = &disclosure->statements[0];
	if (!statement && name)
		err_set(err, ERR_USAGE,
		    _("there is no table '%s'; --table takes the number or the kind of one of: %s"),
		    name, tables_text(&arena, disclosure));
	else if (!statement)
		err_set(err, ERR_USAGE,
		    _("the disclosure has no tables; 'suan list' shows which have"));
	arena_release(&arena);
	return statement;
}

static size_t
common(const char *a, const char *b)
{
	size_t n = 0;

	while (a[n] && a[n] == b[n])
		n++;
	return n;
}

/*
 * The codes that begin most like this one, at most NEAR; where none does, the ones at the top. ""
 * if the table has no codes.
 */
static const char *
near_codes(struct arena *arena, const struct statement *statement, const char *code)
{
	const char *text = "";
	int n = 0;

	for (size_t alike = strlen(code) + 1; alike-- > 0 && n < NEAR; ) {
		if (alike == 0 && n > 0)
			break;
		for (size_t i = 0; i < statement->n_lines && n < NEAR; i++) {
			const char *other = statement->lines[i].code;
			if (!*other || common(other, code) != alike ||
			    (alike == 0 && strlen(other) != 3))
				continue;
			text = append(arena, text, other);
			n++;
		}
	}
	return text;
}

int
chosen_lacks(const struct disclosure *disclosure, const struct statement *statement,
    const char *code, struct err *err)
{
	struct arena arena = { .blocks = NULL };
	const char *near = near_codes(&arena, statement, code);

	for (size_t i = 0; i < disclosure->n_statements && *code; i++) {
		const struct statement *other = &disclosure->statements[i];
		if (statement_line(other, 0, code, ""))
			err_set(err, ERR_USAGE,
			    _("table %d has no code %s; table %d has it: add --table=%d"),
			    statement->ordinal, code, other->ordinal, other->ordinal);
	}
	if (*near)
		err_set(err, ERR_USAGE, _("table %d has no code %s; near it are: %s"),
		    statement->ordinal, code, near);
	else
		err_set(err, ERR_USAGE,
		    _("table %d has no codes, so not %s either; name no code to see all of it"),
		    statement->ordinal, code);
	arena_release(&arena);
	return -1;
}

/* How a row may be named, the strictest first. */
enum match { MATCH_CODE, MATCH_LABEL, MATCH_PART, MATCHES };

static bool
matches(struct arena *arena, const struct line *line, enum match match, const char *name)
{
	switch (match) {
	case MATCH_CODE:
		return *name && strcmp(line->code, name) == 0;
	case MATCH_LABEL:
		return strcmp(text_fold(arena, line->label), text_fold(arena, name)) == 0;
	default:
		return *text_fold(arena, name) &&
		    strstr(text_fold(arena, line->label), text_fold(arena, name)) != NULL;
	}
}

/* The first row that is named so, and the names of all of them. */
static const struct line *
find_lines(struct arena *arena, const struct statement *statement, side_t side, const char *name,
    enum match match, const char **all, size_t *n)
{
	const struct line *first = NULL;

	*all = "";
	*n = 0;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if ((side && line->side != side) || !matches(arena, line, match, name))
			continue;
		if (!first)
			first = line;
		if ((*n)++ < MANY)
			*all = append(arena, *all, *line->code ? line->code : line->side ?
			    arena_printf(arena, "%c:%s", line->side, line->label) : line->label);
	}
	return first;
}

/* What stands for the whole table: its only row, else its first total. */
static const struct line *
total_line(const struct statement *statement, struct err *err)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		if (statement->n_lines == 1 || line_is_total(&statement->lines[i]))
			return &statement->lines[i];
	}
	err_set(err, ERR_USAGE, _("table %d has no total; name a code or the name of a row"),
	    statement->ordinal);
	return NULL;
}

const struct line *
chosen_line(const struct disclosure *disclosure, const struct statement *statement,
    const char *name, struct err *err)
{
	struct arena arena = { .blocks = NULL };
	const struct line *line = NULL;
	const char *all = "";
	size_t n = 0;
	side_t side = 0;

	if (!name)
		return total_line(statement, err);
	if (*name && strchr(SIDE_LETTERS, *name) && name[1] == ':') {
		side = *name;
		name += 2;
	}
	for (int match = 0; match < MATCHES && !line; match++)
		line = find_lines(&arena, statement, side, name, (enum match)match, &all, &n);
	if (!line && *name && strspn(name, "0123456789") == strlen(name))
		chosen_lacks(disclosure, statement, name, err);
	else if (!line)
		err_set(err, ERR_USAGE,
		    _("table %d has no row called '%s'; 'suan show --table=%d' shows its rows"),
		    statement->ordinal, name, statement->ordinal);
	else if (n > 1)
		err_set(err, ERR_USAGE,
		    _("'%s' names %zu rows of table %d, one is needed: %s"), name, n,
		    statement->ordinal, all);
	arena_release(&arena);
	return n == 1 ? line : NULL;
}

/* The columns of a side as --measure takes them. */
static const char *
columns_text(struct arena *arena, const struct statement *statement, side_t side)
{
	const char *text = "";

	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		if (column->side == side)
			text = append(arena, text, column->measure != MEASURE_NONE ?
			    measure_id(column->measure) :
			    arena_printf(arena, "column-%d", column->ordinal));
	}
	return text;
}

const struct column *
chosen_column(const struct statement *statement, const struct line *line, const char *measure,
    struct err *err)
{
	static const char prefix[] = "column-";
	struct arena arena = { .blocks = NULL };
	const struct column *column = NULL;
	enum measure wanted;

	if (!measure)
		column = statement_main(statement, line->side);
	else if (strncmp(measure, prefix, strlen(prefix)) == 0)
		column = statement_column(statement, atoi(measure + strlen(prefix)));
	else if (measure_parse(measure, &wanted) && wanted != MEASURE_NONE)
		column = statement_measure(statement, line->side, wanted);
	if (column && column->side == line->side)
		return column;
	if (measure)
		err_set(err, ERR_USAGE, _("table %d has no %s there; --measure takes one of: %s"),
		    statement->ordinal, measure, columns_text(&arena, statement, line->side));
	else
		err_set(err, ERR_USAGE, _("table %d has no amounts; name another with --table"),
		    statement->ordinal);
	arena_release(&arena);
	return NULL;
}
