/* tasks.c: projects and tasks whose performance a document reports: the blocks of a task table, the reports on projects */
#include <string.h>

#include "base/mem.h"
#include "ingest/fact_reader.h"
#include "ingest/indicators.h"

#define NARROW 10 /* columns: a name that wraps in the first column of a task table */
#define GOAL_CHARACTERS 60

static const struct figure nothing = { .kind = FIGURE_NONE, .measure_unit = "", .printed = "" };

long
narration_task(struct narration *narration, const char *kind, const char *name)
{
	for (size_t i = 0; i < narration->n_tasks; i++)
		if (strcmp(narration->tasks[i].id, name) == 0)
			return (long)i;
	MEM_GROW(narration->tasks, narration->n_tasks, narration->tasks_room);
	narration->tasks[narration->n_tasks] = (struct task){ .id = name,
		.kind = kind,
		.name = name,
		.goal = "",
		.code = "",
		.budget = nothing,
		.spend = nothing,
		.rate = nothing };
	return (long)narration->n_tasks++;
}

/* Where the line begins in the prose; n if it left nothing there. */
static size_t
prose_of_line(const struct prose *prose, size_t line)
{
	size_t low = 0, high = prose->n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (prose->line[middle] < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static size_t
columns(const char *text)
{
	size_t n = 0;
	for (; *text; text++)
		n += *text == ' ' ? 0 : (*text & 0x80) == 0 ? 3 : 2;
	return n / 3;
}

/* A line that is nothing but an amount. */
static bool
bare_amount(const struct narration *narration, size_t line, struct figure *figure)
{
	const struct source_line *source = &narration->prose.document->lines[line];
	const char *text = source->text + strspn(source->text, " ");
	size_t digits = strspn(text, "0123456789,.");

	if (digits == 0 || text[digits + strspn(text + digits, " ")] != '\0')
		return false;
	*figure = nothing;
	if (figure_parse(figure, arena_copy(narration->arena, text, digits), "万元") != MONEY_OK)
		return false;
	figure->place = (struct place){ .page = source->page, .line = source->number };
	return true;
}

struct row {
	size_t name, goal, done, end; /* lines */
	struct figure spend;
};

static bool
begins_list(const struct narration *narration, size_t line)
{
	const char *text = narration->prose.document->lines[line].text;
	text += strspn(text, " ");
	return strncmp(text, "一是", strlen("一是")) == 0 || strncmp(text, "1.", 2) == 0 ||
	    strncmp(text, "1、", strlen("1、")) == 0;
}

/* A row that starts at a line: narrow lines, the goal, a list of what was done, an amount. */
static bool
read_row(const struct narration *narration, size_t line, struct row *row)
{
	const struct document *document = narration->prose.document;

	*row = (struct row){ .name = line };
	while (line < document->n_lines && columns(document->lines[line].text) * 2 <= NARROW &&
	    !bare_amount(narration, line, &row->spend))
		line++;
	row->goal = line;
	while (line < document->n_lines && line < row->goal + 20 && !begins_list(narration, line))
		line++;
	row->done = line;
	for (; line < document->n_lines && line < row->done + 60; line++) {
		if (!bare_amount(narration, line, &row->spend))
			continue;
		row->end = line + 1;
		return row->goal > row->name && row->done > row->goal && row->done < row->goal + 20;
	}
	return false;
}

static const char *
joined(struct narration *narration, size_t first, size_t last, size_t characters)
{
	const struct prose *prose = &narration->prose;
	return prose_words(prose, narration->arena, prose_of_line(prose, first),
	    prose_of_line(prose, last), characters);
}

static const char *
without_breaks(struct narration *narration, const char *text)
{
	char *copy = arena_text(narration->arena, text);
	size_t n = 0;
	for (const char *at = text; *at; at++)
		if (*at != '\n' && *at != ' ')
			copy[n++] = *at;
	copy[n] = '\0';
	return copy;
}

static size_t
take_rows(struct narration *narration, size_t line)
{
	const struct prose *prose = &narration->prose;
	struct row row;

	while (line < prose->document->n_lines && read_row(narration, line, &row)) {
		const char *name =
		    without_breaks(narration, joined(narration, row.name, row.goal, 0));
		if (!*name)
			break;
		long task = narration_task(narration, "task", name);
		narration->tasks[task].goal = without_breaks(narration,
		    joined(narration, row.goal, row.done, GOAL_CHARACTERS));
		narration->tasks[task].spend = row.spend;
		indicators_tell(narration, task, ROLE_ACTUAL, prose_of_line(prose, row.done),
		    prose_of_line(prose, row.end));
		line = row.end;
	}
	return line;
}

/* The head of a task table: 绩效目标 ... 完成情况 ... （万元）. */
static size_t
task_head(const struct prose *prose, size_t from)
{
	size_t at = from;
	while ((at = prose_find(prose, at, prose->n, "绩效目标完成情况")) < prose->n) {
		size_t far = at + 150 < prose->n ? at + 150 : prose->n;
		size_t unit = prose_find(prose, at, far, "(万元)");
		if (unit < far)
			return unit + strlen("(万元)");
		at++;
	}
	return prose->n;
}

static const char whole[] = "部门整体";

static void
take_whole(struct narration *narration, size_t head)
{
	const struct prose *prose = &narration->prose;
	static const char done[] = "部门整体目标完成情况";
	size_t from = prose_find(prose, 0, head, "支出总额(万元)"),
	       at = prose_find(prose, from, head, done);
	long task = narration_task(narration, "department", whole);

	for (size_t i = amount_from(narration, from);
	     i < narration->n_amounts && narration->amounts[i].from < at; i++) {
		struct amount amount = narration->amounts[i];
		if (prose_ends(prose, 0, amount.from, "支出总额(万元)")) {
			amount.unit = "万元";
			narration->tasks[task].spend =
			    amount_figure(prose, narration->arena, &amount, false);
		} else if (prose_ends(prose, 0, amount.from, "预算完成率:") &&
		    amount.class == AMOUNT_PERCENT) {
			narration->tasks[task].rate =
			    amount_figure(prose, narration->arena, &amount, false);
		}
	}
	if (at < head)
		indicators_tell(narration, task, ROLE_ACTUAL, at + strlen(done), head);
}

struct project_words {
	const char *before;
	size_t figure; /* offset in struct task */
	enum amount_class class;
};

static const struct project_words project_words[] = {
	{ "预算金额", offsetof(struct task, budget), AMOUNT_MONEY },
	{ "年初预算", offsetof(struct task, budget), AMOUNT_MONEY },
	{ "预算资金", offsetof(struct task, budget), AMOUNT_MONEY },
	{ "预算数", offsetof(struct task, budget), AMOUNT_MONEY },
	{ "执行数", offsetof(struct task, spend), AMOUNT_MONEY },
	{ "完成预算", offsetof(struct task, rate), AMOUNT_PERCENT },
	{ "实际支出", offsetof(struct task, spend), AMOUNT_MONEY },
	{ "实际支付", offsetof(struct task, spend), AMOUNT_MONEY },
	{ "预算执行率", offsetof(struct task, rate), AMOUNT_PERCENT },
	{ "预算支出完成率", offsetof(struct task, rate), AMOUNT_PERCENT },
	{ "预算完成率", offsetof(struct task, rate), AMOUNT_PERCENT },
};

static void
take_project_money(struct narration *narration, long task, const struct paragraph *paragraph)
{
	const struct prose *prose = &narration->prose;

	for (size_t k = 0; k < paragraph->n_amounts; k++) {
		const struct amount *amount = &narration->amounts[paragraph->first_amount + k];
		size_t to = amount->from;
		if (prose_ends(prose, paragraph->from, to, "为") ||
		    prose_ends(prose, paragraph->from, to, "的"))
			to -= strlen("为");
		for (size_t i = 0; i < sizeof project_words / sizeof *project_words; i++) {
			const struct project_words *words = &project_words[i];
			if (amount->class != words->class ||
			    !prose_ends(prose, paragraph->from, to, words->before))
				continue;
			char *at = (char *)&narration->tasks[task] + words->figure;
			struct figure *figure = (struct figure *)(void *)at;
			if (figure->kind == FIGURE_NONE)
				*figure = amount_figure(prose, narration->arena, amount, false);
			if (words->class == AMOUNT_PERCENT &&
			    prose_ends(prose, paragraph->from, to, "率"))
				indicators_tell(narration, task, ROLE_ACTUAL,
				    amount->from - strlen(words->before), amount->end);
			break;
		}
	}
}

/* "某某项目绩效评价报告" at the end of a paragraph: the report on a project follows. */
static const char *
report_on(struct narration *narration, const struct paragraph *paragraph)
{
	static const char report[] = "绩效评价报告";
	const struct prose *prose = &narration->prose;
	size_t from = paragraph->from, to = paragraph->to;

	if (!prose_ends(prose, from, to, report) || prose_numbering(prose->text + from))
		return NULL;
	to -= strlen(report);
	for (size_t at = from; at < to; at++)
		if (prose->text[at] == ':')
			from = at + 1;
	return to - from > strlen("项目") ? prose_words(prose, narration->arena, from, to, 0) :
					    NULL;
}

/* The functional item whose purpose names the project, if there is only one. */
static void
tie(struct narration *narration, struct task *task)
{
	static const char project[] = "项目";
	size_t bytes = strlen(task->name), key = 10 * strlen("字");
	const struct remark *found = NULL;
	const char *name = task->name;

	if (bytes > strlen(project) && strcmp(name + bytes - strlen(project), project) == 0)
		bytes -= strlen(project);
	if (bytes < key)
		return;
	const char *words = arena_copy(narration->arena, name + bytes - key, key);
	for (size_t i = 0; i < narration->n_remarks; i++) {
		const struct remark *remark = &narration->remarks[i];
		if (remark->aspect != ASPECT_PURPOSE ||
		    code_level(SCHEME_FUNCTIONAL, remark->code) == 0 ||
		    !strstr(remark->figure.printed, words))
			continue;
		if (found && strcmp(found->code, remark->code) != 0)
			return;
		if (!found)
			found = remark;
	}
	if (found) {
		task->code = found->code;
		task->code_place = found->figure.place;
	}
}

/* "某某项目绩效自评综述：全年预算数为 10 万元，执行数为 9 万元 ...": the money, and what was reached. */
static bool
take_summary(struct narration *narration, const struct paragraph *paragraph)
{
	static const char *const starts[] = { "完成情况", "主要产出和效益", "主要产出和效果" };
	static const char *const stops[] = { "发现的", "存在的", "下一步" };
	const struct prose *prose = &narration->prose;
	size_t from, to, end = paragraph->to;

	if (!review_of(prose, paragraph, &from, &to))
		return false;
	long task =
	    narration_task(narration, "project", prose_words(prose, narration->arena, from, to, 0));
	take_project_money(narration, task, paragraph);
	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
		end = prose_find(prose, to, end, stops[i]);
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
		size_t at = prose_find(prose, to, end, starts[i]);
		if (at < end) {
			indicators_tell(narration, task, ROLE_ACTUAL, at + strlen(starts[i]), end);
			break;
		}
	}
	return true;
}

static void
take_reports(struct narration *narration)
{
	const struct prose *prose = &narration->prose;
	long task = -1;

	for (size_t i = 0; i < narration->n_paragraphs; i++) {
		const struct paragraph *paragraph = &narration->paragraphs[i];
		const char *name = report_on(narration, paragraph);
		size_t numbering = prose_numbering(prose->text + paragraph->from),
		       at = paragraph->from + numbering;
		if (paragraph->section != SECTION_PERFORMANCE ||
		    (numbering > 4 && prose->text[paragraph->from] != '('))
			task = -1;
		if (name) {
			task = narration_task(narration, "project", name);
			tie(narration, &narration->tasks[task]);
			continue;
		}
		if (paragraph->section == SECTION_PERFORMANCE && take_summary(narration, paragraph))
			task = -1;
		if (task < 0)
			continue;
		take_project_money(narration, task, paragraph);
		size_t stop = prose_find(prose, at, paragraph->to, "。");
		if (prose_at(prose, at, "项目绩效目标。"))
			indicators_tell(narration, task, ROLE_TARGET, stop, paragraph->to);
		else if (prose_find(prose, at, paragraph->to, "目标值") < paragraph->to)
			indicators_tell(narration, task, ROLE_ACTUAL, at, paragraph->to);
		else if (prose_find(prose, at, stop < paragraph->to ? stop : paragraph->to,
			     "完成情况") < stop)
			indicators_tell(narration, task, ROLE_ACTUAL, at, paragraph->to);
	}
}

void
narrate_tasks(struct narration *narration)
{
	const struct prose *prose = &narration->prose;
	size_t head = task_head(prose, 0);

	if (prose_find(prose, 0, head, "支出总额(万元)") < head)
		take_whole(narration, head);
	take_reports(narration);
	while (head < prose->n) {
		take_rows(narration, prose->line[head - 1] + 1);
		head = task_head(prose, head);
	}
}
