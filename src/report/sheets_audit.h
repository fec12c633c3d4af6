/* sheets_audit.h: the builders for what the rules say: findings, rules, a matrix of both, one figure explained */
#ifndef REPORT_SHEETS_AUDIT_H
#define REPORT_SHEETS_AUDIT_H

#include "audit/finding.h"
#include "report/sheet.h"
#include "report/sheets.h"

/* Which findings are meant. */
struct finding_filter {
	bool states[FINDING_STATES];
	bool rules[RULES];
};
void finding_filter_all(struct finding_filter *filter);       /* every state, every rule */

/*
 * The findings that pass, in their order: the contract of `suan check`. Appends to a sheet that may
 * hold those of other disclosures already; sheet_fit is due after the last. For people, what to
 * correct stands behind the broken ones if findings_index was called. Row index: of the finding.
 */
void sheet_findings(struct sheet *sheet, const struct findings *findings,
    const struct finding_filter *filter);

/*
 * Every rule: what it says and needs, whether it is covered; with findings (NULL: none) also how
 * many of them there are in each state. Row index: the rule.
 */
void sheet_rules(struct sheet *sheet, const struct findings *findings);

/*
 * One disclosure as a row: the most serious state of each rule, a column each in exports, for
 * people one sign a rule ("." where it is not for the disclosure) in a column for each group, all of
 * which 80 columns hold. Appends as sheet_findings does; without findings it makes the columns only.
 * Row index: 0.
 */
void sheet_matrix(struct sheet *sheet, const struct findings *findings);

/*
 * Figures, one after the other: each as printed and where, the text of its line if the database has
 * it, every rule that it takes part in with its sentence, formula, operands and what to correct,
 * likewise what is wrong with what the narrative says of it, then that itself. findings_index is due before. Row index: for
 * sheet_explain_figure. -1 and *err if the text cannot be read.
 */
int sheet_explain(struct sheet *sheet, struct db *db, const struct findings *findings,
    const struct operand *figures, size_t n, struct err *err);

/* The finding that a row of it belongs to; findings->n or more if it belongs to none. */
size_t sheet_explain_finding(size_t index);

/* The figure that a row of it is about, by its row index; NULL if it is about none. */
const struct operand *sheet_explain_figure(const struct findings *findings,
    const struct operand *figures, size_t index);

#endif
