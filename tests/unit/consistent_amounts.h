/* consistent_amounts.h: the amounts of made-up final accounts, by code, in hundredths of a 万元 */
#ifndef UNIT_CONSISTENT_AMOUNTS_H
#define UNIT_CONSISTENT_AMOUNTS_H

#include "base/arena.h"

enum use {
	USE_BASIC,            /* general public budget, basic expenditure */
	USE_PROJECT,          /* general public budget, project expenditure */
	USE_FUND,             /* government funds, project expenditure */
	USE_OTHER,            /* other income, project expenditure */
	USES
};

struct item {
	const char *code, *name;
};

/* Functional codes in print order, classes with the number they have in summary tables. */
extern const struct item functional[];
extern const size_t n_functional;
/* Economic codes of basic expenditure, personnel first. */
extern const struct item economic[];
extern const size_t n_economic, n_personnel;

#define CODES 32

struct amounts {
	long used[CODES][USES];       /* of functional codes of three levels */
	long economic[CODES];
	long opening[USES];           /* as closing; of public (USE_BASIC), fund, other money */
};

void amounts_make(struct amounts *amounts);

/* Of a functional code ("" is the total) by a set of uses: 1 << use. */
long amounts_of(const struct amounts *amounts, const char *code, unsigned uses);
/* Of an economic code. */
long amounts_economic(const struct amounts *amounts, const char *code);

#define PUBLIC_USES (1u << USE_BASIC | 1u << USE_PROJECT)
#define FISCAL_USES (PUBLIC_USES | 1u << USE_FUND)
#define ALL_USES (FISCAL_USES | 1u << USE_OTHER)

/* "12.30" */
const char *amount_printed(struct arena *arena, long amount);
/* part as a percentage of whole, "12.30" */
const char *percent_text(struct arena *arena, long part, long whole);

#endif
