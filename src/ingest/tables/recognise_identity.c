/* recognise_identity.c: whose document it is, of what year, budget or final accounts, by its lines */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/pages/words.h"
#include "ingest/tables/recognise.h"

#define COUNT(array) (sizeof (array) / sizeof *(array))

static const char *const agency_labels[] = { "预算主管部门", "编制部门", "部门名称", "单位名称", "编制单位", "填报部门", "填报单位",
    "公开部门", "公开单位", "预算部门", "预算单位", "部门(单位)名称", "单位(部门)名称", "部门(单位)", "部门/单位", "部门", "单位", NULL };

/* What a name ends in when it is no agency's but a heading's, and what a heading begins with. */
static const char *const no_agency[] = { "附件", "目录", "关于", "公开", "说明", "情况", "科目", "合计",
    "一般公共", "政府性", "财政拨款", "收入", "支出", "本部门", "我部门", "本单位", "增加", "减少", "万元", "人民币", ":", "。", ",",
    "、", ";", "上年", "根据", "纳入", "名称", "部门预算", "部门决算", "编制说明", "年度", "批复", "概况", "部分", "网站", "欢迎",
    "来源", "发布", "首页", "索引", "•", "!", NULL };

/* What the names of bodies end in: where no other word tells that something is one. */
static const char *const bodies[] = { "局", "厅", "委", "部", "院", "校", "学", "所", "站", "处", "队", "会", "办", "室", "馆", "团",
    "社", "署", "府", "场", "庭", "园", "中心", "公司", "街道", "镇", "乡", ")", NULL };

/* What a title says of the tables behind it is no part of the name. */
static const char *const name_tails[] = { "(汇总)", "(部门)", "(部门汇总)", "(全口径)", NULL };

/* What may stand behind 决算 or 预算 in a title that names no 部门. */
static const char *const paper_tails[] = { "", "公开", "说明", "公开说明", "信息公开", "报告", "编制说明", "公开报告", "公开表",
    "表", "情况说明", NULL };

static const struct {
	const char *words;
	int kind, scope;
} papers[] = {
	{ "部门决算", KIND_FINAL, SCOPE_DEPARTMENT }, { "部门预算", KIND_BUDGET, SCOPE_DEPARTMENT },
	{ "单位决算", KIND_FINAL, SCOPE_UNIT }, { "单位预算", KIND_BUDGET, SCOPE_UNIT },
	{ "(部门)决算", KIND_FINAL, SCOPE_DEPARTMENT }, { "(部门)预算", KIND_BUDGET, SCOPE_DEPARTMENT },
	{ "(本级)决算", KIND_FINAL, SCOPE_UNIT }, { "(本级)预算", KIND_BUDGET, SCOPE_UNIT },
	{ "本级决算", KIND_FINAL, SCOPE_UNIT }, { "本级预算", KIND_BUDGET, SCOPE_UNIT },
	{ "部门综合决算", KIND_FINAL, SCOPE_DEPARTMENT }, { "部门综合预算", KIND_BUDGET, SCOPE_DEPARTMENT },
	{ "单位综合决算", KIND_FINAL, SCOPE_UNIT }, { "单位综合预算", KIND_BUDGET, SCOPE_UNIT },
	{ "综合决算", KIND_FINAL, -1 }, { "综合预算", KIND_BUDGET, -1 },
	{ "“三公”经费决算", KIND_FINAL, -1 }, { "“三公”经费预算", KIND_BUDGET, -1 },
	{ "三公经费决算", KIND_FINAL, -1 }, { "三公经费预算", KIND_BUDGET, -1 },
	{ "决算", KIND_FINAL, -1 }, { "预算", KIND_BUDGET, -1 },
};

/* Of all of them, not one: 万全区 is a district. */
static const char *const all_agencies[] = { "全国", "全省", "全市", "全区", "全县", NULL };

/* 自治区, 某市: what has agencies, and is none. */
static const char *const regions[] = { "自治区", "自治州", "自治县", "省级", "市级", "区级", "县级", "省", "市", "县", NULL };

/* 某市某区: a district has agencies as well; 灌区, 保护区 have one of their own. */
static bool
is_district(const char *name)
{
	return words_end(name, "区") && (strstr(name, "市") || strstr(name, "省"));
}

