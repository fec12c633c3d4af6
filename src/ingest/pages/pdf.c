/* pdf.c: a PDF as lines of words, by way of pdftotext */
#include "ingest/pages/pdf.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/text.h"
#include "ingest/pages/bbox.h"
#include "ingest/pages/child.h"

enum { SECONDS = 120 };
/* a whole PDF ends with its mark, perhaps with some blanks or bytes of a server behind */
enum { TAIL = 4096 };
#define MEMORY ((size_t)1 << 30)
#define OUTPUT ((size_t)256 << 20)

/*
 * Its forms -bbox, -bbox-layout and -tsv find the same words. -bbox costs least and is the oldest,
 * and unlike -tsv its text cannot be mistaken for its syntax. The lines that the others tell are
 * lines of blocks, not rows of a table: they would not help. Standard input is named as a file,
 * which it is: "-" would be read into memory as a whole.
 */
static const char *const by_name[] = {
	"pdftotext", "-bbox", "-enc", "UTF-8", "/dev/stdin", "-", NULL,
};
static const char *const by_stream[] = {
	"pdftotext", "-bbox", "-enc", "UTF-8", "-", "-", NULL,
};

bool
pdf_is(const char *head, size_t n)
{
	static const char mark[] = "%PDF-";
	size_t length = sizeof mark - 1;

	for (size_t i = 0; i + length < n; i++)
		if (memcmp(head + i, mark, length) == 0 && head[i + length] >= '0' &&
		    head[i + length] <= '9')
			return true;
	return false;
}

static const char *
find(const char *text, size_t n, const char *word)
{
	size_t length = strlen(word);

	for (size_t i = 0; i + length <= n; i++)
		if (memcmp(text + i, word, length) == 0)
			return text + i;
	return NULL;
}

/* pdftotext repairs a PDF that was cut off, silently, and leaves out what is lost. */
static bool
ends_as_pdf(int fd)
{
	char tail[TAIL];
	struct stat st;

	if (fstat(fd, &st) != 0)
		return false;
	off_t from = st.st_size > TAIL ? st.st_size - TAIL : 0;
	ssize_t n = pread(fd, tail, sizeof tail, from);
	return n > 0 && find(tail, (size_t)n, "%%EOF");
}

/* What pdftotext said, and what that means here. It has exit statuses for few of these. */
static const struct {
	const char *said, *means;
} complaints[] = {
	{ "Incorrect password", N_("it is encrypted and asks for a password; get a copy without one") },
	{ "Unsupported security", N_("it is encrypted in a way that pdftotext cannot read; get a copy without protection") },
	{ "Copying of text", N_("its publisher does not allow copying its text; get a copy without that protection") },
	{ "Missing language pack", N_("its characters need tables that are not installed; install poppler-data") },
	{ "Couldn't open file", N_("pdftotext could not open it; check your rights") },
	{ "Out of memory", N_("pdftotext needs too much memory for it; save it anew from a PDF viewer and import that") },
	{ "std::bad_alloc", N_("pdftotext needs too much memory for it; save it anew from a PDF viewer and import that") },
	{ "unrecognized option", N_("this pdftotext does not know -bbox; install a newer poppler-utils") },
};

/* NULL: nothing of the kind. */
static const char *
meaning(const struct child *child)
{
	for (size_t i = 0; i < sizeof complaints / sizeof complaints[0]; i++)
		if (strstr(child->said, complaints[i].said))
			return _(complaints[i].means);
	return NULL;
}

static int
judge_exit(const struct child *child, const struct bbox *bbox, struct err *err)
{
	const char *means = meaning(child);

	if (means)
		return err_set(err, ERR_DATA, "%s", means);
	if (child->status != 0 || !bbox->whole)
		return err_set(err, ERR_DATA,
		    _("it is broken: pdftotext finds no pages in it (exit status %d); fetch it again"),
		    child->status);
	return 0;
}

