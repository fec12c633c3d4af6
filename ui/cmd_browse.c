/* cmd_browse.c: suan [DB]: the browser */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "ui/app.h"
#include "ui/choice.h"
#include "ui/cmd.h"
#include "ui/locate.h"

/* What the command line selects must be there, and said before the screen is taken. */
static int
check_selection(const struct request *request, struct err *err)
{
	struct choice choice = { .db = NULL };
	int status = choice_open(&choice, request, DB_READ, err);

	choice_close(&choice);
	return status;
}

/* --ambiguous, else SUAN_AMBIGUOUS. */
static const char *
ambiguous_mode(const struct request *request, struct err *err)
{
	static const char *const modes[] = { "auto", "narrow", "wide", "safe" };
	const char *mode = request->ambiguous ? request->ambiguous : getenv("SUAN_AMBIGUOUS");

	if (!mode || !*mode)
		return modes[0];
	for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++)
		if (strcmp(mode, modes[i]) == 0)
			return mode;
	err_set(err, ERR_USAGE, _("SUAN_AMBIGUOUS does not know '%s'; it takes one of: %s"), mode,
	    "auto narrow wide safe");
	return NULL;
}

static int
browse(const struct request *chosen, const char *ambiguous, struct err *err)
{
	struct arena arena = { .blocks = NULL };
	struct location location;
	int status = -1;

	if (locate_reading(&location, &arena, chosen->database, err) == 0) {
		struct app_options options = {
			.database = location.path,
			.sample = location.sample,
			.selector = chosen->selector,
			.theme = chosen->theme,
			.ambiguous = ambiguous,
			.ascii = chosen->ascii,
			.mouse = chosen->mouse,
			.views = chosen->views,
		};
		status = app_run(&options, err) ? -1 : 0;
	}
	arena_release(&arena);
	return status;
}

int
cmd_browse(const struct request *request, struct err *err)
{
	struct request chosen = *request;
	const char *ambiguous = ambiguous_mode(request, err);

	if (!ambiguous)
		return -1;
	if (request->n_operands && request->database)
		return err_set(err, ERR_USAGE,
		    _("the database is named twice: %s and %s; one of them is enough"),
		    request->database, request->operands[0]);
	if (request->n_operands)
		chosen.database = request->operands[0];
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return err_set(err, ERR_USAGE,
		    _("browsing needs a terminal; without one, 'suan list' and 'suan show' print "
		      "the figures"));
	if (chosen.selected && check_selection(&chosen, err))
		return -1;
	return browse(&chosen, ambiguous, err);
}
