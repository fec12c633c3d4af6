/* choice.h: the database that a command reads and the disclosures in it that it means */
#ifndef UI_CHOICE_H
#define UI_CHOICE_H

#include "store/db.h"
#include "store/disclosures.h"
#include "ui/options.h"

/* Zero-initialised; choice_close is due in every case. */
struct choice {
	struct db *db;
	const struct selector *selector;
	const char *path;
	struct arena arena;           /* the path, the only one */
	long count;                   /* all that match */
	int64_t *ids;                 /* of them, once choice_next was asked; NULL before */
	size_t n_ids, at;
};

/*
 * Opens what the command line names. ERR_USAGE with the next step if it selects disclosures and
 * none matches. For reading, the bundled sample is named on stderr; for writing, the database must
 * be there, and a write transaction is begun, so that what is chosen is what is written to;
 * choice_close undoes what was not committed.
 */
int choice_open(
    struct choice *choice, const struct request *request, enum db_mode mode, struct err *err);
void choice_close(struct choice *choice);

/*
 * The disclosures that match when it is first asked, in the order of the list: what others import
 * meanwhile neither hides nor repeats one. false at the end or on failure (err is set).
 */
bool choice_next(struct choice *choice, int64_t *id, struct err *err);

/* The only one that matches, until choice_close; else ERR_USAGE, several are listed on stderr. */
const struct listed *choice_only(struct choice *choice, struct err *err);

#endif
