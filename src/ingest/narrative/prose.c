/* prose.c: one text that is easy to match, with the place of every byte in the document */
#include "ingest/narrative/prose.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/pages/words.h"

void
prose_release(struct prose *prose)
{
	free(prose->text);
	free(prose->printed);
	free(prose->line);
	free(prose->printed_at);
	*prose = (struct prose){ .n = 0 };
}

struct place
prose_place(const struct prose *prose, size_t at)
{
	if (prose->document->n_lines == 0)
		return (struct place){ .page = 0 };
	const struct source_line *line = &prose->document->lines[prose->line[at]];
	return (struct place){ .page = line->page, .line = line->number };
}

static size_t
step_back(const char *text, size_t from, size_t to)
{
	do
		to--;
	while (to > from && ((unsigned char)text[to] & 0xC0) == 0x80);
	return to;
}

static bool
is_dangling(uint32_t character)
{
	static const uint32_t marks[] = { ',', ';', ':', 0x3001, 0x3002, 0xFF0C, 0xFF1B, 0xFF1A,
		'\n', ' ' };
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (marks[i] == character)
			return true;
	return false;
}

/* How many more of the closing quotes than of the opening ones. */
static int
unopened(const char *text, size_t bytes)
{
	int n = 0;

	for (size_t i = 0; i + strlen("”") <= bytes; i++) {
		n += memcmp(text + i, "”", strlen("”")) == 0;
		n -= memcmp(text + i, "“", strlen("“")) == 0;
	}
	return n;
}

/* The text is matched without quotes: one that opens just before the words is theirs. */
static size_t
with_quote(const struct prose *prose, size_t start, size_t end)
{
	size_t bytes = strlen("“");
	bool opens = start >= bytes &&
	    memcmp(prose->printed + start - bytes, "“", bytes) == 0;

	return opens && unopened(prose->printed + start, end - start) > 0 ? start - bytes : start;
}

const char *
prose_words(const struct prose *prose, struct arena *arena, size_t from, size_t to, size_t n)
{
	size_t start = prose->printed_at[from], end = prose->printed_at[to];
	const char *at = prose->printed + start;

	while (start < end && is_dangling(text_next(&at)))
		start = (size_t)(at - prose->printed);
	at = prose->printed + start;
	for (size_t i = 0; n && i < n && at < prose->printed + end; i++)
		text_next(&at);
	if (n && at < prose->printed + end)
		end = (size_t)(at - prose->printed);
	while (end > start) {
		size_t last = step_back(prose->printed, start, end);
		const char *mark = prose->printed + last;
		if (!is_dangling(text_next(&mark)))
			break;
		end = last;
	}
	start = with_quote(prose, start, end);
	return text_clean(arena, prose->printed + start, end - start);
}

bool
prose_at(const struct prose *prose, size_t at, const char *words)
{
	return words_begin(prose->text + at, words);
}

bool
prose_ends(const struct prose *prose, size_t from, size_t to, const char *words)
{
	size_t bytes = strlen(words);
	/* The last byte: the first is that of most Chinese characters. */
	return bytes == 0 || (to - from >= bytes && prose->text[to - 1] == words[bytes - 1] &&
	    memcmp(prose->text + to - bytes, words, bytes) == 0);
}

size_t
prose_find(const struct prose *prose, size_t from, size_t to, const char *words)
{
	/* here too */
	size_t bytes = strlen(words), last = bytes - 1;
	while (from + bytes <= to) {
		const char *hit = memchr(prose->text + from + last, words[last], to - from - last);
		if (!hit)
			break;
		from = (size_t)(hit - prose->text) - last;
		if (memcmp(prose->text + from, words, last) == 0)
			return from;
		from++;
	}
	return to;
}

size_t
prose_paragraph_end(const struct prose *prose, size_t at)
{
	return at + strcspn(prose->text + at, "\n");
}

size_t
prose_sentence_end(const struct prose *prose, size_t at)
{
	size_t end = prose_paragraph_end(prose, at);
	return prose_find(prose, at, end, "。");
}

bool
prose_opens(const struct prose *prose, size_t at)
{
	return at == 0 || prose->text[at - 1] == '\n' || prose_ends(prose, 0, at, "。");
}
