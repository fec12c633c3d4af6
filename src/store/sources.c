/* sources.c: the documents behind disclosures and their lines, as they were read */
#include "store/sources.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/db.h"
#include "store/figures.h"

/* Source rows of the disclosure :id by their ordinal, the first one being 0. */
#define SOURCES_OF \
	"(SELECT 0 AS ordinal, source FROM disclosure WHERE id = :id" \
	" UNION ALL SELECT ordinal, source FROM further_source WHERE disclosure = :id)"

static const char *
or_empty(const char *text)
{
	return text ? text : "";
}

static bool
get_number(struct query *query, int column, int *number)
{
	int64_t value = query_get_int(query, column);

	*number = (int)value;
	return value >= INT_MIN && value <= INT_MAX;
}

static bool
read_line(struct query *query, struct arena *arena, struct stored_line *line)
{
	if (!figures_int(query, 0, 0, &line->page) || !figures_int(query, 1, 1, &line->line) ||
	    !get_number(query, 2, &line->x0) || !get_number(query, 3, &line->y0) ||
	    !get_number(query, 4, &line->x1) || !get_number(query, 5, &line->y1))
		return false;
	line->text = figures_text(arena, query, 6);
	return true;
}

static int
read_lines(struct db *db, struct query *query, struct arena *arena, struct stored_line **lines,
    size_t *n, struct err *err)
{
	struct stored_line *found = NULL, line;
	size_t room = 0;
	int more;

	*n = 0;
	while ((more = query_next(query, err)) > 0) {
		if (!read_line(query, arena, &line)) {
			more = db_damaged(db, "source_line", err);
			break;
		}
		MEM_GROW(found, *n, room);
		found[(*n)++] = line;
	}
	query_reset(query);
	*lines = arena_alloc(arena, *n * sizeof **lines);
	if (*n)
		memcpy(*lines, found, *n * sizeof **lines);
	free(found);
	return more < 0 ? -1 : 0;
}

int
sources_lines(struct db *db, int64_t disclosure, int source, int page, int first, int last,
    struct arena *arena, struct stored_line **lines, size_t *n, struct err *err)
{
	struct query *query = db_query(db,
	    "SELECT page, line, x0, y0, x1, y1, text FROM source_line"
	    " WHERE source = (SELECT source FROM " SOURCES_OF " WHERE ordinal = :ordinal)"
	    "  AND page = :page AND line BETWEEN :first AND :last"
	    " ORDER BY line", err);

	if (!query)
		return -1;
	query_int(query, ":id", disclosure);
	query_int(query, ":ordinal", source);
	query_int(query, ":page", page);
	query_int(query, ":first", first);
	query_int(query, ":last", last);
	return read_lines(db, query, arena, lines, n, err);
}

int
sources_whole(struct db *db, int64_t disclosure, int source, struct arena *arena,
    struct stored_line **lines, size_t *n, struct err *err)
{
	struct query *query = db_query(db,
	    "SELECT page, line, x0, y0, x1, y1, text FROM source_line"
	    " WHERE source = (SELECT source FROM " SOURCES_OF " WHERE ordinal = :ordinal)"
	    " ORDER BY page, line", err);

	if (!query)
		return -1;
	query_int(query, ":id", disclosure);
	query_int(query, ":ordinal", source);
	return read_lines(db, query, arena, lines, n, err);
}

/* Has the answer of a query a row? 1, 0, -1. */
static int
has_row(struct query *query, struct err *err)
{
	int more = query_next(query, err);

	query_reset(query);
	return more;
}

int
sources_has(struct db *db, int64_t disclosure, const char *digest, int *version, struct err *err)
{
	struct query *query = db_query(db,
	    "SELECT s.version FROM " SOURCES_OF " o JOIN source s ON s.id = o.source"
	    " WHERE s.digest = :digest", err);
	int more;

	if (!query)
		return -1;
	query_int(query, ":id", disclosure);
	query_text(query, ":digest", digest);
	more = query_next(query, err);
	*version = more > 0 ? (int)query_get_int(query, 0) : 0;
	query_reset(query);
	return more;
}

int
sources_corrected(struct db *db, int64_t disclosure, const char *sha256, struct err *err)
{
	struct query *query = db_query(db,
	    "SELECT 1 FROM " SOURCES_OF " o JOIN source s ON s.id = o.source"
	    " WHERE s.sha256 = :sha256 AND s.digest <> :sha256", err);

	if (!query)
		return -1;
	query_int(query, ":id", disclosure);
	query_text(query, ":sha256", sha256);
	return has_row(query, err);
}

int
sources_named(struct db *db, const char *name, struct arena *arena, const char ***digests,
    size_t *n, struct err *err)
{
	struct query *query = db_query(db,
	    "SELECT digest FROM source WHERE name = :name AND version > 0", err);
	const char **found = NULL;
	size_t room = 0;
	int more;

	*n = 0;
	if (!query)
		return -1;
	query_text(query, ":name", name);
	while ((more = query_next(query, err)) > 0) {
		MEM_GROW(found, *n, room);
		found[(*n)++] = figures_text(arena, query, 0);
	}
	*digests = arena_alloc(arena, *n * sizeof **digests);
	if (*n)
		memcpy(*digests, found, *n * sizeof **digests);
	free(found);
	return more;
}

