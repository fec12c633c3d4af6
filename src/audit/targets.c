/* targets.c: targets and what became of them, the verdicts on them, weights and scores */
#include <string.h>

#include "audit/mention.h"
#include "audit/targets.h"
#include "base/i18n.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool
is_comparable(const struct indicator *indicator)
{
	const struct figure *target = &indicator->target, *actual = &indicator->actual;
	return figure_is_number(target) && figure_is_number(actual) &&
	    target->kind == actual->kind && *indicator->op &&
	    (target->kind != FIGURE_COUNT ||
		strcmp(target->measure_unit, actual->measure_unit) == 0);
}

/* Where the target is an exact number, more of it is met as well. */
static void
write_target(struct equation *equation, struct audit *audit, enum rule_id rule, size_t at)
{
	bool most = strcmp(audit->disclosure->indicators[at].op, "<=") == 0;
	equation_begin(equation, audit, rule);
	equation->relation = RELATION_AT_MOST;
	equation_indicator(equation, LEFT, 1, at, most ? PART_ACTUAL : PART_TARGET);
	equation_indicator(equation, RIGHT, 1, at, most ? PART_TARGET : PART_ACTUAL);
}

static struct operand
actual_of(const struct audit *audit, size_t at)
{
	const struct indicator *indicator = &audit->disclosure->indicators[at];
	return (struct operand){ .kind = OPERAND_INDICATOR, .sign = 1, .index = at,
		.part = PART_ACTUAL, .figure = indicator->actual, .source = indicator->source };
}

/* Words that say of everything that its targets were reached. */
static const char *const claims[] = { "均达到了预期", "均达到预期", "都达到了预期", "全部达到预期",
	"均达到了绩效目标", "均达到绩效目标", "均达到年初", "均完成了预期", "均完成预期", "均已完成绩效",
	"均实现了预期", "均实现预期", "全部完成绩效", "均达到了年初", "合乎预期" };

/* Where it claims that; NULL: it does not. */
static const char *
find_words(const char *text)
{
	for (size_t i = 0; i < COUNT(claims); i++) {
		const char *at = strstr(text, claims[i]);
		if (at)
			return at;
	}
	return NULL;
}

/* The clause around such words: from the stop before them to the next one. */
static const char *
claim_clause(struct arena *arena, const char *text)
{
	static const char *const stops[] = { "，", "。", "；", "：", ",", ";" };
	const char *at = find_words(text), *from = text, *to = at + strlen(at);
	for (size_t i = 0; i < COUNT(stops); i++) {
		const char *next = strstr(at, stops[i]);
		to = next && next < to ? next : to;
		for (next = strstr(text, stops[i]); next && next < at; next = strstr(next, stops[i])) {
			next += strlen(stops[i]);
			from = next > from ? next : from;
		}
	}
	return arena_copy(arena, from, (size_t)(to - from));
}

static bool
comes_before(struct place a, struct place b)
{
	return a.page < b.page || (a.page == b.page && a.line < b.line);
}

/* The fact that tells the conclusion, if that is such a claim. */
static bool
find_conclusion(const struct disclosure *disclosure, struct operand *claim)
{
	for (size_t i = 0; i < disclosure->n_facts; i++) {
		const struct fact *fact = &disclosure->facts[i];
		if (fact->figure.kind == FIGURE_TEXT && strcmp(fact->topic, "management") == 0 &&
		    strstr(fact->label, "结论") && find_words(fact->figure.printed)) {
			*claim = (struct operand){ .kind = OPERAND_FACT, .sign = 1, .index = i,
				.figure = fact->figure, .source = fact->source };
			return true;
		}
	}
	return false;
}

/* Where the document starts to report on single projects; line 0: nowhere. */
static struct place
first_project(const struct disclosure *disclosure)
{
	struct place first = { .page = 0 };
	for (size_t i = 0; i < disclosure->n_tasks; i++) {
		struct place place = disclosure->tasks[i].spend.place;
		if (strcmp(disclosure->tasks[i].kind, "project") == 0 && place.line &&
		    (!first.line || comes_before(place, first)))
			first = place;
	}
	return first;
}

/*
 * What the document says of all its targets, in a fact of its own or before it reports on single
 * projects. false: it makes no such claim.
 */
static bool
find_claim(const struct audit *audit, struct operand *claim)
{
	const struct place first = first_project(audit->disclosure);
	if (find_conclusion(audit->disclosure, claim))
		return true;
	for (size_t i = 0; first.line && i < audit->input->n_lines; i++) {
		const struct audit_line *line = &audit->input->lines[i];
		if (!comes_before(line->place, first) || !find_words(line->text))
			continue;
		*claim = audit_text(line);
		return true;
	}
	return false;
}

/* A missed target where the document says of all that they were reached. */
static void
check_claim(struct audit *audit, enum rule_id rule, size_t at)
{
	struct operand claim;
	struct equation equation;
	if (!find_claim(audit, &claim))
		return;
	write_target(&equation, audit, rule, at);
	equation.detail = arena_printf(audit_arena(audit),
	    _("The target is missed, but the document says of all targets: %s"),
	    claim_clause(audit_arena(audit), claim.figure.printed));
	equation_end(&equation);
}

