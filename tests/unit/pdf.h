/* pdf.h: small PDFs for tests, written by hand */
#ifndef UNIT_PDF_H
#define UNIT_PDF_H

#include <stddef.h>

/*
 * A PDF of A4 pages (595 x 842 points) with these content streams, uncompressed. Fonts: /F1 is
 * Courier (0.6 em a character); /F2 shows Chinese: each two bytes of a hexadecimal string are a
 * character of UTF-16, 1 em wide. free() it; *n is its size.
 */
char *pdf_make(const char *const *contents, size_t n_contents, size_t *n);

/*
 * Lines "x y text" (points from the upper left corner, 10 point type) as a content stream; what is
 * not ASCII is shown in /F2. free() it.
 */
char *pdf_page(const char *lines);

/* Writes a file of at most 8 such pages. */
void pdf_write(const char *path, const char *const *lines, size_t n_pages);

/* As pdf_make, with an encryption dictionary that no password opens. */
char *pdf_make_locked(const char *content, size_t *n);

#endif
