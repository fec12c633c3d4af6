/* form_flow.c: forms of performance in texts: cell after cell, in reading order */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "ingest/forms/forms.h"
#include "ingest/pages/words.h"

#define ABOVE 60 /* lines above the headings that may name the project */
#define CELLS_MAX 24 /* of one row; more are no row */
#define GOAL_CHARACTERS 8 /* what is longer than a goal in words is a name */

struct cells {
	struct form_cell all[CELLS_MAX];
	size_t n;
};

/* Where a reader of the words has got to. */
struct flow {
	struct forms *forms;
	const struct document *document;
	struct form *form;
	int seen; /* columns: bits */
	bool reports; /* the headings speak of what was reached */
	struct cells cells; /* since the last row */
	size_t row_line; /* of the end of the last row */
	const char *level, *sublevel;
};

static bool
is_number(const char *text)
{
	size_t digits = strspn(text, "0123456789.");
	return digits && text[digits] == '\0';
}

static bool
is_value(const char *text)
{
	static const char *const signs[] = { "≥", "≤", "=", ">", "<", "≧", "≦", NULL };
	return words_at_start(text, signs) != NULL;
}

static bool
has(const struct flow *flow, enum form_column column)
{
	return (flow->seen & 1 << column) != 0;
}

static bool
is_sublevel(const char *text)
{
	static const char *const names[] = { "数量", "质量", "时效", "经济", "社会", "生态",
		"可持续", "服务对象", NULL };
	return words_at_start(text, names) != NULL;
}

/* "产出指标(50分)" "数量指标", not "达成预期指标" */
static bool
is_level(const char *text)
{
	static const char *const names[] = { "产出", "效益", "满意度", "成本", NULL };
	const char *end = strstr(text, "指标");
	const char *rest = end ? end + strlen("指标") : "";

	return end && words_length(text) <= 14 &&
	    (is_sublevel(text) || words_at_start(text, names)) &&
	    (*rest == '\0' || *rest == '(' || words_begin(rest, "（"));
}

/* A level that spans rows is printed at its middle: those above it are known by their sublevels. */
static void
take_level(struct flow *flow, const char *text)
{
	if (is_sublevel(text)) {
		flow->sublevel = text;
		flow->level = form_level(flow->level, text);
		return;
	}
	if (form_level(text, flow->sublevel) != text || strstr(text, "满意度"))
		flow->sublevel = "";
	flow->level = text;
}

/* Takes the levels off the front of what was read; what stands before one is of the row before. */
static void
take_levels(struct flow *flow)
{
	struct cells *cells = &flow->cells;
	size_t from = 0;

	for (size_t i = 0; i < cells->n; i++) {
		if (!is_level(cells->all[i].text))
			continue;
		take_level(flow, cells->all[i].text);
		from = i + 1;
	}
	memmove(cells->all, cells->all + from, (cells->n - from) * sizeof *cells->all);
	cells->n -= from;
}

/* The bytes of a level at the start of a text, with its points: "产出指标(50分)"; 0: there is none. */
static size_t
level_bytes(const char *text)
{
	const char *end = strstr(text, "指标");
	size_t bytes = end ? (size_t)(end - text) + strlen("指标") : 0;
	char level[64];

	if (bytes == 0 || bytes >= sizeof level)
		return 0;
	memcpy(level, text, bytes);
	level[bytes] = '\0';
	if (!is_level(level))
		return 0;
	if (text[bytes] == '(')
		bytes += strcspn(text + bytes, ")") + 1;
	else if (words_begin(text + bytes, "（") && (end = strstr(text + bytes, "）")) != NULL)
		bytes = (size_t)(end - text) + strlen("）");
	return bytes <= strlen(text) ? bytes : 0;
}

/* Levels that wrapped stand before the name in pieces. */
static void
cut_levels(struct flow *flow, struct form_cell *name)
{
	size_t bytes;

	while ((bytes = level_bytes(name->text)) > 0 && name->text[bytes]) {
		take_level(flow, arena_copy(&flow->forms->arena, name->text, bytes));
		name->text += bytes;
	}
}

static void
put_name(struct flow *flow, struct form_row *row, size_t n)
{
	struct form_cell *name = &row->cells[FORM_NAME];

	*name = flow->cells.all[0];
	for (size_t i = 1; i < n; i++)
		name->text =
		    arena_printf(&flow->forms->arena, "%s%s", name->text, flow->cells.all[i].text);
	cut_levels(flow, name);
	row->cells[FORM_LEVEL].text = flow->level;
	row->cells[FORM_SUBLEVEL].text = flow->sublevel;
}

