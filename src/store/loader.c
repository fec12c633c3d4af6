/* loader.c: the rows of one disclosure, table by table, into its arena */
#include "store/loader.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/figures.h"

#define ROOM_MIN 256          /* rows */

void
loader_add(struct loaded *loaded, const void *row, size_t size)
{
	if (loaded->n == loaded->room) {
		loaded->room = loaded->room ? 2 * loaded->room : ROOM_MIN;
		loaded->rows = mem_resize(loaded->rows, loaded->room, size);
	}
	memcpy((char *)loaded->rows + size * loaded->n++, row, size);
}

void *
loader_keep(struct loader *loader, struct loaded *loaded, size_t size)
{
	void *kept = arena_alloc(loader->arena, loaded->n * size);

	if (loaded->n)
		memcpy(kept, loaded->rows, loaded->n * size);
	free(loaded->rows);
	loaded->rows = NULL;
	return kept;
}

int
loader_read(struct loader *loader, const char *table, const char *sql,
    bool (*read)(struct loader *loader, struct query *query, struct loaded *loaded),
    struct loaded *loaded)
{
	struct query *query = db_query(loader->db, sql, loader->err);
	int more = -1;

	*loaded = (struct loaded){ .rows = NULL };
	if (!query)
		return -1;
	query_int(query, ":id", loader->disclosure->id);
	while ((more = query_next(query, loader->err)) > 0)
		if (!read(loader, query, loaded)) {
			more = db_damaged(loader->db, table, loader->err);
			break;
		}
	query_reset(query);
	if (more < 0)
		free(loaded->rows);
	return more;
}

const char *
loader_text(struct loader *loader, struct query *query, int column)
{
	return figures_text(loader->arena, query, column);
}

bool
loader_origin(struct loader *loader, struct query *query, int column, int *source)
{
	return figures_int(query, column, 0, source) &&
	    (size_t)*source <= loader->disclosure->n_more;
}
