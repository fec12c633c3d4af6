/* extraction.c: the tables found in a document */
#include "ingest/tables/extraction.h"

void
extraction_release(struct extraction *extraction)
{
	arena_release(&extraction->arena);
	*extraction = (struct extraction){ .statements = NULL };
}
