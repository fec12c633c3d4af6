/* projects.c: the projects that a document reports on: their money, what was reached */
#include <string.h>

#include "ingest/narrative/fact_reader.h"
#include "ingest/narrative/indicators.h"

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

void
narrate_projects(struct narration *narration)
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
