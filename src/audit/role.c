/* role.c: what the lines of summary tables are, by the standard's words */
#include <string.h>

#include "audit/role.h"

/* How the word must stand in a label without its number. */
enum stands { ANYWHERE, WITH_SUM, ALONE };     /* WITH_SUM: and the label ends in 计 */

/* The first that fits decides. */
static const struct {
	const char *word;
	enum stands stands;
	enum role role;
} words[] = {
	{ "其中", ANYWHERE, ROLE_DETAIL },
	{ "转入", ANYWHERE, ROLE_DETAIL },
	{ "提取", ANYWHERE, ROLE_DETAIL },
	{ "交纳", ANYWHERE, ROLE_DETAIL },
	{ "缴纳", ANYWHERE, ROLE_DETAIL },
	{ "结余分配", ANYWHERE, ROLE_DISTRIBUTED },
	{ "弥补收支差额", ANYWHERE, ROLE_SUPPLEMENT },
	{ "弥补收支缺口", ANYWHERE, ROLE_SUPPLEMENT },
	{ "非财政拨款结余", ANYWHERE, ROLE_SUPPLEMENT },
	{ "专用结余", ANYWHERE, ROLE_SUPPLEMENT },
	{ "上年", ANYWHERE, ROLE_OPENING },
	{ "年初", ANYWHERE, ROLE_OPENING },
	{ "期初", ANYWHERE, ROLE_OPENING },
	{ "年末", ANYWHERE, ROLE_CLOSING },
	{ "年终", ANYWHERE, ROLE_CLOSING },
	{ "期末", ANYWHERE, ROLE_CLOSING },
	{ "下年", ANYWHERE, ROLE_CLOSING },
	{ "人员经费", WITH_SUM, ROLE_PERSONNEL },
	{ "公用经费", WITH_SUM, ROLE_OFFICE },
	{ "本年", WITH_SUM, ROLE_YEAR },
	{ "当年", WITH_SUM, ROLE_YEAR },
	{ "本年收入", ALONE, ROLE_YEAR },
	{ "本年支出", ALONE, ROLE_YEAR },
	{ "本年财政拨款收入", ALONE, ROLE_YEAR },
	{ "本年财政拨款支出", ALONE, ROLE_YEAR },
	{ "当年收入", ALONE, ROLE_YEAR },
	{ "当年支出", ALONE, ROLE_YEAR },
	{ "收入小计", ALONE, ROLE_YEAR },
	{ "支出小计", ALONE, ROLE_YEAR },
	{ "小计", ALONE, ROLE_YEAR },
	{ "合计", WITH_SUM, ROLE_TOTAL },
	{ "总计", WITH_SUM, ROLE_TOTAL },
};

/* Income items by what their labels contain, the most special first. */
static const struct {
	const char *word;
	enum measure measure;
} sources[] = {
	{ "非同级", MEASURE_NONE },
	{ "非财政", MEASURE_NONE },
	{ "政府性基金", MEASURE_FUND_BUDGET },
	{ "国有资本经营", MEASURE_CAPITAL_BUDGET },
	{ "一般公共预算", MEASURE_PUBLIC_BUDGET },
	{ "公共财政预算", MEASURE_PUBLIC_BUDGET },
	{ "财政拨款", MEASURE_FISCAL },
	{ "上级补助", MEASURE_SUPERIOR },
	{ "上级单位补助", MEASURE_SUPERIOR },
	{ "附属单位", MEASURE_AFFILIATE },
	{ "经营收入", MEASURE_OPERATING },
	{ "事业收入", MEASURE_UNDERTAKING },
	{ "其他收入", MEASURE_OTHER },
};

/* Uses of money that are no classes of the functional classification. */
static const char *const uses[] = { "基本支出", "项目支出", "经营支出", "上缴上级支出",
	"补助支出", "人员支出", "公用支出" };

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* Of the characters that numbers are written with; in bytes, 0: none. */
static size_t
numeral(const char *text)
{
	static const char *const numerals[] = { "一", "二", "三", "四", "五", "六", "七", "八",
		"九", "十", "百", "０", "１", "２", "３", "４", "５", "６", "７", "８", "９" };
	if (*text >= '0' && *text <= '9')
		return 1;
	/* three bytes that differ in the last one most; less is no character of them */
	for (size_t i = 0; (unsigned char)*text >= 0xE0 && i < COUNT(numerals); i++) {
		if (text[1] && text[2] == numerals[i][2] && strncmp(text, numerals[i], 3) == 0)
			return 3;
	}
	return 0;
}

