/* placing_sums.c: placements with which parents and children tie out in every column */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/flow/placing_private.h"
#include "ingest/pages/words.h"

#define MEMBERS 64
#define NODES 200000

/* A line and those that add up to it. */
struct family {
	struct placed_line *member[MEMBERS];  /* [0] the parent */
	size_t n;
	size_t columns;
	bool full;                            /* more than fit */
};

struct search {
	struct family *family;
	int64_t sum[MEMBERS][PLACING_COLUMNS];        /* of the first members, by depth */
	size_t choice[MEMBERS];
	bool used[MEMBERS][PLACING_CANDIDATES];
	int64_t room;
	size_t nodes;
	bool found, negative;
};

/* The total of a side that its items add up to; carry-overs come behind it. */
static bool
is_year_total(const struct line *line)
{
	static const char *const totals[] = { "本年收入合计", "本年支出合计", "当年收入小计", "当年支出小计", "合计", NULL };
	struct arena arena = { 0 };
	bool is = *line->code == '\0' && words_are(text_fold(&arena, line->label), totals);
	arena_release(&arena);
	return is;
}

/* Of a budget without carry-overs: the total of a side on which all other lines are items, or below them. */
static bool
is_total_of_items(const struct statement *statement, const struct line *total)
{
	static const char *const totals[] = { "收入总计", "支出总计", NULL };
	struct arena arena = { 0 };
	bool is = *total->code == '\0' && words_are(text_fold(&arena, total->label), totals);
	for (size_t i = 0; i < statement->n_lines && is; i++) {
		const struct line *line = &statement->lines[i];
		const char *folded = text_fold(&arena, line->label);
		is = line->side != total->side || line == total || words_after_mark(folded) != folded;
	}
	arena_release(&arena);
	return is;
}

static void
add_member(struct family *family, struct placed_line *line)
{
	if (family->n == MEMBERS)
		family->full = true;
	else
		family->member[family->n++] = line;
}

/* Codes add up to 合计 alone; items to the totals behind them too. */
static bool
adds_up(const struct line *parent, size_t parent_at, const struct line *line, size_t at)
{
	if (*parent->code != '\0' || strcmp(parent->label, "合计") == 0)
		return true;
	return *line->code == '\0' && at < parent_at;
}

static void
gather_family(struct placing *placing, size_t at, struct family *family)
{
	const struct statement *statement = placing->statement;
	const struct line *parent = &statement->lines[at];
	*family = (struct family){ .columns = placing_side(placing, parent->side)->n };
	if (*parent->code == '\0' && !is_year_total(parent) &&
	    !is_total_of_items(statement, parent))
		return;
	add_member(family, &placing->lines[at]);
	for (size_t k = placing_first_child(placing, parent->side, parent->code);
	    k < placing->n_children && !family->full; k++) {
		const struct placing_child *child = &placing->children[k];
		if (child->side != parent->side || strcmp(child->above, parent->code) != 0)
			break;
		if (child->line != at && adds_up(parent, at, &statement->lines[child->line], child->line))
			add_member(family, &placing->lines[child->line]);
	}
}

/* A family with something to find out, and nothing in it of which nothing can be told. */
static bool
is_useful(const struct family *family)
{
	bool open = false;
	for (size_t i = 0; i < family->n; i++) {
		if (family->member[i]->lost)
			return false;
		open = open || family->member[i]->n > 1 ||
		    (family->member[i]->open && !family->member[i]->tied);
	}
	return open && family->n >= 2 && !family->full;
}

static int64_t
room_of(const struct family *family)
{
	int64_t widest = 0;
	for (size_t i = 0; i < family->n; i++)
		for (size_t c = 0; c < family->member[i]->line->n_cells; c++) {
			int64_t precision = placing_precision(&family->member[i]->line->cells[c]);
			widest = precision > widest ? precision : widest;
		}
	return widest * (int64_t)family->n / 2;
}

