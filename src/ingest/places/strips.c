/* strips.c: what a strip of a printed table is by its words: head, header, row, note */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/pages/running.h"
#include "ingest/pages/words.h"
#include "ingest/places/zones.h"
#include "ingest/tables/recognise.h"

/*
 * Below the rows: a note, or who made the table. flow_words.c knows no places and takes every sentence
 * for a note; here one may stand in a cell, see strip_begins_note.
 */
static bool
is_note(const char *text)
{
	static const char *const notes[] = { "注:", "注1", "备注:", "说明:", "注.", "注、", "附注", "注意", "填表说明",
	    "制表:", "制表人:", "填表:", "填表人:", "填报人:", "审核:", "审核人:", "复核:", "复核人:", "经办人:", "单位负责人:",
	    "部门负责人:", "财务负责人:", NULL };
	struct arena arena = { 0 };
	bool is = words_at_start(text_fold(&arena, text), notes) != NULL;
	arena_release(&arena);
	return is;
}

bool
strip_names_agency(const char *text)
{
	static const char *const labels[] = { "部门:", "部门名称:", "编制部门:", "单位名称:", "编制单位:", "预算单位:",
	    "填报单位:", "部门(单位)名称:", "公开部门:", "预算部门:", "填报部门:", "单位:", "金额单位:", NULL };
	struct arena arena = { 0 };
	bool names = words_at_start(text_fold(&arena, text), labels) != NULL;
	arena_release(&arena);
	return names;
}

bool
strip_begins_note(const struct table *table, size_t s)
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

bool
strip_is_head(const struct table *table, const struct strip *strip, bool titled)
{
	enum statement_kind kind;
	if (recognise_number(strip->text) || recognise_unit(strip->text) != UNIT_NONE ||
	    strip_names_agency(strip->text) || recognise_title(strip->text, &kind))
		return true;
	return !titled && strip->n == 1 && strstr(table->statement->title, strip->text) != NULL &&
	    (words_length(strip->text) > 7 || !recognise_header(strip->text));
}

const struct piece *
strip_piece(const struct table *table, const struct strip *strip, size_t i)
{
	return &table->pieces[strip->first + i];
}

/* "7=1+3", "1=2+3+4+5+6+": a column told by the numbers of others. */
static bool
is_formula(const char *text)
{
	return strchr(text, '=') && text[strspn(text, "0123456789=+-*/()%")] == '\0';
}

bool
strip_ends_formula(const struct table *table, size_t s)
{
	const struct strip *strip = &table->strips[s], *above = strip - 1;
	return s > 0 && strip->n == 1 && above->page == strip->page &&
	    strip->y - above->y < table->em * 3 / 2 &&
	    strip->text[strspn(strip->text, "0123456789+-")] == '\0' && strlen(strip->text) < 6 &&
	    (*strip->text == '+' || strlen(strip->text) <= 2);
}

/* What stands in place of a number over the names and codes, and where there is none. */
static bool
is_no_number(const char *text)
{
	static const char *const marks[] = { "甲", "乙", "丙", "丁", "**", "栏", "行", "次", NULL };
	return words_are(text, marks) || recognise_row_number(text) || recognise_header(text);
}

bool
strip_numbers_columns(const struct table *table, const struct strip *strip)
{
	int last = 0;
	size_t numbers = 0, formulas = 0;
	for (size_t i = 0; i < strip->n; i++) {
		const char *text = strip_piece(table, strip, i)->text;
		int number = atoi(text);
		bool formula = is_formula(text);
		formulas += formula;
		if (piece_is_number(text) && (number == last + 1 || (numbers == 0 && number < 3)))
			last = number;
		else if (formula && number > 0)
			last = number;
		else if (is_no_number(text))
			continue;
		else
			return false;
		numbers++;
	}
	return numbers >= 2 || formulas > 0 || (strip->n > numbers && numbers >= 1 &&
	    recognise_row_number(strip_piece(table, strip, 0)->text));
}

/* The one row of an empty table. */
static bool
says_nothing(const char *text)
{
	static const char *const nothing[] = { "无", "空", "空表", "无数据", "此表为空", "本表为空", "无此项", NULL };
	return words_are(text, nothing);
}

