/* figure.h: a printed number with everything that was printed about it, and its place */
#ifndef MODEL_FIGURE_H
#define MODEL_FIGURE_H

#include <stdint.h>

#include "base/money.h"

/*
 * Where something stands in its document: page from 1 (of a PDF; 0 for a text without pages), line
 * from 1 (0: not known).
 */
struct place {
	int page, line;
};

enum figure_kind {
	FIGURE_NONE,          /* nothing printed: never the same as 0.00 */
	FIGURE_MONEY,         /* value in 分 */
	FIGURE_COUNT,         /* value / 10^decimals, of `measure_unit` */
	FIGURE_PERCENT,       /* value / 10^decimals percent */
	FIGURE_TEXT           /* no number: only the printed text */
};

struct figure {
	enum figure_kind kind;
	enum unit unit;               /* printed unit of money */
	int decimals;                 /* printed decimals */
	int64_t value;
	const char *measure_unit;     /* of a count as printed ("人次", "辆"); "" otherwise */
	const char *printed;          /* as printed, "" if nothing is */
	struct place place;
};

/*
 * Reads printed text as `unit_text` tells: 元/万元/亿元 money, "%" a percentage, "text" text,
 * anything else ("" too) a count of that unit. Empty text gives FIGURE_NONE. The strings are kept,
 * not copied; figure->place is left as it is. On a fault nothing is written.
 */
enum money_fault figure_parse(struct figure *figure, const char *printed, const char *unit_text);

/* The unit as figure_parse takes it: "万元", "%", "text", "辆", "". */
const char *figure_unit_text(const struct figure *figure);

/*
 * The number as printed, cleaned of separators and other dress ("7485.08"), in buf; the printed
 * text itself of a text (buf is not used); "" for none.
 */
const char *figure_format(char buf[MONEY_TEXT], const struct figure *figure);

#endif
