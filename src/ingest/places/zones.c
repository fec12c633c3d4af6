/* zones.c: which strips of a printed table are its title, its header, its rows, its notes */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/pages/words.h"
#include "ingest/places/zones.h"
#include "ingest/tables/recognise.h"

/* Does each word of a strip stand below one of another strip, as close as lines of a cell do? */
static bool
goes_on(const struct table *table, const struct strip *above, const struct strip *below)
{
	if (above->page != below->page || below->y - above->y > table->em * 17 / 10 ||
	    strip_is_row(table, below))
		return false;
	for (size_t i = 0; i < below->n; i++) {
		const struct box *lower = &strip_piece(table, below, i)->box;
		bool covered = false;
		for (size_t k = 0; k < above->n && !covered; k++) {
			const struct box *upper = &strip_piece(table, above, k)->box;
			covered = lower->x0 < upper->x1 && lower->x1 > upper->x0;
		}
		if (!covered)
			return false;
	}
	return below->n > 1;
}

/*
 * A 合计 that stands alone in its line may be of the header: more of that is below it then, or the
 * second lines of the cells beside it.
 */
static bool
begins_rows(const struct table *table, size_t s)
{
	const struct strip *strip = &table->strips[s];
	if (!strip_is_row(table, strip))
		return false;
	if (strip->n > 1 || !label_is_total(strip->text))
		return true;
	if (s > 0 && s + 1 < table->n_strips && goes_on(table, strip - 1, strip + 1))
		return false;
	for (size_t k = s + 1; k < table->n_strips; k++) {
		const struct strip *below = &table->strips[k];
		if (below->page != strip->page || strip_is_row(table, below))
			return true;
		if (strip_heads_columns(table, below))
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
		const char *text = strip_piece(table, strip, i)->text;
		tells = tells || strip_names_agency(text) ||
		    (recognise_unit(text) != UNIT_NONE && words_length(text) <= 10);
	}
	return tells && !strip_heads_columns(table, strip);
}

/* Where what stands above the header ends, on a page that begins at strip s: behind its captions. */
static size_t
head_end(const struct table *table, size_t s)
{
	size_t end = s;
	for (size_t k = s; k < table->n_strips; k++) {
		const struct strip *strip = &table->strips[k];
		if (strip->page != table->strips[s].page || strip_is_row(table, strip) ||
		    strip_heads_columns(table, strip))
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
		const char *text = strip_piece(table, strip, i)->text;
		bool found = false;
		for (size_t s = 0; s < until && !found; s++) {
			const struct strip *header = &table->strips[s];
			for (size_t h = 0; header->zone == ZONE_HEADER && h < header->n; h++)
				found =
				    found || strcmp(strip_piece(table, header, h)->text, text) == 0;
		}
		known += found;
	}
	return known * 2 > strip->n;
}

/* Do words of a strip stand over figures of another? Names of rows never do. */
static bool
is_over_figures(const struct table *table, const struct strip *above, const struct strip *row)
{
	for (size_t i = 0; i < above->n; i++)
		for (size_t k = 0; k < row->n; k++) {
			const struct piece *word = strip_piece(table, above, i);
			const struct piece *figure = strip_piece(table, row, k);
			if (piece_is_amount(figure->text) && !piece_is_code(figure->text) &&
			    word->box.x0 < figure->box.x1 && word->box.x1 > figure->box.x0)
				return true;
		}
	return false;
}

/* Is it the last line of a heading: nearer to the line above it than to the row? */
static bool
ends_heading(const struct table *table, size_t above, int far)
{
	const struct strip *strip = &table->strips[above];
	for (size_t s = above; s-- > 0 && table->strips[s].zone == ZONE_HEADER;)
		for (size_t i = 0; i < strip->n; i++)
			for (size_t k = 0; k < table->strips[s].n; k++) {
				const struct piece *word = strip_piece(table, strip, i);
				const struct piece *upper = strip_piece(table, &table->strips[s], k);
				if (upper->page == word->page && word->box.x0 < upper->box.x1 &&
				    word->box.x1 > upper->box.x0 && strip->y - table->strips[s].y < far)
					return true;
			}
	return false;
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
				!strip_is_row(table, &table->strips[b]));
		for (size_t i = 0; i < above->n; i++)
			if (recognise_header(strip_piece(table, above, i)->text))
				return;
		if (!mirrored || repeats(table, s, above) || ends_heading(table, s, far) ||
		    is_over_figures(table, above, &table->strips[row]))
			return;
		above->zone = ZONE_DATA;
	}
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
		if (zone != ZONE_HEAD && strip_begins_again(table, strip))
			break;
		if (strip_is_page_number(table, s) ||
		    (numbered && zone == ZONE_HEADER && strip_ends_formula(table, s))) {
			strip->zone = ZONE_TAIL;
			continue;
		}
		if (zone == ZONE_HEAD && s >= head && !strip_is_head(table, strip, titled) &&
		    !(agency && strip_wraps_agency(table, s)))
			zone = ZONE_HEADER;
		titled = titled || (zone == ZONE_HEAD && strip_names_agency(strip->text)) ||
		    recognise_unit(strip->text) != UNIT_NONE;
		agency = zone == ZONE_HEAD && strip_names_agency(strip->text) &&
		    (agency || recognise_unit(strip_piece(table, strip, 0)->text) == UNIT_NONE);
		if (zone != ZONE_HEAD && strip_begins_note(table, s))
			zone = ZONE_TAIL;
		else if (zone == ZONE_TAIL && strip_resumes(table, strip))
			zone = ZONE_DATA;
		if (zone == ZONE_HEADER && (begins_rows(table, s) || (numbered &&
		    !strip_numbers_columns(table, strip) && !strip_heads_codes(table, strip)))) {
			zone = ZONE_DATA;
			strip->zone = zone;
			wrap_above(table, s);
		}
		if (zone == ZONE_HEADER && strip_numbers_columns(table, strip)) {
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
	    words_are(text_fold(&arena, strip_piece(table, strip, 0)->text), fields) &&
	    !recognise_header(strip_piece(table, strip, 1)->text) &&
	    !strip_is_headings(table, strip);
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
		known += words_in(strip_piece(table, strip, i)->text, heads);
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
	table_part_header(table);
	for (size_t s = 0; s < table->n_strips;) {
		size_t from = s;
		s = zone_page(table, s, first);
		for (size_t i = from; i < s; i++)
			first = first && table->strips[i].zone != ZONE_DATA;
	}
	zone_form(table);
}
