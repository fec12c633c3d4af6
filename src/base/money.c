/* money.c: exact amounts in 分, decimal numbers as printed, and ratios of them; integers only */
#include "base/money.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"

/* int64 times 10^19 fits: every product here is formed in it before it is cut to size. */
__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 uwide;

enum {
	PLAIN_DECIMALS = 9,
	RATIO_SCALE = 12,
	INT64_DIGITS = 19     /* 10^19 is beyond any int64, 10^20 beyond twice any */
};

static const struct {
	enum unit unit;
	const char *name;
} units[] = {
	{ .unit = UNIT_YUAN, .name = "元" },
	{ .unit = UNIT_WAN, .name = "万元" },
	{ .unit = UNIT_YI, .name = "亿元" },
};

enum { UNITS = sizeof units / sizeof units[0] };

static const char *const fault_texts[] = {
	[MONEY_OK] = "",
	[MONEY_EMPTY] = N_("no number is given"),
	[MONEY_MALFORMED] = N_("not a number"),
	[MONEY_TOO_FINE] = N_("more decimals than can be kept exactly"),
	[MONEY_OVERFLOW] = N_("too large a number"),
};

enum unit
unit_parse(const char *text)
{
	for (int i = 0; i < UNITS; i++)
		if (*text == *units[i].name && strcmp(text, units[i].name) == 0)
			return units[i].unit;
	return UNIT_NONE;
}

const char *
unit_name(enum unit unit)
{
	for (int i = 0; i < UNITS; i++)
		if (units[i].unit == unit)
			return units[i].name;
	return "";
}

const char *
money_fault_text(enum money_fault fault)
{
	return fault == MONEY_OK ? "" : _(fault_texts[fault]);
}

static wide
power(int exponent)
{
	wide result = 1;

	while (exponent-- > 0)
		result *= 10;
	return result;
}

/* part / whole, whole > 0, half away from zero. */
static wide
divide(wide part, wide whole)
{
	wide quotient = part / whole, rest = part % whole;

	if (rest < 0)
		rest = -rest;
	if (rest >= whole - rest)
		quotient += part < 0 ? -1 : 1;
	return quotient;
}

static bool
fits(wide value)
{
	return value >= INT64_MIN && value <= INT64_MAX;
}

/* The ASCII form of what amounts are printed with, ' ' for blanks, 'x' for all else. */
static char
symbol(uint32_t c)
{
	if (c >= 0xFF10 && c <= 0xFF19)
		return (char)('0' + (c - 0xFF10));
	switch (c) {
	case 0x2212: case 0xFF0D:
		return '-';
	case 0xFF0C:
		return ',';
	case 0xFF0E:
		return '.';
	case '\t': case '\n': case '\r': case 0xA0: case 0x3000:
		return ' ';
	default:
		return c == ' ' || c == '-' || c == ',' || c == '.' || (c >= '0' && c <= '9') ?
		    (char)c : 'x';
	}
}

struct number {
	bool negative;
	bool overflow;        /* the digits exceed what int64 could hold */
	uwide digits;         /* all of them, the point left out */
	int decimals;
};

static void
add_digit(struct number *number, char digit)
{
	number->digits = 10 * number->digits + (unsigned)(digit - '0');
	if (number->digits > (uwide)INT64_MAX + 1) {
		number->overflow = true;
		number->digits = 0;
	}
}

/* Steps over one symbol; NUL at the end. */
static char
next_symbol(const char **at)
{
	uint32_t c = text_next(at);

	return c ? symbol(c) : '\0';
}

static char
skip_blanks(const char **at)
{
	char s;

	while ((s = next_symbol(at)) == ' ')
		;
	return s;
}

/* The digits before the point. The symbol after them; 'x' if none or separators stand wrong. */
static char
read_whole(const char **at, char s, struct number *number)
{
	bool grouped = false;
	int run = 0;          /* digits since the start or the last separator */

	for (;; s = next_symbol(at)) {
		if (s >= '0' && s <= '9') {
			add_digit(number, s);
			run++;
		} else if (s == ',' && run >= 1 && run <= 3 && (!grouped || run == 3)) {
			grouped = true;
			run = 0;
		} else {
			break;
		}
	}
	return run == 0 || (grouped && run != 3) ? 'x' : s;
}

