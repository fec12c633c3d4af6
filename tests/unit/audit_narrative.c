/* audit_narrative.c: what a small disclosure tells beside its tables, written as text */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "audit/explain.h"
#include "audit_narrative.h"

#define FIELDS 10

/* Splits at bars; a field that is not there is "". */
static void
split(struct arena *arena, const char *text, const char *fields[FIELDS])
{
	for (size_t i = 0; i < FIELDS; i++) {
		const char *stop = strchr(text, '|');
		size_t bytes = stop ? (size_t)(stop - text) : strlen(text);
		fields[i] = arena_copy(arena, text, bytes);
		text += bytes + (stop != NULL);
	}
}

static void
tell_remark(struct disclosure *disclosure, const char *const *fields, int at)
{
	enum statement_kind table;
	enum measure measure;
	enum aspect aspect;
	assert_true(statement_kind_parse(fields[0], &table));
	assert_true(measure_parse(fields[4], &measure));
	assert_true(aspect_parse(fields[5], &aspect));
	fixture_remark(disclosure, table, fields[2], fields[3], measure, aspect, fields[6],
	    fields[7], at)->side = *fields[1];
}

static void
tell_fact(struct disclosure *disclosure, const char *const *fields, int at)
{
	fixture_fact(disclosure, fields[0], fields[1], fields[2], fields[3], fields[4]);
	disclosure->facts[disclosure->n_facts - 1].figure.place.line = at;
}

static void
read_figure(struct figure *figure, const char *printed, const char *unit, int at)
{
	assert_int_equal(figure_parse(figure, printed, unit), MONEY_OK);
	figure->place.line = at;
}

static void
tell_task(struct disclosure *disclosure, const char *const *fields, int at)
{
	struct task *task = fixture_task(disclosure, fields[0], fields[1], "", "0.00");
	task->spend = (struct figure){ .kind = FIGURE_NONE };
	if (*fields[2])
		read_figure(&task->budget, fields[2], "万元", at);
	if (*fields[3])
		read_figure(&task->spend, fields[3], "万元", at);
	if (*fields[4])
		read_figure(&task->rate, fields[4], "%", at);
}

static void
tell_indicator(struct disclosure *disclosure, const char *const *fields, int at)
{
	enum verdict verdict;
	assert_true(verdict_parse(fields[6], &verdict));
	struct indicator *indicator = fixture_indicator(disclosure,
	    (long)disclosure->n_tasks - 1, fields[0], fields[1], fields[2], fields[3], fields[4],
	    fields[5], verdict);
	indicator->actual.place.line = at;
	if (*fields[7])
		read_figure(&indicator->weight, fields[7], "", at);
	if (*fields[8])
		read_figure(&indicator->score, fields[8], "", at);
}

void
audit_narrate(struct disclosure *disclosure, const char *const *lines)
{
	const char *fields[FIELDS];
	int at = 1000;
	for (; *lines; lines++) {
		const char *text = *lines;
		at += *text != '+';
		text += *text == '+';
		split(&disclosure->arena, text + 2, fields);
		switch (*text) {
		case 'R':
			tell_remark(disclosure, fields, at);
			break;
		case 'F':
			tell_fact(disclosure, fields, at);
			break;
		case 'T':
			tell_task(disclosure, fields, at);
			break;
		default:
			tell_indicator(disclosure, fields, at);
			break;
		}
	}
}

/* A summary, the table of general public expenditure, and three public expenses, in 万元. */
void
narrated_tables(struct audited *audited)
{
	struct disclosure *disclosure = &audited->disclosure;
	*audited = (struct audited){ .findings.n = 0 };
	fixture_table(disclosure, STATEMENT_SUMMARY, UNIT_WAN, "L|amount|决算数;R|amount|决算数",
	    LINES("1|L||一、财政拨款收入|1|100.00", "1|R||一、一般公共服务支出|1|60.00",
		"2|R||二、教育支出|1|40.00", "3|L||本年收入合计|1|100.00",
		"3|R||本年支出合计|1|100.00", "4|L||年初结转和结余|1|10.00",
		"4|R||年末结转和结余|1|10.00", "5|L||总计|0|110.00", "5|R||总计|0|110.00"));
	fixture_table(disclosure, STATEMENT_EXPENDITURE, UNIT_WAN,
	    "|total|合计;|basic|基本支出;|project|项目支出",
	    LINES("1|||合计|0|100.00,70.00,30.00"));
	fixture_table(disclosure, STATEMENT_PUBLIC, UNIT_WAN,
	    "|total|合计;|basic|基本支出;|project|项目支出",
	    LINES("1|||合计|0|100.00,70.00,30.00", "2||201|一般公共服务支出|1|60.00,60.00,0.00",
		"3||20103|办公厅|2|60.00,60.00,0.00", "4||2010301|行政运行|3|60.00,60.00,0.00",
		"5||205|教育支出|1|40.00,10.00,30.00", "6||20508|培训|2|40.00,10.00,30.00",
		"7||2050803|培训支出|3|40.00,10.00,30.00"));
	fixture_table(disclosure, STATEMENT_THREE_PUBLIC, UNIT_WAN,
	    "|budget-total|预算数/合计;|budget-abroad|预算数/出国;|final-total|决算数/合计;"
	    "|final-abroad|决算数/出国;|final-reception|决算数/接待",
	    LINES("1||||0|8.00,0.00,4.00,1.00,3.00"));
}

static void
say(struct audited *audited, const char *const *lines)
{
	narrated_tables(audited);
	audit_narrate(&audited->disclosure, lines);
	audited_run(audited, KIND_FINAL, 2019);
}

void
assert_told(enum rule_id rule, const char *const *lines, const size_t *states)
{
	struct audited audited;
	say(&audited, lines);
	assert_states(&audited, rule, states[0], states[1], states[2], states[3]);
	audited_release(&audited);
}

void
assert_says(enum rule_id rule, const char *const *lines, enum finding_state state,
    const char *sentence)
{
	struct audited audited;
	struct arena arena = { .blocks = NULL };
	say(&audited, lines);
	assert_string_equal(explain_sentence(&arena, &audited.findings,
	    audited_first(&audited, rule, state)), sentence);
	arena_release(&arena);
	audited_release(&audited);
}

void
assert_hints(enum rule_id rule, const char *const *lines, size_t hints)
{
	struct audited audited;
	say(&audited, lines);
	assert_int_equal(audited_count(&audited, rule, FINDING_HINT), hints);
	assert_int_equal(audited_count(&audited, rule, FINDING_BROKEN), 0);
	audited_release(&audited);
}
