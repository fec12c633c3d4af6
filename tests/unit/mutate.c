/* mutate.c: one change to one printed thing of a disclosure, as a slip of the pen would make it, and its undoing */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "model/tree.h"
#include "mutate.h"
#include "random.h"

/* A year that a line of the text tells as its own: what follows the four digits. */
static const char *const headings[] = { "年度部门决算", "年度单位决算", "年部门决算", "年单位决算",
	"年度部门预算", "年度单位预算", "年部门预算", "年单位预算" };

static void
add(struct targets *targets, struct target target)
{
	MEM_GROW(targets->list, targets->n, targets->room);
	targets->list[targets->n++] = target;
}

static bool
is_number(const struct figure *figure)
{
	return figure->kind == FIGURE_MONEY || figure->kind == FIGURE_COUNT ||
	    figure->kind == FIGURE_PERCENT;
}

static void
add_number(struct targets *targets, struct figure *figure)
{
	if (is_number(figure))
		add(targets, (struct target){ .figure = figure });
}

static bool
has_amount(const struct line *line)
{
	for (size_t i = 0; i < line->n_cells; i++) {
		const struct figure *figure = &line->cells[i].figure;
		if (figure->kind == FIGURE_MONEY && figure->value != 0)
			return true;
	}
	return false;
}

static void
add_line(struct targets *targets, struct statement *statement, struct line *line,
    enum mutation_kind kind)
{
	struct target target = { .statement = statement, .line = line };
	if (kind == MUTATE_ROW && has_amount(line))
		add(targets, target);
	if (kind == MUTATE_CODE && *line->code)
		add(targets, target);
	for (size_t i = 0; i < line->n_cells; i++) {
		target.figure = &line->cells[i].figure;
		if (target.figure->kind == FIGURE_MONEY &&
		    (kind == MUTATE_DIGIT || (kind == MUTATE_SIGN && target.figure->value != 0)))
			add(targets, target);
	}
}

/* The year of a heading, in a title any year; NULL if the text tells none. */
static const char *
year_in(const char *text, bool title)
{
	for (const char *at = text; (at = strstr(at, "20")) != NULL; at += 2) {
		if (strspn(at, "0123456789") != 4)
			continue;
		if (title && strncmp(at + 4, "年", 3) == 0)
			return at;
		for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
			if (strncmp(at + 4, headings[i], strlen(headings[i])) == 0)
				return at;
		}
	}
	return NULL;
}

static void
add_statement(struct targets *targets, struct statement *statement, enum mutation_kind kind,
    struct audit_line *text, size_t n)
{
	bool filled = false;
	for (size_t i = 0; i < statement->n_lines; i++) {
		add_line(targets, statement, &statement->lines[i], kind);
		filled |= has_amount(&statement->lines[i]);
	}
	if (kind == MUTATE_TABLE && filled)
		add(targets, (struct target){ .statement = statement, .text = text, .n_text = n });
	if (kind == MUTATE_YEAR && year_in(statement->title, true))
		add(targets, (struct target){ .statement = statement });
}

static void
add_performance(struct targets *targets, struct disclosure *disclosure)
{
	for (size_t i = 0; i < disclosure->n_tasks; i++) {
		add_number(targets, &disclosure->tasks[i].budget);
		add_number(targets, &disclosure->tasks[i].spend);
		add_number(targets, &disclosure->tasks[i].rate);
	}
	for (size_t i = 0; i < disclosure->n_indicators; i++) {
		add_number(targets, &disclosure->indicators[i].target);
		add_number(targets, &disclosure->indicators[i].actual);
		add_number(targets, &disclosure->indicators[i].weight);
		add_number(targets, &disclosure->indicators[i].score);
	}
}

struct targets
mutation_targets(struct disclosure *disclosure, struct audit_line *text, size_t n,
    enum mutation_kind kind)
{
	struct targets targets = { .n = 0 };
	for (size_t i = 0; i < disclosure->n_statements; i++)
		add_statement(&targets, &disclosure->statements[i], kind, text, n);
	for (size_t i = 0; i < disclosure->n_remarks; i++) {
		struct figure *figure = &disclosure->remarks[i].figure;
		if (kind == (figure->kind == FIGURE_PERCENT ? MUTATE_SHARE : MUTATE_TOLD))
			add_number(&targets, figure);
	}
	for (size_t i = 0; kind == MUTATE_FACT && i < disclosure->n_facts; i++)
		add_number(&targets, &disclosure->facts[i].figure);
	for (size_t i = 0; kind == MUTATE_YEAR && i < n; i++) {
		if (year_in(text[i].text, false))
			add(&targets, (struct target){ .text = &text[i] });
	}
	if (kind == MUTATE_PERFORMANCE)
		add_performance(&targets, disclosure);
	return targets;
}

