/* zones.c: which strips of a printed table are its title, its header, its rows, its notes */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/places.h"
#include "ingest/recognise.h"
#include "ingest/words.h"

bool
label_begins(const char *text)
{
	struct arena arena = { 0 };
	const char *label = text_fold(&arena, text);
	const char *after = words_after_mark(label);
	bool begins = (after > label && *after && !(*after >= '0' && *after <= '9')) ||
	    words_begin(label, "其中") ;
	arena_release(&arena);
	return begins;
}

bool
label_is_total(const char *text)
{
	static const char *const totals[] = { "合计", "总计", "小计", NULL };
	if (!strstr(text, "计"))
		return false;
	struct arena arena = { 0 };
	const char *label = text_fold(&arena, text);
	bool total = words_at_end(label, totals);
	arena_release(&arena);
	return total;
}

static bool
begins_note(const char *text)
{
	static const char *const notes[] = { "注:", "注1", "备注:", "说明:", "注.", "注、", "附注", "注意", "填表说明", NULL };
	struct arena arena = { 0 };
	const char *note = text_fold(&arena, text);
	bool begins = words_at_start(note, notes) != NULL ||
	    (words_length(note) > 20 && words_end(note, "。"));
	arena_release(&arena);
	return begins;
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

/* "栏次 1 2 3": the numbers of the columns, also as formulas (7=1+3). */
static bool
numbers_columns(const struct table *table, const struct strip *strip)
{
	int last = 0;
	size_t numbers = 0;
	for (size_t i = 0; i < strip->n; i++) {
		const char *text = piece_at(table, strip, i)->text;
		int number = atoi(text);
		bool formula = strchr(text, '=') != NULL;
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
	return numbers >= 2 || (strip->n > numbers && numbers >= 1 &&
	    recognise_row_number(piece_at(table, strip, 0)->text));
}

/* What only rows have: a code, an amount, an item's mark; a 合计 alone. */
static bool
is_row(const struct table *table, const struct strip *strip)
{
	if (numbers_columns(table, strip))
		return false;
	for (size_t i = 0; i < strip->n; i++) {
		const char *text = piece_at(table, strip, i)->text;
		if (piece_is_code(text) || piece_is_amount(text) || label_begins(text))
			return true;
		size_t digits = strspn(text, "0123456789");
		if ((digits == 3 || digits == 5 || digits == 7) && text[digits] && strncmp(
		    text + digits, "年", strlen("年")) != 0)
			return true;
	}
	return (strip->n == 1 || words_length(strip->text) <= 2) && label_is_total(strip->text) &&
	    !words_begin(strip->text, "小");
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
	const char *text = strip->text + strspn(strip->text, "-—– 第");
	size_t digits = strspn(text, "0123456789");
	bool close = s > 0 && table->strips[s - 1].page == strip->page &&
	    strip->y - table->strips[s - 1].y < 2 * table->em;
	if (!edge || close || strip->n > 3 || digits == 0 || digits > 3 || *text == '0')
		return false;
	if (text[digits] == '\0')
		return strip->n == 1;
	return strspn(text + digits, "-—– 页") == strlen(text + digits);
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

static size_t
zone_page(struct table *table, size_t s, bool first)
{
	int page = table->strips[s].page;
	enum zone zone = ZONE_HEAD;
	bool agency = false, titled = false;
	for (; s < table->n_strips && table->strips[s].page == page; s++) {
		struct strip *strip = &table->strips[s];
		if (is_page_number(table, s)) {
			strip->zone = ZONE_TAIL;
			continue;
		}
		if (zone == ZONE_HEAD && !is_head(table, strip, titled) &&
		    !(agency && strip->n == 1 && !recognise_header(strip->text) &&
			!is_row(table, strip)))
			zone = ZONE_HEADER;
		agency = zone == ZONE_HEAD && names_agency(strip->text);
		titled = titled || agency || recognise_unit(strip->text) != UNIT_NONE;
		if (zone != ZONE_HEAD && begins_note(strip->text))
			zone = ZONE_TAIL;
		if (zone == ZONE_HEADER && is_row(table, strip)) {
			zone = ZONE_DATA;
			strip->zone = zone;
			wrap_above(table, s);
		}
		if (zone == ZONE_HEADER && numbers_columns(table, strip))
			strip->zone = ZONE_TAIL;
		else if (zone == ZONE_HEADER && !first && !repeats(table, s, strip))
			strip->zone = ZONE_DATA;
		else
			strip->zone = zone;
	}
	return s;
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
}
