/* pty.c: a program in a pseudo-terminal, seen from the terminal's side */
#include "screen/pty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>

#include "screen/wait.h"

enum { QUIET = 300000 };      /* microseconds without output that count as settled where the system tells nothing */

long
pty_now(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000000L + now.tv_nsec / 1000;
}

int
pty_open(struct pty *pty, int columns, int rows)
{
	struct winsize size = { .ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows };
	*pty = (struct pty){ .master = -1, .slave = -1 };
	if (openpty(&pty->master, &pty->slave, NULL, NULL, &size) != 0) {
		perror("openpty");
		return -1;
	}
	fcntl(pty->master, F_SETFD, FD_CLOEXEC);
	fcntl(pty->slave, F_SETFD, FD_CLOEXEC);
	fcntl(pty->master, F_SETFL, O_NONBLOCK);
	tcgetattr(pty->slave, &pty->modes);
	pty->modes.c_iflag |= IUTF8;
	tcsetattr(pty->slave, TCSANOW, &pty->modes);
	return 0;
}

static void
become(char *const argv[], const char *folder, const char *errors)
{
	signal(SIGPIPE, SIG_DFL);
	signal(SIGTTOU, SIG_DFL);
	if (errors) {
		int file = open(errors, O_WRONLY | O_CREAT | O_TRUNC, 0600);
		if (file < 0 || dup2(file, STDERR_FILENO) < 0)
			_exit(126);
		close(file);
	}
	if (folder && chdir(folder) != 0)
		_exit(126);
	execvp(argv[0], argv);
	fprintf(stderr, "%s: %s\n", argv[0], strerror(errno));
	_exit(127);
}

static pid_t led;             /* the program, in the leader of its session */

static void
pass_on(int number)
{
	kill(-led, number);
}

/*
 * The leader of the session, in the place of a shell: without one, the system does not let a program be suspended. Tells the program's
 * pid and then what becomes of it through the link; a byte from there resumes it. A hang-up, which the system tells the leader alone, is
 * passed on, and the leader stays until the program has ended: a leader that goes sends its group SIGCONT, which takes away a SIGSTOP
 * that is on its way, and whoever traces the program as it ends (the sanitizer's search for leaks does) would wait for that for ever.
 */
static void
lead(const struct pty *pty, int link, char *const argv[], const char *folder, const char *errors)
{
	char resume;
	int status = 0;
	close(pty->master);
	if (login_tty(dup(pty->slave)) != 0)
		_exit(126);
	signal(SIGTTOU, SIG_IGN);
	led = fork();
	if (led == 0) {
		setpgid(0, 0);
		tcsetpgrp(STDIN_FILENO, getpid());
		become(argv, folder, errors);
	}
	if (led < 0)
		_exit(126);
	setpgid(led, led);
	sigaction(SIGHUP, &(struct sigaction){ .sa_handler = pass_on, .sa_flags = SA_RESTART }, NULL);
	if (write(link, &led, sizeof led) != sizeof led)
		_exit(126);
	while (waitpid(led, &status, WUNTRACED) == led && write(link, &status, sizeof status) == sizeof status &&
	    WIFSTOPPED(status)) {
		tcsetpgrp(STDIN_FILENO, getpid());
		if (read(link, &resume, 1) != 1)
			break;
		tcsetpgrp(STDIN_FILENO, led);
		kill(-led, SIGCONT);
	}
	_exit(0);
}

int
pty_start(struct pty *pty, char *const argv[], const char *folder, const char *errors)
{
	int ends[2];
	fflush(NULL);
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0 || (pty->leader = fork()) < 0) {
		perror("pty");
		return -1;
	}
	if (pty->leader == 0) {
		close(ends[0]);
		lead(pty, ends[1], argv, folder, errors);
	}
	close(ends[1]);
	pty->link = ends[0];
	return read(pty->link, &pty->pid, sizeof pty->pid) == sizeof pty->pid ? 0 : -1;
}

void
pty_resize(struct pty *pty, int columns, int rows)
{
	struct winsize size = { .ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows };
	ioctl(pty->master, TIOCSWINSZ, &size);
}

size_t
pty_read(struct pty *pty, int milliseconds)
{
	char buffer[65536];
	struct pollfd ready = { .fd = pty->master, .events = POLLIN };
	size_t all = 0;
	if (poll(&ready, 1, milliseconds) <= 0)
		return 0;
	for (;;) {
		ssize_t n = read(pty->master, buffer, sizeof buffer);
		if (n <= 0)
			return all;
		all += (size_t)n;
		pty->bytes += (size_t)n;
		pty->reads++;
		if (pty->sink)
			pty->sink(pty->context, buffer, (size_t)n);
	}
}

int
pty_write(struct pty *pty, const char *bytes, size_t n)
{
	while (n > 0) {
		ssize_t written = write(pty->master, bytes, n);
		if (written > 0) {
			bytes += written;
			n -= (size_t)written;
		} else if (pty_gone(pty)) {
			return -1;
		} else {
			pty_read(pty, 1);
		}
	}
	return 0;
}

bool
pty_gone(struct pty *pty)
{
	int status;
	if (pty->pid == 0)
		return true;
	if (recv(pty->link, &status, sizeof status, MSG_DONTWAIT) != sizeof status)
		return false;
	pty->stopped = WIFSTOPPED(status);
	if (pty->stopped)
		return false;
	pty->status = status;
	pty->pid = 0;
	pty_read(pty, 0);
	return true;
}

void
pty_resume(struct pty *pty)
{
	if (pty->stopped && write(pty->link, "", 1) == 1)
		pty->stopped = false;
}

void
pty_hang_up(struct pty *pty)
{
	close(pty->slave);
	close(pty->master);
	pty->slave = pty->master = -1;
}

/* What was written a moment ago is counted only once the line has it: poll has it hand that over. */
bool
pty_unread(const struct pty *pty)
{
	struct pollfd line = { .fd = pty->slave, .events = POLLIN };
	int n = 0;
	poll(&line, 1, 0);
	return ioctl(pty->slave, FIONREAD, &n) == 0 && n > 0;
}

static int
await(struct pty *pty, int milliseconds, bool limited)
{
	long start = pty_now(), last = start;
	for (long now = start; now - start < milliseconds * 1000L; now = pty_now()) {
		if (pty_read(pty, 1) > 0) {
			last = pty_now();
			continue;
		}
		if (pty_gone(pty) || pty->stopped)
			return 0;
		if (pty_unread(pty))
			continue;
		enum wait_state state = wait_state(pty->pid);
		bool done = state == WAIT_INPUT || (limited && (state == WAIT_LIMITED || state == WAIT_UNKNOWN)) ||
		    (state == WAIT_UNKNOWN && now - last > QUIET);
		if (done && pty_read(pty, 0) == 0)
			return 0;
	}
	return -1;
}

int
pty_settle(struct pty *pty, int milliseconds)
{
	return await(pty, milliseconds, false);
}

int
pty_drained(struct pty *pty, int milliseconds)
{
	return await(pty, milliseconds, true);
}

void
pty_close(struct pty *pty)
{
	if (pty->pid != 0)
		kill(pty->pid, SIGKILL);
	if (pty->master >= 0)
		pty_hang_up(pty);
	if (pty->leader > 0) {
		close(pty->link);
		waitpid(pty->leader, NULL, 0);
	}
	pty->pid = pty->leader = 0;
}
