/* dossier.h: a disclosure that views share, with what it is measured against */
#ifndef UI_DOSSIER_H
#define UI_DOSSIER_H

#include "report/sheets.h"

struct dossier;

/* one reference; NULL on failure */
struct dossier *dossier_open(struct db *db, int64_t id, struct err *err);
/* one more; NULL stays NULL */
struct dossier *dossier_keep(struct dossier *dossier);
void dossier_drop(struct dossier *dossier);

const struct share_context *dossier_context(const struct dossier *dossier);
const struct disclosure *dossier_disclosure(const struct dossier *dossier);

/*
 * Runs the rules; what they find is there from then on. -1 on failure: there are no findings, and
 * the next call tries again.
 */
int dossier_check(struct dossier *dossier, struct db *db, struct err *err);
/* indexed; NULL before dossier_check */
const struct findings *dossier_findings(const struct dossier *dossier);
/*
 * The next finding that does not tie out after the one that was given last, by -1 the one before;
 * round and round. NULL if there is none.
 */
const struct finding *dossier_next_broken(struct dossier *dossier, int by);
/* The document has no findings to wait for: they are there, or could not be made. */
bool dossier_is_checked(const struct dossier *dossier);

/* The unit in which all its tables are printed; UNIT_NONE if they differ. */
enum unit dossier_unit(const struct dossier *dossier);

/* "AGENCY 2019 final accounts (department)", or without the last where there is no room for it */
const char *dossier_title(const struct dossier *dossier, struct arena *arena, int room);

#endif
