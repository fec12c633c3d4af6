/* fuzz_number.c: a printed number is read exactly or refused; what is printed again reads as the same number */
#include <string.h>

#include "base/money.h"
#include "fuzz/mutate.h"

static void
check_money(const char *text, enum unit unit)
{
	char printed[MONEY_TEXT];
	int64_t fen, again;
	int decimals;
	bool rounded;
	if (money_parse(text, unit, &fen, &decimals) != MONEY_OK)
		return;
	money_format(printed, fen, unit, decimals, true, &rounded);
	fuzz_check(!rounded, "an amount printed with its own decimals is exact");
	fuzz_check(money_parse(printed, unit, &again, &decimals) == MONEY_OK && again == fen, "an amount reads again as it is");
}

static void
check_decimal(const char *text)
{
	char printed[MONEY_TEXT];
	int64_t value, again;
	int decimals;
	if (decimal_parse(text, &value, &decimals) != MONEY_OK)
		return;
	decimal_format(printed, value, decimals, false);
	fuzz_check(decimal_parse(printed, &again, &decimals) == MONEY_OK && again == value, "a number reads again as it is");
}

/* Each line of the input is a number. */
void
fuzz_one(const char *bytes, size_t n, const char *folder)
{
	(void)folder;
	while (n > 0) {
		char line[128] = "";
		const char *end = memchr(bytes, '\n', n);
		size_t length = end ? (size_t)(end - bytes) : n;
		memcpy(line, bytes, length < sizeof line ? length : sizeof line - 1);
		check_money(line, UNIT_YUAN);
		check_money(line, UNIT_WAN);
		check_money(line, UNIT_YI);
		check_decimal(line);
		length += end != NULL;
		bytes += length;
		n -= length;
	}
}