static bool
is_negative(const struct family *family)
{
	for (size_t i = 0; i < family->n; i++)
		for (size_t c = 0; c < family->member[i]->line->n_cells; c++)
			if (family->member[i]->line->cells[c].figure.value < 0)
				return true;
	return false;
}

static bool
ties_out(struct search *search, size_t depth)
{
	const struct family *family = search->family;
	for (size_t c = 0; c < family->columns; c++) {
		int64_t parent = placing_value(family->member[0],
		    &family->member[0]->candidates[search->choice[0]], c);
		int64_t over = search->sum[depth][c] - parent;
		bool last = depth + 1 == family->n;
		if ((last ? llabs(over) : over) > search->room && (last || !search->negative))
			return false;
	}
	return true;
}

static void
mark(struct search *search)
{
	search->found = true;
	for (size_t i = 0; i < search->family->n; i++)
		search->used[i][search->choice[i]] = true;
}

static void
seek(struct search *search, size_t depth)
{
	struct family *family = search->family;
	if (depth == family->n) {
		mark(search);
		return;
	}
	const struct placed_line *member = family->member[depth];
	for (size_t i = 0; i < member->n && search->nodes < NODES; i++) {
		search->nodes++;
		search->choice[depth] = i;
		for (size_t c = 0; c < family->columns; c++)
			search->sum[depth][c] = depth == 0 ? 0 : search->sum[depth - 1][c] +
			    placing_value(member, &member->candidates[i], c);
		if (depth == 0 || ties_out(search, depth))
			seek(search, depth + 1);
	}
}

/* A sum speaks for its members if it is one of several figures that are not 0. */
static bool
speaks(const struct family *family)
{
	size_t filled = 0;
	for (size_t i = 1; i < family->n; i++) {
		bool any = false;
		for (size_t c = 0; c < family->member[i]->line->n_cells; c++)
			any = any || family->member[i]->line->cells[c].figure.value != 0;
		filled += any;
	}
	return filled >= 2;
}

static bool
drop_unused(struct search *search)
{
	bool changed = false;
	struct family *family = search->family;
	bool speaking = speaks(family);
	for (size_t i = 0; i < family->n; i++) {
		struct placed_line *member = family->member[i];
		size_t kept = 0, n = member->n;
		for (size_t k = 0; k < n; k++)
			if (search->used[i][k])
				member->candidates[kept++] = member->candidates[k];
		member->n = kept;
		changed = changed || kept < n || (speaking && !member->tied);
		member->tied = member->tied || speaking;
		member->summed = member->summed || speaking;
	}
	return changed;
}

static struct search *
search_of(struct placing *placing)
{
	if (!placing->search)
		placing->search = arena_alloc(&placing->arena, sizeof *placing->search);
	return placing->search;
}

static bool
narrow(struct placing *placing, struct family *family)
{
	struct search *search = search_of(placing);
	memset(search, 0, sizeof *search);
	search->family = family;
	search->room = room_of(family);
	search->negative = is_negative(family);
	seek(search, 0);
	return search->found && search->nodes < NODES && drop_unused(search);
}

static bool
is_told(const struct family *family)
{
	for (size_t i = 0; i < family->n; i++)
		if (family->member[i]->lost)
			return false;
	return family->n >= 2 && !family->full;
}

void
placing_find_wrong(struct placing *placing, size_t at, bool wrong[])
{
	struct family family;
	gather_family(placing, at, &family);
	if (!is_told(&family))
		return;
	struct search *search = search_of(placing);
	memset(search, 0, sizeof *search);
	search->family = &family;
	search->room = room_of(&family);
	search->negative = is_negative(&family);
	seek(search, 0);
	if (search->found || search->nodes >= NODES)
		return;
	for (size_t i = 0; i < family.n; i++)
		wrong[family.member[i] - placing->lines] = true;
}

bool
placing_sums(struct placing *placing)
{
	struct family family;
	bool changed = false;
	for (size_t i = 0; i < placing->statement->n_lines; i++) {
		gather_family(placing, i, &family);
		if (is_useful(&family) && narrow(placing, &family))
			changed = true;
	}
	return changed;
}
