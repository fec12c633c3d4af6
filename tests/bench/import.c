/*
 * import.c: what importing a PDF costs, in processor time of suan and its child, beside pdftotext -tsv alone
 *
 * import BUILD: BUILD/suan imports each PDF of the folder SUAN_CORPUS, or without one of our own making, into a new database, in
 * turns with pdftotext. Prints one line a PDF, as bench does. Exit 1 if one is over.
 */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit/pdf.h"

enum { RUNS = 11, PAGES = 8, ROWS = 40, PATH = 4096 };

struct bench {
	char suan[PATH], db[PATH], pdf[PATH];
	int over;
};

static double
milliseconds(const struct timeval *time)
{
	return (double)time->tv_sec * 1e3 + (double)time->tv_usec / 1e3;
}

/* suan where there is a database, else pdftotext. */
static void
become(const char *suan, const char *db, const char *pdf)
{
	if (!freopen("/dev/null", "w", stdout) || !freopen("/dev/null", "w", stderr))
		_exit(127);
	if (db)
		execl(suan, suan, "import", "--jobs=1", "--agency=某局", "--year=2020", "--kind=final", "-d", db, pdf, (char *)NULL);
	else
		execlp("pdftotext", "pdftotext", "-tsv", pdf, "/dev/null", (char *)NULL);
	_exit(127);
}

/* Processor time of the program and its children, in milliseconds. */
static double
run(const char *suan, const char *db, const char *pdf)
{
	struct rusage usage;
	int status;
	fflush(stdout);
	pid_t pid = fork();
	if (pid == 0)
		become(suan, db, pdf);
	if (pid < 0 || wait4(pid, &status, 0, &usage) != pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		fprintf(stderr, "import: %s failed on %s\n", db ? suan : "pdftotext", pdf);
		exit(2);
	}
	return milliseconds(&usage.ru_utime) + milliseconds(&usage.ru_stime);
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double
median(double *values)
{
	qsort(values, RUNS, sizeof *values, compare);
	return values[RUNS / 2];
}

static void
measure(struct bench *bench, const char *pdf)
{
	double alone[RUNS], all[RUNS];
	const char *slash = strrchr(pdf, '/');
	for (int i = 0; i < RUNS; i++) {
		unlink(bench->db);
		alone[i] = run(NULL, NULL, pdf);
		all[i] = run(bench->suan, bench->db, pdf);
	}
	double value = median(all), budget = 1.2 * median(alone) + 10;
	printf("import %-45s %10.2f ms    <= %6.1f   %s\n", slash ? slash + 1 : pdf, value, budget, value > budget ? "OVER" : "ok");
	bench->over += value > budget;
}

/* A table that goes on from page to page. */
static void
make_pdf(const char *path)
{
	static char text[PAGES][8192];
	const char *pages[PAGES];
	for (int page = 0; page < PAGES; page++) {
		int n = snprintf(text[page], sizeof text[page], "250 40 收入决算表\n480 60 单位：万元\n60 80 科目编码\n"
		    "200 80 科目名称\n350 80 本年收入合计\n480 80 财政拨款收入\n");
		for (int row = 0; row < ROWS; row++)
			n += snprintf(text[page] + n, sizeof text[page] - (size_t)n,
			    "60 %d %d\n200 %d 其他支出\n350 %d %d.00\n480 %d %d.00\n", 100 + 17 * row, 2010100 + ROWS * page + row,
			    100 + 17 * row, 100 + 17 * row, row + 1, 100 + 17 * row, row + 1);
		pages[page] = text[page];
	}
	pdf_write(path, pages, PAGES);
}

static void
measure_folder(struct bench *bench, const char *folder)
{
	char pattern[PATH];
	glob_t found;
	snprintf(pattern, sizeof pattern, "%s/*.pdf", folder);
	if (glob(pattern, 0, NULL, &found) != 0) {
		fprintf(stderr, "import: there is no PDF in %s\n", folder);
		exit(2);
	}
	for (size_t i = 0; i < found.gl_pathc; i++)
		measure(bench, found.gl_pathv[i]);
	globfree(&found);
}

int
main(int argc, char *argv[])
{
	struct bench bench = { .over = 0 };
	const char *corpus = getenv("SUAN_CORPUS");
	if (argc != 2) {
		fprintf(stderr, "usage: import BUILD\n");
		return 2;
	}
	snprintf(bench.suan, sizeof bench.suan, "%s/suan", argv[1]);
	snprintf(bench.db, sizeof bench.db, "%s/bench-import.db", argv[1]);
	snprintf(bench.pdf, sizeof bench.pdf, "%s/bench-import.pdf", argv[1]);
	if (corpus && *corpus) {
		measure_folder(&bench, corpus);
	} else {
		make_pdf(bench.pdf);
		measure(&bench, bench.pdf);
		unlink(bench.pdf);
	}
	unlink(bench.db);
	return bench.over ? 1 : 0;
}