/* Another digit at a random position among `n` bytes; no zero comes to stand first. */
static void
change_digit(char *text, size_t n)
{
	size_t digits = 0, first = strcspn(text, "0123456789");
	for (size_t i = 0; i < n; i++)
		digits += isdigit((unsigned char)text[i]) != 0;
	size_t chosen = random_below((unsigned)digits), at = 0;
	for (;; at++) {
		if (isdigit((unsigned char)text[at]) && chosen-- == 0)
			break;
	}
	char digit;
	do
		digit = (char)('0' + random_below(10));
	while (digit == text[at] || (digit == '0' && at == first && digits > 1));
	text[at] = digit;
}

static void
change_sign(char *text, size_t room)
{
	size_t n = strlen(text);
	if (*text == '-') {
		memmove(text, text + 1, n);
	} else if (n + 2 <= room) {
		memmove(text + 1, text, n + 1);
		*text = '-';
	}
}

static void
add_reading(struct mutation *mutation, struct figure *figure)
{
	const struct figure *of = &mutation->figure;
	bool same = figure != mutation->target->figure && figure->kind == of->kind &&
	    of->place.line && figure->place.line == of->place.line &&
	    figure->place.page == of->place.page && strcmp(figure->printed, of->printed) == 0;
	if (same && mutation->n_figures < MUTATION_READINGS)
		mutation->figures[mutation->n_figures++] = figure;
}

/* What else was read from the same print: not of tables. */
static void
find_readings(struct mutation *mutation)
{
	struct disclosure *disclosure = mutation->disclosure;
	for (size_t i = 0; i < disclosure->n_remarks; i++)
		add_reading(mutation, &disclosure->remarks[i].figure);
	for (size_t i = 0; i < disclosure->n_facts; i++)
		add_reading(mutation, &disclosure->facts[i].figure);
	for (size_t i = 0; i < disclosure->n_tasks; i++) {
		add_reading(mutation, &disclosure->tasks[i].budget);
		add_reading(mutation, &disclosure->tasks[i].spend);
		add_reading(mutation, &disclosure->tasks[i].rate);
	}
	for (size_t i = 0; i < disclosure->n_indicators; i++) {
		add_reading(mutation, &disclosure->indicators[i].target);
		add_reading(mutation, &disclosure->indicators[i].actual);
	}
}

static bool
make_figure(struct mutation *mutation, struct figure *figure, bool sign)
{
	char number[MONEY_TEXT];
	mutation->figure = *figure;
	if (!mutation->target->line)
		find_readings(mutation);
	snprintf(mutation->was, sizeof mutation->was, "%s", figure_format(number, figure));
	snprintf(mutation->is, sizeof mutation->is, "%s", mutation->was);
	if (sign)
		change_sign(mutation->is, sizeof mutation->is);
	else
		change_digit(mutation->is, strlen(mutation->is));
	bool good = figure_parse(figure, arena_text(&mutation->arena, mutation->is),
	    figure_unit_text(&mutation->figure)) == MONEY_OK;
	for (size_t i = 0; i < mutation->n_figures; i++)
		*mutation->figures[i] = *figure;
	return good;
}

/* The statement's lines become a copy of their own, without one of them (NULL: all). */
static struct line *
copy_lines(struct mutation *mutation, struct statement *statement, const struct line *without)
{
	struct line *lines = arena_alloc(&mutation->arena,
	    (statement->n_lines + 1) * sizeof *lines);
	size_t n = 0;
	mutation->lines = statement->lines;
	mutation->n_lines = statement->n_lines;
	for (size_t i = 0; i < statement->n_lines; i++) {
		if (&statement->lines[i] != without)
			lines[n++] = statement->lines[i];
	}
	statement->lines = lines;
	statement->n_lines = n;
	return lines;
}

static bool
make_code(struct mutation *mutation, struct statement *statement, const struct line *line)
{
	size_t at = (size_t)(line - statement->lines);
	char *code = arena_text(&mutation->arena, line->code);
	snprintf(mutation->was, sizeof mutation->was, "%s", code);
	change_digit(code, strlen(code));
	snprintf(mutation->is, sizeof mutation->is, "%s", code);
	copy_lines(mutation, statement, NULL)[at].code = code;
	tree_link(statement);
	return true;
}

