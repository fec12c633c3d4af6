/* prose_read.c: the lines outside the tables joined into one text: folded, unwrapped, in paragraphs */
#include "ingest/narrative/prose.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "ingest/pages/words.h"

/* The share of a usual line from which on a line counts as full: what follows is its wrap. */
#define FULL_PERCENT 80
/* A line is as wide as usual if so many percent of the lines are not wider. */
#define USUAL_PERCENT 80
#define WIDTHS 512
/* A paragraph that is longer than any ends with a sentence: hostile texts cost no more than others. */
#define PARAGRAPH_MAX 16384

struct builder {
	struct prose *prose;
	size_t room, room_printed;
	size_t opened; /* the paragraph under way begins at this byte */
	size_t usual; /* width of a usual line of prose */
};

static void
put(struct builder *builder, size_t line, const char *folded, const char *printed)
{
	struct prose *prose = builder->prose;
	size_t bytes = strlen(folded), printed_bytes = strlen(printed);

	while (prose->n + bytes + 1 >= builder->room) {
		builder->room = builder->room ? 2 * builder->room : 4096;
		prose->text = mem_resize(prose->text, builder->room, 1);
		prose->line = mem_resize(prose->line, builder->room, sizeof *prose->line);
		prose->printed_at =
		    mem_resize(prose->printed_at, builder->room, sizeof *prose->printed_at);
	}
	while (prose->n_printed + printed_bytes + 1 >= builder->room_printed) {
		builder->room_printed = builder->room_printed ? 2 * builder->room_printed : 4096;
		prose->printed = mem_resize(prose->printed, builder->room_printed, 1);
	}
	for (size_t i = 0; i < bytes; i++) {
		prose->line[prose->n + i] = (uint32_t)line;
		prose->printed_at[prose->n + i] = (uint32_t)prose->n_printed;
	}
	memcpy(prose->text + prose->n, folded, bytes);
	memcpy(prose->printed + prose->n_printed, printed, printed_bytes);
	prose->n += bytes;
	prose->n_printed += printed_bytes;
	prose->text[prose->n] = '\0';
	prose->printed[prose->n_printed] = '\0';
	prose->line[prose->n] = (uint32_t)line;
	prose->printed_at[prose->n] = (uint32_t)prose->n_printed;
}

struct fold {
	uint32_t from;
	const char *to;
};

static const struct fold folds[] = {
	{ 0x201C, "" },
	{ 0x201D, "" },
	{ 0x2018, "" },
	{ 0x2019, "" },
	{ '"', "" },
	{ '\'', "" },
	{ ' ', "" },
	{ 0x3000, "" },
	{ 0xA0, "" },
	{ 0x3014, "(" },
	{ 0x3015, ")" },
	{ 0x3010, "(" },
	{ 0x3011, ")" },
	{ '[', "(" },
	{ ']', ")" },
	{ 0xFF3B, "(" },
	{ 0xFF3D, ")" },
	{ 0xFF02, "" },
	{ 0xFF07, "" },
	{ 0x2212, "-" },
	{ 0x2014, "-" },
	{ 0x2013, "-" },
};

/* The folded form of one character, in buf if it needs one. */
static const char *
fold(uint32_t character, const char *own, char buf[2])
{
	if (character >= 0x3400 && character <= 0x9FFF)
		return own;
	for (size_t i = 0; i < sizeof folds / sizeof *folds; i++)
		if (folds[i].from == character)
			return folds[i].to;
	if (character >= 0xFF01 && character <= 0xFF5E) {
		buf[0] = (char)(character - 0xFF01 + '!');
		buf[1] = '\0';
		return buf;
	}
	return own;
}

static void
break_paragraph(struct builder *builder, size_t line)
{
	struct prose *prose = builder->prose;
	if (prose->n && prose->text[prose->n - 1] != '\n')
		put(builder, line, "\n", "\n");
	builder->opened = prose->n;
}

/* Does the text go on with what may be the rest of a figure? */
static bool
parts_figure(const struct prose *prose, const char *next)
{
	return prose->n > 0 && ((prose->text[prose->n - 1] | next[0]) & 0x80) == 0;
}

/* May what is too long end before the next character? */
static bool
may_end(const struct builder *builder, const char *next)
{
	const struct prose *prose = builder->prose;
	size_t bytes = prose->n - builder->opened;

	return bytes >= PARAGRAPH_MAX && (prose_ends(prose, builder->opened, prose->n, "。") ||
	    (bytes >= 2 * PARAGRAPH_MAX && !parts_figure(prose, next)));
}

static bool
is_enough(const struct prose *prose, const char *next)
{
	return prose->n >= PROSE_MAX &&
	    (prose->n >= PROSE_MAX + PARAGRAPH_MAX || !parts_figure(prose, next));
}

static void
put_line(struct builder *builder, size_t line, const char *text)
{
	for (const char *at = text; *at && !is_enough(builder->prose, at);) {
		const char *start = at;
		char own[8] = "", buf[2];
		uint32_t character = text_next(&at);
		size_t bytes = (size_t)(at - start);

		if (bytes >= sizeof own || character == 0)
			break;
		memcpy(own, start, bytes);
		const char *folded = fold(character, own, buf);
		if (may_end(builder, start))
			break_paragraph(builder, line);
		if (*folded)
			put(builder, line, folded, own);
		else if (character != ' ' && character != 0x3000 && character != 0xA0)
			put(builder, line, "", own);
	}
}

/* Chinese characters are twice as wide as others. */
static size_t
width(const char *text)
{
	size_t n = 0;
	while (*text) {
		uint32_t character = text_next(&text);
		n += character == ' ' ? 0 : character < 0x80 ? 1 : 2;
	}
	return n < WIDTHS ? n : WIDTHS - 1;
}

