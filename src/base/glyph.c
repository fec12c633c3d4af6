/* glyph.c: what is drawn for a character on the terminal at hand */
#include "base/glyph.h"

#include <stdlib.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/codepoint.h"
#include "base/mem.h"
#include "base/text.h"

enum { MARKS = 4, REGIONAL_A = 0x1F1E6, REGIONAL_Z = 0x1F1FF };

struct glyph {
	uint32_t *shown;
	size_t n;
	int marks;            /* of the last character */
};

/* Ascending. */
static const struct {
	uint32_t c;
	const char *text;
} substitutes[] = {
	{ 0xA7, "S." }, { 0xAC, "!" }, { 0xB0, "o" }, { 0xB1, "+-" }, { 0xB6, "P." }, { 0xB7, "." },
	{ 0xBC, "1/4" }, { 0xBD, "1/2" }, { 0xBE, "3/4" }, { 0xC6, "AE" }, { 0xD7, "x" },
	{ 0xD8, "O" }, { 0xDF, "ss" }, { 0xE6, "ae" }, { 0xF7, "/" }, { 0xF8, "o" },
	{ 0x3B1, "a" }, { 0x3B2, "b" }, { 0x3BC, "u" }, { 0x3C0, "pi" },
	{ 0x2010, "-" }, { 0x2013, "-" }, { 0x2014, "－" }, { 0x2015, "－" }, { 0x2016, "||" },
	{ 0x2018, "'" }, { 0x2019, "'" }, { 0x201C, "\"" }, { 0x201D, "\"" }, { 0x2020, "+" },
	{ 0x2021, "++" }, { 0x2022, "*" }, { 0x2025, ".." }, { 0x2026, "..." },
	{ 0x2030, "o/oo" }, { 0x2032, "'" }, { 0x2033, "\"" }, { 0x2035, "`" }, { 0x203B, "*" },
	{ 0x20AC, "EUR" }, { 0x2103, "C" }, { 0x2109, "F" }, { 0x2190, "<-" }, { 0x2191, "^" },
	{ 0x2192, "->" }, { 0x2193, "v" }, { 0x21D2, "=>" }, { 0x21D4, "<=>" },
	{ 0x2211, "SUM" }, { 0x221A, "v" }, { 0x221E, "oo" }, { 0x2227, "&" }, { 0x2228, "|" },
	{ 0x2234, ".'." }, { 0x2248, "~" }, { 0x2260, "!=" }, { 0x2261, "==" },
	{ 0x2264, "<=" }, { 0x2265, ">=" }, { 0x2266, "<=" }, { 0x2267, ">=" },
	{ 0x25A0, "#" }, { 0x25A1, "[]" }, { 0x25B2, "^" }, { 0x25B3, "^" }, { 0x25B6, ">" },
	{ 0x25B7, ">" }, { 0x25BC, "v" }, { 0x25BD, "v" }, { 0x25C0, "<" }, { 0x25C1, "<" },
	{ 0x25C6, "*" }, { 0x25C7, "*" }, { 0x25CB, "o" }, { 0x25CE, "o" }, { 0x25CF, "*" },
	{ 0x2605, "*" }, { 0x2606, "*" }, { 0x3030, "～" }, { 0x3297, "(祝)" }, { 0x3299, "(秘)" },
};

/* Numbers and letters in rings, brackets and before stops, in runs. */
static const struct {
	uint32_t first, last;
	const char *format;
	int value, step;
} runs[] = {
	{ 0x2460, 0x2473, "(%d)", 1, 1 }, { 0x2474, 0x2487, "(%d)", 1, 1 },
	{ 0x2488, 0x249B, "%d.", 1, 1 }, { 0x249C, 0x24B5, "(%c)", 'a', 1 },
	{ 0x24B6, 0x24CF, "(%c)", 'A', 1 }, { 0x24D0, 0x24E9, "(%c)", 'a', 1 },
	{ 0x24EA, 0x24EA, "(%d)", 0, 1 }, { 0x24EB, 0x24F4, "(%d)", 11, 1 },
	{ 0x24F5, 0x24FE, "(%d)", 1, 1 }, { 0x24FF, 0x24FF, "(%d)", 0, 1 },
	{ 0x2776, 0x277F, "(%d)", 1, 1 }, { 0x3248, 0x324F, "(%d)", 10, 10 },
	{ REGIONAL_A, REGIONAL_Z, "%c", 'A', 1 },
};

