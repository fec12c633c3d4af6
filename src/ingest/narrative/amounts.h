/* amounts.h: the numbers of a text with their units; private to ingest/narrative/ */
#ifndef NARRATIVE_AMOUNTS_H
#define NARRATIVE_AMOUNTS_H

#include "ingest/narrative/prose.h"
#include "model/figure.h"

enum amount_class {
	AMOUNT_MONEY,
	AMOUNT_PERCENT,
	AMOUNT_COUNT,                 /* with a unit that is known */
	AMOUNT_BARE                   /* none, or one that is not known */
};

struct amount {
	/* the digits with sign and separators; "--" where the document prints that */
	size_t from, to;
	size_t end;                   /* behind the unit */
	enum amount_class class;
	const char *unit;             /* "万元" "%" "人次" ... or "" */
	bool dashes;                  /* "--%": told that there is none */
	bool told;                    /* as a remark, or a fact of its subject */
};

/* All numbers but dates, years, numbering and parts of names, in order. free() it. */
struct amount *amounts_find(const struct prose *prose, size_t *n);

/*
 * As a figure of the document, with its place; negative turns it round. Digits that make no number
 * are kept as text.
 */
struct figure amount_figure(const struct prose *prose, struct arena *arena,
    const struct amount *amount, bool negative);

#endif
