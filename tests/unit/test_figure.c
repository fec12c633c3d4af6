/* test_figure.c: printed numbers with their units */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <string.h>

#include <cmocka.h>

#include "model/figure.h"

static struct figure
parse(const char *printed, const char *unit)
{
	struct figure figure = { .place = { .page = 3, .line = 7 } };
	assert_int_equal(figure_parse(&figure, printed, unit), MONEY_OK);
	return figure;
}

static void
assert_format(const char *printed, const char *unit, const char *expected)
{
	struct figure figure = parse(printed, unit);
	char buf[MONEY_TEXT];
	assert_string_equal(figure_format(buf, &figure), expected);
	assert_string_equal(figure.printed, printed);
}

static void
test_kinds(void **state)
{
	(void)state;
	struct figure figure = parse("7,485.08", "万元");
	assert_int_equal(figure.kind, FIGURE_MONEY);
	assert_int_equal(figure.value, 7485080000);
	assert_int_equal(figure.decimals, 2);
	assert_int_equal(figure.unit, UNIT_WAN);
	assert_int_equal(figure.place.page, 3);
	figure = parse("22", "名");
	assert_int_equal(figure.kind, FIGURE_COUNT);
	assert_int_equal(figure.value, 22);
	assert_string_equal(figure_unit_text(&figure), "名");
	figure = parse("三级", "text");
	assert_int_equal(figure.kind, FIGURE_TEXT);
	assert_string_equal(figure_unit_text(&figure), "text");
}

static void
test_percent(void **state)
{
	(void)state;
	static const char *const printed[] = { "99.8", "99.8%", "99.8％", "99.8% " };
	for (size_t i = 0; i < sizeof printed / sizeof *printed; i++) {
		struct figure figure = parse(printed[i], "%");
		assert_int_equal(figure.kind, FIGURE_PERCENT);
		assert_int_equal(figure.value, 998);
		assert_int_equal(figure.decimals, 1);
	}
}

static void
test_nothing_is_not_zero(void **state)
{
	(void)state;
	assert_int_equal(parse("", "万元").kind, FIGURE_NONE);
	assert_int_equal(parse("  ", "text").kind, FIGURE_NONE);
	struct figure zero = parse("0.00", "万元");
	assert_int_equal(zero.kind, FIGURE_MONEY);
	assert_int_equal(zero.value, 0);
}

static void
test_format(void **state)
{
	(void)state;
	assert_format("7,485.08", "万元", "7485.08");
	assert_format("-0.05", "万元", "-0.05");
	assert_format("8", "元", "8");
	assert_format("100.00%", "%", "100.00");
	assert_format("18.2", "万件", "18.2");
	assert_format("按时修复，未发生任何因光纤故障而造成的长时间服务中断", "text",
	    "按时修复，未发生任何因光纤故障而造成的长时间服务中断");
}

static void
test_fault_writes_nothing(void **state)
{
	(void)state;
	struct figure figure = { .kind = FIGURE_COUNT, .value = 5, .printed = "5",
	    .measure_unit = "" };
	char long_percent[1024];
	memset(long_percent, '9', sizeof long_percent);
	long_percent[sizeof long_percent - 1] = '\0';
	assert_int_equal(figure_parse(&figure, "29,2951", "万元"), MONEY_MALFORMED);
	assert_int_equal(figure_parse(&figure, "13.95。", "%"), MONEY_MALFORMED);
	assert_int_not_equal(figure_parse(&figure, long_percent, "%"), MONEY_OK);
	assert_int_not_equal(figure_parse(&figure, "XX", "辆"), MONEY_OK);
	assert_int_equal(figure.value, 5);
	assert_string_equal(figure.printed, "5");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_percent),
		cmocka_unit_test(test_nothing_is_not_zero),
		cmocka_unit_test(test_format),
		cmocka_unit_test(test_fault_writes_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
