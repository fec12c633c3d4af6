/* checks.h: the functions that rules.def names, one per kind of check; each says which rules it knows */
#ifndef AUDIT_CHECKS_H
#define AUDIT_CHECKS_H

#include "audit/check.h"

/* summary and fiscal tables side by side: R01 to R05, R12, R13, R81 */
void check_summary(struct audit *audit, enum rule_id rule);
/* a row against its columns: R06, R09 to R11, R15 to R17, R82, R85, the rows of R86 */
void check_rows(struct audit *audit, enum rule_id rule);
/* a code against those below it: R07, R08, R14, R86 */
void check_trees(struct audit *audit, enum rule_id rule);
/* codes and single figures: R18 to R20 */
void check_codes(struct audit *audit, enum rule_id rule);
/* the same figure in two tables: R21, R22, R24, R25, R27, R28, R83, R84 */
void check_between(struct audit *audit, enum rule_id rule);
/* every class in two tables: R23, R26 */
void check_classes(struct audit *audit, enum rule_id rule);
/* parts and wholes in different tables: R29 to R33 */
void check_parts(struct audit *audit, enum rule_id rule);
/* against other disclosures: R34, R35 */
void check_years(struct audit *audit, enum rule_id rule);
/* amounts told: R41 */
void check_told(struct audit *audit, enum rule_id rule);
/* R42, R43 */
void check_shares(struct audit *audit, enum rule_id rule);
/* R44, R48 */
void check_changes(struct audit *audit, enum rule_id rule);
/* R45 to R47 */
void check_completion(struct audit *audit, enum rule_id rule);
/* R49 */
void check_counts(struct audit *audit, enum rule_id rule);
/* R50, R51 */
void check_reasons(struct audit *audit, enum rule_id rule);
/* R61, R62 */
void check_form(struct audit *audit, enum rule_id rule);
/* R63 */
void check_wording(struct audit *audit, enum rule_id rule);
/* R71 to R73 */
void check_performance(struct audit *audit, enum rule_id rule);

#endif
