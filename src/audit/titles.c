/* titles.c: years and names in headings and above tables against the disclosure's own (R61) */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "audit/form.h"
#include "base/i18n.h"
#include "base/text.h"

#define NAME_BYTES 200

/* What stands before the name of the agency above a table. */
static const char *const name_labels[] = { "部门名称：", "单位名称：", "编制部门：", "编制单位：", "填报单位：",
	"填报部门：", "公开部门：", "公开单位：", "部门：", "部门名称:", "单位名称:", "编制部门:", "编制单位:",
	"填报单位:", "填报部门:", "公开部门:", "公开单位:", "部门:" };

/* After the year, what makes it the disclosure's own: 2024 年度部门决算表. */
static const char *const own_year[] = { "部门决算", "部门预算", "单位决算", "单位预算", "部门汇总预算", "部门汇总决算" };

/* What follows then; without one of them it may be a comparison. */
static const char *const own_after[] = { "表", "编", "公开", "情况说明", "说明", "概况" };

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* A year at text, four digits and 年 (blanks between them): its end, NULL if it is none. */
static const char *
year_at(const char *text, int *year)
{
	size_t n = strspn(text, "0123456789");
	if (n != 4 || strncmp(text, "20", 2) != 0)
		return NULL;
	const char *end = text + n + strspn(text + n, " ");
	if (strncmp(end, "年", 3) != 0)
		return NULL;
	end += 3;
	*year = atoi(text);
	end += strspn(end, " ");
	if (strncmp(end, "度", 3) == 0)
		end += 3;
	return end + strspn(end, " ");
}

static bool
starts_with(const char *text, const char *const *words, size_t n, size_t *length)
{
	for (size_t i = 0; i < n; i++) {
		*length = strlen(words[i]);
		if (*text == *words[i] && strncmp(text, words[i], *length) == 0)
			return true;
	}
	return false;
}

/* Skips `word` in a text, blanks between its characters or around it; NULL if it is not there. */
static const char *
skip_word(const char *text, const char *word)
{
	for (text += strspn(text, " "); *word; text += strspn(text, " ")) {
		if (*text++ != *word++)
			return NULL;
	}
	return text;
}

/* Does nothing but the number of a part and the agency's name stand before the year of a line? */
static bool
heads(const char *line, const char *year, const char *agency)
{
	const char *part = skip_word(line, "第"), *end = part ? strstr(part, "部分") : NULL;
	const char *name = end && end - part <= 6 ? end + strlen("部分") : line;
	const char *after = *agency ? skip_word(name, agency) : NULL;
	name += strspn(name, " ");
	return name == year || after == year;
}

/* Is it a comparison, or what the document itself is called? `heading`: see heads. */
static bool
is_own(const char *after, bool heading)
{
	size_t length;
	if (!starts_with(after, own_year, COUNT(own_year), &length))
		return false;
	after += length;
	after += strspn(after, " ");
	if (heading && (!*after || strncmp(after, "情况", strlen("情况")) == 0))
		return true;
	return starts_with(after, own_after, COUNT(own_after), &length);
}

static void
check_year(struct audit *audit, enum rule_id rule, const struct audit_line *line, int year)
{
	int own = audit->disclosure->identity.year;
	struct operand operand = audit_text(line);
	if (year == own)
		audit_say(audit, rule, FINDING_TIES, &operand,
		    _("the heading names the year of the document"));
	else
		audit_say(audit, rule, FINDING_BROKEN, &operand, arena_printf(audit_arena(audit),
		    _("the heading names the year %d, but the document is of %d"), year, own));
}

/* After a year that stands behind 比, 较 or 与: what a budget cannot be compared with is itself. */
static const char *const compared[] = { "预算增加", "预算减少", "预算持平", "预算增长", "预算下降",
	"预算相比", "预算数增加", "预算数减少", "预算数持平" };

static bool
is_compared(const char *line, const char *year, const char *after)
{
	static const char *const than[] = { "比", "较", "与" };
	size_t length;
	while (year > line && year[-1] == ' ')
		year--;
	return year - line >= 3 && starts_with(year - 3, than, COUNT(than), &length) &&
	    starts_with(after, compared, COUNT(compared), &length);
}

static void
check_comparison(struct audit *audit, enum rule_id rule, const struct audit_line *line, int year)
{
	const struct identity *identity = &audit->disclosure->identity;
	struct operand operand = audit_text(line);
	if (identity->kind != KIND_BUDGET || year != identity->year)
		return;
	audit_say(audit, rule, FINDING_BROKEN, &operand, arena_printf(audit_arena(audit),
	    _("the budget of %d is compared with the budget of %d, which is itself"), year, year));
}