/* Do the lines of the cells show where they stand: is the text laid out as the page? */
static bool
is_laid_out(const struct flow *flow)
{
	const struct cells *cells = &flow->cells;

	for (size_t i = 0; i < cells->n; i++)
		if (strstr(flow->document->lines[cells->all[i].line].text, "   "))
			return true;
	return false;
}

/*
 * Pieces of several lines may be of any cell that wraps, those of the row before included, unless a
 * target that is a value ends the name.
 */
static bool
is_sure(const struct flow *flow, size_t parts, const struct form_cell *target)
{
	const struct cells *cells = &flow->cells;

	return parts == 1 || cells->all[0].line == cells->all[cells->n - 1].line ||
	    (is_value(target->text) && !is_laid_out(flow));
}

/* Name, [nature,] target, [unit,] actual, weight, score: the last ones are the surest. */
static void
end_scored(struct flow *flow)
{
	static const enum form_column order[] = { FORM_SCORE, FORM_WEIGHT, FORM_ACTUAL, FORM_UNIT,
		FORM_TARGET, FORM_NATURE };
	struct cells *cells = &flow->cells;
	size_t left, taken = 0;

	take_levels(flow);
	for (size_t i = 0; i < sizeof order / sizeof *order; i++)
		taken += has(flow, order[i]);
	if (cells->n > taken) {
		struct form_row *row = form_add_row(flow->form);
		left = cells->n;
		for (size_t i = 0; i < sizeof order / sizeof *order; i++)
			if (has(flow, order[i]))
				row->cells[order[i]] = cells->all[--left];
		if (is_sure(flow, left, &row->cells[FORM_TARGET]))
			put_name(flow, row, left);
		else
			flow->form->n_rows--;
	}
	cells->n = 0;
}

/* One name and a target that is a value: anything else may be put together from wrapped cells. */
static void
end_target(struct flow *flow, struct form_cell target)
{
	take_levels(flow);
	if (flow->cells.n == 1) {
		struct form_row *row = form_add_row(flow->form);
		row->cells[FORM_TARGET] = target;
		put_name(flow, row, 1);
	}
	flow->cells.n = 0;
}

/* The headings speak of goals alone: neither of what was reached nor of its nature. */
static bool
is_bare(const struct flow *flow)
{
	return !flow->reports && !has(flow, FORM_NATURE) && has(flow, FORM_NAME) &&
	    has(flow, FORM_TARGET);
}

/* "新增投诉数 下降": a name and a word that is no number, on a line of their own. */
static void
end_line(struct flow *flow, size_t line)
{
	struct cells *cells = &flow->cells;

	if (!is_bare(flow) || cells->n < 2 || cells->all[cells->n - 2].line != line)
		return;
	take_levels(flow);
	if (cells->n != 2 || cells->all[0].line != line || words_length(cells->all[0].text) < 4 ||
	    words_length(cells->all[1].text) > GOAL_CHARACTERS)
		return;
	cells->n = 1;
	end_target(flow, cells->all[1]);
}

static void
take_cell(struct flow *flow, const char *printed, const char *text, const char *next, size_t line)
{
	struct form_cell cell = { .text = printed, .line = line };
	bool scored = has(flow, FORM_WEIGHT) && has(flow, FORM_SCORE) && has(flow, FORM_ACTUAL);
	struct cells *cells = &flow->cells;
	bool rest = flow->form->n_rows && line == flow->row_line && cells->n == 0;

	if (strcmp(text, "无") == 0 || strcmp(text, "/") == 0 || (rest && !is_level(text)) ||
	    !has(flow, FORM_NAME) || !has(flow, FORM_TARGET))
		return;
	if (is_bare(flow) && is_value(text)) {
		end_target(flow, cell);
		return;
	}
	if (cells->n == CELLS_MAX)
		cells->n = 0;
	cells->all[cells->n++] = cell;
	if (scored && cells->n > 1 && is_number(text) && !is_number(next) &&
	    is_number(cells->all[cells->n - 2].text)) {
		end_scored(flow);
		flow->row_line = line;
	}
}

static const char *
word_text(const struct document *document, size_t line, size_t k)
{
	return document->words[document->lines[line].first + k].text;
}

