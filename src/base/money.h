/* money.h: exact amounts in 分, decimal numbers as printed, and ratios of them; integers only */
#ifndef BASE_MONEY_H
#define BASE_MONEY_H

#include <stdbool.h>
#include <stdint.h>

/*
 * The units in which documents print money; the value is the number of decimals of a 分 in it: 1
 * 元 = 10^2 分, 1 万元 = 10^6.
 */
enum unit { UNIT_NONE = 0, UNIT_YUAN = 2, UNIT_WAN = 6, UNIT_YI = 10 };

/* 元 万元 亿元; UNIT_NONE if it is none of them */
enum unit unit_parse(const char *text);
const char *unit_name(enum unit unit);            /* "元" "万元" "亿元", "" for UNIT_NONE */

enum money_fault {
	MONEY_OK,
	MONEY_EMPTY,          /* no text, or blanks only */
	/*
	 * not [-]digits[.digits], or separators that do not stand between groups of three
	 * digits
	 */
	MONEY_MALFORMED,
	/* more decimals than 分 have in this unit, or more than 9 for a plain number */
	MONEY_TOO_FINE,
	MONEY_OVERFLOW        /* does not fit into int64 */
};

/* What is wrong, as a translated phrase: "not a number". */
const char *money_fault_text(enum money_fault fault);

/*
 * A printed amount, "1,234.56" "7485.13" "-0.05", with or without separators (also full-width
 * digits and signs, blanks around), to 分 (unit UNIT_NONE is not allowed). *decimals is the number
 * of decimals printed. On a fault nothing is written.
 */
enum money_fault money_parse(const char *text, enum unit unit, int64_t *fen, int *decimals);

/*
 * A printed number that is no money (a count, a percentage without its sign), scaled by
 * 10^*decimals.
 */
enum money_fault decimal_parse(const char *text, int64_t *value, int *decimals);

/* room for any amount or number as text, separators and NUL included */
#define MONEY_TEXT 48

/*
 * 分 as text in `unit` with `decimals` (0..10) decimals, rounded half away from zero; "-0.00"
 * never appears. group: separators every three digits. *rounded (may be NULL) tells whether the
 * text says less than the amount. Returns buf.
 */
char *money_format(char buf[MONEY_TEXT], int64_t fen, enum unit unit, int decimals, bool group,
    bool *rounded);

/* value / 10^decimals as text; decimals 0..18. */
char *decimal_format(char buf[MONEY_TEXT], int64_t value, int decimals, bool group);

/*
 * *out = part / whole * 10^scale, rounded half away from zero. For a percentage with two decimals
 * scale is 4 and *out is in hundredths of a percent. false, and *out untouched, if whole is 0 or
 * the result does not fit. scale 0..12.
 */
bool ratio(int64_t part, int64_t whole, int scale, int64_t *out);

/*
 * value / 10^from as a number with `to` decimals, rounded half away from zero; false if it does
 * not fit.
 */
bool decimal_rescale(int64_t value, int from, int to, int64_t *out);

#endif