static void
check_years_of(struct audit *audit, enum rule_id rule, const struct audit_line *line)
{
	for (const char *at = strstr(line->text, "20"); at; at = strstr(at + 2, "20")) {
		int year;
		const char *after = year_at(at, &year);
		if (!after || (at > line->text && isdigit((unsigned char)at[-1])))
			continue;
		if (is_compared(line->text, at, after))
			check_comparison(audit, rule, line, year);
		else if (is_own(after, heads(line->text, at, audit->disclosure->identity.agency)))
			check_year(audit, rule, line, year);
	}
}

/* A title of its own that starts with a year: 2026年部门收入预算总表. */
static void
check_title(struct audit *audit, enum rule_id rule, const struct statement *statement)
{
	int year, own = audit->disclosure->identity.year;
	const char *at = strstr(statement->title, "20");
	struct operand table = audit_table(statement);
	if (!at || !year_at(at, &year) || year == own)
		return;
	audit_say(audit, rule, FINDING_BROKEN, &table, arena_printf(audit_arena(audit),
	    _("the title of the table \"%s\" names the year %d, but the document is of %d"),
	    statement->title, year, own));
}

/* The name that a line gives above a table, in buffer; false if it gives none. */
static bool
named_agency(const char *text, char buffer[NAME_BYTES])
{
	size_t length;
	text += strspn(text, " ");
	while (*text && !starts_with(text, name_labels, COUNT(name_labels), &length)) {
		text = strchr(text, ' ');
		if (!text)
			return false;
		text += strspn(text, " ");
	}
	if (!*text)
		return false;
	text += length;
	text += strspn(text, " ");
	length = strcspn(text, " ");
	if (length < 9 || length >= NAME_BYTES || strstr(text, "：") == text)
		return false;
	memcpy(buffer, text, length);
	buffer[length] = '\0';
	return !strstr(buffer, "：") && !strchr(buffer, ':');
}

/*
 * Another name above a table may be a unit's or a shorter form: where most tables bear the
 * disclosure's own, a table with another one is at fault; else it is only worth a look.
 */
struct names {
	size_t same, other;
};

static bool
is_same(struct arena *arena, const char *own, const char *name)
{
	const char *key = text_fold(arena, name);
	return strstr(own, key) || strstr(key, own);
}

static void
check_name(struct audit *audit, enum rule_id rule, const struct audit_line *line, const char *name,
    enum finding_state state)
{
	struct operand operand = audit_text(line);
	audit_say(audit, rule, state, &operand, arena_printf(audit_arena(audit),
	    _("the table bears the name %s, but the document is of %s"), name,
	    audit->disclosure->identity.agency));
}

static struct names
count_names(const struct audit *audit, const char *own)
{
	struct names names = { 0, 0 };
	char name[NAME_BYTES];
	for (size_t i = 0; i < audit->input->n_lines; i++) {
		if (!named_agency(audit->input->lines[i].text, name))
			continue;
		if (is_same(audit_arena(audit), own, name))
			names.same++;
		else
			names.other++;
	}
	return names;
}

static void
check_names(struct audit *audit, enum rule_id rule)
{
	struct arena *arena = audit_arena(audit);
	const char *own = text_fold(arena, audit->disclosure->identity.agency);
	struct names names = count_names(audit, own);
	enum finding_state state = names.same > names.other ? FINDING_BROKEN : FINDING_HINT;
	char name[NAME_BYTES];
	for (size_t i = 0; names.other && i < audit->input->n_lines; i++) {
		const struct audit_line *line = &audit->input->lines[i];
		if (named_agency(line->text, name) && !is_same(arena, own, name))
			check_name(audit, rule, line, name, state);
	}
	if (names.same && !names.other)
		audit_say(audit, rule, FINDING_TIES, NULL,
		    _("the tables bear the name of the document's agency"));
}

void
check_titles(struct audit *audit, enum rule_id rule)
{
	for (size_t i = 0; i < audit->disclosure->n_statements; i++)
		check_title(audit, rule, &audit->disclosure->statements[i]);
	for (size_t i = 0; i < audit->input->n_lines; i++)
		check_years_of(audit, rule, &audit->input->lines[i]);
	check_names(audit, rule);
}