static char
read_decimals(const char **at, struct number *number)
{
	char s = next_symbol(at);

	for (; s >= '0' && s <= '9'; s = next_symbol(at)) {
		add_digit(number, s);
		if (number->decimals <= INT64_DIGITS)
			number->decimals++;
	}
	return number->decimals == 0 ? 'x' : s;
}

static enum money_fault
read_number(const char *text, struct number *number)
{
	const char *at = text;
	char s = skip_blanks(&at);

	if (s == '\0')
		return MONEY_EMPTY;
	if (s == '-') {
		number->negative = true;
		s = next_symbol(&at);
	}
	s = read_whole(&at, s, number);
	if (s == '.')
		s = read_decimals(&at, number);
	if (s == ' ')
		s = skip_blanks(&at);
	return s == '\0' ? MONEY_OK : MONEY_MALFORMED;
}

/* text as an integer count of 10^-places; *decimals is what was printed. */
static enum money_fault
parse(const char *text, int places, int64_t *value, int *decimals)
{
	struct number number = { .negative = false };
	enum money_fault fault = read_number(text, &number);

	if (fault != MONEY_OK)
		return fault;
	if (number.decimals > places)
		return MONEY_TOO_FINE;
	wide exact = (wide)number.digits * power(places - number.decimals);
	if (number.negative)
		exact = -exact;
	if (number.overflow || !fits(exact))
		return MONEY_OVERFLOW;
	*value = (int64_t)exact;
	*decimals = number.decimals;
	return MONEY_OK;
}

enum money_fault
money_parse(const char *text, enum unit unit, int64_t *fen, int *decimals)
{
	return parse(text, (int)unit, fen, decimals);
}

enum money_fault
decimal_parse(const char *text, int64_t *value, int *decimals)
{
	struct number number = { .negative = false };
	enum money_fault fault = read_number(text, &number);

	if (fault != MONEY_OK)
		return fault;
	if (number.decimals > PLAIN_DECIMALS)
		return MONEY_TOO_FINE;
	return parse(text, number.decimals, value, decimals);
}

/* Writes value / 10^decimals from the last digit to the first. */
static char *
print(char buf[MONEY_TEXT], wide value, int decimals, bool group)
{
	char reversed[MONEY_TEXT];
	uwide rest = value < 0 ? -(uwide)value : (uwide)value;
	int n = 0, places = 0;

	do {
		if (places == decimals && decimals > 0)
			reversed[n++] = '.';
		if (group && places > decimals && (places - decimals) % 3 == 0)
			reversed[n++] = ',';
		reversed[n++] = (char)('0' + (int)(rest % 10));
		rest /= 10;
		places++;
	} while (rest > 0 || places <= decimals);
	if (value < 0)
		reversed[n++] = '-';
	for (int i = 0; i < n; i++)
		buf[i] = reversed[n - 1 - i];
	buf[n] = '\0';
	return buf;
}

char *
money_format(char buf[MONEY_TEXT], int64_t fen, enum unit unit, int decimals, bool group,
    bool *rounded)
{
	int dropped = (int)unit - decimals;
	wide value = dropped > 0 ? divide(fen, power(dropped)) : fen * power(-dropped);

	if (rounded)
		*rounded = dropped > 0 && fen % power(dropped) != 0;
	return print(buf, value, decimals, group);
}

char *
decimal_format(char buf[MONEY_TEXT], int64_t value, int decimals, bool group)
{
	return print(buf, value, decimals, group);
}

bool
ratio(int64_t part, int64_t whole, int scale, int64_t *out)
{
	if (whole == 0 || scale < 0 || scale > RATIO_SCALE)
		return false;
	wide scaled = part * power(scale);
	wide result = whole < 0 ? divide(-scaled, -(wide)whole) : divide(scaled, whole);
	if (!fits(result))
		return false;
	*out = (int64_t)result;
	return true;
}

bool
decimal_rescale(int64_t value, int from, int to, int64_t *out)
{
	int more = to - from;
	wide result;

	if (more >= 0)
		result = value * power(more < INT64_DIGITS ? more : INT64_DIGITS);
	else
		result = divide(value, power(-more <= INT64_DIGITS ? -more : INT64_DIGITS + 1));
	if (!fits(result))
		return false;
	*out = (int64_t)result;
	return true;
}
