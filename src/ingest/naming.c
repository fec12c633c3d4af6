/* naming.c: where a document names a code otherwise than it is known */
#include "ingest/naming.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "model/subject.h"
#include "store/learnt.h"

enum { ENOUGH_OTHERS = 3 };   /* disclosures that print a name make it known */

struct naming {
	struct arena arena;           /* what is looked up */
	struct arena *texts;          /* of the notes */
	struct db *db;
	int year;
	const struct line **noted;
	struct extract_note *notes;
	size_t n, room, n_noted, room_noted;
	struct err *err;
};

static bool
is_noted(const struct naming *naming, const struct line *line)
{
	for (size_t i = 0; i < naming->n_noted; i++)
		if (naming->noted[i]->scheme == line->scheme &&
		    strcmp(naming->noted[i]->code, line->code) == 0 &&
		    subject_agrees(line->label, naming->noted[i]->label))
			return true;
	return false;
}

static void
add_note(struct naming *naming, const struct line *line, const char *known)
{
	if (is_noted(naming, line))
		return;
	MEM_GROW(naming->noted, naming->n_noted, naming->room_noted);
	naming->noted[naming->n_noted++] = line;
	MEM_GROW(naming->notes, naming->n, naming->room);
	naming->notes[naming->n++] = (struct extract_note){
		.page = line->place.page, .line = line->place.line,
		.text = arena_printf(naming->texts, _("%s is printed as %s, known as %s"),
		    line->code, line->label, known),
	};
}

/* Nobody else prints this name, and enough others agree on another one. */
static int
note_learnt(struct naming *naming, const struct line *line)
{
	struct learnt *names;
	size_t n;

	if (learnt_names(naming->db, line->scheme, line->code, naming->year, &naming->arena,
	    &names, &n, naming->err) != 0)
		return -1;
	if (n < 2 || names[0].documents < ENOUGH_OTHERS ||
	    subject_agrees(line->label, names[0].name))
		return 0;
	for (size_t i = 1; i < n; i++)
		if (names[i].documents == 1 && subject_agrees(line->label, names[i].name))
			add_note(naming, line, names[0].name);
	return 0;
}

static int
note_line(struct naming *naming, const struct line *line)
{
	enum subject_ground ground;
	const char *known;

	if (!*line->code || !*line->label)
		return 0;
	known = subject_name(
	    &naming->arena, line->scheme, line->code, naming->year, &ground);
	if (*known && subject_agrees(line->label, known))
		return 0;
	if (ground != SUBJECT_SEEN)
		return note_learnt(naming, line);
	add_note(naming, line, known);
	return 0;
}

static int
note_lines(struct naming *naming, const struct disclosure *disclosure)
{
	for (size_t i = 0; i < disclosure->n_statements; i++)
		for (size_t k = 0; k < disclosure->statements[i].n_lines; k++)
			if (note_line(naming, &disclosure->statements[i].lines[k]) != 0)
				return -1;
	return 0;
}

int
naming_note(struct document_notes *notes, struct db *db, const struct disclosure *disclosure,
    struct err *err)
{
	struct naming naming = {
		.texts = &notes->arena, .db = db, .year = disclosure->identity.year, .err = err,
	};
	int done = note_lines(&naming, disclosure);

	document_notes_join(notes, naming.notes, naming.n);
	free(naming.notes);
	free(naming.noted);
	arena_release(&naming.arena);
	return done;
}
