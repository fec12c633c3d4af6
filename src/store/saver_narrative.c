/* saver_narrative.c: what a document tells beside its tables, written into the database */
#include "store/figures.h"
#include "store/names.h"
#include "store/saver.h"

#define FIGURE(t) t "unit," t "value," t "decimals," t "printed," t "page," t "line"

static int
save_remark(struct saver *saver, int64_t ordinal, const struct remark *remark)
{
	struct query *query = saver_insertion(saver,
	    "INSERT INTO remark (disclosure, ordinal, statement_kind, side, code, label, measure,"
	    " aspect, source," FIGURE("") ")"
	    " VALUES (:disclosure, :ordinal, :statement_kind, :side, :code, :label, :measure,"
	    " :aspect, :source," FIGURE(":") ")");

	if (!query)
		return -1;
	query_int(query, ":ordinal", ordinal);
	query_text(query, ":statement_kind", statement_type(remark->table)->id);
	figures_bind_side(query, remark->side);
	query_text(query, ":code", remark->code);
	query_text(query, ":label", remark->label);
	if (remark->measure != MEASURE_NONE)
		query_text(query, ":measure", measure_id(remark->measure));
	query_text(query, ":aspect", aspect_id(remark->aspect));
	query_int(query, ":source", remark->source);
	figures_bind(query, "", &remark->figure);
	return query_run(query, saver->err);
}

static int
save_fact(struct saver *saver, int64_t ordinal, const struct fact *fact)
{
	int64_t name = names_add(saver->db, "", fact->label, saver->err);
	struct query *query = name < 0 ? NULL : saver_insertion(saver,
	    "INSERT INTO fact (disclosure, ordinal, topic, item, name, source," FIGURE("") ")"
	    " VALUES (:disclosure, :ordinal, :topic, :item, :name, :source," FIGURE(":") ")");

	if (!query)
		return -1;
	query_int(query, ":ordinal", ordinal);
	query_text(query, ":topic", fact->topic);
	query_text(query, ":item", fact->item);
	query_int(query, ":name", name);
	query_int(query, ":source", fact->source);
	figures_bind(query, "", &fact->figure);
	return query_run(query, saver->err);
}

static int
save_task(struct saver *saver, int64_t ordinal, const struct task *task)
{
	int64_t name = names_add(saver->db, "", task->name, saver->err);
	struct query *query = name < 0 ? NULL : saver_insertion(saver,
	    "INSERT INTO task (disclosure, ordinal, key, kind, name, goal, code, code_page,"
	    " code_line, source,"
	    FIGURE("budget_") "," FIGURE("spend_") "," FIGURE("rate_") ")"
	    " VALUES (:disclosure, :ordinal, :key, :kind, :name, :goal, :code, :code_page,"
	    " :code_line, :source,"
	    FIGURE(":budget_") "," FIGURE(":spend_") "," FIGURE(":rate_") ")");

	if (!query)
		return -1;
	query_int(query, ":ordinal", ordinal);
	query_text(query, ":key", task->id);
	query_text(query, ":kind", task->kind);
	query_int(query, ":name", name);
	query_text(query, ":goal", task->goal);
	query_text(query, ":code", task->code);
	saver_place(query, ":code_page", ":code_line", &task->code_place);
	query_int(query, ":source", task->source);
	figures_bind(query, "budget_", &task->budget);
	figures_bind(query, "spend_", &task->spend);
	figures_bind(query, "rate_", &task->rate);
	return query_run(query, saver->err);
}

static int
save_indicator(struct saver *saver, int64_t ordinal, const struct indicator *indicator)
{
	int64_t name = names_add(saver->db, "", indicator->name, saver->err);
	struct query *query = name < 0 ? NULL : saver_insertion(saver,
	    "INSERT INTO indicator (disclosure, ordinal, task, level, name, operator, source,"
	    FIGURE("target_") "," FIGURE("actual_") ", verdict, verdict_printed,"
	    FIGURE("weight_") "," FIGURE("score_") ")"
	    " VALUES (:disclosure, :ordinal, :task, :level, :name, :operator, :source,"
	    FIGURE(":target_") "," FIGURE(":actual_") ", :verdict, :verdict_printed,"
	    FIGURE(":weight_") "," FIGURE(":score_") ")");

	if (!query)
		return -1;
	query_int(query, ":ordinal", ordinal);
	query_int(query, ":task", indicator->task + 1);
	query_text(query, ":level", indicator->level);
	query_int(query, ":name", name);
	query_text(query, ":operator", indicator->op);
	query_text(query, ":verdict", verdict_id(indicator->verdict));
	query_text(query, ":verdict_printed", indicator->verdict_printed ? indicator->verdict_printed : "");
	query_int(query, ":source", indicator->source);
	figures_bind(query, "target_", &indicator->target);
	figures_bind(query, "actual_", &indicator->actual);
	figures_bind(query, "weight_", &indicator->weight);
	figures_bind(query, "score_", &indicator->score);
	return query_run(query, saver->err);
}

int
saver_narrative(struct saver *saver)
{
	const struct disclosure *disclosure = saver->disclosure;

	for (size_t i = 0; i < disclosure->n_remarks; i++)
		if (save_remark(saver, (int64_t)i + 1, &disclosure->remarks[i]) != 0)
			return -1;
	for (size_t i = 0; i < disclosure->n_facts; i++)
		if (save_fact(saver, (int64_t)i + 1, &disclosure->facts[i]) != 0)
			return -1;
	for (size_t i = 0; i < disclosure->n_tasks; i++)
		if (save_task(saver, (int64_t)i + 1, &disclosure->tasks[i]) != 0)
			return -1;
	for (size_t i = 0; i < disclosure->n_indicators; i++)
		if (save_indicator(saver, (int64_t)i + 1, &disclosure->indicators[i]) != 0)
			return -1;
	return 0;
}