static size_t
one_of(const char *text, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strncmp(text, list[i], strlen(list[i])) == 0)
			return strlen(list[i]);
	}
	return 0;
}

/* How a line is numbered; a line of another numbering stands on another level. */
enum numbering { UNNUMBERED, CHINESE, BRACKETED, DIGITS };

/* *rest: behind the number. */
static enum numbering
numbering_of(const char *label, const char **rest)
{
	static const char *const opening[] = { "（", "(" };
	static const char *const ends[] = { "、", "，", "．", "）", ")", ".", ",", "：", ":" };
	const char *at = label + strspn(label, " ");
	size_t bracket = one_of(at, opening, COUNT(opening)), bytes;
	const char *number = at += bracket;
	*rest = label + strspn(label, " ");
	while ((bytes = numeral(at)) != 0)
		at += bytes;
	bytes = at > number ? one_of(at, ends, COUNT(ends)) : 0;
	if (!bytes)
		return UNNUMBERED;
	*rest = at + bytes + strspn(at + bytes, " ");
	return bracket ? BRACKETED : *number >= '0' && *number <= '9' ? DIGITS : CHINESE;
}

static bool
ends_in_sum(const char *label)
{
	size_t bytes = strlen(label);
	while (bytes && label[bytes - 1] == ' ')
		bytes--;
	return bytes >= 3 && memcmp(label + bytes - 3, "计", 3) == 0;
}

static bool
stands(const char *label, const char *bare, bool sum, size_t word)
{
	if (words[word].stands == ALONE)
		return strcmp(bare, words[word].word) == 0;
	return (sum || words[word].stands == ANYWHERE) && strstr(label, words[word].word);
}

static enum role
role_by_label(const struct line *line)
{
	const char *bare;
	bool sum = ends_in_sum(line->label);
	if (*line->code)
		return ROLE_ITEM;
	if (!*line->label && !line->n_cells)
		return ROLE_DETAIL;
	numbering_of(line->label, &bare);
	for (size_t i = 0; i < COUNT(words); i++) {
		if (stands(line->label, bare, sum, i))
			return words[i].role;
	}
	return line_is_total(line) ? ROLE_TOTAL : ROLE_ITEM;
}

/* What settling one side needs to remember. */
struct settling {
	const struct line *first;     /* the first item */
	enum numbering numbering;     /* its */
	bool over;                    /* items have ended */
	bool carried;                 /* a carry-over stood before the items */
	bool fiscal;                  /* the last item is 财政拨款 as a whole, without a number */
};

/* 一般公共预算 below 财政拨款 where neither has a number: a part of it. */
static bool
is_fiscal_part(const struct settling *at, const struct line *line)
{
	enum measure source = role_source(line);
	return at->fiscal && !*line->code &&
	    (source == MEASURE_PUBLIC_BUDGET || source == MEASURE_FUND_BUDGET ||
		source == MEASURE_CAPITAL_BUDGET);
}

static enum role
settle_item(struct settling *at, const struct line *line)
{
	const char *rest;
	enum numbering numbering = numbering_of(line->label, &rest);
	if (!at->first) {
		at->first = line;
		at->numbering = numbering;
	}
	if (at->over || line->level > at->first->level)
		return ROLE_DETAIL;
	if (at->carried || line->level < at->first->level)
		return ROLE_UNSURE;
	if (!*line->code && (numbering != at->numbering || is_fiscal_part(at, line)))
		return ROLE_UNSURE;
	at->fiscal = numbering == UNNUMBERED && role_source(line) == MEASURE_FISCAL;
	return ROLE_ITEM;
}

static bool
carries(enum role role)
{
	return role == ROLE_OPENING || role == ROLE_CLOSING || role == ROLE_SUPPLEMENT ||
	    role == ROLE_DISTRIBUTED;
}

