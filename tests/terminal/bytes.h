/* bytes.h: characters from the bytes of a terminal's code, and what a pen writes with */
#ifndef TERMINAL_BYTES_H
#define TERMINAL_BYTES_H

#include <stdint.h>

enum bytes_state { BYTES_MORE, BYTES_DONE, BYTES_BAD };

/* code NULL: UTF-8. n is at most 4. */
enum bytes_state bytes_decode(const char *code, const unsigned char *bytes, int n, uint32_t *c);

/* into 5 bytes, or in a code into 8, "" if it has none there; returns them */
const char *bytes_utf8(uint32_t c, char bytes[5]);
const char *bytes_encode(const char *code, uint32_t c, char bytes[8]);

/* A pen: attributes in bits 0 to 9, the colour of the text in 10 to 19, of the ground in 20 to 29; colours count from 1. */
#define PEN_BACKGROUND 0x3FF00000u
#define PEN_LINES (1u << 4 | 1u << 7 | 1u << 9)       /* underline, reverse, strike: seen on a blank */

/* p: a parameter of SGR, or 256 for the text and 512 for the ground in the colour n */
uint32_t pen_set(uint32_t pen, int p, int n);

#endif
