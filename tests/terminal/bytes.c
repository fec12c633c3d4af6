/* bytes.c: characters from the bytes of a terminal's code, and what a pen writes with */
#include "terminal/bytes.h"

#include <iconv.h>
#include <stdbool.h>
#include <stddef.h>

static enum bytes_state
decode_utf8(const unsigned char *bytes, int n, uint32_t *c)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	int length = bytes[0] < 0x80 ? 1 : bytes[0] < 0xC2 ? 0 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : bytes[0] < 0xF5 ? 4 : 0;
	if (length == 0 || (n > 1 && (bytes[n - 1] & 0xC0) != 0x80))
		return BYTES_BAD;
	if (n < length)
		return BYTES_MORE;
	*c = length == 1 ? bytes[0] : bytes[0] & (0x7Fu >> length);
	for (int i = 1; i < length; i++)
		*c = *c << 6 | (bytes[i] & 0x3F);
	return *c < least[length] ? BYTES_BAD : BYTES_DONE;
}

static enum bytes_state
decode_legacy(const char *code, const unsigned char *bytes, int n, uint32_t *c)
{
	char *from = (char *)(uintptr_t)bytes, *to = (char *)c;
	size_t left = (size_t)n, room = sizeof *c;
	bool four = n >= 2 && bytes[1] >= '0' && bytes[1] <= '9';
	if (n < (bytes[0] < 0x80 ? 1 : four ? 4 : 2))
		return BYTES_MORE;
	iconv_t way = iconv_open("UCS-4LE", code);
	size_t done = iconv(way, &from, &left, &to, &room);
	iconv_close(way);
	return done == (size_t)-1 || left || room ? BYTES_BAD : BYTES_DONE;
}

enum bytes_state
bytes_decode(const char *code, const unsigned char *bytes, int n, uint32_t *c)
{
	return code ? decode_legacy(code, bytes, n, c) : decode_utf8(bytes, n, c);
}

const char *
bytes_utf8(uint32_t c, char bytes[5])
{
	int n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	static const unsigned char lead[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
	bytes[n] = '\0';
	for (int i = n - 1; i > 0; i--, c >>= 6)
		bytes[i] = (char)(0x80 | (c & 0x3F));
	bytes[0] = (char)(lead[n] | c);
	return bytes;
}

const char *
bytes_encode(const char *code, uint32_t c, char bytes[8])
{
	char *from = (char *)&c, *to = bytes;
	size_t left = sizeof c, room = 7;
	iconv_t way = iconv_open(code, "UCS-4LE");
	if (iconv(way, &from, &left, &to, &room) == (size_t)-1)
		to = bytes;
	iconv_close(way);
	*to = '\0';
	return bytes;
}

static uint32_t
coloured(uint32_t pen, int shift, int colour)
{
	return (pen & ~(0x3FFu << shift)) | ((uint32_t)(colour + 1) & 0x3FF) << shift;
}

uint32_t
pen_set(uint32_t pen, int p, int n)
{
	if (p == 0)
		return 0;
	if (p < 10)
		return pen | 1u << p;
	if (p == 22)
		return pen & ~(1u << 1 | 1u << 2);
	if (p > 22 && p < 30)
		return pen & ~(1u << (p - 20));
	if (p == 256 || p == 512)
		return coloured(pen, p == 256 ? 10 : 20, n);
	if (p == 39 || p == 49)
		return coloured(pen, p == 39 ? 10 : 20, -1);
	if ((p >= 30 && p < 38) || (p >= 90 && p < 98))
		return coloured(pen, 10, p < 38 ? p - 30 : p - 82);
	if ((p >= 40 && p < 48) || (p >= 100 && p < 108))
		return coloured(pen, 20, p < 48 ? p - 40 : p - 92);
	return pen;
}
