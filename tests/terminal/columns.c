/*
 * columns.c: the columns of the screen hold in every terminal
 *
 * columns PROGRAM DB: runs the program in terminals that count cells each in its own way, and looks at what stands in the cells:
 * separators and amounts stand where they stand in a plain terminal, what is left after a walk through the screens is what a
 * repaint gives, nothing is sent that no terminal should get. One TAP line for each terminal and kind of data.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "terminal/jobs.h"
#include "terminal/run.h"
#include "terminal/scenes.h"

enum { COLUMNS = 120, ROWS = 40 };

/* Memory in kB: eight names of a megabyte and what is made of them go into it several times. */
#ifdef __SANITIZE_ADDRESS__
enum { PEAK = 1 << 30 };
#else
enum { PEAK = 64 << 10 };
#endif

/* What a plain terminal has with plain names. */
static struct straight plain[SCENES];

static void
look(struct fake *fake, int scene, char *why, size_t size)
{
	bool good = !scenes[scene].panes || straight_as(&plain[scene], &fake->cells, why, size);
	good = good && scenes_repainted(fake, why, size);
	if (good && fake->cells.fault[0]) {
		snprintf(why, size, "%s", fake->cells.fault);
		good = false;
	}
	if (!good) {
		char reason[160];
		snprintf(reason, sizeof reason, "%.150s", why);
		snprintf(why, size, "after %s: %s", scenes[scene].keys[0] ? scenes[scene].keys : "the start", reason);
		cells_print(&fake->cells, stdout);
	}
}

static void
walk(const struct run *run, const struct rule *rule, const char *option, const char *data)
{
	char why[256] = "";
	struct fake fake;
	if (!jobs_enter())
		return;
	if (run_start(run, &fake, rule, ANSWERS_ALL, option) != 0)
		snprintf(why, sizeof why, "the program does not start");
	else if (!option && fake.cells.queries == 0)
		snprintf(why, sizeof why, "it does not ask how wide characters are");
	else if (option && fake.cells.queries != 0)
		snprintf(why, sizeof why, "it asks although it is told");
	for (int scene = 0; scene < SCENES && !why[0]; scene++) {
		if (fake_type(&fake, scenes[scene].keys) != 0 || fake_settle(&fake) != 0)
			snprintf(why, sizeof why, "the program is gone after %s", scenes[scene].keys);
		else
			look(&fake, scene, why, sizeof why);
	}
	if (!why[0] && fake_peak(&fake) > PEAK)
		snprintf(why, sizeof why, "it takes %ld kB", fake_peak(&fake));
	fake_close(&fake);
	jobs_leave(why, "%s, %s%s%s", rule->name, data, option ? ", " : "", option ? option : "");
}

static void
read_plain(const struct run *run)
{
	if (scenes_plain(plain, run->program, run->db, run->copy, COLUMNS, ROWS) != 0)
		exit(1);
	if (jobs_enter())
		jobs_leave(plain[0].rows > ROWS / 2 ? "" : "there are none", "a plain terminal has separators");
}

/* The widths that the user gives, and safe mode. */
static void
walk_told(const struct run *run)
{
	static const struct {
		const char *rule, *option;
	} told[] = {
		{ "xterm", "--ambiguous=narrow" }, { "kitty", "--ambiguous=narrow" }, { "tmux", "--ambiguous=narrow" },
		{ "vte", "--ambiguous=narrow" }, { "xterm-cjk", "--ambiguous=wide" }, { "vte-wide", "--ambiguous=wide" },
		{ "putty-wide", "--ambiguous=wide" }, { "screen-zh", "--ambiguous=wide" }, { "tmux", "--ambiguous=safe" },
		{ "xterm-cjk", "--ambiguous=safe" }, { "mixed", "--ambiguous=safe" }, { "mlterm-gb18030", "--ambiguous=safe" },
		{ "mlterm-gb18030", "--ambiguous=wide" }, { "vte-gb18030", "--ambiguous=narrow" },
	};
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		walk(run, rule_named(told[i].rule), told[i].option, "risky names");
}

/* Every byte but 0 between two letters, a letter under ten thousand marks, a name of a megabyte. */
static int
bad_labels(struct label *labels)
{
	enum { MARKS = 10000, LONG = 1 << 20, EACH = 16 };
	int n = 0;
	for (int first = 0; first < 256; first += EACH) {
		char *text = calloc(EACH * 8, 1);
		for (int byte = first ? first : 1; byte < first + EACH; byte++)
			sprintf(text + strlen(text), "%s%c", byte % 4 ? "中" : "a", byte);
		labels[n++] = (struct label){ text, strlen(text) };
	}
	char *marks = calloc(MARKS * 2 + 8, 1), *length = malloc(LONG);
	strcpy(marks, "字e");
	for (int i = 0; i < MARKS; i++)
		memcpy(marks + 4 + i * 2, "\xCC\x81", 2);
	for (int i = 0; i < LONG; i++)
		length[i] = "一二三四“”"[i % 18];
	labels[n++] = (struct label){ marks, MARKS * 2 + 4 };
	labels[n++] = (struct label){ length, LONG / 18 * 18 };
	return n;
}

static void
walk_bad(struct run *run)
{
	static const char *const names[] = { "xterm", "xterm-cjk", "putty-wide", "vte-gb18030" };
	struct label labels[32];
	int n = bad_labels(labels);
	run_copy(run, "bad", labels, n);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		walk(run, rule_named(names[i]), NULL, "bad data");
	for (int i = 0; i < n; i++)
		free((char *)(uintptr_t)labels[i].bytes);
}

int
main(int argc, char *argv[])
{
	struct run run;
	run_init(&run, argc, argv, COLUMNS, ROWS);
	run_copy(&run, "plain", plain_labels, 1);
	read_plain(&run);
	run_copy(&run, "risky", risky_labels, risky_count);
	for (int i = 0; i < rule_count; i++)
		walk(&run, &rules[i], NULL, "risky names");
	walk_told(&run);
	walk_bad(&run);
	return jobs_end() ? 1 : 0;
}
