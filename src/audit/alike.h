/* alike.h: do two names of work done mean the same? By how they end, which is what was counted */
#ifndef AUDIT_ALIKE_H
#define AUDIT_ALIKE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* A name without quotes, brackets and other marks, as code points. */
struct key {
	uint32_t *points;
	size_t n;
	size_t bare;          /* of them before a closing 业务, 事项, 服务, 次数 ... */
};

struct key key_of(struct arena *arena, const char *name);

enum likeness {
	LIKENESS_NONE,
	LIKENESS_PART,        /* both close with the same words, and each has words of its own */
	LIKENESS_END,         /* the shorter is how the longer one closes */
	LIKENESS_SAME
};

/* At least `least` code points must be alike. *shared: how many are. */
enum likeness keys_alike(const struct key *a, const struct key *b, size_t least, size_t *shared);

/*
 * How many of the first n points of a key stand in a text, in runs of two and more: does the text
 * speak of what the longer name has before the shorter one?
 */
size_t key_covered(const struct key *key, size_t n, const char *text);

#endif
