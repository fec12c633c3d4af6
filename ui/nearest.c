/* nearest.c: the word that was perhaps meant by one that is not known */
#include "ui/nearest.h"

#include <string.h>

#include "base/arena.h"

#define LONGEST 32            /* bytes; longer words are near nothing */

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Letters inserted, left out, changed or swapped with their neighbour between a and b. */
static size_t
distance(const char *a, const char *b)
{
	size_t n = strlen(a), m = strlen(b);
	size_t d[LONGEST + 1][LONGEST + 1];

	if (n > LONGEST || m > LONGEST)
		return LONGEST;
	for (size_t i = 0; i <= n; i++) {
		for (size_t j = 0; j <= m; j++) {
			if (i == 0 || j == 0) {
				d[i][j] = i + j;
				continue;
			}
			size_t change = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
			d[i][j] = least(change, least(d[i - 1][j], d[i][j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
		}
	}
	return d[n][m];
}

void
nearest_offer(struct nearest *nearest, const char *word)
{
	size_t typed = strlen(nearest->typed);
	size_t apart = distance(nearest->typed, word);
	size_t limit = typed < 4 ? 1 : 2;

	if (typed > 1 && strncmp(word, nearest->typed, typed) == 0)
		apart = least(apart, 1);
	if (apart <= limit && apart < strlen(word) &&
	    (!nearest->word || apart < nearest->distance)) {
		nearest->word = word;
		nearest->distance = apart;
	}
}

void
nearest_offer_all(struct nearest *nearest, struct arena *room, const char *words)
{
	for (const char *at = words + strspn(words, " "); *at; at += strspn(at, " ")) {
		size_t bytes = strcspn(at, " ");
		nearest_offer(nearest, arena_copy(room, at, bytes));
		at += bytes;
	}
}
