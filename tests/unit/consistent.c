/* consistent.c: final accounts of a made-up department, all tables, narrative and text, in which everything ties out */
#include "consistent.h"

#include "consistent_narrative.h"
#include "random.h"

static long
some(long least)
{
	return least + 100 + (long)random_below(2000);
}

/* What basic expenditure pays of them is part of each. */
static struct three_public
make_three(const struct amounts *amounts)
{
	struct three_public three = { .final[THREE_ABROAD] =
		some(amounts_economic(amounts, "30212")) };
	three.final[THREE_PURCHASE] = some(amounts_economic(amounts, "31013"));
	three.final[THREE_RUNNING] = some(amounts_economic(amounts, "30231"));
	three.final[THREE_RECEPTION] = some(amounts_economic(amounts, "30217"));
	for (int i = THREE_ABROAD; i < THREES; i++)
		three.budget[i] = some(three.final[i]);
	for (long *half = three.budget; half; half = half == three.budget ? three.final : NULL) {
		half[THREE_VEHICLES] = half[THREE_PURCHASE] + half[THREE_RUNNING];
		half[THREE_TOTAL] = half[THREE_ABROAD] + half[THREE_VEHICLES] +
		    half[THREE_RECEPTION];
	}
	return three;
}

void
consistent_make(struct consistent *consistent)
{
	struct amounts amounts;
	struct disclosure *disclosure = &consistent->disclosure;
	*consistent = (struct consistent){ .n_lines = 0 };
	amounts_make(&amounts);
	struct three_public three = make_three(&amounts);
	disclosure->identity = (struct identity){ .agency = "甲市政务服务局", .year = 2024,
		.kind = KIND_FINAL, .scope = SCOPE_DEPARTMENT };
	disclosure->parent = disclosure->region = "";
	consistent_tables(disclosure, &amounts, &three);
	consistent_remarks(disclosure, &amounts, &three);
	consistent_facts(disclosure, &amounts, &three);
	consistent_performance(disclosure, &amounts);
	consistent->lines = consistent_text(disclosure, &consistent->n_lines);
}
