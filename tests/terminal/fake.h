/* fake.h: a terminal that can be slow, silent and forgetful, with a program in it */
#ifndef TERMINAL_FAKE_H
#define TERMINAL_FAKE_H

#include <stdbool.h>
#include <stddef.h>

#include "screen/pty.h"
#include "terminal/cells.h"

/* What becomes of the answers to cursor-position queries. */
enum answers {
	ANSWERS_ALL,
	ANSWERS_BYTEWISE,     /* each byte once the program has taken the one before */
	ANSWERS_5_MS,         /* so too, and the first bytes so many milliseconds after the one before */
	ANSWERS_60_MS,
	ANSWERS_200_MS,
	ANSWERS_TORN,         /* the rest of the first so long after its ESC that that is taken for a key */
	ANSWERS_LOSING,       /* every third is lost */
	ANSWERS_TWICE,
	ANSWERS_BACKWARDS,    /* the last first */
	ANSWERS_NOISY,        /* between them, the answers to questions that nobody asked */
	ANSWERS_HELD,         /* until fake_release */
	ANSWERS_NONE,
};

struct fake {
	struct pty pty;
	struct cells cells;
	enum answers answers;
	char *log;                    /* all that the program has written */
	size_t logged;
	char *waiting;                /* answers that are not sent yet */
	size_t length;
	int count;
};

/* Runs argv in it. It must stay where it is. -1 with a message on stderr. */
int fake_open(struct fake *fake, const struct rule *rule, int columns, int rows, enum answers answers, char *const argv[]);
void fake_close(struct fake *fake);

/* Types. -1: the program is gone. */
int fake_type(struct fake *fake, const char *keys);
int fake_send(struct fake *fake, const char *bytes, size_t n);

void fake_resize(struct fake *fake, int columns, int rows);

/* Reads and answers until the program has taken all and waits for more. -1: it does not come to that. */
int fake_settle(struct fake *fake);

/* Reads until the program has taken all and waits, be it with a time limit; answers nothing. */
int fake_pause(struct fake *fake);

/* Takes so many bytes at most of what the program writes; returns how many. Nothing is answered. */
size_t fake_sip(struct fake *fake, size_t n);

/* Holds these bytes for the program, after what is held already, or before it if answers come backwards. */
void fake_put_off(struct fake *fake, const char *bytes, size_t n);

/* Sends the answers that were held. */
void fake_release(struct fake *fake);

/* Do both look the same, and was nothing sent that none should get? What is otherwise goes to stdout, as comments of TAP. */
bool fake_same(const struct fake *fake, const struct fake *expected);

/* The most memory that the program has had so far, in kB; 0 where the system does not tell. */
long fake_peak(const struct fake *fake);

/* Does what was written since this place of the log hold these bytes? */
bool fake_wrote(const struct fake *fake, size_t since, const char *bytes);

#endif
