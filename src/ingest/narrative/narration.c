/* narration.c: a narrative being read: the labels it may use, what it has told so far */
#include "ingest/narrative/narration.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "model/subject.h"

#define FACTS_BACK 100

static const char *
folded_label(struct arena *arena, const char *label)
{
	const char *folded = text_fold(arena, label);
	static const char *const others[] = { "其中:", "其中", "减:", "加:" };

	folded += prose_numbering(folded);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (strncmp(folded, others[i], strlen(others[i])) == 0)
			folded += strlen(others[i]);
	return folded;
}

/* Narratives keep on calling a class what it was called before 2019. */
static const char *
other_name(struct narration *narration, const struct line *line, const char *label)
{
	int year = narration->disclosure->identity.year > 2018 ? 2018 : 2019;
	const char *name;

	if (code_level(SCHEME_FUNCTIONAL, line->code) != 1)
		return NULL;
	name = text_fold(&narration->scratch,
	    subject_name(&narration->scratch, SCHEME_FUNCTIONAL, line->code, year, NULL));
	return *name && strcmp(name, label) != 0 ? name : NULL;
}

static void
fold_labels(struct narration *narration)
{
	const struct disclosure *disclosure = narration->disclosure;
	struct arena *arena = &narration->scratch;

	narration->labels =
	    arena_alloc(arena, (disclosure->n_statements + 1) * sizeof *narration->labels);
	narration->others =
	    arena_alloc(arena, (disclosure->n_statements + 1) * sizeof *narration->others);
	for (size_t s = 0; s < disclosure->n_statements; s++) {
		const struct statement *statement = &disclosure->statements[s];
		narration->labels[s] =
		    arena_alloc(arena, (statement->n_lines + 1) * sizeof *narration->labels[s]);
		narration->others[s] =
		    arena_alloc(arena, (statement->n_lines + 1) * sizeof *narration->others[s]);
		for (size_t i = 0; i < statement->n_lines; i++) {
			const struct line *line = &statement->lines[i];
			narration->labels[s][i] = folded_label(arena, line->label);
			narration->others[s][i] =
			    other_name(narration, line, narration->labels[s][i]);
		}
	}
}

void
narration_open(struct narration *narration)
{
	fold_labels(narration);
	narration->amounts = amounts_find(&narration->prose, &narration->n_amounts);
	narrate_sections(narration);
}

void
narration_close(struct narration *narration)
{
	prose_release(&narration->prose);
	forms_release(&narration->forms);
	arena_release(&narration->scratch);
	free(narration->amounts);
	free(narration->paragraphs);
	free(narration->remarks);
	free(narration->facts);
	free(narration->tasks);
	free(narration->indicators);
}

/* The same figure of the same thing, not far before: told twice, kept once. */
static bool
is_told(const struct narration *narration, const char *topic, const char *item, const char *label,
    const struct figure *figure)
{
	for (size_t i = narration->n_facts, n = 0; i-- > 0 && n < FACTS_BACK; n++) {
		const struct fact *fact = &narration->facts[i];
		if (strcmp(fact->label, label) == 0 && strcmp(fact->item, item) == 0 &&
		    strcmp(fact->topic, topic) == 0 &&
		    strcmp(fact->figure.printed, figure->printed) == 0)
			return true;
	}
	return false;
}

void
narration_fact(struct narration *narration, const char *topic, const char *item, const char *label,
    struct figure figure)
{
	if (figure.kind == FIGURE_NONE || !*label ||
	    is_told(narration, topic, item, label, &figure))
		return;
	MEM_GROW(narration->facts, narration->n_facts, narration->facts_room);
	narration->facts[narration->n_facts++] =
	    (struct fact){ .topic = topic, .item = item, .label = label, .figure = figure };
}

long
narration_task(struct narration *narration, const char *kind, const char *name)
{
	const struct figure none = { .kind = FIGURE_NONE, .measure_unit = "", .printed = "" };
	for (size_t i = 0; i < narration->n_tasks; i++)
		if (strcmp(narration->tasks[i].id, name) == 0)
			return (long)i;
	MEM_GROW(narration->tasks, narration->n_tasks, narration->tasks_room);
	narration->tasks[narration->n_tasks] = (struct task){ .id = name,
		.kind = kind,
		.name = name,
		.goal = "",
		.code = "",
		.budget = none,
		.spend = none,
		.rate = none };
	return (long)narration->n_tasks++;
}
