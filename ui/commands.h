/* commands.h: the sub-commands as a table */
#ifndef UI_COMMANDS_H
#define UI_COMMANDS_H

#include <stdio.h>

#include "ui/options.h"

struct command {
	const char *name;
	const char *operands;         /* msgid, "" if it takes none */
	int least, most;              /* number of operands; most -1: any */
	const char *groups;           /* of options, separated by blanks */
	const char *summary;          /* msgid */
	int (*run)(const struct request *request, struct err *err);   /* see ui/cmd.h */
};

extern const struct command commands[];       /* browse first; ends with a NULL name */

const struct command *command_named(const char *name);        /* NULL: there is none */

/* ERR_USAGE for a word in a database's place that is no file but perhaps a sub-command. */
int command_check_file(const char *name, struct err *err);

/* Usage, summary and options of one command; for the first of them all the others too. */
void command_help(const struct command *command, FILE *out);

#endif
