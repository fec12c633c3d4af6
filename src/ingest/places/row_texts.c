/* row_texts.c: what stands in a row of a printed table: its code, its name, its cells */
#include <stdlib.h>
#include <string.h>

#include "ingest/pages/words.h"
#include "ingest/places/places.h"

enum { UNIT_DIGITS = 6 };     /* of the number of a unit: no code of a subject has as many */

static int
by_row(const void *a, const void *b)
{
	const struct piece *const *p = a, *const *q = b;
	if ((*p)->row != (*q)->row)
		return (*p)->row < (*q)->row ? -1 : 1;
	if ((*p)->page != (*q)->page)
		return (*p)->page < (*q)->page ? -1 : 1;
	if ((*p)->strip != (*q)->strip)
		return (*p)->strip < (*q)->strip ? -1 : 1;
	return ((*p)->box.x0 > (*q)->box.x0) - ((*p)->box.x0 < (*q)->box.x0);
}

void
table_index_rows(struct table *table)
{
	size_t n = 0;
	table->by_row = arena_alloc(&table->scratch, (table->n_pieces + 1) * sizeof *table->by_row);
	table->row_first = arena_alloc(&table->scratch,
	    (table->n_rows + 1) * sizeof *table->row_first);
	for (size_t i = 0; i < table->n_pieces; i++)
		if (table->pieces[i].row >= 0 && table->pieces[i].leaf >= 0)
			table->by_row[n++] = &table->pieces[i];
	if (n > 0)
		qsort(table->by_row, n, sizeof *table->by_row, by_row);
	for (size_t r = 0, at = 0; r <= table->n_rows; r++) {
		while (at < n && table->by_row[at]->row < (int)r)
			at++;
		table->row_first[r] = at;
	}
}

/* The text so far, and more of it. */
static const char *
add(struct table *table, const char *text, const char *more)
{
	return text ? arena_printf(table->arena, "%s%s", text, more)
	    : arena_text(table->arena, more);
}

const char *
row_cell(struct table *table, size_t row, size_t leaf, const struct piece **at, bool *doubtful)
{
	const char *text = NULL, *blank = NULL;
	bool figure = false;
	*doubtful = false;
	for (size_t i = table->row_first[row]; i < table->row_first[row + 1]; i++) {
		struct piece *piece = table->by_row[i];
		if (piece->leaf != (int)leaf)
			continue;
		if (!text)
			*at = piece;
		*doubtful = *doubtful || piece->doubtful;
		if (piece_is_blank(piece->text)) {
			blank = piece->text;
			continue;
		}
		bool amount = piece_is_amount(piece->text);
		piece->left_out = figure && amount && table->leaves[leaf].role == ROLE_VALUE;
		figure = figure || amount;
		if (piece->left_out)
			*doubtful = true;
		else
			text = add(table, text, piece->printed ? piece->printed : piece->text);
	}
	return text ? text : blank;
}

/* Takes the part of a code in the k-th of its columns: joined, shortened or whole. */
static void
take_part(struct codes *codes, size_t k, const char *digits)
{
	size_t length = strlen(digits);
	if (length >= CODE_MAX || k > 2)
		return;
	if (length == 3 || length == 5 || length == 7) {
		memcpy(codes->parts[0], digits, 3);
		codes->parts[0][3] = '\0';
		codes->parts[1][0] = codes->parts[2][0] = '\0';
		for (size_t i = 1; 3 + 2 * i <= length; i++) {
			memcpy(codes->parts[i], digits + 1 + 2 * i, 2);
			codes->parts[i][2] = '\0';
		}
	} else if (length == 1) {
		codes->parts[k][0] = '0';
		strcpy(codes->parts[k] + 1, digits);
	} else {
		strcpy(codes->parts[k], digits);
	}
	for (size_t i = k + 1; i < 3 && length < 3; i++)
		codes->parts[i][0] = '\0';
}

const char *
row_unit(const struct table *table, size_t row, side_t side, const struct piece **at)
{
	for (size_t i = table->row_first[row]; i < table->row_first[row + 1]; i++) {
		const struct piece *piece = table->by_row[i];
		const struct leaf *leaf = &table->leaves[piece->leaf];
		if (leaf->side != side || leaf->role != ROLE_CODE || !code_is_unit(piece->text) ||
		    (!leaf->units && strlen(piece->text) < UNIT_DIGITS))
			continue;
		*at = piece;
		return piece->text;
	}
	return "";
}