static bool
is_agency(const char *name)
{
	size_t length = words_length(name);
	return !is_district(name) && length >= 3 && length <= 40 && !words_in(name, no_agency) &&
	    !words_at_end(name, regions) &&
	    !words_at_start(name, all_agencies) && !strstr(name, "xx") &&
	    strspn(name, "0123456789.,-") != strlen(name);
}

enum { REFERENCE_DIGITS = 8 };        /* fewer are a year, a date, a number of a school */

/* What follows a number under which a paper is filed: 监督索引号 and its digits stand before the title. */
static char *
without_reference(char *name)
{
	for (char *at = name; *at; at++) {
		size_t digits = strspn(at, "0123456789");
		if (digits >= REFERENCE_DIGITS)
			name = at + digits;
		at += digits > 0 ? digits - 1 : 0;
	}
	return name;
}

/* Takes "第二部分", "附件1:", "一、", brackets of a part from the start of a name. */
static char *
without_heading(char *name)
{
	name = without_reference(name);
	if (words_begin(name, "第")) {
		char *part = strstr(name, "部分");
		if (part)
			name = part + strlen("部分");
	}
	if (words_begin(name, "附件")) {
		name += strlen("附件");
		name += words_number(name);
	}
	name += strspn(name, ":");
	return name + (words_after_mark(name) - name);
}

static bool
cut_end(char *text, const char *const *ends)
{
	size_t bytes = strlen(text);
	for (; *ends; ends++) {
		size_t end = strlen(*ends);
		if (bytes > end && strcmp(text + bytes - end, *ends) == 0) {
			text[bytes - end] = '\0';
			return true;
		}
	}
	return false;
}

/* An agency without those below it is one of its own units. */
static const char own_tail[] = "(本级)";

/* The name as the line prints it: folding changes brackets and widths. */
static bool
take_agency(struct arena *arena, const char *line, char *name, struct identity_found *found)
{
	struct text_span span;
	name = without_heading(name);
	cut_end(name, name_tails);
	if (!is_agency(name) || !text_find(line, 0, name, &span))
		return false;
	char *agency = arena_copy(arena, line + span.from, span.to - span.from), *to = agency;
	for (const char *at = agency; *at; at++)
		if (*at != ' ')
			*to++ = *at;
	*to = '\0';
	found->agency = agency;
	if (words_end(name, own_tail))
		found->scope = SCOPE_UNIT;
	return true;
}

/* "2024年度" between the name of the agency and the next label, or behind the name. */
static void
take_head_year(const char *text, struct identity_found *found)
{
	static const char *const next[] = { "金额单位", "单位", "公开", NULL };
	size_t bytes;
	int year;
	const char *at = recognise_year_in(text, &bytes, &year);
	if (at && at > text && bytes > strlen("年度") &&
	    strncmp(at + bytes - strlen("年度"), "年度", strlen("年度")) == 0 &&
	    (at[bytes] == '\0' || words_at_start(at + bytes, next)))
		found->year = year;
}

/* "部门：某某局 2024年度 单位：万元": the name up to the next label, and the year. */
static bool
labelled(struct arena *arena, const char *line, char *text, struct identity_found *found)
{
	const char *label = words_at_start(text, agency_labels);
	if (!label || text[strlen(label)] != ':')
		return false;
	char *name = text + strlen(label) + 1;
	take_head_year(name, found);
	static const char *const ends[] = { "金额单位", "单位:", "公开", "20", "年度", NULL };
	for (size_t i = 0; ends[i]; i++) {
		char *end = strstr(name, ends[i]);
		if (end && end > name)
			*end = '\0';
	}
	return take_agency(arena, line, name, found);
}

/* Is `name` that of a body, and not of what a table shows? */
static bool
is_body(char *name)
{
	name = without_heading(name);
	return is_agency(name) && words_at_end(name, bodies);
}

/*
 * Between year and paper stands nothing or the agency, else the line is a sentence or a table's
 * title. Where no 部门 or 单位 is said, only the name of a body, and a title's end, tell that.
 */
static bool
is_paper(struct arena *arena, const char *between, const char *words, const char *behind, int scope)
{
	if (words == between || scope >= 0)
		return true;
	return words_are(behind, paper_tails) &&
	    is_body(arena_copy(arena, between, (size_t)(words - between)));
}

