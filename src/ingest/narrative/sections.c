/* sections.c: the paragraphs of a narrative, and what each is about by the heading over it */
#include "ingest/narrative/narration.h"

#include <string.h>

#include "base/mem.h"

#define HEADING_BYTES 200

struct section_words {
	const char *words;
	enum section section;
};

/* The first that stands in a heading tells what follows. */
static const struct section_words section_words[] = {
	{ "名词解释", SECTION_SILENT },
	{ "名称解释", SECTION_SILENT },
	{ "名词说明", SECTION_SILENT },
	{ "单位构成", SECTION_UNITS },
	{ "机构设置", SECTION_UNITS },
	{ "所属单位", SECTION_UNITS },
	{ "单位情况", SECTION_UNITS },
	{ "机构情况", SECTION_UNITS },
	{ "任务及目标", SECTION_SILENT },
	{ "今后", SECTION_SILENT },
	{ "下一步", SECTION_SILENT },
	{ "项目概况", SECTION_PERFORMANCE },
	{ "职责", SECTION_SILENT },
	{ "职能", SECTION_SILENT },
	{ "概况", SECTION_SILENT },
	{ "测算", SECTION_SILENT },
	{ "编制的相关依据", SECTION_SILENT },
	{ "绩效", SECTION_PERFORMANCE },
	{ "工作完成情况", SECTION_WORK },
	{ "存在问题", SECTION_PERFORMANCE },
	{ "三公", SECTION_THREE },
	{ "一般性支出", SECTION_MEETINGS },
	{ "会议费", SECTION_MEETINGS },
	{ "培训费", SECTION_TRAINING },
	{ "机关运行", SECTION_OPERATION },
	{ "机构运行经费", SECTION_OPERATION },
	{ "政府采购", SECTION_PROCUREMENT },
	{ "国有资产", SECTION_ASSETS },
	{ "非税收入", SECTION_NONTAX },
	{ "国有资本经营", SECTION_CAPITAL },
	{ "政府性基金", SECTION_FUND },
	{ "基本支出", SECTION_BASIC },
	{ "一般公共预算", SECTION_PUBLIC },
	{ "财政拨款收支", SECTION_FISCAL },
	{ "财政拨款收入", SECTION_FISCAL },
	{ "财政拨款支出", SECTION_FISCAL },
	{ "财政拨款", SECTION_FISCAL },
	{ "收入支出", SECTION_SUMMARY },
	{ "收支", SECTION_SUMMARY },
	{ "收、支", SECTION_SUMMARY },
	{ "收入", SECTION_INCOME },
	{ "支出", SECTION_EXPENDITURE },
	{ "预算编制说明", SECTION_FISCAL },
	{ "其他重要事项", SECTION_NONE },
	{ "第", SECTION_NONE },
};

static size_t
sentences(const struct prose *prose, size_t from, size_t to)
{
	size_t n = 0;
	for (size_t at = from; at < to; at = prose_find(prose, at, to, "。") + strlen("。"))
		n++;
	return n;
}

static bool
tells_yuan(const struct prose *prose, size_t from, size_t to)
{
	for (size_t at = from; (at = prose_find(prose, at, to, "元")) < to; at++)
		if (at > from && prose->text[at - 1] >= '0' && prose->text[at - 1] <= '9')
			return true;
	return false;
}

/* A heading has a number and tells no money. */
static bool
is_heading(const struct prose *prose, size_t from, size_t to)
{
	static const char *const told[] = { "万元", "%", "亿元", "主要用于", "原因", "持平" };
	static const char *const ends[] = { "说明", "情况", "说明。", "情况。", "概况", "解释",
		"构成", "预算", "方向" };

	if (to - from > HEADING_BYTES || tells_yuan(prose, from, to))
		return false;
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		if (prose_find(prose, from, to, told[i]) < to)
			return false;
	if (prose_numbering(prose->text + from))
		return prose_find(prose, from, to, "(项)") == to && sentences(prose, from, to) <= 1;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (prose_ends(prose, from, to, ends[i]))
			return true;
	return false;
}

/* A heading may be followed by its text in the same paragraph: "(一)机关运行经费情况。本部门..." */
static size_t
heading_end(const struct prose *prose, size_t from, size_t to)
{
	static const char *const marks[] = { "。", ":" };

	if (is_heading(prose, from, to))
		return to;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		size_t end = prose_find(prose, from, to, marks[i]);
		if (prose_numbering(prose->text + from) && is_heading(prose, from, end) &&
		    (prose_ends(prose, from, end, "情况") ||
			prose_ends(prose, from, end, "说明")))
			return end;
	}
	return from;
}

