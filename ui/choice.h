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
	struct arena arena;           /* the path */
	struct arena page_arena;      /* the page */
	struct listed *page;
	size_t n_page, at;            /* disclosures of the page, those given out */
	long passed;                  /* disclosures of the pages before */
	long count;                   /* all that match */
};

/*
 * Opens what the command line names. ERR_USAGE with the next step if it selects disclosures and
 * none matches. For reading, the bundled sample is named on stderr; for writing, the database must
 * be there.
 */
int choice_open(
    struct choice *choice, const struct request *request, enum db_mode mode, struct err *err);
void choice_close(struct choice *choice);

/*
 * The disclosures that match, in the order of the list. NULL at the end or on failure (err is set).
 * Lives until the next one.
 */
const struct listed *choice_next(struct choice *choice, struct err *err);

/* The only one that matches, else ERR_USAGE; several are listed on stderr. */
const struct listed *choice_only(struct choice *choice, struct err *err);

#endif
