/* package_narrative.c: the files of a package that hold what is told beside the tables */
#include "ingest/package/reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"

/* Moves a list into the arena. */
static void *
keep(struct reader *reader, void *list, size_t n, size_t size)
{
	void *kept = arena_alloc(reader->arena, n * size);

	if (n)
		memcpy(kept, list, n * size);
	free(list);
	return kept;
}

/* What is told must be told in some words or figures. */
static void
check_printed(struct reader *reader, int column, const struct figure *figure)
{
	if (figure->kind == FIGURE_NONE && !*figure->printed)
		reader_complain(reader, column, _("%s is empty; it must be given"),
		    package_files[reader->file].columns[column]);
}

static void
read_remark(struct reader *reader, struct remark *remark)
{
	reader_known(reader, REMARKS_TABLE,
	    statement_kind_parse(reader_word(reader, REMARKS_TABLE), &remark->table),
	    _("a kind of table, as in tables.csv"));
	reader_side(reader, REMARKS_SIDE, &remark->side);
	remark->code = reader_word(reader, REMARKS_CODE);
	reader_known(reader, REMARKS_CODE, !*remark->code || code_scheme(remark->code),
	    _("a functional or economic code"));
	remark->label = reader_text(reader, REMARKS_LABEL);
	reader_known(reader, REMARKS_MEASURE,
	    measure_parse(reader_word(reader, REMARKS_MEASURE), &remark->measure),
	    _("a measure, as in columns.csv"));
	reader_known(reader, REMARKS_ASPECT,
	    aspect_parse(reader_word(reader, REMARKS_ASPECT), &remark->aspect),
	    _("an aspect that suan(5) lists"));
	reader_place(reader, REMARKS_PAGE, REMARKS_LINE, &remark->figure.place);
	reader_source(reader, REMARKS_SOURCE, &remark->source);
	if (reader_figure(
		reader, REMARKS_PRINTED, reader_word(reader, REMARKS_UNIT), &remark->figure) &&
	    remark->aspect != ASPECT_NO_BUDGET)
		check_printed(reader, REMARKS_PRINTED, &remark->figure);
}

void
package_remarks(struct reader *reader)
{
	struct disclosure *disclosure = reader->disclosure;
	struct remark *remarks = NULL;
	size_t n = 0, room = 0;

	while (reader_next(reader)) {
		MEM_GROW(remarks, n, room);
		remarks[n] = (struct remark){ .table = STATEMENT_GENERIC };
		read_remark(reader, &remarks[n++]);
	}
	disclosure->remarks = keep(reader, remarks, n, sizeof *remarks);
	disclosure->n_remarks = n;
}

static void
read_fact(struct reader *reader, struct fact *fact)
{
	reader_required(reader, FACTS_TOPIC, &fact->topic);
	fact->item = reader_text(reader, FACTS_ITEM);
	reader_required(reader, FACTS_LABEL, &fact->label);
	reader_check_name(reader, FACTS_LABEL, fact->label);
	reader_place(reader, FACTS_PAGE, FACTS_LINE, &fact->figure.place);
	reader_source(reader, FACTS_SOURCE, &fact->source);
	if (reader_figure(reader, FACTS_PRINTED, reader_word(reader, FACTS_UNIT), &fact->figure))
		check_printed(reader, FACTS_PRINTED, &fact->figure);
}

void
package_facts(struct reader *reader)
{
	struct disclosure *disclosure = reader->disclosure;
	struct fact *facts = NULL;
	size_t n = 0, room = 0;

	while (reader_next(reader)) {
		MEM_GROW(facts, n, room);
		facts[n] = (struct fact){ .topic = "" };
		read_fact(reader, &facts[n++]);
	}
	disclosure->facts = keep(reader, facts, n, sizeof *facts);
	disclosure->n_facts = n;
}

static void
read_placed(struct reader *reader, int column, const char *unit, struct figure *figure)
{
	reader_short_place(reader, column + 1, &figure->place);
	reader_figure(reader, column, unit, figure);
}

static long
task_index(const struct task *tasks, size_t n, const char *id)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(tasks[i].id, id) == 0)
			return (long)i;
	return -1;
}

static bool
is_task_kind(const char *kind)
{
	return strcmp(kind, "department") == 0 || strcmp(kind, "project") == 0 ||
	    strcmp(kind, "task") == 0;
}