/* How far a paragraph may be read; what it is about until a heading says otherwise. */
struct reading {
	enum section section;
	int level; /* of the heading that said it */
	size_t amount, room;
};

/* "第一部分" 0, "一、" and no number 1, "(一)" 2, "1." 3, "(1)" 4. */
static int
heading_level(const char *text)
{
	bool bracket = *text == '(';
	const char *inner = text + bracket;

	if (!prose_numbering(text))
		return 1;
	if (strncmp(text, "第", strlen("第")) == 0)
		return 0;
	return (*inner >= '0' && *inner <= '9' ? 3 : 1) + bracket;
}

static bool
section_of(const struct prose *prose, size_t from, size_t to, enum section *section)
{
	for (size_t i = 0; i < sizeof section_words / sizeof *section_words; i++) {
		if (prose_find(prose, from, to, section_words[i].words) < to) {
			*section = section_words[i].section;
			return true;
		}
	}
	return false;
}

/* The items of a glossary and of duties look like headings: only a part or a section ends them. */
static bool
may_change(enum section section, const struct prose *prose, size_t from, size_t to)
{
	static const char *const ends[] = { "情况", "说明", "构成", "设置", "概况", "解释" };

	if (section != SECTION_SILENT || prose_at(prose, from, "第"))
		return true;
	if (prose_find(prose, from, to, ":") < to)
		return false;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (prose_ends(prose, from, to, ends[i]))
			return true;
	return false;
}

/*
 * A heading in general words (支出情况) below one in special words (三公经费) divides what the upper
 * one is about.
 */
static bool
divides(const struct reading *reading, enum section section, int level)
{
	const int general = SECTION_SUMMARY | SECTION_INCOME | SECTION_EXPENDITURE | SECTION_FISCAL;
	const int special = ~(general | SECTION_SILENT | SECTION_UNITS | SECTION_WORK);

	return level > reading->level && ((int)section & general) != 0 &&
	    ((int)reading->section & special) != 0;
}

static void
take_heading(struct reading *reading, const struct prose *prose, size_t from, size_t to)
{
	enum section section = reading->section;
	int level = heading_level(prose->text + from);

	if (!may_change(reading->section, prose, from, to) ||
	    !section_of(prose, from, to, &section) || divides(reading, section, level))
		return;
	reading->section = section;
	reading->level = level;
}

/* Neither duties nor a glossary hold amounts: the heading of what does was not seen. */
static bool
tells_money(const struct narration *narration, const struct paragraph *paragraph)
{
	size_t n = 0;
	for (size_t i = 0; i < paragraph->n_amounts; i++)
		n += strcmp(narration->amounts[paragraph->first_amount + i].unit, "万元") == 0;
	return n >= 2;
}

/* Below what is about basic expenditure a paragraph may turn to the projects. */
static bool
turns_to_projects(const struct reading *reading, const struct prose *prose, size_t from)
{
	size_t numbering = prose_numbering(prose->text + from);

	return reading->section == SECTION_BASIC && numbering > 0 &&
	    prose_at(prose, from + numbering, "项目支出");
}

static void
take_paragraph(struct narration *narration, struct reading *reading, size_t from, size_t to)
{
	struct paragraph paragraph = { .from = from, .to = to };
	size_t end = heading_end(&narration->prose, from, to), *amount = &reading->amount;

	paragraph.heading = end == to;
	if (end > from)
		take_heading(reading, &narration->prose, from, end);
	if (turns_to_projects(reading, &narration->prose, from))
		reading->section = SECTION_PUBLIC;
	while (*amount < narration->n_amounts && narration->amounts[*amount].from < from)
		++*amount;
	paragraph.first_amount = *amount;
	while (*amount < narration->n_amounts && narration->amounts[*amount].from < to)
		++*amount;
	paragraph.n_amounts = *amount - paragraph.first_amount;
	if (reading->section == SECTION_SILENT && tells_money(narration, &paragraph))
		reading->section = SECTION_FISCAL;
	paragraph.section = reading->section;
	MEM_GROW(narration->paragraphs, narration->n_paragraphs, reading->room);
	narration->paragraphs[narration->n_paragraphs++] = paragraph;
}

void
narrate_sections(struct narration *narration)
{
	const struct prose *prose = &narration->prose;
	struct reading reading = { .section = SECTION_NONE };

	for (size_t from = 0; from < prose->n;) {
		size_t to = prose_paragraph_end(prose, from);
		if (to > from)
			take_paragraph(narration, &reading, from, to);
		from = to + (prose->text[to] == '\n');
	}
}
