/* jobs.c: tests that go on side by side, each in a process of its own, for they wait most of the time */
#include "terminal/jobs.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST = 200, AT_ONCE = 12 };

static struct {
	pid_t pid;
	FILE *out;
} jobs[MOST];
static int started, ended, failures;

static void
end_one(void)
{
	char line[4096];
	int status;
	failures += waitpid(jobs[ended].pid, &status, 0) != jobs[ended].pid || status != 0;
	rewind(jobs[ended].out);
	while (fgets(line, sizeof line, jobs[ended].out))
		fputs(line, stdout);
	fclose(jobs[ended].out);
	ended++;
}

bool
jobs_enter(void)
{
	if (started - ended == AT_ONCE)
		end_one();
	if (started == MOST)
		abort();
	fflush(NULL);
	jobs[started].out = tmpfile();
	jobs[started].pid = fork();
	bool within = jobs[started].pid == 0;
	if (within)
		dup2(fileno(jobs[started].out), STDOUT_FILENO);
	started++;
	return within;
}

void
jobs_leave(const char *why, const char *format, ...)
{
	va_list arguments;
	printf("%s %d - ", why[0] ? "not ok" : "ok", started);
	va_start(arguments, format);
	vprintf(format, arguments);
	va_end(arguments);
	printf("%s%s\n", why[0] ? ": " : "", why);
	fflush(NULL);
	_exit(why[0] != '\0');
}

void
jobs_verdict(bool good, const char *what, const char *who)
{
	jobs_leave(good ? "" : "it is otherwise", "%s: %s", what, who);
}

int
jobs_end(void)
{
	while (ended < started)
		end_one();
	printf("1..%d\n", started);
	return failures;
}
