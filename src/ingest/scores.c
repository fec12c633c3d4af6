/* scores.c: self-evaluation tables (自评表): the rows of indicators with target, actual, weight and score */
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "ingest/narration.h"

enum score_column {
	SCORE_LEVEL,
	SCORE_NAME,
	SCORE_TARGET,
	SCORE_ACTUAL,
	SCORE_WEIGHT,
	SCORE_SCORE,
	SCORE_COLUMNS
};

struct score_words {
	const char *words; /* the header holds it; the first that does decides */
	enum score_column column;
};

static const struct score_words score_words[] = {
	{ "三级指标", SCORE_NAME },
	{ "指标名称", SCORE_NAME },
	{ "绩效指标", SCORE_NAME },
	{ "二级指标", SCORE_LEVEL },
	{ "一级指标", SCORE_LEVEL },
	{ "实际完成", SCORE_ACTUAL },
	{ "完成值", SCORE_ACTUAL },
	{ "全年实际值", SCORE_ACTUAL },
	{ "指标值", SCORE_TARGET },
	{ "目标值", SCORE_TARGET },
	{ "得分", SCORE_SCORE },
	{ "分值", SCORE_WEIGHT },
	{ "权重", SCORE_WEIGHT },
};

struct score_table {
	int columns[SCORE_COLUMNS]; /* ordinals, 0: there is none */
	bool label_is_name; /* the names are the lines' labels */
};

static enum score_column
column_of(const char *header)
{
	for (size_t i = 0; i < sizeof score_words / sizeof *score_words; i++)
		if (strstr(header, score_words[i].words))
			return score_words[i].column;
	return SCORE_COLUMNS;
}

static bool
read_columns(struct narration *narration, const struct statement *statement,
    struct score_table *table)
{
	*table = (struct score_table){ .label_is_name = true };
	for (size_t i = 0; i < statement->n_columns; i++) {
		enum score_column column =
		    column_of(text_fold(&narration->scratch, statement->columns[i].header));
		if (column < SCORE_COLUMNS && !table->columns[column])
			table->columns[column] = statement->columns[i].ordinal;
	}
	table->label_is_name = !table->columns[SCORE_NAME];
	return table->columns[SCORE_TARGET] && table->columns[SCORE_ACTUAL];
}

static const struct figure *
figure_of(const struct score_table *table, const struct line *line, enum score_column column)
{
	static const struct figure nothing = { .kind = FIGURE_NONE,
		.measure_unit = "",
		.printed = "" };
	const struct cell *cell =
	    table->columns[column] ? line_cell(line, table->columns[column]) : NULL;
	return cell && !cell->ambiguous ? &cell->figure : &nothing;
}

/* "≥85%" "=100%" "≤3天": the operator stands before the number. */
static const char *
take_operator(struct narration *narration, struct figure *target)
{
	static const struct {
		const char *sign, *op;
	} signs[] = { { "≥", ">=" }, { ">=", ">=" }, { "≤", "<=" }, { "<=", "<=" }, { "=", "=" },
		{ "＝", "=" } };
	struct figure bare = *target;

	if (target->kind != FIGURE_TEXT)
		return target->kind == FIGURE_NONE ? "" : "=";
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t bytes = strlen(signs[i].sign);
		if (strncmp(target->printed, signs[i].sign, bytes) != 0)
			continue;
		const char *rest = target->printed + bytes;
		size_t digits = strspn(rest, "0123456789.,");
		if (digits &&
		    figure_parse(&bare, arena_copy(narration->arena, rest, digits),
			rest + digits) == MONEY_OK)
			*target = bare;
		return signs[i].op;
	}
	return "定性";
}

static void
add_score(struct narration *narration, long task, const struct score_table *table,
    const struct line *line)
{
	const struct figure *name = figure_of(table, line, SCORE_NAME);
	struct figure target = *figure_of(table, line, SCORE_TARGET);
	const char *label = table->label_is_name ? line->label : name->printed;
	const char *op = take_operator(narration, &target);

	if (!*label ||
	    (target.kind == FIGURE_NONE &&
		figure_of(table, line, SCORE_ACTUAL)->kind == FIGURE_NONE))
		return;
	MEM_GROW(narration->indicators, narration->n_indicators, narration->indicators_room);
	narration->indicators[narration->n_indicators++] = (struct indicator){ .task = task,
		.level = figure_of(table, line, SCORE_LEVEL)->printed,
		.name = label,
		.op = op,
		.target = target,
		.actual = *figure_of(table, line, SCORE_ACTUAL),
		.verdict_printed = "",
		.weight = *figure_of(table, line, SCORE_WEIGHT),
		.score = *figure_of(table, line, SCORE_SCORE) };
}

static long
new_task(struct narration *narration, const struct statement *statement)
{
	static const struct figure nothing = { .kind = FIGURE_NONE,
		.measure_unit = "",
		.printed = "" };
	const char *name = arena_text(narration->arena,
	    statement->title && *statement->title ? statement->title : "自评表");

	for (size_t i = 0; i < narration->n_tasks; i++)
		if (strcmp(narration->tasks[i].id, name) == 0)
			name = arena_printf(narration->arena, "%s (%d)", name, statement->ordinal);
	MEM_GROW(narration->tasks, narration->n_tasks, narration->tasks_room);
	narration->tasks[narration->n_tasks] = (struct task){ .id = name,
		.kind = "project",
		.name = name,
		.goal = "",
		.code = "",
		.budget = nothing,
		.spend = nothing,
		.rate = nothing };
	return (long)narration->n_tasks++;
}

void
narrate_scores(struct narration *narration)
{
	for (size_t i = 0; i < narration->disclosure->n_statements; i++) {
		const struct statement *statement = &narration->disclosure->statements[i];
		struct score_table table;
		if (statement->kind != STATEMENT_GENERIC ||
		    !read_columns(narration, statement, &table))
			continue;
		long task = new_task(narration, statement);
		for (size_t k = 0; k < statement->n_lines; k++)
			add_score(narration, task, &table, &statement->lines[k]);
	}
}
