/* sheet_performance.c: tasks with their indicators below, targets beside what came of them */
#include <string.h>

#include "base/i18n.h"
#include "report/amount.h"

enum {
	NAME, TARGET, ACTUAL, VERDICT, SPEND, RATE, WORD, LEVEL, GOAL, KIND, VERDICT_ID, BUDGET,
	UNIT, PAGE, LINE, WEIGHT, SCORE
};

static void
add_columns(struct sheet *sheet)
{
	static const struct sheet_column columns[] = {
		[NAME] = { .id = "name", .title = N_("Performance target"), .kind = SHEET_TREE },
		[TARGET] = { .id = "target", .title = N_("Target"), .rank = 3 },
		[ACTUAL] = { .id = "actual", .title = N_("Actual"), .rank = 1 },
		[VERDICT] = { .id = "verdict-name", .title = N_("Verdict"), .rank = 2,
		    .screen_only = true },
		[SPEND] = { .id = "spend", .title = N_("Spent"), .kind = SHEET_AMOUNT, .rank = 4 },
		[RATE] = { .id = "rate", .title = N_("Rate, %"), .kind = SHEET_NUMBER, .rank = 5 },
		[WORD] = { .id = "verdict-printed", .title = N_("In the document's words"),
		    .rank = 7 },
		[LEVEL] = { .id = "level", .title = N_("Level"), .rank = 6 },
		[GOAL] = { .id = "goal", .title = N_("Goal"), .rank = 8 },
		[KIND] = { .id = "kind", .title = N_("Kind"), .export_only = true },
		[VERDICT_ID] = { .id = "verdict", .title = N_("Verdict"), .export_only = true },
		[BUDGET] = { .id = "budget", .title = N_("Budget"), .kind = SHEET_AMOUNT,
		    .export_only = true },
		[UNIT] = { .id = "unit", .title = N_("Unit"), .rank = 4, .off_screen = true },
		[PAGE] = { .id = "page", .title = N_("Page"), .kind = SHEET_NUMBER,
		    .export_only = true },
		[LINE] = { .id = "line", .title = N_("Line"), .kind = SHEET_NUMBER,
		    .export_only = true },
		[WEIGHT] = { .id = "weight", .title = N_("Weight"), .kind = SHEET_NUMBER,
		    .rank = 9 },
		[SCORE] = { .id = "score", .title = N_("Score"), .kind = SHEET_NUMBER, .rank = 9 },
	};
	sheet_add_columns(sheet, columns, sizeof columns / sizeof *columns);
}

static void
set_badge(struct sheet *sheet, struct sheet_row *row, size_t column,
    const struct disclosure *disclosure, enum operand_kind kind, size_t index, enum part part,
    const struct sheet_view *view)
{
	struct operand figure = operand_part(disclosure, kind, index, part);
	amount_set_badge(sheet, row, column, &figure, view);
}

static void
add_task(struct sheet *sheet, const struct disclosure *disclosure, size_t index,
    const struct sheet_view *view)
{
	const struct task *task = &disclosure->tasks[index];
	const struct figure *money = task->spend.kind == FIGURE_MONEY ? &task->spend :
	    &task->budget;
	struct sheet_row *row = sheet_add_row(sheet, arena_printf(&sheet->arena, "task/%s",
	    task->id));
	row->index = index;
	row->tone = TONE_HEADING;
	sheet_set(sheet, row, NAME, task->name);
	row->name = row->cells[NAME].text;
	row->code = sheet_text(sheet, task->code);
	sheet_set(sheet, row, TARGET, amount_text(&sheet->arena, &task->budget, view));
	sheet_set(sheet, row, ACTUAL, amount_text(&sheet->arena, &task->spend, view));
	amount_set(sheet, row, SPEND, &task->spend, view);
	amount_set(sheet, row, RATE, &task->rate, view);
	set_badge(sheet, row, ACTUAL, disclosure, OPERAND_TASK, index, PART_SPEND, view);
	set_badge(sheet, row, SPEND, disclosure, OPERAND_TASK, index, PART_SPEND, view);
	set_badge(sheet, row, RATE, disclosure, OPERAND_TASK, index, PART_RATE, view);
	amount_set(sheet, row, BUDGET, &task->budget, view);
	sheet_set(sheet, row, UNIT, amount_unit(money, view));
	sheet_set(sheet, row, GOAL, task->goal);
	sheet_set(sheet, row, KIND, task->kind);
	amount_set_place(sheet, row, PAGE, LINE, money->place);
}

