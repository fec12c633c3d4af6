/* cmd_browse.c: suan [DB]: the browser */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "ui/app.h"
#include "ui/cmd.h"
#include "ui/commands.h"
#include "ui/locate.h"
#include "ui/choice.h"

/* A bare word that is no file was perhaps to be a sub-command. */
static int
check_name(const char *name, struct err *err)
{
	const char *near = command_near(name);

	if (access(name, F_OK) == 0 || strpbrk(name, "./"))
		return 0;
	if (near)
		return err_set(err, ERR_USAGE,
		    _("'%s' is neither a file nor a sub-command; is 'suan %s' meant? 'suan --help' "
		      "lists them"),
		    name, near);
	return err_set(err, ERR_USAGE,
	    _("'%s' is neither a file nor a sub-command; 'suan --help' lists the sub-commands"),
	    name);
}

/* What the command line selects must be there, and said before the screen is taken. */
static int
check_selection(const struct request *request, struct err *err)
{
	struct choice choice = { .db = NULL };
	int status = choice_open(&choice, request, DB_READ, err);

	choice_close(&choice);
	return status;
}

static int
check_operands(const struct request *request, struct err *err)
{
	const char *name = request->n_operands ? request->operands[0] : NULL;

	if (!name)
		return 0;
	if (request->database)
		return err_set(err, ERR_USAGE,
		    _("the database is named twice: %s and %s; one of them is enough"),
		    request->database, name);
	if (command_named(name) && access(name, F_OK) != 0)
		return err_set(err, ERR_USAGE,
		    _("the sub-command '%s' comes before all options; see 'suan %s --help'"), name,
		    name);
	return check_name(name, err);
}

int
cmd_browse(const struct request *request, struct err *err)
{
	struct request chosen = *request;
	struct arena arena = { .blocks = NULL };
	struct location location;
	int status = -1;

	if (check_operands(request, err))
		return -1;
	if (request->n_operands)
		chosen.database = request->operands[0];
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return err_set(err, ERR_USAGE,
		    _("browsing needs a terminal; without one, 'suan list' and 'suan show' print "
		      "the figures"));
	if (chosen.selected && check_selection(&chosen, err))
		return -1;
	if (locate_reading(&location, &arena, chosen.database, err) == 0) {
		struct app_options options = {
			.database = location.path,
			.sample = location.sample,
			.selector = chosen.selector,
			.theme = chosen.theme,
			.ascii = chosen.ascii,
			.mouse = chosen.mouse,
			.views = chosen.views,
		};
		status = app_run(&options, err) ? -1 : 0;
	}
	arena_release(&arena);
	return status;
}
