/* text_fold.c: the key under which text is found, and the text under a key */
#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/text_buffer.h"

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

static char
fold_ascii(uint32_t c)
{
	return (char)(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : fold_bracket(c));
}

static void
add_folded(struct text_buffer *folded, uint32_t c)
{
	if (!uc_is_property_white_space(c))
		text_buffer_char(folded, fold_bracket(c));
}

/* NFKC before and after folding the case: ㎒ is MHz before it is mhz. */
static void
fold_rare(struct text_buffer *folded, const char *text, size_t bytes)
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
		step = text_decode((const char *)result + at, n - at, &c);
		add_folded(folded, c);
	}
	free(result);
}

/* Adds the key of one cluster. Clusters fold one by one: text_find folds only what it looks at. */
static void
fold_cluster(struct text_buffer *folded, const char *text, size_t bytes)
{
	uint32_t c;
	bool single = text_decode(text, bytes, &c) == bytes;

	if (single && c >= 0xFF01 && c <= 0xFF5E)
		c -= 0xFF01 - '!';
	if (single && c >= '!' && c <= '~') {
		char byte = fold_ascii(c);
		text_buffer_add(folded, &byte, 1);
	} else if (single && c >= 0x3400 && c <= 0x9FFF) {
		text_buffer_add(folded, text, bytes);
	} else if (!single || c != ' ') {
		fold_rare(folded, text, bytes);
	}
}

/*
 * The key of a text all of whose characters fold one by one, whatever stands beside them: ASCII,
 * its full-width forms, ideographs. It has no more bytes than the text. false: there are others.
 */
static bool
fold_plain(char *key, const char *text)
{
	for (const char *next = text; *text; text = next) {
		uint32_t c = text_next(&next);
		size_t bytes = (size_t)(next - text);
		if (c >= 0xFF01 && c <= 0xFF5E)
			c -= 0xFF01 - '!';
		if (c >= '!' && c <= '~') {
			*key++ = fold_ascii(c);
		} else if ((c >= 0x3400 && c <= 0x9FFF) || c == 0x3001) {
			memcpy(key, text, bytes);
			key += bytes;
		} else if (c != ' ' && c != 0x3000) {
			return false;
		}
	}
	*key = '\0';
	return true;
}

static char *
fold_clusters(struct arena *arena, const char *text)
{
	struct text_buffer folded = { .bytes = NULL };

	for (size_t n; (n = text_cluster(text)) != 0; text += n)
		fold_cluster(&folded, text, n);
	char *key = arena_copy(arena, folded.bytes, folded.n);
	free(folded.bytes);
	return key;
}

char *
text_fold(struct arena *arena, const char *text)
{
	char *key = arena_text(arena, text);

	return fold_plain(key, text) ? key : fold_clusters(arena, text);
}

/*
 * Does key begin at byte `at` of the folded first cluster and go on through the clusters from
 * `next`? The end of the last cluster it needs, NULL if it does not.
 */
static const char *
match(const struct text_buffer *first, size_t at, const char *next, const char *key)
{
	struct text_buffer more = { .bytes = NULL };
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
	struct text_buffer folded = { .bytes = NULL };
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
