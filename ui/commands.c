/* commands.c: the sub-commands as a table, and their help */
#include "ui/commands.h"

#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "base/width.h"
#include "ui/cmd.h"
#include "ui/nearest.h"

const struct command commands[] = {
#define COMMAND(id, low, high, called, wants, allows, says) \
	{ \
		.name = called, .operands = wants, .least = low, .most = high, \
		.groups = allows, .summary = says, .run = cmd_##id, \
	},
#include "ui/commands.def"
#undef COMMAND
	{ .name = NULL }
};

const struct command *
command_named(const char *name)
{
	for (const struct command *command = commands; command->name; command++) {
		if (strcmp(command->name, name) == 0)
			return command;
	}
	return NULL;
}

int
command_check_file(const char *name, struct err *err)
{
	struct nearest nearest = { .typed = name };

	if (access(name, F_OK) == 0 || strpbrk(name, "./"))
		return 0;
	if (command_named(name))
		return err_set(err, ERR_USAGE,
		    _("the sub-command '%s' comes before all options; see 'suan %s --help'"), name,
		    name);
	for (const struct command *command = commands; command->name; command++)
		nearest_offer(&nearest, command->name);
	if (nearest.word)
		return err_set(err, ERR_USAGE,
		    _("'%s' is neither a file nor a sub-command; is 'suan %s' meant? 'suan --help' "
		      "lists them"),
		    name, nearest.word);
	return err_set(err, ERR_USAGE,
	    _("'%s' is neither a file nor a sub-command; 'suan --help' lists the sub-commands"),
	    name);
}

static void
list_commands(FILE *out)
{
	struct arena arena = { .blocks = NULL };

	fprintf(out, "\n%s\n", _("Sub-commands (each has its own --help):"));
	for (const struct command *command = commands; command->name; command++)
		fprintf(out, "  %s  %s\n", width_field(&arena, command->name, 0, 8, WIDTH_LEFT),
		    _(command->summary));
	arena_release(&arena);
}

void
command_help(const struct command *command, FILE *out)
{
	bool first = command == commands;
	const char *operands = *command->operands ? _(command->operands) : "";

	if (first) {
		fprintf(out, _("Usage: suan [OPTION]... %s"), operands);
		fprintf(out, "\n       %s\n\n%s\n", _("suan SUB-COMMAND [OPTION]..."),
		    _("Browse the budgets and final accounts that Chinese government departments "
		      "disclose."));
		list_commands(out);
	} else {
		fprintf(out, _("Usage: suan %s [OPTION]... %s"), command->name, operands);
		fprintf(out, "\n\n  %s\n", _(command->summary));
	}
	fprintf(out, "\n%s\n", _("Options:"));
	options_help(command, out);
	fprintf(out, "\n%s\n", _("The whole manual: man suan; formats and columns: man 5 suan."));
}
