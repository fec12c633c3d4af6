/* laid_out.c: a table of a text laid out by blanks, read by the places of its words too */
#include "ingest/laid_out.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/flow/placing.h"
#include "ingest/laid_head.h"
#include "ingest/pages/words.h"
#include "ingest/tables/recognise.h"
#include "ingest/tables/settle.h"
#include "model/subject.h"

enum { SCALE = 10 };          /* of a column of the text, which is as wide as a Chinese character */
enum { LEADING = 16 };        /* of its lines, one column apart: so far are lines of one cell */
enum { LINES = 4000 };        /* of a table; longer ones are none of an office */

static void
scale(struct box *box, int top)
{
	box->x0 *= SCALE, box->x1 *= SCALE;
	box->y1 = (box->y1 - top) * LEADING;
	box->y0 = box->y1 - 100 * SCALE;
}

/* The lines of a table alone, its places as those of a printed page. */
static struct document
print(struct arena *arena, const struct document *document, const struct table_lines *table)
{
	const struct source_line *lines = &document->lines[table->first];
	size_t n = table->last - table->first, first = lines[0].first,
	       n_words = lines[n - 1].first + lines[n - 1].n - first;
	struct document printed = { .kind = DOCUMENT_LAYOUT, .name = document->name,
		.lines = arena_alloc(arena, n * sizeof *printed.lines), .n_lines = n,
		.words = arena_alloc(arena, (n_words + 1) * sizeof *printed.words),
		.n_words = n_words };

	memcpy(printed.lines, lines, n * sizeof *lines);
	memcpy(printed.words, &document->words[first], n_words * sizeof *printed.words);
	for (size_t i = 0; i < n_words; i++)
		scale(&printed.words[i].box, lines[0].box.y0);
	for (size_t i = 0; i < n; i++) {
		printed.lines[i].first -= first;
		scale(&printed.lines[i].box, lines[0].box.y0);
	}
	return printed;
}

static size_t
count_cells(const struct statement *statement, size_t *ambiguous)
{
	size_t n = 0;

	*ambiguous = 0;
	for (size_t i = 0; i < statement->n_lines; i++)
		for (size_t k = 0; k < statement->lines[i].n_cells; k++, n++)
			*ambiguous += statement->lines[i].cells[k].ambiguous;
	return n;
}

/* The line of the same name, of another reading of the table; NULL: there is none. */
static const struct line *
same_line(const struct statement *statement, const struct line *line)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *own = &statement->lines[i];
		if (own->side == line->side && own->place.line == line->place.line &&
		    strcmp(own->code, line->code) == 0 && strcmp(own->label, line->label) == 0)
			return own;
	}
	return NULL;
}

/* Is the name of a line whole, and its own? It is where the catalogue has it, or both readings. */
static bool
is_named(const struct statement *statement, const struct line *line)
{
	const struct line *own = same_line(statement, line);
	bool known = *line->code != '\0' && subject_had(line->scheme, line->code, NULL);

	return (own && (!known || !own->guessed)) ||
	    (known && subject_had(line->scheme, line->code, line->label));
}

static void
doubt_names(const struct statement *statement, struct statement *other)
{
	for (size_t i = 0; i < other->n_lines; i++) {
		struct line *line = &other->lines[i];
		if (is_named(statement, line))
			continue;
		line->guessed = true;
		for (size_t k = 0; k < line->n_cells; k++)
			line->cells[k].ambiguous = true;
	}
}

/* Does a reading have what is certain in the other one? */
static bool
has_cell(const struct statement *other, const struct line *line, const char *header,
    const struct cell *cell)
{
	const struct line *own = same_line(other, line);

	for (size_t k = 0; own && k < own->n_cells; k++)
		if (own->cells[k].figure.value == cell->figure.value &&
		    strcmp(statement_column(other, own->cells[k].column)->header, header) == 0)
			return true;
	return false;
}

static bool
agrees(const struct statement *statement, const struct statement *other)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		for (size_t k = 0; k < line->n_cells; k++) {
			const struct cell *cell = &line->cells[k];
			if (!cell->ambiguous && !has_cell(other, line,
			    statement_column(statement, cell->column)->header, cell))
				return false;
		}
	}
	return true;
}

static bool
is_proved(struct arena *arena, const struct statement statements[], size_t at,
    const struct statement *other)
{
	size_t open, left;

	return laid_head_is_standard(arena, other) && agrees(&statements[at], other) &&
	    count_cells(other, &left) >= count_cells(&statements[at], &open) && left == 0 &&
	    place_proves(statements, at, other);
}

void
laid_out_read(struct statement statements[], size_t at, struct arena *arena,
    const struct document *document, const struct table_lines *table, struct notes *notes,
    size_t first)
{
	struct statement *statement = &statements[at];
	size_t open;

	if (document->lines[table->first].page == 0 || table->last - table->first > LINES ||
	    (document->torn && table->last == document->n_lines) ||
	    count_cells(statement, &open) == 0 || open == 0)
		return;
	struct document printed = print(arena, document, table);
	struct table_lines all = *table;
	struct notes others = { .arena = arena };
	struct statement other = { .ordinal = statement->ordinal, .place = statement->place,
		.kind = statement->kind, .number = statement->number, .title = statement->title,
		.unit = statement->unit };

	all.first = 0, all.last = printed.n_lines;
	all.running = table->running ? table->running + table->first : NULL;
	read_places(&other, arena, &printed, &all, &others);
	laid_head_join(arena, &other);
	settle_measures(&other, &others);
	if (others.n == 0 && is_proved(arena, statements, at, &other)) {
		doubt_names(statement, &other);
		*statement = other;
		notes->n = first;
	}
	free(others.notes);
}
