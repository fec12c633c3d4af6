/* narrate.c: the narrative of a document as remarks and facts, its performance part as tasks and indicators */
#include "ingest/narrative/narrate.h"

#include <string.h>

#include "ingest/narrative/narration.h"

static void *
keep(struct arena *arena, const void *list, size_t n, size_t size)
{
	void *kept = arena_alloc(arena, n * size + 1);
	if (n)
		memcpy(kept, list, n * size);
	return kept;
}

/* By task; the order of the document within one. */
static void
sort_indicators(struct narration *narration, struct indicator *sorted)
{
	size_t done = 0;
	for (size_t task = 0; task < narration->n_tasks; task++)
		for (size_t i = 0; i < narration->n_indicators; i++)
			if (narration->indicators[i].task == (long)task)
				sorted[done++] = narration->indicators[i];
}

static void
hand_over(struct narration *narration)
{
	struct disclosure *disclosure = narration->disclosure;
	struct arena *arena = narration->arena;

	disclosure->remarks =
	    keep(arena, narration->remarks, narration->n_remarks, sizeof *narration->remarks);
	disclosure->n_remarks = narration->n_remarks;
	disclosure->facts =
	    keep(arena, narration->facts, narration->n_facts, sizeof *narration->facts);
	disclosure->n_facts = narration->n_facts;
	disclosure->tasks =
	    keep(arena, narration->tasks, narration->n_tasks, sizeof *narration->tasks);
	disclosure->n_tasks = narration->n_tasks;
	disclosure->indicators =
	    arena_alloc(arena, (narration->n_indicators + 1) * sizeof *narration->indicators);
	sort_indicators(narration, disclosure->indicators);
	disclosure->n_indicators = narration->n_indicators;
}

void
narrate(struct disclosure *disclosure, const struct document *document,
    const struct extraction *extraction)
{
	struct narration narration = { .disclosure = disclosure,
		.arena = &disclosure->arena,
		.extraction = extraction };

	if (document->kind == DOCUMENT_PDF)
		forms_place(&narration.forms, document);
	else
		forms_flow(&narration.forms, document);
	prose_read(&narration.prose, document, extraction, &narration.forms);
	narration_open(&narration);
	narrate_remarks(&narration);
	narrate_facts(&narration);
	narrate_units(&narration);
	narrate_lists(&narration);
	narrate_tasks(&narration);
	narrate_scores(&narration);
	narrate_work(&narration);
	hand_over(&narration);
	narration_close(&narration);
}
