/* rule.c: how many cells each code point takes in the terminals that were measured */
#include "terminal/rule.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "terminal/bytes.h"

#define TABLE "/usr/share/unicode/EastAsianWidth.txt"

enum { LAST = RULE_LAST };

/* Advances as CSI 6n told them, on Debian 12; "mixed" stands for those that draw lines narrow and all else wide. */
const struct rule rules[] = {
	{ "xterm", 1, 1, 1, 1, 1, 2, 2, 0, 1, 1, 2, NULL, 0, 0, 0, 0, NULL },
	{ "xterm-cjk", 2, 2, 2, 2, 2, 2, 2, 0, 1, 1, 2, NULL, 0, 0, 0, 0, NULL },
	{ "mlterm", 1, 1, 1, 2, 2, 1, 1, 0, 0, 1, 2, NULL, 0, 0, 0, 0, NULL },
	{ "mlterm-wide", 2, 2, 2, 2, 2, 2, 1, 0, 0, 1, 2, NULL, 0, 0, 0, 0, NULL },
	{ "urxvt", 1, 1, 1, 1, 1, 2, 2, 0, 1, 1, 2, NULL, 0, 0, 0, 0, NULL },
	{ "putty", 1, 1, 1, 2, 2, 1, 1, 0, 1, 1, 2, NULL, 0, 0, 0, 0, NULL },
	{ "putty-wide", 2, 2, 2, 2, 2, 2, 1, 2, 1, 1, 2, NULL, 0, 0, 0, 0, NULL },
	{ "kitty", 1, 1, 1, 1, 1, 2, 2, 0, 0, 1, 1, NULL, 0, 0, 0, 0, NULL },
	{ "alacritty", 1, 1, 1, 2, 2, 1, 1, 0, 1, 2, 2, NULL, 0, 0, 0, 0, NULL },
	{ "vte", 1, 1, 1, 2, 2, 1, 1, 0, 1, 2, 2, NULL, 0, 0, 0, 0, NULL },
	{ "vte-wide", 2, 2, 2, 2, 2, 2, 1, 0, 1, 2, 2, NULL, 0, 0, 0, 0, NULL },
	{ "konsole", 1, 1, 1, 2, 2, 1, 1, 0, 0, 2, 2, NULL, 0, 0, 0, 0, NULL },
	{ "tmux", 1, 1, 1, 0, 0, 2, 2, 0, 1, 0, 2, NULL, 0, 0, 0, 0, NULL },
	{ "screen-zh", 2, 2, 2, 1, 1, 2, 2, 0, 1, 1, 2, NULL, 0, 0, 0, 0, NULL },
	{ "mixed", 2, 1, 2, 2, 2, 2, 1, 0, 1, 2, 2, NULL, 0, 0, 0, 0, NULL },
	{ "mlterm-gb18030", 2, 2, 2, 1, 1, 1, 1, 2, 0, 1, 1, "GB18030", 1, 1, 1, 1, NULL },
	{ "urxvt-gb18030", 2, 2, 2, 1, 1, 2, 2, 0, 1, 1, 2, "GB18030", 2, 2, 1, 2, NULL },
	{ "vte-gb18030", 1, 1, 1, 2, 2, 1, 1, 0, 1, 2, 2, "GB18030", 1, 2, 2, 2, NULL },
	{ "mlterm-gbk", 2, 2, 2, 1, 1, 1, 1, 0, 0, 1, 1, "GBK", 1, 1, 1, 1, NULL },
};
const int rule_count = sizeof rules / sizeof *rules;

static char class[LAST + 1];          /* A, W, N ('F' counts as W; 'H' and 'Na' as N) */
static char category[LAST + 1][2];

const struct rule *
rule_named(const char *name)
{
	for (int i = 0; i < rule_count; i++)
		if (strcmp(rules[i].name, name) == 0)
			return &rules[i];
	return NULL;
}

static void
fill(uint32_t first, uint32_t last, char to)
{
	memset(class + first, to, last - first + 1);
}

/* What is not in the table: ideographs to come are wide. */
static void
fill_missing(void)
{
	fill(0, LAST, 'N');
	fill(0x3400, 0x4DBF, 'W');
	fill(0x4E00, 0x9FFF, 'W');
	fill(0xF900, 0xFAFF, 'W');
	fill(0x20000, 0x2FFFD, 'W');
	fill(0x30000, 0x3FFFD, 'W');
}

