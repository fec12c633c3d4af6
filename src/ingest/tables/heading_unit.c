/* heading_unit.c: what the heading of a column says of its unit */
#include "ingest/tables/heading_unit.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

/* Folded; the first that stands in the heading. */
static const struct {
	const char *words, *unit;
} units[] = {
	{ "%", "%" }, { "比例", "%" }, { "百分比", "%" }, { "增长率", "%" }, { "完成率", "%" },
	{ "(辆)", "辆" }, { "(人)", "人" }, { "(人次)", "人次" }, { "(批次)", "批次" }, { "(个)", "个" },
	{ "(台)", "台" }, { "(平方米)", "平方米" }, { "数量", "" }, { "人数", "人" }, { "辆数", "辆" },
	{ "批次", "批次" }, { "权重", "" }, { "分值", "" }, { "得分", "" }, { "(元)", "元" }, { "(万元)", "万元" },
};

const char *
heading_unit(const char *heading)
{
	struct arena arena = { 0 };
	const char *text = text_fold(&arena, heading), *unit = NULL;

	for (size_t i = 0; i < sizeof units / sizeof *units && !unit; i++)
		if (strstr(text, units[i].words))
			unit = units[i].unit;
	arena_release(&arena);
	return unit;
}
