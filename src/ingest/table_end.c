/* table_end.c: where the lines of a table end and a narrative begins */
#include "ingest/table_end.h"

#include <string.h>

#include "ingest/cover.h"
#include "ingest/pages/words.h"

static bool
same_page(const struct document *document, size_t a, size_t b)
{
	return document->lines[a].page == document->lines[b].page;
}

/*
 * Cells stand apart, and most of them not at the margin: a sentence in one of them is part of the
 * table.
 */
static bool
stands_in_cell(const struct document *document, size_t line)
{
	const struct source_line *at = &document->lines[line];
	int margin = at->box.x0, high = at->box.y1 - at->box.y0;
	if (document->kind != DOCUMENT_PDF)
		return false;
	for (size_t i = at->first + 1; i < at->first + at->n; i++)
		if (document->words[i].box.x0 - document->words[i - 1].box.x1 > high * 3 / 2)
			return true;
	for (size_t i = line; i-- > 0 && same_page(document, i, line);)
		margin = document->lines[i].box.x0 < margin ? document->lines[i].box.x0 : margin;
	return at->box.x0 - margin > 4 * high;
}

static bool
begins_narrative(const char *text)
{
	static const char *const notes[] = { "注", "说明", "备注", "附注", NULL };
	size_t length = words_length(text);
	if (words_begin(text, "第") && strstr(text, "部分") && length < 60)
		return true;
	if (words_at_start(text, notes))
		return false;
	if (length < 60 && (words_end(text, "情况说明") || words_end(text, "相关情况说明") ||
	    words_end(text, "名词解释")))
		return true;
	return length >= 24 && (strstr(text, "。") || strstr(text, "，"));
}

static bool
is_marked(const char *text)
{
	bool bracket = words_begin(text, "（") && words_number(text + strlen("（")) > 0;
	return bracket || words_after_mark(text) != text;
}

/*
 * "三、机关运行经费情况", "（一）会议费情况说明：": what a narrative begins with. A table of such
 * figures may have a row of that name.
 */
static bool
is_heading(const struct document *document, const char *text, size_t line)
{
	static const char *const ends[] = { "情况", "说明", "概况", "职能", "职责", "情况：", "说明：",
		"情况:", "说明:", NULL };
	return words_length(text) < 60 && !stands_in_cell(document, line) && words_at_end(text, ends);
}

/* The first of the headings right over a sentence on its page, or the sentence itself. */
static size_t
first_heading(const struct document *document, char *const *texts, size_t first, size_t sentence)
{
	size_t line = sentence;
	while (line > first && same_page(document, line - 1, line) &&
	    is_heading(document, texts[line - 1], line - 1))
		line--;
	return line;
}

/* A sentence, or its first line, right below a heading with a mark, however short. */
static bool
is_headed_sentence(const struct document *document, char *const *texts, size_t first, size_t line)
{
	return line > first && same_page(document, line - 1, line) &&
	    (strstr(texts[line], "。") || strstr(texts[line], "，")) &&
	    !stands_in_cell(document, line) && is_marked(texts[line - 1]) &&
	    is_heading(document, texts[line - 1], line - 1);
}

size_t
table_end(const struct document *document, char *const *texts, size_t first, size_t until)
{
	int noted = -1;
	for (size_t i = first; i < until; i++) {
		int page = document->lines[i].page;
		if (i > first && cover_begins(document, i))
			return i;
		if (words_begin(texts[i], "注") || words_begin(texts[i], "说明"))
			noted = page;
		if ((noted != page && begins_narrative(texts[i]) && !stands_in_cell(document, i)) ||
		    is_headed_sentence(document, texts, first, i))
			return first_heading(document, texts, first, i);
		if (noted == page && words_begin(texts[i], "第") &&
		    strstr(texts[i], "部分"))
			return i;
	}
	return until;
}
