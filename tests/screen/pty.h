/* pty.h: a program in a pseudo-terminal, seen from the terminal's side */
#ifndef SCREEN_PTY_H
#define SCREEN_PTY_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

struct pty {
	int master, slave;        /* slave stays open here: its modes and input queue tell how the program does */
	pid_t pid;                /* of the program; 0 before pty_start and once it is gone */
	pid_t leader;             /* of its session: stands for the shell that could suspend and resume it */
	int link;                 /* to the leader */
	bool stopped;             /* suspended */
	int status;               /* from waitpid, once it is gone */
	struct termios modes;     /* of the terminal before the program started */
	size_t bytes;             /* read so far; may be reset at will */
	size_t reads;
	void (*sink)(void *context, const char *bytes, size_t n);      /* gets all the program writes; may be NULL */
	void *context;
};

/* Opens a terminal of this size. -1 with a message on stderr. */
int pty_open(struct pty *pty, int columns, int rows);

/* Runs argv (looked up in PATH) in it; errors names a file for its stderr, NULL for the terminal; folder NULL: here. */
int pty_start(struct pty *pty, char *const argv[], const char *folder, const char *errors);

void pty_resize(struct pty *pty, int columns, int rows);

/* Writes all, reading meanwhile what the program writes, so that neither waits for the other for ever. -1: the program is gone. */
int pty_write(struct pty *pty, const char *bytes, size_t n);

/* Reads what is there, waiting up to this many milliseconds for the first byte. Returns the bytes read; 0 none. */
size_t pty_read(struct pty *pty, int milliseconds);

/* Is there input that the program has not read? In line mode, or when it is gone, the system counts none. */
bool pty_unread(const struct pty *pty);

/* Is the program gone? */
bool pty_gone(struct pty *pty);

/* Lets a suspended program go on in the foreground, as fg does. */
void pty_resume(struct pty *pty);

/* Takes the terminal away, as a lost connection does. */
void pty_hang_up(struct pty *pty);

/*
 * Reads until the program has taken all input and waits for more without a time limit (where the system does not tell:
 * has been quiet for a while), or is gone or stopped. -1 after `milliseconds`.
 */
int pty_settle(struct pty *pty, int milliseconds);

/* Reads until the program has taken all its input and waits, be it with a time limit. -1 after `milliseconds`. */
int pty_drained(struct pty *pty, int milliseconds);

/* Kills what still runs and closes the terminal. */
void pty_close(struct pty *pty);

long pty_now(void);           /* microseconds */

#endif
