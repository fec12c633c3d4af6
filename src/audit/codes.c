/* codes.c: codes and names as the classification of the year has them, and their families */
#include <string.h>

#include "audit/checks.h"
#include "audit/role.h"
#include "audit/sizes.h"
#include "audit/stray.h"
#include "audit/trees.h"
#include "base/i18n.h"
#include "base/phrase.h"
#include "model/subject.h"

/* The figure by which a line is pointed at; false if its table has no column. */
static bool
line_operand(const struct statement *statement, const struct line *line, struct operand *operand)
{
	const struct column *column = statement_main(statement, line->side);
	if (!column && !statement->n_columns)
		return false;
	*operand = audit_cell(statement, line, column ? column : statement->columns);
	return true;
}

static void
say(struct audit *audit, enum rule_id rule, enum finding_state state,
    const struct branches *branches, const struct line *line, const char *detail)
{
	struct operand operand;
	bool known = line_operand(branches->statement, line, &operand);
	audit_say(audit, rule, state, known ? &operand : NULL, detail);
}

static void
say_unchecked(struct audit *audit, enum rule_id rule, enum unchecked why,
    const struct branches *branches, const struct line *line, const char *detail)
{
	struct operand operand;
	bool known = line_operand(branches->statement, line, &operand);
	audit_unchecked(audit, rule, why, known ? &operand : NULL, detail);
}

enum naming {
	NAMING_UNKNOWN,       /* no document of that year was seen with it, or no name is printed */
	NAMING_AGREES,
	NAMING_LONGER,        /* one of the names is part of the other */
	NAMING_DIFFERS
};

static enum naming
naming_of(struct audit *audit, const struct line *line, const char **known)
{
	enum subject_ground ground;
	*known = subject_name(audit_arena(audit), line->scheme, line->code,
	    audit->disclosure->identity.year, &ground);
	if (ground != SUBJECT_SEEN || !*line->label)
		return NAMING_UNKNOWN;
	if (subject_agrees(line->label, *known) || subject_agrees(role_label(line), *known))
		return NAMING_AGREES;
	bool part = strstr(line->label, *known) || strstr(*known, role_label(line));
	return part ? NAMING_LONGER : NAMING_DIFFERS;
}

/* The names of a table by line; a table most of whose names differ lists something else. */
struct names {
	enum naming *of;
	const char **known;
	size_t agree, differ;
};

static struct names
names_of(struct audit *audit, const struct branches *branches, struct arena *arena)
{
	size_t n = branches->statement->n_lines + 1;
	struct names names = { .of = arena_alloc(arena, n * sizeof *names.of),
		.known = arena_alloc(arena, n * sizeof *names.known) };
	for (size_t i = 0; i < branches->statement->n_lines; i++) {
		if (!branches->of[i].coded)
			continue;
		names.of[i] = naming_of(audit, &branches->statement->lines[i], &names.known[i]);
		names.agree += names.of[i] == NAMING_AGREES || names.of[i] == NAMING_LONGER;
		names.differ += names.of[i] == NAMING_DIFFERS;
	}
	return names;
}

static const char *
naming_text(struct audit *audit, const struct line *line, const char *known)
{
	return phrase(audit_arena(audit),
	    _("{code} is printed as \"{printed}\", known as \"{known}\""),
	    PHRASE({ "code", line->code }, { "printed", line->label }, { "known", known }));
}

static void
check_name(struct audit *audit, const struct branches *branches, const struct names *names,
    size_t at)
{
	const struct line *line = &branches->statement->lines[at];
	switch (names->of[at]) {
	case NAMING_UNKNOWN:
		say_unchecked(audit, RULE_R18, *line->label ? UNCHECKED_NO_NAME : UNCHECKED_BLANK,
		    branches, line, NULL);
		break;
	case NAMING_AGREES:
		say(audit, RULE_R18, FINDING_TIES, branches, line, NULL);
		break;
	case NAMING_LONGER:
		say(audit, RULE_R18, FINDING_HINT, branches, line,
		    naming_text(audit, line, names->known[at]));
		break;
	case NAMING_DIFFERS:
		if (names->differ > names->agree || branches->of[at].doubled)
			say_unchecked(audit, RULE_R18, UNCHECKED_LAYOUT, branches, line,
			    _("The rows of this table seem to be named after something else "
				"than their codes"));
		else
			say(audit, RULE_R18, FINDING_BROKEN, branches, line,
			    naming_text(audit, line, names->known[at]));
		break;
	}
}

