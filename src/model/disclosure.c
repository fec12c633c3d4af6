/* disclosure.c: whose disclosure, of what year, its tables, narrative, facts and performance */
#include <string.h>

#include "base/i18n.h"
#include "model/disclosure.h"

static const char *const kinds[] = {
	[KIND_BUDGET] = "budget",
	[KIND_FINAL] = "final",
};

static const char *const scopes[] = {
	[SCOPE_DEPARTMENT] = "department",
	[SCOPE_UNIT] = "unit",
};

static const struct {
	const char *id, *name;
} aspects[ASPECTS] = {
	[ASPECT_AMOUNT] = { .id = "amount", .name = N_("Amount") },
	[ASPECT_SHARE] = { .id = "share", .name = N_("Share") },
	[ASPECT_BUDGET] = { .id = "budget", .name = N_("Opening budget") },
	[ASPECT_COMPLETION] = { .id = "completion", .name = N_("Completion of the budget") },
	[ASPECT_BUDGET_CHANGE] = { .id = "budget-change",
	    .name = N_("Difference from the budget") },
	[ASPECT_BUDGET_CHANGE_RATE] = { .id = "budget-change-rate",
	    .name = N_("Difference from the budget, %") },
	[ASPECT_LAST_YEAR] = { .id = "last-year", .name = N_("Last year") },
	[ASPECT_CHANGE] = { .id = "change", .name = N_("Change on last year") },
	[ASPECT_CHANGE_RATE] = { .id = "change-rate", .name = N_("Change on last year, %") },
	[ASPECT_PURPOSE] = { .id = "purpose", .name = N_("Purpose") },
	[ASPECT_REASON] = { .id = "reason", .name = N_("Reason") },
	[ASPECT_NO_BUDGET] = { .id = "no-budget", .name = N_("No opening budget") },
};

