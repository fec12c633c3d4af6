/* tasks.c: the tasks of a department and of a task table: what each cost, what came of it */
#include <string.h>

#include "ingest/narrative/fact_reader.h"
#include "ingest/narrative/indicators.h"

#define NARROW 10 /* columns: a name that wraps in the first column of a task table */
#define GOAL_CHARACTERS 60

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
	*figure = (struct figure){ .kind = FIGURE_NONE, .measure_unit = "", .printed = "" };
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

void
narrate_tasks(struct narration *narration)
{
	const struct prose *prose = &narration->prose;
	size_t head = task_head(prose, 0);

	if (prose_find(prose, 0, head, "支出总额(万元)") < head)
		take_whole(narration, head);
	narrate_projects(narration);
	while (head < prose->n) {
		take_rows(narration, prose->line[head - 1] + 1);
		head = task_head(prose, head);
	}
}
