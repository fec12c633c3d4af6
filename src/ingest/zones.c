/* zones.c: which strips of a printed table are its title, its header, its rows, its notes */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/places.h"
#include "ingest/recognise.h"
#include "ingest/running.h"
#include "ingest/words.h"

static bool
is_note(const char *text)
{
	static const char *const notes[] = { "注:", "注1", "备注:", "说明:", "注.", "注、", "附注", "注意", "填表说明", NULL };
	struct arena arena = { 0 };
	bool is = words_at_start(text_fold(&arena, text), notes) != NULL;
	arena_release(&arena);
	return is;
}

static bool
names_agency(const char *text)
{
	static const char *const labels[] = { "部门:", "部门名称:", "编制部门:", "单位名称:", "编制单位:", "预算单位:",
	    "填报单位:", "部门(单位)名称:", "公开部门:", "预算部门:", "填报部门:", "单位:", "金额单位:", NULL };
	struct arena arena = { 0 };
	bool names = words_at_start(text_fold(&arena, text), labels) != NULL;
	arena_release(&arena);
	return names;
}

/*
 * "注：" or a sentence below the rows. A sentence that does not begin at the left edge of the table
 * is of one of its cells.
 */
static bool
begins_note(const struct table *table, size_t s)
{
	const struct strip *strip = &table->strips[s];
	if (is_note(strip->text))
		return true;
	if (strip->n > 1 || words_length(strip->text) <= 20 || !words_end(strip->text, "。"))
		return false;
	int x0 = table->pieces[strip->first].box.x0;
	for (size_t k = s; k-- > 0 && table->strips[k].page == strip->page;)
		if (table->strips[k].zone != ZONE_HEAD &&
		    table->pieces[table->strips[k].first].box.x0 < x0 - 3 * table->em)
			return false;
	return true;
}

/* Title, number, unit and name of the agency above the header; parts of a title that wraps. */
static bool
is_head(const struct table *table, const struct strip *strip, bool titled)
{
	enum statement_kind kind;
	if (recognise_number(strip->text) || recognise_unit(strip->text) != UNIT_NONE ||
	    names_agency(strip->text) || recognise_title(strip->text, &kind))
		return true;
	return !titled && strip->n == 1 && strstr(table->statement->title, strip->text) != NULL &&
	    (words_length(strip->text) > 7 || !recognise_header(strip->text));
}

static const struct piece *
piece_at(const struct table *table, const struct strip *strip, size_t i)
{
	return &table->pieces[strip->first + i];
}

/* "7=1+3", "1=2+3+4+5+6+": a column told by the numbers of others. */
static bool
is_formula(const char *text)
{
	return strchr(text, '=') && text[strspn(text, "0123456789=+-*/()%")] == '\0';
}

/* The end of a formula that wraps. */
static bool
ends_formula(const struct table *table, size_t s)
{
	const struct strip *strip = &table->strips[s], *above = strip - 1;
	return s > 0 && strip->n == 1 && above->page == strip->page &&
	    strip->y - above->y < table->em * 3 / 2 &&
	    strip->text[strspn(strip->text, "0123456789+-")] == '\0' && strlen(strip->text) < 6 &&
	    (*strip->text == '+' || strlen(strip->text) <= 2);
}

/* "栏次 1 2 3": the numbers of the columns, also as formulas (7=1+3). */
static bool
numbers_columns(const struct table *table, const struct strip *strip)
{
	int last = 0;
	size_t numbers = 0, formulas = 0;
	for (size_t i = 0; i < strip->n; i++) {
		const char *text = piece_at(table, strip, i)->text;
		int number = atoi(text);
		bool formula = is_formula(text);
		formulas += formula;
		if (piece_is_number(text) && (number == last + 1 || (numbers == 0 && number < 3)))
			last = number;
		else if (formula && number > 0)
			last = number;
		else if (recognise_row_number(text) || recognise_header(text) ||
		    strcmp(text, "**") == 0)
			continue;
		else
			return false;
		numbers++;
	}
	return numbers >= 2 || formulas > 0 || (strip->n > numbers && numbers >= 1 &&
	    recognise_row_number(piece_at(table, strip, 0)->text));
}

/* The one row of an empty table. */
static bool
says_nothing(const char *text)
{
	static const char *const nothing[] = { "无", "空", "空表", "无数据", "此表为空", "本表为空", "无此项", NULL };
	return words_are(text, nothing);
}

/* Below the numbers of the columns only 类, 款, 项 may still be of the header. */
static bool
heads_codes(const struct table *table, const struct strip *strip)
{
	static const char *const parts[] = { "类", "款", "项", "类款项", NULL };
	for (size_t i = 0; i < strip->n; i++)
		if (!words_are(piece_at(table, strip, i)->text, parts))
			return false;
	return strip->n > 1 || words_begin(strip->text, "类");
}

