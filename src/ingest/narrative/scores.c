/* scores.c: self-evaluation tables (自评表): the rows of indicators with target, actual, weight and score */
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "ingest/narrative/narration.h"
#include "ingest/narrative/values.h"

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

static void
add_score(struct narration *narration, long task, const struct score_table *table,
    const struct line *line)
{
	const struct figure *name = figure_of(table, line, SCORE_NAME);
	struct figure target = *figure_of(table, line, SCORE_TARGET);
	const char *label = table->label_is_name ? line->label : name->printed;
	const char *op = value_target(narration->arena, &target);

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

static struct place
line_place(const struct document *document, size_t line)
{
	const struct source_line *source = &document->lines[line];
	return (struct place){ .page = source->page, .line = source->number };
}

/* A task of its own, though another has its name. */
static long
new_task(struct narration *narration, const char *title)
{
	const char *name = arena_text(narration->arena, title && *title ? title : "自评表"),
		   *id = name;
	size_t i = 0, n = 1;

	while (i < narration->n_tasks) {
		if (strcmp(narration->tasks[i++].id, id) != 0)
			continue;
		id = arena_printf(narration->arena, "%s (%zu)", name, ++n);
		i = 0;
	}
	long task = narration_task(narration, "project", id);
	narration->tasks[task].name = name;
	return task;
}

/* What is read as a form is not read again as a table. */
static bool
is_form(const struct narration *narration, size_t statement)
{
	const struct extraction *extraction = narration->extraction;

	if (statement >= extraction->n_statements)
		return false;
	for (size_t i = 0; i < narration->forms.n; i++)
		if (narration->forms.forms[i].first < extraction->tables[statement].last &&
		    narration->forms.forms[i].last > extraction->tables[statement].first &&
		    narration->forms.forms[i].n_rows)
			return true;
	return false;
}

static void
read_statements(struct narration *narration)
{
	for (size_t i = 0; i < narration->disclosure->n_statements; i++) {
		const struct statement *statement = &narration->disclosure->statements[i];
		struct score_table table;
		if (statement->kind != STATEMENT_GENERIC || is_form(narration, i) ||
		    !read_columns(narration, statement, &table))
			continue;
		long task = new_task(narration, statement->title);
		for (size_t k = 0; k < statement->n_lines; k++)
			add_score(narration, task, &table, &statement->lines[k]);
	}
}

static struct figure
cell_figure(struct narration *narration, const struct form_cell *cell, const char *unit)
{
	struct figure figure = value_of(narration->arena, cell->text, unit);

	if (figure.kind != FIGURE_NONE)
		figure.place = line_place(narration->prose.document, cell->line);
	return figure;
}

/* The bytes of a level's name: "产出指标（50分）" counts points behind it. */
static size_t
without_points(const char *name)
{
	const char *wide = strstr(name, "（");
	size_t bytes = strcspn(name, "(");

	return wide && (size_t)(wide - name) < bytes ? (size_t)(wide - name) : bytes;
}

/* "产出指标/数量指标": without the points that the whole level counts. */
static const char *
level_of(struct narration *narration, const struct form_row *row)
{
	const char *sublevel = row->cells[FORM_SUBLEVEL].text;
	const char *level = form_level(row->cells[FORM_LEVEL].text, sublevel);
	int n = (int)without_points(level), m = (int)without_points(sublevel);

	return arena_printf(narration->arena, "%.*s%s%.*s", n, level, n && m ? "/" : "", m,
	    sublevel);
}

/* The operator: the document's own column, or a sign or word of the target. */
static const char *
read_target(struct narration *narration, const struct form_row *row, struct figure *target)
{
	const struct form_cell *cell = &row->cells[FORM_TARGET];
	const char *nature = value_operator(row->cells[FORM_NATURE].text);

	*target = value_of(narration->arena, "", "");
	if (!*cell->text)
		return "";
	target->kind = FIGURE_TEXT;
	target->printed = arena_text(narration->arena, cell->text);
	const char *op = value_target_in(narration->arena, target, row->cells[FORM_UNIT].text);
	target->place = line_place(narration->prose.document, cell->line);
	return *nature ? nature : op;
}

static void
add_row(struct narration *narration, long task, const struct form_row *row)
{
	const struct form_cell *cells = row->cells;
	struct figure target;
	const char *op = read_target(narration, row, &target);
	const char *unit = *cells[FORM_UNIT].text || target.kind == FIGURE_TEXT ?
	    cells[FORM_UNIT].text :
	    figure_unit_text(&target);
	struct figure actual = cell_figure(narration, &cells[FORM_ACTUAL], unit);

	if (!*cells[FORM_NAME].text || (target.kind == FIGURE_NONE && actual.kind == FIGURE_NONE))
		return;
	MEM_GROW(narration->indicators, narration->n_indicators, narration->indicators_room);
	narration->indicators[narration->n_indicators++] = (struct indicator){ .task = task,
		.level = level_of(narration, row),
		.name = arena_text(narration->arena, cells[FORM_NAME].text),
		.op = op,
		.target = target,
		.actual = actual,
		.verdict_printed = "",
		.weight = cell_figure(narration, &cells[FORM_WEIGHT], "分"),
		.score = cell_figure(narration, &cells[FORM_SCORE], "分") };
}

static void
put_money(struct narration *narration, struct figure *figure, const struct form_cell *cell,
    const char *unit)
{
	struct figure read = cell_figure(narration, cell, unit);
	if (figure->kind == FIGURE_NONE && read.kind != FIGURE_TEXT)
		*figure = read;
}

/* How far the budget was carried out is an indicator of its own, with points. */
static void
add_rate(struct narration *narration, long task, const struct form *form)
{
	struct form_row row = { .cells = { [FORM_NAME] = { .text = "预算执行率" },
				    [FORM_ACTUAL] = form->money[FORM_RATE],
				    [FORM_WEIGHT] = form->money[FORM_MONEY_WEIGHT],
				    [FORM_SCORE] = form->money[FORM_MONEY_SCORE] } };

	for (size_t i = 0; i < FORM_COLUMNS; i++)
		if (!row.cells[i].text)
			row.cells[i].text = "";
	row.cells[FORM_UNIT].text = "%";
	if (*form->money[FORM_MONEY_WEIGHT].text)
		add_row(narration, task, &row);
}

static void
read_form(struct narration *narration, const struct form *form)
{
	const char *unit = form->yuan ? "元" : "万元", *name = form->project.text;
	long task = *name ?
	    narration_task(narration, "project", arena_text(narration->arena, name)) :
	    form->whole ? narration_task(narration, "department", "部门整体") :
			  new_task(narration, NULL);
	struct task *record = &narration->tasks[task];
	const struct form_cell *money = form->money;

	put_money(narration, &record->budget,
	    *money[FORM_FULL].text ? &money[FORM_FULL] : &money[FORM_OPENING], unit);
	put_money(narration, &record->spend, &money[FORM_SPEND], unit);
	put_money(narration, &record->rate, &money[FORM_RATE], "%");
	add_rate(narration, task, form);
	for (size_t i = 0; i < form->n_rows; i++)
		add_row(narration, task, &form->rows[i]);
}

/* One form of many projects: each has its name, budget and goal in the rows that it takes. */
static void
read_projects(struct narration *narration, const struct form *form)
{
	const struct form_cell *last = NULL;
	long task = -1;

	for (size_t i = 0; i < form->n_rows; i++) {
		const struct form_cell *cells = form->rows[i].cells, *name = &cells[FORM_PROJECT];
		if (!last || last->line != name->line || strcmp(last->text, name->text) != 0) {
			task = new_task(narration, name->text);
			narration->tasks[task].goal =
			    arena_text(narration->arena, cells[FORM_GOAL].text);
			put_money(narration, &narration->tasks[task].budget, &cells[FORM_BUDGET],
			    form->yuan ? "元" : "万元");
		}
		last = name;
		add_row(narration, task, &form->rows[i]);
	}
}

static bool
has_projects(const struct form *form)
{
	for (size_t i = 0; i < form->n_rows; i++)
		if (!*form->rows[i].cells[FORM_PROJECT].text)
			return false;
	return form->n_rows > 0;
}

void
narrate_scores(struct narration *narration)
{
	for (size_t i = 0; i < narration->forms.n; i++)
		if (has_projects(&narration->forms.forms[i]))
			read_projects(narration, &narration->forms.forms[i]);
		else if (narration->forms.forms[i].n_rows)
			read_form(narration, &narration->forms.forms[i]);
	read_statements(narration);
}
