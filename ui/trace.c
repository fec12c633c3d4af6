/* trace.c: from a finding or an operand to the figure it speaks of, on the screen */
#include <stdlib.h>

#include "audit/explain.h"
#include "audit/operand.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "ui/dossier.h"
#include "ui/solo.h"
#include "ui/trace.h"

void
trace_source(struct view *view, const struct operand *figure)
{
	if (figure && figure->whose != WHOSE_THIS)
		app_message(view->app, _("This figure stands in another disclosure"));
	else
		solo_open_source(view, figure ? &figure->figure : NULL,
		    figure ? figure->source : 0);
}

void
trace_figure(struct view *view, const struct operand *figure)
{
	struct arena arena = { .blocks = NULL };
	const struct share_context *context = dossier_context(view->dossier);
	struct operand_where where = operand_where(context, figure);
	struct target target = { .table = 0 };

	if (where.line && figure->whose == WHOSE_THIS) {
		target.table = where.statement->ordinal;
		target.key = arena_printf(&arena, "%d", where.line->row);
		app_open(view->app, "table", &target);
	} else if (figure->whose == WHOSE_THIS && figure->figure.kind == FIGURE_NONE) {
		app_message(view->app, _("Nothing is printed there"));
	} else {
		trace_source(view, figure);
	}
	arena_release(&arena);
}

void
trace_finding(struct view *view, const struct finding *finding)
{
	const struct operand *subject = explain_subject(finding);

	if (subject)
		trace_figure(view, subject);
	else
		app_message(view->app, _("This finding is about the document as a whole"));
}

/* Is it printed, or does it take part in a rule? */
static bool
is_worth(const struct view *view, const struct operand *figure)
{
	const struct findings *findings = dossier_findings(view->dossier);
	size_t n;

	return figure->figure.kind != FIGURE_NONE ||
	    (findings && findings_of(findings, figure, &n) != NULL);
}

static size_t
add_cell(const struct view *view, struct operand *figures, size_t n,
    const struct statement *statement, const struct line *line, const struct column *column)
{
	figures[n] = operand_printed(statement, line, column);
	return n + is_worth(view, &figures[n]);
}

/* The figures of a line, the main one first; room for one in every column. */
static size_t
add_line(const struct view *view, struct operand *figures, size_t n,
    const struct statement *statement, const struct line *line)
{
	const struct column *first = statement_main(statement, line->side);

	if (first && first->side == line->side)
		n = add_cell(view, figures, n, statement, line, first);
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		if (column != first && column->side == line->side)
			n = add_cell(view, figures, n, statement, line, column);
	}
	return n;
}

void
trace_explain_row(struct view *view, const struct statement *statement, size_t line)
{
	const struct line *lines = statement->lines;
	struct operand *figures = mem_alloc((statement->n_columns + 1) * sizeof *figures);
	size_t n = add_line(view, figures, 0, statement, &lines[line]);

	for (size_t i = line + 1; i < statement->n_lines && lines[i].row == lines[line].row; i++)
		n = add_line(view, figures, n, statement, &lines[i]);
	trace_explain(view, figures, n);
	free(figures);
}

#define PARTS 4

void
trace_explain_parts(struct view *view, enum operand_kind kind, size_t index,
    const enum part *parts, size_t n)
{
	struct operand figures[PARTS];
	size_t told = 0;

	for (size_t i = 0; i < n && told < PARTS; i++) {
		figures[told] = operand_part(dossier_disclosure(view->dossier), kind, index,
		    parts[i]);
		told += figures[told].figure.kind != FIGURE_NONE;
	}
	trace_explain(view, figures, told);
}

void
trace_explain(struct view *view, struct operand *figures, size_t n)
{
	struct target target = { .figures = figures, .n_figures = n };

	if (n)
		app_open(view->app, "explain", &target);
	else
		app_message(view->app, _("This row has no figure of its own"));
}

static const char *
cell_trouble(const struct findings *findings, struct arena *arena,
    const struct statement *statement, const struct line *line, const struct column *column)
{
	const struct operand figure = operand_cell(statement, line, column);
	size_t n;
	const size_t *of = findings_of(findings, &figure, &n);

	for (size_t i = 0; i < n; i++)
		if (findings->list[of[i]].state == FINDING_BROKEN)
			return explain_sentence(arena, findings, &findings->list[of[i]]);
	return NULL;
}

const char *
trace_trouble(const struct view *view, struct arena *arena, const struct statement *statement,
    const struct line *line)
{
	const struct findings *findings = dossier_findings(view->dossier);
	const struct column *column = statement_main(statement, line->side);

	return findings && column ? cell_trouble(findings, arena, statement, line, column) : NULL;
}

const char *
trace_row_trouble(const struct view *view, struct arena *arena, const struct statement *statement,
    size_t line)
{
	const struct findings *findings = dossier_findings(view->dossier);
	const struct line *lines = statement->lines;
	const char *trouble = NULL;

	for (size_t i = line; findings && i < statement->n_lines && lines[i].row == lines[line].row;
	     i++)
		for (size_t j = 0; j < statement->n_columns && !trouble; j++)
			trouble = cell_trouble(findings, arena, statement, &lines[i],
			    &statement->columns[j]);
	return trouble;
}
