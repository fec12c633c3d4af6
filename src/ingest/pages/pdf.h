/* pdf.h: a PDF as lines of words, by way of pdftotext; private to ingest/pages/ */
#ifndef PAGES_PDF_H
#define PAGES_PDF_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

#include "ingest/pages/gather.h"

/* Do the first bytes of a file say that it is a PDF? */
bool pdf_is(const char *head, size_t n);

/*
 * Reads the PDF that is open as fd (for reading, seekable; its position is lost). *interrupt: gives
 * up with ERR_INTERRUPTED. The error does not name the file.
 */
int pdf_read(struct gather *gather, int fd, const volatile sig_atomic_t *interrupt,
    struct err *err);

#endif
