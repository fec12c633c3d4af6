/* link.h: what the data themselves tie together across the panes, and on what ground */
#ifndef MODEL_LINK_H
#define MODEL_LINK_H

#include "model/disclosure.h"

enum link_ground {
	LINK_NONE,            /* the document ties nothing to it */
	LINK_NARRATIVE,       /* the narrative names it (task.code) */
	LINK_AMOUNT           /* exactly one counterpart has exactly this amount (never for 0) */
};

struct link {
	enum link_ground ground;
	size_t index;         /* of the task, or of the line in the economic statement */
	struct place place;   /* of LINK_NARRATIVE */
};

/*
 * The task that a functional line pays for: named by the narrative, else the only task (not the
 * department as a whole) whose spend is exactly the line's project expenditure, where the line has
 * none below it and no other such line has that amount.
 */
struct link link_task(const struct disclosure *disclosure, const struct statement *statement,
    const struct line *line);

/*
 * The economic line (of the basic expenditure statement) that is a functional line's basic
 * expenditure: the only 款 line with exactly that amount, where the functional line has none below
 * it and no other such line has that amount. The tables break down by economic code the department
 * as a whole only.
 */
struct link link_economic(const struct disclosure *disclosure, const struct statement *statement,
    const struct line *line);

/*
 * The functional line that a task pays from, the other way round; index is a line of the
 * expenditure statement.
 */
struct link link_functional(const struct disclosure *disclosure, size_t task);

#endif
