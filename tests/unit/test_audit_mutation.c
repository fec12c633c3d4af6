/* test_audit_mutation.c: how many changes of one printed thing the reconciliation rules catch, by kind */
#include <dirent.h>
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "audit/rule.h"
#include "caught.h"
#include "consistent.h"
#include "folder.h"
#include "ingest/import.h"
#include "ingest/package/package.h"
#include "mutate.h"
#include "random.h"
#include "report/checked.h"
#include "sample.h"
#include "store/db.h"

/* Of each kind, so many changes of each disclosure at most. */
#define TIMES 150
#define CORPUS_TIMES 50
#define CONSISTENT 3

static char *reference;       /* data/baiyun-2019; NULL: not there */

/* Changes, those that break a rule, and those that at least make one say less or give a hint. */
struct rate {
	unsigned n, caught, noticed;
};

/* What changes did to some disclosures. */
struct rates {
	struct rate kinds[MUTATION_KINDS];
	struct rate identities;       /* amounts changed by more than the tolerance of their row */
};

static const char *const names[MUTATION_KINDS] = {
	[MUTATE_DIGIT] = "a digit of an amount",
	[MUTATE_SIGN] = "the sign of an amount",
	[MUTATE_CODE] = "a digit of a code",
	[MUTATE_SHARE] = "a percentage of the narrative",
	[MUTATE_TOLD] = "an amount of the narrative",
	[MUTATE_FACT] = "another number of the narrative",
	[MUTATE_PERFORMANCE] = "a figure of performance",
	[MUTATE_YEAR] = "a year",
	[MUTATE_ROW] = "a row left out",
	[MUTATE_TABLE] = "a table left out",
};

/* A disclosure that is changed, and what the rules said of it before. */
struct subject {
	struct disclosure *disclosure;
	struct audit_input input;
	struct audit_line *lines;
	struct broken before;
	size_t hints, unchecked;      /* before */
	struct identities identities;
	struct rates *rates;
	size_t times;
};

static void
run(const struct subject *subject, struct findings *findings)
{
	*findings = (struct findings){ .n = 0 };
	audit_run(findings, &subject->input);
}

/* SUAN_MUTATIONS=1 tells every change that no rule caught, 2 also those that one did. */
static void
tell(const struct mutation *mutation, enum mutation_kind kind, const struct finding *finding)
{
	static const char *level;
	const struct target *target = mutation->target;
	if (!level)
		level = getenv("SUAN_MUTATIONS") ? getenv("SUAN_MUTATIONS") : "0";
	if (*level == '0' || (finding && *level == '1'))
		return;
	printf("%s: %s", finding ? rule_of(finding->rule)->id : "missed", names[kind]);
	if (target->statement)
		printf(" %s", statement_type(target->statement->kind)->id);
	if (kind == MUTATE_ROW)
		printf(" row %s%s", target->line->code, target->line->label);
	else if (target->line && kind != MUTATE_CODE)
		printf(" %s%s", target->line->code, target->line->label);
	printf(" %s > %s @%d", mutation->was, mutation->is,
	    target->figure ? target->figure->place.line : 0);
	if (finding && finding->detail)
		printf(" (%s)", finding->detail);
	putchar('\n');
}

/* Is it a change of an amount beyond the tolerance of an identity of its row? */
static bool
is_beyond(const struct subject *subject, const struct mutation *mutation)
{
	int64_t tolerance, change = mutation->target->figure->value - mutation->figure.value;
	return identities_tolerance(&subject->identities, mutation->target->line, &tolerance) &&
	    (change > tolerance || change < -tolerance);
}

static void
count(struct rate *rate, const struct subject *subject, const struct findings *findings)
{
	bool caught = broken_new(&subject->before, findings) != NULL;
	rate->n++;
	rate->caught += caught;
	rate->noticed += caught || findings->counts[FINDING_HINT] > subject->hints ||
	    findings->counts[FINDING_UNCHECKED] > subject->unchecked;
}

