/* test_wordings.c: narratives as several provinces word them (tests/wordings): all that they tell is found, and nothing else */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/text.h"
#include "fixture.h"
#include "ingest/narrative/narrate.h"

#define LINES_MAX 400
#define ITEMS_MAX 400
#define FILES_MAX 64

/* One thing told or expected, as words that can be compared. */
struct items {
	const char *words[ITEMS_MAX];
	bool met[ITEMS_MAX];
	size_t n;
};

static struct disclosure disclosure;
static struct document document;
static struct source_line lines[LINES_MAX];
static struct items expected, told;

static const char *const final_summary[] = { "1|L||一、一般公共预算财政拨款收入|0|880.00",
	"2|L||二、政府性基金预算财政拨款收入|0|0.00",
	"3|L||三、国有资本经营预算财政拨款收入|0|0.00", "4|L||四、上级补助收入|0|0.00",
	"5|L||五、事业收入|0|0.00", "6|L||六、经营收入|0|0.00", "7|L||七、附属单位上缴收入|0|0.00",
	"8|L||八、其他收入|0|20.00", "9|L||本年收入合计|0|900.00",
	"10|L||使用非财政拨款结余|0|0.00", "11|L||年初结转和结余|0|10.00", "12|L||总计|0|910.00",
	"1|R||一、一般公共服务支出|0|800.00", "2|R||八、社会保障和就业支出|0|80.00",
	"3|R||十九、住房保障支出|0|25.00", "9|R||本年支出合计|0|905.00", "10|R||结余分配|0|0.00",
	"11|R||年末结转和结余|0|5.00", "12|R||总计|0|910.00", NULL };
static const char *const final_income[] = { "1|||合计|0|900.00,880.00,0.00,0.00,0.00,0.00,20.00",
	NULL };
static const char *const final_expenditure[] = { "1|||合计|0|905.00,700.00,205.00,0.00,0.00,0.00",
	NULL };
static const char *const final_fiscal[] = { "1|L||一、一般公共预算财政拨款|0|880.00",
	"2|L||二、政府性基金预算财政拨款|0|0.00", "3|L||三、国有资本经营预算财政拨款|0|0.00",
	"4|L||本年收入合计|0|880.00", "5|L||年初财政拨款结转和结余|0|10.00", "6|L||总计|0|890.00",
	"1|R||一、一般公共服务支出|0|780.00,780.00,0.00,0.00",
	"4|R||本年支出合计|0|885.00,885.00,0.00,0.00",
	"5|R||年末财政拨款结转和结余|0|5.00,5.00,0.00,0.00", "6|R||总计|0|890.00,890.00,0.00,0.00",
	NULL };
static const char *const public_lines[] = { "1||201|一般公共服务支出|1|780.00,580.00,200.00",
	"2||20106|财政事务|2|780.00,580.00,200.00", "3||2010601|行政运行|3|580.00,580.00,0.00",
	"4||2010605|财政国库业务|3|200.00,0.00,200.00",
	"5||208|社会保障和就业支出|1|80.00,80.00,0.00",
	"6||20805|行政事业单位养老支出|2|80.00,80.00,0.00",
	"7||2080505|机关事业单位基本养老保险缴费支出|3|80.00,80.00,0.00",
	"8||221|住房保障支出|1|25.00,25.00,0.00", "9||22102|住房改革支出|2|25.00,25.00,0.00",
	"10||2210201|住房公积金|3|25.00,25.00,0.00", "11|||合计|0|885.00,685.00,200.00", NULL };
static const char *const units_lines[] = { "1|||合计|0|805.00,605.00,200.00",
	"2|||本级|1|500.00,400.00,100.00", "3||2010601|行政运行|3|400.00,400.00,0.00",
	"4||2010605|财政国库业务|3|100.00,0.00,100.00", "5|||支付中心|1|305.00,205.00,100.00",
	"6||2010601|行政运行|3|180.00,180.00,0.00", "7||2010605|财政国库业务|3|100.00,0.00,100.00",
	"8||2210201|住房公积金|3|25.00,25.00,0.00", NULL };
static const char *const basic_lines[] = { "1||301|工资福利支出|1|600.00",
	"2||30101|基本工资|2|250.00", "3||30102|津贴补贴|2|150.00", "4||30113|住房公积金|2|25.00",
	"5|||人员经费合计|0|600.00", "6||302|商品和服务支出|1|85.00", "7||30201|办公费|2|20.00",
	"8||30202|印刷费|2|5.00", "9||30211|差旅费|2|15.00", "10||30215|会议费|2|0.40",
	"11||30216|培训费|2|0.30", "12|||公用经费合计|0|85.00",
	"13||303|对个人和家庭的补助|1|0.00", NULL };
