/*
 * audit.c: what the reconciliation rules cost, beside loading what they look at
 *
 * audit BUILD: makes BUILD/bench-audit.db of copies of data/baiyun-2019 under other names, loads and checks them here, and runs
 * BUILD/suan check --matrix over a few and over all of them. Prints one line a measure, as bench does. Exit 1 if a ratio is over;
 * times depend on the machine and are only told.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "ingest/package/package.h"
#include "report/checked.h"
#include "store/db.h"

/* The program holds rows of so many disclosures at once, and the least of them is no measure. */
enum { FEW = 1000, MANY = 2000, RUNS = 200, WANTED = 10000, PATH = 4096 };

struct bench {
	char suan[PATH], db[PATH];
	int over;
};

static void
fail(const char *what, const struct err *err)
{
	fprintf(stderr, "audit: %s: %s\n", what, err->text);
	exit(2);
}

/* Processor time of this process, in milliseconds. */
static double
now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void
report(struct bench *bench, bool counts, const char *measure, double value, const char *unit, double budget)
{
	bool over = value > budget;
	printf("%-52s %10.2f %-5s <= %6.1f   %s\n", measure, value, unit, budget,
	    !over ? "ok" : counts ? "OVER" : "over (not counted)");
	bench->over += over && counts;
}

static void
complain(void *context, const char *line)
{
	(void)context;
	fprintf(stderr, "audit: %s\n", line);
}

/* The few are of another year, so that they can be chosen. */
static void
write_database(const struct bench *bench)
{
	struct err err = ERR_INIT;
	struct disclosure disclosure = { .id = 0 };
	char agency[64];
	unlink(bench->db);
	struct db *db = db_open(bench->db, DB_WRITE, &err);
	if (!db || package_read(&disclosure, "data/baiyun-2019", complain, NULL, &err) || db_begin_write(db, &err))
		fail("making the database", &err);
	for (int i = 0; i < MANY; i++) {
		snprintf(agency, sizeof agency, "第%04d局", i);
		disclosure.identity.agency = agency;
		disclosure.identity.year = i < FEW ? 2019 : 2017;
		disclosure.source = (struct source){ .name = agency, .sha256 = "", .kind = "text", .digest = agency };
		disclosure.id = 0;
		if (disclosures_save(db, &disclosure, NULL, &err))
			fail("saving", &err);
	}
	if (db_commit(db, &err))
		fail("saving", &err);
	disclosure_release(&disclosure);
	db_close(db);
}

/* In a process of its own: what a child uses counts from what its parent has. */
static void
make_database(const struct bench *bench)
{
	int status;
	pid_t pid = fork();
	if (pid == 0) {
		write_database(bench);
		_exit(0);
	}
	if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
		exit(2);
}

/* Milliseconds of all rules on one disclosure. */
static double
rules_time(const struct checked *checked)
{
	const struct audit_input input = { .context = checked->benchmark.context,
		.lines = checked->lines, .n_lines = checked->n_lines };
	double begin = now();
	for (int i = 0; i < RUNS; i++) {
		struct findings findings = { .n = 0 };
		audit_run(&findings, &input);
		findings_release(&findings);
	}
	return (now() - begin) / RUNS;
}

static double
loading_time(struct db *db, int64_t id)
{
	struct err err = ERR_INIT;
	double begin = now();
	for (int i = 0; i < RUNS; i++) {
		struct disclosure disclosure = { .id = 0 };
		if (disclosures_load(db, id, &disclosure, &err))
			fail("loading", &err);
		disclosure_release(&disclosure);
	}
	return (now() - begin) / RUNS;
}

/* What a run of the program used. */
static struct rusage
run(const struct bench *bench, const char *year)
{
	struct rusage usage;
	int status;
	fflush(stdout);
	pid_t pid = fork();
	if (pid == 0) {
		if (!freopen("/dev/null", "w", stdout))
			_exit(3);
		execl(bench->suan, bench->suan, "check", "-d", bench->db, "--matrix", year ? "--year" : (char *)NULL, year,
		    (char *)NULL);
		_exit(3);
	}
	if (pid < 0 || wait4(pid, &status, 0, &usage) != pid || !WIFEXITED(status) || WEXITSTATUS(status) > 1) {
		fprintf(stderr, "audit: %s check --matrix failed\n", bench->suan);
		exit(2);
	}
	return usage;
}

static double
cpu(const struct rusage *usage)
{
	return (double)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) +
	    (double)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e6;
}

/* Returns the milliseconds for a disclosure more. */
static double
measure_program(struct bench *bench)
{
	struct rusage few = run(bench, "2019"), all = run(bench, NULL);
	double each = (cpu(&all) - cpu(&few)) / (MANY - FEW);
	printf("suan check --matrix: %.2f s and %ld KiB for %d disclosures, %ld KiB for %d; %d would take %.1f s, %.0f a second\n",
	    cpu(&all), all.ru_maxrss, MANY, few.ru_maxrss, FEW, WANTED, cpu(&few) + each * (WANTED - FEW), 1 / each);
	report(bench, false, "a disclosure more in the matrix", each * 1e3, "ms", 1);
	report(bench, true, "memory for more disclosures", (double)all.ru_maxrss / (double)few.ru_maxrss, "x", 1.1);
	return each * 1e3;
}

/* each: milliseconds that the program takes for a disclosure more */
static void
measure_here(struct bench *bench, double each)
{
	struct err err = ERR_INIT;
	struct selector any = SELECTOR_ANY;
	struct checked checked;
	int64_t *ids = NULL;
	size_t n;
	struct db *db = db_open(bench->db, DB_READ, &err);
	if (!db || disclosures_ids(db, &any, 1, &ids, &n, &err) || checked_load(&checked, db, ids[0], &err))
		fail("opening", &err);
	double rules = rules_time(&checked), loading = loading_time(db, ids[0]);
	printf("one department: %.2f ms to load, %.2f ms for %zu findings of all rules\n", loading, rules, checked.findings.n);
	report(bench, true, "all rules over loading what they look at", rules / loading, "x", 1.5);
	report(bench, true, "a disclosure more, over loading and rules alone", each / (rules + loading), "x", 1.5);
	report(bench, false, "all rules on one department", rules, "ms", 5);
	checked_release(&checked);
	free(ids);
	db_close(db);
}

int
main(int argc, char *argv[])
{
	struct bench bench = { .over = 0 };
	if (argc != 2) {
		fprintf(stderr, "usage: audit BUILD\n");
		return 2;
	}
	snprintf(bench.suan, sizeof bench.suan, "%s/suan", argv[1]);
	snprintf(bench.db, sizeof bench.db, "%s/bench-audit.db", argv[1]);
	make_database(&bench);
	measure_here(&bench, measure_program(&bench));
	unlink(bench.db);
	return bench.over ? 1 : 0;
}
