/* form.h: the parts of R61 and R62: the set of tables, its contents page, years and names, numbers */
#ifndef AUDIT_FORM_H
#define AUDIT_FORM_H

#include "audit/check.h"

/* Every table that the contents page lists is in the document. */
void check_contents(struct audit *audit, enum rule_id rule);

/* Titles and headings name the disclosure's own year; tables name its agency. */
void check_titles(struct audit *audit, enum rule_id rule);

/* Every number of the text is well formed. */
void check_numbers(struct audit *audit, enum rule_id rule);

#endif
