/* session.c: the program in a real terminal, with a fake one between that knows what should be on the screen */
#include "terminal/session.h"

#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include "terminal/host.h"

enum { QUIET = 400 };         /* milliseconds */

static void (*take)(void *context, const char *bytes, size_t n);

static void
forward(void *context, const char *bytes, size_t n)
{
	host_say(bytes, n);
	take(context, bytes, n);
}

int
session_open(struct session *session, const char *db)
{
	char *argv[] = { (char *)(uintptr_t)session->program, (char *)(uintptr_t)db, (char *)(uintptr_t)session->option, NULL };
	int result = fake_open(&session->fake, &session->rule, session->columns, session->rows, ANSWERS_NONE, argv);
	take = session->fake.pty.sink;
	session->fake.pty.sink = forward;
	return result;
}

static void
hear(struct session *session)
{
	char bytes[4096];
	if (!host_ready())
		return;
	ssize_t n = read(STDIN_FILENO, bytes, sizeof bytes);
	if (n > 0)
		fake_put_off(&session->fake, bytes, (size_t)n);
}

bool
session_rest(struct session *session, int milliseconds, enum session_answers answers)
{
	long last = pty_now();
	while (pty_now() - last < milliseconds * 1000L) {
		size_t held = session->fake.length;
		if (pty_read(&session->fake.pty, 5) > 0)
			last = pty_now();
		hear(session);
		if (session->fake.length != held)
			last = pty_now();
		if (answers == SESSION_GIVES && session->fake.length > 0)
			fake_release(&session->fake);
	}
	return !pty_gone(&session->fake.pty);
}

bool
session_press(struct session *session, const char *keys)
{
	return fake_type(&session->fake, keys) == 0 && session_rest(session, QUIET, SESSION_GIVES);
}