static const struct {
	const char *id, *name;
} verdicts[] = {
	[VERDICT_NONE] = { .id = "", .name = "" },
	[VERDICT_MET] = { .id = "met", .name = N_("Met") },
	[VERDICT_MOSTLY] = { .id = "mostly", .name = N_("Mostly met") },
	[VERDICT_MISSED] = { .id = "missed", .name = N_("Missed") },
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

enum topic {
	TOPIC_UNITS, TOPIC_BUDGET, TOPIC_CHANGE, TOPIC_ABROAD, TOPIC_VEHICLES, TOPIC_RECEPTION,
	TOPIC_MEETINGS, TOPIC_TRAINING, TOPIC_OPERATION, TOPIC_PROCUREMENT, TOPIC_ASSETS,
	TOPIC_NONTAX, TOPIC_DEBT, TOPIC_MANAGEMENT, TOPIC_WORK, TOPICS
};

const char *const topic_ids[TOPICS + 1] = {
	[TOPIC_UNITS] = "units",
	[TOPIC_BUDGET] = "budget",
	[TOPIC_CHANGE] = "change",
	[TOPIC_ABROAD] = "abroad",
	[TOPIC_VEHICLES] = "vehicles",
	[TOPIC_RECEPTION] = "reception",
	[TOPIC_MEETINGS] = "meetings",
	[TOPIC_TRAINING] = "training",
	[TOPIC_OPERATION] = "operation",
	[TOPIC_PROCUREMENT] = "procurement",
	[TOPIC_ASSETS] = "assets",
	[TOPIC_NONTAX] = "nontax",
	[TOPIC_DEBT] = "debt",
	[TOPIC_MANAGEMENT] = "management",
	[TOPIC_WORK] = "work",
};

static const char *const topic_names[TOPICS] = {
	[TOPIC_UNITS] = N_("Subordinate units"),
	[TOPIC_BUDGET] = N_("Against the opening budget"),
	[TOPIC_CHANGE] = N_("Against last year"),
	[TOPIC_ABROAD] = N_("Trips abroad"),
	[TOPIC_VEHICLES] = N_("Official vehicles"),
	[TOPIC_RECEPTION] = N_("Official reception"),
	[TOPIC_MEETINGS] = N_("Meetings"),
	[TOPIC_TRAINING] = N_("Training"),
	[TOPIC_OPERATION] = N_("Agency operating expenses"),
	[TOPIC_PROCUREMENT] = N_("Government procurement"),
	[TOPIC_ASSETS] = N_("State-owned assets"),
	[TOPIC_NONTAX] = N_("Non-tax revenue"),
	[TOPIC_DEBT] = N_("Government debt"),
	[TOPIC_MANAGEMENT] = N_("Performance management"),
	[TOPIC_WORK] = N_("Work done"),
};

const char *
kind_id(enum disclosure_kind kind)
{
	return kinds[kind];
}

const char *
scope_id(enum disclosure_scope scope)
{
	return scopes[scope];
}

bool
kind_parse(const char *id, enum disclosure_kind *kind)
{
	for (size_t i = 0; i < COUNT(kinds); i++) {
		if (strcmp(kinds[i], id) == 0) {
			*kind = (enum disclosure_kind)i;
			return true;
		}
	}
	return false;
}

bool
scope_parse(const char *id, enum disclosure_scope *scope)
{
	for (size_t i = 0; i < COUNT(scopes); i++) {
		if (strcmp(scopes[i], id) == 0) {
			*scope = (enum disclosure_scope)i;
			return true;
		}
	}
	return false;
}

const char *
aspect_id(enum aspect aspect)
{
	return aspects[aspect].id;
}

const char *
aspect_name(enum aspect aspect)
{
	return aspects[aspect].name;
}

bool
aspect_parse(const char *id, enum aspect *aspect)
{
	for (size_t i = 0; i < COUNT(aspects); i++) {
		if (*aspects[i].id == *id && strcmp(aspects[i].id, id) == 0) {
			*aspect = (enum aspect)i;
			return true;
		}
	}
	return false;
}

const char *
topic_name(const char *topic)
{
	for (size_t i = 0; i < TOPICS; i++)
		if (strcmp(topic_ids[i], topic) == 0)
			return topic_names[i];
	return topic;
}

const char *
verdict_id(enum verdict verdict)
{
	return verdicts[verdict].id;
}

const char *
verdict_name(enum verdict verdict)
{
	return verdicts[verdict].name;
}

bool
verdict_parse(const char *id, enum verdict *verdict)
{
	for (size_t i = 0; i < COUNT(verdicts); i++) {
		if (strcmp(verdicts[i].id, id) == 0) {
			*verdict = (enum verdict)i;
			return true;
		}
	}
	return false;
}

void
disclosure_release(struct disclosure *disclosure)
{
	arena_release(&disclosure->arena);
	*disclosure = (struct disclosure){ .id = 0 };
}

const struct source *
disclosure_source(const struct disclosure *disclosure, int source)
{
	return source == 0 ? &disclosure->source : &disclosure->more[source - 1];
}

const struct statement *
disclosure_statement(const struct disclosure *disclosure, enum statement_kind kind)
{
	for (size_t i = 0; i < disclosure->n_statements; i++)
		if (disclosure->statements[i].kind == kind)
			return &disclosure->statements[i];
	return NULL;
}

const struct statement *
disclosure_table(const struct disclosure *disclosure, int ordinal)
{
	for (size_t i = 0; i < disclosure->n_statements; i++)
		if (disclosure->statements[i].ordinal == ordinal)
			return &disclosure->statements[i];
	return NULL;
}

static bool
speaks_of(const struct remark *remark, const struct line *line, enum measure measure)
{
	if (remark->side != 0 && remark->side != line->side)
		return false;
	if (remark->measure != measure &&
	    !(remark->measure == MEASURE_TOTAL && measure == MEASURE_AMOUNT))
		return false;
	if (strcmp(remark->code, line->code) != 0)
		return false;
	return *line->code != '\0' || strcmp(remark->label, line->label) == 0;
}

const struct remark *
disclosure_remark(const struct disclosure *disclosure, const struct statement *statement,
    const struct line *line, enum measure measure, enum aspect aspect)
{
	return remark_among(disclosure->remarks, disclosure->n_remarks, statement, line, measure,
	    aspect);
}

const struct remark *
remark_among(const struct remark *remarks, size_t n, const struct statement *statement,
    const struct line *line, enum measure measure, enum aspect aspect)
{
	for (size_t i = 0; i < n; i++) {
		const struct remark *remark = &remarks[i];
		if (remark->aspect == aspect && remark->table == statement->kind &&
		    speaks_of(remark, line, measure))
			return remark;
	}
	return NULL;
}

const char *
identity_text(struct arena *arena, const struct identity *identity)
{
	bool unit = identity->scope == SCOPE_UNIT;

	if (identity->kind == KIND_BUDGET)
		return arena_printf(arena,
		    unit ? _("%s %d budget (unit)") : _("%s %d budget (department)"),
		    identity->agency, identity->year);
	return arena_printf(arena,
	    unit ? _("%s %d final accounts (unit)") : _("%s %d final accounts (department)"),
	    identity->agency, identity->year);
}
