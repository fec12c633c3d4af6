/* term.c: the terminal: taken, read and given back, clean on every exit */
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ui/term.h"

#define ESCAPE_DELAY 50       /* milliseconds within which the rest of an escape sequence follows */

static struct termios saved_modes;
/* what a crash handler writes: plain bytes, prepared while all was well */
static char farewell[256];
/* pending: a signal goes before the keys that wait */
static volatile sig_atomic_t is_open, leave_signal, pending;
/* a signal writes its number, poll sees it: none is lost between two reads */
static int wake[2] = { -1, -1 };
static mbstate_t partial;
static struct term_mouse mouse_event;

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

static void
prepare_farewell(bool mouse)
{
	farewell[0] = '\0';
	if (mouse)
		append_string("\033[?1006;1000l");
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

/* Standard error of a running screen is the screen; nothing else writes there. */
int
term_open(bool mouse, struct err *err)
{
	const char *name = getenv("TERM");
	int status;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return err_set(err, ERR_USAGE, _("cannot browse: this is no terminal; 'suan show' and 'suan list' print instead"));
	if (setupterm(NULL, STDOUT_FILENO, &status) == ERR)
		return err_set(err, ERR_USAGE, _("cannot browse: the terminal type TERM=%s is not known here; try TERM=xterm"),
		    name ? name : "");
	if (pipe(wake) < 0)
		return err_set(err, ERR_DATA, _("cannot browse: %s"), strerror(errno));
	for (int i = 0; i < 2; i++)
		fcntl(wake[i], F_SETFL, O_NONBLOCK), fcntl(wake[i], F_SETFD, FD_CLOEXEC);
	tcgetattr(STDIN_FILENO, &saved_modes);
	catch_signals();
	set_escdelay(ESCAPE_DELAY);
	if (!newterm(NULL, stdout, stdin))
		return err_set(err, ERR_USAGE, _("cannot browse: the terminal TERM=%s cannot move its cursor; try TERM=xterm"),
		    name ? name : "");
	is_open = 1;
	prepare_farewell(mouse);
	mem_on_exhausted(term_close);
	cbreak();
	noecho();
	nonl();
	release_flow_keys();
	typeahead(-1);
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	curs_set(0);
	refresh();            /* curses flushes at every cursor movement until it has drawn once */
	if (mouse)
		mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL),
		    mouseinterval(0);
	return 0;
}

/* Where there is no second screen to leave, the shell goes on in the last row. */
static void
give_back(void)
{
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
		take_size();
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
	clearok(stdscr, TRUE);
}

struct term_mouse
term_mouse(void)
{
	return mouse_event;
}

static keycode
read_mouse(void)
{
	MEVENT event;

	if (getmouse(&event) == ERR)
		return KEY_NOTHING;
	mouse_event = (struct term_mouse){ .y = event.y, .x = event.x };
	if (event.bstate & BUTTON4_PRESSED)
		mouse_event.wheel = -1;
	else if (event.bstate & BUTTON5_PRESSED)
		mouse_event.wheel = 1;
	return KEY_CODE_MOUSE;
}

static keycode
function_key(int code)
{
	static const struct {
		int curses;
		keycode key;
	} keys[] = {
		{ KEY_UP, KEY_CODE_UP }, { KEY_DOWN, KEY_CODE_DOWN }, { KEY_LEFT, KEY_CODE_LEFT }, { KEY_RIGHT, KEY_CODE_RIGHT },
		{ KEY_HOME, KEY_CODE_HOME }, { KEY_END, KEY_CODE_END }, { KEY_PPAGE, KEY_CODE_PAGE_UP },
		{ KEY_NPAGE, KEY_CODE_PAGE_DOWN }, { KEY_BACKSPACE, KEY_CODE_BACKSPACE }, { KEY_DC, KEY_CODE_DELETE },
		{ KEY_BTAB, KEY_CODE_BACKTAB }, { KEY_F(1), KEY_CODE_F1 }, { KEY_ENTER, '\r' },
		{ KEY_FIND, KEY_CODE_HOME }, { KEY_SELECT, KEY_CODE_END },
	};

	if (code == KEY_MOUSE)
		return read_mouse();
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].curses == code)
			return keys[i].key;
	return KEY_NOTHING;
}

/*
 * A sequence that curses does not know, after "ESC [" or "ESC O": swallowed whole, so that none of
 * it acts as a key.
 */
static keycode
swallow_sequence(void)
{
	int byte;

	do
		byte = wgetch(stdscr);
	while (byte != ERR && (byte < 0x40 || byte > 0x7e));
	return KEY_NOTHING;
}

static keycode
after_escape(void)
{
	int byte = wgetch(stdscr);

	if (byte == ERR)
		return KEY_ESCAPE;
	if (byte == '[' || byte == 'O')
		return swallow_sequence();
	if (byte < 0x80 && keymap_action(byte | KEY_ALT_BIT))
		return byte | KEY_ALT_BIT;
	ungetch(byte);
	return KEY_ESCAPE;
}

/* One byte of a character; a byte that cannot go on what came before it begins anew. */
static keycode
read_character(int byte)
{
	char one = (char)byte;
	wchar_t wide;
	size_t taken = mbrtowc(&wide, &one, 1, &partial);

	if (taken == (size_t)-1) {
		partial = (mbstate_t){ 0 };
		taken = mbrtowc(&wide, &one, 1, &partial);
	}
	if (taken == (size_t)-1)
		partial = (mbstate_t){ 0 };
	return taken == 1 ? (keycode)wide : KEY_NOTHING;
}

static keycode
decode(int code)
{
	if (code == KEY_ESCAPE)
		return after_escape();
	if (code >= KEY_MIN)
		return function_key(code);
	if (code < 0x80 && mbsinit(&partial))
		return code;
	return read_character(code);
}

keycode
term_read(int milliseconds)
{
	struct pollfd sources[] = { { .fd = STDIN_FILENO, .events = POLLIN }, { .fd = wake[0], .events = POLLIN } };
	keycode key;
	int code;

	for (;;) {
		while (!pending && (code = wgetch(stdscr)) != ERR)
			if ((key = decode(code)) != KEY_NOTHING)
				return key;
		pending = 0;
		if (poll(sources, 2, milliseconds) == 0)
			return KEY_NOTHING;
		if (sources[1].revents && (key = signal_key()) != KEY_NOTHING)
			return key;
		if (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL))
			return leave_signal = SIGHUP, KEY_CODE_LEAVE;
	}
}
