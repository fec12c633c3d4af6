/* sorted_codes.c: the codes of the rows of a table, each found without a walk */
#include "ingest/flow/sorted_codes.h"

#include <stdlib.h>
#include <string.h>

#include "base/code.h"

static int
by_text(const void *a, const void *b)
{
	const char *const *one = a, *const *other = b;
	return strcmp(*one, *other);
}

void
sorted_codes_sort(struct sorted_codes *codes)
{
	if (codes->n > 0)
		qsort(codes->list, codes->n, sizeof *codes->list, by_text);
}

/* One of those that are the same; NULL: there is none. */
static const char **
find(const struct sorted_codes *codes, const char *code)
{
	return codes->n == 0 ? NULL :
	    bsearch(&code, codes->list, codes->n, sizeof *codes->list, by_text);
}

bool
sorted_codes_twice(const struct sorted_codes *codes, const char *code)
{
	const char **found = find(codes, code);
	if (!found)
		return false;
	return (found > codes->list && strcmp(found[-1], code) == 0) ||
	    (found + 1 < codes->list + codes->n && strcmp(found[1], code) == 0);
}

bool
sorted_codes_above(const struct sorted_codes *codes, const char *code)
{
	char above[CODE_MAX];
	size_t digits = strlen(code);
	if (digits >= sizeof above)
		return false;
	memcpy(above, code, digits + 1);
	while (digits > 1) {
		above[--digits] = '\0';
		if (code_below(code, above) && find(codes, above))
			return true;
	}
	return false;
}
