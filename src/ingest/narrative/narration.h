/* narration.h: what the readers of a narrative share: its paragraphs, its lists, what its words may speak of; private to ingest/narrative/ */
#ifndef NARRATIVE_NARRATION_H
#define NARRATIVE_NARRATION_H

#include "ingest/forms/forms.h"
#include "ingest/narrative/amounts.h"
#include "ingest/narrative/prose.h"
#include "model/disclosure.h"

/*
 * What a stretch of the narrative is about, by its heading: bits, so that tables can name several.
 */
enum section {
	SECTION_NONE = 0,
	SECTION_SUMMARY = 1 << 0, SECTION_INCOME = 1 << 1, SECTION_EXPENDITURE = 1 << 2,
	SECTION_FISCAL = 1 << 3, SECTION_PUBLIC = 1 << 4, SECTION_BASIC = 1 << 5,
	SECTION_FUND = 1 << 6, SECTION_CAPITAL = 1 << 7, SECTION_THREE = 1 << 8,
	SECTION_MEETINGS = 1 << 9, SECTION_TRAINING = 1 << 10, SECTION_OPERATION = 1 << 11,
	SECTION_PROCUREMENT = 1 << 12, SECTION_ASSETS = 1 << 13, SECTION_NONTAX = 1 << 14,
	SECTION_PERFORMANCE = 1 << 15, SECTION_WORK = 1 << 16, SECTION_UNITS = 1 << 17,
	SECTION_SILENT = 1 << 18      /* duties, glossary: nothing is told of this year's money */
};
#define SECTION_MONEY (SECTION_SUMMARY | SECTION_INCOME | SECTION_EXPENDITURE | SECTION_FISCAL | \
    SECTION_PUBLIC | SECTION_BASIC | SECTION_FUND | SECTION_CAPITAL)

struct paragraph {
	size_t from, to;              /* bytes of the prose, without the '\n' */
	enum section section;
	bool heading;
	size_t first_amount, n_amounts;
};

struct narration {
	struct disclosure *disclosure;
	struct arena *arena;          /* the disclosure's */
	const struct extraction *extraction;
	struct prose prose;
	struct forms forms;           /* none of their lines is prose */
	struct amount *amounts;
	size_t n_amounts;
	struct paragraph *paragraphs;
	size_t n_paragraphs;
	struct arena scratch;
	const char ***labels;         /* folded labels without numbering: [statement][line] */
	const char ***others;         /* what classes were called, or are now; NULL: the same */
	/* Growing; narrate hands them to the disclosure. */
	struct remark *remarks;
	size_t n_remarks, remarks_room;
	struct fact *facts;
	size_t n_facts, facts_room;
	struct task *tasks;
	size_t n_tasks, tasks_room;
	struct indicator *indicators;
	size_t n_indicators, indicators_room;
};

/* Its labels, amounts and paragraphs; prose and forms are there before. */
void narration_open(struct narration *narration);
void narration_close(struct narration *narration);

/* The strings are kept. Figures of nothing are dropped. */
void narration_fact(struct narration *narration, const char *topic, const char *item,
    const char *label, struct figure figure);

/* The task of that name, a new one if there is none: its index. */
long narration_task(struct narration *narration, const char *kind, const char *name);

/* The paragraphs, each with its section; called by narration_open. */
void narrate_sections(struct narration *narration);

/* The readers, each over all paragraphs. */
void narrate_remarks(struct narration *narration);
void narrate_facts(struct narration *narration);
void narrate_units(struct narration *narration);
void narrate_lists(struct narration *narration);      /* meetings, trips */
void narrate_tasks(struct narration *narration);      /* and projects; before the indicators */
void narrate_projects(struct narration *narration);   /* called by narrate_tasks */
void narrate_scores(struct narration *narration);     /* self-evaluation tables */
void narrate_work(struct narration *narration);       /* what was done; after the tasks */

#endif