/*
 * Something in the place of a code that is none. Units and projects have numbers too: of a table
 * that lists such there is nothing to say.
 */
static void
check_shape(struct audit *audit, const struct branches *branches, const struct line *line)
{
	if (branches->n_codes * 2 < branches->statement->n_lines)
		return;
	const char *detail = phrase(audit_arena(audit),
	    _("{code} is no code of its classification, which have 3, 5 or 7 digits"),
	    PHRASE({ "code", line->code }));
	if (line->scheme == SCHEME_NONE)
		say_unchecked(audit, RULE_R18, UNCHECKED_LAYOUT, branches, line, detail);
	else
		say(audit, RULE_R18, FINDING_BROKEN, branches, line, detail);
}

/* R18 */
static void
check_lines(struct audit *audit, struct branches *branches, struct arena *arena)
{
	const struct statement *statement = branches->statement;
	struct names names = names_of(audit, branches, arena);
	for (size_t i = 0; i < statement->n_lines; i++) {
		if (branches->of[i].coded)
			check_name(audit, branches, &names, i);
		else if (*statement->lines[i].code)
			check_shape(audit, branches, &statement->lines[i]);
	}
}

static bool
is_missing(const struct branches *branches, const struct line *line)
{
	return branches->of[line - branches->statement->lines].skips;
}

/* The codes above one level, each once: how many are there, how many are not. */
struct demand {
	size_t there, missing;
};

/* Is its parent another than that of the last code of its level? The codes are in order. */
static bool
asks_anew(const struct line *line, const struct line *last)
{
	return !last || last->scheme != line->scheme ||
	    strncmp(last->code, line->code, strlen(line->code) - 2) != 0;
}

static struct demand
demand_of(const struct branches *branches, int level)
{
	struct demand demand = { 0, 0 };
	const struct line *last = NULL;
	for (size_t i = 0; i < branches->n_codes; i++) {
		const struct line *line = branches->codes[i];
		if (line->level != level)
			continue;
		if (asks_anew(line, last) && is_missing(branches, line))
			demand.missing++;
		else if (asks_anew(line, last))
			demand.there++;
		last = line;
	}
	return demand;
}

static void
say_missing(struct audit *audit, const struct branches *branches, const struct line *line)
{
	char above[CODE_MAX];
	code_parent(line->scheme, line->code, above);
	const char *detail = phrase(audit_arena(audit),
	    _("{code} stands without {parent} above it in the table"),
	    PHRASE({ "code", line->code }, { "parent", above }));
	if (stray_in(branches->statement))
		say_unchecked(audit, RULE_R19, UNCHECKED_AMBIGUOUS, branches, line, detail);
	else
		say(audit, RULE_R19, FINDING_BROKEN, branches, line, detail);
}

/*
 * Codes of a level without their parent. Some tables leave a whole level out: then nothing is
 * missing. Returns how many are not there.
 */
static size_t
check_parents(struct audit *audit, const struct branches *branches, int level)
{
	struct demand demand = demand_of(branches, level);
	bool left_out = demand.there < demand.missing;
	const struct line *last = NULL;
	for (size_t i = 0; demand.missing && i < branches->n_codes; i++) {
		const struct line *line = branches->codes[i];
		bool lacks = line->level == level && asks_anew(line, last) &&
		    is_missing(branches, line);
		last = line->level == level ? line : last;
		if (lacks && left_out) {
			say_unchecked(audit, RULE_R19, UNCHECKED_LAYOUT, branches, line,
			    _("The table prints none or few of the codes one level above"));
			break;
		}
		if (lacks)
			say_missing(audit, branches, line);
	}
	return demand.missing;
}

static bool
has_text(const struct branches *branches)
{
	const struct statement *statement = branches->statement;
	for (size_t i = 0; i < statement->n_lines; i++) {
		for (size_t j = 0; j < statement->lines[i].n_cells; j++) {
			const struct cell *cell = &statement->lines[i].cells[j];
			const struct column *column = statement_column(statement, cell->column);
			if (cell->figure.kind == FIGURE_TEXT && column &&
			    column->unit == UNIT_NONE)
				return true;
		}
	}
	return false;
}

