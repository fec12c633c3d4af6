/* subject_item.c: functional items as a narrative names them: 一般公共服务支出（类）财政事务（款）行政运行（项） */
#include "ingest/narrative/subjects.h"

#include <string.h>

#define LEVELS 3

/* One part of the name: the text before its mark and the digits within. */
struct part {
	int level; /* 1 类, 2 款, 3 项 */
	size_t from, to; /* the name; `from` may take in words that are none of it */
	size_t end; /* behind the mark */
	size_t digits, n_digits;
};

static const char *const marks[LEVELS] = { "类)", "款)", "项)" };

/* "(2010601)": the code itself is the mark. */
static bool
code_before(const struct prose *prose, size_t from, size_t to, struct part *part)
{
	char code[CODE_MAX] = "";
	size_t at = to - strlen(")"), digits = at;

	while (digits > from && prose->text[digits - 1] >= '0' && prose->text[digits - 1] <= '9')
		digits--;
	if (at - digits >= CODE_MAX || digits == from || prose->text[digits - 1] != '(')
		return false;
	memcpy(code, prose->text + digits, at - digits);
	*part = (struct part){ .level = code_level(SCHEME_FUNCTIONAL, code),
		.from = from,
		.to = digits - 1,
		.end = to,
		.digits = digits,
		.n_digits = at - digits };
	return part->level > 0;
}

/* Is there a mark "(类)" or "(204类)" that ends at `to`? */
static bool
mark_before(const struct prose *prose, size_t from, size_t to, struct part *part)
{
	for (int level = 0; level < LEVELS; level++) {
		if (!prose_ends(prose, from, to, marks[level]))
			continue;
		size_t at = to - strlen(marks[level]), digits = at;
		while (digits > from && prose->text[digits - 1] >= '0' &&
		    prose->text[digits - 1] <= '9')
			digits--;
		if (digits == from || prose->text[digits - 1] != '(')
			return false;
		*part = (struct part){ .level = level + 1,
			.from = from,
			.to = digits - 1,
			.end = to,
			.digits = digits,
			.n_digits = at - digits };
		return true;
	}
	return code_before(prose, from, to, part);
}

/* "财政事务(款)(项)": a mark without a name tells nothing. */
static int
without_empty(struct part parts[LEVELS], int n)
{
	if (n < 2 || parts[0].to > parts[0].from || parts[0].n_digits > 0)
		return n;
	memmove(parts, parts + 1, (size_t)(n - 1) * sizeof *parts);
	return n - 1;
}

/* The parts that end at `to`, the deepest first; how many. */
static int
find_parts(const struct prose *prose, size_t from, size_t to, struct part parts[LEVELS])
{
	int n = 0;
	if (!mark_before(prose, from, to, &parts[0]))
		return 0;
	n = 1;
	for (size_t at = parts[0].to; at > from && n < LEVELS; at--) {
		struct part part;
		if (prose->text[at - 1] != ')' || !mark_before(prose, from, at, &part))
			continue;
		if (part.level >= parts[n - 1].level)
			break;
		parts[n - 1].from = part.end;
		parts[n++] = part;
		at = part.to + 1;
	}
	return without_empty(parts, n);
}

/* Does the name of a part end with the label, give or take a 支出 at its end? */
static bool
is_named(const struct prose *prose, const struct part *part, const char *label)
{
	static const char tail[] = "支出";
	size_t bytes = strlen(label), rest = bytes;

	if (!bytes)
		return false;
	if (prose_ends(prose, part->from, part->to, label))
		return true;
	if (bytes > strlen(tail) && strcmp(label + bytes - strlen(tail), tail) == 0)
		rest = bytes - strlen(tail);
	if (rest < bytes && part->to - part->from >= rest &&
	    strncmp(prose->text + part->to - rest, label, rest) == 0)
		return true;
	return prose_ends(prose, part->from, part->to, tail) &&
	    part->to - part->from >= bytes + strlen(tail) &&
	    strncmp(prose->text + part->to - strlen(tail) - bytes, label, bytes) == 0;
}

