/* texts.c: texts that are hard on terminals: of Unicode, of the Big List of Naughty Strings, of bytes that are no UTF-8 */
#include "unit/texts.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unictype.h>

static const struct {
	const char *name, *folder, *variable, *file;  /* file NULL: made here */
} kinds[] = {
	[TEXTS_BREAKS] = { "GraphemeBreakTest", "/usr/share/unicode", "SUAN_UNICODE", "auxiliary/GraphemeBreakTest.txt" },
	[TEXTS_EMOJI] = { "emoji-test", "/usr/share/unicode", "SUAN_UNICODE", "emoji/emoji-test.txt" },
	[TEXTS_NAUGHTY] = { "naughty strings", "tests", "SUAN_TESTS", "unit/naughty.txt" },
	[TEXTS_MALFORMED] = { "malformed UTF-8", NULL, NULL, NULL },
	[TEXTS_UNSEEN] = { "what cannot be seen", NULL, NULL, NULL },
	[TEXTS_SAMPLE] = { "the sample", "tests", "SUAN_TESTS", "../data/baiyun-2019/indicators.csv" },
};

const char *
texts_name(enum texts_kind kind)
{
	return kinds[kind].name;
}

static void
add(struct texts *texts, const char *bytes, size_t n)
{
	if (texts->n == texts->room) {
		texts->room = 2 * texts->room + 64;
		texts->text = realloc(texts->text, texts->room * sizeof *texts->text);
	}
	struct text *text = &texts->text[texts->n++];
	*text = (struct text){ .bytes = malloc(n + 1), .n = n };
	memcpy(text->bytes, bytes, n);
	text->bytes[n] = '\0';
}

/* In so many bytes, up to six, whether UTF-8 has the value, and in so many, or not. */
static size_t
encode(uint32_t value, int length, char *bytes)
{
	static const unsigned char lead[] = { 0, 0, 0xC0, 0xE0, 0xF0, 0xF8, 0xFC };
	for (int i = length - 1; i > 0; i--, value >>= 6)
		bytes[i] = (char)(0x80 | (value & 0x3F));
	bytes[0] = (char)(lead[length] | value);
	return (size_t)length;
}

static size_t
encode_character(uint32_t c, char *bytes)
{
	return encode(c, c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4, bytes);
}

/* The code points of a line, in hexadecimal, up to what is none; "÷" and "×" between them count for nothing. */
static void
add_code_points(struct texts *texts, char *line)
{
	char bytes[256], *end;
	size_t n = 0;
	for (char *word = strtok(line, " \t"); word; word = strtok(NULL, " \t")) {
		unsigned long c = strtoul(word, &end, 16);
		if (end == word && (unsigned char)*word < 0x80)
			break;
		if (end != word && c != 0)
			n += encode_character((uint32_t)c, bytes + n);
	}
	if (n)
		add(texts, bytes, n);
}

/* "\xHH" stands for a byte. */
static void
add_escaped(struct texts *texts, const char *line)
{
	char bytes[4096];
	size_t n = 0;
	while (*line && *line != '\n') {
		unsigned byte;
		bool escaped = sscanf(line, "\\x%2x", &byte) == 1;
		bytes[n++] = escaped ? (char)byte : *line;
		line += escaped ? 4 : 1;
	}
	if (n)
		add(texts, bytes, n);
}

static bool
read_file(struct texts *texts, enum texts_kind kind)
{
	const char *folder = getenv(kinds[kind].variable);
	char path[4096], line[4096];
	snprintf(path, sizeof path, "%s/%s", folder ? folder : kinds[kind].folder, kinds[kind].file);
	FILE *in = fopen(path, "r");
	if (!in) {
		printf("# %s is not there\n", path);
		return false;
	}
	while (fgets(line, sizeof line, in)) {
		if (*line == '#')
			continue;
		if (kind == TEXTS_BREAKS || kind == TEXTS_EMOJI)
			add_code_points(texts, line);
		else
			add_escaped(texts, line);
	}
	fclose(in);
	return true;
}