/* Lists by unit or by project, where a code may stand under each. */
static bool
may_double(const struct branches *branches)
{
	const struct statement *statement = branches->statement;
	if (statement_type(statement->kind)->scheme == SCHEME_NONE ||
	    branches->n_doubled * 4 > branches->n_codes || has_text(branches))
		return true;
	for (size_t i = 0; i < statement->n_lines; i++) {
		if (!branches->of[i].coded && !line_is_total(&statement->lines[i]))
			return true;
	}
	return false;
}

static void
check_doubled(struct audit *audit, const struct branches *branches)
{
	bool may = branches->n_doubled && may_double(branches);
	for (size_t i = 1; branches->n_doubled && i < branches->n_codes; i++) {
		const struct line *one = branches->codes[i - 1], *line = branches->codes[i];
		if (one->scheme != line->scheme || strcmp(one->code, line->code) != 0)
			continue;
		if (may) {
			say_unchecked(audit, RULE_R19, UNCHECKED_LAYOUT, branches, line,
			    _("Codes stand more than once in this table: "
				"its rows may list something else beside"));
			break;
		}
		say(audit, RULE_R19, FINDING_BROKEN, branches, line,
		    phrase(audit_arena(audit), _("{code} stands in the table more than once"),
			PHRASE({ "code", line->code })));
	}
}

static bool
is_barren(const struct branches *branches, const struct line *line)
{
	return branches->of[line - branches->statement->lines].children == 0;
}

/* Has it an amount, and a place for codes below it? */
static bool
wants_children(const struct branches *branches, const struct line *line)
{
	const struct figure *figure = line_main(branches->statement, line);
	return figure && figure->kind == FIGURE_MONEY && figure->value != 0 &&
	    line->level < (line->scheme == SCHEME_FUNCTIONAL ? 3 : 2);
}

/* Amounts that are not broken down, where all others of their level are: a row may be missing. */
static void
check_barren(struct audit *audit, const struct branches *branches, int level)
{
	size_t barren = 0, others = 0;
	for (size_t i = 0; i < branches->n_codes; i++) {
		const struct line *line = branches->codes[i];
		if (line->level != level || !wants_children(branches, line))
			continue;
		barren += is_barren(branches, line);
		others += !is_barren(branches, line);
	}
	for (size_t i = 0; barren == 1 && others > 1 && i < branches->n_codes; i++) {
		const struct line *line = branches->codes[i];
		if (line->level == level && wants_children(branches, line) &&
		    is_barren(branches, line))
			say(audit, RULE_R19, FINDING_HINT, branches, line,
			    phrase(audit_arena(audit), _("{code} has no codes below it, "
				"as all others of its level have"),
				PHRASE({ "code", line->code })));
	}
}

/* R19 */
static void
check_family(struct audit *audit, struct branches *branches)
{
	const struct statement *statement = branches->statement;
	size_t missing = check_parents(audit, branches, 2) + check_parents(audit, branches, 3);
	check_doubled(audit, branches);
	check_barren(audit, branches, 1);
	check_barren(audit, branches, 2);
	if (!missing && !branches->n_doubled)
		say(audit, RULE_R19, FINDING_TIES, branches, branches->codes[0], NULL);
	for (size_t i = 0; i < statement->n_lines; i++) {
		if (branches->of[i].coded && branches->of[i].children == 1)
			trees_sums(audit, RULE_R19, branches, &statement->lines[i]);
	}
}

void
check_codes(struct audit *audit, enum rule_id rule)
{
	for (size_t i = 0; i < audit->disclosure->n_statements; i++) {
		const struct statement *statement = &audit->disclosure->statements[i];
		struct arena arena = { .blocks = NULL };
		struct branches *branches = audit_branches(audit, statement);
		if (rule == RULE_R20)
			sizes_check(audit, branches, &arena);
		else if (rule == RULE_R18)
			check_lines(audit, branches, &arena);
		else if (branches->n_codes)
			check_family(audit, branches);
		arena_release(&arena);
	}
}
