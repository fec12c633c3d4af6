/* text_buffer.c: a piece of text that grows */
#include "base/text_buffer.h"

#include <string.h>
#include <unistr.h>

#include "base/mem.h"

void
text_buffer_add(struct text_buffer *buffer, const char *bytes, size_t n)
{
	if (n == 0)
		return;
	if (n > buffer->room - buffer->n) {
		buffer->room = 2 * buffer->room + n + 32;
		buffer->bytes = mem_resize(buffer->bytes, buffer->room, 1);
	}
	memcpy(buffer->bytes + buffer->n, bytes, n);
	buffer->n += n;
}

void
text_buffer_char(struct text_buffer *buffer, uint32_t c)
{
	uint8_t bytes[6];
	int n = u8_uctomb(bytes, c, sizeof bytes);

	if (n > 0)
		text_buffer_add(buffer, (const char *)bytes, (size_t)n);
}
