/* leads.c: what a narrative says in words: what money was for, why a figure differs */
#include "ingest/narrative/leads.h"

#include <string.h>

#include "ingest/narrative/indicators.h"
#include "ingest/narrative/phrase.h"

/* Words that lead to a text. They take what follows, up to the end of the clause. */
struct lead {
	const char *words;
	enum aspect aspect;
};

static const struct lead leads[] = {
	{ "主要用于以下", ASPECTS },
	{ "主要用于下列", ASPECTS },
	{ "主要用于如下", ASPECTS },
	{ "主要用于", ASPECT_PURPOSE },
	{ "主要是用于", ASPECT_PURPOSE },
	{ "计划用于", ASPECT_PURPOSE },
	{ "具体用于", ASPECT_PURPOSE },
	{ "主要原因", ASPECT_REASON },
	{ "原因是", ASPECT_REASON },
	{ "原因为", ASPECT_REASON },
	{ "原因:", ASPECT_REASON },
	{ "主要变动情况", ASPECT_REASON },
	{ "主要增减变动情况", ASPECT_REASON },
	{ "主要情况:", ASPECT_REASON },
	{ "主要变动原因", ASPECT_REASON },
	{ "主要系", ASPECT_REASON },
	{ "主要由于", ASPECT_REASON },
	{ "主要是由于", ASPECT_REASON },
	{ "主要是因为", ASPECT_REASON },
	{ "主要是", ASPECT_REASON },
};

/* A lead of its own only at the start of a clause. */
static const struct lead alone = { "用于", ASPECT_PURPOSE };

static bool
begins_clause(const struct teller *teller, size_t at)
{
	return at == teller->clause && at > teller->paragraph->from && teller->told_amount;
}

static const struct lead *
lead_at(const struct teller *teller, size_t at)
{
	static const char *const firsts[] = { "主要", "原因", "计划用于", "具体用于" };
	const struct prose *prose = &teller->narration->prose;
	size_t first = 0;

	if (prose_at(prose, at, alone.words))
		return begins_clause(teller, at) ? &alone : NULL;
	while (first < sizeof firsts / sizeof *firsts && !prose_at(prose, at, firsts[first]))
		first++;
	if (first == sizeof firsts / sizeof *firsts)
		return NULL;
	for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
		if (prose_at(prose, at, leads[i].words))
			return leads[i].aspect == ASPECTS ? NULL : &leads[i];
	return NULL;
}

static bool
starts_comparison(const struct prose *prose, size_t at)
{
	static const char *const words[] = { "完成", "比上年", "较上年", "与上年", "比20", "较20",
		"与20", "占", "年初预算", "支出决算", "全年预算", "比年初", "较年初", "决算数",
		"预决算" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (prose_at(prose, at, words[i]))
			return true;
	return false;
}

/* Behind a reason the money is spoken of again: "该项经费主要用于". */
static bool
starts_purpose(const struct prose *prose, size_t at)
{
	static const char *const words[] = { "该项经费", "该项支出", "该经费", "该费用",
		"该项费用", "经费主要用于", "支出主要用于" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (prose_at(prose, at, words[i]))
			return true;
	return false;
}

static bool
goes_on(const struct prose *prose, size_t at)
{
	static const char *const ordinals[] = { "一是", "二是", "三是", "四是", "五是", "六是",
		"七是" };
	for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++)
		if (prose_at(prose, at, ordinals[i]))
			return true;
	return prose_numbering(prose->text + at) > 0;
}

/* "与上年相比减少 0.10 万元" and no more: a figure again, not why one differs. */
static bool
compares(const struct teller *teller, size_t from, size_t to)
{
	const struct narration *narration = teller->narration;
	size_t i = amount_from(narration, from);
	struct phrase phrase;

	if (i == narration->n_amounts || narration->amounts[i].from >= to ||
	    narration->amounts[i].class != AMOUNT_MONEY)
		return false;
	size_t stop = prose_find(&narration->prose, from, narration->amounts[i].from, ",");
	if (stop < narration->amounts[i].from)
		return false;
	phrase_read(teller->narration, teller->paragraph->section, from, narration->amounts[i].from,
	    &phrase);
	return phrase.whole && (phrase.flags & PHRASE_THAN);
}

/* The end of a text that starts at `from`. */
static size_t
text_end(const struct teller *teller, size_t from, size_t to, enum aspect aspect)
{
	const struct prose *prose = &teller->narration->prose;
	size_t end = prose_find(prose, from, to, "。");

	for (size_t at = from; at < end; at++) {
		if (prose->text[at] == ';' && !goes_on(prose, at + 1))
			return at;
		if (prose->text[at] == ',' &&
		    (aspect == ASPECT_PURPOSE ? starts_comparison(prose, at + 1) :
						starts_purpose(prose, at + 1) ||
					compares(teller, at + 1, end)))
			return at;
	}
	return end;
}

/* "财政拨款支出主要内容如下:" is a line of its own, even where the one before it lacks its stop. */
static size_t
before_list(const struct prose *prose, size_t from, size_t end)
{
	size_t at = prose_find(prose, from, end, "如下");

	if (at == end)
		return end;
	while (at > from && prose->line[at - 1] == prose->line[at])
		at--;
	return at > from ? at : end;
}

/* Does the clause compare, as in "决算数小于预算数主要是"? */
static bool
is_compared(const struct teller *teller, size_t at)
{
	static const char *const words[] = { "小于", "大于", "低于", "高于", "减少", "增加", "下降",
		"增长" };
	const struct prose *prose = &teller->narration->prose;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (prose_find(prose, teller->clause, at, words[i]) < at)
			return true;
	return false;
}

/* 主要是 also leads to what the money was for, and to parts of it. */
static enum aspect
judge_lead(const struct teller *teller, const struct lead *lead, size_t at, size_t from, size_t to)
{
	const struct prose *prose = &teller->narration->prose;

	if (strcmp(lead->words, "主要是") != 0)
		return lead->aspect;
	if (prose_ends(prose, teller->clause, at, "原因"))
		return ASPECT_REASON;
	if (prose_find(prose, from, to, "用于") < to)
		return ASPECT_PURPOSE;
	return teller->told_change || is_compared(teller, at) ? ASPECT_REASON : ASPECTS;
}

size_t
lead_take(struct teller *teller, size_t at)
{
	const struct prose *prose = &teller->narration->prose;
	const struct lead *lead = lead_at(teller, at);
	static const char *const links[] = { "是", "为", ":", "如下", "," };

	if (!lead)
		return at;
	size_t from = at + strlen(lead->words);
	for (size_t i = 0; i < sizeof links / sizeof *links; i++)
		if (prose_at(prose, from, links[i]))
			from += strlen(links[i]);
	size_t to = text_end(teller, from, teller->paragraph->to, lead->aspect);
	to = before_list(prose, from, to);
	enum aspect aspect = judge_lead(teller, lead, at, from, to);
	if (aspect == ASPECTS)
		return at;
	struct phrase phrase;
	phrase_read(teller->narration, teller->paragraph->section, teller->clause, at, &phrase);
	if (phrase.has_subject && phrase.fit)
		teller_take(teller, &phrase.subject);
	tell_text(teller, aspect, from, to);
	return to;
}
