/* charset.c: the bytes of a text file as UTF-8 */
#include "ingest/pages/charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/private_use.h"
#include "base/text.h"

struct decoded {
	char *bytes;
	size_t n, room;
};

static void
add(struct decoded *decoded, const char *bytes, size_t n)
{
	if (n == 0)
		return;
	if (n > decoded->room - decoded->n) {
		decoded->room = 2 * decoded->room + n;
		decoded->bytes = mem_resize(decoded->bytes, decoded->room, 1);
	}
	memcpy(decoded->bytes + decoded->n, bytes, n);
	decoded->n += n;
}

static void
add_wide(struct decoded *decoded, uint32_t c)
{
	const char three[] = {
		(char)(0xE0 | c >> 12), (char)(0x80 | (c >> 6 & 0x3F)), (char)(0x80 | (c & 0x3F)),
	};
	const char four[] = {
		(char)(0xF0 | c >> 18), (char)(0x80 | (c >> 12 & 0x3F)), three[1], three[2],
	};

	if (c < 0x10000)
		add(decoded, three, sizeof three);
	else
		add(decoded, four, sizeof four);
}

/* Whole characters of UTF-8; U+E000..U+EFFF begin with 0xEE. */
static void
add_standard(struct decoded *decoded, const char *bytes, size_t n)
{
	const char *end = bytes + n;

	for (const char *at = bytes; (at = memchr(at, 0xEE, (size_t)(end - at))); at += 3) {
		const char *next = at;
		uint32_t old = text_next(&next), c = private_use_standard(old);
		if (c == old)
			continue;
		add(decoded, bytes, (size_t)(at - bytes));
		add_wide(decoded, c);
		bytes = at + 3;
	}
	add(decoded, bytes, (size_t)(end - bytes));
}

/* Decodes piece by piece; false where the bytes are none of that charset. */
static bool
decode(iconv_t converter, char *bytes, size_t n, struct decoded *decoded)
{
	char piece[8192 + 1];

	for (;;) {
		char *out = piece;
		size_t room = sizeof piece - 1;
		size_t result = iconv(converter, &bytes, &n, &out, &room);
		*out = '\0';
		add_standard(decoded, piece, (size_t)(out - piece));
		if (result != (size_t)-1)
			return true;
		if (errno != E2BIG)
			return false;
	}
}

static char *
convert(struct arena *arena, const char *charset, char *bytes, size_t *n)
{
	struct decoded decoded = { .bytes = NULL };
	iconv_t converter = iconv_open("UTF-8", charset);

	if (converter == (iconv_t)-1)
		return NULL;
	bool good = decode(converter, bytes, *n, &decoded);
	iconv_close(converter);
	char *text = good ? arena_copy(arena, decoded.bytes, decoded.n) : NULL;
	if (good)
		*n = decoded.n;
	free(decoded.bytes);
	return text;
}

char *
charset_decode(struct arena *arena, char *bytes, size_t *n, size_t *bad)
{
	static const struct {
		const char *mark;
		size_t length;
		const char *charset;  /* NULL: as it is */
	} marks[] = {
		{ "\xEF\xBB\xBF", 3, NULL }, { "\xFF\xFE", 2, "UTF-16LE" }, { "\xFE\xFF", 2, "UTF-16BE" },
	};

	*bad = 0;
	for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
		if (*n < marks[i].length || memcmp(bytes, marks[i].mark, marks[i].length) != 0)
			continue;
		bytes += marks[i].length;
		*n -= marks[i].length;
		if (marks[i].charset)
			return convert(arena, marks[i].charset, bytes, n);
		break;
	}
	if (text_valid(bytes, *n, bad))
		return bytes;
	return convert(arena, "GB18030", bytes, n);
}
