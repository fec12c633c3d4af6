/* text.h: UTF-8 text: checked, cleaned, folded for search, stepped by grapheme cluster */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/*
 * Is text[0..bytes) valid UTF-8? If not, *bad (may be NULL) is the offset of the first byte that
 * is not.
 */
bool text_valid(const char *text, size_t bytes, size_t *bad);

/*
 * Text of data as it may be stored, drawn, copied and exported: valid UTF-8 in NFC. Control
 * characters become visible (ESC "^[", U+009B "<9B>"), tab, line feed and the other separators
 * (U+2028, U+2029, U+0085, NBSP kinds) one blank, format and bidi-control characters vanish,
 * invalid bytes become U+FFFD, private code points of GB18030 the standard ones. Text that is clean
 * already is returned as an unchanged copy.
 */
char *text_clean(struct arena *arena, const char *text, size_t bytes);

/*
 * The key under which text is found: full-width forms as ASCII (（２） -> (2), ％ -> %), case
 * folded, NFKC, blanks dropped. Brackets of all kinds fold to ASCII ones: 〔〕【】（） -> (). An
 * empty text gives an empty key.
 */
char *text_fold(struct arena *arena, const char *text);

/* A place in a text, in bytes; cluster boundaries. */
struct text_span {
	size_t from, to;
};

/*
 * Finds key (already folded, not empty) in text at or after byte `from`; the span covers whole
 * clusters of text.
 */
bool text_find(const char *text, size_t from, const char *key, struct text_span *span);

/*
 * Bytes of the grapheme cluster at the start of a clean text (Unicode's extended clusters); 0 at
 * its end.
 */
size_t text_cluster(const char *text);

/* The code point at text[0..n), n > 0, or before a NUL. Its bytes; 0 and U+FFFD if invalid. */
size_t text_decode(const char *text, size_t n, uint32_t *c);

/*
 * The code point at *at, which is advanced past it; 0 at the end, U+FFFD (one byte consumed) where
 * invalid.
 */
uint32_t text_next(const char **at);

#endif
