/* fixture.c: small disclosures for the unit tests, written as text */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"
#include "model/tree.h"

/* Takes the text up to `end` (or the end of all) off *at. */
static char *
take(struct arena *arena, const char **at, char end)
{
	const char *stop = strchr(*at, end);
	size_t bytes = stop ? (size_t)(stop - *at) : strlen(*at);
	char *part = arena_copy(arena, *at, bytes);
	*at += bytes + (stop != NULL);
	return part;
}

static size_t
count(const char *text, char c)
{
	size_t n = 0;
	for (; *text != '\0'; text++)
		n += *text == c;
	return n;
}

/* A copy of an array with room for one more. */
static void *
longer(struct arena *arena, const void *old, size_t n, size_t size)
{
	char *new = arena_alloc(arena, (n + 1) * size);
	if (n > 0)
		memcpy(new, old, n * size);
	return new;
}

static void
read_columns(struct arena *arena, struct statement *statement, const char *text)
{
	statement->n_columns = count(text, ';') + 1;
	statement->columns = arena_alloc(arena, statement->n_columns * sizeof *statement->columns);
	for (size_t i = 0; i < statement->n_columns; i++) {
		struct column *column = &statement->columns[i];
		column->ordinal = (int)i + 1;
		column->unit = statement->unit;
		column->decimals = 2;
		column->side = *take(arena, &text, '|');
		const char *measure = take(arena, &text, '|');
		assert_true(measure_parse(strcmp(measure, "-") == 0 ? "" : measure,
		    &column->measure));
		column->header = take(arena, &text, ';');
	}
}

static void
read_cells(struct arena *arena, const struct statement *statement, struct line *line,
    const char *text, int at)
{
	line->cells = arena_alloc(arena, statement->n_columns * sizeof *line->cells);
	for (size_t i = 0; i < statement->n_columns && *text != '\0'; i++) {
		if (statement->columns[i].side != line->side)
			continue;
		const char *printed = take(arena, &text, ',');
		if (*printed == '\0')
			continue;
		struct cell *cell = &line->cells[line->n_cells++];
		cell->column = statement->columns[i].ordinal;
		cell->ambiguous = *printed == '?';
		cell->figure.place.line = at;
		bool words = *printed == '\'';
		assert_int_equal(figure_parse(&cell->figure, printed + (cell->ambiguous || words),
		    words ? "text" : unit_name(statement->unit)), MONEY_OK);
	}
}

static enum scheme
scheme_of(enum statement_kind kind, const char *code)
{
	if (*code == '\0')
		return SCHEME_NONE;
	return kind == STATEMENT_BASIC ? SCHEME_ECONOMIC : SCHEME_FUNCTIONAL;
}

struct statement *
fixture_table(struct disclosure *disclosure, enum statement_kind kind, enum unit unit,
    const char *columns, const char *const *lines)
{
	struct arena *arena = &disclosure->arena;
	disclosure->statements = longer(arena, disclosure->statements, disclosure->n_statements,
	    sizeof *disclosure->statements);
	struct statement *statement = &disclosure->statements[disclosure->n_statements++];
	*statement = (struct statement){
		.ordinal = (int)disclosure->n_statements, .kind = kind, .number = "",
		.title = arena_printf(arena, "%s table", statement_type(kind)->id), .unit = unit,
	};
	read_columns(arena, statement, columns);
	while (lines[statement->n_lines])
		statement->n_lines++;
	statement->lines = arena_alloc(arena, (statement->n_lines + 1) * sizeof *statement->lines);
	for (size_t i = 0; i < statement->n_lines; i++) {
		struct line *line = &statement->lines[i];
		const char *text = lines[i];
		int at = 100 * statement->ordinal + (int)i;
		line->row = atoi(take(arena, &text, '|'));
		line->side = *take(arena, &text, '|');
		line->code = take(arena, &text, '|');
		line->label = take(arena, &text, '|');
		line->level = atoi(take(arena, &text, '|'));
		line->scheme = scheme_of(kind, line->code);
		line->place.line = at;
		read_cells(arena, statement, line, text, at);
	}
	tree_link(statement);
	return statement;
}

struct remark *
fixture_remark(struct disclosure *disclosure, enum statement_kind table, const char *code,
    const char *label, enum measure measure, enum aspect aspect, const char *printed,
    const char *unit, int at)
{
	disclosure->remarks = longer(&disclosure->arena, disclosure->remarks, disclosure->n_remarks,
	    sizeof *disclosure->remarks);
	struct remark *remark = &disclosure->remarks[disclosure->n_remarks++];
	*remark = (struct remark){
		.table = table, .code = code, .label = label, .measure = measure, .aspect = aspect,
		.figure.place.line = at,
	};
	assert_int_equal(figure_parse(&remark->figure, printed, unit), MONEY_OK);
	return remark;
}

struct task *
fixture_task(struct disclosure *disclosure, const char *kind, const char *name, const char *code,
    const char *spend)
{
	disclosure->tasks = longer(&disclosure->arena, disclosure->tasks, disclosure->n_tasks,
	    sizeof *disclosure->tasks);
	struct task *task = &disclosure->tasks[disclosure->n_tasks++];
	*task = (struct task){
		.id = name, .kind = kind, .name = name, .goal = "", .code = code,
		.code_place.line = *code != '\0' ? 77 : 0, .spend.place.line = 88,
	};
	assert_int_equal(figure_parse(&task->spend, spend, "万元"), MONEY_OK);
	return task;
}

