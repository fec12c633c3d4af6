/* record.c: findings added to those of the disclosure, with what they are about */
#include <string.h>

#include "audit/check.h"
#include "base/mem.h"

static struct finding *
add_finding(struct findings *findings, const struct finding *finding)
{
	MEM_GROW(findings->list, findings->n, findings->room);
	findings->counts[finding->state]++;
	findings->list[findings->n] = *finding;
	return &findings->list[findings->n++];
}

/* Copies what the audit holds into the findings' memory: left first, right behind it. */
static void
keep_operands(struct finding *finding, struct audit *audit)
{
	size_t n = audit->n_operands;
	struct operand *operands = arena_alloc(audit_arena(audit), (n + 1) * sizeof *operands);
	if (n)
		memcpy(operands, audit->operands, n * sizeof *operands);
	finding->left.operands = operands;
	finding->right.operands = operands + finding->left.n;
}

struct finding *
audit_record(struct audit *audit, struct finding *finding)
{
	keep_operands(finding, audit);
	return add_finding(audit->findings, finding);
}

struct finding *
audit_say(struct audit *audit, enum rule_id rule, enum finding_state state,
    const struct operand *figure, const char *detail)
{
	struct finding finding = { .rule = rule, .state = state, .detail = detail,
		.kind = FIGURE_NONE };
	audit->n_operands = 0;
	if (figure) {
		MEM_GROW(audit->operands, audit->n_operands, audit->room);
		audit->operands[audit->n_operands++] = *figure;
		finding.left.n = 1;
	}
	return audit_record(audit, &finding);
}

struct finding *
audit_unchecked(struct audit *audit, enum rule_id rule, enum unchecked why,
    const struct operand *figure, const char *detail)
{
	struct finding *finding = audit_say(audit, rule, FINDING_UNCHECKED, figure, detail);
	finding->why = why;
	return finding;
}

void
audit_withdraw(struct audit *audit, struct finding *finding, enum unchecked why,
    const char *detail)
{
	if (finding->state != FINDING_BROKEN)
		return;
	audit->findings->counts[FINDING_BROKEN]--;
	audit->findings->counts[FINDING_UNCHECKED]++;
	finding->state = FINDING_UNCHECKED;
	finding->why = why;
	finding->detail = detail;
}

struct operand
audit_cell(const struct statement *statement, const struct line *line, const struct column *column)
{
	struct operand operand = column ? operand_printed(statement, line, column) :
	    operand_cell(statement, line, NULL);
	operand.source = statement->source;
	if (operand.figure.kind == FIGURE_NONE)
		operand.figure.place = line->place;
	return operand;
}

struct operand
audit_table(const struct statement *statement)
{
	return (struct operand){ .kind = OPERAND_TEXT, .sign = 1, .source = statement->source,
		.figure = { .kind = FIGURE_TEXT, .printed = statement->title, .measure_unit = "",
		    .place = statement->n_lines ? statement->lines->place :
			(struct place){ .page = 0 } } };
}

struct operand
audit_text(const struct audit_line *line)
{
	return (struct operand){ .kind = OPERAND_TEXT, .sign = 1, .source = line->source,
		.figure = { .kind = FIGURE_TEXT, .printed = line->text, .place = line->place,
		    .measure_unit = "" } };
}
