/* remarks.c: what a narrative says of the figures of the statements: amounts, shares, changes, purposes, reasons */
#include "ingest/narration.h"

#include <string.h>

#include "ingest/phrase.h"
#include "ingest/telling.h"

static void
take_subject(struct teller *teller, const struct phrase *phrase)
{
	teller->subject = phrase->subject;
	teller->known = phrase->has_subject && phrase->fit;
	teller->told_change = false;
	teller->told_amount = false;
}

/* What the sentence compares with; it holds until another is named. */
static void
take_base(struct teller *teller, const struct phrase *phrase)
{
	if (!(phrase->flags & PHRASE_THAN))
		return;
	if (phrase->flags & PHRASE_LAST)
		teller->base = PHRASE_LAST;
	else if (phrase->flags & (PHRASE_FULL | PHRASE_OTHER_YEAR))
		teller->base = 0;
	else if (phrase->flags & PHRASE_BUDGET)
		teller->base = PHRASE_BUDGET;
}

static bool
is_final(const struct teller *teller)
{
	return teller->narration->disclosure->identity.kind == KIND_FINAL;
}

/* The aspect of an amount of money; ASPECTS if it is none that is kept. */
static enum aspect
money_aspect(const struct teller *teller, const struct phrase *phrase)
{
	int flags = phrase->flags;

	if (flags & PHRASE_SHARE)
		return ASPECTS;
	if (flags & (PHRASE_UP | PHRASE_DOWN))
		return teller->base == PHRASE_LAST		      ? ASPECT_CHANGE :
		    teller->base == PHRASE_BUDGET && is_final(teller) ? ASPECT_BUDGET_CHANGE :
									ASPECTS;
	if (flags & (PHRASE_FULL | PHRASE_OTHER_YEAR))
		return ASPECTS;
	if (flags & PHRASE_LAST)
		return ASPECT_LAST_YEAR;
	if ((flags & PHRASE_BUDGET) && is_final(teller) && !(flags & PHRASE_FINAL))
		return ASPECT_BUDGET;
	if (phrase->has_subject || flags & (PHRASE_FINAL | PHRASE_BUDGET) ||
	    (teller->subject.item && !teller->told_amount))
		return flags & PHRASE_COMPLETE ? ASPECTS : ASPECT_AMOUNT;
	return ASPECTS;
}

static enum aspect
percent_aspect(const struct teller *teller, const struct phrase *phrase)
{
	int flags = phrase->flags;

	if (flags & PHRASE_COMPLETE)
		return flags & PHRASE_FULL || !is_final(teller) ? ASPECTS : ASPECT_COMPLETION;
	if (flags & PHRASE_SHARE)
		return ASPECT_SHARE;
	if (flags & (PHRASE_UP | PHRASE_DOWN))
		return teller->base == PHRASE_LAST		      ? ASPECT_CHANGE_RATE :
		    teller->base == PHRASE_BUDGET && is_final(teller) ? ASPECT_BUDGET_CHANGE_RATE :
									ASPECTS;
	return teller->pending_completion && !phrase->has_subject ? ASPECT_COMPLETION : ASPECTS;
}

static bool
is_first(const struct teller *teller, const struct amount *amount)
{
	return amount == &teller->narration->amounts[teller->paragraph->first_amount];
}

/* The budget as it was changed in the year is none of the aspects: a fact of its own. */
static void
tell_full_budget(struct teller *teller, const struct phrase *phrase, const struct amount *amount)
{
	const struct subject *subject = &teller->subject;
	const char *item = subject->name ? subject->name :
	    subject->n			 ? subject->targets[0].label :
					   NULL;
	const char *label = phrase->flags & PHRASE_COMPLETE ? "完成全年预算" : "全年预算";

	if (!teller->known || !item || subject->topic ||
	    phrase->flags & (PHRASE_UP | PHRASE_DOWN | PHRASE_SHARE) ||
	    (amount->class == AMOUNT_PERCENT) != ((phrase->flags & PHRASE_COMPLETE) != 0))
		return;
	narration_fact(teller->narration, "budget", item, label,
	    amount_figure(&teller->narration->prose, teller->narration->arena, amount, false));
}

