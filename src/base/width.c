/* width.c: how many terminal columns text takes; nothing else in the program decides that */
#include "base/width.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

enum width_class {
	NONE,                 /* must never reach a terminal */
	ZERO,
	TWO,
	AMBIGUOUS
};

struct width_range {
	uint32_t first, last;
	enum width_class class;
};

/* Ascending; what it leaves out takes one column. */
#include "base/width_table.h"

enum { RANGES = sizeof width_table / sizeof width_table[0] };

static struct width_profile profile = { .ambiguous = 1, .lines = true };

void
width_set_profile(const struct width_profile *measured)
{
	profile = *measured;
}

const struct width_profile *
width_profile(void)
{
	return &profile;
}

static const struct width_range *
find_range(uint32_t c)
{
	int from = 0, to = RANGES;

	while (from < to) {
		int middle = from + (to - from) / 2;
		if (c > width_table[middle].last)
			from = middle + 1;
		else
			to = middle;
	}
	return from < RANGES && c >= width_table[from].first ? &width_table[from] : NULL;
}

static int
width_ambiguous(uint32_t c)
{
	bool drawing = c >= 0x2500 && c <= 0x259F;

	return drawing && profile.lines ? 1 : profile.ambiguous;
}

int
width_char(uint32_t c)
{
	if (c >= 0x20 && c < 0x7F)
		return 1;
	if (c >= 0x4E00 && c <= 0x9FFF)
		return 2;
	if (c > 0x10FFFF)
		return -1;
	const struct width_range *range = find_range(c);
	if (!range)
		return 1;
	switch (range->class) {
	case NONE:
		return -1;
	case ZERO:
		return 0;
	case TWO:
		return 2;
	case AMBIGUOUS:
		break;
	}
	return width_ambiguous(c);
}

int
width_cluster(const char *text, size_t bytes)
{
	const char *at = text;
	int columns = 0;

	while (at < text + bytes && *at != '\0') {
		int width = width_char(text_next(&at));
		columns += width > 0 ? width : 0;
	}
	return columns;
}

int
width_text(const char *text)
{
	return width_cluster(text, strlen(text));
}

size_t
width_prefix(const char *text, int columns, int *used)
{
	size_t at = 0, n;
	int taken = 0;

	while (columns >= 0 && (n = text_cluster(text + at)) != 0) {
		int width = width_cluster(text + at, n);
		if (width > columns - taken)
			break;
		taken += width;
		at += n;
	}
	if (used)
		*used = taken;
	return at;
}

/*
 * Leaves out the first `skip` columns. *blanks: how many columns of a cluster that was cut remain.
 * Marks that have lost the character before them go with it.
 */
static const char *
skip_columns(const char *text, int skip, int *blanks)
{
	int skipped = 0;
	size_t n;

	while ((n = text_cluster(text)) != 0) {
		int width = width_cluster(text, n);
		if (skipped >= skip && width > 0)
			break;
		skipped += width;
		text += n;
	}
	*blanks = skipped > skip && skip > 0 ? skipped - skip : 0;
	return text;
}

static const char *
ellipsis(int columns)
{
	if (columns >= 1 && width_char(0x2026) == 1)
		return "…";
	return columns >= 2 ? ".." : columns == 1 ? "." : "";
}

char *
width_field(struct arena *arena, const char *text, int skip, int columns, enum width_align align)
{
	const char *tail = "";
	int lead, used;

	if (columns <= 0)
		return arena_text(arena, "");
	text = skip_columns(text, skip, &lead);
	if (lead > columns)
		lead = columns;
	size_t bytes = width_prefix(text, columns - lead, &used);
	if (text[bytes] != '\0') {
		tail = ellipsis(columns - lead);
		bytes = width_prefix(text, columns - lead - width_text(tail), &used);
	}
	int pad = columns - lead - used - width_text(tail);
	return arena_printf(arena, "%*s%*s%.*s%s%*s", align == WIDTH_RIGHT ? pad : 0, "", lead, "",
	    (int)bytes, text, tail, align == WIDTH_LEFT ? pad : 0, "");
}

size_t
width_line(const char *text, int columns)
{
	size_t bytes = width_prefix(text, columns, NULL), at = bytes;

	if (!text[bytes])
		return bytes;
	while (at && text[at] != ' ')
		at--;
	if (!at)
		at = bytes;
	return at ? at : text_cluster(text);
}
