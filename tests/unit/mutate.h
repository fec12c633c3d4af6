/* mutate.h: one change to one printed thing of a disclosure, as a slip of the pen would make it, and its undoing */
#ifndef UNIT_MUTATE_H
#define UNIT_MUTATE_H

#include "audit/audit.h"

enum mutation_kind {
	MUTATE_DIGIT,         /* a digit of an amount in a table, any position */
	MUTATE_SIGN,          /* the sign of an amount in a table */
	MUTATE_CODE,          /* a digit of a code */
	MUTATE_SHARE,         /* a digit of a percentage of the narrative */
	MUTATE_TOLD,          /* a digit of an amount of the narrative that speaks of a table */
	MUTATE_FACT,          /* a digit of any other number of the narrative */
	MUTATE_PERFORMANCE,   /* a digit of a figure of a task or an indicator */
	MUTATE_YEAR,          /* a digit of the year in a title or a heading */
	MUTATE_ROW,           /* drops a row with an amount that is not 0 */
	MUTATE_TABLE,         /* drops a table with such an amount, and its lines of the text */
	MUTATION_KINDS
};

/* Something that can be changed: pointers into the disclosure and the lines. */
struct target {
	struct statement *statement;  /* of a figure, code, row, table or title */
	struct line *line;
	struct figure *figure;
	struct audit_line *text;      /* of a heading; of a table: all lines of the document */
	size_t n_text;
};

struct targets {
	struct target *list;
	size_t n, room;
};

/* All that a kind can change; text are the document's lines. free(targets.list) */
struct targets mutation_targets(struct disclosure *disclosure, struct audit_line *text, size_t n,
    enum mutation_kind kind);

/* The narrative is read in several ways; what is printed once changes in all of them. */
#define MUTATION_READINGS 16

/* A change that was made. */
struct mutation {
	struct arena arena;
	struct disclosure *disclosure;
	const struct target *target;
	char was[200], is[200];       /* what was printed there, and what is now */
	/* what mutation_undo puts back; the figures that were read from the same print */
	struct figure figure, *figures[MUTATION_READINGS];
	size_t n_figures;
	struct statement *statements;
	size_t n_statements;
	struct line *lines;
	size_t n_lines;
	const char *title, *text;
	struct audit_line *texts;
};

/*
 * Makes it; false: it would change nothing (0.00 has no sign). mutation_undo is due in either case
 * before the next one.
 */
bool mutation_make(struct mutation *mutation, struct disclosure *disclosure,
    enum mutation_kind kind, const struct target *target);
void mutation_undo(struct mutation *mutation);

#endif
