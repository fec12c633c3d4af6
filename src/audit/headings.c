/* headings.c: the lines of a document that are the title of a table and no more than that */
#include <string.h>

#include "audit/headings.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* So many titles in a row are a list of them. */
#define LISTED 3
#define PAIR_BYTES (2 * HEADING_BYTES)

const char *
heading_bare(const char *text, char buffer[HEADING_BYTES])
{
	size_t n = 0;
	for (; *text && n < HEADING_BYTES - 1; text++) {
		if (*text != ' ')
			buffer[n++] = *text;
	}
	buffer[n] = '\0';
	return buffer;
}

/* A line and the next one, for a title may go on there. */
static void
bare_pair(const struct audit_input *input, size_t at, char pair[PAIR_BYTES])
{
	heading_bare(input->lines[at].text, pair);
	if (at + 1 < input->n_lines)
		heading_bare(input->lines[at + 1].text, pair + strlen(pair));
}

static bool
has_any(const char *text, const char *end, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *at = strstr(text, words[i]);
		if (at && (!end || at < end))
			return true;
	}
	return false;
}

/* What may follow a title in its line; a sentence that names a table goes on otherwise. */
static bool
ends_title(const char *after)
{
	static const char *const ends[] = { "（", "(", "：", ":", "单位", "公开", "部门公开", "－", "-",
		"—", "…", "." };
	for (size_t i = 0; i < COUNT(ends); i++) {
		if (strncmp(after, ends[i], strlen(ends[i])) == 0)
			return true;
	}
	return *after == '\0' || (*after >= '0' && *after <= '9');
}

/* Does the line begin with a title that has the word ("": any title)? */
static bool
is_title(const char *line, const char *word)
{
	static const char *const told[] = { "，", "。", "；", "：", ",", ";", "《", "本表", "说明" };
	const char *at = strstr(line, word), *end = at;
	while (end && (end = strstr(end, "表")) != NULL) {
		end += strlen("表");
		if (ends_title(end))
			return !has_any(line, end, told, COUNT(told));
	}
	return false;
}

/* Does it say that a table is empty, in its place as it were? */
static bool
is_empty(const char *line, const char *word)
{
	static const char *const words[] = { "无数据", "没有数据", "空表", "为空", "不涉及" };
	return strstr(line, word) && has_any(line, NULL, words, COUNT(words));
}

/* Do the lines around it that are titles as well make a list? */
static bool
is_listed(const struct audit_input *input, size_t at)
{
	char line[HEADING_BYTES];
	size_t first = at, last = at;
	while (first > 0 && is_title(heading_bare(input->lines[first - 1].text, line), ""))
		first--;
	while (last + 1 < input->n_lines &&
	    is_title(heading_bare(input->lines[last + 1].text, line), ""))
		last++;
	return last - first + 1 >= LISTED;
}

/* Before a title: nothing, a number, a year or whose it is; 支出决算表 is no part of a longer one. */
static bool
begins_title(const char *line, const char *at, const char *agency)
{
	const char *const marks[] = { "、", "．", ".", "）", ")", "：", "表", "年", "年度", "部门",
		"单位", agency };
	for (size_t i = 0; i < COUNT(marks); i++) {
		size_t bytes = strlen(marks[i]);
		if (bytes && (size_t)(at - line) >= bytes &&
		    memcmp(at - bytes, marks[i], bytes) == 0)
			return true;
	}
	return at == line || (at[-1] >= '0' && at[-1] <= '9');
}

/* Is it the title of a table that was read? */
static bool
is_read(const struct audit *audit, const char *line)
{
	const struct disclosure *disclosure = audit->disclosure;
	char title[HEADING_BYTES];
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		heading_bare(disclosure->statements[i].title, title);
		const char *at = *title ? strstr(line, title) : NULL;
		if (at && begins_title(line, at, disclosure->identity.agency))
			return true;
	}
	return false;
}

static bool
has_heading(const struct audit *audit, const struct statement *statement)
{
	const struct audit_input *input = audit->input;
	char title[HEADING_BYTES], pair[PAIR_BYTES];
	heading_bare(statement->title, title);
	for (size_t i = 0; *title && i < input->n_lines; i++) {
		bare_pair(input, i, pair);
		if (strstr(pair, title) && !is_listed(input, i))
			return true;
	}
	return false;
}

bool
headings_whole(const struct audit *audit)
{
	const struct disclosure *disclosure = audit->disclosure;
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		if (!has_heading(audit, &disclosure->statements[i]))
			return false;
	}
	return true;
}

bool
headings_name(const struct audit *audit, const char *word)
{
	const struct audit_input *input = audit->input;
	char line[HEADING_BYTES], pair[PAIR_BYTES];
	for (size_t i = 0; i < input->n_lines; i++) {
		heading_bare(input->lines[i].text, line);
		bare_pair(input, i, pair);
		const char *title = is_title(line, word) ? line : pair;
		if ((is_title(title, word) || is_empty(pair, word)) && !is_read(audit, title) &&
		    !is_listed(input, i))
			return true;
	}
	return false;
}
