/* borders.c: texts whose cells stand between tabs, bars or commas, as one with tabs */
#include "ingest/pages/borders.h"

#include <string.h>

/* What ends the line that begins at `at`: LF, CR or FF, or the end. */
static const char *
line_end(const char *at, const char *end)
{
	while (at < end && *at != '\n' && *at != '\r' && *at != '\f')
		at++;
	return at;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Digits around a point: an amount. */
static bool
has_amount(const char *at, const char *end)
{
	for (at++; at + 1 < end; at++)
		if (*at == '.' && is_digit(at[-1]) && is_digit(at[1]))
			return true;
	return false;
}

static size_t
count(const char *at, const char *end, char border)
{
	size_t n = 0;
	for (; at < end; at++)
		n += *at == border;
	return n;
}

/* A comma that may part thousands. */
static bool
is_inside(const char *comma, const char *at, const char *end)
{
	size_t digits = 0;
	while (digits < 4 && comma + 1 + digits < end && is_digit(comma[1 + digits]))
		digits++;
	return comma > at && is_digit(comma[-1]) && digits == 3;
}

/* Digits and a point, quoted or not: all of a cell. */
static bool
is_cell(const char *at, const char *end)
{
	bool quoted = end - at > 2 && *at == '"' && end[-1] == '"';
	at += quoted, end -= quoted;
	if (!has_amount(at, end))
		return false;
	while (at < end && (is_digit(*at) || *at == '.' || *at == '-' || (quoted && *at == ',')))
		at++;
	return at == end;
}

/* Does an amount stand alone between commas that part no thousands, or in quotes? */
static bool
has_comma(const char *at, const char *end)
{
	const char *from = at;
	bool any = false, quoted = false;
	for (const char *c = at; c <= end; c++) {
		quoted = c < end && *c == '"' ? !quoted : quoted;
		if (c < end && (*c != ',' || quoted || is_inside(c, at, end)))
			continue;
		if ((any || c < end) && is_cell(from, c))
			return true;
		any = true;
		from = c + 1;
	}
	return false;
}

static bool
has_border(const char *at, const char *end, char border)
{
	return border == '\t' ? count(at, end, border) > 0 :
	    border == '|' ? count(at, end, border) > 1 : has_comma(at, end);
}

/* Do most lines with amounts have it, two at least? */
static bool
is_border(const char *at, const char *end, char border)
{
	size_t amounts = 0, bordered = 0;
	while (at < end) {
		const char *stop = line_end(at, end);
		bool amount = has_amount(at, stop);
		amounts += amount;
		bordered += amount && has_border(at, stop, border);
		at = stop < end ? stop + 1 : end;
	}
	return bordered >= 2 && 2 * bordered > amounts;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Lines "| a | b |", and "a |": the bars at their ends go, the others become tabs. */
static void
take_bars(char *at, char *end)
{
	char *first = at, *last = end;
	while (first < last && is_blank(*first))
		first++;
	while (last > first && is_blank(last[-1]))
		last--;
	if (first < last && count(first, last, '|') > 1 && first + strspn(first, "|-: ") >= last) {
		memset(at, ' ', (size_t)(end - at));
		return;
	}
	if (last > first && last[-1] == '|')
		last[-1] = ' ';
	if (first < last && *first == '|')
		*first = ' ';
	for (; first < last; first++)
		*first = *first == '|' ? '\t' : *first;
}

static void
take_all_bars(char *at, char *end)
{
	while (at < end) {
		char *stop = at + (line_end(at, end) - at);
		take_bars(at, stop);
		at = stop < end ? stop + 1 : end;
	}
}

/* Where the quote at `at` ends: before a comma or the end of a line, few lines below; or `at`. */
static const char *
quote_end(const char *at, const char *end)
{
	int lines = 0;
	for (const char *c = at + 1; c < end && lines < 20; c++) {
		lines += *c == '\n';
		if (*c != '"')
			continue;
		if (c + 1 < end && c[1] == '"')
			c++;
		else
			return c + 1 == end || strchr(",\n\r\f", c[1]) ? c : at;
	}
	return at;
}

/* Cells between commas, quoted where they hold one: written over what is read. */
static size_t
take_commas(char *text, size_t n)
{
	size_t to = 0, held = 0;
	bool begins = true;
	for (size_t i = 0; i < n; i++) {
		char c = text[i];
		size_t last = begins && c == '"' ? (size_t)(quote_end(text + i, text + n) - text) : i;
		begins = c == ',' || c == '\n' || c == '\r' || c == '\f';
		if (last == i)
			text[to++] = c == ',' ? '\t' : c;
		for (i++; i < last; i++) {
			held += text[i] == '\n';
			i += text[i] == '"';
			text[to++] = strchr("\n\r\f", text[i]) ? ' ' : text[i];
		}
		i = last;
		for (; c == '\n' && held > 0; held--)
			text[to++] = '\n';
	}
	return to;
}

bool
borders_are_tabs(struct arena *arena, const char **text, size_t *n)
{
	const char *end = *text + *n;
	if (is_border(*text, end, '\t'))
		return true;
	bool bars = is_border(*text, end, '|'), commas = !bars && is_border(*text, end, ',');
	if (!commas && !memchr(*text, '|', *n))
		return false;
	char *copy = arena_copy(arena, *text, *n);
	*text = copy;
	if (commas)
		*n = take_commas(copy, *n);
	else
		take_all_bars(copy, copy + *n);
	return bars || commas;
}