static const char *const final_three[] = {
	"1||||0|5.00,1.00,3.00,0.00,3.00,1.00,4.00,0.00,3.50,0.00,3.50,0.50", NULL
};
static const char *const three_rows[] = { "1|||上年决算数|0|6.00,1.00,4.00,0.00,4.00,1.00",
	"2|||本年预算数|0|5.00,1.00,3.00,0.00,3.00,1.00",
	"3|||本年决算数|0|4.00,0.00,3.50,0.00,3.50,0.50", NULL };
static const char *const fund_lines[] = { "1|||合计|0|0.00,0.00,0.00,0.00,0.00,0.00", NULL };
static const char *const budget_summary[] = { "1|L||一、一般公共预算拨款收入|0|880.00",
	"2|L||二、政府性基金预算拨款收入|0|0.00", "3|L||四、事业收入|0|15.00",
	"4|L||五、其他收入|0|5.00", "5|L||本年收入合计|0|900.00", "6|L||上年结转|0|10.00",
	"7|L||收入总计|0|910.00", "1|R||一、一般公共服务支出|0|800.00",
	"2|R||二、社会保障和就业支出|0|80.00", "3|R||三、住房保障支出|0|30.00",
	"5|R||本年支出合计|0|905.00", "6|R||结转下年|0|5.00", "7|R||支出总计|0|910.00", NULL };
static const char *const budget_fiscal[] = { "1|L||一、本年收入|0|880.00",
	"2|L||（一）一般公共预算拨款|0|880.00", "3|L||（二）政府性基金预算拨款|0|0.00",
	"4|L||二、上年结转|0|10.00", "9|L||收入总计|0|890.00", "1|R||一、本年支出|0|890.00",
	"2|R||（一）一般公共服务支出|0|780.00", "3|R||（二）社会保障和就业支出|0|80.00",
	"4|R||（三）住房保障支出|0|30.00", "9|R||支出总计|0|890.00", NULL };
static const char *const budget_three[] = { "1||||0|5.00,1.00,3.00,0.00,3.00,1.00", NULL };

#define THREE(half) \
	"|" half "-total|合计;|" half "-abroad|出国;|" half "-vehicles|小计;|" half \
	"-purchase|购置;|" half "-running|运行;|" half "-reception|接待"

static void
final_tables(bool rows)
{
	fixture_table(&disclosure, STATEMENT_SUMMARY, UNIT_WAN, "L|amount|收入;R|amount|支出",
	    final_summary);
	fixture_table(&disclosure, STATEMENT_INCOME, UNIT_WAN,
	    "|total|合计;|fiscal|财政拨款收入;|superior|上级补助收入;|undertaking|事业收入;"
	    "|operating|经营收入;|affiliate|附属单位上缴收入;|other|其他收入",
	    final_income);
	fixture_table(&disclosure, STATEMENT_EXPENDITURE, UNIT_WAN,
	    "|total|合计;|basic|基本支出;|project|项目支出;|remitted|上缴;|operating|经营;|subsidy|补助",
	    final_expenditure);
	fixture_table(&disclosure, STATEMENT_FISCAL, UNIT_WAN,
	    "L|amount|金额;R|total|合计;R|public-budget|一般;R|fund-budget|基金;R|capital-budget|国资",
	    final_fiscal);
	fixture_table(&disclosure, STATEMENT_PUBLIC, UNIT_WAN,
	    "|total|合计;|basic|基本支出;|project|项目支出", public_lines);
	fixture_table(&disclosure, STATEMENT_BASIC, UNIT_WAN, "|amount|金额", basic_lines);
	fixture_table(&disclosure, STATEMENT_THREE_PUBLIC, UNIT_WAN,
	    rows ? THREE("budget") : THREE("budget") ";" THREE("final"),
	    rows ? three_rows : final_three);
	fixture_table(&disclosure, STATEMENT_FUND, UNIT_WAN,
	    "|opening|年初;|received|收入;|total|小计;|basic|基本;|project|项目;|closing|年末",
	    fund_lines);
}

static void
budget_tables(bool rows, bool units)
{
	fixture_table(&disclosure, STATEMENT_SUMMARY, UNIT_WAN, "L|amount|收入;R|amount|支出",
	    budget_summary);
	fixture_table(&disclosure, STATEMENT_EXPENDITURE, UNIT_WAN,
	    "|total|合计;|basic|基本支出;|project|项目支出;|remitted|上缴;|operating|经营;|subsidy|补助",
	    final_expenditure);
	fixture_table(&disclosure, STATEMENT_FISCAL, UNIT_WAN, "L|amount|收入;R|amount|支出",
	    budget_fiscal);
	fixture_table(&disclosure, STATEMENT_PUBLIC, UNIT_WAN,
	    "|total|合计;|basic|基本支出;|project|项目支出", units ? units_lines : public_lines);
	fixture_table(&disclosure, STATEMENT_BASIC, UNIT_WAN, "|amount|金额", basic_lines);
	fixture_table(&disclosure, STATEMENT_THREE_PUBLIC, UNIT_WAN, THREE("budget"),
	    rows ? three_rows : budget_three);
}