/* Sequences that a decoder may get wrong: a value in so many bytes, of which some at the end are left out. */
static const struct {
	uint32_t value;
	int length, left_out;
} sequences[] = {
	{ 0x2F, 2, 0 }, { 0x2F, 3, 0 }, { 0x2F, 4, 0 }, { 0x2F, 5, 0 }, { 0x2F, 6, 0 },
	{ 0x7F, 2, 0 }, { 0x7FF, 3, 0 }, { 0xFFFF, 4, 0 }, { 0x1FFFFF, 5, 0 }, { 0x3FFFFFF, 6, 0 },
	{ 0, 2, 0 }, { 0, 3, 0 }, { 0, 4, 0 }, { 0, 5, 0 }, { 0, 6, 0 }, { 0x1B, 2, 0 }, { 0x9B, 3, 0 }, { 0x9B, 4, 0 },
	{ 0x80, 2, 1 }, { 0x800, 3, 1 }, { 0x800, 3, 2 }, { 0x10000, 4, 1 }, { 0x10000, 4, 2 }, { 0x10000, 4, 3 },
	{ 0x7FF, 2, 1 }, { 0xFFFD, 3, 1 }, { 0x10FFFD, 4, 1 }, { 0x200000, 5, 1 }, { 0x4000000, 6, 1 }, { 0x7FFFFFFF, 6, 1 },
	{ 0x200000, 5, 0 }, { 0x3FFFFFF, 5, 0 }, { 0x4000000, 6, 0 }, { 0x7FFFFFFF, 6, 0 }, { 0x110000, 4, 0 }, { 0x1FFFFF, 4, 0 },
	{ 0xD7FF, 3, 0 }, { 0xD800, 3, 0 }, { 0xDB7F, 3, 0 }, { 0xDB80, 3, 0 }, { 0xDBFF, 3, 0 }, { 0xDC00, 3, 0 }, { 0xDF80, 3, 0 },
	{ 0xDFFF, 3, 0 }, { 0xE000, 3, 0 }, { 0xFDD0, 3, 0 }, { 0xFDEF, 3, 0 }, { 0xFFFE, 3, 0 }, { 0xFFFF, 3, 0 },
	{ 0x1FFFE, 4, 0 }, { 0x2FFFF, 4, 0 }, { 0xFFFFE, 4, 0 }, { 0x10FFFF, 4, 0 },
};

static void
add_between(struct texts *texts, const char *before, const char *bytes, size_t n, const char *after)
{
	char text[64];
	int length = snprintf(text, sizeof text, "%s%.*s%s", before, (int)n, bytes, after);
	add(texts, text, (size_t)length);
}

static void
make_malformed(struct texts *texts)
{
	char bytes[80], all[sizeof sequences / sizeof *sequences * 6];
	size_t n, length = 0;
	for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++) {
		n = encode(sequences[i].value, sequences[i].length, bytes) - (size_t)sequences[i].left_out;
		add_between(texts, "预", bytes, n, "算");
		memcpy(all + length, bytes, n);
		length += n;
	}
	add(texts, all, length);
	for (unsigned byte = 1; byte < 256; byte++) {
		bytes[0] = (char)byte;
		add_between(texts, byte % 2 ? "中" : "a", bytes, 1, byte % 3 ? " " : "文");
	}
	for (size_t continuations = 1; continuations <= 64; continuations *= 2) {
		memset(bytes, 0xBF, continuations);
		add(texts, bytes, continuations);
	}
	add(texts, "\xFE\xFE\xFF\xFF\xED\xA0\x80\xED\xB0\x80\xF0", 11);
}

static void
make_unseen(struct texts *texts)
{
	const uint32_t unseen = UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp;
	char bytes[8];
	for (uint32_t c = 1; c <= 0x10FFFF; c++)
		if (uc_is_general_category_withtable(c, unseen))
			add_between(texts, "中", bytes, encode_character(c, bytes), "a");
}

bool
texts_load(struct texts *texts, enum texts_kind kind)
{
	*texts = (struct texts){ .n = 0 };
	if (kinds[kind].file)
		return read_file(texts, kind);
	if (kind == TEXTS_MALFORMED)
		make_malformed(texts);
	else
		make_unseen(texts);
	return true;
}

void
texts_release(struct texts *texts)
{
	for (size_t i = 0; i < texts->n; i++)
		free(texts->text[i].bytes);
	free(texts->text);
	*texts = (struct texts){ .n = 0 };
}