static void
change(struct subject *subject, enum mutation_kind kind, const struct target *target)
{
	struct mutation mutation;
	struct findings findings;
	if (mutation_make(&mutation, subject->disclosure, kind, target)) {
		run(subject, &findings);
		count(&subject->rates->kinds[kind], subject, &findings);
		if (kind == MUTATE_DIGIT && is_beyond(subject, &mutation))
			count(&subject->rates->identities, subject, &findings);
		tell(&mutation, kind, broken_new(&subject->before, &findings));
		findings_release(&findings);
	}
	mutation_undo(&mutation);
}

static void
change_all(struct subject *subject, size_t n_lines)
{
	for (int kind = 0; kind < MUTATION_KINDS; kind++) {
		struct targets targets = mutation_targets(subject->disclosure, subject->lines,
		    n_lines, (enum mutation_kind)kind);
		for (size_t i = 0; i < targets.n && i < subject->times; i++)
			change(subject, (enum mutation_kind)kind,
			    &targets.list[targets.n <= subject->times ? i :
				random_below((unsigned)targets.n)]);
		free(targets.list);
	}
}

/* Changes a disclosure in all ways. Returns how many broken findings it had before. */
static size_t
examine(struct rates *rates, size_t times, const struct share_context *context,
    struct disclosure *disclosure, struct audit_line *lines, size_t n_lines)
{
	struct findings findings;
	struct subject subject = { .disclosure = disclosure, .lines = lines, .rates = rates,
		.times = times,
		.input = { .context = *context, .lines = lines, .n_lines = n_lines } };
	run(&subject, &findings);
	broken_of(&subject.before, &findings);
	subject.hints = findings.counts[FINDING_HINT];
	subject.unchecked = findings.counts[FINDING_UNCHECKED];
	identities_of(&subject.identities, &findings);
	for (size_t i = 0; i < findings.n; i++) {
		const struct finding *finding = &findings.list[i];
		if (finding->state == FINDING_BROKEN && getenv("SUAN_MUTATIONS"))
			printf("before: %s %s\n", rule_of(finding->rule)->id,
			    finding->detail ? finding->detail : "");
	}
	change_all(&subject, n_lines);
	size_t n = subject.before.n;
	findings_release(&findings);
	broken_release(&subject.before);
	identities_release(&subject.identities);
	return n;
}

static void
print_rate(const char *name, const struct rate *rate, unsigned least)
{
	unsigned n = rate->n ? rate->n : 1;
	printf("  %-42s %4u of %4u  %3u %% >= %2u %%, noticed %3u %%\n", name, rate->caught,
	    rate->n, rate->caught * 100 / n, least, rate->noticed * 100 / n);
}

static void
check(const struct rates *rates, const char *of, unsigned identities,
    const unsigned least[MUTATION_KINDS])
{
	bool good = rates->identities.caught * 100 >= rates->identities.n * identities;
	printf("changes caught in %s:\n", of);
	print_rate("an amount beyond the tolerance of its row", &rates->identities, identities);
	for (int i = 0; i < MUTATION_KINDS; i++) {
		print_rate(names[i], &rates->kinds[i], least[i]);
		good &= rates->kinds[i].n > 0 || least[i] == 0;
		good &= rates->kinds[i].caught * 100 >= rates->kinds[i].n * least[i];
	}
	assert_true(good);
}

static void
test_consistent(void **state)
{
	static const unsigned least[MUTATION_KINDS] = { [MUTATE_DIGIT] = 92, [MUTATE_SIGN] = 97,
		[MUTATE_CODE] = 85, [MUTATE_SHARE] = 95, [MUTATE_TOLD] = 75, [MUTATE_FACT] = 74,
		[MUTATE_PERFORMANCE] = 55, [MUTATE_YEAR] = 97, [MUTATE_ROW] = 80,
		[MUTATE_TABLE] = 97 };
	struct rates rates = { .identities.n = 0 };
	(void)state;
	for (int i = 0; i < CONSISTENT; i++) {
		struct consistent consistent;
		consistent_make(&consistent);
		struct share_context context = { .disclosure = &consistent.disclosure };
		size_t broken = examine(&rates, TIMES, &context, &consistent.disclosure,
		    consistent.lines, consistent.n_lines);
		disclosure_release(&consistent.disclosure);
		assert_int_equal(broken, 0);
	}
	check(&rates, "consistent accounts", 95, least);
}