/* Does a column of codes stand left of it on its side? */
static bool
is_behind_codes(const struct table *table, size_t leaf)
{
	for (size_t l = leaf; l-- > 0 && table->leaves[l].side == table->leaves[leaf].side;)
		if (table->leaves[l].role == ROLE_CODE && !table->leaves[l].units)
			return true;
	return false;
}

/*
 * Digits of a code in a column of codes, a whole code in a column of names; behind a column of codes
 * also the part that the names took over.
 */
static bool
is_code_of(const struct table *table, size_t l, const struct piece *piece)
{
	if (!piece_is_number(piece->text))
		return false;
	return table->leaves[l].role == ROLE_CODE || piece_is_code(piece->text) ||
	    (strlen(piece->text) == 2 && is_behind_codes(table, l));
}

/* Takes what stands in the k-th column of codes; returns how many of them that was. */
static size_t
take_column(struct table *table, struct codes *codes, size_t row, size_t l, size_t k,
    const struct piece **at)
{
	size_t taken = 0;
	for (size_t i = table->row_first[row]; i < table->row_first[row + 1]; i++) {
		const struct piece *piece = table->by_row[i];
		if (piece->leaf != (int)l || !is_code_of(table, l, piece))
			continue;
		size_t length = strlen(piece->text), part = k + taken;
		bool whole = length == 3 || length == 5 || length == 7;
		take_part(codes, whole ? 0 : part > 0 ? part : 1, piece->text);
		if (!*at)
			*at = piece;
		taken++;
	}
	return taken;
}

const char *
row_code(struct table *table, struct codes *codes, size_t row, side_t side,
    const struct piece **at)
{
	size_t k = 0, found = 0;
	for (size_t l = 0; l < table->n_leaves; l++) {
		const struct leaf *leaf = &table->leaves[l];
		if (leaf->side != side || leaf->units ||
		    (leaf->role != ROLE_CODE && leaf->role != ROLE_LABEL))
			continue;
		size_t taken = take_column(table, codes, row, l, k, at);
		found += taken;
		k += taken + (found == 0 && leaf->role == ROLE_CODE);
	}
	if (found == 0)
		return "";
	return arena_printf(table->arena, "%s%s%s", codes->parts[0], codes->parts[1],
	    codes->parts[2]);
}

/* An amount among names is no part of one. */
static bool
is_lost_figure(const struct table *table, const struct piece *piece)
{
	return table->statement->kind != STATEMENT_GENERIC && piece_is_amount(piece->text) &&
	    strpbrk(piece->text, ".,");
}

const char *
row_label(struct table *table, size_t row, side_t side, const struct piece **at)
{
	const char *label = NULL;
	const struct piece *first = NULL;
	for (size_t i = table->row_first[row]; i < table->row_first[row + 1]; i++) {
		struct piece *piece = table->by_row[i];
		const struct leaf *leaf = &table->leaves[piece->leaf];
		if (leaf->side != side || piece->group || piece_is_blank(piece->text) ||
		    (leaf->role != ROLE_CODE && leaf->role != ROLE_LABEL) ||
		    is_code_of(table, (size_t)piece->leaf, piece))
			continue;
		if (is_lost_figure(table, piece)) {
			piece->left_out = true;
			continue;
		}
		first = first ? first : piece;
		label = add(table, label, piece->text);
	}
	if (!label)
		return "";
	*at = *at ? *at : first;
	if (table->rows[row].group && first->grouped)
		label = arena_printf(table->arena, "%s/%s", table->rows[row].group, label);
	return label;
}

const char *
label_code(struct table *table, const char **label)
{
	static const char *const dashes[] = { "-", "—", "－", "–", NULL };
	size_t digits = strspn(*label, "0123456789");
	const char *name = *label + digits, *dash = words_at_start(name, dashes);
	if (dash)
		name += strlen(dash);
	if (digits == 0 || *name == '\0' || strchr("0123456789.,-", *name))
		return "";
	const char *code = arena_copy(table->arena, *label, digits);
	if (!piece_is_code(code) && !(dash && code_is_unit(code)))
		return "";
	*label = name;
	return code;
}
