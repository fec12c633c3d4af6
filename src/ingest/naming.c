/* naming.c: where a document names a code otherwise than it is known */
#include "ingest/naming.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/subject.h"
#include "store/learnt.h"

enum { ENOUGH_OTHERS = 3 };   /* disclosures that print a name make it known */

/* A line with a code and a name. */
struct printed {
	const struct line *line;
	const char *folded;           /* its name, where that is compared */
	size_t order;                 /* of print */
	const char *known;            /* as what it is known instead; NULL: nothing to say */
};

struct naming {
	struct arena arena;           /* what is looked up */
	struct db *db;
	int year;
	struct printed *list;
	size_t n, room;
	struct err *err;
};

static int
by_order(const void *a, const void *b)
{
	const struct printed *one = a, *other = b;

	return one->order < other->order ? -1 : one->order > other->order;
}

static int
compare_codes(const struct line *one, const struct line *other)
{
	if (one->scheme != other->scheme)
		return one->scheme < other->scheme ? -1 : 1;
	return strcmp(one->code, other->code);
}

static int
compare_lines(const struct line *one, const struct line *other)
{
	int order = compare_codes(one, other);

	return order != 0 ? order : strcmp(one->label, other->label);
}

static int
by_line(const void *a, const void *b)
{
	const struct printed *one = a, *other = b;
	int order = compare_lines(one->line, other->line);

	return order != 0 ? order : by_order(a, b);
}

static int
by_name(const void *a, const void *b)
{
	const struct printed *one = a, *other = b;
	int order = strcmp(one->folded, other->folded);

	return order != 0 ? order : by_order(a, b);
}

static void
sort(struct printed *list, size_t n, int (*compare)(const void *, const void *))
{
	if (n > 0)
		qsort(list, n, sizeof *list, compare);
}

static void
gather(struct naming *naming, const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if (!*line->code || !*line->label)
			continue;
		MEM_GROW(naming->list, naming->n, naming->room);
		naming->list[naming->n] = (struct printed){ .line = line, .order = naming->n };
		naming->n++;
	}
}

/* Each name once for its code, where it is printed first; those of one code one behind the other. */
static void
keep_first(struct naming *naming)
{
	size_t kept = 0;

	sort(naming->list, naming->n, by_line);
	for (size_t i = 0; i < naming->n; i++)
		if (kept == 0 ||
		    compare_lines(naming->list[kept - 1].line, naming->list[i].line) != 0)
			naming->list[kept++] = naming->list[i];
	naming->n = kept;
}

static int
by_folded(const void *a, const void *b)
{
	const struct learnt *one = a, *other = b;

	return strcmp(one->folded, other->folded);
}

/* The name that enough others agree on, for each of those that nobody else prints. */
static int
look_up_learnt(struct naming *naming, struct printed *first, size_t n)
{
	struct learnt *names, most;
	size_t n_names;

	if (learnt_names(naming->db, first->line->scheme, first->line->code, naming->year,
	    &naming->arena, &names, &n_names, naming->err) != 0)
		return -1;
	if (n_names < 2 || names[0].documents < ENOUGH_OTHERS)
		return 0;
	most = names[0];
	qsort(names, n_names, sizeof *names, by_folded);
	for (size_t i = 0; i < n; i++) {
		struct learnt own = { .folded = first[i].folded };
		const struct learnt *found = bsearch(&own, names, n_names, sizeof *names, by_folded);
		if (found && found->documents == 1)
			first[i].known = most.name;
	}
	return 0;
}

/* Names that differ in brackets only are one: what is known of them is said of the first. */
static void
say_once(struct printed *first, size_t n, const char *official)
{
	sort(first, n, by_name);
	for (size_t i = 0; i < n; i++)
		if ((i > 0 && strcmp(first[i].folded, first[i - 1].folded) == 0) ||
		    strcmp(first[i].folded, official) == 0)
			first[i].known = NULL;
}

/* The names of one code. */
static int
look_up(struct naming *naming, struct printed *first, size_t n)
{
	enum subject_ground ground;
	const struct line *line = first->line;
	const char *known = subject_name(
	    &naming->arena, line->scheme, line->code, naming->year, &ground);

	if (n == 1 && *known && subject_agrees(line->label, known))
		return 0;
	for (size_t i = 0; i < n; i++) {
		first[i].folded = text_fold(&naming->arena, first[i].line->label);
		first[i].known = ground == SUBJECT_SEEN ? known : NULL;
	}
	if (ground != SUBJECT_SEEN && look_up_learnt(naming, first, n) != 0)
		return -1;
	say_once(first, n, text_fold(&naming->arena, known));
	return 0;
}

static int
look_up_all(struct naming *naming)
{
	for (size_t i = 0, end; i < naming->n; i = end) {
		for (end = i + 1; end < naming->n; end++)
			if (compare_codes(naming->list[i].line, naming->list[end].line) != 0)
				break;
		if (look_up(naming, &naming->list[i], end - i) != 0)
			return -1;
	}
	return 0;
}

static void
note_all(struct naming *naming, struct document_notes *notes)
{
	struct extract_note *list = mem_alloc(naming->n * sizeof *list);
	size_t n = 0;

	sort(naming->list, naming->n, by_order);
	for (size_t i = 0; i < naming->n; i++) {
		const struct printed *printed = &naming->list[i];
		const struct line *line = printed->line;
		if (printed->known)
			list[n++] = (struct extract_note){
				.page = line->place.page, .line = line->place.line,
				.text = arena_printf(&notes->arena,
				    _("%s is printed as %s, known as %s"), line->code, line->label,
				    printed->known),
			};
	}
	document_notes_join(notes, list, n);
	free(list);
}

int
naming_note(struct document_notes *notes, struct db *db, const struct disclosure *disclosure,
    struct err *err)
{
	struct naming naming = { .db = db, .year = disclosure->identity.year, .err = err };
	int done;

	for (size_t i = 0; i < disclosure->n_statements; i++)
		gather(&naming, &disclosure->statements[i]);
	keep_first(&naming);
	done = look_up_all(&naming);
	if (done == 0)
		note_all(&naming, notes);
	free(naming.list);
	arena_release(&naming.arena);
	return done;
}