static void
take_amount(struct teller *teller, const struct amount *amount)
{
	struct narration *narration = teller->narration;
	struct phrase phrase;
	enum aspect aspect = ASPECTS;

	phrase_read(narration, teller->paragraph->section, teller->clause, amount->from, &phrase);
	bool pending = phrase.flags & PHRASE_COMPLETE && amount->class == AMOUNT_MONEY;
	take_base(teller, &phrase);
	if (phrase.has_subject)
		take_subject(teller, &phrase);
	else if (!phrase.fit && (amount->class != AMOUNT_COUNT || is_first(teller, amount)))
		teller->known = false;
	if (phrase.fit && amount->class == AMOUNT_MONEY)
		aspect = money_aspect(teller, &phrase);
	else if (phrase.fit && amount->class == AMOUNT_PERCENT)
		aspect = percent_aspect(teller, &phrase);
	else if (phrase.flags & PHRASE_BASE_ZERO && amount->class == AMOUNT_BARE)
		aspect = phrase.flags & PHRASE_LAST ? ASPECT_LAST_YEAR :
		    phrase.flags & PHRASE_BUDGET    ? ASPECT_BUDGET :
						      ASPECTS;
	if (aspect == ASPECTS && phrase.fit && (phrase.flags & PHRASE_FULL))
		tell_full_budget(teller, &phrase, amount);
	if (aspect != ASPECTS) {
		struct amount kept = *amount;
		if (amount->class == AMOUNT_BARE)
			kept.unit = "万元";
		bool negative = (phrase.flags & PHRASE_DOWN) && !(phrase.flags & PHRASE_UP) &&
		    (aspect != ASPECT_AMOUNT && aspect != ASPECT_SHARE &&
			aspect != ASPECT_COMPLETION);
		struct figure figure =
		    amount_figure(&narration->prose, narration->arena, &kept, negative);
		tell(teller, aspect, &figure);
	}
	teller->pending_completion = pending && is_final(teller);
	teller->clause = amount->end;
}

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

static const struct lead *
lead_at(const struct prose *prose, size_t at)
{
	if (!prose_at(prose, at, "主要") && !prose_at(prose, at, "原因"))
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

/* The end of a text that starts at `from`. */
static size_t
text_end(const struct prose *prose, size_t from, size_t to, enum aspect aspect)
{
	size_t end = prose_find(prose, from, to, "。");

	for (size_t at = from; at < end; at++) {
		if (prose->text[at] == ';' && !goes_on(prose, at + 1))
			return at;
		if (aspect == ASPECT_PURPOSE && prose->text[at] == ',' &&
		    starts_comparison(prose, at + 1))
			return at;
	}
	return end;
}

/* 主要是 also leads to what the money was for, and to parts of it. */
static enum aspect
judge_lead(const struct teller *teller, const struct lead *lead, size_t from, size_t to)
{
	const struct prose *prose = &teller->narration->prose;

	if (strcmp(lead->words, "主要是") != 0)
		return lead->aspect;
	if (prose_find(prose, from, to, "用于") < to)
		return ASPECT_PURPOSE;
	return teller->told_change ? ASPECT_REASON : ASPECTS;
}

/* Takes the text behind a lead at `at`; returns where it ends, or `at` if there is no such text. */
static size_t
take_lead(struct teller *teller, size_t at)
{
	const struct prose *prose = &teller->narration->prose;
	const struct lead *lead = lead_at(prose, at);
	static const char *const links[] = { "是", "为", ":", "如下", "," };

	if (!lead)
		return at;
	size_t from = at + strlen(lead->words);
	for (size_t i = 0; i < sizeof links / sizeof *links; i++)
		if (prose_at(prose, from, links[i]))
			from += strlen(links[i]);
	size_t to = text_end(prose, from, teller->paragraph->to, lead->aspect);
	enum aspect aspect = judge_lead(teller, lead, from, to);
	if (aspect == ASPECTS)
		return at;
	struct phrase phrase;
	phrase_read(teller->narration, teller->paragraph->section, teller->clause, at, &phrase);
	if (phrase.has_subject && phrase.fit)
		take_subject(teller, &phrase);
	tell_text(teller, aspect, from, to);
	return to;
}

/* "与上年决算数持平", "无年初预算". */
static void
take_clause(struct teller *teller, size_t to)
{
	static const char *const none[] = { "无年初预算", "年初无预算", "年初未安排预算",
		"年初未安排", "未安排年初预算" };
	struct narration *narration = teller->narration;
	const struct prose *prose = &narration->prose;
	size_t from = teller->clause, even = prose_find(prose, from, to, "持平");
	struct phrase phrase;

	phrase_read(narration, teller->paragraph->section, from, to, &phrase);
	take_base(teller, &phrase);
	if (phrase.has_subject && (phrase.subject.item || even < to) && phrase.fit)
		take_subject(teller, &phrase);
	if (even < to && teller->known && !teller->told_change && phrase.fit) {
		enum aspect aspect = teller->base == PHRASE_LAST      ? ASPECT_CHANGE :
		    teller->base == PHRASE_BUDGET && is_final(teller) ? ASPECT_BUDGET_CHANGE :
									ASPECTS;
		if (aspect != ASPECTS)
			tell_text(teller, aspect, even, even + strlen("持平"));
	}
	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		size_t at = prose_find(prose, from, to, none[i]);
		if (at < to && teller->known && at == from) {
			tell_text(teller, ASPECT_NO_BUDGET, at, at + strlen(none[i]));
			break;
		}
	}
}

