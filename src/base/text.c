/* text.c: UTF-8 text: checked, cleaned, stepped by grapheme cluster */
#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/private_use.h"
#include "base/text_buffer.h"

enum { REPLACEMENT = 0xFFFD };

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

size_t
text_decode(const char *text, size_t n, uint32_t *c)
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
		size_t n = text_decode(text + at, bytes - at, &c);
		if (n == 0) {
			if (bad)
				*bad = at;
			return false;
		}
		at += n;
	}
	return true;
}

/*
 * Bytes of an ASCII character or an ideograph U+4000..U+9FFF, of which nearly all text consists, at
 * text[0..n) or before a NUL; else 0.
 */
static size_t
frequent(const char *text, size_t n)
{
	const unsigned char *at = (const unsigned char *)text;

	if (*at >= 0x20 && *at < 0x7F)
		return 1;
	return n >= 3 && *at >= 0xE4 && *at <= 0xE9 && (at[1] & 0xC0) == 0x80 &&
		(at[2] & 0xC0) == 0x80 ?
	    3 :
	    0;
}

uint32_t
text_next(const char **at)
{
	const unsigned char *bytes = (const unsigned char *)*at;
	size_t n = frequent(*at, 3);
	uint32_t c;

	*at += n;
	if (n == 1)
		return *bytes;
	if (n == 3)
		return (*bytes & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
	if (**at == '\0')
		return 0;
	n = text_decode(*at, 4, &c);
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
	size_t bytes = frequent(text, 3);
	if (bytes && frequent(text + bytes, 3))
		return bytes;
	const char *at = text;
	uint32_t c = text_next(&at);
	bytes = (size_t)(at - text);

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
add_control(struct text_buffer *buffer, uint32_t c)
{
	static const char digits[] = "0123456789ABCDEF";

	if (c < 0x80) {
		const char caret[2] = { '^', (char)(c ^ 0x40) };
		text_buffer_add(buffer, caret, sizeof caret);
	} else {
		const char code[4] = { '<', digits[c >> 4], digits[c & 15], '>' };
		text_buffer_add(buffer, code, sizeof code);
	}
}

static void
add_clean(struct text_buffer *buffer, uint32_t c)
{
	if (separator(c))
		text_buffer_add(buffer, " ", 1);
	else if (c < 0x20 || (c >= 0x7F && c <= 0x9F))
		add_control(buffer, c);
	else if (noncharacter(c))
		text_buffer_char(buffer, REPLACEMENT);
	else if (!uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Cf))
		text_buffer_char(buffer, private_use_standard(c));
}

static void
normalize(struct text_buffer *buffer)
{
	size_t n;

	if (buffer->n == 0)
		return;
	const uint8_t *bytes = (const uint8_t *)buffer->bytes;
	uint8_t *result = u8_normalize(UNINORM_NFC, bytes, buffer->n, NULL, &n);
	if (!result)
		mem_exhausted();
	free(buffer->bytes);
	*buffer = (struct text_buffer){ .bytes = (char *)result, .n = n, .room = n };
}

static bool
all_plain(const char *text, size_t bytes)
{
	uint32_t c;

	for (size_t at = 0, n; at < bytes; at += n) {
		n = frequent(text + at, bytes - at);
		if (n)
			continue;
		n = text_decode(text + at, bytes - at, &c);
		if (n == 0 || !plain(c))
			return false;
	}
	return true;
}

char *
text_clean(struct arena *arena, const char *text, size_t bytes)
{
	struct text_buffer buffer = { .bytes = NULL };
	uint32_t c;

	if (all_plain(text, bytes))
		return arena_copy(arena, text, bytes);
	for (size_t at = 0, n; at < bytes; at += n) {
		n = text_decode(text + at, bytes - at, &c);
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