/* "=" goes without saying, and a target in words needs no operator. */
static const char *
target_text(struct sheet *sheet, const struct indicator *indicator, const struct sheet_view *view)
{
	const char *words = amount_words(&sheet->arena, &indicator->target, view);
	if (strcmp(indicator->op, ">=") != 0 && strcmp(indicator->op, "<=") != 0)
		return words;
	return arena_printf(&sheet->arena, "%s%s", indicator->op, words);
}

static enum sheet_tone
tone_of(enum verdict verdict)
{
	static const enum sheet_tone tones[] = {
		[VERDICT_NONE] = TONE_NORMAL,
		[VERDICT_MET] = TONE_GOOD,
		[VERDICT_MOSTLY] = TONE_NORMAL,
		[VERDICT_MISSED] = TONE_BAD,
	};
	return tones[verdict];
}

static void
add_indicator(struct sheet *sheet, const struct disclosure *disclosure, size_t index, long parent,
    const struct sheet_view *view)
{
	const struct indicator *indicator = &disclosure->indicators[index];
	const struct figure *told = indicator->actual.kind != FIGURE_NONE ? &indicator->actual :
	    &indicator->target;
	struct sheet_row *row = sheet_add_row(sheet, arena_printf(&sheet->arena, "indicator/%s/%s",
	    disclosure->tasks[indicator->task].id, indicator->name));
	row->index = disclosure->n_tasks + index;
	row->parent = parent;
	row->level = 1;
	row->tone = tone_of(indicator->verdict);
	sheet_set(sheet, row, NAME, indicator->name);
	row->name = row->cells[NAME].text;
	sheet_set(sheet, row, TARGET, target_text(sheet, indicator, view));
	sheet_set(sheet, row, ACTUAL, amount_words(&sheet->arena, &indicator->actual, view));
	if (indicator->verdict != VERDICT_NONE)
		sheet_set(sheet, row, VERDICT, _(verdict_name(indicator->verdict)));
	sheet_set(sheet, row, VERDICT_ID, verdict_id(indicator->verdict));
	sheet_set(sheet, row, WORD, indicator->verdict_printed);
	sheet_set(sheet, row, LEVEL, indicator->level);
	sheet_set(sheet, row, KIND, "indicator");
	set_badge(sheet, row, ACTUAL, disclosure, OPERAND_INDICATOR, index, PART_ACTUAL, view);
	set_badge(sheet, row, SCORE, disclosure, OPERAND_INDICATOR, index, PART_SCORE, view);
	amount_set(sheet, row, WEIGHT, &indicator->weight, view);
	amount_set(sheet, row, SCORE, &indicator->score, view);
	amount_set_place(sheet, row, PAGE, LINE, told->place);
}

void
sheet_performance(struct sheet *sheet, const struct disclosure *disclosure,
    const struct sheet_view *view)
{
	sheet->title = _("Performance targets");
	add_columns(sheet);
	for (size_t i = 0; i < disclosure->n_tasks; i++) {
		add_task(sheet, disclosure, i, view);
		long parent = (long)sheet->n_rows - 1;
		for (size_t j = 0; j < disclosure->n_indicators; j++)
			if (disclosure->indicators[j].task == (long)i)
				add_indicator(sheet, disclosure, j, parent, view);
	}
	sheet_fit(sheet);
	if (sheet->n_rows == 0)
		sheet->note = _("the document reports no performance targets");
}