bool
strip_heads_codes(const struct table *table, const struct strip *strip)
{
	static const char *const parts[] = { "类", "款", "项", "类款项", NULL };
	for (size_t i = 0; i < strip->n; i++)
		if (!words_are(strip_piece(table, strip, i)->text, parts))
			return false;
	return strip->n > 1 || words_begin(strip->text, "类");
}

/* "预算数 2021 2022": the years are of the header. */
static bool
is_year_of_header(const struct table *table, const struct strip *strip, const char *text)
{
	return piece_is_year(text) && strip_heads_columns(table, strip);
}

bool
strip_is_row(const struct table *table, const struct strip *strip)
{
	if (strip_numbers_columns(table, strip))
		return false;
	for (size_t i = 0; i < strip->n; i++) {
		const char *text = strip_piece(table, strip, i)->text;
		if (piece_is_code(text) || label_has_mark(text) || (piece_is_amount(text) &&
		    !is_year_of_header(table, strip, text)))
			return true;
		size_t digits = strspn(text, "0123456789");
		if ((digits == 3 || digits == 5 || digits == 7) && text[digits] && strncmp(
		    text + digits, "年", strlen("年")) != 0)
			return true;
	}
	return says_nothing(strip->text) || ((strip->n == 1 || words_length(strip->text) <= 2) &&
	    label_is_total(strip->text) && !words_begin(strip->text, "小"));
}

static size_t
count_headings(const struct table *table, const struct strip *strip)
{
	size_t known = 0;
	for (size_t i = 0; i < strip->n; i++)
		known += recognise_header(strip_piece(table, strip, i)->text);
	return known;
}

bool
strip_heads_columns(const struct table *table, const struct strip *strip)
{
	return count_headings(table, strip) >= 2;
}

bool
strip_is_headings(const struct table *table, const struct strip *strip)
{
	return count_headings(table, strip) * 2 > strip->n;
}

bool
strip_is_page_number(const struct table *table, size_t s)
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

/* Does it stand under figures of the rows before it on its page, or on one line with their edges? */
static bool
is_in_column(const struct table *table, const struct strip *strip, const struct piece *figure)
{
	int em = table->em;
	for (const struct strip *row = strip; row-- > table->strips && row->page == strip->page;)
		for (size_t i = 0; row->zone == ZONE_DATA && i < row->n; i++) {
			const struct piece *other = strip_piece(table, row, i);
			if (piece_is_amount(other->text) &&
			    (abs(other->box.x0 - figure->box.x0) < em / 4 ||
			    abs(other->box.x1 - figure->box.x1) < em / 4 ||
			    abs(piece_centre(&other->box) - piece_centre(&figure->box)) < em / 4))
				return true;
		}
	return false;
}

/* A name where names begin, and figures in their columns. */
static bool
is_named_row(const struct table *table, const struct strip *strip)
{
	size_t figures = 0;
	for (size_t i = 1; i < strip->n; i++) {
		const struct piece *piece = strip_piece(table, strip, i);
		if (!piece_is_amount(piece->text) || !is_in_column(table, strip, piece))
			return false;
		figures++;
	}
	return figures > 0 && !piece_is_amount(strip_piece(table, strip, 0)->text) &&
	    !is_note(strip->text);
}

bool
strip_resumes(const struct table *table, const struct strip *strip)
{
	const char *first = strip_piece(table, strip, 0)->text;
	size_t figures = 0;
	for (size_t i = 1; i < strip->n; i++)
		figures += piece_is_amount(strip_piece(table, strip, i)->text);
	return figures >= 1 && (piece_is_code(first) || label_is_total(first) ||
	    is_named_row(table, strip));
}

bool
strip_wraps_agency(const struct table *table, size_t s)
{
	const struct strip *strip = &table->strips[s], *above = strip - 1;
	return strip->n == 1 && strip_piece(table, strip, 0)->box.x0 <
	    strip_piece(table, above, 0)->box.x1 && !recognise_header(strip->text) &&
	    !strip_is_row(table, strip);
}

bool
strip_begins_again(const struct table *table, const struct strip *strip)
{
	const char *title = table->statement->title;
	return words_begin(strip->text, title) && strstr(strip->text + strlen(title), "续");
}