static bool
make_year(struct mutation *mutation, const struct target *target)
{
	const char **place = target->text ? &target->text->text : &target->statement->title;
	char *text = arena_text(&mutation->arena, *place);
	char *year = text + (year_in(*place, !target->text) - *place);
	if (target->text)
		mutation->text = *place;
	else
		mutation->title = *place;
	snprintf(mutation->was, sizeof mutation->was, "%.150s", text);
	change_digit(year + 2, 2);
	snprintf(mutation->is, sizeof mutation->is, "%.4s", year);
	*place = text;
	return true;
}

static bool
comes_before(struct place a, struct place b)
{
	return a.page < b.page || (a.page == b.page && a.line < b.line);
}

/* The same but for blanks, or one a part of the other? */
static bool
names_table(struct arena *arena, const char *text, const char *title)
{
	char *bare = arena_text(arena, text), *to = bare;
	for (const char *at = text; *at; at++) {
		if (*at != ' ')
			*to++ = *at;
	}
	*to = '\0';
	return strlen(bare) > 12 && (strstr(title, bare) || strstr(bare, title));
}

/* Above its first row a table has its title, headers and unit in so many lines. */
#define HEAD_LINES 30

/* The line of its title, else that of its first row. */
static size_t
first_line(struct mutation *mutation, const struct target *target)
{
	const struct statement *statement = target->statement;
	size_t row = 0;
	while (row < target->n_text && (target->text[row].source != statement->source ||
	    comes_before(target->text[row].place, statement->lines[0].place)))
		row++;
	for (size_t i = row; i > 0 && row - i < HEAD_LINES; i--) {
		if (names_table(&mutation->arena, target->text[i - 1].text, statement->title))
			return i - 1;
	}
	return row;
}

/* The lines of a table become empty, from its title to its last row. */
static void
drop_text(struct mutation *mutation, const struct target *target)
{
	const struct statement *statement = target->statement;
	struct place last = statement->lines[statement->n_lines - 1].place;
	mutation->texts = arena_alloc(&mutation->arena, target->n_text * sizeof *target->text);
	memcpy(mutation->texts, target->text, target->n_text * sizeof *target->text);
	for (size_t i = first_line(mutation, target); i < target->n_text; i++) {
		if (target->text[i].source != statement->source ||
		    comes_before(last, target->text[i].place))
			break;
		target->text[i].text = "";
	}
}

static bool
drop_table(struct mutation *mutation, const struct statement *statement)
{
	struct disclosure *disclosure = mutation->disclosure;
	struct statement *statements = arena_alloc(&mutation->arena,
	    (disclosure->n_statements + 1) * sizeof *statements);
	size_t n = 0;
	mutation->statements = disclosure->statements;
	mutation->n_statements = disclosure->n_statements;
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		if (&disclosure->statements[i] != statement)
			statements[n++] = disclosure->statements[i];
	}
	disclosure->statements = statements;
	disclosure->n_statements = n;
	return true;
}

bool
mutation_make(struct mutation *mutation, struct disclosure *disclosure, enum mutation_kind kind,
    const struct target *target)
{
	*mutation = (struct mutation){ .disclosure = disclosure, .target = target };
	switch (kind) {
	case MUTATE_CODE:
		return make_code(mutation, target->statement, target->line);
	case MUTATE_YEAR:
		return make_year(mutation, target);
	case MUTATE_ROW:
		copy_lines(mutation, target->statement, target->line);
		tree_link(target->statement);
		return true;
	case MUTATE_TABLE:
		if (target->n_text)
			drop_text(mutation, target);
		return drop_table(mutation, target->statement);
	default:
		return make_figure(mutation, target->figure, kind == MUTATE_SIGN);
	}
}

void
mutation_undo(struct mutation *mutation)
{
	const struct target *target = mutation->target;
	if (mutation->lines) {
		target->statement->lines = mutation->lines;
		target->statement->n_lines = mutation->n_lines;
	} else if (mutation->statements) {
		mutation->disclosure->statements = mutation->statements;
		mutation->disclosure->n_statements = mutation->n_statements;
		if (mutation->texts)
			memcpy(target->text, mutation->texts,
			    target->n_text * sizeof *target->text);
	} else if (mutation->title) {
		target->statement->title = mutation->title;
	} else if (mutation->text) {
		target->text->text = mutation->text;
	} else {
		*target->figure = mutation->figure;
		for (size_t i = 0; i < mutation->n_figures; i++)
			*mutation->figures[i] = mutation->figure;
	}
	arena_release(&mutation->arena);
}
