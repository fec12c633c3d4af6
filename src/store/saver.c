/* saver.c: one disclosure on its way into the database */
#include "store/saver.h"

struct query *
saver_insertion(struct saver *saver, const char *sql)
{
	struct query *query = db_query(saver->db, sql, saver->err);

	if (query)
		query_int(query, ":disclosure", saver->id);
	return query;
}

void
saver_place(struct query *query, const char *page, const char *line, const struct place *place)
{
	query_int(query, page, place->page);
	query_int(query, line, place->line);
}
