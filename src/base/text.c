/* text.c: UTF-8 text: checked, cleaned, folded for search, stepped by grapheme cluster */
#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/arena.h"
#include "base/mem.h"

enum { REPLACEMENT = 0xFFFD };

/* A growing piece of text; not terminated. */
struct buffer {
	char *bytes;
	size_t n, room;
};

static void
buffer_add(struct buffer *buffer, const char *bytes, size_t n)
{
	if (n == 0)
		return;
	if (n > buffer->room - buffer->n) {
		buffer->room = 2 * buffer->room + n + 32;
		buffer->bytes = mem_resize(buffer->bytes, buffer->room, 1);
	}
	memcpy(buffer->bytes + buffer->n, bytes, n);
	buffer->n += n;
}

static void
buffer_add_char(struct buffer *buffer, uint32_t c)
{
	uint8_t bytes[6];
	int n = u8_uctomb(bytes, c, sizeof bytes);

	if (n > 0)
		buffer_add(buffer, (const char *)bytes, (size_t)n);
}

/* Bytes the sequence beginning with `lead` has; 0 if none begins so. */
static size_t
sequence_bytes(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead < 0xC2 || lead > 0xF4)
		return 0;
	return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/* The code point at text[0..n), n > 0, or before a NUL. Its bytes; 0 and U+FFFD if invalid. */
static size_t
decode(const char *text, size_t n, uint32_t *c)
{
	static const uint32_t least[] = { [2] = 0x80, [3] = 0x800, [4] = 0x10000 };
	unsigned char lead = (unsigned char)text[0];
	size_t bytes = sequence_bytes(lead);
	uint32_t value = bytes == 1 ? lead : lead & (0x7Fu >> bytes);

	*c = REPLACEMENT;
	if (bytes == 0 || bytes > n)
		return 0;
	for (size_t i = 1; i < bytes; i++) {
		if (((unsigned char)text[i] & 0xC0) != 0x80)
			return 0;
		value = value << 6 | ((unsigned char)text[i] & 0x3F);
	}
	if (bytes > 1 && (value < least[bytes] || value > 0x10FFFF || (value & 0x1FF800) == 0xD800))
		return 0;
	*c = value;
	return bytes;
}

bool
text_valid(const char *text, size_t bytes, size_t *bad)
{
	uint32_t c;

	for (size_t at = 0; at < bytes;) {
		size_t n = decode(text + at, bytes - at, &c);
		if (n == 0) {
			if (bad)
				*bad = at;
			return false;
		}
		at += n;
	}
	return true;
}

uint32_t
text_next(const char **at)
{
	uint32_t c;

	if (**at == '\0')
		return 0;
	size_t n = decode(*at, 4, &c);
	*at += n ? n : 1;
	return c;
}

/*
 * The characters that nearly all text consists of, and that Unicode's algorithms leave alone: a
 * cluster boundary lies between any two of them, they are clean, and a row of them is NFC.
 */
static bool
plain(uint32_t c)
{
	if (c < 0x7F)
		return c >= 0x20;
	if (c >= 0x3400 && c <= 0x9FFF)
		return true;
	return (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x3000 && c <= 0x3029) ||
	    (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x203B) ||
	    (c >= 0x2460 && c <= 0x25FF) || (c >= 0xAE && c <= 0xBF);
}

/* Bytes of the leading window of text: at most room, no character of valid text cut. */
static size_t
window_bytes(const char *text, size_t room)
{
	size_t n = strnlen(text, room), cut = n;

	while (cut > 0 && n - cut < 4 && ((unsigned char)text[cut] & 0xC0) == 0x80)
		cut--;
	return cut > 0 && n - cut < 4 ? cut : n;
}

/* The first boundary in text[0..n), else n. What follows a boundary never moves it. */
static size_t
first_break(const char *text, size_t n, char *breaks)
{
	size_t at = 1;

	u8_grapheme_breaks((const uint8_t *)text, n, breaks);
	while (at < n && !breaks[at])
		at++;
	return at;
}

