/* marks.c: how the name of a row begins and ends: marks of an item, words of a total */
#include <string.h>

#include "base/text.h"
#include "ingest/places.h"
#include "ingest/words.h"

/* "一、", "（一）", "1." with a name behind it. */
bool
label_has_mark(const char *text)
{
	struct arena arena = { 0 };
	const char *label = text_fold(&arena, text);
	const char *after = words_after_mark(label);
	bool has = after > label && *after && !(*after >= '0' && *after <= '9');
	arena_release(&arena);
	return has;
}

bool
label_begins(const char *text)
{
	return words_begin(text, "其中") || label_has_mark(text);
}

bool
label_is_total(const char *text)
{
	static const char *const totals[] = { "合计", "总计", "小计", NULL };
	if (!strstr(text, "计"))
		return false;
	struct arena arena = { 0 };
	const char *label = text_fold(&arena, text);
	bool total = words_at_end(label, totals);
	arena_release(&arena);
	return total;
}
