/*
 * bench.c: what the program costs in a terminal of 160x45, beside a bare curses program that shows the same text
 *
 * bench BUILD: measures BUILD/suan on BUILD/sample.db, and BUILD/tests/floor. Prints one line a measure: value, budget, ok or OVER.
 * Exit 1 if a measure of bytes, processor time or memory is over; times by the clock are told, but depend on the machine's other work.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "screen/keys.h"
#include "screen/terminal.h"

enum { COLUMNS = 160, ROWS = 45, RUNS = 21, STEPS = 2000, PATIENCE = 20000 };

struct bench {
	char suan[4096], db[4096], floor[4096], text[4096];
	int over;
};

/* Processor time of a process so far, in nanoseconds. */
static double
cpu(pid_t pid)
{
	char path[64];
	double time = 0;
	snprintf(path, sizeof path, "/proc/%ld/schedstat", (long)pid);
	FILE *in = fopen(path, "r");
	if (!in || fscanf(in, "%lf", &time) != 1) {
		fprintf(stderr, "bench: cannot read %s\n", path);
		exit(2);
	}
	fclose(in);
	return time;
}

static double
status_field(pid_t pid, const char *name)
{
	char path[64], line[256], format[64];
	double value = 0;
	snprintf(path, sizeof path, "/proc/%ld/status", (long)pid);
	snprintf(format, sizeof format, "%s:", name);
	FILE *in = fopen(path, "r");
	while (in && fgets(line, sizeof line, in))
		if (strncmp(line, format, strlen(format)) == 0)
			value = strtod(line + strlen(format), NULL);
	if (in)
		fclose(in);
	return value;
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double
median(double *values, size_t n)
{
	qsort(values, n, sizeof *values, compare);
	return values[n / 2];
}

/* kind: 'x' and 'b' must hold, 't' is told only */
static void
report(struct bench *bench, char kind, const char *measure, double value, const char *unit, double budget)
{
	bool over = value > budget;
	printf("%-52s %10.*f %-5s <= %6.*f   %s\n", measure, value < 100 && value != (long)value ? 2 : 0, value, unit,
	    budget != (long)budget ? 1 : 0, budget, !over ? "ok" : kind == 't' ? "over (not counted)" : "OVER");
	bench->over += over && kind != 't';
}

static void
fail(const struct terminal *terminal, const char *what)
{
	fprintf(stderr, "bench: %s\n", what);
	grid_print(&terminal->grid, 1, ROWS, false, stderr);
	exit(2);
}

static void
settle(struct terminal *terminal)
{
	if (pty_settle(&terminal->pty, PATIENCE) != 0 || terminal->pty.pid == 0)
		fail(terminal, "the program does not come to rest, or has ended");
}

static void
drain(struct terminal *terminal)
{
	if (pty_drained(&terminal->pty, PATIENCE) != 0 || terminal->pty.pid == 0)
		fail(terminal, "the program does not take its input, or has ended");
}

static void
pause_for(long microseconds)
{
	struct timespec time = { .tv_nsec = microseconds * 1000 };
	if (microseconds > 0)
		nanosleep(&time, NULL);
}

static void
start(struct terminal *terminal, char *program, char *argument)
{
	char *argv[] = { program, argument, NULL };
	if (terminal_open(terminal, COLUMNS, ROWS, argv, NULL, NULL) != 0)
		exit(2);
}

static size_t
send(struct terminal *terminal, const char *keys)
{
	char bytes[4096];
	int n = keys_bytes(keys, grid_application(&terminal->grid), bytes, sizeof bytes);
	size_t before = terminal->pty.bytes;
	if (n < 0 || terminal_send(terminal, bytes, (size_t)n) != 0)
		fail(terminal, "cannot send keys");
	return before;
}

/* Keys and what they bring, until the program rests; returns the bytes. */
static size_t
type(struct terminal *terminal, const char *keys)
{
	size_t before = send(terminal, keys);
	settle(terminal);
	return terminal->pty.bytes - before;
}

/* The text that the floor draws is that of the first screen. */
static void
keep_text(const struct bench *bench, const struct terminal *terminal)
{
	FILE *out = fopen(bench->text, "w");
	for (int row = 0; out && row < ROWS; row++) {
		char *line = grid_row(&terminal->grid, row);
		fprintf(out, "%s\n", line);
		free(line);
	}
	if (!out || fclose(out) != 0) {
		perror(bench->text);
		exit(2);
	}
}

/* Of all runs, until a moment of theirs. */
struct moments {
	double cpu[RUNS], time[RUNS], bytes[RUNS];
};

/* The first frame, and rest: nothing is done any more that nobody asked for. */
struct beginning {
	struct moments frame, rest;
};

/* What the terminal has to answer, until it may. */
struct held {
	char bytes[4096];
	size_t n;
};

static void
hold(void *context, const char *bytes, size_t n)
{
	struct held *held = context;
	if (n > sizeof held->bytes - held->n) {
		fprintf(stderr, "bench: the program asks the terminal too much\n");
		exit(2);
	}
	memcpy(held->bytes + held->n, bytes, n);
	held->n += n;
}

static void
take(struct moments *moments, size_t run, const struct terminal *terminal, long start)
{
	moments->cpu[run] = cpu(terminal->pty.pid);
	moments->time[run] = (double)(terminal->last - start);
	moments->bytes[run] = (double)terminal->pty.bytes;
}

/* Once the first frame is there the program waits for the terminal's answers, but not for long: then the frame is done. */
static void
begin(struct beginning *beginning, size_t run, char *program, char *argument)
{
	struct held held = { .n = 0 };
	struct terminal terminal;
	long now = pty_now();
	start(&terminal, program, argument);
	terminal.grid.answer = hold;
	terminal.grid.context = &held;
	do
		drain(&terminal);
	while (terminal.pty.bytes < COLUMNS);
	take(&beginning->frame, run, &terminal, now);
	pty_write(&terminal.pty, held.bytes, held.n);
	settle(&terminal);
	take(&beginning->rest, run, &terminal, now);
	terminal_close(&terminal);
}

static void
tell(const char *what, struct moments *moments)
{
	printf("%s: %.1f ms, %.1f ms of processor, %.0f bytes\n", what, median(moments->time, RUNS) / 1e3,
	    median(moments->cpu, RUNS) / 1e6, median(moments->bytes, RUNS));
}

/*
 * In turn: what else the machine does strikes both. The floor rests after its only frame. At rest suan has built and drawn a second one
 * with the badges and as the terminal has answered, which is a floor more, and has run the rules.
 */
static void
measure_start(struct bench *bench)
{
	struct terminal terminal;
	struct beginning suan, floor;
	start(&terminal, bench->suan, bench->db);
	settle(&terminal);
	keep_text(bench, &terminal);
	terminal_close(&terminal);
	for (size_t i = 0; i < RUNS; i++) {
		begin(&suan, i, bench->suan, bench->db);
		begin(&floor, i, bench->floor, bench->text);
	}
	tell("first frame", &suan.frame);
	tell("at rest, badges and answers shown", &suan.rest);
	tell("floor", &floor.rest);
	double processor = median(floor.rest.cpu, RUNS), bytes = median(suan.frame.bytes, RUNS);
	report(bench, 'x', "first frame, processor time over the floor", median(suan.frame.cpu, RUNS) / processor, "x", 2);
	report(bench, 't', "first frame, clock time over the floor", median(suan.frame.time, RUNS) / median(floor.rest.time, RUNS), "x", 2);
	report(bench, 'x', "at rest, processor time over the floor", median(suan.rest.cpu, RUNS) / processor, "x", 3.5);
	report(bench, 'b', "first frame", bytes, "bytes", 6000);
	report(bench, 'b', "at rest, more than the first frame", median(suan.rest.bytes, RUNS) - bytes, "bytes", 2500);
}

/* Ten rows down, ten up, and so on: the n-th key. */
static const char *
walk(size_t n)
{
	return n / 10 % 2 ? "k" : "j";
}

struct step {
	double now, later;    /* bytes at once (the median), and once the keys pause (the most) */
};

static struct step
step_bytes(struct terminal *terminal)
{
	double now[20], later[20];
	for (size_t i = 0; i < 20; i++) {
		settle(terminal);
		size_t before = send(terminal, walk(i));
		drain(terminal);
		now[i] = (double)(terminal->pty.bytes - before);
		settle(terminal);
		later[i] = (double)(terminal->pty.bytes - before) - now[i];
	}
	median(later, 20);
	return (struct step){ median(now, 20), later[19] };
}

/* Bytes of each key while it repeats as keyboards do, 33 times a second. */
static double
repeat_bytes(struct terminal *terminal)
{
	settle(terminal);
	double bytes[40];
	for (size_t i = 0; i < 40; i++) {
		long begin = pty_now();
		size_t before = send(terminal, walk(i));
		drain(terminal);
		bytes[i] = (double)(terminal->pty.bytes - before);
		pause_for(30000 - (pty_now() - begin));
	}
	settle(terminal);
	return median(bytes + 5, 35);
}

/* Processor time of a step, keys coming one by one without a pause. */
static double
step_cpu(struct terminal *terminal)
{
	settle(terminal);
	double before = cpu(terminal->pty.pid);
	for (size_t i = 0; i < STEPS; i++) {
		send(terminal, walk(i));
		drain(terminal);
	}
	return (cpu(terminal->pty.pid) - before) / STEPS;
}

static double
queued_bytes(struct terminal *terminal)
{
	char keys[201] = "";
	for (size_t i = 0; i < 200; i++)
		keys[i] = "jjjjk"[i % 5];
	return (double)type(terminal, keys);
}

static double
page_bytes(struct terminal *terminal)
{
	double bytes[8];
	for (size_t i = 0; i < 8; i++)
		bytes[i] = (double)type(terminal, i % 4 < 2 ? "<PageDown>" : "<PageUp>");
	return median(bytes, 8);
}

/* Milliseconds from a key to the last byte it brings at once. */
static double
key_time(struct terminal *terminal, const char *there, const char *back)
{
	double times[21];
	for (size_t i = 0; i < 20; i++) {
		settle(terminal);
		long begin = pty_now();
		send(terminal, i % 2 ? back : there);
		drain(terminal);
		times[i] = (double)(terminal->last > begin ? terminal->last - begin : 0) / 1e3;
	}
	return median(times, 20);
}

static void
measure_idle(struct bench *bench, struct terminal *terminal)
{
	settle(terminal);
	size_t bytes = terminal->pty.bytes;
	double woken = status_field(terminal->pty.pid, "voluntary_ctxt_switches");
	pty_read(&terminal->pty, 1000);
	report(bench, 'b', "idle second, wake-ups", status_field(terminal->pty.pid, "voluntary_ctxt_switches") - woken, "", 0);
	report(bench, 'b', "idle second, bytes", (double)(terminal->pty.bytes - bytes), "", 0);
}

static void
measure_panes(struct bench *bench, struct terminal *suan, struct terminal *floor)
{
	type(suan, "+");
	struct step step = step_bytes(suan);
	report(bench, 'b', "step, row and detail", step.now, "bytes", 600);
	report(bench, 'b', "step, linked panes once the keys pause", step.later, "bytes", 2000);
	report(bench, 'b', "step while the key repeats", repeat_bytes(suan), "bytes", 200);
	report(bench, 'b', "200 queued keys", queued_bytes(suan), "bytes", 40000);
	report(bench, 'x', "step, processor time over the floor", step_cpu(suan) / step_cpu(floor), "x", 3);
	report(bench, 't', "unfold or fold", key_time(suan, "g<Left>", "<Right>"), "ms", 2);
	report(bench, 't', "open a table or go back", key_time(suan, "]", "H"), "ms", 2);
}

static void
measure_zoomed(struct bench *bench, struct terminal *suan)
{
	type(suan, "<A-2>z+g");
	struct step step = step_bytes(suan);
	report(bench, 'b', "zoomed step, row and detail", step.now + step.later, "bytes", 800);
	report(bench, 'b', "zoomed step while the key repeats", repeat_bytes(suan), "bytes", 400);
	report(bench, 'b', "page", page_bytes(suan), "bytes", 5000);
}

int
main(int argc, char *argv[])
{
	struct bench bench = { .over = 0 };
	struct terminal suan, floor;
	if (argc != 2 || terminal_environment() != 0) {
		fprintf(stderr, "usage: bench BUILD\n");
		return 2;
	}
	snprintf(bench.suan, sizeof bench.suan, "%s/suan", argv[1]);
	snprintf(bench.db, sizeof bench.db, "%s/sample.db", argv[1]);
	snprintf(bench.floor, sizeof bench.floor, "%s/tests/floor", argv[1]);
	snprintf(bench.text, sizeof bench.text, "%s/bench-screen.txt", argv[1]);
	measure_start(&bench);
	start(&suan, bench.suan, bench.db);
	start(&floor, bench.floor, bench.text);
	settle(&suan);
	settle(&floor);
	measure_panes(&bench, &suan, &floor);
	measure_zoomed(&bench, &suan);
	measure_idle(&bench, &suan);
	report(&bench, 'b', "resident memory at most", status_field(suan.pty.pid, "VmHWM") / 1024, "MiB", 12);
	terminal_close(&suan);
	terminal_close(&floor);
	return bench.over ? 1 : 0;
}
