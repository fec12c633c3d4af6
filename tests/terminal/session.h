/* session.h: the program in a real terminal, with a fake one between that knows what should be on the screen */
#ifndef TERMINAL_SESSION_H
#define TERMINAL_SESSION_H

#include <stdbool.h>

#include "terminal/fake.h"

struct session {
	const char *program, *option;         /* option: NULL none */
	int columns, rows;
	struct rule rule;                     /* as measured */
	struct fake fake;
};

/* Runs the program; it must stay where it is. -1 if it does not run. Closed with fake_close. */
int session_open(struct session *session, const char *db);

enum session_answers { SESSION_GIVES, SESSION_HOLDS };

/*
 * Until the program and the terminal have been quiet for so many milliseconds. What the terminal says is given to the program, or
 * held. False: the program is gone.
 */
bool session_rest(struct session *session, int milliseconds, enum session_answers answers);

/* Keys as tests/screen/keys.h writes them, and the rest after them. */
bool session_press(struct session *session, const char *keys);

#endif
