/* row_parts.c: the columns that a row's total is the sum of, by headers, measures and words */
#include <string.h>

#include "audit/row_parts.h"
#include "audit/tables.h"

static bool
is_part(const struct row_rule *identity, const struct column *column)
{
	return column->measure == identity->total || row_rule_has(identity, column->measure) ||
	    row_rule_names(identity, column);
}

/* Is it part of a part? Words tell only of what has no measure of its own here. */
static bool
is_inner(const struct row_rule *identity, const struct row_rule *inner, const struct column *column)
{
	return row_rule_has(inner, column->measure) || (row_rule_names(inner, column) &&
	    column->measure != identity->total && !row_rule_has(identity, column->measure));
}

static bool
is_subtotal(const struct column *column)
{
	static const char name[] = "小计";
	const char *at = strstr(column->header, name);
	return at && (at == column->header || at[-1] == '/') &&
	    (at[strlen(name)] == '\0' || at[strlen(name)] == '/');
}

static bool
stands_beside_inner(const struct header_parts *found, size_t at, const struct row_rule *identity,
    const struct row_rule *inner)
{
	return (at > 0 && is_inner(identity, inner, found->parts[at - 1])) ||
	    (at + 1 < found->n && is_inner(identity, inner, found->parts[at + 1]));
}

/* The total of the inner identity: by measure, else the 小计 that can be of nothing else. */
static const struct column *
inner_total(const struct header_parts *found, const struct row_rule *identity,
    const struct row_rule *inner)
{
	bool known = true;
	for (size_t i = 0; i < found->n; i++) {
		if (found->parts[i]->measure == inner->total)
			return found->parts[i];
		known &= is_part(identity, found->parts[i]) ||
		    is_inner(identity, inner, found->parts[i]);
	}
	for (size_t i = 0; known && i < found->n; i++) {
		if (found->parts[i]->measure == identity->total && is_subtotal(found->parts[i]) &&
		    stands_beside_inner(found, i, identity, inner))
			return found->parts[i];
	}
	return NULL;
}

static bool
has_measure(const struct header_parts *found, enum measure measure)
{
	for (size_t i = 0; i < found->n; i++) {
		if (found->parts[i]->measure == measure)
			return true;
	}
	return false;
}

static void
sort_part(struct row_parts *parts, const struct row_rule *identity, const struct column *column,
    const struct row_rule *inner, const struct column *stands)
{
	bool below = inner && column != stands && is_inner(identity, inner, column);
	bool named = row_rule_names(identity, column);
	if (below && stands) {
		parts->doubtful |= named && !row_rule_has(inner, column->measure);
		return;
	}
	if (is_part(identity, column) || (below && row_rule_has(inner, column->measure)))
		parts->known[parts->n_known++] = column;
	else
		parts->other[parts->n_other++] = column;
}

/* A second total may be over others of the parts. */
static bool
has_total_beside(const struct row_parts *parts, const struct row_rule *identity,
    const struct column *stands)
{
	size_t totals = 0;
	for (size_t i = 0; i < parts->n_known; i++)
		totals += parts->known[i]->measure == identity->total && parts->known[i] != stands;
	return totals > 0 && totals < parts->n_known;
}

void
row_parts_by_header(struct row_parts *parts, const struct row_rule *identity,
    const struct statement *statement, const struct column *total)
{
	const struct row_rule *inner = row_rule_inner(identity), *outer = row_rule_outer(identity);
	struct header_parts found;
	header_parts(&found, statement, total);
	parts->n_known = parts->n_other = 0;
	parts->doubtful = false;
	if (found.more)
		return;
	const struct column *stands = inner ? inner_total(&found, identity, inner) : NULL;
	bool one_level = outer && has_measure(&found, outer->total);
	for (size_t i = 0; i < found.n; i++) {
		if (!one_level || is_part(identity, found.parts[i]))
			sort_part(parts, identity, found.parts[i], inner, stands);
	}
	parts->doubtful |= has_total_beside(parts, identity, stands);
}

/* false: no column has the measure. */
static bool
add_measure(struct row_parts *parts, const struct statement *statement, const struct column *total,
    enum measure measure)
{
	const struct column *part = table_column(statement, total->side, measure, NULL);
	if (part && part != total)
		parts->known[parts->n_known++] = part;
	return part != NULL;
}

void
row_parts_by_measure(struct row_parts *parts, const struct row_rule *identity,
    const struct statement *statement, const struct column *total)
{
	const struct row_rule *inner = row_rule_inner(identity);
	parts->n_known = parts->n_other = 0;
	parts->doubtful = false;
	for (size_t i = 0; i < ROW_PARTS && identity->parts[i]; i++) {
		if (add_measure(parts, statement, total, identity->parts[i]) || !inner ||
		    inner->total != identity->parts[i])
			continue;
		bool any = false;
		for (size_t j = 0; j < ROW_PARTS && inner->parts[j]; j++)
			any |= add_measure(parts, statement, total, inner->parts[j]);
		parts->doubtful |= !any;
	}
}

bool
row_parts_lowered(const struct row_rule *identity, const struct statement *statement,
    const struct column *column)
{
	const struct row_rule *inner = row_rule_inner(identity);
	struct header_parts beside, found;
	if (!inner || column->measure != identity->total || !is_subtotal(column))
		return false;
	header_parts(&beside, statement, column);
	for (size_t i = 0; i < beside.n; i++) {
		if (beside.parts[i]->measure != identity->total)
			continue;
		header_parts(&found, statement, beside.parts[i]);
		if (!found.more && inner_total(&found, identity, inner) == column)
			return true;
	}
	return false;
}
