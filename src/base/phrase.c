/* phrase.c: sentences of the catalogue, into which names and figures are put by name */
#include <stdlib.h>
#include <string.h>

#include "base/phrase.h"
#include "base/text_buffer.h"

/* The word for the place that begins at text ("{left} ..."), NULL if there is none; its bytes. */
static const char *
word_at(const char *text, const struct phrase_word *words, size_t *bytes)
{
	for (const struct phrase_word *word = words; word->place; word++) {
		size_t n = strlen(word->place);
		if (strncmp(text + 1, word->place, n) == 0 && text[n + 1] == '}') {
			*bytes = n + 2;
			return word->word;
		}
	}
	return NULL;
}

char *
phrase(struct arena *arena, const char *text, const struct phrase_word *words)
{
	struct text_buffer buffer = { .bytes = NULL };
	while (*text) {
		size_t bytes = strcspn(text + 1, "{") + 1;
		const char *word = *text == '{' ? word_at(text, words, &bytes) : NULL;
		if (word)
			text_buffer_add(&buffer, word, strlen(word));
		else
			text_buffer_add(&buffer, text, bytes);
		text += bytes;
	}
	char *whole = arena_copy(arena, buffer.n ? buffer.bytes : "", buffer.n);
	free(buffer.bytes);
	return whole;
}
