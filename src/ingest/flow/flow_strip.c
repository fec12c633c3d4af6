/* flow_strip.c: the words of a head as one text, character by character */
#include "ingest/flow/flow_strip.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"

static void
grow(struct strip *strip)
{
	if (strip->n < strip->room)
		return;
	strip->room = strip->room ? 2 * strip->room : 256;
	strip->printed = mem_resize(strip->printed, strip->room, sizeof *strip->printed);
	strip->folded = mem_resize(strip->folded, strip->room, sizeof *strip->folded);
	strip->word_end = mem_resize(strip->word_end, strip->room, sizeof *strip->word_end);
	strip->line = mem_resize(strip->line, strip->room, sizeof *strip->line);
}

void
strip_add(struct strip *strip, const char *text, size_t line)
{
	while (*text != '\0') {
		const char *from = text;
		text_next(&text);
		grow(strip);
		const char *one = arena_copy(&strip->arena, from, (size_t)(text - from));
		strip->printed[strip->n] = one;
		strip->folded[strip->n] = text_fold(&strip->arena, one);
		strip->line[strip->n] = line;
		strip->word_end[strip->n++] = *text == '\0';
	}
}

void
strip_release(struct strip *strip)
{
	free(strip->printed);
	free(strip->folded);
	free(strip->word_end);
	free(strip->line);
	arena_release(&strip->arena);
}

char *
strip_text(struct arena *arena, const char *const *characters, size_t at, size_t n)
{
	char *text = arena_copy(arena, "", 0);
	for (size_t i = 0; i < n; i++)
		text = arena_printf(arena, "%s%s", text, characters[at + i]);
	return text;
}
