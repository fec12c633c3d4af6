/* glyph.h: what is drawn for a character on the terminal at hand */
#ifndef BASE_GLYPH_H
#define BASE_GLYPH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { GLYPH_MOST = 16 };     /* code points that a cluster is drawn with at most */

/*
 * What is drawn for one cluster of clean text (bytes as from text_cluster, more than 0), and how
 * many code points it is: the cluster itself where the profile says what each part of it takes,
 * else other characters of certain width, for all terminals agree on nothing but ASCII and the
 * ideographs of old: “ as ", … as ..., ① as (1), é as e, an ideograph that the terminal or its
 * character set lacks as 〓, anything else as ?. Flags become letters; variation selectors and the
 * tones of emoji go. Marks follow what they join, four at most. Everything as it is where the
 * profile does not substitute.
 */
size_t glyph_cluster(const char *text, size_t bytes, uint32_t shown[GLYPH_MOST]);

/* Is it an ideograph U+4E00..9FFF, of two columns and drawn as it is on every UTF-8 terminal? */
bool glyph_is_settled(const char *text, size_t bytes);

#endif
