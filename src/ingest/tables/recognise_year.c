/* recognise_year.c: years in digits and in Chinese numerals, and what is a date */
#include <string.h>

#include "ingest/pages/words.h"
#include "ingest/tables/recognise.h"

size_t
recognise_year_at(const char *text, int *year)
{
	static const char *const digits[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九",
	    "零", "○", "o", NULL };
	int value = 0;
	size_t n = 0;
	for (int i = 0; i < 4; i++) {
		int digit = -1;
		size_t bytes = 1;
		if (text[n] >= '0' && text[n] <= '9')
			digit = text[n] - '0';
		for (int d = 0; digit < 0 && digits[d]; d++)
			if (words_begin(text + n, digits[d])) {
				digit = d > 9 ? 0 : d;
				bytes = strlen(digits[d]);
			}
		if (digit < 0)
			return 0;
		value = value * 10 + digit;
		n += bytes;
	}
	if (value < 1990 || value > 2100 || (text[n] >= '0' && text[n] <= '9'))
		return 0;
	*year = value;
	if (words_begin(text + n, "年"))
		n += strlen("年");
	else if (*text < '0' || *text > '9')
		return 0;
	if (words_begin(text + n, "度"))
		n += strlen("度");
	return n;
}

/* "2024/9/12", "2024-09-12", "2024.9.12": a browser prints when it printed. */
static bool
is_date(const char *text)
{
	static const char digits[] = "0123456789";
	size_t year = strspn(text, digits), month, day;
	char mark = text[year];
	if (year != 4 || (mark != '/' && mark != '-' && mark != '.'))
		return false;
	month = strspn(text + year + 1, digits);
	text += year + 1 + month;
	day = *text == mark ? strspn(text + 1, digits) : 0;
	return month > 0 && month <= 2 && day > 0;
}

const char *
recognise_year_in(const char *text, size_t *bytes, int *year)
{
	bool chinese = strstr(text, "年") != NULL;    /* stands behind a year in Chinese numerals */
	for (const char *at = text; *at; at++) {
		bool digit = *at >= '0' && *at <= '9';
		if ((*at & 0xC0) == 0x80 || (!digit && !chinese) ||
		    (at > text && at[-1] >= '0' && at[-1] <= '9') || is_date(at))
			continue;
		if ((*bytes = recognise_year_at(at, year)) > 0)
			return at;
	}
	return NULL;
}

int
recognise_year(const char *text)
{
	size_t bytes;
	int year = 0;

	return recognise_year_in(text, &bytes, &year) ? year : 0;
}
