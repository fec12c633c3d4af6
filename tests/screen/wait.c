/* wait.c: what a process is waiting for, from /proc */
#include "screen/wait.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>

static int
read_line(pid_t pid, const char *file, char *line, int size)
{
	char path[64];
	snprintf(path, sizeof path, "/proc/%ld/%s", (long)pid, file);
	FILE *f = fopen(path, "r");
	if (!f)
		return -1;
	char *got = fgets(line, size, f);
	fclose(f);
	return got ? 0 : -1;
}

/* The state letter of /proc/PID/stat, which stands behind the name in brackets. */
static char
letter(pid_t pid)
{
	char line[512];
	if (read_line(pid, "stat", line, sizeof line) != 0)
		return 'X';
	const char *bracket = strrchr(line, ')');
	return bracket && bracket[1] == ' ' ? bracket[2] : 'X';
}

/* Where a system call says how long it waits: an integer below 0 or a null pointer is for ever. */
static const struct {
	long number;
	int argument;         /* -1: has no limit */
	bool pointer;
} calls[] = {
	{ SYS_read, -1, false },
#ifdef SYS_poll
	{ SYS_poll, 2, false },
#endif
#ifdef SYS_select
	{ SYS_select, 4, true },
#endif
#ifdef SYS_epoll_wait
	{ SYS_epoll_wait, 3, false },
#endif
	{ SYS_ppoll, 2, true },
	{ SYS_pselect6, 4, true },
	{ SYS_epoll_pwait, 3, false },
};

static enum wait_state
sleeping(pid_t pid)
{
	char line[512];
	long number;
	unsigned long long argument[6];
	if (read_line(pid, "syscall", line, sizeof line) != 0)
		return WAIT_UNKNOWN;
	if (strncmp(line, "running", 7) == 0)
		return WAIT_NO;
	if (sscanf(line, "%ld %llx %llx %llx %llx %llx %llx", &number, &argument[0], &argument[1], &argument[2],
	        &argument[3], &argument[4], &argument[5]) != 7)
		return WAIT_UNKNOWN;
	for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++) {
		if (calls[i].number != number)
			continue;
		if (calls[i].argument < 0)
			return WAIT_INPUT;
		unsigned long long limit = argument[calls[i].argument];
		return (calls[i].pointer ? limit == 0 : (int)limit < 0) ? WAIT_INPUT : WAIT_LIMITED;
	}
	return WAIT_LIMITED;
}

enum wait_state
wait_state(pid_t pid)
{
	return letter(pid) == 'S' ? sleeping(pid) : WAIT_NO;
}
