/* indicators.c: indicators that are told in sentences: a name, a target or an actual figure, a verdict */
#include "ingest/narrative/indicators.h"

#include <string.h>

#include "base/mem.h"

#define NAME_CHARACTERS 40

struct verdict_words {
	const char *words;
	enum verdict verdict;
};

/* Longer ones before those that they hold. */
static const struct verdict_words verdict_words[] = {
	{ "未达到预期目标", VERDICT_MISSED },
	{ "未达到目标", VERDICT_MISSED },
	{ "未完成", VERDICT_MISSED },
	{ "未达标", VERDICT_MISSED },
	{ "未达到", VERDICT_MISSED },
	{ "基本达到", VERDICT_MOSTLY },
	{ "基本完成", VERDICT_MOSTLY },
	{ "部分完成", VERDICT_MOSTLY },
	{ "达到预期目标", VERDICT_MET },
	{ "达到预期", VERDICT_MET },
	{ "实现项目目标", VERDICT_MET },
	{ "均达标", VERDICT_MET },
	{ "完成目标", VERDICT_MET },
};

struct bound {
	const char *words, *op;
};

static const struct bound bounds_before[] = {
	{ "不低于", ">=" },
	{ "不少于", ">=" },
	{ "不小于", ">=" },
	{ "大于等于", ">=" },
	{ "≥", ">=" },
	{ "不超过", "<=" },
	{ "不高于", "<=" },
	{ "不大于", "<=" },
	{ "小于等于", "<=" },
	{ "≤", "<=" },
	{ "低于", "<=" },
};

static const struct bound bounds_after[] = {
	{ "或以上", ">=" },
	{ "及以上", ">=" },
	{ "以上", ">=" },
	{ "以内", "<=" },
	{ "内", "<=" },
	{ "以下", "<=" },
};

/* What stands between a name and its figure. */
static const char *const links[] = {
	"达到",
	"达",
	"为",
	"是",
	"共",
	"了",
	"约",
	"需要",
	"需",
	"目标值",
	"实际",
	"累计",
	"总数",
	"由",
	"(",
	":",
	"其中",
	",",
	"指标",
};

