/* options.h: what the command line asks for, read by one table of options and checked */
#ifndef UI_OPTIONS_H
#define UI_OPTIONS_H

#include <stdbool.h>
#include <stdio.h>

#include "base/err.h"
#include "model/share.h"
#include "report/write.h"
#include "store/disclosures.h"

struct command;
struct view_ops;

/* Strings point into argv, or into words: arena_release(&request.words). */
struct request {
	struct arena words;
	bool help, version;           /* asked for: nothing else was checked */
	const char *database;         /* -d; NULL: not given */
	struct selector selector;     /* for import: what overrides the data */
	bool selected;                /* one of its options was given */
	const char *table;            /* --table; NULL: not given */
	const char *measure;          /* --measure; NULL: not given */
	enum share_kind share;        /* --percent */
	const char *states, *rules;   /* --state, --rule; NULL: not given */
	bool list_rules, matrix;      /* --rules, --matrix */
	bool has_format;              /* -f was given */
	struct write_options write;
	const char *output;           /* -o; NULL: not given */
	const char *expected;         /* --expected; NULL: not given */
	int jobs;                     /* --jobs; 0: not given */
	const char *theme;            /* NULL: not given */
	const char *ambiguous;        /* --ambiguous; NULL: not given */
	bool replace, all, ascii, mouse;
	char **operands;
	int n_operands;
	const struct view_ops *const *views;  /* for browse; the caller of options_parse sets it */
};

/*
 * Reads argv[1..] as the command allows; argv[0] is passed over, argv is permuted. ERR_USAGE names
 * what is wrong, the nearest right word and where the help is.
 */
int options_parse(
    struct request *request, const struct command *command, int argc, char **argv, struct err *err);

/* The options of a command with their help, aligned. */
void options_help(const struct command *command, FILE *out);

#endif