/* "本部门没有发生公务接待费": why a figure is 0. */
static void
take_sentence(struct teller *teller, size_t from, size_t to)
{
	const struct prose *prose = &teller->narration->prose;
	size_t at = prose_find(prose, from, to, "没有发生");
	struct phrase phrase;

	if (at == to)
		return;
	phrase_read(teller->narration, teller->paragraph->section, at + strlen("没有发生"), to,
	    &phrase);
	if (phrase.has_subject && phrase.whole) {
		take_subject(teller, &phrase);
		tell_text(teller, ASPECT_REASON, from, to);
	}
}

static bool
is_mark(const struct prose *prose, size_t at, size_t *bytes)
{
	static const char *const clause_marks[] = { ",", ";", ":", "。" };
	for (size_t i = 0; i < sizeof clause_marks / sizeof *clause_marks; i++) {
		if (prose_at(prose, at, clause_marks[i])) {
			*bytes = strlen(clause_marks[i]);
			return true;
		}
	}
	return false;
}

static const struct amount *
amount_at(const struct teller *teller, size_t at)
{
	const struct narration *narration = teller->narration;
	const struct paragraph *paragraph = teller->paragraph;

	for (size_t i = 0; i < paragraph->n_amounts; i++)
		if (narration->amounts[paragraph->first_amount + i].from == at)
			return &narration->amounts[paragraph->first_amount + i];
	return NULL;
}

static void
tell_paragraph(struct teller *teller)
{
	const struct prose *prose = &teller->narration->prose;
	size_t at = teller->paragraph->from, sentence = at, bytes, next;
	const struct amount *amount;

	teller->clause = at;
	while (at < teller->paragraph->to) {
		if ((next = take_lead(teller, at)) > at) {
			at = teller->clause = next;
		} else if ((amount = amount_at(teller, at)) != NULL) {
			take_amount(teller, amount);
			at = amount->end;
		} else if (is_mark(prose, at, &bytes)) {
			take_clause(teller, at);
			if (prose_at(prose, at, "。")) {
				take_sentence(teller, sentence, at);
				teller->base = 0;
				sentence = at + bytes;
			} else if (prose->text[at] == ',' || prose->text[at] == ';') {
				sentence = at + bytes;
			}
			at += bytes;
			teller->clause = at;
		} else {
			do
				at++;
			while ((prose->text[at] & 0xC0) == 0x80);
		}
	}
}

/* A paragraph without number goes on with what the one before it spoke of. */
void
narrate_remarks(struct narration *narration)
{
	struct teller teller = { .narration = narration };
	const int told = SECTION_MONEY | SECTION_THREE | SECTION_MEETINGS | SECTION_TRAINING |
	    SECTION_OPERATION | SECTION_NONTAX;

	for (size_t i = 0; i < narration->n_paragraphs; i++) {
		const struct paragraph *paragraph = &narration->paragraphs[i];
		bool fresh = paragraph->heading ||
		    prose_numbering(narration->prose.text + paragraph->from) || !teller.paragraph ||
		    teller.paragraph->section != paragraph->section;
		if (fresh)
			teller.known = teller.told_change = teller.told_amount = false;
		teller.base = 0;
		teller.first_remark = narration->n_remarks;
		teller.paragraph = paragraph;
		if (!paragraph->heading && (paragraph->section & told))
			tell_paragraph(&teller);
	}
}