static bool
printed_code(const struct prose *prose, const struct part *parts, int n, char code[CODE_MAX])
{
	size_t bytes = 0, whole = 2 * (size_t)parts[0].level + 1;

	if (parts[0].n_digits == whole)
		n = 1;
	for (int i = n - 1; i >= 0; i--) {
		if (parts[i].n_digits == 0 || bytes + parts[i].n_digits >= CODE_MAX)
			return false;
		memcpy(code + bytes, prose->text + parts[i].digits, parts[i].n_digits);
		bytes += parts[i].n_digits;
	}
	code[bytes] = '\0';
	return code_level(SCHEME_FUNCTIONAL, code) == parts[0].level;
}

static size_t
line_of_code(const struct statement *statement, const char *code)
{
	for (size_t i = 0; i < statement->n_lines; i++)
		if (strcmp(statement->lines[i].code, code) == 0)
			return i;
	return statement->n_lines;
}

/* n_lines where each of several units has the code: their sum is no line. */
static size_t
only_line_of_code(const struct statement *statement, const char *code)
{
	size_t found = line_of_code(statement, code);
	for (size_t i = found + 1; i < statement->n_lines; i++)
		if (strcmp(statement->lines[i].code, code) == 0)
			return statement->n_lines;
	return found;
}

/*
 * How many of the parts above agree with the lines above; -1 if one that is printed has another
 * name.
 */
static int
ancestors_agree(struct narration *narration, size_t s, size_t line, const struct part *parts, int n)
{
	const struct statement *statement = &narration->disclosure->statements[s];
	char code[CODE_MAX], parent[CODE_MAX];
	int agree = 0;

	strcpy(code, statement->lines[line].code);
	for (int i = 1; i < n && code_parent(SCHEME_FUNCTIONAL, code, parent); i++) {
		size_t above = line_of_code(statement, parent);
		if (above < statement->n_lines &&
		    is_named(&narration->prose, &parts[i], narration->labels[s][above]))
			agree++;
		strcpy(code, parent);
	}
	return agree;
}

/* The line that fits best; n_lines if none or several do equally well. */
static size_t
best_line(struct narration *narration, size_t s, const struct part *parts, int n)
{
	const struct statement *statement = &narration->disclosure->statements[s];
	size_t best = statement->n_lines, longest = 0;
	int most = -1;
	bool tie = false;

	for (size_t i = 0; i < statement->n_lines; i++) {
		const char *label = narration->labels[s][i];
		if (code_level(SCHEME_FUNCTIONAL, statement->lines[i].code) != parts[0].level ||
		    !is_named(&narration->prose, &parts[0], label))
			continue;
		int agree = ancestors_agree(narration, s, i, parts, n);
		size_t bytes = strlen(label);
		if (agree < most || (agree == most && bytes < longest))
			continue;
		tie = agree == most && bytes == longest;
		best = i;
		most = agree;
		longest = bytes;
	}
	return tie ? statement->n_lines : best;
}

static void
set_item(struct subject *subject, const struct statement *statement, size_t line,
    const struct column *column)
{
	subject->n = 1;
	subject->targets[0] = (struct target){ .table = statement->kind,
		.side = column->side,
		.code = statement->lines[line].code,
		.label = statement->lines[line].label,
		.measure = column->measure };
}

static bool
find_item(struct narration *narration, size_t s, const struct part *parts, int n,
    struct subject *subject)
{
	const struct statement *statement = &narration->disclosure->statements[s];
	const struct column *column = statement_main(statement, 0);
	char code[CODE_MAX];
	size_t i = printed_code(&narration->prose, parts, n, code) ?
	    only_line_of_code(statement, code) :
	    best_line(narration, s, parts, n);

	if (i >= statement->n_lines || !column || column->measure == MEASURE_NONE)
		return false;
	if (statement->kind == STATEMENT_FUND && statement_measure(statement, 0, MEASURE_TOTAL))
		column = statement_measure(statement, 0, MEASURE_TOTAL);
	set_item(subject, statement, i, column);
	return true;
}

