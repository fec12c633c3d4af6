/* fuzz_csv.c: any bytes are a CSV file or a fault with its place; what is read is written and read again the same */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/csv.h"
#include "fuzz/mutate.h"

static char *
written(const struct csv *csv, size_t *n)
{
	char *text = NULL;
	FILE *out = open_memstream(&text, n);
	for (size_t i = 0; i < csv->n; i++)
		for (size_t j = 0; j < csv->rows[i].n; j++) {
			csv_write(out, csv->rows[i].fields[j].text);
			putc(j + 1 < csv->rows[i].n ? ',' : '\n', out);
		}
	fclose(out);
	return text;
}

static void
compare(const struct csv *a, const struct csv *b)
{
	fuzz_check(a->n == b->n, "as many rows read again");
	for (size_t i = 0; i < a->n; i++) {
		fuzz_check(a->rows[i].n == b->rows[i].n, "as many fields read again");
		for (size_t j = 0; j < a->rows[i].n; j++)
			fuzz_check(strcmp(a->rows[i].fields[j].text, b->rows[i].fields[j].text) == 0, "the same field read again");
	}
}

void
fuzz_one(const char *bytes, size_t n, const char *folder)
{
	struct csv csv = { .n = 0 }, again = { .n = 0 };
	struct csv_fault fault = { .line = 0 };
	size_t length;
	(void)folder;
	if (csv_read(&csv, bytes, n, &fault) != 0) {
		fuzz_check(fault.line > 0 && fault.column > 0 && fault.why, "a fault has a place and a reason");
	} else {
		char *text = written(&csv, &length);
		fuzz_check(csv_read(&again, text, length, &fault) == 0, "what was written can be read");
		compare(&csv, &again);
		free(text);
	}
	csv_release(&again);
	csv_release(&csv);
}
