/* main.c: from the command line to its sub-command; the only list of views */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/err.h"
#include "base/mem.h"
#include "ui/commands.h"
#include "ui/language.h"
#include "ui/options.h"
#include "ui/output.h"
#include "ui/say.h"
#include "ui/view_browse.h"
#include "ui/view_disclosures.h"
#include "ui/view_explain.h"
#include "ui/view_facts.h"
#include "ui/view_findings.h"
#include "ui/view_glossary.h"
#include "ui/view_help.h"
#include "ui/view_item.h"
#include "ui/view_source.h"
#include "ui/view_table.h"
#include "ui/view_tables.h"
#include "ui/view_terminal.h"

static const struct view_ops *const views[] = {
	&view_browse,
	&view_tables,
	&view_table,
	&view_disclosures,
	&view_explain,
	&view_facts,
	&view_findings,
	&view_glossary,
	&view_item,
	&view_source,
	&view_terminal,
	&view_help,
	NULL
};

/* No file that is opened may become the standard output; what is written to a closed one fails. */
static void
fill_standard_streams(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
		if (fcntl(fd, F_GETFD) == -1)
			(void)!open("/dev/null", fd == STDERR_FILENO ? O_WRONLY : O_RDONLY);
	}
}

static void
help(const struct command *command)
{
	char *text;
	size_t bytes;
	FILE *out = open_memstream(&text, &bytes);

	if (!out)
		mem_exhausted();
	command_help(command, out);
	if (fclose(out) != 0)
		mem_exhausted();
	say_encoded(stdout, text);
	free(text);
}

static int
run(int argc, char **argv, struct err *err)
{
	const struct command *command = argc > 1 ? command_named(argv[1]) : NULL;
	struct request request;

	if (command) {
		argc--;
		argv++;
	} else {
		command = commands;
	}
	int status = options_parse(&request, command, argc, argv, err);
	request.views = views;
	if (status == 0 && request.help)
		help(command);
	else if (status == 0 && request.version)
		printf("suan %s\n", SUAN_VERSION);
	else if (status == 0 && command == commands && request.n_operands)
		status = command_check_file(*request.operands, err);
	if (status == 0 && !request.help && !request.version)
		status = command->run(&request, err);
	arena_release(&request.words);
	return status;
}

int
main(int argc, char **argv)
{
	struct err err = ERR_INIT;

	fill_standard_streams();
	signal(SIGPIPE, SIG_DFL);
	language_init();
	run(argc, argv, &err);
	output_finish(&err);
	int status = (int)err.status;
	if (err.text)
		say("%s", err.text);
	err_clear(&err);
	return status;
}
