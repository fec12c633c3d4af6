/* bbox.c: what pdftotext -bbox writes, read piece by piece as it comes */
#include "ingest/pages/bbox.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/*
 * <page width="595.000000" height="842.000000">
 * <word xMin="176.000460" yMin="369.373970" xMax="419.000460" yMax="376.285970">text,
 * escaped</word> </page> ... </doc>
 * Text never holds "<": whatever stands in a document, it cannot look like a tag.
 */
enum { LONGEST = 1 << 20 };   /* bytes of a tag or word */

void
bbox_init(struct bbox *bbox, struct gather *gather)
{
	*bbox = (struct bbox){ .gather = gather };
}

void
bbox_release(struct bbox *bbox)
{
	free(bbox->bytes);
	bbox->bytes = NULL;
}

/* A decimal number of points to hundredths of a point, half up; what is no number is 0. */
static int
hundredths(const char *at)
{
	bool negative = *at == '-';
	long long value = 0;
	int decimals = 0;

	at += negative;
	for (; *at >= '0' && *at <= '9' && value < GATHER_FAR; at++)
		value = 10 * value + (*at - '0');
	for (at += *at == '.'; decimals < 3; decimals++)
		value = 10 * value + (*at >= '0' && *at <= '9' ? *at++ - '0' : 0);
	value = (value + 5) / 10;
	value = value > GATHER_FAR ? GATHER_FAR : value;
	return (int)(negative ? -value : value);
}

/*
 * The value of the next attribute in the tag, which ends with NUL; *at moves behind its opening
 * quote.
 */
static int
next_number(const char **at)
{
	const char *quote = strchr(*at, '"');

	if (!quote)
		return 0;
	int value = hundredths(quote + 1);
	const char *end = strchr(quote + 1, '"');
	*at = end ? end + 1 : "";
	return value;
}

static struct box
read_box(const char *tag)
{
	int x0 = next_number(&tag), y0 = next_number(&tag);
	int x1 = next_number(&tag), y1 = next_number(&tag);

	return (struct box){
		.x0 = x0 < x1 ? x0 : x1, .y0 = y0 < y1 ? y0 : y1,
		.x1 = x0 < x1 ? x1 : x0, .y1 = y0 < y1 ? y1 : y0,
	};
}

/* Bytes of the entity at text, and its character; 1 and nothing if it is none. */
static size_t
decode_entity(const char *text, size_t n, char *c)
{
	static const struct {
		const char *name;
		char c;
	} entities[] = {
		{ "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' },
		{ "&apos;", '\'' },
	};

	for (size_t k = 0; k < sizeof entities / sizeof entities[0]; k++) {
		size_t length = strlen(entities[k].name);
		if (length > n || memcmp(text, entities[k].name, length) != 0)
			continue;
		*c = entities[k].c;
		return length;
	}
	return 1;
}

/* Decodes in place; returns the new length. */
static size_t
unescape(char *text, size_t n)
{
	size_t out = 0;

	for (size_t i = 0; i < n; out++) {
		char c = text[i];
		i += c == '&' ? decode_entity(text + i, n - i, &c) : 1;
		text[out] = c;
	}
	return out;
}

static bool
is(const char *tag, const char *name)
{
	return strncmp(tag, name, strlen(name)) == 0;
}

static void
end_page(struct bbox *bbox)
{
	if (bbox->in_page)
		gather_page(bbox->gather, bbox->page);
	bbox->in_page = false;
}

static void
take_word(struct bbox *bbox, const char *tag, char *text, size_t n)
{
	struct box box = read_box(tag);

	if (memchr(text, '&', n))
		n = unescape(text, n);
	gather_text(bbox->gather, text, n, &box);
}

/* One tag without its brackets, a string, and what follows it up to the next. */
static void
take_tag(struct bbox *bbox, const char *tag, char *text, size_t n)
{
	if (is(tag, "word ") && bbox->in_page) {
		take_word(bbox, tag, text, n);
	} else if (is(tag, "page ")) {
		end_page(bbox);
		bbox->page++;
		bbox->in_page = true;
	} else if (is(tag, "/page")) {
		end_page(bbox);
	} else if (is(tag, "/doc")) {
		end_page(bbox);
		bbox->whole = true;
	}
}

static void
keep(struct bbox *bbox, const char *bytes, size_t n)
{
	if (n > bbox->room - bbox->n) {
		bbox->room = 2 * bbox->room + n;
		bbox->bytes = mem_resize(bbox->bytes, bbox->room, 1);
	}
	memcpy(bbox->bytes + bbox->n, bytes, n);
	bbox->n += n;
}

bool
bbox_take(struct bbox *bbox, const char *bytes, size_t n)
{
	keep(bbox, bytes, n);
	char *at = bbox->bytes, *end = at + bbox->n;

	while (!bbox->gather->full && !bbox->whole) {
		char *tag = memchr(at, '<', (size_t)(end - at));
		char *text = tag ? memchr(tag, '>', (size_t)(end - tag)) : NULL;
		char *next = text ? memchr(text, '<', (size_t)(end - text)) : NULL;
		if (!next && !(text && is(tag + 1, "/doc"))) {
			at = tag ? tag : end;
			break;
		}
		*text++ = '\0';
		at = next ? next : end;
		take_tag(bbox, tag + 1, text, (size_t)(at - text));
	}
	bbox->n = bbox->whole ? 0 : (size_t)(end - at);
	memmove(bbox->bytes, at, bbox->n);
	return !bbox->gather->full && bbox->n < LONGEST;
}
