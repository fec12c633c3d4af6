/* work.c: what an agency says that it did, in counts: facts under the task that the paragraph is about */
#include <string.h>

#include "ingest/narrative/indicators.h"

/* The task whose goal the first sentence of the paragraph repeats, else that sentence itself. */
static const char *
subject_of(struct narration *narration, const struct paragraph *paragraph)
{
	const struct prose *prose = &narration->prose;
	size_t from = paragraph->from + prose_numbering(prose->text + paragraph->from);
	size_t to = prose_find(prose, from, paragraph->to, "。");
	const char *sentence = prose_words(prose, narration->arena, from, to, 40);

	for (size_t i = 0; i < narration->n_tasks; i++)
		if (*sentence && strcmp(narration->tasks[i].goal, sentence) == 0)
			return narration->tasks[i].name;
	return sentence;
}

static void
tell_work(struct narration *narration, const struct paragraph *paragraph)
{
	const struct prose *prose = &narration->prose;
	const char *item = NULL;

	for (size_t k = 0; k < paragraph->n_amounts; k++) {
		const struct amount *amount = &narration->amounts[paragraph->first_amount + k];
		if (amount->class != AMOUNT_COUNT && amount->class != AMOUNT_PERCENT)
			continue;
		const char *name =
		    indicator_name(narration, paragraph->from, paragraph->to, amount);
		if (strlen(name) < strlen("事项"))
			continue;
		if (!item)
			item = subject_of(narration, paragraph);
		narration_fact(narration, "work", item, name,
		    amount_figure(prose, narration->arena, amount, false));
	}
}

void
narrate_work(struct narration *narration)
{
	for (size_t i = 0; i < narration->n_paragraphs; i++)
		if (narration->paragraphs[i].section == SECTION_WORK &&
		    !narration->paragraphs[i].heading)
			tell_work(narration, &narration->paragraphs[i]);
}
