/* sorted_codes.h: the codes of the rows of a table, each found without a walk; private to ingest/flow/ */
#ifndef FLOW_SORTED_CODES_H
#define FLOW_SORTED_CODES_H

#include <stdbool.h>
#include <stddef.h>

/* Gathered by the caller, the codes as well as the array are its own; then sorted. */
struct sorted_codes {
	const char **list;
	size_t n;
};

void sorted_codes_sort(struct sorted_codes *codes);

/* Is a code there several times? */
bool sorted_codes_twice(const struct sorted_codes *codes, const char *code);

/* Is one there that stands above a code? */
bool sorted_codes_above(const struct sorted_codes *codes, const char *code);

#endif
