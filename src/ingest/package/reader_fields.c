/* reader_fields.c: the fields of a package's row: texts, numbers, places, figures */
#include "ingest/package/reader.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"

#define NAME_LIMIT 4096       /* bytes */

const char *
reader_text(struct reader *reader, int column)
{
	const char *text = (size_t)column < reader->row->n ? reader->row->fields[column].text : "";

	return text_clean(reader->arena, text, strlen(text));
}

const char *
reader_word(struct reader *reader, int column)
{
	return reader_trim(
	    reader->arena, (size_t)column < reader->row->n ? reader->row->fields[column].text : "");
}

bool
reader_required(struct reader *reader, int column, const char **text)
{
	*text = reader_text(reader, column);
	if ((*text)[strspn(*text, " ")])
		return true;
	reader_complain(reader, column, _("%s is empty; it must be given"),
	    package_files[reader->file].columns[column]);
	return false;
}

void
reader_check_name(struct reader *reader, int column, const char *name)
{
	if (strlen(name) > NAME_LIMIT)
		reader_complain(reader, column, _("%s has %zu bytes; a name has at most %d"),
		    package_files[reader->file].columns[column], strlen(name), NAME_LIMIT);
}

bool
reader_known(struct reader *reader, int column, bool known, const char *expected)
{
	if (!known)
		reader_complain(reader, column, _("%s '%s' is unknown; expected is %s"),
		    package_files[reader->file].columns[column], reader_word(reader, column),
		    expected);
	return known;
}

/* Digits only; -1 for anything else and what does not fit. */
static int
parse_number(const char *text)
{
	long number;

	if (!*text || text[strspn(text, "0123456789")])
		return -1;
	errno = 0;
	number = strtol(text, NULL, 10);
	return errno || number > INT_MAX ? -1 : (int)number;
}

bool
reader_number(struct reader *reader, int column, int least, int *number)
{
	const char *text = reader_word(reader, column);

	*number = !*text && least == 0 ? 0 : parse_number(text);
	if (*number >= least)
		return true;
	reader_complain(reader, column, _("%s '%s' is not a whole number from %d on"),
	    package_files[reader->file].columns[column], text, least);
	return false;
}

bool
reader_side(struct reader *reader, int column, side_t *side)
{
	const char *text = reader_word(reader, column);

	*side = *text;
	return reader_known(
	    reader, column, side_is(text), _("L, M, R, S, T, U or nothing"));
}

bool
reader_place(struct reader *reader, int page, int line, struct place *place)
{
	bool known = reader_number(reader, page, 0, &place->page);

	return reader_number(reader, line, 0, &place->line) && known;
}

bool
reader_short_place(struct reader *reader, int column, struct place *place)
{
	char *text = arena_text(reader->arena, reader_word(reader, column));
	char *colon = strchr(text, ':');

	*place = (struct place){ .page = 0 };
	if (!*text)
		return true;
	if (colon) {
		*colon = '\0';
		place->page = parse_number(text);
	}
	place->line = parse_number(colon ? colon + 1 : text);
	if (place->page >= 0 && place->line >= 0)
		return true;
	*place = (struct place){ .page = 0 };
	return reader_known(reader, column, false, _("a line or page:line"));
}

bool
reader_source(struct reader *reader, int column, int *source)
{
	int number;

	*source = 0;
	if ((size_t)column >= reader->n_columns || !*reader_word(reader, column))
		return true;
	if (!reader_number(reader, column, 1, &number))
		return false;
	if (reader->usable[FILE_MANIFEST] && (size_t)number > reader->disclosure->n_more + 1) {
		reader_complain(reader, column, _("manifest.csv has no document %d"), number);
		return false;
	}
	*source = number - 1;
	return true;
}

bool
reader_figure(struct reader *reader, int column, const char *unit, struct figure *figure)
{
	const char *text = reader_text(reader, column);
	bool words = *text == PACKAGE_WORDS && strcmp(unit, "text") != 0;
	const char *printed = words ? text + 1 : text;
	enum money_fault fault = figure_parse(figure, printed, words ? "text" : unit);

	if (fault == MONEY_OK)
		return true;
	*figure = (struct figure){ .measure_unit = "", .printed = printed, .place = figure->place };
	reader_complain(reader, column, _("%s '%s' (unit '%s'): %s"),
	    package_files[reader->file].columns[column], printed, unit, money_fault_text(fault));
	return false;
}