static size_t
cluster_in_windows(const char *text)
{
	char small[32];
	size_t n = window_bytes(text, sizeof small);
	size_t found = first_break(text, n, small);
	char *breaks = NULL;

	for (size_t room = 256; found == n && text[n] != '\0'; room *= 2) {
		breaks = mem_resize(breaks, room, 1);
		n = window_bytes(text, room);
		found = first_break(text, n, breaks);
	}
	free(breaks);
	return found;
}

size_t
text_cluster(const char *text)
{
	const char *at = text;
	uint32_t c = text_next(&at);
	size_t bytes = (size_t)(at - text);

	if (bytes == 0 || *at == '\0')
		return bytes;
	if (plain(c) && plain(text_next(&at)))
		return bytes;
	return cluster_in_windows(text);
}

static bool
noncharacter(uint32_t c)
{
	return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/* What parts words or lines unseen; the ideographic space stays, it is part of the layout. */
static bool
separator(uint32_t c)
{
	return (c >= '\t' && c <= '\r') || c == 0x85 || (c != 0x3000 &&
	    uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Z));
}

static void
add_control(struct buffer *buffer, uint32_t c)
{
	static const char digits[] = "0123456789ABCDEF";

	if (c < 0x80) {
		const char caret[2] = { '^', (char)(c ^ 0x40) };
		buffer_add(buffer, caret, sizeof caret);
	} else {
		const char code[4] = { '<', digits[c >> 4], digits[c & 15], '>' };
		buffer_add(buffer, code, sizeof code);
	}
}

static void
add_clean(struct buffer *buffer, uint32_t c)
{
	if (separator(c))
		buffer_add(buffer, " ", 1);
	else if (c < 0x20 || (c >= 0x7F && c <= 0x9F))
		add_control(buffer, c);
	else if (noncharacter(c))
		buffer_add_char(buffer, REPLACEMENT);
	else if (!uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Cf))
		buffer_add_char(buffer, c);
}

static void
normalize(struct buffer *buffer)
{
	size_t n;

	if (buffer->n == 0)
		return;
	const uint8_t *bytes = (const uint8_t *)buffer->bytes;
	uint8_t *result = u8_normalize(UNINORM_NFC, bytes, buffer->n, NULL, &n);
	if (!result)
		mem_exhausted();
	free(buffer->bytes);
	*buffer = (struct buffer){ .bytes = (char *)result, .n = n, .room = n };
}

/* Bytes of an ASCII character or an ideograph U+4000..U+9FFF, of which nearly all text consists; else 0. */
static size_t
frequent(const char *text, size_t n)
{
	const unsigned char *at = (const unsigned char *)text;

	if (*at >= 0x20 && *at < 0x7F)
		return 1;
	return n >= 3 && *at >= 0xE4 && *at <= 0xE9 && (at[1] & 0xC0) == 0x80 && (at[2] & 0xC0) == 0x80 ? 3 : 0;
}

static bool
all_plain(const char *text, size_t bytes)
{
	uint32_t c;

	for (size_t at = 0, n; at < bytes; at += n) {
		n = frequent(text + at, bytes - at);
		if (n)
			continue;
		n = decode(text + at, bytes - at, &c);
		if (n == 0 || !plain(c))
			return false;
	}
	return true;
}

char *
text_clean(struct arena *arena, const char *text, size_t bytes)
{
	struct buffer buffer = { .bytes = NULL };
	uint32_t c;

	if (all_plain(text, bytes))
		return arena_copy(arena, text, bytes);
	for (size_t at = 0, n; at < bytes; at += n) {
		n = decode(text + at, bytes - at, &c);
		add_clean(&buffer, c);
		n += n == 0;
		if (c == '\r' && at + 1 < bytes && text[at + 1] == '\n')
			n++;
	}
	normalize(&buffer);
	char *cleaned = arena_copy(arena, buffer.bytes, buffer.n);
	free(buffer.bytes);
	return cleaned;
}

