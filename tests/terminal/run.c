/* run.c: a test program that runs the program in terminals of one size */
#include "terminal/run.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "screen/terminal.h"

void
run_init(struct run *run, int argc, char *argv[], int columns, int rows)
{
	if (argc != 3 || terminal_environment() != 0) {
		fprintf(stderr, "usage: %s PROGRAM DB\n", argv[0]);
		exit(2);
	}
	if (!rule_load()) {
		printf("1..0 # SKIP Unicode's tables are not on this system\n");
		exit(77);
	}
	*run = (struct run){ .program = argv[1], .db = argv[2], .columns = columns, .rows = rows };
}

const char *
run_folder(void)
{
	const char *folder = getenv("TMP");
	return folder ? folder : "/tmp";
}

void
run_copy(struct run *run, const char *name, const struct label *labels, int n)
{
	/* Jobs that go on side by side write one each. */
	snprintf(run->copy, sizeof run->copy, "%s/%s-%ld.db", run_folder(), name, (long)getpid());
	if (labels_write(run->db, run->copy, labels, n) != 0)
		exit(1);
}

static const char *
locale_of(const struct rule *rule)
{
	return !rule->legacy ? "zh_CN.UTF-8" : strcmp(rule->legacy, "GBK") == 0 ? "zh_CN.GBK" : "zh_CN.GB18030";
}

int
run_open(const struct run *run, struct fake *fake, const struct rule *rule, enum answers answers, const char *option)
{
	const char *db = run->copy[0] ? run->copy : run->db;
	char *argv[] = { (char *)(uintptr_t)run->program, (char *)(uintptr_t)db, (char *)(uintptr_t)option, NULL };
	setenv("LC_ALL", run->locale ? run->locale : locale_of(rule), 1);
	return fake_open(fake, rule, run->columns, run->rows, answers, argv);
}

int
run_start(const struct run *run, struct fake *fake, const struct rule *rule, enum answers answers, const char *option)
{
	return run_open(run, fake, rule, answers, option) == 0 ? fake_settle(fake) : -1;
}