static void
read_task(struct reader *reader, struct task *task)
{
	const char *unit = reader_word(reader, TASKS_UNIT);

	task->kind = reader_word(reader, TASKS_KIND);
	reader_known(
	    reader, TASKS_KIND, is_task_kind(task->kind), _("department, project or task"));
	reader_required(reader, TASKS_NAME, &task->name);
	reader_check_name(reader, TASKS_NAME, task->name);
	task->goal = reader_text(reader, TASKS_GOAL);
	task->code = reader_word(reader, TASKS_CODE);
	reader_known(reader, TASKS_CODE, !*task->code || code_level(SCHEME_FUNCTIONAL, task->code),
	    _("a functional code of 3, 5 or 7 digits"));
	reader_short_place(reader, TASKS_CODE_LINE, &task->code_place);
	reader_known(
	    reader, TASKS_UNIT, !*unit || unit_parse(unit) != UNIT_NONE, _("元, 万元 or 亿元"));
	read_placed(reader, TASKS_BUDGET, unit, &task->budget);
	read_placed(reader, TASKS_SPEND, unit, &task->spend);
	read_placed(reader, TASKS_RATE, "%", &task->rate);
	reader_source(reader, TASKS_SOURCE, &task->source);
}

void
package_tasks(struct reader *reader)
{
	struct disclosure *disclosure = reader->disclosure;
	struct task *tasks = NULL;
	size_t n = 0, room = 0;

	while (reader_next(reader)) {
		MEM_GROW(tasks, n, room);
		tasks[n] = (struct task){ .id = "" };
		if (reader_required(reader, TASKS_ID, &tasks[n].id) &&
		    task_index(tasks, n, tasks[n].id) >= 0)
			reader_complain(
			    reader, TASKS_ID, _("task '%s' is there twice"), tasks[n].id);
		read_task(reader, &tasks[n++]);
	}
	disclosure->tasks = keep(reader, tasks, n, sizeof *tasks);
	disclosure->n_tasks = n;
}

static bool
is_operator(const char *op)
{
	static const char *const operators[] = { "", "=", ">=", "<=", "定性" };

	for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
		if (strcmp(op, operators[i]) == 0)
			return true;
	return false;
}

static void
read_indicator(struct reader *reader, struct indicator *indicator)
{
	const struct disclosure *disclosure = reader->disclosure;
	const char *task = reader_text(reader, INDICATORS_TASK);

	indicator->task = task_index(disclosure->tasks, disclosure->n_tasks, task);
	reader_known(reader, INDICATORS_TASK, indicator->task >= 0, _("an id of tasks.csv"));
	indicator->level = reader_text(reader, INDICATORS_LEVEL);
	reader_required(reader, INDICATORS_NAME, &indicator->name);
	reader_check_name(reader, INDICATORS_NAME, indicator->name);
	indicator->op = reader_word(reader, INDICATORS_OPERATOR);
	reader_known(reader, INDICATORS_OPERATOR, is_operator(indicator->op),
	    _("=, >=, <=, 定性 or nothing"));
	reader_short_place(reader, INDICATORS_TARGET_LINE, &indicator->target.place);
	reader_figure(reader, INDICATORS_TARGET, reader_word(reader, INDICATORS_TARGET_UNIT),
	    &indicator->target);
	reader_short_place(reader, INDICATORS_ACTUAL_LINE, &indicator->actual.place);
	reader_figure(reader, INDICATORS_ACTUAL, reader_word(reader, INDICATORS_ACTUAL_UNIT),
	    &indicator->actual);
	reader_known(reader, INDICATORS_VERDICT,
	    verdict_parse(reader_word(reader, INDICATORS_VERDICT), &indicator->verdict),
	    _("met, mostly, missed or nothing"));
	indicator->verdict_printed = reader_text(reader, INDICATORS_VERDICT_PRINTED);
	reader_figure(reader, INDICATORS_WEIGHT, "", &indicator->weight);
	reader_figure(reader, INDICATORS_SCORE, "", &indicator->score);
	reader_source(reader, INDICATORS_SOURCE, &indicator->source);
}

/* By task, in the order of the file within one. */
static struct indicator *
by_task(struct reader *reader, const struct indicator *indicators, size_t n)
{
	struct indicator *sorted = arena_alloc(reader->arena, n * sizeof *sorted);
	size_t done = 0;

	for (long task = -1; task < (long)reader->disclosure->n_tasks; task++)
		for (size_t i = 0; i < n; i++)
			if (indicators[i].task == task)
				sorted[done++] = indicators[i];
	return sorted;
}

void
package_indicators(struct reader *reader)
{
	struct indicator *indicators = NULL;
	size_t n = 0, room = 0;

	while (reader_next(reader)) {
		MEM_GROW(indicators, n, room);
		indicators[n] = (struct indicator){ .task = -1 };
		read_indicator(reader, &indicators[n++]);
	}
	reader->disclosure->indicators = by_task(reader, indicators, n);
	reader->disclosure->n_indicators = n;
	free(indicators);
}
