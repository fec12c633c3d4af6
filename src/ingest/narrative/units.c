/* units.c: the units that a disclosure takes in, by what the narrative says of its scope */
#include <string.h>

#include "ingest/narrative/narration.h"

static void
add_unit(struct narration *narration, size_t from, size_t to, const char *rank)
{
	const struct prose *prose = &narration->prose;
	const char *name;
	struct figure figure = { .kind = FIGURE_TEXT,
		.measure_unit = "",
		.printed = rank,
		.place = prose_place(prose, from) };

	from += prose_numbering(prose->text + from);
	if (to - from < 2 * strlen("单位"))
		return;
	name = prose_words(prose, narration->arena, from, to, 0);
	narration_fact(narration, "units", name, "层级", figure);
}

static bool
is_separator(const struct prose *prose, size_t at, size_t *bytes)
{
	static const char *const separators[] = { "、", "和", ",", ";" };
	for (size_t i = 0; i < sizeof separators / sizeof *separators; i++) {
		if (prose_at(prose, at, separators[i])) {
			*bytes = strlen(separators[i]);
			return true;
		}
	}
	return false;
}

/* The list "甲、乙和丙。" from `from`: as many names as were counted, else nothing is sure. */
static size_t
list_names(const struct prose *prose, size_t from, size_t to, size_t ends[], size_t room)
{
	size_t n = 0, bytes, depth = 0;
	for (size_t at = from; at < to; at++) {
		depth += prose->text[at] == '(';
		depth -= prose->text[at] == ')' && depth;
		if (depth == 0 && is_separator(prose, at, &bytes) && n < room)
			ends[n++] = at;
	}
	if (n < room)
		ends[n++] = to;
	return n;
}

#define NAMES_MAX 64

static void
take_list(struct narration *narration, const struct amount *amount, size_t to)
{
	const struct prose *prose = &narration->prose;
	size_t ends[NAMES_MAX], end = prose_find(prose, amount->end, to, "。"), bytes;
	size_t from = prose_find(prose, amount->end, end, ":"), n;
	const char *digits = prose->text + amount->from;
	size_t told = 0;

	if (from == end)
		return;
	from++;
	for (; digits < prose->text + amount->to; digits++)
		told = told * 10 + (size_t)(*digits - '0');
	n = list_names(prose, from, end, ends, NAMES_MAX);
	for (size_t i = 0; n == told && i < n; i++) {
		add_unit(narration, from, ends[i], "下属预算单位");
		from = ends[i] + (is_separator(prose, ends[i], &bytes) ? bytes : 0);
	}
}

static void
take_count(struct narration *narration, const struct paragraph *paragraph,
    const struct amount *amount)
{
	const struct prose *prose = &narration->prose;
	struct figure figure = amount_figure(prose, narration->arena, amount, false);
	size_t from = paragraph->from, own;

	if (prose_ends(prose, from, amount->from, "单位共") ||
	    prose_ends(prose, from, amount->from, "单位共计")) {
		narration_fact(narration, "units", "", "编报范围单位数", figure);
		own =
		    prose_find(prose, amount->end, prose_sentence_end(prose, amount->end), "本级");
		const char *agency = narration->disclosure->identity.agency;
		if (prose_at(prose, own, "本级") && agency && *agency) {
			struct figure rank = { .kind = FIGURE_TEXT,
				.measure_unit = "",
				.printed = "本级",
				.place = prose_place(prose, own) };
			narration_fact(narration, "units", agency, "层级", rank);
		}
	} else if (prose_ends(prose, from, amount->from, "下属") ||
	    prose_ends(prose, from, amount->from, "所属")) {
		narration_fact(narration, "units", "", "下属预算单位数", figure);
		take_list(narration, amount, paragraph->to);
	}
}

void
narrate_units(struct narration *narration)
{
	for (size_t i = 0; i < narration->n_paragraphs; i++) {
		const struct paragraph *paragraph = &narration->paragraphs[i];
		for (size_t k = 0; paragraph->section == SECTION_UNITS && k < paragraph->n_amounts;
		     k++) {
			const struct amount *amount =
			    &narration->amounts[paragraph->first_amount + k];
			if ((strcmp(amount->unit, "个") == 0 || strcmp(amount->unit, "家") == 0) &&
			    !prose_at(&narration->prose, amount->end, "内设") &&
			    !prose_at(&narration->prose, amount->end, "处"))
				take_count(narration, paragraph, amount);
		}
	}
}
