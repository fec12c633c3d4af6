/* remarks.c: what a narrative says of the figures of the statements: amounts, shares, changes, purposes, reasons */
#include "ingest/narrative/narration.h"

#include <string.h>

#include "ingest/narrative/leads.h"
#include "ingest/narrative/phrase.h"
#include "ingest/narrative/telling.h"

static void
take_subject(struct teller *teller, const struct phrase *phrase)
{
	teller_take(teller, &phrase->subject);
	teller->known = phrase->fit;
}

/* What the sentence compares with; it holds until another is named. */
static void
take_base(struct teller *teller, const struct phrase *phrase)
{
	if (!(phrase->flags & PHRASE_THAN))
		return;
	if (teller->of_last)
		teller->base = 0;
	else if (phrase->flags & PHRASE_LAST)
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

/* A budget also tells what was spent the year before. */
static void
take_year(struct teller *teller, const struct phrase *phrase)
{
	if (phrase->flags & PHRASE_OF_OWN)
		teller->of_last = false;
	else if (phrase->flags & PHRASE_OF_LAST)
		teller->of_last = !is_final(teller);
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
		return flags & PHRASE_COMPLETE ? ASPECTS :
		    teller->of_last	       ? ASPECT_LAST_YEAR :
						 ASPECT_AMOUNT;
	return ASPECTS;
}

static enum aspect
percent_aspect(const struct teller *teller, const struct phrase *phrase)
{
	int flags = phrase->flags;

	if (teller->of_last)
		return ASPECTS;
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

static bool
tells_value(const struct amount *amount)
{
	return amount->class == AMOUNT_MONEY || amount->class == AMOUNT_PERCENT;
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

/* "年初预算为0，": nothing needs no unit where the words say that it is money. */
static bool
is_nothing(const struct teller *teller, const struct amount *amount, const struct phrase *phrase)
{
	const int money = PHRASE_BUDGET | PHRASE_FINAL | PHRASE_LAST;
	size_t zeros = strspn(teller->narration->prose.text + amount->from, "0.");

	return amount->class == AMOUNT_BARE && amount->from + zeros >= amount->to &&
	    (phrase->flags & money) && !(phrase->flags & (PHRASE_UP | PHRASE_DOWN));
}

static void
take_amount(struct teller *teller, struct amount *amount)
{
	struct narration *narration = teller->narration;
	struct phrase phrase;
	enum aspect aspect = ASPECTS;

	phrase_read(narration, teller->paragraph->section, teller->clause, amount->from, &phrase);
	bool pending = phrase.flags & PHRASE_COMPLETE && amount->class == AMOUNT_MONEY;
	take_year(teller, &phrase);
	take_base(teller, &phrase);
	if (phrase.has_subject)
		take_subject(teller, &phrase);
	else if (!phrase.fit && (tells_value(amount) || is_first(teller, amount)))
		teller->known = false;
	if (!phrase.has_subject && !phrase.fit && prose_opens(&narration->prose, teller->clause))
		teller->strange = true;
	if (phrase.fit &&
	    (amount->class == AMOUNT_MONEY || is_nothing(teller, amount, &phrase)))
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
		amount->told = teller->known;
	}
	teller->pending_completion = pending && is_final(teller);
	teller->clause = amount->end;
}

/* "持平", "无增减变化": the words text[*at..end) that end the clause; false if none do. */
static bool
stays_even(const struct prose *prose, size_t from, size_t to, size_t *at, size_t *end)
{
	static const char *const words[] = { "持平", "无增减变化", "无增减变动", "无增长变化",
		"无增减", "无变化", "没有变化", "未发生变化" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		*at = prose_find(prose, from, to, words[i]);
		*end = *at + strlen(words[i]);
		if (*at < to)
			return true;
	}
	return false;
}

/* "因公出国(境)费用没有": the clause speaks of what there was none of. */
static bool
take_absent(struct teller *teller, size_t from, size_t to)
{
	static const char *const words[] = { "没有", "没有支出", "未发生", "未发生支出", "无支出",
		"未安排", "未安排支出" };
	const struct prose *prose = &teller->narration->prose;
	struct phrase phrase;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (!prose_ends(prose, from, to, words[i]))
			continue;
		phrase_read(teller->narration, teller->paragraph->section, from,
		    to - strlen(words[i]), &phrase);
		if (phrase.has_subject && phrase.whole) {
			take_subject(teller, &phrase);
			return true;
		}
	}
	return false;
}

/* "与上年决算数持平", "无年初预算". */
static void
take_clause(struct teller *teller, size_t to)
{
	static const char *const none[] = { "无年初预算", "年初无预算", "年初未安排预算",
		"年初未安排", "未安排年初预算" };
	struct narration *narration = teller->narration;
	const struct prose *prose = &narration->prose;
	size_t from = teller->clause, even, even_end;
	bool is_even = stays_even(prose, from, to, &even, &even_end);
	struct phrase phrase;

	if (take_absent(teller, from, to))
		return;
	phrase_read(narration, teller->paragraph->section, from, to, &phrase);
	take_base(teller, &phrase);
	bool heads = from == teller->paragraph->from && phrase.whole && !phrase.flags;
	/* "X与上年相比，增加": the clause is of X and its comparison alone */
	bool compared = phrase.whole && (phrase.flags & PHRASE_THAN);
	if (phrase.has_subject && (phrase.subject.item || is_even || heads || compared) &&
	    phrase.fit)
		take_subject(teller, &phrase);
	if (is_even && teller->known && !teller->told_change && phrase.fit) {
		enum aspect aspect = teller->base == PHRASE_LAST      ? ASPECT_CHANGE :
		    teller->base == PHRASE_BUDGET && is_final(teller) ? ASPECT_BUDGET_CHANGE :
									ASPECTS;
		if (aspect != ASPECTS)
			tell_text(teller, aspect, even, even_end);
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

static struct amount *
amount_at(const struct teller *teller, size_t at)
{
	struct narration *narration = teller->narration;
	const struct paragraph *paragraph = teller->paragraph;

	for (size_t i = 0; i < paragraph->n_amounts; i++)
		if (narration->amounts[paragraph->first_amount + i].from == at)
			return &narration->amounts[paragraph->first_amount + i];
	return NULL;
}

/* "其中" opens a list of parts, up to the end of the sentence. */
static void
take_mark(struct teller *teller, size_t at, size_t bytes, size_t *sentence)
{
	const struct prose *prose = &teller->narration->prose;
	bool parts = prose_at(prose, at + bytes, "其中"), stop = prose_at(prose, at, "。");

	take_clause(teller, at);
	if (stop)
		take_sentence(teller, *sentence, at);
	if (stop)
		teller->of_last = false;
	if (stop && !parts) {
		teller->strange = false;
		teller->base = 0;
		teller_return(teller, &teller->list);
	}
	if (parts)
		teller_keep(teller, &teller->list);
	if (stop || prose->text[at] == ',' || prose->text[at] == ';')
		*sentence = at + bytes;
	teller->clause = at + bytes;
}

/* What a bracket tells in figures is of its parts; behind it the whole goes on. */
static void
take_bracket(struct teller *teller, size_t at)
{
	if (teller->narration->prose.text[at] == '(')
		teller_keep(teller, &teller->bracket);
	else
		teller_return(teller, &teller->bracket);
}

static void
tell_paragraph(struct teller *teller)
{
	const struct prose *prose = &teller->narration->prose;
	size_t at = teller->paragraph->from, sentence = at, bytes, next;
	struct amount *amount;

	teller->clause = at;
	while (at < teller->paragraph->to) {
		if ((next = lead_take(teller, at)) > at) {
			at = teller->clause = next;
		} else if ((amount = amount_at(teller, at)) != NULL) {
			take_amount(teller, amount);
			at = amount->end;
		} else if (is_mark(prose, at, &bytes)) {
			take_mark(teller, at, bytes, &sentence);
			at += bytes;
		} else {
			if (prose->text[at] == '(' || prose->text[at] == ')')
				take_bracket(teller, at);
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
	    SECTION_OPERATION | SECTION_PROCUREMENT | SECTION_NONTAX;

	for (size_t i = 0; i < narration->n_paragraphs; i++) {
		const struct paragraph *paragraph = &narration->paragraphs[i];
		bool fresh = paragraph->heading ||
		    prose_numbering(narration->prose.text + paragraph->from) || !teller.paragraph ||
		    teller.paragraph->section != paragraph->section;
		if (fresh)
			teller.known = teller.told_change = teller.told_amount = false;
		if (fresh)
			teller.broader = (struct subject){ .n = 0 };
		teller.list.kept = teller.bracket.kept = false;
		teller.strange = teller.of_last = false;
		teller.base = 0;
		teller.first_remark = narration->n_remarks;
		teller.paragraph = paragraph;
		if (!paragraph->heading && (paragraph->section & told))
			tell_paragraph(&teller);
	}
}