/* The word, or the one that follows it on later lines; "" at the end. */
static const char *
folded_word(const struct flow *flow, size_t line, size_t k)
{
	const struct document *document = flow->document;

	while (line < document->n_lines && k >= document->lines[line].n) {
		line++;
		k = 0;
	}
	return line == document->n_lines ?
	    "" :
	    text_fold(&flow->forms->arena, word_text(document, line, k));
}

static bool
is_label(const char *text)
{
	static const char *const labels[] = { "主管部门", "实施单位", "项目编码", "项目资金",
		"项目类", "项目属性", "项目性质", "预算单位", "年度", "资金", NULL };
	return words_at_start(text, labels) != NULL;
}

/* The amounts behind "年度资金总额", in the order of the headings before them. */
static void
read_money(struct flow *flow, const enum form_money *order, size_t n, size_t line, size_t k)
{
	for (size_t i = 0; i < n; i++) {
		const char *text = folded_word(flow, line, k + i);
		if (*text < '0' || *text > '9' || k + i >= flow->document->lines[line].n)
			return;
		flow->form->money[order[i]] = (struct form_cell){ .text = text, .line = line };
	}
}

/* The project and its money, above the headings of the indicators. */
static void
read_above(struct flow *flow, size_t from, size_t head)
{
	static const enum form_money asked = FORM_OPENING;
	enum form_money order[FORM_MONEY];
	size_t n = 0;
	bool naming = false;

	for (size_t line = from; line < head; line++) {
		for (size_t k = 0; k < flow->document->lines[line].n && k < CELLS_MAX; k++) {
			const char *text = folded_word(flow, line, k);
			enum form_money money =
			    form_is_heading(text) ? form_money_of(text) : FORM_MONEY;
			if (words_begin(text, "项目名称")) {
				naming = true;
				flow->form->first = line;
				text += strlen("项目名称") + (text[strlen("项目名称")] == ':');
			} else if (naming && is_label(text)) {
				naming = false;
			}
			if (naming && *text)
				flow->form->project =
				    (struct form_cell){ .text = arena_printf(&flow->forms->arena,
							    "%s%s", flow->form->project.text, text),
					    .line = line };
			if (money < FORM_MONEY && n < FORM_MONEY)
				order[n++] = money;
			if (strstr(text, "资金总额") || strcmp(text, "总额") == 0)
				read_money(flow, order, n, line, k + 1);
			if (strstr(text, "年度资金申请总额"))
				read_money(flow, &asked, 1, line, k + 1);
			flow->form->yuan |= !naming && strstr(text, "(元)") != NULL;
		}
	}
}

static size_t
start_above(const struct document *document, size_t head)
{
	for (size_t line = head; line-- > 0 && head - line < ABOVE;)
		if (strstr(document->lines[line].text, "项目名称"))
			return line;
	return head;
}

/* Reads the form whose headings stand on a line; where it ends. */
static size_t
read_form(struct flow *flow, size_t head)
{
	const struct document *document = flow->document;
	bool headings = true;
	size_t line;

	flow->form = forms_add(flow->forms, head);
	flow->seen = 0;
	flow->reports = false;
	flow->cells.n = 0;
	flow->level = flow->sublevel = "";
	read_above(flow, start_above(document, head), head);
	for (line = head; line < document->n_lines; line++) {
		for (size_t k = 0; k < document->lines[line].n; k++) {
			const char *text = folded_word(flow, line, k);
			if (form_ends(text) || words_begin(text, "项目名称"))
				return line;
			headings &= form_is_heading(text) || !has(flow, FORM_NAME);
			flow->reports |= headings && (strstr(text, "完成") || strstr(text, "得分"));
			if (!headings)
				take_cell(flow, word_text(document, line, k), text,
				    folded_word(flow, line, k + 1), line);
			else if (form_column_of(text) < FORM_COLUMNS)
				flow->seen |= 1 << form_column_of(text);
		}
		if (!headings)
			end_line(flow, line);
	}
	return line;
}

void
forms_flow(struct forms *forms, const struct document *document)
{
	struct flow flow = { .forms = forms, .document = document };

	for (size_t line = 0; line < document->n_lines; line++) {
		if (!strstr(document->lines[line].text, "三级指标"))
			continue;
		size_t end = read_form(&flow, line);
		struct form *form = flow.form;
		form->last = form->n_rows ? end : form->first;
		if (end > line)
			line = end - 1;
	}
}
