/* fixture.h: small disclosures for the unit tests, written as text */
#ifndef UNIT_FIXTURE_H
#define UNIT_FIXTURE_H

#include "model/disclosure.h"

/*
 * Appends a table and links its lines. Columns: "side|measure id or -|header;..." ; lines, one
 * string each, NULL at the end: "row|side|code|label|level|cells", the cells as printed, by commas,
 * for the columns of that side in order; empty is blank, "?5.00" ambiguous, "'words" a text. The
 * scheme of coded lines follows from their first digit and the kind.
 */
struct statement *fixture_table(struct disclosure *disclosure, enum statement_kind kind,
    enum unit unit, const char *columns, const char *const *lines);

/* Appends a remark on the table of that kind; place: line `at`. */
struct remark *fixture_remark(struct disclosure *disclosure, enum statement_kind table,
    const char *code, const char *label, enum measure measure, enum aspect aspect,
    const char *printed, const char *unit, int at);

/* Appends a task; spend in 万元. */
struct task *fixture_task(struct disclosure *disclosure, const char *kind, const char *name,
    const char *code, const char *spend);

struct indicator *fixture_indicator(struct disclosure *disclosure, long task, const char *name,
    const char *op, const char *target, const char *target_unit, const char *actual,
    const char *actual_unit, enum verdict verdict);

void fixture_fact(struct disclosure *disclosure, const char *topic, const char *item,
    const char *label, const char *printed, const char *unit);

/*
 * Final accounts of a department: expenditure, public and basic tables, remarks, two tasks, facts.
 */
void fixture_final(struct disclosure *disclosure);

#endif
