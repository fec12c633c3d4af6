/* classes.c: several classifications before the figures: one of them tells the rows */
#include <string.h>

#include "base/text.h"
#include "ingest/pages/words.h"
#include "ingest/places/places.h"

/* Columns of codes and of their names. */
struct class {
	size_t from, to;
	size_t codes;                 /* of subjects; rows that go on with one are one */
	bool government;
};

static bool
is_class_of(const struct table *table, size_t l, enum role role)
{
	return l < table->n_leaves && table->leaves[l].role == role &&
	    !(role == ROLE_CODE && table->leaves[l].units);
}

/* Codes and names from a leaf on, up to the next code behind a name, or to what is neither. */
static size_t
class_end(const struct table *table, size_t l)
{
	bool name = false;
	for (; l < table->n_leaves; l++) {
		enum role role = table->leaves[l].role;
		if ((role != ROLE_CODE && role != ROLE_LABEL) || (role == ROLE_CODE && name))
			break;
		name = name || role == ROLE_LABEL;
	}
	return l;
}

/* The codes of a column, those that the row before has too not counted. */
static size_t
count_codes(const struct table *table, size_t l)
{
	const char *last = "";
	size_t n = 0;
	for (size_t i = 0; i < table->n_pieces; i++) {
		const struct piece *piece = &table->pieces[i];
		if (piece->leaf != (int)l || !piece_is_code(piece->text))
			continue;
		n += strcmp(piece->text, last) != 0;
		last = piece->text;
	}
	return n;
}

static struct class
class_at(const struct table *table, size_t from)
{
	static const char *const words[] = { "政府预算", "政府经济", "政府支出", NULL };
	struct class class = { .from = from, .to = class_end(table, from) };
	struct arena arena = { 0 };
	class.government = words_in(text_fold(&arena, table->leaves[from].path), words);
	arena_release(&arena);
	for (size_t l = from; l < class.to && table->leaves[l].role == ROLE_CODE; l++)
		class.codes += count_codes(table, l);
	return class;
}

/* The department's beside the government's; else the one whose codes change most, or the first. */
static bool
is_better(const struct class *class, const struct class *best)
{
	if (class->government != best->government)
		return best->government;
	return class->codes > best->codes;
}

/*
 * What the others say is kept as words; so are names of whatever else before them, where it is not
 * the first that tells the rows.
 */
static void
settle(struct table *table, size_t from, size_t first, size_t to)
{
	struct class best = class_at(table, first);
	for (size_t l = best.to; l < to;) {
		struct class class = class_at(table, l);
		if (is_better(&class, &best))
			best = class;
		l = class.to;
	}
	for (size_t l = best.from == first ? first : from; l < to; l++)
		if (l < best.from || l >= best.to)
			table->leaves[l].role = ROLE_TEXT;
}

void
table_settle_classes(struct table *table)
{
	for (size_t l = 0; l < table->n_leaves;) {
		size_t from = l, first, to, n = 0;
		while (is_class_of(table, l, ROLE_LABEL))
			l++;
		first = to = l;
		for (; is_class_of(table, to, ROLE_CODE) && class_end(table, to) >= to + 2; n++)
			to = class_end(table, to);
		if (n > 1)
			settle(table, from, first, to);
		l = to > from ? to : from + 1;
	}
}