/* Document numbers stand in 〔〕, [] and （） alike. Quotes stay, though some are Ps and Pe. */
static uint32_t
fold_bracket(uint32_t c)
{
	if (c < 0x80)
		return c == '[' || c == '{' ? '(' : c == ']' || c == '}' ? ')' : c;
	if (c == 0x201A || c == 0x201E || c == 0x2E42 || (c >= 0x301D && c <= 0x301F))
		return c;
	if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Ps))
		return '(';
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Pe) ? ')' : c;
}

static void
add_folded(struct buffer *folded, uint32_t c)
{
	if (!uc_is_property_white_space(c))
		buffer_add_char(folded, fold_bracket(c));
}

/* NFKC before and after folding the case: ㎒ is MHz before it is mhz. */
static void
fold_rare(struct buffer *folded, const char *text, size_t bytes)
{
	size_t n;
	uint32_t c;
	uint8_t *compatible = u8_normalize(UNINORM_NFKC, (const uint8_t *)text, bytes, NULL, &n);
	if (!compatible)
		mem_exhausted();
	uint8_t *result = u8_casefold(compatible, n, NULL, UNINORM_NFKC, NULL, &n);
	if (!result)
		mem_exhausted();
	free(compatible);
	for (size_t at = 0, step; at < n; at += step ? step : 1) {
		step = decode((const char *)result + at, n - at, &c);
		add_folded(folded, c);
	}
	free(result);
}

/* Adds the key of one cluster. Clusters fold one by one: text_find folds only what it looks at. */
static void
fold_cluster(struct buffer *folded, const char *text, size_t bytes)
{
	uint32_t c;
	bool single = decode(text, bytes, &c) == bytes;

	if (single && c >= 0xFF01 && c <= 0xFF5E)
		c -= 0xFF01 - '!';
	if (single && c >= '!' && c <= '~') {
		char folded_byte = (char)fold_bracket(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
		buffer_add(folded, &folded_byte, 1);
	} else if (single && c >= 0x3400 && c <= 0x9FFF) {
		buffer_add(folded, text, bytes);
	} else if (!single || c != ' ') {
		fold_rare(folded, text, bytes);
	}
}

char *
text_fold(struct arena *arena, const char *text)
{
	struct buffer folded = { .bytes = NULL };

	for (size_t n; (n = text_cluster(text)) != 0; text += n)
		fold_cluster(&folded, text, n);
	char *key = arena_copy(arena, folded.bytes, folded.n);
	free(folded.bytes);
	return key;
}

/*
 * Does key begin at byte `at` of the folded first cluster and go on through the clusters from
 * `next`? The end of the last cluster it needs, NULL if it does not.
 */
static const char *
match(const struct buffer *first, size_t at, const char *next, const char *key)
{
	struct buffer more = { .bytes = NULL };
	const char *bytes = first->bytes;
	size_t n = first->n;

	for (;;) {
		while (at < n && *key && bytes[at] == *key)
			at++, key++;
		size_t step = *key && at == n ? text_cluster(next) : 0;
		if (step == 0)
			break;
		more.n = 0;
		fold_cluster(&more, next, step);
		next += step;
		bytes = more.bytes;
		n = more.n;
		at = 0;
	}
	free(more.bytes);
	return *key ? NULL : next;
}

bool
text_find(const char *text, size_t from, const char *key, struct text_span *span)
{
	struct buffer folded = { .bytes = NULL };
	const char *end = NULL, *at = text + from;

	for (size_t n; !end && (n = text_cluster(at)) != 0; at += n) {
		folded.n = 0;
		fold_cluster(&folded, at, n);
		for (size_t i = 0; i < folded.n && !end; i++)
			if (folded.bytes[i] == *key)
				end = match(&folded, i, at + n, key);
		if (end)
			*span = (struct text_span){
				.from = (size_t)(at - text), .to = (size_t)(end - text),
			};
	}
	free(folded.bytes);
	return end != NULL;
}
