/* app.h: the browser: from an open database to the last key */
#ifndef UI_APP_H
#define UI_APP_H

#include <stdbool.h>

#include "base/err.h"
#include "store/disclosures.h"

struct view_ops;

struct app_options {
	const char *database;                 /* path */
	/* it is the bundled sample because there is nothing else: said in the status line */
	bool sample;
	struct selector selector;             /* the first that matches is opened */
	const char *theme;                    /* "auto" "light" "dark" "mono"; NULL: auto */
	const char *ambiguous;                /* "auto" "narrow" "wide" "safe": see ui/measure */
	bool ascii;                           /* lines and bars in ASCII */
	bool mouse;
	const struct view_ops *const *views;  /* all views, ends with NULL; the first is opened */
};

/*
 * Runs the browser on the terminal until the user leaves it. -1 and *err: no terminal (ERR_USAGE),
 * nothing to show, an unusable database (ERR_DATA), SIGINT (ERR_INTERRUPTED). The terminal is as
 * it was in every case.
 */
int app_run(const struct app_options *options, struct err *err);

#endif
