/* loader_narrative.c: what a document tells beside its tables, read from the database */
#include "store/figures.h"
#include "store/loader.h"

static bool
read_remark(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct remark remark = { .code = loader_text(loader, query, 2),
		.label = loader_text(loader, query, 3) };

	if (!statement_kind_parse(query_get_text(query, 0), &remark.table) ||
	    !figures_side(query, 1, &remark.side) ||
	    !measure_parse(query_get_text(query, 4), &remark.measure) ||
	    !aspect_parse(query_get_text(query, 5), &remark.aspect) ||
	    figures_get(loader->arena, query, 6, &remark.figure) != 0 ||
	    !loader_origin(loader, query, 12, &remark.source))
		return false;
	loader_add(loaded, &remark, sizeof remark);
	return true;
}

static bool
read_fact(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct fact fact = {
		.topic = loader_text(loader, query, 0),
		.item = loader_text(loader, query, 1),
		.label = loader_text(loader, query, 2),
	};

	if (figures_get(loader->arena, query, 3, &fact.figure) != 0 ||
	    !loader_origin(loader, query, 9, &fact.source))
		return false;
	loader_add(loaded, &fact, sizeof fact);
	return true;
}

static bool
read_task(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct task task = {
		.id = loader_text(loader, query, 1),
		.kind = loader_text(loader, query, 2),
		.name = loader_text(loader, query, 3),
		.goal = loader_text(loader, query, 4),
		.code = loader_text(loader, query, 5),
	};

	/* indicators count on tasks that are numbered without gaps */
	if (query_get_int(query, 0) != (int64_t)loaded->n + 1 ||
	    figures_get_place(query, 6, &task.code_place) != 0 ||
	    figures_get(loader->arena, query, 8, &task.budget) != 0 ||
	    figures_get(loader->arena, query, 14, &task.spend) != 0 ||
	    figures_get(loader->arena, query, 20, &task.rate) != 0 ||
	    !loader_origin(loader, query, 26, &task.source))
		return false;
	loader_add(loaded, &task, sizeof task);
	return true;
}

static bool
read_indicator(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct indicator indicator = {
		.level = loader_text(loader, query, 1),
		.name = loader_text(loader, query, 2),
		.op = loader_text(loader, query, 3),
		.verdict_printed = loader_text(loader, query, 5),
	};
	int64_t task = query_get_int(query, 0);

	if (task < 1 || task > (int64_t)loader->disclosure->n_tasks ||
	    !verdict_parse(query_get_text(query, 4), &indicator.verdict) ||
	    figures_get(loader->arena, query, 6, &indicator.target) != 0 ||
	    figures_get(loader->arena, query, 12, &indicator.actual) != 0 ||
	    figures_get(loader->arena, query, 18, &indicator.weight) != 0 ||
	    figures_get(loader->arena, query, 24, &indicator.score) != 0 ||
	    !loader_origin(loader, query, 30, &indicator.source))
		return false;
	indicator.task = (long)task - 1;
	loader_add(loaded, &indicator, sizeof indicator);
	return true;
}

#define FIGURE(t) t "unit," t "value," t "decimals," t "printed," t "page," t "line"

int
loader_remarks(struct loader *loader)
{
	struct disclosure *disclosure = loader->disclosure;
	struct loaded loaded;

	if (loader_read(loader, "remark",
	    "SELECT statement_kind, side, code, label, measure, aspect," FIGURE("") ", source"
	    " FROM remark WHERE disclosure = :id ORDER BY ordinal", read_remark, &loaded) != 0)
		return -1;
	disclosure->n_remarks = loaded.n;
	disclosure->remarks = loader_keep(loader, &loaded, sizeof *disclosure->remarks);
	return 0;
}

int
loader_facts(struct loader *loader)
{
	struct disclosure *disclosure = loader->disclosure;
	struct loaded loaded;

	if (loader_read(loader, "fact",
	    "SELECT f.topic, f.item, n.name," FIGURE("f.") ", f.source"
	    " FROM fact f LEFT JOIN name n ON n.id = f.name"
	    " WHERE f.disclosure = :id ORDER BY f.ordinal",
	    read_fact, &loaded) != 0)
		return -1;
	disclosure->n_facts = loaded.n;
	disclosure->facts = loader_keep(loader, &loaded, sizeof *disclosure->facts);
	return 0;
}

int
loader_performance(struct loader *loader)
{
	struct disclosure *disclosure = loader->disclosure;
	struct loaded loaded;

	if (loader_read(loader, "task",
	    "SELECT t.ordinal, t.key, t.kind, n.name, t.goal, t.code, t.code_page, t.code_line,"
	    FIGURE("t.budget_") "," FIGURE("t.spend_") "," FIGURE("t.rate_")
	    ", t.source FROM task t LEFT JOIN name n ON n.id = t.name"
	    " WHERE t.disclosure = :id ORDER BY t.ordinal",
	    read_task, &loaded) != 0)
		return -1;
	disclosure->n_tasks = loaded.n;
	disclosure->tasks = loader_keep(loader, &loaded, sizeof *disclosure->tasks);
	if (loader_read(loader, "indicator",
	    "SELECT i.task, i.level, n.name, i.operator, i.verdict, i.verdict_printed,"
	    FIGURE("i.target_") "," FIGURE("i.actual_") ","
	    FIGURE("i.weight_") "," FIGURE("i.score_")
	    ", i.source FROM indicator i LEFT JOIN name n ON n.id = i.name"
	    " WHERE i.disclosure = :id ORDER BY i.ordinal",
	    read_indicator, &loaded) != 0)
		return -1;
	disclosure->n_indicators = loaded.n;
	disclosure->indicators = loader_keep(loader, &loaded, sizeof *disclosure->indicators);
	return 0;
}