struct indicator *
fixture_indicator(struct disclosure *disclosure, long task, const char *name, const char *op,
    const char *target, const char *target_unit, const char *actual, const char *actual_unit,
    enum verdict verdict)
{
	disclosure->indicators = longer(&disclosure->arena, disclosure->indicators,
	    disclosure->n_indicators, sizeof *disclosure->indicators);
	struct indicator *indicator = &disclosure->indicators[disclosure->n_indicators++];
	*indicator = (struct indicator){
		.task = task, .level = "", .name = name, .op = op, .verdict = verdict,
		.verdict_printed = "",
	};
	assert_int_equal(figure_parse(&indicator->target, target, target_unit), MONEY_OK);
	assert_int_equal(figure_parse(&indicator->actual, actual, actual_unit), MONEY_OK);
	return indicator;
}

void
fixture_fact(struct disclosure *disclosure, const char *topic, const char *item, const char *label,
    const char *printed, const char *unit)
{
	disclosure->facts = longer(&disclosure->arena, disclosure->facts, disclosure->n_facts,
	    sizeof *disclosure->facts);
	struct fact *fact = &disclosure->facts[disclosure->n_facts++];
	*fact = (struct fact){ .topic = topic, .item = item, .label = label };
	assert_int_equal(figure_parse(&fact->figure, printed, unit), MONEY_OK);
}

static void
add_expenditure(struct disclosure *disclosure, enum statement_kind kind)
{
	static const char *const lines[] = {
		"1|||合计|0|7485.08,1050.72,6434.35",
		"2||201|一般公共服务支出|0|1709.53,756.89,952.64",
		"3||20103|政府办公厅（室）及相关机构事务|0|1549.53,756.89,792.64",
		"4||2010301|行政运行|0|606.19,606.19,0.00",
		"5||2010350|事业运行|0|150.70,150.70,",
		"6||2010399|其他政府办公厅（室）及相关机构事务支出|0|792.64,0.00,792.64",
		"7||20107|税收事务|0|160.00,0.00,160.00",
		"8||2010702|一般行政管理事务|0|160.00,0.00,160.00",
		"9||206|科学技术支出|0|5481.71,0.00,5481.71",
		"10||208|社会保障和就业支出|0|63.54,63.54,0.00",
		"11||20805|行政事业单位离退休|0|63.54,63.54,0.00",
		"12||2080505|机关事业单位基本养老保险缴费支出|0|39.29,39.29,0.00",
		"13||2080506|机关事业单位职业年金缴费支出|0|18.00,18.00,0.00",
		"14||210|卫生健康支出|0|8.88,8.88,0.00",
		"15||221|住房保障支出|0|221.42,221.42,0.00",
		NULL
	};
	fixture_table(disclosure, kind, UNIT_WAN,
	    "|total|本年支出/合计;|basic|本年支出/基本支出;|project|本年支出/项目支出", lines);
}

static void
add_basic(struct disclosure *disclosure)
{
	static const char *const lines[] = {
		"1|L|301|工资福利支出|0|772.06",
		"1|R|302|商品和服务支出|0|64.29",
		"2|L|30108|机关事业单位基本养老保险缴费|0|39.29",
		"2|R|30215|会议费|0|18.00",
		"3|L|30109|职业年金缴费|0|18.00",
		"3|R|30203|咨询费|0|0.00",
		"4|L|303|对个人和家庭的补助|0|209.29",
		"4|R|310|资本性支出|0|5.07",
		"5|L||人员经费合计|0|981.36",
		"5|R||公用经费合计|0|69.37",
		NULL
	};
	fixture_table(disclosure, STATEMENT_BASIC, UNIT_WAN, "L|amount|人员经费/金额;R|amount|公用经费/金额",
	    lines);
}

void
fixture_final(struct disclosure *disclosure)
{
	disclosure->identity = (struct identity){
		.agency = "政务服务局", .year = 2019, .kind = KIND_FINAL, .scope = SCOPE_DEPARTMENT,
	};
	disclosure->parent = disclosure->region = "";
	add_expenditure(disclosure, STATEMENT_EXPENDITURE);
	add_expenditure(disclosure, STATEMENT_PUBLIC);
	add_basic(disclosure);
	fixture_remark(disclosure, STATEMENT_PUBLIC, "", "合计", MEASURE_TOTAL, ASPECT_COMPLETION,
	    "212.77", "%", 1291);
	fixture_remark(disclosure, STATEMENT_PUBLIC, "2010399", "", MEASURE_TOTAL,
	    ASPECT_COMPLETION, "108.885", "%", 1313);
	fixture_remark(disclosure, STATEMENT_PUBLIC, "2010301", "", MEASURE_TOTAL, ASPECT_BUDGET,
	    "600.00", "万元", 1300);
	fixture_remark(disclosure, STATEMENT_PUBLIC, "2010301", "", MEASURE_TOTAL, ASPECT_PURPOSE,
	    "机关运转", "text", 1180);
	fixture_task(disclosure, "project", "外包服务", "2010399", "178.71");
	fixture_task(disclosure, "project", "税务协作", "", "160.00");
	fixture_indicator(disclosure, 0, "满意度", ">=", "85", "%", "71.67", "%", VERDICT_MISSED);
	fixture_indicator(disclosure, 0, "窗口人数", "=", "22", "名", "22", "名", VERDICT_MET);
	fixture_fact(disclosure, "vehicles", "", "保有量", "3", "辆");
	fixture_fact(disclosure, "abroad", "香港", "人次", "6", "人次");
	fixture_fact(disclosure, "abroad", "香港", "费用", "1.80", "万元");
	fixture_fact(disclosure, "other", "", "数量", "1", "");
}
