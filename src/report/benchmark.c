/* benchmark.c: a disclosure with those that it is measured against */
#include "report/sheets.h"

/* Loads the one of this identity, where it is there. -1 on failure, *found NULL where it is not. */
static int
load_beside(struct db *db, const struct identity *identity, struct disclosure *disclosure,
    const struct disclosure **found, struct err *err)
{
	int64_t id = disclosures_find(db, identity, err);
	if (id < 0)
		return -1;
	if (id == 0)
		return 0;
	if (disclosures_load_tables(db, id, disclosure, err) < 0)
		return -1;
	*found = disclosure;
	return 0;
}

int
benchmark_load_first(struct benchmark *benchmark, struct db *db, int64_t id, struct err *err)
{
	*benchmark = (struct benchmark){ .context.disclosure = &benchmark->disclosure };
	if (disclosures_load_first(db, id, &benchmark->disclosure, err) < 0) {
		benchmark_release(benchmark);
		return -1;
	}
	struct identity budget = benchmark->disclosure.identity, last = budget;
	budget.kind = KIND_BUDGET;
	last.year--;
	if ((benchmark->disclosure.identity.kind == KIND_FINAL &&
	    load_beside(db, &budget, &benchmark->budget, &benchmark->context.budget, err) < 0) ||
	    load_beside(db, &last, &benchmark->last_year, &benchmark->context.last_year, err) < 0) {
		benchmark_release(benchmark);
		return -1;
	}
	share_listen(&benchmark->context);
	return 0;
}

int
benchmark_load(struct benchmark *benchmark, struct db *db, int64_t id, struct err *err)
{
	if (benchmark_load_first(benchmark, db, id, err) < 0)
		return -1;
	if (disclosures_load_facts(db, &benchmark->disclosure, err) < 0) {
		benchmark_release(benchmark);
		return -1;
	}
	return 0;
}

void
benchmark_release(struct benchmark *benchmark)
{
	disclosure_release(&benchmark->disclosure);
	disclosure_release(&benchmark->budget);
	disclosure_release(&benchmark->last_year);
	benchmark->context = (struct share_context){ .disclosure = NULL };
}
