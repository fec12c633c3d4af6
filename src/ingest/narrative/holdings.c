/* holdings.c: what an agency owns and is to buy: vehicles by kind, large equipment */
#include <string.h>

#include "ingest/narrative/fact_reader.h"

#define LABEL_CHARACTERS 60

/* What a paragraph tells of other than what there is. The last before the figure holds. */
static const struct {
	const char *words, *item;
} plans[] = {
	{ "安排购置", "拟购置" },
	{ "计划购置", "拟购置" },
	{ "拟购置", "拟购置" },
	{ "拟购", "拟购置" },
	{ "当年购置", "当年购置" },
	{ "本年购置", "当年购置" },
	{ "本年新增", "当年购置" },
	{ "处置", "处置" },
	{ "报废", "处置" },
};

static const char *
plan_of(const struct prose *prose, size_t from, size_t to)
{
	const char *item = NULL;
	size_t last = from;

	for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) {
		size_t at = prose_find(prose, from, to, plans[i].words);
		if (at < to && (!item || at >= last)) {
			last = at;
			item = plans[i].item;
		}
	}
	return item;
}

static const char *
words_from(const struct fact_reader *reader, size_t from)
{
	const struct prose *prose = &reader->narration->prose;

	if (prose_at(prose, from, "其中"))
		from += strlen("其中");
	return prose_words(prose, reader->narration->arena, from, reader->to, LABEL_CHARACTERS);
}

/* "共有车辆 4 辆", "应急保障用车 1 辆", "安排购置车辆 0 辆" */
static bool
take_vehicle(struct fact_reader *reader, const struct amount *amount, const char *plan)
{
	const struct prose *prose = &reader->narration->prose;
	size_t from = reader->from, to = reader->to;

	if (!prose_ends(prose, from, to, "车") && !prose_ends(prose, from, to, "车辆"))
		return false;
	if (plan) {
		bool all = prose_ends(prose, from, to, "车辆");
		fact_add(reader, "assets", plan, all ? "车辆" : words_from(reader, from), amount);
	} else if (prose_ends(prose, from, to, "有车辆") ||
	    prose_ends(prose, from, to, "有公务用车") ||
	    (prose_at(prose, from, "车辆") && from + strlen("车辆") == to) ||
	    prose_ends(prose, from, to, "年车辆") || prose_ends(prose, from, to, "末车辆")) {
		fact_add(reader, "assets", "", "车辆", amount);
		fact_add(reader, "vehicles", "年末车辆", "车辆总数", amount);
	} else {
		fact_add(reader, "vehicles", "年末车辆", words_from(reader, from), amount);
	}
	return true;
}

/* "单价100万元(含)以上设备(不含车辆) 5 台(套)" */
static bool
take_equipment(struct fact_reader *reader, const struct amount *amount, const char *plan)
{
	static const char *const names[] = { "单价", "单位价值" };
	const struct prose *prose = &reader->narration->prose;
	size_t start = reader->sentence;
	bool found = false;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		for (size_t at = reader->clause;
		     (at = prose_find(prose, at, amount->from, names[i])) < amount->from; at++) {
			if (at < start)
				continue;
			start = at;
			found = true;
		}
	}
	if (!found || prose_find(prose, start, amount->from, "设备") == amount->from)
		return false;
	fact_add(reader, "assets", plan ? plan : "", words_from(reader, start), amount);
	return true;
}

/* "车辆 2 台，共计 45.50 万元": what those are worth. */
static bool
take_worth(struct fact_reader *reader, const struct amount *amount)
{
	const struct narration *narration = reader->narration;
	const struct fact *last = narration->n_facts > reader->first_fact ?
	    &narration->facts[narration->n_facts - 1] :
	    NULL;

	if (!last || amount->class != AMOUNT_MONEY || reader->from != reader->to ||
	    last->figure.kind == FIGURE_MONEY || reader->clause == reader->paragraph->from)
		return false;
	const char *label = strcmp(last->topic, "vehicles") == 0 ? "车辆" : last->label;
	fact_add(reader, "assets", "", arena_printf(narration->arena, "%s价值", label), amount);
	return true;
}

bool
holdings_take(struct fact_reader *reader, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;
	const char *plan = plan_of(prose, reader->sentence, amount->from);

	if (amount->class == AMOUNT_MONEY)
		return take_worth(reader, amount);
	if (amount->class != AMOUNT_COUNT)
		return false;
	if (strcmp(amount->unit, "辆") == 0 || strcmp(amount->unit, "台") == 0)
		if (take_vehicle(reader, amount, plan))
			return true;
	return take_equipment(reader, amount, plan);
}
