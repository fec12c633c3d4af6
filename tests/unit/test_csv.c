/* test_csv.c: RFC 4180 with the place of every field, faults with theirs, and writing read back */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/csv.h"
#include "random.h"

/* The records as "line|column:text|column:text\n...". */
static char *
render(const struct csv *csv)
{
	char *text = NULL;
	size_t bytes = 0;
	FILE *out = open_memstream(&text, &bytes);

	for (size_t r = 0; r < csv->n; r++) {
		fprintf(out, "%d", csv->rows[r].line);
		for (size_t f = 0; f < csv->rows[r].n; f++)
			fprintf(out, "|%d:%s", csv->rows[r].fields[f].column,
			    csv->rows[r].fields[f].text);
		fputc('\n', out);
	}
	fclose(out);
	return text;
}

static void
test_records(void **state)
{
	static const struct {
		const char *bytes, *rendered;
	} cases[] = {
		{ "", "" },
		{ "\n\r\n\n", "" },
		{ "\xEF\xBB\xBF", "" },
		{ "\xEF\xBB\xBF" "code,name\n", "1|1:code|6:name\n" },
		{ "a", "1|1:a\n" },
		{ "a,b", "1|1:a|3:b\n" },
		{ "a,b\r\nc,d\r\n", "1|1:a|3:b\n2|1:c|3:d\n" },
		{ ",\n", "1|1:|2:\n" },
		{ ",,x\n", "1|1:|2:|3:x\n" },
		{ "a,", "1|1:a|3:\n" },
		{ "\"\"\n", "1|1:\n" },
		{ "\"\"", "1|1:\n" },
		{ "\"a\"\"b\",c\n", "1|1:a\"b|8:c\n" },
		{ "\"\"\"\"\n", "1|1:\"\n" },
		{ "\"a,b\",c\n", "1|1:a,b|7:c\n" },
		{ "\"a\nb\",c\nd\n", "1|1:a\nb|4:c\n3|1:d\n" },
		{ "\"a\r\nb\",c\r\nd\r\n", "1|1:a\r\nb|4:c\n3|1:d\n" },
		{ "教育支出,\"１,２\",完\n\n科学,x\n", "1|1:教育支出|6:１,２|12:完\n3|1:科学|4:x\n" },
		{ "a\rb,c\n", "1|1:a\rb|5:c\n" },
		{ "a\r", "1|1:a\r\n" },
		{ " a , b \n", "1|1: a |5: b \n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct csv csv;
		struct csv_fault fault;
		assert_int_equal(csv_read(&csv, cases[i].bytes, strlen(cases[i].bytes), &fault), 0);
		char *rendered = render(&csv);
		assert_string_equal(rendered, cases[i].rendered);
		free(rendered);
		csv_release(&csv);
	}
}

static void
test_faults(void **state)
{
	static const struct {
		const char *bytes;
		size_t n;
		int line, column;
		const char *why;
	} cases[] = {
		{ "a,\"b", 4, 1, 3, "closed" },
		{ "a,\"b\"\"", 6, 1, 3, "closed" },
		{ "x\n中,\"b\n\nc", 10, 2, 3, "closed" },
		{ "\"", 1, 1, 1, "closed" },
		{ "a\n预\"算\n", 10, 2, 2, "quote" },
		{ "\"a\"b,c", 6, 1, 4, "closing" },
		{ "\"a\nb\"c", 6, 2, 3, "closing" },
		{ "\"a\" ,c", 6, 1, 4, "closing" },
		{ "ab\n预\xFF", 7, 2, 2, "UTF-8" },
		{ "ab\n\xE9\xA2", 5, 2, 1, "UTF-8" },
		{ "ab\n预\x80", 7, 2, 2, "UTF-8" },
		{ "\xEF\xBB\xBF" "a\0b", 6, 1, 2, "NUL" },
		{ "\0", 1, 1, 1, "NUL" },
		{ "\xFF\0", 2, 1, 1, "UTF-8" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct csv csv;
		struct csv_fault fault = { .line = 0 };
		assert_int_equal(csv_read(&csv, cases[i].bytes, cases[i].n, &fault), -1);
		if (fault.line != cases[i].line || fault.column != cases[i].column ||
		    !strstr(fault.why, cases[i].why))
			fail_msg("case %zu: %d:%d %s", i, fault.line, fault.column, fault.why);
		csv_release(&csv);
	}
}

static void
test_write(void **state)
{
	static const char *const fields[] = { "", "a", "a,b", "\"", "x\ny", "\r", "预算", " a " };
	char *text = NULL;
	size_t bytes = 0;
	FILE *out = open_memstream(&text, &bytes);

	(void)state;
	for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
		csv_write(out, fields[i]);
		fputc(';', out);
	}
	fclose(out);
	assert_string_equal(text, ";a;\"a,b\";\"\"\"\";\"x\ny\";\"\r\";预算; a ;");
	free(text);
}

/* Random fields come back as they were written; two to a record, so that no line is empty. */
static void
test_write_read(void **state)
{
	static const char *const pieces[] = {
		",", "\"", "\n", "\r", "\r\n", "a", "中", "　", "𠀀", "",
	};
	enum { FIELDS = 4000, PIECES = sizeof pieces / sizeof pieces[0] };
	static char fields[FIELDS][64];
	char *text = NULL;
	size_t bytes = 0;
	struct csv csv;
	struct csv_fault fault;
	FILE *out = open_memstream(&text, &bytes);

	(void)state;
	for (int i = 0; i < FIELDS; i++) {
		for (unsigned n = random_below(8); n > 0; n--)
			strcat(fields[i], pieces[random_below(PIECES)]);
		csv_write(out, fields[i]);
		fputc(i % 2 ? '\n' : ',', out);
	}
	fclose(out);
	assert_int_equal(csv_read(&csv, text, bytes, &fault), 0);
	assert_int_equal(csv.n, FIELDS / 2);
	for (int i = 0; i < FIELDS; i++) {
		assert_int_equal(csv.rows[i / 2].n, 2);
		assert_string_equal(csv.rows[i / 2].fields[i % 2].text, fields[i]);
	}
	csv_release(&csv);
	free(text);
}

/* Whatever the bytes, reading ends, a fault lies within the file, nothing behind it is read. */
static void
test_random_bytes(void **state)
{
	static const char pool[] = {
		'a', ',', '"', '\n', '\r', '\0', '\xE4', '\xB8', '\xAD', '\xEF', '\xBB', '\xBF',
	};

	(void)state;
	for (int round = 0; round < 20000; round++) {
		size_t n = random_below(24);
		char *bytes = malloc(n ? n : 1);
		for (size_t i = 0; i < n; i++)
			bytes[i] = pool[random_below(random_below(2) ? 5 : sizeof pool)];
		struct csv csv;
		struct csv_fault fault = { .line = 0 };
		if (csv_read(&csv, bytes, n, &fault) < 0) {
			assert_in_range(fault.line, 1, n + 1);
			assert_in_range(fault.column, 1, n + 1);
			assert_non_null(fault.why);
		}
		csv_release(&csv);
		free(bytes);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_records),
		cmocka_unit_test(test_faults),
		cmocka_unit_test(test_write),
		cmocka_unit_test(test_write_read),
		cmocka_unit_test(test_random_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
