/* contents.c: the contents page against the tables that follow it (R61) */
#include <ctype.h>
#include <string.h>

#include "audit/form.h"
#include "audit/headings.h"
#include "base/i18n.h"
#include "base/text.h"

/* A contents page has no more lines than this. */
#define CONTENTS_LINES 120
/* Of tables. */
#define ENTRIES 60

/* What ends the contents: the first part's own heading, after it was listed. */
struct contents {
	size_t first, end;            /* lines; first == end: there is no contents page */
};

static bool
is_heading(const char *text)
{
	char line[HEADING_BYTES];
	return strcmp(heading_bare(text, line), "目录") == 0;
}

static struct contents
find_contents(const struct audit_input *input)
{
	struct contents contents = { 0, 0 };
	size_t at = 0;
	while (at < input->n_lines && at < CONTENTS_LINES && !is_heading(input->lines[at].text))
		at++;
	if (at == input->n_lines || at == CONTENTS_LINES)
		return contents;
	contents.first = ++at;
	bool parted = false;
	for (; at < input->n_lines && at < contents.first + CONTENTS_LINES; at++) {
		bool part = strstr(input->lines[at].text, "第一部分") != NULL;
		if (part && parted)
			break;
		parted |= part;
	}
	contents.end = parted && at < contents.first + CONTENTS_LINES ? at : contents.first;
	return contents;
}

/* Bytes of numbering at the start: 一、 十二、 3. 4．(5) */
static size_t
numbering(const char *text)
{
	static const char *const ends[] = { "、", ".", "．", "）", ")" };
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		const char *at = strstr(text, ends[i]);
		if (at && at > text && at - text <= 9)
			return (size_t)(at - text) + strlen(ends[i]);
	}
	return 0;
}

/* Takes leaders and the page number off the end. */
static void
trim_end(char *entry)
{
	static const char *const leaders[] = { "…", "·", "．", "・", "—" };
	size_t n = strlen(entry);
	for (bool more = true; more && n; ) {
		more = isdigit((unsigned char)entry[n - 1]) || strchr(".-_()", entry[n - 1]);
		if (more)
			n--;
		for (size_t i = 0; i < sizeof leaders / sizeof *leaders; i++) {
			size_t length = strlen(leaders[i]);
			if (n >= length && memcmp(entry + n - length, leaders[i], length) == 0) {
				n -= length;
				more = true;
			}
		}
	}
	entry[n] = '\0';
}

static bool
ends_as_table(const char *entry)
{
	size_t n = strlen(entry);
	return n > 12 && memcmp(entry + n - 3, "表", 3) == 0;
}

/* The entry of a line, with the next line's text where it goes on there; false: no table. */
static bool
read_entry(const struct audit_input *input, size_t at, size_t end, char entry[HEADING_BYTES])
{
	char line[HEADING_BYTES], next[HEADING_BYTES];
	heading_bare(input->lines[at].text, line);
	size_t from = numbering(line);
	if (!from)
		return false;
	trim_end(line);
	if (strlen(line) <= from)
		return false;
	memmove(entry, line + from, strlen(line + from) + 1);
	if (!ends_as_table(entry) && at + 1 < end) {
		heading_bare(input->lines[at + 1].text, next);
		trim_end(next);
		if (!numbering(next) && strncmp(next, "第", 3) != 0 && strlen(entry) + strlen(next) < HEADING_BYTES)
			strcat(entry, next);
	}
	return ends_as_table(entry);
}

/* What the contents list. */
struct entries {
	struct entry {
		size_t line;
		const char *text, *key;       /* as printed, folded */
	} list[ENTRIES];
	size_t n;
	size_t end;                   /* the first line behind the contents */
};

/* Does a text name the entry, and not a longer one that holds it (财政拨款收入支出决算总表)? */
static bool
names(const struct entries *entries, const char *text, const char *entry)
{
	if (!strstr(text, entry))
		return false;
	for (size_t i = 0; i < entries->n; i++) {
		const struct entry *other = &entries->list[i];
		if ((strstr(other->text, entry) || strstr(other->key, entry)) &&
		    strlen(other->text) > strlen(entry) && strlen(other->key) > strlen(entry) &&
		    (strstr(text, other->text) || strstr(text, other->key)))
			return false;
	}
	return true;
}