static size_t
digits(const char *text)
{
	return strspn(text, "0123456789");
}

/* "一" "十二": the bytes of Chinese numerals at the start. */
static size_t
numerals(const char *text)
{
	static const char *const all[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九",
		"十" };
	size_t bytes = 0;
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		if (words_begin(text + bytes, all[i])) {
			bytes += strlen(all[i]);
			i = (size_t)-1;
		}
	}
	return bytes;
}

size_t
prose_numbering(const char *text)
{
	size_t bracket = *text == '(', inner = numerals(text + bracket);
	bool chinese = inner > 0;

	if (!inner)
		inner = digits(text + bracket);
	if (words_begin(text, "第")) {
		inner = numerals(text + strlen("第"));
		const char *after = text + strlen("第") + inner;
		return inner && words_begin(after, "部分") ?
		    strlen("第") + inner + strlen("部分") :
		    0;
	}
	if (inner == 0 || (!chinese && inner > 2))
		return 0;
	const char *after = text + bracket + inner;
	if (bracket)
		return *after == ')' ? inner + 2 : 0;
	if (words_begin(after, "、"))
		return inner + strlen("、");
	return *after == '.' && digits(after + 1) == 0 ? inner + 1 : 0;
}

/*
 * Page numbers and rules: "14" "- 3 -" "─ 8 ─", "———", which running_numbers does not take. "第3页" may
 * be told of in a sentence.
 */
static bool
is_page_number(const char *text)
{
	size_t n_digits = 0;
	while (*text) {
		uint32_t character = text_next(&text);
		if (character >= '0' && character <= '9')
			n_digits++;
		else if (character != ' ' && character != '-' && character != 0x2500 &&
		    character != 0x2014 && character != 0x2015)
			return false;
	}
	return n_digits <= 3;
}

static bool
ends_with(const char *text, size_t n, const char *words)
{
	size_t bytes = strlen(words);
	return n >= bytes && memcmp(text + n - bytes, words, bytes) == 0;
}

/* Is the line that was put last, from byte `from` on, the end of a paragraph or a heading? */
static bool
closes(const struct builder *builder, size_t from, size_t columns)
{
	static const char *const goes_on[] = { ",", ";", ":", "、" };
	static const char *const heading[] = { "说明", "情况", "概况", "解释", "构成", "设置",
		"报告", "目标", "方向" };
	const struct prose *prose = builder->prose;
	const char *line = prose->text + from;

	size_t n = strlen(line);

	n -= n && line[n - 1] == ':';
	if (prose_numbering(line))
		for (size_t i = 0; i < sizeof heading / sizeof *heading; i++)
			if (ends_with(line, n, heading[i]))
				return true;
	if (columns * 100 >= builder->usual * FULL_PERCENT)
		return false;
	if (ends_with(prose->text, prose->n, "。"))
		return true;
	for (size_t i = 0; i < sizeof goes_on / sizeof *goes_on; i++)
		if (ends_with(prose->text, prose->n, goes_on[i]))
			return false;
	if (prose_numbering(line) && !strstr(line, "万元"))
		return true;
	for (size_t i = 0; i < sizeof heading / sizeof *heading; i++)
		if (ends_with(line, strlen(line), heading[i]))
			return true;
	return false;
}

static bool
in_table(const struct extraction *extraction, const struct forms *forms, size_t line)
{
	if (forms_hold(forms, line))
		return true;
	for (size_t i = 0; extraction && i < extraction->n_statements; i++)
		if (line >= extraction->tables[i].first && line < extraction->tables[i].last)
			return true;
	return false;
}

static size_t
usual_width(const struct document *document, const struct extraction *extraction,
    const struct forms *forms)
{
	size_t lines[WIDTHS] = { 0 }, total = 0, seen = 0;

	for (size_t i = 0; i < document->n_lines; i++) {
		if (in_table(extraction, forms, i))
			continue;
		lines[width(document->lines[i].text)]++;
		total++;
	}
	for (size_t i = 0; i < WIDTHS; i++) {
		seen += lines[i];
		if (seen * 100 >= total * USUAL_PERCENT)
			return i;
	}
	return WIDTHS;
}

static bool
is_caption(const char *text)
{
	return words_begin(text, "图") && digits(text + strlen("图"));
}

/*
 * Breaks before what was put from `from` on, if it starts a paragraph: puts it again behind the
 * break.
 */
static bool
opens(const struct prose *prose, size_t from)
{
	return prose_numbering(prose->text + from) > 0 || is_caption(prose->text + from);
}

static void
add_line(struct builder *builder, size_t index, const char *text)
{
	struct prose *prose = builder->prose;
	size_t from = prose->n, printed = prose->n_printed;

	put_line(builder, index, text);
	if (from && prose->text[from - 1] != '\n' && prose->n > from && opens(prose, from)) {
		prose->n = from;
		prose->n_printed = printed;
		break_paragraph(builder, index);
		from = prose->n;
		put_line(builder, index, text);
	}
	if (prose->n > from &&
	    (closes(builder, from, width(text)) || is_caption(prose->text + from)))
		break_paragraph(builder, index);
}

void
prose_read(struct prose *prose, const struct document *document,
    const struct extraction *extraction, const struct forms *forms)
{
	struct builder builder = { .prose = prose,
		.usual = usual_width(document, extraction, forms) };

	prose->document = document;
	put(&builder, 0, "", "");
	for (size_t i = 0; i < document->n_lines && prose->n < PROSE_MAX; i++) {
		if (in_table(extraction, forms, i))
			break_paragraph(&builder, i);
		else if (!is_page_number(document->lines[i].text))
			add_line(&builder, i, document->lines[i].text);
	}
}