static int
judge_end(const struct child *child, enum child_end end, const struct bbox *bbox, struct err *err)
{
	switch (end) {
	case CHILD_EXITED:
		return judge_exit(child, bbox, err);
	case CHILD_MISSING:
		return err_set(err, ERR_DATA,
		    _("it is a PDF, and pdftotext, which reads those, is not there; install poppler-utils"));
	case CHILD_SLOW:
		return err_set(err, ERR_DATA,
		    _("pdftotext was not done with it after %d seconds; save it anew from a PDF viewer and import that"),
		    child->seconds);
	case CHILD_FLOOD:
		return err_set(err, ERR_DATA,
		    _("it holds more text than any disclosure; name a smaller file"));
	case CHILD_REFUSED:
		if (bbox->gather->full)
			return err_set(err, ERR_DATA,
			    _("it holds more than %d words; name a smaller file"), GATHER_WORDS);
		return err_set(err, ERR_DATA,
		    _("what pdftotext writes of it cannot be understood; save it anew from a PDF viewer and import that"));
	case CHILD_INTERRUPTED:
		return err_set(err, ERR_INTERRUPTED, _("interrupted"));
	case CHILD_ENDED:
		return err_set(err, ERR_DATA,
		    _("somebody ended pdftotext while it read it; import it again"));
	case CHILD_CRASHED:
		return err_set(err, ERR_DATA,
		    _("it is broken: pdftotext crashed on it; save it anew from a PDF viewer and import that"));
	case CHILD_FAILED:
		break;
	}
	return err_set(err, ERR_DATA,
	    _("pdftotext cannot be started: %s; close other programs and try again"),
	    strerror(child->error));
}

static bool
take(void *context, const char *bytes, size_t n)
{
	return bbox_take(context, bytes, n);
}

/*
 * Letters and ideographs that are what they seem; not U+FFFD nor private ones, which fonts without
 * names give.
 */
struct letters {
	size_t plain, strange;
};

static void
count_letters(struct letters *letters, const char *text)
{
	for (uint32_t c; (c = text_next(&text)) != 0;)
		if (c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000)
			letters->strange++;
		else if (c >= 'A' && c != 0xB7 && !(c >= 0x2000 && c <= 0x303F))
			letters->plain++;
}

/* A scan may still have page numbers. */
static int
judge_text(const struct document *document, struct err *err)
{
	struct letters letters = { .plain = 0 };

	for (size_t i = 0; i < document->n_words; i++)
		count_letters(&letters, document->words[i].text);
	if (letters.plain == 0 && letters.strange == 0)
		return err_set(err, ERR_DATA,
		    _("it has no text, only pictures of pages; run OCR on it (ocrmypdf -l chi_sim) and import the result"));
	if (letters.strange > letters.plain)
		return err_set(err, ERR_DATA,
		    _("its fonts do not tell their characters; run OCR on it (ocrmypdf --force-ocr -l chi_sim) and import the result"));
	return 0;
}

/* What costs words, not only looks: warnings do not. */
static const char *
complaint(struct arena *arena, const char *said)
{
	static const char *const kinds[] = { "Syntax Error", "Internal Error", "Unknown font tag" };
	const char *first = NULL;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		const char *found = strstr(said, kinds[i]);
		if (found && (!first || found < first))
			first = found;
	}
	return first ? text_clean(arena, first, strcspn(first, "\n")) : NULL;
}

static int
run(struct bbox *bbox, int fd, const volatile sig_atomic_t *interrupt, struct err *err)
{
	struct child child = {
		.argv = access("/dev/stdin", R_OK) == 0 ? by_name : by_stream,
		.input = fd, .seconds = SECONDS, .memory = MEMORY, .output = OUTPUT,
		.take = take, .context = bbox, .interrupt = interrupt,
	};
	struct document *document = bbox->gather->document;
	enum child_end end = child_run(&child);

	document->complaint = complaint(&document->arena, child.said);
	return judge_end(&child, end, bbox, err);
}

int
pdf_read(struct gather *gather, int fd, const volatile sig_atomic_t *interrupt, struct err *err)
{
	struct bbox bbox;

	if (lseek(fd, 0, SEEK_SET) != 0)
		return err_set(err, ERR_DATA,
		    _("it cannot be read from its start: %s; copy it to a disk"), strerror(errno));
	bbox_init(&bbox, gather);
	int result = run(&bbox, fd, interrupt, err);
	gather->document->n_pages = bbox.page;
	bbox_release(&bbox);
	if (result == 0 && !ends_as_pdf(fd))
		result = err_set(err, ERR_DATA,
		    _("it is cut off: its end is missing; fetch it again"));
	return result == 0 ? judge_text(gather->document, err) : result;
}