/* Has a title an entry of its own, word for word where `just`? */
static bool
is_listed(const struct entries *entries, const char *title, bool just)
{
	for (size_t i = 0; i < entries->n; i++) {
		const char *key = entries->list[i].key;
		if (just ? strcmp(title, key) == 0 : names(entries, title, key))
			return true;
	}
	return false;
}

/* Is it the title of a table that was read, or part of one, or the other way round? */
static bool
is_read(const struct disclosure *disclosure, struct arena *arena, const struct entries *entries,
    const struct entry *entry)
{
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const char *title = text_fold(arena, disclosure->statements[i].title);
		if (*title && (names(entries, title, entry->key) ||
		    (strstr(entry->key, title) && !is_listed(entries, title, false))))
			return true;
	}
	return false;
}

/* Words that the same title may have or not have. */
static const char *const optional[] = { "部门", "单位", "一般公共预算", "财政拨款", "收入", "年度", "年", "决算",
	"预算", "(功能科目)", "(经济科目)", "情况", "明细", "\"", "“", "”", "'", "支出" };

/* Without a 表 at its end a key of four characters still says what is meant (三公经费). */
#define TELLING (4 * 3)

/* What a title says at least. */
static const char *
essence(struct arena *arena, const char *title)
{
	char *key = text_fold(arena, title);
	for (size_t i = 0; i < sizeof optional / sizeof *optional; i++) {
		size_t length = strlen(optional[i]);
		for (char *at; (at = strstr(key, optional[i])) != NULL; )
			memmove(at, at + length, strlen(at + length) + 1);
	}
	size_t n = strlen(key);
	if (n >= TELLING + 3 && strcmp(key + n - 3, "表") == 0)
		key[n - 3] = '\0';
	return key;
}

/* A table with an entry of its own is not meant by another. */
static bool
is_alike(const struct disclosure *disclosure, struct arena *arena, const struct entries *entries,
    const struct entry *entry)
{
	const char *key = essence(arena, entry->text);
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const char *title = disclosure->statements[i].title, *other = essence(arena, title);
		if ((strstr(other, key) || strstr(key, other)) &&
		    !is_listed(entries, text_fold(arena, title), true))
			return true;
	}
	return false;
}

/* Does the text after the contents name it, in one line or in two? */
static bool
is_named(const struct audit_input *input, const struct entries *entries, const char *entry)
{
	char lines[2 * HEADING_BYTES];
	for (size_t i = entries->end; i < input->n_lines; i++) {
		heading_bare(input->lines[i].text, lines);
		if (i + 1 < input->n_lines)
			heading_bare(input->lines[i + 1].text, lines + strlen(lines));
		if (names(entries, lines, entry))
			return true;
	}
	return false;
}

static void
check_entry(struct audit *audit, enum rule_id rule, const struct entries *entries,
    const struct entry *entry)
{
	const struct audit_input *input = audit->input;
	struct arena *arena = audit_arena(audit);
	struct operand operand = audit_text(&input->lines[entry->line]);
	if (is_read(audit->disclosure, arena, entries, entry) ||
	    is_named(input, entries, entry->text))
		audit_say(audit, rule, FINDING_TIES, &operand, arena_printf(arena,
		    _("the contents list \"%s\", and it is there"), entry->text));
	else if (is_alike(audit->disclosure, arena, entries, entry))
		audit_say(audit, rule, FINDING_HINT, &operand, arena_printf(arena,
		    _("the contents list \"%s\"; the table's own title is worded differently"),
		    entry->text));
	else
		audit_say(audit, rule, FINDING_BROKEN, &operand, arena_printf(arena,
		    _("the contents list \"%s\", but the document does not hold it"),
		    entry->text));
}

void
check_contents(struct audit *audit, enum rule_id rule)
{
	struct contents contents = find_contents(audit->input);
	struct entries entries = { .end = contents.end };
	struct arena *arena = audit_arena(audit);
	char text[HEADING_BYTES];
	for (size_t at = contents.first; at < contents.end && entries.n < ENTRIES; at++) {
		if (read_entry(audit->input, at, contents.end, text))
			entries.list[entries.n++] = (struct entry){ at, arena_text(arena, text),
				text_fold(arena, text) };
	}
	for (size_t i = 0; i < entries.n; i++)
		check_entry(audit, rule, &entries, &entries.list[i]);
}