/* What only rows have: a code, an amount, an item's mark; a 合计 alone. */
static bool
is_row(const struct table *table, const struct strip *strip)
{
	if (numbers_columns(table, strip))
		return false;
	for (size_t i = 0; i < strip->n; i++) {
		const char *text = piece_at(table, strip, i)->text;
		if (piece_is_code(text) || piece_is_amount(text) || label_has_mark(text))
			return true;
		size_t digits = strspn(text, "0123456789");
		if ((digits == 3 || digits == 5 || digits == 7) && text[digits] && strncmp(
		    text + digits, "年", strlen("年")) != 0)
			return true;
	}
	return says_nothing(strip->text) || ((strip->n == 1 || words_length(strip->text) <= 2) &&
	    label_is_total(strip->text) && !words_begin(strip->text, "小"));
}

/* Words of a header in it: at least two. */
static bool
heads_columns(const struct table *table, const struct strip *strip)
{
	size_t known = 0;
	for (size_t i = 0; i < strip->n; i++)
		known += recognise_header(piece_at(table, strip, i)->text);
	return known >= 2;
}

/* A 合计 that stands alone in its line may be of the header: more of that is below it then. */
static bool
begins_rows(const struct table *table, size_t s)
{
	const struct strip *strip = &table->strips[s];
	if (!is_row(table, strip))
		return false;
	if (strip->n > 1 || !label_is_total(strip->text))
		return true;
	for (size_t k = s + 1; k < table->n_strips; k++) {
		const struct strip *below = &table->strips[k];
		if (below->page != strip->page || is_row(table, below))
			return true;
		if (heads_columns(table, below))
			return false;
	}
	return true;
}

/* Whose table it is or its unit, and no header. */
static bool
is_caption(const struct table *table, const struct strip *strip)
{
	bool tells = false;
	for (size_t i = 0; i < strip->n; i++) {
		const char *text = piece_at(table, strip, i)->text;
		tells = tells || names_agency(text) ||
		    (recognise_unit(text) != UNIT_NONE && words_length(text) <= 10);
	}
	return tells && !heads_columns(table, strip);
}

/* Where what stands above the header ends, on a page that begins at strip s: behind its captions. */
static size_t
head_end(const struct table *table, size_t s)
{
	size_t end = s;
	for (size_t k = s; k < table->n_strips; k++) {
		const struct strip *strip = &table->strips[k];
		if (strip->page != table->strips[s].page || is_row(table, strip) ||
		    heads_columns(table, strip))
			break;
		if (is_caption(table, strip))
			end = k + 1;
	}
	return end;
}

/* Does the header already have this text? A later page repeats it. */
static bool
repeats(const struct table *table, size_t until, const struct strip *strip)
{
	size_t known = 0;
	for (size_t i = 0; i < strip->n; i++) {
		const char *text = piece_at(table, strip, i)->text;
		bool found = false;
		for (size_t s = 0; s < until && !found; s++) {
			const struct strip *header = &table->strips[s];
			for (size_t h = 0; header->zone == ZONE_HEADER && h < header->n; h++)
				found =
				    found || strcmp(piece_at(table, header, h)->text, text) == 0;
		}
		known += found;
	}
	return known * 2 > strip->n;
}

static bool
is_page_number(const struct table *table, size_t s)
{
	const struct strip *strip = &table->strips[s];
	bool edge = s == 0 || s + 1 == table->n_strips ||
	    table->strips[s - 1].page != strip->page || table->strips[s + 1].page != strip->page;
	bool close = s > 0 && table->strips[s - 1].page == strip->page &&
	    strip->y - table->strips[s - 1].y < 2 * table->em;
	int first, numbers = edge ? running_numbers(strip->text, &first) : 0;
	bool marked = strstr(strip->text, "页") || strchr(strip->text, '/');
	return (numbers == 1 && (!close || marked) && (strip->n == 1 || marked ||
	    !piece_is_number(strip->text))) || (numbers == 2 && marked);
}

/* A row behind a note: a code with figures, or a 合计 with them. */
static bool
resumes(const struct table *table, const struct strip *strip)
{
	const char *first = piece_at(table, strip, 0)->text;
	size_t figures = 0;
	for (size_t i = 1; i < strip->n; i++)
		figures += piece_is_amount(piece_at(table, strip, i)->text);
	return figures >= 1 && (piece_is_code(first) || label_is_total(first));
}

/*
 * The strip above the first row is part of that row if its label wraps around it: then another
 * stands as far below.
 */
static void
wrap_above(struct table *table, size_t row)
{
	int y = table->strips[row].y, page = table->strips[row].page;
	for (size_t s = row; s-- > 0;) {
		struct strip *above = &table->strips[s];
		int far = y - above->y;
		if (above->zone != ZONE_HEADER || above->page != page || far > table->em * 3)
			return;
		bool mirrored = false;
		for (size_t b = row + 1; b < table->n_strips && table->strips[b].page == page; b++)
			mirrored = mirrored ||
			    (abs(table->strips[b].y - y - far) <= table->em / 3 &&
				!is_row(table, &table->strips[b]));
		for (size_t i = 0; i < above->n; i++)
			if (recognise_header(piece_at(table, above, i)->text))
				return;
		if (!mirrored || repeats(table, s, above))
			return;
		above->zone = ZONE_DATA;
	}
}

