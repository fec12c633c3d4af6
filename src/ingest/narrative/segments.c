/* segments.c: "一是 ...。二是 ...": the stretches that tell of indicators, one by one */

#include "ingest/narrative/indicators.h"

/* The start of the next "二是" after `at`, or `to`. */
static size_t
segment_end(const struct prose *prose, size_t at, size_t to)
{
	static const char *const ordinals[] = { "一是", "二是", "三是", "四是", "五是", "六是",
		"七是", "八是", "九是", "十是" };
	size_t end = to;
	for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++) {
		size_t next = prose_find(prose, at + 1, end, ordinals[i]);
		if (next < end &&
		    (prose_ends(prose, at, next, "。") || prose_ends(prose, at, next, ";")))
			end = next;
	}
	return end;
}

void
indicators_tell(struct narration *narration, long task, enum indicator_role role, size_t from,
    size_t to)
{
	while (from < to) {
		size_t end = segment_end(&narration->prose, from, to);
		indicators_take(narration, task, role, from, end);
		qualities_tell(narration, task, role, from, end);
		from = end;
	}
}