static void
add(struct items *items, const char *words)
{
	assert_true(items->n < ITEMS_MAX);
	items->met[items->n] = false;
	items->words[items->n++] = words;
}

/* What is left of the text up to the mark, without blanks around it; *at moves behind the mark. */
static const char *
part(const char **at, const char *mark)
{
	const char *stop = strstr(*at, mark), *from = *at + strspn(*at, " ");
	const char *to = stop ? stop : *at + strlen(*at);

	*at = stop ? stop + strlen(mark) : to;
	while (to > from && to[-1] == ' ')
		to--;
	return arena_copy(&document.arena, from, (size_t)(to - from));
}

/* In budgets the totals have names of their own. */
static const char *
of_side(const char *label, char side)
{
	bool total = disclosure.identity.kind == KIND_BUDGET && strcmp(label, "总计") == 0;
	return !total ? label : side == 'L' ? "收入总计" : "支出总计";
}

/* "three - final-total", "summary LR 总计", "public - 2010601", "public - 合计 basic" */
static void
expect_remarks(const char *subject, const char *rest)
{
	const char *table = part(&subject, " "), *sides = part(&subject, " ");
	const char *label = part(&subject, " "), *measure = *subject ? subject : "";
	bool three = strcmp(table, "three") == 0;

	while (*rest) {
		const char *aspect = part(&rest, ";");
		for (const char *side = sides; *side; side++)
			add(&expected,
			    arena_printf(&document.arena, "remark %s %c %s%s%s: %s", table, *side,
				of_side(label, *side), *measure && !three ? " " : "", measure,
				aspect));
	}
}

static void
read_expected(const char *text)
{
	while (*text) {
		const char *line = part(&text, "\n");
		if (strncmp(line, "remark ", strlen("remark ")) == 0) {
			const char *rest = line + strlen("remark ");
			const char *subject = part(&rest, ": ");
			expect_remarks(subject, rest);
		} else if (*line) {
			add(&expected, line);
		}
	}
}

static const char *
remark_words(const struct remark *remark)
{
	const char *table = statement_type(remark->table)->id,
		   *measure = measure_id(remark->measure);
	bool three = remark->table == STATEMENT_THREE_PUBLIC;
	bool usual = remark->measure == MEASURE_TOTAL || remark->measure == MEASURE_AMOUNT;

	return arena_printf(&document.arena, "remark %s %c %s%s%s: %s %s", three ? "three" : table,
	    remark->side ? remark->side : '-', *remark->code ? remark->code : remark->label,
	    usual || three ? "" : " ", usual ? "" : measure, aspect_id(remark->aspect),
	    remark->figure.printed);
}

/* Facts of these kinds may tell what a remark tells, under another name. */
static bool
repeats(const struct fact *fact)
{
	static const char *const labels[] = { "支出", "购置支出", "运行维护支出",
		"购置及运行维护支出" };

	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (strcmp(fact->label, labels[i]) == 0)
			return true;
	return strcmp(fact->topic, "change") == 0 || strcmp(fact->topic, "budget") == 0;
}

/* A comparison that mirrors a remark is not looked at. */
static bool
mirrors(const struct fact *fact)
{
	for (size_t i = 0; i < disclosure.n_remarks; i++) {
		const struct figure *figure = &disclosure.remarks[i].figure;
		if (strcmp(figure->printed, fact->figure.printed) == 0 &&
		    figure->place.line == fact->figure.place.line && repeats(fact))
			return true;
	}
	return false;
}

static const char *
unit_or_nothing(const struct figure *figure)
{
	return figure->kind == FIGURE_NONE ? "" : figure_unit_text(figure);
}

static void
read_told(void)
{
	for (size_t i = 0; i < disclosure.n_remarks; i++)
		add(&told, remark_words(&disclosure.remarks[i]));
	for (size_t i = 0; i < disclosure.n_facts; i++) {
		const struct fact *fact = &disclosure.facts[i];
		if (!mirrors(fact))
			add(&told,
			    arena_printf(&document.arena, "fact %s|%s|%s|%s|%s", fact->topic,
				fact->item, fact->label, fact->figure.printed,
				figure_unit_text(&fact->figure)));
	}
	for (size_t i = 0; i < disclosure.n_tasks; i++) {
		const struct task *task = &disclosure.tasks[i];
		add(&told,
		    arena_printf(&document.arena, "task %s|%s|%s|%s|%s", task->kind, task->name,
			task->budget.printed, task->spend.printed, task->rate.printed));
	}
	for (size_t i = 0; i < disclosure.n_indicators; i++) {
		const struct indicator *one = &disclosure.indicators[i];
		add(&told,
		    arena_printf(&document.arena, "indicator %s|%s|%s|%s|%s|%s|%s",
			disclosure.tasks[one->task].name, one->name, one->op, one->target.printed,
			unit_or_nothing(&one->target), one->actual.printed,
			unit_or_nothing(&one->actual)));
	}
}

