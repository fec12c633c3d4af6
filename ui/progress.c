/* progress.c: how far a long command has come, on stderr */
#include "ui/progress.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/width.h"
#include "ui/say.h"

enum { BAR_EVERY = 100, LINE_EVERY = 10000 };         /* milliseconds */
enum { BAR_LEAST = 10, BAR_MOST = 30 };               /* columns of the bar */

static int64_t
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static int
screen_columns(void)
{
	struct winsize size;

	return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : 80;
}

static const char *
duration(struct arena *arena, int64_t seconds)
{
	if (seconds >= 3600)
		return arena_printf(arena, "%lld:%02d:%02d", (long long)(seconds / 3600),
		    (int)(seconds / 60 % 60), (int)(seconds % 60));
	return arena_printf(arena, "%d:%02d", (int)(seconds / 60), (int)(seconds % 60));
}

static const char *
words(struct arena *arena, size_t done, size_t n, int64_t milliseconds)
{
	int64_t tenths, left;

	if (done == 0 || milliseconds <= 0)
		return arena_printf(arena, _("%zu of %zu files"), done, n);
	tenths = (int64_t)done * 10000 / milliseconds;
	left = milliseconds * (int64_t)(n - done) / (int64_t)done;
	return arena_printf(arena, _("%zu of %zu files, %lld.%d a second, %s left"), done, n,
	    (long long)(tenths / 10), (int)(tenths % 10), duration(arena, (left + 999) / 1000));
}

const char *
progress_text(struct arena *arena, size_t done, size_t n, int64_t milliseconds, int columns)
{
	const char *text = words(arena, done, n, milliseconds);
	int room = columns - 1 - width_text(text) - 3, full;
	char bar[BAR_MOST + 1];

	if (room > BAR_MOST)
		room = BAR_MOST;
	if (room < BAR_LEAST || n == 0)
		return text;
	full = (int)((int64_t)room * (int64_t)done / (int64_t)n);
	memset(bar, '#', (size_t)full);
	memset(bar + full, '-', (size_t)(room - full));
	bar[room] = '\0';
	return arena_printf(arena, "[%s] %s", bar, text);
}

void
progress_begin(struct progress *progress, size_t n)
{
	*progress = (struct progress){ .n = n, .terminal = isatty(STDERR_FILENO), .began = now() };
	progress->shown = progress->began;
}

static void
show(struct progress *progress, int64_t time)
{
	struct arena arena = { .blocks = NULL };
	int columns = progress->terminal ? screen_columns() : 0;
	const char *text = progress_text(
	    &arena, progress->done, progress->n, time - progress->began, columns);

	/* the last column stays free: some terminals wrap there */
	if (progress->terminal)
		say_encoded(stderr, arena_printf(&arena, "\r%s",
		    width_field(&arena, text, 0, columns - 1, WIDTH_LEFT)));
	else
		say("%s", text);
	fflush(stderr);
	progress->drawn = progress->terminal;
	progress->shown = time;
	arena_release(&arena);
}

void
progress_step(struct progress *progress, size_t done)
{
	int64_t time = now(), every = progress->terminal ? BAR_EVERY : LINE_EVERY;

	progress->done = done;
	if (progress->n > 1 && (time - progress->shown >= every))
		show(progress, time);
}

void
progress_clear(struct progress *progress)
{
	if (!progress->drawn)
		return;
	fprintf(stderr, "\r%*s\r", screen_columns() - 1, "");
	fflush(stderr);
	progress->drawn = false;
}
