/* origins.c: what the lines of a document tell of whose it is, of what year and kind */
#include "ingest/origins.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ingest/cover.h"
#include "ingest/tables/recognise.h"

enum { FIRST_LINES = 12 };    /* of a document: its title is among them */
enum { LABEL_BYTES = 24 };    /* of "部门（单位）：" */
enum { ENOUGH = 2000 };       /* lines that tell something: more of them tell nothing new */

static bool
tell(struct origins *origins, const char *text, size_t line)
{
	struct identity_found found = { .agency = NULL, .kind = -1, .scope = -1 };

	if (origins->n >= ENOUGH || !recognise_identity(&origins->arena, text, &found))
		return false;
	MEM_GROW(origins->list, origins->n, origins->room);
	origins->list[origins->n++] = (struct told){
		.agency = found.agency, .year = found.year, .kind = found.kind,
		.scope = found.scope, .line = line,
	};
	return found.agency != NULL;
}

/* A title whose agency stands in a line of its own is read with the lines after it. */
static void
tell_title(struct origins *origins, const struct document *document, size_t line)
{
	const char *text = document->lines[line].text;
	size_t n = origins->n;

	if (tell(origins, text, line))
		return;
	for (size_t i = line + 1; i < document->n_lines && i < line + TITLE_LINES; i++) {
		if (document->lines[i].page != document->lines[line].page)
			break;
		text = arena_printf(&origins->arena, "%s%s", text, document->lines[i].text);
		origins->n = n;
		if (tell(origins, text, line))
			return;
	}
	origins->n = n;
	tell(origins, document->lines[line].text, line);
}

/* "部门：" alone on a line of a text: the name stands on the next one. */
static void
tell_label(struct origins *origins, const struct document *document, size_t line)
{
	const char *text = document->lines[line].text;
	size_t bytes = strlen(text), colon = strlen("：");

	if (tell(origins, text, line) || document->kind == DOCUMENT_PDF || bytes > LABEL_BYTES ||
	    bytes <= colon || strcmp(text + bytes - colon, "：") != 0 ||
	    line + 1 >= document->n_lines ||
	    document->lines[line].page != document->lines[line + 1].page)
		return;
	tell(origins, arena_printf(&origins->arena, "%s%s", text, document->lines[line + 1].text),
	    line + 1);
}

void
origins_read(struct origins *origins, const struct document *document, size_t title)
{
	for (size_t i = 0; i < document->n_lines; i++)
		if ((i < title && i < FIRST_LINES) || cover_has(document, i))
			tell_title(origins, document, i);
		else
			tell_label(origins, document, i);
}

/* 普陀区财政局 and 上海市普陀区财政局 are one: what names the place too is kept. */
static bool
is_fuller(const char *name, const char *agency)
{
	static const char *const places[] = { "省", "市", "区", "县", "州", "盟", "旗", "镇", "乡",
		"政府", NULL };
	size_t bytes = strlen(name), own = strlen(agency), end;

	if (bytes <= own || strcmp(name + bytes - own, agency) != 0)
		return false;
	for (size_t i = 0; places[i]; i++) {
		end = strlen(places[i]);
		if (bytes - own > end &&
		    strncmp(name + bytes - own - end, places[i], end) == 0)
			return true;
	}
	return false;
}

/* The same agency, give or take where it is. */
static bool
is_same(const char *one, const char *other)
{
	return strcmp(one, other) == 0 || is_fuller(one, other) || is_fuller(other, one);
}

bool
told_differs(const struct told *one, const struct told *other)
{
	return (one->agency && other->agency && !is_same(one->agency, other->agency)) ||
	    (one->year && other->year && one->year != other->year) ||
	    (one->kind >= 0 && other->kind >= 0 && one->kind != other->kind) ||
	    (one->scope >= 0 && other->scope >= 0 && one->scope != other->scope);
}

static const char *
fullest(const struct origins *origins, const char *agency, size_t first, size_t last)
{
	for (size_t i = 0; agency && i < origins->n; i++) {
		const struct told *one = &origins->list[i];
		if (one->line >= first && one->line < last && one->agency &&
		    is_fuller(one->agency, agency))
			agency = one->agency;
	}
	return agency;
}

/* How often the lines [first, last) agree with what line `at` tells of one thing. */
#define VOTES(origins, first, last, same) \
	do { \
		votes = 0; \
		for (size_t k = 0; k < (origins)->n; k++) { \
			const struct told *vote = &(origins)->list[k]; \
			votes += vote->line >= (first) && vote->line < (last) && (same); \
		} \
	} while (0)

struct told
origins_elect(const struct origins *origins, size_t first, size_t last)
{
	struct told elected = { .agency = NULL, .kind = -1, .scope = -1 };
	size_t votes, agency = 0, year = 0, kind = 0, scope = 0;

	for (size_t i = 0; i < origins->n; i++) {
		const struct told *one = &origins->list[i];
		if (one->line < first || one->line >= last)
			continue;
		VOTES(origins, first, last,
		    one->agency && vote->agency && strcmp(one->agency, vote->agency) == 0);
		if (votes > agency) {
			agency = votes;
			elected.agency = one->agency;
		}
		VOTES(origins, first, last, one->year && vote->year == one->year);
		if (votes > year) {
			year = votes;
			elected.year = one->year;
		}
		VOTES(origins, first, last, one->kind >= 0 && vote->kind == one->kind);
		if (votes > kind) {
			kind = votes;
			elected.kind = one->kind;
		}
		VOTES(origins, first, last, one->scope >= 0 && vote->scope == one->scope);
		if (votes > scope) {
			scope = votes;
			elected.scope = one->scope;
		}
	}
	elected.agency = fullest(origins, elected.agency, first, last);
	return elected;
}

const char *
origins_of_name(struct origins *origins, const char *file)
{
	struct identity_found found = { .agency = NULL, .kind = -1, .scope = -1 };
	const char *slash = strrchr(file, '/'), *stem = slash ? slash + 1 : file;
	const char *dot = strrchr(stem, '.');

	stem = arena_copy(&origins->arena, stem, dot ? (size_t)(dot - stem) : strlen(stem));
	recognise_identity(&origins->arena, stem, &found);
	return found.agency;
}

void
origins_release(struct origins *origins)
{
	free(origins->list);
	arena_release(&origins->arena);
}
