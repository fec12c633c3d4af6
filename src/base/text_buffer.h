/* text_buffer.h: a piece of text that grows; private to the parts of text */
#ifndef BASE_TEXT_BUFFER_H
#define BASE_TEXT_BUFFER_H

#include <stddef.h>
#include <stdint.h>

/* Not terminated; zero-initialised; free(bytes). */
struct text_buffer {
	char *bytes;
	size_t n, room;
};

void text_buffer_add(struct text_buffer *buffer, const char *bytes, size_t n);
void text_buffer_char(struct text_buffer *buffer, uint32_t c);

#endif
