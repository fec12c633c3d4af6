/* placing_doubts.c: lines that do not tie out where they stand */
#include <string.h>

#include "ingest/flow/placing_private.h"

static void
doubt(struct placing *placing, size_t at, bool wrong, bool all)
{
	struct placed_line *line = &placing->lines[at];
	const struct side_columns *columns = placing_side(placing, line->line->side);
	bool tells = false;
	if (line->open || line->lost || line->n != 1 || (!all && line->line->n_cells == columns->n))
		return;
	if (!wrong && placing_row_holds(columns, line, &line->candidates[0],
	    placing->statement->kind, &tells))
		return;
	for (size_t i = 0; i < line->line->n_cells; i++)
		line->line->cells[i].ambiguous = true;
}

/*
 * How many rows of a page (-1: of all) tie out alone and how many do not, of those whose columns are
 * certain.
 */
static void
count_held(struct placing *placing, int page, size_t *held, size_t *failed)
{
	const struct statement *statement = placing->statement;
	*held = *failed = 0;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct placed_line *line = &placing->lines[i];
		bool tells = false;
		if ((page >= 0 && line->line->place.page != page) || line->open || line->lost || line->n != 1)
			continue;
		if (!placing_row_holds(placing_side(placing, line->line->side), line,
		    &line->candidates[0], statement->kind, &tells))
			++*failed;
		else
			*held += tells;
	}
}

static void
doubt_page(struct statement *statement, int page)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		struct line *line = &statement->lines[i];
		for (size_t k = 0; line->place.page == page && k < line->n_cells; k++)
			if (line->cells[k].figure.kind == FIGURE_MONEY)
				line->cells[k].ambiguous = true;
	}
}

void
place_page_doubts(struct statement *statement)
{
	struct placing placing = { .all = statement, .n_all = 1, .statement = statement };
	size_t held, failed;
	if (statement->n_lines == 0 ||
	    statement->lines[0].place.page == statement->lines[statement->n_lines - 1].place.page)
		return;
	placing_begin(&placing);
	int first = statement->lines[0].place.page, page = first;
	count_held(&placing, first, &held, &failed);
	for (size_t i = 0; held > failed && i < statement->n_lines; i++) {
		size_t here, wrong;
		if (statement->lines[i].place.page == page)
			continue;
		page = statement->lines[i].place.page;
		count_held(&placing, page, &here, &wrong);
		if (wrong >= 2 && wrong > here)
			doubt_page(statement, page);
	}
	arena_release(&placing.arena);
}

static bool
fails(struct placing *placing)
{
	size_t held, failed;
	count_held(placing, -1, &held, &failed);
	return 4 * failed > held;
}

/* The codes of the lines that are wrong. */
static struct sorted_codes
wrong_codes(struct placing *placing, const bool wrong[])
{
	const struct statement *statement = placing->statement;
	struct sorted_codes codes = { .n = 0 };
	codes.list = arena_alloc(&placing->arena, (statement->n_lines + 1) * sizeof *codes.list);
	for (size_t i = 0; i < statement->n_lines; i++)
		if (wrong[i] && *statement->lines[i].code != '\0')
			codes.list[codes.n++] = statement->lines[i].code;
	sorted_codes_sort(&codes);
	return codes;
}

/* What ties out with a line that is wrong may be wrong as it is: doubts go down to what is below it. */
static void
make_doubts(struct placing *placing, bool all)
{
	struct statement *statement = placing->statement;
	bool *wrong = arena_alloc(&placing->arena, (statement->n_lines + 1) * sizeof *wrong);
	memset(wrong, 0, (statement->n_lines + 1) * sizeof *wrong);
	for (size_t i = 0; i < statement->n_lines; i++)
		placing_find_wrong(placing, i, wrong);
	struct sorted_codes codes = wrong_codes(placing, wrong);
	for (size_t i = 0; i < statement->n_lines; i++)
		doubt(placing, i, wrong[i] ||
		    sorted_codes_above(&codes, statement->lines[i].code), all);
}

bool
place_doubts(struct statement *statement, bool all, bool in_order)
{
	struct placing placing = { .all = statement, .n_all = 1, .statement = statement };
	placing_begin(&placing);
	bool right = in_order || !fails(&placing);
	if (right)
		make_doubts(&placing, all);
	arena_release(&placing.arena);
	return right;
}

bool
place_fails(struct statement *statement)
{
	struct placing placing = { .all = statement, .n_all = 1, .statement = statement };
	placing_begin(&placing);
	bool failed = fails(&placing);
	arena_release(&placing.arena);
	return failed;
}

bool
place_holds(struct statement *statement)
{
	struct placing placing = { .all = statement, .n_all = 1, .statement = statement };
	size_t held, failed;
	placing_begin(&placing);
	count_held(&placing, -1, &held, &failed);
	arena_release(&placing.arena);
	return held > 0 && failed == 0;
}

/* Does a line tie out where it stands, alone and with the other tables? *tells: by more than 0 = 0. */
static bool
line_holds(struct placing *placing, size_t at, bool *tells)
{
	const struct placed_line *line = &placing->lines[at];
	const struct side_columns *columns = placing_side(placing, line->line->side);

	return !line->lost && line->n == 1 && placing_row_holds(columns, line, &line->candidates[0],
	    placing->statement->kind, tells) &&
	    placing_agrees(placing, columns, line, &line->candidates[0]);
}

bool
place_proves(const struct statement all[], size_t n, const struct statement *statement)
{
	struct statement copy = *statement;
	struct placing placing = { .all = all, .n_all = n, .statement = &copy };

	placing_begin(&placing);
	bool *wrong = arena_alloc(&placing.arena, (copy.n_lines + 1) * sizeof *wrong), tells = false,
	     holds = true;
	memset(wrong, 0, (copy.n_lines + 1) * sizeof *wrong);
	for (size_t i = 0; i < copy.n_lines && holds; i++)
		if (copy.lines[i].n_cells > 0) {
			placing_find_wrong(&placing, i, wrong);
			holds = line_holds(&placing, i, &tells);
		}
	for (size_t i = 0; i < copy.n_lines && holds; i++)
		holds = !wrong[i];
	arena_release(&placing.arena);
	return holds && tells;
}
