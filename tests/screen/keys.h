/* keys.h: keys in writing, as in "jj<Enter><C-d><F1>中文<A-2>", and as the bytes that a terminal sends */
#ifndef SCREEN_KEYS_H
#define SCREEN_KEYS_H

#include <stddef.h>

/*
 * Names: Up Down Left Right Home End PageUp PageDown Insert Delete Enter Tab S-Tab Esc Backspace Space F1 to F12, C-x, A-x, lt
 * for <, xHH for a byte. A terminal in application mode sends other bytes for the cursor keys. Returns the number of
 * bytes, or -1 if there is no such name (nothing else fails; what is longer than the buffer is cut).
 */
int keys_bytes(const char *keys, int application, char *bytes, size_t size);

#endif
