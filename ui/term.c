/* term.c: the terminal: taken, read and given back, clean on every exit */
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ui/measure.h"
#include "ui/reader.h"
#include "ui/term.h"

#include <term.h>             /* last: its macros are words of other headers */

/* Milliseconds. */
enum {
	ESCAPE_DELAY = 50,    /* within which the rest of an escape sequence follows */
	ANSWER_DELAY = 400,   /* the same while answers are due, which come in pieces on slow lines */
	ANSWERS_DUE = 5000,   /* so long after the question, if none has come */
	CONCLUDE = 500        /* after the last answer of some, the others are taken for lost */
};

#define PASTES_MARKED "\033[?2004h"
#define PASTES_UNMARKED "\033[?2004l"

static struct termios saved_modes;
/* what a crash handler writes: plain bytes, prepared while all was well */
static char farewell[256];
/* pending: a signal goes before the keys that wait */
static volatile sig_atomic_t is_open, leave_signal, pending;
static int escape_delay;
static struct timespec asked;         /* when the terminal was */
/* a signal writes its number, poll sees it: none is lost between two reads */
static int wake[2] = { -1, -1 };

static const struct {
	int number;
	bool fatal;           /* the terminal is given back and the signal strikes again */
} signals[] = {
	{ SIGINT, false }, { SIGTERM, false }, { SIGHUP, false }, { SIGWINCH, false }, { SIGTSTP, false },
	{ SIGSEGV, true }, { SIGBUS, true }, { SIGILL, true }, { SIGFPE, true }, { SIGABRT, true }, { SIGQUIT, true },
};

static void
on_signal(int number)
{
	unsigned char byte = (unsigned char)number;
	int saved = errno;
	ssize_t ignored = write(wake[1], &byte, 1);

	(void)ignored;
	pending = 1;
	errno = saved;
}

static void
on_crash(int number)
{
	if (is_open) {
		ssize_t ignored = write(STDOUT_FILENO, farewell, strlen(farewell));
		(void)ignored;
		tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
	}
	raise(number);        /* SA_RESETHAND: the default action now */
}

static void
catch_signals(void)
{
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		struct sigaction action = { .sa_handler = signals[i].fatal ? on_crash : on_signal };
		sigemptyset(&action.sa_mask);
		if (signals[i].fatal)
			action.sa_flags = SA_RESETHAND | SA_NODEFER;
		sigaction(signals[i].number, &action, NULL);
	}
	signal(SIGPIPE, SIG_IGN);
}

static void
append_string(const char *text)
{
	size_t used = strlen(farewell);

	if (text && text != (char *)-1 && used + strlen(text) < sizeof farewell)
		strcpy(farewell + used, text);
}

/* One that can be asked where its cursor stands takes an unknown mode without a trace. */
static bool
knows_ansi(void)
{
	const char *question = tigetstr("u7");

	return question && question != (char *)-1 && !strcmp(question, "\033[6n");
}

static void
prepare_farewell(bool mouse)
{
	farewell[0] = '\0';
	if (mouse)
		append_string("\033[?1006;1000l");
	if (knows_ansi())
		append_string(PASTES_UNMARKED);
	append_string(exit_attribute_mode);
	append_string(keypad_local);
	append_string(cursor_normal);
	append_string(exit_ca_mode);
	append_string("\r\n");
}

/* Ctrl-S and Ctrl-Q are keys like others: nobody is to find the screen frozen. */
static void
release_flow_keys(void)
{
	struct termios modes;

	if (tcgetattr(STDIN_FILENO, &modes) < 0)
		return;
	modes.c_iflag &= ~(tcflag_t)IXON;
	tcsetattr(STDIN_FILENO, TCSANOW, &modes);
	def_prog_mode();      /* so that they stay so after a suspension */
}

/* As other programs on curses: ESCDELAY of the environment. */
static int
wanted_escape_delay(void)
{
	const char *text = getenv("ESCDELAY");
	size_t digits = text ? strspn(text, "0123456789") : 0;

	return digits && digits < 6 && !text[digits] ? (int)strtol(text, NULL, 10) : ESCAPE_DELAY;
}

/*
 * Curses gives each movement of the cursor to the system by itself, a hundred writes for a frame,
 * until it has come back from a suspension: so that is done before anything is shown.
 */
static void
begin_writing(void)
{
	endwin();
	doupdate();
	clearok(curscr, TRUE);        /* what the terminal is asked leaves traces */
}

/* All of it: a signal may interrupt a write, and stdio would take that for a fault. */
static void
put(const char *text)
{
	size_t n = strlen(text), at = 0;

	while (at < n) {
		ssize_t written = write(STDOUT_FILENO, text + at, n - at);
		if (written < 0 && errno != EINTR)
			break;
		at += written > 0 ? (size_t)written : 0;
	}
}

/* What is pasted is text, whatever keys are in it. */
static void
mark_pastes(bool marked)
{
	if (knows_ansi())
		put(marked ? PASTES_MARKED : PASTES_UNMARKED);
}

static int
refuse(struct err *err)
{
	const char *name = getenv("TERM");
	int status;

	if (setupterm(NULL, STDOUT_FILENO, &status) == ERR)
		return err_set(err, ERR_USAGE, _("cannot browse: the terminal type TERM=%s is not known here; try TERM=xterm"),
		    name ? name : "");
	return err_set(err, ERR_USAGE, _("cannot browse: the terminal TERM=%s cannot move its cursor; try TERM=xterm"),
	    name ? name : "");
}