/* Is it one of those that the section, told of the general public budget, is not about? */
static bool
is_beside(const struct disclosure *disclosure, enum section section, enum statement_kind kind)
{
	bool printed = false;

	for (size_t i = 0; i < disclosure->n_statements; i++)
		printed |= disclosure->statements[i].kind == STATEMENT_PUBLIC;
	return printed && section == SECTION_PUBLIC && kind == STATEMENT_EXPENDITURE;
}

bool
subject_item(struct narration *narration, enum section section, size_t from, size_t to,
    struct subject *subject)
{
	static const enum statement_kind usual[] = { STATEMENT_PUBLIC, STATEMENT_EXPENDITURE,
		STATEMENT_FUND, STATEMENT_CAPITAL };
	static const enum statement_kind fund[] = { STATEMENT_FUND },
					 capital[] = { STATEMENT_CAPITAL };
	const enum statement_kind *kinds = section == SECTION_FUND ? fund :
	    section == SECTION_CAPITAL				   ? capital :
								     usual;
	size_t n_kinds = kinds == usual ? sizeof usual / sizeof *usual : 1;
	struct part parts[LEVELS];
	int n = find_parts(&narration->prose, from, to, parts);

	if (!n)
		return false;
	*subject = (struct subject){ .item = true };
	for (size_t k = 0; k < n_kinds && !subject->n; k++)
		for (size_t s = 0; s < narration->disclosure->n_statements && !subject->n; s++)
			if (narration->disclosure->statements[s].kind == kinds[k] &&
			    !is_beside(narration->disclosure, section, kinds[k]))
				find_item(narration, s, parts, n, subject);
	if (!subject->n) {
		size_t start =
		    parts[0].from + prose_numbering(narration->prose.text + parts[0].from);
		subject->name =
		    prose_words(&narration->prose, narration->arena, start, parts[0].to, 0);
	}
	return true;
}

/* The deepest line of that name below the classes; n_lines if there is none, or several. */
static size_t
line_named(struct narration *narration, size_t s, const char *name, size_t bytes, bool *found)
{
	const struct statement *statement = &narration->disclosure->statements[s];
	size_t named = statement->n_lines;
	int deepest = 1;

	for (size_t i = 0; i < statement->n_lines; i++) {
		const char *label = narration->labels[s][i];
		int level = code_level(SCHEME_FUNCTIONAL, statement->lines[i].code);
		if (level < 2 || level < deepest || strlen(label) != bytes ||
		    memcmp(label, name, bytes) != 0)
			continue;
		named = level == deepest ? statement->n_lines : i;
		deepest = level;
		*found = true;
	}
	return named;
}

bool
subject_bare_item(struct narration *narration, enum section section, size_t from, size_t to,
    struct subject *subject)
{
	static const enum statement_kind expenditure[] = { STATEMENT_EXPENDITURE,
		STATEMENT_PUBLIC };
	static const enum statement_kind public[] = { STATEMENT_PUBLIC, STATEMENT_EXPENDITURE };
	const enum statement_kind *kinds = section == SECTION_EXPENDITURE ? expenditure : public;
	const struct disclosure *disclosure = narration->disclosure;
	const char *text = narration->prose.text;
	bool found = false;

	if (!(section & (SECTION_EXPENDITURE | SECTION_PUBLIC)) ||
	    !prose_opens(&narration->prose, from))
		return false;
	from += prose_numbering(text + from);
	for (size_t k = 0; k < sizeof public / sizeof *public && from < to && !found; k++) {
		for (size_t s = 0; s < disclosure->n_statements && !found; s++) {
			const struct statement *statement = &disclosure->statements[s];
			const struct column *column = statement_main(statement, 0);
			if (statement->kind != kinds[k] || !column ||
			    column->measure == MEASURE_NONE)
				continue;
			size_t i = line_named(narration, s, text + from, to - from, &found);
			if (!found)
				continue;
			*subject = (struct subject){ .item = true };
			if (i < statement->n_lines)
				set_item(subject, statement, i, column);
			else
				subject->name = prose_words(&narration->prose,
				    narration->arena, from, to, 0);
		}
	}
	return found;
}