static const char *
listed(uint32_t c)
{
	size_t from = 0, to = sizeof substitutes / sizeof substitutes[0];

	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (substitutes[middle].c < c)
			from = middle + 1;
		else
			to = middle;
	}
	return from < sizeof substitutes / sizeof substitutes[0] && substitutes[from].c == c ?
	    substitutes[from].text :
	    NULL;
}

static void
put(struct glyph *glyph, uint32_t c)
{
	if (glyph->n < GLYPH_MOST)
		glyph->shown[glyph->n++] = c;
	glyph->marks = 0;
}

static void
put_text(struct glyph *glyph, const char *text)
{
	while (*text)
		put(glyph, text_next(&text));
}

static bool
put_run(struct glyph *glyph, uint32_t c)
{
	for (size_t i = 0; i < sizeof runs / sizeof runs[0]; i++) {
		if (c < runs[i].first || c > runs[i].last)
			continue;
		int value = runs[i].value + (int)(c - runs[i].first) * runs[i].step;
		for (const char *at = runs[i].format; *at; at++) {
			if (*at != '%') {
				put(glyph, (unsigned char)*at);
			} else if (*++at == 'c') {
				put(glyph, (uint32_t)value);
			} else {
				if (value >= 10)
					put(glyph, (uint32_t)('0' + value / 10));
				put(glyph, (uint32_t)('0' + value % 10));
			}
		}
		return true;
	}
	return false;
}

/* Ⅳ as IV, ™ as TM, é as e: where Unicode takes it apart into ASCII and marks. */
static bool
put_parts(struct glyph *glyph, uint32_t c)
{
	uint32_t small[32];
	size_t n = sizeof small / sizeof small[0], ascii = 0;
	uint32_t *parts = u32_normalize(UNINORM_NFKD, &c, 1, small, &n);

	if (!parts)
		mem_exhausted();
	for (size_t i = 0; i < n; i++) {
		if (parts[i] > ' ' && parts[i] < 0x7F)
			ascii++;
		else if (codepoint_of(parts[i]).columns)
			n = 0;
	}
	for (size_t i = 0; i < n && ascii; i++)
		if (parts[i] < 0x7F)
			put(glyph, parts[i]);
	if (parts != small)
		free(parts);
	return n && ascii;
}

static void
put_box(struct glyph *glyph, uint32_t c)
{
	static const struct {
		uint32_t first, last;
		char drawn;
	} strokes[] = {
		{ 0x2500, 0x2501, '-' }, { 0x2502, 0x2503, '|' }, { 0x2504, 0x2505, '-' },
		{ 0x2506, 0x2507, '|' }, { 0x2508, 0x2509, '-' }, { 0x250A, 0x250B, '|' },
		{ 0x2550, 0x2550, '=' }, { 0x2551, 0x2551, '|' }, { 0x2571, 0x2571, '/' },
		{ 0x2572, 0x2572, '\\' }, { 0x2500, 0x257F, '+' }, { 0x2580, 0x259F, '#' },
	};
	size_t i = 0;

	while (c < strokes[i].first || c > strokes[i].last)
		i++;
	put(glyph, (unsigned char)strokes[i].drawn);
}

static bool
is_certain(uint32_t c)
{
	return c < 0x80 || !profile_now()->bytes || profile_now()->bytes(c) == 2;
}

static void
put_substitute(struct glyph *glyph, uint32_t c, struct codepoint point)
{
	const char *text = listed(c);

	if (text)
		put_text(glyph, text);
	else if (c >= 0x2500 && c <= 0x259F)
		put_box(glyph, c);
	else if (put_run(glyph, c) || put_parts(glyph, c))
		return;
	else if ((point.columns == 2 || point.class == PROFILE_PRIVATE) && is_certain(0x3013))
		put(glyph, 0x3013);
	else
		put_text(glyph, point.columns == 2 ? "??" : "?");
}