/* "某某局2019年度部门决算", "2018年度某某院部门预算": whose, when and what. */
static bool
paper(struct arena *arena, const char *line, char *text, struct identity_found *found)
{
	size_t bytes;
	int year;
	if (words_length(text) > 60 || strstr(text, "。") || strstr(text, ","))
		return false;
	const char *at = recognise_year_in(text, &bytes, &year);
	if (!at)
		return false;
	for (size_t i = 0; i < COUNT(papers); i++) {
		char *between = text + (at - text) + bytes;
		char *words = strstr(between, papers[i].words);
		if (!words || words_begin(words + strlen(papers[i].words), "数"))
			continue;
		if (!is_paper(arena, between, words, words + strlen(papers[i].words),
		    papers[i].scope))
			return false;
		found->year = year;
		found->kind = papers[i].kind;
		if (papers[i].scope >= 0)
			found->scope = papers[i].scope;
		*words = '\0';
		text[at - text] = '\0';
		/* What stands before the year may be the name of the site. */
		if (at == text || is_body(between))
			take_agency(arena, line, between, found);
		else
			take_agency(arena, line, text, found);
		return true;
	}
	return false;
}

/* "第一部分 某某局概况": the heading of what a body is. */
static bool
overview(struct arena *arena, const char *line, char *text, struct identity_found *found)
{
	static const char *const ends[] = { "概况", NULL };
	return cut_end(text, ends) && is_body(text) && take_agency(arena, line, text, found);
}

/* Lines of a title page that tell one thing alone: "2019年度", "部门决算公开". */
static bool
alone(char *text, struct identity_found *found)
{
	int year;
	size_t bytes = recognise_year_at(text, &year);
	if (bytes > 0 && text[bytes] == '\0' && strstr(text, "年")) {
		found->year = year;
		return true;
	}
	for (size_t i = 0; i < COUNT(papers); i++) {
		if (!words_begin(text, papers[i].words) ||
		    !words_are(text + strlen(papers[i].words), paper_tails))
			continue;
		found->kind = papers[i].kind;
		if (papers[i].scope >= 0)
			found->scope = papers[i].scope;
		return true;
	}
	return false;
}

/* "(2024年度)", "部门预算公开表(2024年)", "预算年度:2024年": the year that a text ends in. */
static bool
ends_in_year(const char *text, struct identity_found *found)
{
	static const char *const labels[] = { "年度:", "预算年度:", "决算年度:", "会计年度:", "财政年度:", NULL };
	const char *label = words_at_start(text, labels), *bracket = strrchr(text, '(');
	const char *at = label ? text + strlen(label) : bracket ? bracket + 1 : NULL;
	int year;
	size_t bytes = at ? recognise_year_at(at, &year) : 0;
	if (bytes == 0 || strcmp(at + bytes, label ? "" : ")") != 0 ||
	    (!label && bracket > text && !strstr(text, "预算") && !strstr(text, "决算")))
		return false;
	found->year = year;
	return true;
}

/* A label, or a year or a paper outside of sentences: the other lines, most of them, need no look. */
static bool
may_tell(const char *line)
{
	bool label = strstr(line, "：") || strchr(line, ':');
	bool sentence = strstr(line, "。") || strstr(line, "，");
	return label || (!sentence && (strstr(line, "年") || strstr(line, "算") ||
	    strstr(line, "概况")));
}

bool
recognise_own_heading(const char *line)
{
	static const char *const headings[] = { "单位概况", "单位基本情况", "单位主要职责", "单位主要职能",
		"单位职责", "单位职能", NULL };
	struct arena scratch = { 0 };
	bool unit = strlen(line) < 100 && strstr(line, "单位") &&
	    words_are(without_heading(text_fold(&scratch, line)), headings);
	arena_release(&scratch);
	return unit;
}

bool
recognise_identity(struct arena *arena, const char *line, struct identity_found *found)
{
	struct arena scratch = { 0 };
	bool told = may_tell(line) && strlen(line) < 400;
	if (told) {
		char *text = text_fold(&scratch, line);
		told = labelled(arena, line, text, found) || alone(text, found) ||
		    paper(arena, line, text, found) || ends_in_year(text, found) ||
		    overview(arena, line, text, found);
	}
	arena_release(&scratch);
	return told;
}