/* The name of the agency may wrap: a line of its own below it. */
static bool
wraps_agency(const struct table *table, size_t s)
{
	const struct strip *strip = &table->strips[s], *above = strip - 1;
	return strip->n == 1 && piece_at(table, strip, 0)->box.x0 <
	    piece_at(table, above, 0)->box.x1 && !recognise_header(strip->text) &&
	    !is_row(table, strip);
}

/* The title again among the rows, as continued: its header follows. */
static bool
begins_again(const struct table *table, const struct strip *strip)
{
	const char *title = table->statement->title;
	return words_begin(strip->text, title) && strstr(strip->text + strlen(title), "续");
}

static size_t
zone_page(struct table *table, size_t s, bool first)
{
	int page = table->strips[s].page;
	enum zone zone = ZONE_HEAD;
	bool agency = false, titled = false, numbered = false;
	size_t head = head_end(table, s);
	for (; s < table->n_strips && table->strips[s].page == page; s++) {
		struct strip *strip = &table->strips[s];
		if (zone != ZONE_HEAD && begins_again(table, strip))
			break;
		if (is_page_number(table, s) ||
		    (numbered && zone == ZONE_HEADER && ends_formula(table, s))) {
			strip->zone = ZONE_TAIL;
			continue;
		}
		if (zone == ZONE_HEAD && s >= head && !is_head(table, strip, titled) &&
		    !(agency && wraps_agency(table, s)))
			zone = ZONE_HEADER;
		agency = zone == ZONE_HEAD && names_agency(strip->text);
		titled = titled || agency || recognise_unit(strip->text) != UNIT_NONE;
		if (zone != ZONE_HEAD && begins_note(table, s))
			zone = ZONE_TAIL;
		else if (zone == ZONE_TAIL && resumes(table, strip))
			zone = ZONE_DATA;
		if (zone == ZONE_HEADER && (begins_rows(table, s) || (numbered &&
		    !numbers_columns(table, strip) && !heads_codes(table, strip)))) {
			zone = ZONE_DATA;
			strip->zone = zone;
			wrap_above(table, s);
		}
		if (zone == ZONE_HEADER && numbers_columns(table, strip)) {
			strip->zone = ZONE_TAIL;
			numbered = true;
		}
		else
			strip->zone = zone == ZONE_HEADER && !first && !repeats(table, s, strip)
			    ? ZONE_DATA : zone;
	}
	return s;
}

/* "项目名称 | 河道整治": a form, whose first rows are names with what is filled in. */
static bool
is_form(const struct table *table, const struct strip *strip)
{
	static const char *const fields[] = { "项目名称", "主管部门", "单位名称", "部门名称", "填报单位", "实施单位",
	    "预算单位", "项目单位", "主管单位", "预算部门", "部门(单位)名称", "单位(部门)名称", NULL };
	struct arena arena = { 0 };
	bool is = table->statement->kind == STATEMENT_GENERIC && strip->n >= 2 &&
	    words_are(text_fold(&arena, piece_at(table, strip, 0)->text), fields) &&
	    !recognise_header(piece_at(table, strip, 1)->text);
	arena_release(&arena);
	return is;
}

static bool
heads_indicators(const struct table *table, const struct strip *strip)
{
	static const char *const heads[] = { "一级指标", "二级指标", "三级指标", "指标值", "指标名称", "指标性质", "权重", "分值",
	    "得分", "完成值", "完成情况", "度量单位", NULL };
	size_t known = 0;
	for (size_t i = 0; i < strip->n; i++)
		known += words_in(piece_at(table, strip, i)->text, heads);
	return known >= 3;
}

/* The header of a form stands below its first rows: that of its indicators. */
static void
zone_form(struct table *table)
{
	size_t first = 0, header = 0;
	while (first < table->n_strips && table->strips[first].zone != ZONE_HEADER)
		first++;
	if (first == table->n_strips || !is_form(table, &table->strips[first]))
		return;
	for (size_t s = table->n_strips; s-- > first;)
		if (heads_indicators(table, &table->strips[s]))
			header = s;
	for (size_t s = first; s < table->n_strips; s++) {
		struct strip *strip = &table->strips[s];
		bool above = strip->page == table->strips[first].page && s < header;
		if (header > 0 && (s == header || heads_indicators(table, strip)))
			strip->zone = ZONE_HEADER;
		else if (strip->zone == ZONE_HEADER && (above || header == 0))
			strip->zone = ZONE_DATA;
	}
}

void
table_zones(struct table *table)
{
	bool first = true;
	for (size_t s = 0; s < table->n_strips;) {
		size_t from = s;
		s = zone_page(table, s, first);
		for (size_t i = from; i < s; i++)
			first = first && table->strips[i].zone != ZONE_DATA;
	}
	zone_form(table);
}
