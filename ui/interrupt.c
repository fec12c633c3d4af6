/* interrupt.c: Ctrl-C in a command that writes: noticed between two steps, never within one */
#include "ui/interrupt.h"

#include <signal.h>
#include <stddef.h>

#include "ingest/pages/document.h"
#include "store/db.h"

static volatile sig_atomic_t came;
static struct db *volatile watched;

static void
note(int signal)
{
	(void)signal;
	came = 1;
	document_interrupt();
	if (watched)
		db_interrupt(watched);
}

/*
 * A signal that was ignored from the start (nohup) stays so. The second one ends the process: the
 * database undoes what was under way.
 */
static void
watch(int signal)
{
	struct sigaction old;

	if (sigaction(signal, NULL, &old) == 0 && old.sa_handler == SIG_IGN)
		return;
	struct sigaction new = { .sa_handler = note, .sa_flags = SA_RESTART | (int)SA_RESETHAND };
	sigemptyset(&new.sa_mask);
	sigaction(signal, &new, NULL);
}

void
interrupt_watch(struct db *db)
{
	watched = db;
	watch(SIGINT);
	watch(SIGTERM);
	watch(SIGHUP);
}

/* Only what was noted: an ignored signal stays ignored. */
static void
unwatch(int number)
{
	struct sigaction old;

	if (sigaction(number, NULL, &old) == 0 && old.sa_handler == note)
		signal(number, SIG_DFL);
}

void
interrupt_unwatch(void)
{
	watched = NULL;
	unwatch(SIGINT);
	unwatch(SIGTERM);
	unwatch(SIGHUP);
}

bool
interrupt_came(void)
{
	return came != 0;
}