static void
test_sample(void **state)
{
	static const unsigned least[MUTATION_KINDS] = { [MUTATE_DIGIT] = 90, [MUTATE_SIGN] = 96,
		[MUTATE_CODE] = 76, [MUTATE_SHARE] = 72, [MUTATE_TOLD] = 82, [MUTATE_FACT] = 48,
		[MUTATE_PERFORMANCE] = 12, [MUTATE_ROW] = 78, [MUTATE_TABLE] = 80 };
	struct rates rates = { .identities.n = 0 };
	struct disclosure disclosure = { .id = 0 };
	struct err err = ERR_INIT;
	(void)state;
	if (!reference)
		skip();
	assert_int_equal(package_read(&disclosure, reference, no_complaint, NULL, &err), 0);
	struct share_context context = { .disclosure = &disclosure };
	examine(&rates, TIMES, &context, &disclosure, NULL, 0);
	disclosure_release(&disclosure);
	check(&rates, "the bundled accounts", 95, least);
}

static void
import_file(struct db *db, const char *path)
{
	struct import import = { .path = NULL };
	struct import_options options = { .year = 0, .kind = -1, .scope = -1 };
	struct err err = ERR_INIT;
	if (import_read(&import, path, &options, no_complaint, NULL, &err) == 0)
		assert_int_equal(import_store(&import, db, &err), 0);
	import_release(&import);
	err_clear(&err);
}

static void
import_folder(struct db *db, const char *folder)
{
	struct dirent **entries;
	char path[4096];
	int n = scandir(folder, &entries, NULL, alphasort);
	assert_true(n >= 0);
	for (int i = 0; i < n; i++) {
		const char *end = strrchr(entries[i]->d_name, '.');
		snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
		if (end && (strcmp(end, ".pdf") == 0 || strcmp(end, ".txt") == 0))
			import_file(db, path);
		free(entries[i]);
	}
	free(entries);
}

static void
examine_stored(struct rates *rates, struct db *db, int64_t id)
{
	struct checked checked;
	struct err err = ERR_INIT;
	assert_int_equal(checked_load(&checked, db, id, &err), 0);
	examine(rates, CORPUS_TIMES, &checked.benchmark.context, &checked.benchmark.disclosure,
	    checked.lines, checked.n_lines);
	checked_release(&checked);
}

/* The documents of $SUAN_CORPUS, as they are imported. */
static void
test_corpus(void **state)
{
	static const unsigned least[MUTATION_KINDS] = { [MUTATE_DIGIT] = 76, [MUTATE_SIGN] = 82,
		[MUTATE_CODE] = 72, [MUTATE_SHARE] = 75, [MUTATE_TOLD] = 75, [MUTATE_FACT] = 55,
		[MUTATE_PERFORMANCE] = 6, [MUTATE_YEAR] = 85, [MUTATE_ROW] = 65,
		[MUTATE_TABLE] = 50 };
	const char *corpus = getenv("SUAN_CORPUS");
	struct rates rates = { .identities.n = 0 };
	struct selector any = SELECTOR_ANY;
	struct err err = ERR_INIT;
	int64_t *ids;
	size_t n;
	(void)state;
	if (!corpus || !*corpus)
		skip();
	struct db *db = db_open("mutation.db", DB_WRITE, &err);
	assert_non_null(db);
	import_folder(db, corpus);
	assert_int_equal(disclosures_ids(db, &any, -1, &ids, &n, &err), 0);
	for (size_t i = 0; i < n; i++)
		examine_stored(&rates, db, ids[i]);
	free(ids);
	db_close(db);
	check(&rates, "the corpus", 95, least);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_consistent),
		cmocka_unit_test(test_sample),
		cmocka_unit_test(test_corpus),
	};
	reference = realpath("data/baiyun-2019", NULL);
	int failed = cmocka_run_group_tests(tests, folder_enter, folder_leave);
	free(reference);
	return failed;
}