bool
rule_load(void)
{
	char line[512], width[4], general[4];
	FILE *in = fopen(TABLE, "r");
	if (!in)
		return false;
	fill_missing();
	while (fgets(line, sizeof line, in)) {
		unsigned first, last;
		int single = sscanf(line, "%x;%3[A-Za-z] # %3s", &first, width, general) == 3;
		if (single)
			last = first;
		else if (sscanf(line, "%x..%x;%3[A-Za-z] # %3s", &first, &last, width, general) != 4)
			continue;
		fill(first, last, strcmp(width, "F") == 0 ? 'W' : strchr("AW", width[0]) ? width[0] : 'N');
		for (unsigned c = first; c <= last; c++)
			memcpy(category[c], general, 2);
	}
	fclose(in);
	return true;
}

static bool
is(uint32_t c, const char *general)
{
	return memcmp(category[c], general, 2) == 0;
}

static bool
in(uint32_t c, uint32_t first, uint32_t last)
{
	return c >= first && c <= last;
}

bool
rule_ambiguous(uint32_t c)
{
	return class[c] == 'A' && category[c][0] && category[c][0] != 'M' && !is(c, "Co") && !is(c, "Cf");
}

bool
rule_mark(uint32_t c)
{
	return is(c, "Mn") || is(c, "Me") || in(c, 0x1160, 0x11FF);
}

static bool
forbidden(uint32_t c)
{
	return c < 0x20 || in(c, 0x7F, 0x9F) || is(c, "Cf") || is(c, "Zl") || is(c, "Zp") ||
	    in(c, 0xD800, 0xDFFF) || (c & 0xFFFE) == 0xFFFE || in(c, 0xFDD0, 0xFDEF);
}

static int
legacy_width(const struct rule *rule, uint32_t c, int width)
{
	char bytes[8];
	if (c < 0x80 || strlen(bytes_encode(rule->legacy, c, bytes)) != 4)
		return width;
	if (class[c] == 'A')
		return rule->ambiguous_4;
	if (class[c] == 'W')
		return c < 0x10000 ? rule->ideographs_4 : in(c, 0x20000, 0x2A6DF) ? rule->plane_2 : rule->beyond;
	return width;
}

static int
by_class(const struct rule *rule, uint32_t c)
{
	if (is(c, "Co"))
		return rule->private;
	if (class[c] == 'A')
		return in(c, 0x2500, 0x259F) ? rule->lines : rule->ambiguous;
	return class[c] == 'W' ? 2 : 1;
}

static bool
new_emoji(uint32_t c)
{
	return in(c, 0x1FA75, 0x1FA77) || in(c, 0x1FA87, 0x1FA88) || in(c, 0x1FAAD, 0x1FAAF) || in(c, 0x1FABB, 0x1FABD) ||
	    c == 0x1FABF || in(c, 0x1FACE, 0x1FACF) || in(c, 0x1FADA, 0x1FADB) || c == 0x1FAE8 || in(c, 0x1FAF7, 0x1FAF8) ||
	    c == 0x1F6DC;
}

int
rule_width(const struct rule *rule, uint32_t c)
{
	if (c > LAST || forbidden(c))
		return -1;
	if (rule->measured && rule->measured[c] != RULE_UNKNOWN)
		return rule->measured[c];
	if (is(c, "Mn") || is(c, "Me"))
		return rule->marks;
	if (is(c, "Mc"))
		return rule->spacing;
	if (in(c, 0x1160, 0x11FF))
		return 0;
	if (in(c, 0x3248, 0x324F))
		return rule->circled;
	if (in(c, 0x4DC0, 0x4DFF))
		return rule->hexagrams;
	if (in(c, 0x31350, 0x323AF))
		return rule->names_h;
	if (in(c, 0x2EBF0, 0x2EE5D))
		return rule->names_i;
	if (new_emoji(c))
		return rule->emoji;
	if (c == 0x3030 || c == 0x303D || c == 0x3297 || c == 0x3299)
		return rule->old_symbols;
	return rule->legacy ? legacy_width(rule, c, by_class(rule, c)) : by_class(rule, c);
}
