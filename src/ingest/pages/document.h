/* document.h: a published document as lines of words with their places, whatever it was: PDF or text */
#ifndef PAGES_DOCUMENT_H
#define PAGES_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/file.h"

/* In a text of cells between tabs a cell begins at a multiple of so many character columns. */
#define DOCUMENT_CELL 4096

/*
 * Where a word stands: hundredths of a point in a PDF, hundredths of a character column in a text
 * (a Chinese character is two, or one where the text's own blanks count it so). y grows downwards. A page whose text is printed sideways counts as
 * turned upright.
 */
struct box {
	int x0, y0, x1, y1;
};

struct word {
	const char *text;             /* clean, not empty, no blanks */
	struct box box;
	size_t line;                  /* index in document.lines */
};

struct source_line {
	int page;                     /* from 1; 0 in a text without form feeds */
	/* from 1: on the page of a PDF, in the whole file of a text */
	int number;
	struct box box;               /* of all its words */
	/* its words, with blanks between them as wide as they seem; never NULL */
	const char *text;
	size_t first, n;              /* its words: document.words[first..first+n) */
	int cells;                    /* between tabs, blank ones too; 0 in what is no such text */
};

enum document_kind {
	DOCUMENT_PDF,                 /* boxes are real */
	/*
	 * a text whose blanks stand for places (pdftotext -layout): boxes shift from row to
	 * row
	 */
	DOCUMENT_LAYOUT,
	/* a text in reading order: a blank cell left no trace; boxes mean nothing but order */
	DOCUMENT_FLOW
};

struct document {
	struct arena arena;           /* owns all strings and arrays */
	enum document_kind kind;
	const char *name;             /* file name without folder */
	char sha256[FILE_DIGEST];     /* of its bytes */
	/* in reading order, pages one after the other; lines without words are not there */
	struct source_line *lines;
	size_t n_lines;
	struct word *words;           /* by line, from left to right */
	size_t n_words;
	bool torn;                    /* a text whose last line has no end: its last word may be cut */
	int n_pages;                  /* of a PDF, those without text included; 0 for a text */
	const char *complaint;        /* the first of pdftotext on what it could not read; NULL: none */
	/* texts that run across its pages at a slant: none of them is a line; the first, its page */
	size_t watermarks;
	const char *watermark;
	int watermark_page;
	struct box watermark_box;     /* of a character that stands as in no upright text; else empty */
};

/*
 * Reads a document; what it is is told by its bytes, not by its name. A PDF goes through pdftotext
 * as a child process (no shell; limits of time and memory); a line of it is what stands on one base
 * line, so cells of one row that are aligned differently (top, middle) and wrapped names are lines
 * of their own. A text may be UTF-8 (BOM or not), UTF-16 with BOM or GB18030; CRLF, LF or CR.
 * ERR_DATA with the next step: missing or unreadable file, empty, binary, longer than 64 MiB, more
 * than 2^20 words, encrypted, scanned (no text), cut off, broken, no pdftotext (install
 * poppler-utils). ERR_INTERRUPTED. document_release is due in either case.
 */
int document_read(struct document *document, const char *path, struct err *err);
void document_release(struct document *document);

/*
 * For a signal handler: what is being read and what would be read later is given up, with
 * ERR_INTERRUPTED.
 */
void document_interrupt(void);

/* Was it? For what takes long. */
bool document_given_up(void);

#endif