/*
 * Of one side: items end with the first total or carry-over, unless that stands first (合计 above
 * its parts); those below the first level are details.
 */
static void
settle_items(const struct statement *statement, enum role *roles, side_t side)
{
	struct settling at = { .first = NULL };
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if (line->side != side || roles[i] == ROLE_DETAIL)
			continue;
		if (roles[i] == ROLE_ITEM) {
			roles[i] = settle_item(&at, line);
			continue;
		}
		if (at.first && line->level > at.first->level && carries(roles[i])) {
			roles[i] = ROLE_DETAIL;
			continue;
		}
		at.over |= at.first != NULL;
		at.carried |= !at.first && (roles[i] == ROLE_OPENING || roles[i] == ROLE_CLOSING);
	}
}

/* Of two totals without one of the year the first is that of the year: 收入合计 … 收入总计. */
static void
settle_totals(const struct statement *statement, enum role *roles, side_t side)
{
	size_t first = statement->n_lines, last = first;
	for (size_t i = 0; i < statement->n_lines; i++) {
		if (statement->lines[i].side != side || *statement->lines[i].code)
			continue;
		if (roles[i] == ROLE_YEAR)
			return;
		if (roles[i] != ROLE_TOTAL)
			continue;
		if (first == statement->n_lines)
			first = i;
		last = i;
	}
	/* 收入总计 above 支出总计 in one list are two tables, not a total of the year and a total */
	if (first != last && !(strstr(statement->lines[first].label, "收入") &&
		strstr(statement->lines[last].label, "支出")))
		roles[first] = ROLE_YEAR;
}

const enum role *
roles_of(struct arena *arena, const struct statement *statement)
{
	static const side_t sides[] = SIDE_LETTERS_OR_NONE;
	enum role *roles = arena_alloc(arena, (statement->n_lines + 1) * sizeof *roles);
	for (size_t i = 0; i < statement->n_lines; i++)
		roles[i] = role_by_label(&statement->lines[i]);
	for (size_t i = 0; i < COUNT(sides); i++) {
		settle_totals(statement, roles, sides[i]);
		settle_items(statement, roles, sides[i]);
	}
	return roles;
}

const struct line *
role_line(const struct statement *statement, const enum role *roles, side_t side, enum role role)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		if (roles[i] == role && (side == 0 || statement->lines[i].side == side))
			return &statement->lines[i];
	}
	return NULL;
}

enum measure
role_source(const struct line *line)
{
	for (size_t i = 0; i < COUNT(sources); i++) {
		if (strstr(line->label, sources[i].word))
			return sources[i].measure;
	}
	return MEASURE_NONE;
}

static bool
is_use(const char *label)
{
	for (size_t i = 0; i < COUNT(uses); i++) {
		if (strstr(label, uses[i]))
			return true;
	}
	return false;
}

static bool
is_class(const struct line *line)
{
	size_t bytes = strlen(line->label);
	return !*line->code && line->level > 0 && bytes > 6 &&
	    memcmp(line->label + bytes - 6, "支出", 6) == 0 && !is_use(line->label);
}

static bool
is_income(const struct line *line)
{
	return !*line->code && line->level > 0 && role_source(line) != MEASURE_NONE;
}

/* The side with the most lines of a kind; 0 if there are none. */
static side_t
side_with(const struct statement *statement, bool (*is)(const struct line *))
{
	size_t counts[256] = { 0 };
	size_t most = 0;
	side_t side = 0;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if (line->side && is(line) && ++counts[(unsigned char)line->side] > most) {
			most = counts[(unsigned char)line->side];
			side = line->side;
		}
	}
	return side;
}

side_t
role_income_side(const struct statement *statement)
{
	return side_with(statement, is_income);
}

side_t
role_class_side(const struct statement *statement)
{
	return side_with(statement, is_class);
}

const char *
role_label(const struct line *line)
{
	static const char *const among[] = { "其中：", "其中:", "其中" };
	const char *label = line->label + strspn(line->label, " ");
	label += one_of(label, among, COUNT(among));
	numbering_of(label, &label);
	return label + one_of(label, among, COUNT(among));
}
