/* pdf.c: small PDFs for tests, written by hand */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "folder.h"
#include "pdf.h"

enum { OBJECTS = 64 };
enum { CATALOG = 1, PAGES, COURIER, CHINESE, DESCENDANT, DESCRIPTOR, CMAP, LOCK, FIRST_PAGE };

struct pdf {
	FILE *out;
	long places[OBJECTS];
	int last;
};

static const char cmap[] =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def /CMapType 2 def\n"
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    "1 beginbfrange <0000> <FFFF> <0000> endbfrange\n"
    "endcmap CMapName currentdict /CMap defineresource pop end end\n";

static void object(struct pdf *pdf, int number, const char *format, ...) __attribute__((format(printf, 3, 4)));

static void
object(struct pdf *pdf, int number, const char *format, ...)
{
	va_list args;

	assert_true(number < OBJECTS);
	pdf->places[number] = ftell(pdf->out);
	pdf->last = number > pdf->last ? number : pdf->last;
	fprintf(pdf->out, "%d 0 obj\n", number);
	va_start(args, format);
	vfprintf(pdf->out, format, args);
	va_end(args);
	fputs("\nendobj\n", pdf->out);
}

static void
fonts(struct pdf *pdf)
{
	object(pdf, COURIER, "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
	object(pdf, CHINESE, "<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H "
	    "/DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>", DESCENDANT, CMAP);
	object(pdf, DESCENDANT, "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /DW 1000 "
	    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor %d 0 R >>", DESCRIPTOR);
	object(pdf, DESCRIPTOR, "<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -140 1000 860] "
	    "/ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 860 /StemV 80 >>");
	object(pdf, CMAP, "<< /Length %zu >>\nstream\n%s\nendstream", strlen(cmap), cmap);
}

static void
pages(struct pdf *pdf, const char *const *contents, size_t n)
{
	pdf->places[PAGES] = ftell(pdf->out);
	fprintf(pdf->out, "%d 0 obj\n<< /Type /Pages /Count %zu /Kids [", PAGES, n);
	for (size_t i = 0; i < n; i++)
		fprintf(pdf->out, " %d 0 R", FIRST_PAGE + 2 * (int)i);
	fputs(" ] >>\nendobj\n", pdf->out);
	for (size_t i = 0; i < n; i++) {
		int number = FIRST_PAGE + 2 * (int)i;
		object(pdf, number, "<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
		    "/Resources << /Font << /F1 %d 0 R /F2 %d 0 R >> >> >>", PAGES, number + 1, COURIER, CHINESE);
		object(pdf, number + 1, "<< /Length %zu >>\nstream\n%s\nendstream", strlen(contents[i]), contents[i]);
	}
}

static void
trailer(struct pdf *pdf, bool locked)
{
	long place = ftell(pdf->out);

	fprintf(pdf->out, "xref\n0 %d\n0000000000 65535 f \n", pdf->last + 1);
	for (int i = 1; i <= pdf->last; i++)
		fprintf(pdf->out, "%010ld 00000 %c \n", pdf->places[i], pdf->places[i] ? 'n' : 'f');
	fprintf(pdf->out, "trailer\n<< /Size %d /Root %d 0 R", pdf->last + 1, CATALOG);
	if (locked)
		fprintf(pdf->out, " /Encrypt %d 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]", LOCK);
	fprintf(pdf->out, " >>\nstartxref\n%ld\n%%%%EOF\n", place);
}

static char *
make(const char *const *contents, size_t n_contents, bool locked, size_t *n)
{
	static const char zeros[] = "0000000000000000000000000000000000000000000000000000000000000000";
	struct pdf pdf = { .last = LOCK };
	char *bytes = NULL;

	pdf.out = open_memstream(&bytes, n);
	assert_non_null(pdf.out);
	fputs("%PDF-1.4\n", pdf.out);
	object(&pdf, CATALOG, "<< /Type /Catalog /Pages %d 0 R >>", PAGES);
	fonts(&pdf);
	if (locked)
		object(&pdf, LOCK, "<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>", zeros, zeros);
	pages(&pdf, contents, n_contents);
	trailer(&pdf, locked);
	fclose(pdf.out);
	return bytes;
}

char *
pdf_make(const char *const *contents, size_t n_contents, size_t *n)
{
	return make(contents, n_contents, false, n);
}

char *
pdf_make_locked(const char *content, size_t *n)
{
	return make(&content, 1, true, n);
}

static bool
ascii(const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)text[i] >= 0x80)
			return false;
	return true;
}

/* Characters of the basic plane only. */
static void
show(FILE *out, const char *text, size_t n)
{
	const char *end = text + n;

	if (ascii(text, n)) {
		fprintf(out, "(%.*s) Tj", (int)n, text);
		return;
	}
	fputc('<', out);
	while (text < end)
		fprintf(out, "%04X", (unsigned)text_next(&text));
	fputs("> Tj", out);
}

char *
pdf_page(const char *lines)
{
	char *content = NULL;
	size_t n;
	FILE *out = open_memstream(&content, &n);

	assert_non_null(out);
	while (*lines) {
		char *rest;
		double x = strtod(lines, &rest), y = strtod(rest, &rest);
		size_t length = strcspn(++rest, "\n");
		fprintf(out, "BT /%s 10 Tf %.2f %.2f Td ", ascii(rest, length) ? "F1" : "F2", x, 842 - y);
		show(out, rest, length);
		fputs(" ET\n", out);
		lines = rest + length + (rest[length] == '\n');
	}
	fclose(out);
	return content;
}

void
pdf_write(const char *path, const char *const *lines, size_t n_pages)
{
	char *contents[8] = { NULL };
	size_t n;

	for (size_t i = 0; i < n_pages; i++)
		contents[i] = pdf_page(lines[i]);
	char *bytes = pdf_make((const char *const *)contents, n_pages, &n);
	folder_write_bytes(path, bytes, n);
	free(bytes);
	for (size_t i = 0; i < n_pages; i++)
		free(contents[i]);
}
