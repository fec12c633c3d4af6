/* trace.h: from a finding or an operand to the figure it speaks of, on the screen */
#ifndef UI_TRACE_H
#define UI_TRACE_H

#include "audit/finding.h"
#include "ui/view.h"

/*
 * Opens the table in which the figure stands, with the cursor on its row; where it stands in no
 * table of the disclosure at hand, its place in the document. A message if there is neither.
 */
void trace_figure(struct view *view, const struct operand *figure);

/* Opens its place in the document; NULL, none or another disclosure's: says so. */
void trace_source(struct view *view, const struct operand *figure);

/* As trace_figure, for what a finding is about. */
void trace_finding(struct view *view, const struct finding *finding);

/* Explains all figures of the lines that share a row of a table, the line's own first. */
void trace_explain_row(struct view *view, const struct statement *statement, size_t line);

/* Explains those of a task's or an indicator's figures that the document tells. */
void trace_explain_parts(struct view *view, enum operand_kind kind, size_t index,
    const enum part *parts, size_t n);

/* Opens what there is to say of figures; a message if there are none. */
void trace_explain(struct view *view, struct operand *figures, size_t n);

/* The sentence of what does not tie out with the figure that a line amounts to; NULL if all does. */
const char *trace_trouble(const struct view *view, struct arena *arena,
    const struct statement *statement, const struct line *line);

/* The same with any figure of the lines that share a row of a table, from the first of them on. */
const char *trace_row_trouble(const struct view *view, struct arena *arena,
    const struct statement *statement, size_t line);

#endif
