/* outcome.h: what became of each thing that a command was given, as sentences or as a sheet */
#ifndef UI_OUTCOME_H
#define UI_OUTCOME_H

#include "model/disclosure.h"
#include "report/sheet.h"
#include "ui/options.h"

enum outcome {
	OUTCOME_IMPORTED, OUTCOME_UNCHANGED, OUTCOME_REPLACED, OUTCOME_REFUSED, OUTCOME_FAILED,
	OUTCOME_EXPORTED, OUTCOME_REMOVED, OUTCOME_COMPLETED, OUTCOME_NO_DATA, OUTCOME_KEPT
};

struct tally {
	size_t tables, cells;
	bool imported;                /* the others are known too */
	size_t ambiguous, notes;
};

struct outcomes {
	const struct request *request;
	struct sheet sheet;           /* with -f only */
};

void outcomes_init(struct outcomes *outcomes, const struct request *request);

/* path, identity, tally: NULL where there is none; a tally goes with an identity. */
void outcomes_add(struct outcomes *outcomes, enum outcome outcome, const char *path,
    const struct identity *identity, const struct tally *tally);

/* Writes the sheet, if one was asked for, and releases it. */
int outcomes_finish(struct outcomes *outcomes, struct err *err);

#endif