/* Standard error of a running screen is the screen; nothing else writes there. */
int
term_open(bool mouse, struct err *err)
{
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return err_set(err, ERR_USAGE, _("cannot browse: this is no terminal; 'suan show' and 'suan list' print instead"));
	if (pipe(wake) < 0)
		return err_set(err, ERR_DATA, _("cannot browse: %s"), strerror(errno));
	for (int i = 0; i < 2; i++)
		fcntl(wake[i], F_SETFL, O_NONBLOCK), fcntl(wake[i], F_SETFD, FD_CLOEXEC);
	tcgetattr(STDIN_FILENO, &saved_modes);
	catch_signals();
	escape_delay = wanted_escape_delay();
	if (!newterm(NULL, stdout, stdin))
		return refuse(err);
	if (!cursor_address) {        /* curses would write every row over the one before */
		endwin();
		return refuse(err);
	}
	begin_writing();
	is_open = 1;
	prepare_farewell(mouse);
	mem_on_exhausted(term_close);
	cbreak();
	noecho();
	nonl();
	release_flow_keys();
	typeahead(-1);
	reader_begin();
	idcok(stdscr, FALSE); /* kitty loses wide characters when cells are inserted or deleted */
	curs_set(0);
	mark_pastes(true);
	if (mouse)
		mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL),
		    mouseinterval(0);
	return 0;
}

void
term_ask(void)
{
	char *query = measure_query(LINES, COLS, knows_ansi());

	if (query) {
		clock_gettime(CLOCK_MONOTONIC, &asked);
		put(query);
	}
	free(query);
}

bool
term_is_asked(void)
{
	struct timespec now;

	if (measure_state() != MEASURE_AWAITS_ALL)
		return measure_state() == MEASURE_AWAITS_SOME;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (now.tv_sec - asked.tv_sec) * 1000 + (now.tv_nsec - asked.tv_nsec) / 1000000 < ANSWERS_DUE;
}

/* So that the shell does not get them. */
static void
await_answers(void)
{
	struct pollfd source = { .fd = STDIN_FILENO, .events = POLLIN };
	int code;

	while (term_is_asked() && poll(&source, 1, ANSWER_DELAY) > 0 && source.revents == POLLIN)
		while ((code = reader_code()) != ERR)
			reader_key(code);
}

/* Where there is no second screen to leave, the shell goes on in the last row. */
static void
give_back(void)
{
	await_answers();
	mark_pastes(false);
	curs_set(1);
	if (!exit_ca_mode) {
		wmove(stdscr, LINES - 1, 0);
		wclrtoeol(stdscr);
		refresh();
	}
	endwin();
}

void
term_close(void)
{
	if (!is_open)
		return;
	is_open = 0;
	mem_on_exhausted(NULL);
	give_back();
}

static void
take_size(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col)
		resizeterm(size.ws_row, size.ws_col);
	clearok(stdscr, TRUE);
}

/*
 * What the terminal has made of the old rows is unknown. The frame clears the screen, but mlterm,
 * made narrower, leaves the ends of rows there then, if they are not deleted. What needs padding is
 * a terminal of a fixed size.
 */
static void
take_new_size(void)
{
	take_size();
	if (isendwin() || !cursor_home || !parm_delete_line || strchr(cursor_home, '$') ||
	    strchr(parm_delete_line, '$'))
		return;
	put(cursor_home);
	put(tparm(parm_delete_line, LINES));
}

/* A signal that came in, as a key. */
static keycode
signal_key(void)
{
	unsigned char number;

	if (read(wake[0], &number, 1) != 1)
		return KEY_NOTHING;
	switch (number) {
	case SIGWINCH:
		take_new_size();
		return KEY_CODE_RESIZE;
	case SIGTSTP:
		return KEY_CODE_SUSPEND;
	default:
		leave_signal = number;
		return KEY_CODE_LEAVE;
	}
}

bool
term_interrupted(void)
{
	return leave_signal == SIGINT;
}

void
term_suspend(void)
{
	struct sigaction ours, standard = { .sa_handler = SIG_DFL };

	give_back();
	sigemptyset(&standard.sa_mask);
	sigaction(SIGTSTP, &standard, &ours);
	kill(0, SIGTSTP);
	sigaction(SIGTSTP, &ours, NULL);
	take_size();
	curs_set(0);
	mark_pastes(true);
}

/* How long to wait for a key; *concludes: then the answers that are there are all. */
static int
patience(int milliseconds, bool *concludes)
{
	*concludes = measure_state() == MEASURE_AWAITS_SOME &&
	    (milliseconds < 0 || milliseconds > CONCLUDE);
	return *concludes ? CONCLUDE : milliseconds;
}

keycode
term_read(int milliseconds)
{
	struct pollfd sources[] = { { .fd = STDIN_FILENO, .events = POLLIN }, { .fd = wake[0], .events = POLLIN } };
	bool concludes;
	keycode key;
	int code;

	for (;;) {
		reader_await(term_is_asked());
		set_escdelay(term_is_asked() ? ANSWER_DELAY : escape_delay);
		while (!pending && (code = reader_code()) != ERR)
			if ((key = reader_key(code)) != KEY_NOTHING)
				return key;
		pending = 0;
		if (poll(sources, 2, patience(milliseconds, &concludes)) == 0) {
			if (!concludes)
				return KEY_NOTHING;
			if (measure_conclude())
				return KEY_CODE_MEASURED;
		}
		if (sources[1].revents && (key = signal_key()) != KEY_NOTHING)
			return key;
		if (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL))
			return leave_signal = SIGHUP, KEY_CODE_LEAVE;
	}
}

keycode
term_next(void)
{
	struct pollfd ends[] = { { .fd = STDOUT_FILENO, .events = POLLOUT },
		{ .fd = STDIN_FILENO, .events = POLLIN }, { .fd = wake[0], .events = POLLIN } };
	keycode key;

	while ((key = term_read(0)) == KEY_NOTHING && poll(ends, 1, 0) == 0)
		poll(ends, 3, -1);
	return key;
}