/* The target is missed by what the figures say. */
static void
check_missed(struct audit *audit, enum rule_id rule, size_t at)
{
	const struct indicator *indicator = &audit->disclosure->indicators[at];
	const struct operand actual = actual_of(audit, at);
	struct equation equation;
	if (indicator->verdict == VERDICT_MISSED || indicator->verdict == VERDICT_MOSTLY) {
		audit_say(audit, rule, FINDING_TIES, &actual,
		    _("The target is missed, and the document says so"));
	} else {
		write_target(&equation, audit, rule, at);
		/* a number that should be just so may rightly be less: costs, days */
		equation.hint =
		    indicator->verdict != VERDICT_MET || strcmp(indicator->op, "=") == 0;
		equation.detail = indicator->verdict == VERDICT_MET ?
		    _("The document calls the target met") :
		    _("The target is missed, and the document does not say so");
		equation_end(&equation);
	}
	check_claim(audit, rule, at);
}

static void
check_indicator(struct audit *audit, enum rule_id rule, size_t at)
{
	const struct indicator *indicator = &audit->disclosure->indicators[at];
	struct equation equation;
	write_target(&equation, audit, rule, at);
	if (!equation_holds(&equation)) {
		check_missed(audit, rule, at);
	} else if (indicator->verdict == VERDICT_MISSED) {
		const struct operand actual = actual_of(audit, at);
		audit_say(audit, rule, FINDING_HINT, &actual,
		    _("The target is met, and the document calls it missed"));
	} else {
		equation_end(&equation);
	}
}

static void
check_score(struct audit *audit, enum rule_id rule, size_t at)
{
	const struct indicator *indicator = &audit->disclosure->indicators[at];
	struct equation equation;
	if (!figure_is_number(&indicator->score) || !figure_is_number(&indicator->weight))
		return;
	equation_begin(&equation, audit, rule);
	equation.relation = RELATION_AT_MOST;
	equation_indicator(&equation, LEFT, 1, at, PART_SCORE);
	equation_indicator(&equation, RIGHT, 1, at, PART_WEIGHT);
	equation_end(&equation);
}

static void
write_weights(struct equation *equation, struct audit *audit, enum rule_id rule, size_t from,
    size_t to, int64_t whole)
{
	equation_begin(equation, audit, rule);
	for (size_t i = from; i < to; i++)
		equation_indicator(equation, LEFT, 1, i, PART_WEIGHT);
	equation_count(equation, RIGHT, whole,
	    whole == 100 ? _("all weights") : _("all weights but that of execution"));
}

/* Does the first indicator come again? Then the table is of several projects. */
static bool
repeats(const struct disclosure *disclosure, size_t from, size_t to)
{
	for (size_t i = from + 1; i < to; i++) {
		if (strcmp(disclosure->indicators[i].name, disclosure->indicators[from].name) == 0)
			return true;
	}
	return false;
}

/*
 * The weights of a task's indicators: 100, or 90 where execution of the budget (10) stands apart.
 * Less may be an indicator that was not read; more is a fault.
 */
static void
check_weights(struct audit *audit, enum rule_id rule, size_t from, size_t to)
{
	const struct disclosure *disclosure = audit->disclosure;
	struct equation equation;
	for (size_t i = from; i < to; i++) {
		if (!figure_is_number(&disclosure->indicators[i].weight))
			return;
	}
	if (repeats(disclosure, from, to)) {
		struct operand first = { .kind = OPERAND_INDICATOR, .sign = 1, .index = from,
			.part = PART_WEIGHT, .figure = disclosure->indicators[from].weight,
			.source = disclosure->indicators[from].source };
		audit_unchecked(audit, rule, UNCHECKED_LAYOUT, &first,
		    _("Several projects stand in one table of indicators"));
		return;
	}
	write_weights(&equation, audit, rule, from, to, 90);
	if (!equation_holds(&equation)) {
		write_weights(&equation, audit, rule, from, to, 100);
		equation.relation = RELATION_AT_MOST;
		equation.hint = equation_holds(&equation);
		equation.relation = RELATION_EQUAL;
	}
	equation_end(&equation);
}

void
check_targets(struct audit *audit, enum rule_id rule)
{
	const struct disclosure *disclosure = audit->disclosure;
	size_t without = 0;
	for (size_t i = 0, to; i < disclosure->n_indicators; i = to) {
		for (to = i; to < disclosure->n_indicators &&
		     disclosure->indicators[to].task == disclosure->indicators[i].task;
		     to++) {
			if (is_comparable(&disclosure->indicators[to]))
				check_indicator(audit, rule, to);
			else
				without++;
			check_score(audit, rule, to);
		}
		check_weights(audit, rule, i, to);
	}
	if (without)
		audit_unchecked(audit, rule, UNCHECKED_NOT_TOLD, NULL,
		    arena_printf(audit_arena(audit),
			_("%zu of %zu indicators tell no target and value that can be compared"),
			without, disclosure->n_indicators));
}