size_t
amount_from(const struct narration *narration, size_t at)
{
	size_t low = 0, high = narration->n_amounts;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (narration->amounts[middle].from < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static size_t
without_links(const struct prose *prose, size_t from, size_t to)
{
	for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
		if (prose_ends(prose, from, to, links[i])) {
			to -= strlen(links[i]);
			i = (size_t)-1;
		}
	}
	return to;
}

/* Words that open a clause and are no part of a name. */
static size_t
without_openers(const struct prose *prose, size_t from, size_t to)
{
	static const char *const openers[] = {
		"一是",
		"二是",
		"三是",
		"四是",
		"五是",
		"六是",
		"七是",
		"八是",
		"九是",
		"十是",
		"其中:",
		"其中",
		"(",
		"实现",
		"确保",
		"保障",
		"设置",
		"开展了",
		"进行了",
		"提供",
	};
	for (size_t i = 0; i < sizeof openers / sizeof *openers; i++) {
		if (from < to && prose_at(prose, from, openers[i])) {
			from += strlen(openers[i]);
			i = (size_t)-1;
		}
	}
	return from < to ? from : to;
}

static size_t
clause_before(const struct prose *prose, size_t from, size_t to)
{
	static const char *const clause_marks[] = { ",", ";", ":", "。", "、", "(" };
	for (size_t at = to; at > from; at--)
		for (size_t i = 0; i < sizeof clause_marks / sizeof *clause_marks; i++)
			if (prose_ends(prose, from, at, clause_marks[i]))
				return at;
	return from;
}

static size_t
clause_after(const struct prose *prose, size_t from, size_t to)
{
	static const char *const clause_marks[] = { ",", ";", ":", "。", "、", "(", ")" };
	for (size_t at = from; at < to; at++)
		for (size_t i = 0; i < sizeof clause_marks / sizeof *clause_marks; i++)
			if (prose_at(prose, at, clause_marks[i]))
				return at;
	return to;
}

/*
 * A name: the words before the figure and, of a count, the thing counted behind it ("印发 3
 * 个规范").
 */
const char *
indicator_name(struct narration *narration, size_t from, size_t to, const struct amount *amount)
{
	const struct prose *prose = &narration->prose;
	size_t clause = clause_before(prose, from, amount->from);
	size_t end = without_links(prose, clause, amount->from);
	size_t start = without_openers(prose, clause, end),
	       after = clause_after(prose, amount->end, to);
	const char *before, *behind = "";

	before = prose_words(prose, narration->arena, start, end, NAME_CHARACTERS);
	if (amount->class == AMOUNT_COUNT && after - amount->end >= strlen("字字") &&
	    after - amount->end < 60)
		behind = prose_words(prose, narration->arena, amount->end, after, NAME_CHARACTERS);
	return *behind ? arena_printf(narration->arena, "%s%s", before, behind) : before;
}

static void
judge(const struct narration *narration, size_t from, size_t to, struct indicator *indicator)
{
	const struct prose *prose = &narration->prose;
	for (size_t i = 0; i < sizeof verdict_words / sizeof *verdict_words; i++) {
		if (prose_find(prose, from, to, verdict_words[i].words) == to)
			continue;
		indicator->verdict = verdict_words[i].verdict;
		indicator->verdict_printed = verdict_words[i].words;
		return;
	}
}

/*
 * "一是产出指标均达标。": a first sentence without figures judges all of the segment and tells its
 * level.
 */
static void
judge_first(const struct narration *narration, size_t from, struct indicator *indicator)
{
	static const char *const levels[] = { "产出", "经济效益", "社会效益", "生态效益",
		"可持续影响", "满意度" };
	const struct prose *prose = &narration->prose;
	size_t to = prose_find(prose, from, prose->n, "。"), first = amount_from(narration, from);

	if (first < narration->n_amounts && narration->amounts[first].from < to)
		return;
	if (indicator->verdict == VERDICT_NONE)
		judge(narration, from, to, indicator);
	for (size_t i = 0; indicator->verdict != VERDICT_NONE && i < sizeof levels / sizeof *levels;
	     i++)
		if (prose_find(prose, from, to, levels[i]) < to)
			indicator->level = levels[i];
}

static size_t
without_target(const struct prose *prose, size_t from, size_t to)
{
	return prose_ends(prose, from, to, "为") ? to - strlen("为") : to;
}

static const char *
bound_of(const struct prose *prose, size_t from, size_t *to, size_t after)
{
	for (size_t i = 0; i < sizeof bounds_before / sizeof *bounds_before; i++) {
		if (prose_ends(prose, from, *to, bounds_before[i].words)) {
			*to -= strlen(bounds_before[i].words);
			return bounds_before[i].op;
		}
	}
	for (size_t i = 0; i < sizeof bounds_after / sizeof *bounds_after; i++)
		if (prose_at(prose, after, bounds_after[i].words))
			return bounds_after[i].op;
	return "=";
}

static bool
same_end(const char *a, const char *b)
{
	size_t n = strlen(a), m = strlen(b);
	return n >= m ? strcmp(a + n - m, b) == 0 : strcmp(b + m - n, a) == 0;
}

struct indicator *
indicator_awaiting(struct narration *narration, long task, const char *name,
    const struct figure *actual)
{
	for (size_t i = 0; i < narration->n_indicators; i++) {
		struct indicator *indicator = &narration->indicators[i];
		if (indicator->task == task && indicator->target.kind == actual->kind &&
		    indicator->actual.kind == FIGURE_NONE &&
		    strcmp(indicator->target.measure_unit, actual->measure_unit) == 0 &&
		    same_end(indicator->name, name))
			return indicator;
	}
	return NULL;
}

struct indicator *
indicator_add(struct narration *narration, long task, const char *name)
{
	static const struct figure nothing = { .kind = FIGURE_NONE,
		.measure_unit = "",
		.printed = "" };
	MEM_GROW(narration->indicators, narration->n_indicators, narration->indicators_room);
	struct indicator *indicator = &narration->indicators[narration->n_indicators++];
	*indicator = (struct indicator){ .task = task,
		.level = "",
		.name = name,
		.op = "",
		.target = nothing,
		.actual = nothing,
		.verdict_printed = "",
		.weight = nothing,
		.score = nothing };
	return indicator;
}

static void
take(struct narration *narration, long task, enum indicator_role role, size_t from, size_t to,
    const struct amount *amount, size_t next)
{
	const struct prose *prose = &narration->prose;
	size_t clause = clause_before(prose, from, amount->from);
	struct amount named = *amount;
	const char *op =
	    role == ROLE_TARGET ? bound_of(prose, clause, &named.from, amount->end) : "";
	const char *name = indicator_name(narration, from, to, &named);
	struct figure figure = amount_figure(prose, narration->arena, amount, false);
	struct indicator *indicator;

	if (strlen(name) < strlen("办率") ||
	    (role == ROLE_ACTUAL &&
		prose_ends(prose, clause, without_target(prose, clause, amount->from), "目标值")))
		return;
	if (role == ROLE_TARGET) {
		indicator = indicator_add(narration, task, name);
		indicator->target = figure;
		indicator->op = op;
		return;
	}
	indicator = indicator_awaiting(narration, task, name, &figure);
	if (!indicator)
		indicator = indicator_add(narration, task, name);
	indicator->actual = figure;
	judge(narration, amount->end, next, indicator);
	judge_first(narration, from, indicator);
}

void
indicators_take(struct narration *narration, long task, enum indicator_role role, size_t from,
    size_t end)
{
	for (size_t i = amount_from(narration, from); i < narration->n_amounts; i++) {
		const struct amount *amount = &narration->amounts[i];
		if (amount->from >= end)
			break;
		size_t next = i + 1 < narration->n_amounts && narration->amounts[i + 1].from < end ?
		    narration->amounts[i + 1].from :
		    end;
		if (amount->class == AMOUNT_COUNT || amount->class == AMOUNT_PERCENT)
			take(narration, task, role, from, end, amount, next);
	}
}
