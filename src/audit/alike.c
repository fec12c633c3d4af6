/* alike.c: do two names of work done mean the same? By how they end, which is what was counted */
#include <string.h>

#include "audit/alike.h"
#include "base/text.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* Marks that names are dressed with. */
static bool
is_mark(uint32_t c)
{
	return c < 0x30 || (c > 0x39 && c < 0x41) || (c >= 0x2010 && c <= 0x205f) ||
	    (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xff0f) ||
	    (c >= 0xff1a && c <= 0xff20);
}

static bool
closes_with(const struct key *key, size_t n, const char *word)
{
	uint32_t points[4];
	size_t count = 0;
	for (const char *at = word; *at && count < COUNT(points);)
		points[count++] = text_next(&at);
	return n > count && memcmp(key->points + n - count, points, count * sizeof *points) == 0;
}

/* Without the words that only say that something is counted. */
static size_t
bare_length(const struct key *key)
{
	static const char *const words[] = { "业务", "事项", "服务", "提供", "次数", "数量",
		"总数", "工作", "情况", "活动" };
	size_t n = key->n;
	for (bool shorter = true; shorter;) {
		shorter = false;
		for (size_t i = 0; i < COUNT(words); i++) {
			if (closes_with(key, n, words[i])) {
				n -= 2;
				shorter = true;
			}
		}
	}
	return n;
}

struct key
key_of(struct arena *arena, const char *name)
{
	struct key key = { .n = 0 };
	key.points = arena_alloc(arena, (strlen(name) + 1) * sizeof *key.points);
	for (uint32_t c; (c = text_next(&name)) != 0;) {
		if (!is_mark(c))
			key.points[key.n++] = c;
	}
	key.bare = bare_length(&key);
	return key;
}

static size_t
shared_end(const struct key *a, size_t n_a, const struct key *b, size_t n_b)
{
	size_t n = 0;
	while (n < n_a && n < n_b && a->points[n_a - n - 1] == b->points[n_b - n - 1])
		n++;
	return n;
}

static enum likeness
likeness(size_t shared, size_t n_a, size_t n_b)
{
	if (shared == n_a && shared == n_b)
		return LIKENESS_SAME;
	return shared == n_a || shared == n_b ? LIKENESS_END : LIKENESS_PART;
}

enum likeness
keys_alike(const struct key *a, const struct key *b, size_t least, size_t *shared)
{
	size_t whole = shared_end(a, a->n, b, b->n), bare = shared_end(a, a->bare, b, b->bare);
	*shared = whole > bare ? whole : bare;
	if (*shared < least)
		return LIKENESS_NONE;
	if (whole >= least && (whole == a->n || whole == b->n))
		return likeness(whole, a->n, b->n);
	if (bare < least)
		return LIKENESS_PART;
	return likeness(bare, a->bare, b->bare) == LIKENESS_SAME ? LIKENESS_SAME : LIKENESS_PART;
}

/* The bytes of points[0..n) in text as UTF-8: is the run of points there? */
static bool
stands_in(const uint32_t *points, size_t n, const char *text)
{
	for (; *text; text_next(&text)) {
		const char *at = text;
		size_t i = 0;
		while (i < n && *at && text_next(&at) == points[i])
			i++;
		if (i == n)
			return true;
	}
	return false;
}

size_t
key_covered(const struct key *key, size_t n, const char *text)
{
	size_t covered = 0;
	for (size_t i = 0; i < n;) {
		size_t run = 0;
		while (i + run < n && (run > 0 || i + 1 < n) &&
		    stands_in(key->points + i, run ? run + 1 : 2, text))
			run = run ? run + 1 : 2;
		covered += run;
		i += run ? run : 1;
	}
	return covered;
}
