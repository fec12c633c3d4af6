/* width.c: how many terminal columns text takes; nothing else in the program decides that */
#include "base/width.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/codepoint.h"
#include "base/glyph.h"
#include "base/text.h"

int
width_char(uint32_t c)
{
	struct codepoint point = codepoint_of(c);
	int measured = profile_now()->columns[point.class];

	switch (point.class) {
	case PROFILE_AMBIGUOUS:
	case PROFILE_DOT:
	case PROFILE_BOX:
	case PROFILE_BLOCK:
	case PROFILE_PRIVATE:
	case PROFILE_FAR:
		return measured ? measured : 1;
	default:
		return point.columns;
	}
}

static int
width_shown(const char *text, size_t bytes)
{
	uint32_t shown[GLYPH_MOST];
	size_t n = glyph_cluster(text, bytes, shown);
	int columns = 0;

	for (size_t i = 0; i < n; i++)
		columns += width_char(shown[i]);
	return columns;
}

/* Is all of it, whatever the terminal, drawn as it is? */
static bool
is_ascii(const char *text, size_t bytes)
{
	return bytes == 1 && *text >= 0x20 && *text < 0x7F;
}

int
width_cluster(const char *text, size_t bytes)
{
	const char *at = text;
	int columns = 0;

	if (is_ascii(text, bytes))
		return 1;
	if (glyph_is_settled(text, bytes))
		return 2;
	if (profile_now()->substitutes)
		return width_shown(text, bytes);
	while (at < text + bytes && *at != '\0') {
		int width = width_char(text_next(&at));
		columns += width > 0 ? width : 0;
	}
	return columns;
}

/* ASCII characters at the start of text, each a cluster of its own; `most` at most. */
static size_t
ascii_run(const char *text, size_t most)
{
	size_t n = 0;

	while (n < most && text[n] >= 0x20 && text[n] < 0x7F)
		n++;
	/* what follows may join the last one */
	return n && (text[n] & 0x80) ? n - 1 : n;
}

/* Of the clusters that begin within these bytes. */
static int
width_bytes(const char *text, size_t bytes)
{
	const char *end = text + bytes;
	int columns = 0;

	while (text < end && *text) {
		size_t n = ascii_run(text, (size_t)(end - text));
		columns += (int)n;
		if (n == 0)
			columns += width_cluster(text, n = text_cluster(text));
		text += n;
	}
	return columns;
}

int
width_text(const char *text)
{
	return width_bytes(text, strlen(text));
}

size_t
width_prefix(const char *text, int columns, int *used)
{
	size_t at = 0, n;
	int taken = 0;

	while (columns >= 0 && text[at]) {
		n = ascii_run(text + at, (size_t)(columns - taken));
		at += n;
		taken += (int)n;
		if (n)
			continue;
		n = text_cluster(text + at);
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
	if (columns >= 1 && width_cluster("…", strlen("…")) == 1)
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
	size_t pad = (size_t)(columns - lead - used - width_text(tail)), end = strlen(tail);
	size_t before = (size_t)lead + (align == WIDTH_RIGHT ? pad : 0);
	char *field = arena_alloc(arena, (size_t)lead + pad + bytes + end + 1);
	memset(field, ' ', (size_t)lead + pad + bytes + end);
	memcpy(field + before, text, bytes);
	memcpy(field + before + bytes, tail, end);
	return field;
}

static bool
is_one_of(const char *text, const char *const *marks, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strncmp(text, marks[i], strlen(marks[i])) == 0)
			return true;
	}
	return false;
}

/* May a line end before `next`, which follows `last`, without a blank between them? */
static bool
may_part(const char *last, const char *next)
{
	static const char *const closing[] = { "，", "。", "、", "；", "：", "？", "！", "）", "”",
		"’", "》", "】", "％", "%", "…" };
	static const char *const opening[] = { "（", "“", "‘", "《", "【" };
	size_t bytes = text_cluster(last);

	return (width_cluster(last, bytes) == 2 || width_cluster(next, text_cluster(next)) == 2) &&
	    !is_one_of(next, closing, sizeof closing / sizeof *closing) &&
	    !is_one_of(last, opening, sizeof opening / sizeof *opening);
}

size_t
width_line(const char *text, int columns)
{
	size_t bytes = width_prefix(text, columns, NULL), blank = 0, wide = 0;

	if (!text[bytes])
		return bytes;
	for (size_t at = 0, n; at < bytes; at += n) {
		n = text_cluster(text + at);
		if (text[at + n] == ' ')
			blank = at + n;
		else if (text[at] != ' ' && may_part(text + at, text + at + n))
			wide = at + n;
	}
	if (blank >= wide || (blank && width_bytes(text, blank) * 3 >= columns * 2))
		return blank ? blank : bytes ? bytes : text_cluster(text);
	return wide;
}
