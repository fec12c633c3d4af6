/* run.h: a test program that runs the program in terminals of one size */
#ifndef TERMINAL_RUN_H
#define TERMINAL_RUN_H

#include "terminal/fake.h"
#include "terminal/labels.h"

struct run {
	const char *program, *db;
	int columns, rows;
	const char *locale;   /* NULL: that of the terminal's character set */
	char copy[4096];      /* of the database, which is shown instead; "": there is none */
};

/*
 * Takes PROGRAM DB from the command line and sets the environment of all tests. Ends the process where that is not what was given, or
 * Unicode's tables are not on this system.
 */
void run_init(struct run *run, int argc, char *argv[], int columns, int rows);

/* The folder for what a test writes. */
const char *run_folder(void);

/* From now on a copy of this name is shown, with other names in it. Ends the process if it cannot be written. */
void run_copy(struct run *run, const char *name, const struct label *labels, int n);

/* Runs the program in such a terminal; option: NULL none. -1 as fake_open. */
int run_open(const struct run *run, struct fake *fake, const struct rule *rule, enum answers answers, const char *option);

/* Runs it until it has taken all answers and waits. -1 too: it does not come to that. */
int run_start(const struct run *run, struct fake *fake, const struct rule *rule, enum answers answers, const char *option);

#endif