/* What the measured terminals differ on without any rule that a sample would show. */
static const struct {
	uint32_t first, last;
} disputed[] = {
	{ 0x2FFC, 0x2FFF }, { 0x3030, 0x3030 }, { 0x303D, 0x303D }, { 0x31E4, 0x31E5 },
	{ 0x3248, 0x324F }, { 0x3297, 0x3297 }, { 0x3299, 0x3299 }, { 0x4DC0, 0x4DFF },
	{ 0xFFFC, 0xFFFD }, { REGIONAL_A, REGIONAL_Z }, { 0x1F202, 0x1F202 },
	{ 0x1F237, 0x1F237 }, { 0xF0000, 0x10FFFF },
};

/* Spacing marks of Indian scripts have columns of their own or none. */
static bool
is_spacing_mark(uint32_t c)
{
	return c >= 0x900 && uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Mc);
}

static bool
is_disputed(uint32_t c)
{
	if (c < 0x80 || (c >= 0x4E00 && c <= 0x9FFF))
		return false;
	for (size_t i = 0; i < sizeof disputed / sizeof disputed[0]; i++)
		if (c >= disputed[i].first && c <= disputed[i].last)
			return true;
	return is_spacing_mark(c);
}

/* Does the profile say that the terminal draws it in columns that we can count? */
static bool
is_drawn(struct codepoint point)
{
	int columns = profile_now()->columns[point.class];

	switch (point.class) {
	case PROFILE_SETTLED: return true;
	case PROFILE_DISPUTED: return false;
	case PROFILE_MARKED: return columns == 1;
	case PROFILE_RARE:
	case PROFILE_RECENT:
	case PROFILE_EMOJI:
	case PROFILE_FAR_WIDE: return columns == 2;
	default: return columns == 1 || columns == 2;
	}
}

/* Terminals take some of these for ambiguous characters, or draw what they join as an emoji. */
static bool
is_dropped(uint32_t c)
{
	return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF) ||
	    (c >= 0x20DD && c <= 0x20E4) ||
	    (c >= 0x1F3FB && c <= 0x1F3FF) || is_spacing_mark(c);
}

/* Not so an ambiguous letter that takes two columns: screen puts the mark into a column of its own there. */
static bool
takes_marks(const struct glyph *glyph)
{
	struct codepoint letter = codepoint_of(glyph->shown[glyph->n - 1 - (size_t)glyph->marks]);

	return letter.columns == 2 || profile_now()->columns[letter.class] != 2;
}

static void
put_mark(struct glyph *glyph, uint32_t c, struct codepoint point)
{
	if (glyph->n == GLYPH_MOST || glyph->marks == MARKS || !is_drawn(point) || !takes_marks(glyph))
		return;
	glyph->shown[glyph->n++] = c;
	glyph->marks++;
}

static void
put_character(struct glyph *glyph, uint32_t c)
{
	struct codepoint point = codepoint_of(c);

	if (point.columns < 0 || (glyph->n && is_dropped(c)))
		return;
	if (point.columns == 0 && glyph->n)
		put_mark(glyph, c, point);
	else if (point.columns > 0 && is_drawn(point) && !is_disputed(c))
		put(glyph, c);
	else if (point.columns > 0)
		put_substitute(glyph, c, point);
}

bool
glyph_is_settled(const char *text, size_t bytes)
{
	const unsigned char *at = (const unsigned char *)text;

	return bytes == 3 && (*at > 0xE4 || (*at == 0xE4 && at[1] >= 0xB8)) && *at <= 0xE9 &&
	    !profile_now()->bytes;
}

size_t
glyph_cluster(const char *text, size_t bytes, uint32_t shown[GLYPH_MOST])
{
	struct glyph glyph = { .shown = shown };
	const char *end = text + bytes;

	if (bytes == 1 && *text >= 0x20 && *text < 0x7F) {
		*shown = (unsigned char)*text;
		return 1;
	}
	if (glyph_is_settled(text, bytes)) {
		*shown = text_next(&text);
		return 1;
	}
	while (text < end && *text != '\0' && glyph.n < GLYPH_MOST) {
		uint32_t c = text_next(&text);
		if (profile_now()->substitutes)
			put_character(&glyph, c);
		else
			put(&glyph, c);
	}
	return glyph.n;
}