/* The place of a number is a line that holds it, or its beginning if it wraps. */
static void
check_place(const char *what, const struct figure *figure)
{
	const char *printed = figure->printed + (*figure->printed == '-');

	if (figure->kind == FIGURE_NONE || figure->kind == FIGURE_TEXT)
		return;
	assert_in_range(figure->place.line, 1, document.n_lines);
	if (!strstr(lines[figure->place.line - 1].text, printed))
		fail_msg("%s %s does not stand on line %d", what, printed, figure->place.line);
}

static void
check_places(void)
{
	for (size_t i = 0; i < disclosure.n_remarks; i++)
		check_place("a remark's", &disclosure.remarks[i].figure);
	for (size_t i = 0; i < disclosure.n_facts; i++)
		check_place(disclosure.facts[i].label, &disclosure.facts[i].figure);
	for (size_t i = 0; i < disclosure.n_indicators; i++) {
		check_place(disclosure.indicators[i].name, &disclosure.indicators[i].target);
		check_place(disclosure.indicators[i].name, &disclosure.indicators[i].actual);
	}
}

/* Ties what was told to what was expected, one to one; returns how many. */
static size_t
meet(void)
{
	size_t n = 0;
	for (size_t i = 0; i < expected.n; i++) {
		for (size_t k = 0; k < told.n && !expected.met[i]; k++) {
			if (!told.met[k] && strcmp(expected.words[i], told.words[k]) == 0) {
				expected.met[i] = told.met[k] = true;
				n++;
			}
		}
	}
	return n;
}

static void
open_document(const char *text)
{
	const char *head = part(&text, "\n");
	struct extraction extraction = { .n_statements = 0 };
	size_t n = 0;

	disclosure.identity.agency = part(&head, "|");
	disclosure.identity.year = atoi(part(&head, "|"));
	disclosure.identity.kind = *part(&head, "|") == 'f' ? KIND_FINAL : KIND_BUDGET;
	/* "青山县财政局|2023|final|rows": 三公 has a row for each year and kind; "units": codes by unit */
	bool rows = strcmp(head, "rows") == 0, units = strcmp(head, "units") == 0;
	if (disclosure.identity.kind == KIND_FINAL)
		final_tables(rows);
	else
		budget_tables(rows, units);
	while (*text && strncmp(text, "====\n", 5) != 0 && n < LINES_MAX) {
		lines[n] = (struct source_line){ .page = 1,
			.number = (int)n + 1,
			.text = part(&text, "\n") };
		n++;
	}
	assert_true(*text);
	document.lines = lines;
	document.n_lines = n;
	read_expected(text + strlen("====\n"));
	narrate(&disclosure, &document, &extraction);
}

static size_t
print_left(const char *sign, const struct items *items)
{
	size_t n = 0;
	for (size_t i = 0; i < items->n; i++) {
		if (!items->met[i]) {
			print_message("  %s %s\n", sign, items->words[i]);
			n++;
		}
	}
	return n;
}

static void
test_document(void **state)
{
	struct err err = ERR_INIT;
	size_t bytes, alike, wrong;

	disclosure = (struct disclosure){ .identity = { .scope = SCOPE_DEPARTMENT } };
	document = (struct document){ .kind = DOCUMENT_FLOW };
	expected.n = told.n = 0;
	char *text = file_read(&document.arena, *state, 1 << 20, &bytes, &err);
	if (!text)
		fail_msg("%s", err.text);
	open_document(text);
	read_told();
	check_places();
	alike = meet();
	wrong = print_left("-", &expected) + print_left("+", &told);
	if (wrong)
		print_message("  %zu expected, %zu told, %zu alike\n", expected.n, told.n, alike);
	disclosure_release(&disclosure);
	arena_release(&document.arena);
	assert_int_equal(wrong, 0);
}

int
main(void)
{
	struct CMUnitTest tests[FILES_MAX];
	glob_t files;
	int failed;

	assert_int_equal(glob("tests/wordings/*.txt", 0, NULL, &files), 0);
	assert_in_range(files.gl_pathc, 1, FILES_MAX);
	for (size_t i = 0; i < files.gl_pathc; i++)
		tests[i] = (struct CMUnitTest){ .name = files.gl_pathv[i],
			.test_func = test_document,
			.initial_state = files.gl_pathv[i] };
	failed = _cmocka_run_group_tests("wordings", tests, files.gl_pathc, NULL, NULL);
	globfree(&files);
	return failed;
}
