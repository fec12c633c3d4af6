/* idle.c: nothing runs when nobody presses a key: idle PROGRAM ARG... wakes up not once and writes nothing for a second */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screen/terminal.h"

enum { PATIENCE = 20000, SECOND = 1000 };

/* How often the program has gone to sleep and been put off, or -1. */
static long
switches(pid_t pid)
{
	char path[64], line[256];
	long all = 0, n;
	int found = 0;
	snprintf(path, sizeof path, "/proc/%ld/status", (long)pid);
	FILE *in = fopen(path, "r");
	while (in && fgets(line, sizeof line, in))
		if (sscanf(line, "voluntary_ctxt_switches: %ld", &n) == 1 ||
		    sscanf(line, "nonvoluntary_ctxt_switches: %ld", &n) == 1) {
			all += n;
			found++;
		}
	if (in)
		fclose(in);
	return found == 2 ? all : -1;
}

static int
watch(struct terminal *terminal, const char *keys, const char *when)
{
	struct pty *pty = &terminal->pty;
	if (terminal_send(terminal, keys, strlen(keys)) != 0 || pty_settle(pty, PATIENCE) != 0 || pty->pid == 0) {
		printf("not ok - does not come to rest %s\n", when);
		return 1;
	}
	long before = switches(pty->pid);
	size_t bytes = pty->bytes;
	pty_read(pty, SECOND);
	long woken = switches(pty->pid) - before;
	bytes = pty->bytes - bytes;
	if (before < 0) {
		printf("ok # SKIP this system does not count wake-ups\n");
		return 0;
	}
	if (bytes || woken)
		printf("not ok - %s: %zu bytes, %ld wake-ups in a second\n", when, bytes, woken);
	else
		printf("ok - idle %s\n", when);
	return bytes || woken;
}

int
main(int argc, char *argv[])
{
	struct terminal terminal;
	if (argc < 2 || terminal_environment() != 0) {
		fprintf(stderr, "usage: idle PROGRAM ARG...\n");
		return 2;
	}
	if (terminal_open(&terminal, 80, 24, argv + 1, getenv("TMP"), NULL) != 0)
		return 1;
	int failed = watch(&terminal, "", "after the start");
	failed |= watch(&terminal, "jjj", "after some keys");
	failed |= watch(&terminal, "/", "in a prompt");
	terminal_close(&terminal);
	return failed;
}