/* The row of the same document, read by the same reader; 0: there is none, -1: failure. */
static int64_t
find_document(struct db *db, const struct source *source, struct err *err)
{
	struct query *query = db_query(db,
	    "UPDATE source SET version = :version"
	    " WHERE sha256 = :sha256 AND digest = :sha256 AND name = :name RETURNING id", err);
	int64_t id = 0;

	if (!query)
		return -1;
	query_text(query, ":sha256", source->sha256);
	query_text(query, ":name", source->name);
	query_int(query, ":version", source->version);
	if (query_next(query, err) > 0)
		id = query_get_int(query, 0);
	return query_run(query, err) == 0 ? id : -1;
}

static int64_t
insert_source(struct db *db, const struct source *source, struct err *err)
{
	struct query *query = db_query(db,
	    "INSERT INTO source (name, sha256, kind, digest, version)"
	    " VALUES (:name, :sha256, :kind, :digest, :version)", err);

	if (!query)
		return -1;
	query_text(query, ":name", or_empty(source->name));
	query_text(query, ":sha256", or_empty(source->sha256));
	query_text(query, ":kind", or_empty(source->kind));
	query_text(query, ":digest", or_empty(source->digest));
	query_int(query, ":version", source->version);
	return query_run(query, err) == 0 ? db_inserted(db) : -1;
}

static int
has_lines(struct db *db, int64_t id, struct err *err)
{
	struct query *query = db_query(
	    db, "SELECT 1 FROM source_line WHERE source = :id LIMIT 1", err);

	if (!query)
		return -1;
	query_int(query, ":id", id);
	return has_row(query, err);
}

static int
insert_line(struct db *db, int64_t id, const struct stored_line *line, struct err *err)
{
	struct query *query = db_query(db,
	    "INSERT INTO source_line (source, page, line, x0, y0, x1, y1, text)"
	    " VALUES (:source, :page, :line, :x0, :y0, :x1, :y1, :text)", err);

	if (!query)
		return -1;
	query_int(query, ":source", id);
	query_int(query, ":page", line->page);
	query_int(query, ":line", line->line);
	query_int(query, ":x0", line->x0);
	query_int(query, ":y0", line->y0);
	query_int(query, ":x1", line->x1);
	query_int(query, ":y1", line->y1);
	query_text(query, ":text", line->text);
	return query_run(query, err);
}

static int
remove_lines(struct db *db, int64_t id, struct err *err)
{
	struct query *query = db_query(db, "DELETE FROM source_line WHERE source = :id", err);

	if (!query)
		return -1;
	query_int(query, ":id", id);
	return query_run(query, err);
}

/* A corrected data set of a document keeps the lines of that document. */
static int
copy_lines(struct db *db, int64_t id, const char *sha256, struct err *err)
{
	struct query *query = db_query(db,
	    "INSERT INTO source_line (source, page, line, x0, y0, x1, y1, text)"
	    " SELECT :id, page, line, x0, y0, x1, y1, text FROM source_line"
	    " WHERE source ="
	    "  (SELECT s.id FROM source s WHERE s.sha256 = :sha256"
	    "   AND EXISTS (SELECT 1 FROM source_line l WHERE l.source = s.id) LIMIT 1)", err);

	if (!query)
		return -1;
	query_int(query, ":id", id);
	query_text(query, ":sha256", sha256);
	return query_run(query, err);
}

static int
save_lines(struct db *db, int64_t id, const struct source *source,
    const struct stored_lines *lines, struct err *err)
{
	int there = has_lines(db, id, err);

	if (there < 0)
		return -1;
	if (!lines)
		return there || !*or_empty(source->sha256) ? 0 :
		    copy_lines(db, id, source->sha256, err);
	if (there && remove_lines(db, id, err) != 0)
		return -1;
	for (size_t i = 0; i < lines->n; i++)
		if (insert_line(db, id, &lines->lines[i], err) != 0)
			return -1;
	return 0;
}

int64_t
sources_save(struct db *db, const struct source *source, const struct stored_lines *lines,
    struct err *err)
{
	bool document = source->version > 0;
	int64_t id = document ? find_document(db, source, err) : 0;

	if (id == 0)
		id = insert_source(db, source, err);
	return id >= 0 && save_lines(db, id, source, lines, err) == 0 ? id : -1;
}

int
sources_drop(struct db *db, int64_t id, int64_t instead, struct err *err)
{
	struct query *query = db_query(db,
	    "DELETE FROM source WHERE id = :source"
	    " AND NOT EXISTS (SELECT 1 FROM disclosure WHERE source = :source)"
	    " AND NOT EXISTS (SELECT 1 FROM further_source WHERE source = :source)", err);

	if (!query)
		return -1;
	query_int(query, ":source", id);
	if (query_run(query, err) != 0)
		return -1;
	query = db_query(db,
	    "UPDATE source SET version = 0 WHERE id = :source"
	    " AND id NOT IN (SELECT source FROM " SOURCES_OF ")", err);
	if (!query)
		return -1;
	query_int(query, ":source", id);
	query_int(query, ":id", instead);
	return query_run(query, err);
}
