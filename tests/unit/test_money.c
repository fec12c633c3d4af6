/* test_money.c: amounts as printed to 分 and back, ratios, never an approximation */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/money.h"
#include "random.h"

static const enum unit all_units[] = { UNIT_YUAN, UNIT_WAN, UNIT_YI };

static void
test_units(void **state)
{
	(void)state;
	for (int i = 0; i < 3; i++)
		assert_int_equal(unit_parse(unit_name(all_units[i])), all_units[i]);
	assert_string_equal(unit_name(UNIT_WAN), "万元");
	assert_string_equal(unit_name(UNIT_NONE), "");
	assert_int_equal(unit_parse(""), UNIT_NONE);
	assert_int_equal(unit_parse("万"), UNIT_NONE);
	assert_int_equal(unit_parse("万元 "), UNIT_NONE);
	assert_int_equal(unit_parse("分"), UNIT_NONE);
}

static void
test_money_parse(void **state)
{
	static const struct {
		const char *text;
		enum unit unit;
		enum money_fault fault;
		int64_t fen;
		int decimals;
	} cases[] = {
		{ "1,234.56", UNIT_YUAN, MONEY_OK, 123456, 2 },
		{ "1,234.56", UNIT_WAN, MONEY_OK, 1234560000, 2 },
		{ "7485.13", UNIT_WAN, MONEY_OK, 7485130000, 2 },
		{ "-0.05", UNIT_WAN, MONEY_OK, -50000, 2 },
		{ "0", UNIT_WAN, MONEY_OK, 0, 0 },
		{ "0.00", UNIT_WAN, MONEY_OK, 0, 2 },
		{ "-0.00", UNIT_WAN, MONEY_OK, 0, 2 },
		{ "00012.5", UNIT_YUAN, MONEY_OK, 1250, 1 },
		{ "12", UNIT_YI, MONEY_OK, 120000000000, 0 },
		{ "0.0000000001", UNIT_YI, MONEY_OK, 1, 10 },
		{ "0.000001", UNIT_WAN, MONEY_OK, 1, 6 },
		{ "0.01", UNIT_YUAN, MONEY_OK, 1, 2 },
		{ "123", UNIT_YUAN, MONEY_OK, 12300, 0 },
		{ "1,234", UNIT_YUAN, MONEY_OK, 123400, 0 },
		{ "12,345,678", UNIT_YUAN, MONEY_OK, 1234567800, 0 },
		{ "123,456.7", UNIT_YUAN, MONEY_OK, 12345670, 1 },
		{ "０１２３４５６７８９．０", UNIT_YUAN, MONEY_OK, 12345678900, 1 },
		{ "－１，２３４．５６", UNIT_YUAN, MONEY_OK, -123456, 2 },
		{ "−5.5", UNIT_YUAN, MONEY_OK, -550, 1 },
		{ "  5.5 ", UNIT_YUAN, MONEY_OK, 550, 1 },
		{ "\t　5.5\xC2\xA0\r\n", UNIT_YUAN, MONEY_OK, 550, 1 },
		{ "92233720368547758.07", UNIT_YUAN, MONEY_OK, INT64_MAX, 2 },
		{ "-92,233,720,368,547,758.08", UNIT_YUAN, MONEY_OK, INT64_MIN, 2 },
		{ "9223372036854.775807", UNIT_WAN, MONEY_OK, INT64_MAX, 6 },
		{ "-922337203.6854775808", UNIT_YI, MONEY_OK, INT64_MIN, 10 },
		{ "", UNIT_YUAN, MONEY_EMPTY, 0, 0 },
		{ " ", UNIT_YUAN, MONEY_EMPTY, 0, 0 },
		{ "　\t", UNIT_YUAN, MONEY_EMPTY, 0, 0 },
		{ "29,2951", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "1234,567", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "1,23,456", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "1,234567", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ ",123", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "123,", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "1,,234", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "1,234.5,6", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "1,23.5", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "0.123,456", UNIT_YI, MONEY_MALFORMED, 0, 0 },
		{ "+1", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "＋1", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "--1", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "1-", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "- 1", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "-", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "—", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ ".", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ ".5", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "5.", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "1.2.3", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "1 234", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "12万元", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "(5.00)", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "1e3", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "0x10", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "\xFF", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "1\xFF", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "0.001x", UNIT_YUAN, MONEY_MALFORMED, 0, 0 },
		{ "0.001", UNIT_YUAN, MONEY_TOO_FINE, 0, 0 },
		{ "0.010", UNIT_YUAN, MONEY_TOO_FINE, 0, 0 },
		{ "0.0000001", UNIT_WAN, MONEY_TOO_FINE, 0, 0 },
		{ "0.00000000001", UNIT_YI, MONEY_TOO_FINE, 0, 0 },
		{ "0.0000000000000000000000000000000000000000000000000000000001", UNIT_YI,
		    MONEY_TOO_FINE, 0, 0 },
		{ "92233720368547758.08", UNIT_YUAN, MONEY_OVERFLOW, 0, 0 },
		{ "-92233720368547758.09", UNIT_YUAN, MONEY_OVERFLOW, 0, 0 },
		{ "922337203.6854775808", UNIT_YI, MONEY_OVERFLOW, 0, 0 },
		{ "9223372036854775807", UNIT_YI, MONEY_OVERFLOW, 0, 0 },
		{ "10000000000000000000000000000000000000000000000000000", UNIT_YUAN,
		    MONEY_OVERFLOW, 0, 0 },
		{ "340282366920938463463374607431768211456", UNIT_YUAN, MONEY_OVERFLOW, 0, 0 },
		{ "000000000000000000000000000000000000000000000000000001", UNIT_YUAN, MONEY_OK,
		    100, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		int64_t fen = -77;
		int decimals = -77;
		bool ok = cases[i].fault == MONEY_OK;
		enum money_fault fault = money_parse(cases[i].text, cases[i].unit, &fen, &decimals);
		if (fault != cases[i].fault || fen != (ok ? cases[i].fen : -77) ||
		    decimals != (ok ? cases[i].decimals : -77))
			fail_msg("\"%s\": fault %d, %lld, %d decimals", cases[i].text, fault,
			    (long long)fen, decimals);
	}
}

static void
test_decimal_parse(void **state)
{
	static const struct {
		const char *text;
		enum money_fault fault;
		int64_t value;
		int decimals;
	} cases[] = {
		{ "12", MONEY_OK, 12, 0 }, { "-12.50", MONEY_OK, -1250, 2 },
		{ "1,096", MONEY_OK, 1096, 0 }, { "99.123456789", MONEY_OK, 99123456789, 9 },
		{ "9223372036854775807", MONEY_OK, INT64_MAX, 0 },
		{ "-9223372036854775808", MONEY_OK, INT64_MIN, 0 },
		{ "9223372036854775808", MONEY_OVERFLOW, 0, 0 },
		{ "0.1234567890", MONEY_TOO_FINE, 0, 0 }, { "12%", MONEY_MALFORMED, 0, 0 },
		{ "", MONEY_EMPTY, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		int64_t value = -77;
		int decimals = -77;
		bool ok = cases[i].fault == MONEY_OK;
		assert_int_equal(decimal_parse(cases[i].text, &value, &decimals), cases[i].fault);
		assert_int_equal(value, ok ? cases[i].value : -77);
		assert_int_equal(decimals, ok ? cases[i].decimals : -77);
	}
}

static void
test_fault_texts(void **state)
{
	(void)state;
	assert_string_equal(money_fault_text(MONEY_OK), "");
	for (int i = MONEY_EMPTY; i <= MONEY_OVERFLOW; i++)
		assert_true(strlen(money_fault_text((enum money_fault)i)) > 5);
	assert_string_equal(money_fault_text(MONEY_MALFORMED), "not a number");
}

static void
test_money_format(void **state)
{
	static const struct {
		int64_t fen;
		enum unit unit;
		int decimals;
		bool group;
		const char *text;
		bool rounded;
	} cases[] = {
		{ 0, UNIT_YUAN, 2, false, "0.00", false },
		{ 0, UNIT_WAN, 0, true, "0", false },
		{ 123456789, UNIT_YUAN, 2, true, "1,234,567.89", false },
		{ 123456789, UNIT_YUAN, 2, false, "1234567.89", false },
		{ 123456789, UNIT_YUAN, 0, true, "1,234,568", true },
		{ 123456789, UNIT_WAN, 2, true, "123.46", true },
		{ 123456789, UNIT_WAN, 6, true, "123.456789", false },
		{ 123456789, UNIT_YI, 2, true, "0.01", true },
		{ 123456789, UNIT_YI, 10, true, "0.0123456789", false },
		{ 100000, UNIT_YUAN, 0, true, "1,000", false },
		{ 99900, UNIT_YUAN, 0, true, "999", false },
		{ -99900, UNIT_YUAN, 0, true, "-999", false },
		{ -100000, UNIT_YUAN, 0, true, "-1,000", false },
		{ 5000, UNIT_WAN, 2, true, "0.01", true },
		{ 4999, UNIT_WAN, 2, true, "0.00", true },
		{ -5000, UNIT_WAN, 2, true, "-0.01", true },
		{ -4999, UNIT_WAN, 2, true, "0.00", true },
		{ 15000, UNIT_WAN, 2, true, "0.02", true },
		{ -15000, UNIT_WAN, 2, true, "-0.02", true },
		{ 99995000, UNIT_WAN, 2, true, "100.00", true },
		{ 5, UNIT_YUAN, 10, true, "0.0500000000", false },
		{ -1, UNIT_YUAN, 2, true, "-0.01", false },
		{ -1, UNIT_YUAN, 1, true, "0.0", true },
		{ INT64_MAX, UNIT_YUAN, 2, true, "92,233,720,368,547,758.07", false },
		{ INT64_MIN, UNIT_YUAN, 2, true, "-92,233,720,368,547,758.08", false },
		{ INT64_MIN, UNIT_YUAN, 10, true, "-92,233,720,368,547,758.0800000000", false },
		{ INT64_MIN, UNIT_YI, 0, false, "-922337204", true },
		{ 12345, UNIT_NONE, 0, true, "12,345", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		char buf[MONEY_TEXT];
		bool rounded = !cases[i].rounded;
		assert_ptr_equal(money_format(buf, cases[i].fen, cases[i].unit, cases[i].decimals,
		    cases[i].group, &rounded), buf);
		assert_string_equal(buf, cases[i].text);
		assert_int_equal(rounded, cases[i].rounded);
		money_format(buf, cases[i].fen, cases[i].unit, cases[i].decimals, cases[i].group,
		    NULL);
		assert_string_equal(buf, cases[i].text);
	}
}

static void
test_decimal_format(void **state)
{
	char buf[MONEY_TEXT];

	(void)state;
	assert_string_equal(decimal_format(buf, -1904, 2, false), "-19.04");
	assert_string_equal(decimal_format(buf, 1234567, 0, true), "1,234,567");
	assert_string_equal(decimal_format(buf, 7, 9, true), "0.000000007");
	assert_string_equal(decimal_format(buf, INT64_MIN, 0, true), "-9,223,372,036,854,775,808");
	assert_string_equal(decimal_format(buf, INT64_MIN, 18, true), "-9.223372036854775808");
	assert_string_equal(decimal_format(buf, 0, 0, true), "0");
}

/* Values of every magnitude: their bits are shifted away by a random amount. */
static int64_t
random_value(void)
{
	return (int64_t)random_bits() >> random_below(64);
}

/* What is printed with all decimals is the same amount when read, in every unit, grouped or not. */
static void
test_round_trip(void **state)
{
	(void)state;
	for (int i = 0; i < 200000; i++) {
		char buf[MONEY_TEXT];
		enum unit unit = all_units[i % 3];
		int64_t fen = random_value(), back = 0;
		int decimals = 0;
		bool rounded;
		money_format(buf, fen, unit, (int)unit, i & 1, &rounded);
		assert_false(rounded);
		assert_true(strlen(buf) < MONEY_TEXT);
		if (money_parse(buf, unit, &back, &decimals) != MONEY_OK || back != fen ||
		    decimals != (int)unit)
			fail_msg("%lld in %s: %s", (long long)fen, unit_name(unit), buf);
	}
}

/* A text is at most half of its last digit away from the amount; a tie goes away from zero. */
static void
test_rounding_is_nearest(void **state)
{
	(void)state;
	for (int i = 0; i < 200000; i++) {
		char buf[MONEY_TEXT];
		enum unit unit = all_units[i % 3];
		int places = (int)random_below((unsigned)unit), decimals;
		int64_t fen = random_value() >> 8, back, step = 1;
		bool rounded;
		if (random_below(4) == 0)
			fen = fen / 100000 * 100000 + 50000;
		for (int k = places; k < (int)unit; k++)
			step *= 10;
		money_format(buf, fen, unit, places, i & 1, &rounded);
		assert_int_equal(money_parse(buf, unit, &back, &decimals), MONEY_OK);
		assert_int_equal(decimals, places);
		int64_t off = back - fen;
		assert_int_equal(rounded, off != 0);
		bool away = fen < 0 ? off < 0 : off > 0;
		if (2 * llabs(off) > step || (2 * llabs(off) == step && !away))
			fail_msg("%lld as %s", (long long)fen, buf);
	}
}

static void
test_ratio(void **state)
{
	static const struct {
		int64_t part, whole;
		int scale;
		bool ok;
		int64_t out;
	} cases[] = {
		{ 1028, 5399, 4, true, 1904 }, { -1028, 5399, 4, true, -1904 },
		{ 1028, -5399, 4, true, -1904 }, { -1028, -5399, 4, true, 1904 },
		{ 1, 2, 0, true, 1 }, { -1, 2, 0, true, -1 }, { 1, -2, 0, true, -1 },
		{ 1, 3, 0, true, 0 }, { 2, 3, 0, true, 1 }, { -1, 3, 0, true, 0 },
		{ -2, 3, 0, true, -1 }, { 1, 3, 12, true, 333333333333 },
		{ 2, 3, 12, true, 666666666667 }, { 1, 8, 2, true, 13 }, { -1, 8, 2, true, -13 },
		{ 0, 5, 4, true, 0 }, { 0, -5, 4, true, 0 }, { 5, 5, 4, true, 10000 },
		{ 5, 0, 4, false, 0 }, { 0, 0, 4, false, 0 },
		{ INT64_MAX, INT64_MAX, 12, true, 1000000000000 },
		{ INT64_MIN, INT64_MIN, 12, true, 1000000000000 },
		{ INT64_MIN, INT64_MAX, 4, true, -10000 }, { INT64_MIN, 1, 0, true, INT64_MIN },
		{ INT64_MIN, -1, 0, false, 0 }, { INT64_MAX, 1, 1, false, 0 },
		{ INT64_MAX, 10, 1, true, INT64_MAX }, { 1, INT64_MIN, 12, true, 0 },
		{ 1, 1, 13, false, 0 }, { 1, 1, -1, false, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		int64_t out = -77;
		bool ok = ratio(cases[i].part, cases[i].whole, cases[i].scale, &out);
		if (ok != cases[i].ok || out != (ok ? cases[i].out : -77))
			fail_msg("%lld/%lld at %d: %d %lld", (long long)cases[i].part,
			    (long long)cases[i].whole, cases[i].scale, ok, (long long)out);
	}
}

/* |part * 10^scale - out * whole| is at most half of |whole|; the values are such that all fits. */
static void
test_ratio_is_nearest(void **state)
{
	(void)state;
	for (int i = 0; i < 200000; i++) {
		int64_t part = random_value() % 1000000000, whole = random_value() % 100000000, out;
		if (whole == 0)
			continue;
		assert_true(ratio(part, whole, 4, &out));
		int64_t off = out * whole - part * 10000;
		assert_true(2 * llabs(off) <= llabs(whole));
		if (2 * llabs(off) == llabs(whole))
			assert_true(llabs(out * whole) > llabs(part * 10000));
	}
}

static void
test_rescale(void **state)
{
	static const struct {
		int64_t value;
		int from, to;
		bool ok;
		int64_t out;
	} cases[] = {
		{ 1905, 2, 1, true, 191 }, { 1904, 2, 1, true, 190 }, { -1905, 2, 1, true, -191 },
		{ -1904, 2, 0, true, -19 }, { 5, 0, 2, true, 500 }, { 5, 3, 3, true, 5 },
		{ INT64_MAX, 0, 1, false, 0 }, { INT64_MIN, 0, 1, false, 0 },
		{ INT64_MAX, 18, 0, true, 9 }, { INT64_MIN, 19, 0, true, -1 },
		{ INT64_MAX, 20, 0, true, 0 }, { INT64_MIN, 1000, 0, true, 0 },
		{ 0, 0, 1000, true, 0 }, { 1, 0, 1000, false, 0 },
		{ 1, 0, 18, true, 1000000000000000000 },
		{ 9, 0, 18, true, 9000000000000000000 }, { 10, 0, 18, false, 0 },
		{ 1, 0, 19, false, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		int64_t out = -77;
		bool ok = decimal_rescale(cases[i].value, cases[i].from, cases[i].to, &out);
		if (ok != cases[i].ok || out != (ok ? cases[i].out : -77))
			fail_msg("case %zu: %d %lld", i, ok, (long long)out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_units),
		cmocka_unit_test(test_money_parse),
		cmocka_unit_test(test_decimal_parse),
		cmocka_unit_test(test_fault_texts),
		cmocka_unit_test(test_money_format),
		cmocka_unit_test(test_decimal_format),
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_rounding_is_nearest),
		cmocka_unit_test(test_ratio),
		cmocka_unit_test(test_ratio_is_nearest),
		cmocka_unit_test(test_rescale),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
