/* facts.c: figures that the narrative tells beside the tables: trips, vehicles, reception, procurement, assets, non-tax income, management */
#include <stdint.h>
#include <string.h>

#include "ingest/narrative/fact_reader.h"
#include "ingest/narrative/fact_words.h"

#define LABEL_CHARACTERS 60

/* Marks in a bracket that is closed again end no clause: "作业车(洒水车、垃圾车)2 辆". */
static size_t
clause_start(const struct prose *prose, size_t from, size_t to)
{
	static const char *const clause_marks[] = { ",", ";", ":", "。", "、" };
	for (size_t at = to; at > from; at--) {
		size_t open = at;
		while (prose->text[at - 1] == ')' && open > from && prose->text[open - 1] != '(')
			open--;
		if (prose->text[at - 1] == ')' && open > from)
			at = open;
		for (size_t i = 0; i < sizeof clause_marks / sizeof *clause_marks; i++)
			if (prose_ends(prose, from, at, clause_marks[i]))
				return at;
	}
	return from;
}

static bool
earlier_holds(const struct fact_reader *reader, const struct fact_words *words, size_t to)
{
	const struct prose *prose = &reader->narration->prose;
	const struct paragraph *paragraph = reader->paragraph;
	bool numbered = reader->narration->disclosure->identity.kind == KIND_FINAL &&
	    prose_numbering(prose->text + paragraph->from) && prose->text[paragraph->from] != '(';

	if (words->earlier == NUMBERED)
		return numbered && reader->clause == paragraph->from;
	if (words->earlier == BELOW_NUMBER)
		return numbered;
	return !words->earlier || words->earlier == WHOLE ||
	    prose_find(prose, paragraph->from, to, words->earlier) < to;
}

/* "万元" stands for any unit of money. */
static bool
has_unit(const char *unit, const struct amount *amount)
{
	if (!*unit)
		return amount->class != AMOUNT_PERCENT;
	return strcmp(unit, "万元") == 0 ? amount->class == AMOUNT_MONEY :
					   strcmp(unit, amount->unit) == 0;
}

/* Is the clause nothing but the name, give or take what every one may begin with? */
static bool
is_whole(const struct fact_reader *reader, const char *name)
{
	static const char *const openers[] = { "其中", "政府", "采购", "购买", "本年", "按", "安排",
		"拟", "本部门", "本单位" };
	const struct prose *prose = &reader->narration->prose;
	size_t from = reader->from + prose_numbering(prose->text + reader->from);

	for (size_t i = 0; i < sizeof openers / sizeof *openers; i++) {
		if (from < reader->to && prose_at(prose, from, openers[i]) &&
		    !prose_at(prose, from, name)) {
			from += strlen(openers[i]);
			i = (size_t)-1;
		}
	}
	return from + strlen(name) == reader->to && prose_at(prose, from, name);
}

static bool
fits(const struct fact_reader *reader, const struct fact_words *words, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;

	if (!(words->sections & (int)reader->paragraph->section) ||
	    !has_unit(words->unit, amount) || !prose_at(prose, amount->end, words->after))
		return false;
	if (words->earlier == WHOLE)
		return is_whole(reader, words->before);
	return fact_leads(prose, reader->clause, amount->from, words->before) &&
	    earlier_holds(reader, words, amount->from);
}

static bool
take_words(struct fact_reader *reader, const struct amount *amount)
{
	for (size_t i = 0; i < n_fact_words; i++) {
		const struct fact_words *words = &fact_words[i];
		if (!fits(reader, words, amount))
			continue;
		fact_add(reader, words->topic, words->item,
		    *words->label ? words->label : words->before, amount);
		return true;
	}
	return false;
}

/* "专项收入 0.00 万元，占 0.00% ，包括 0 项收入". */
static bool
take_nontax(struct fact_reader *reader, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;
	size_t from = reader->from;

	if (prose_ends(prose, from, amount->from, "占") && reader->item)
		fact_add(reader, "nontax", reader->item, "占比", amount);
	else if (prose_ends(prose, from, amount->from, "包括") && reader->item)
		fact_add(reader, "nontax", reader->item, "包括项数", amount);
	else if (prose_at(prose, from, "包括") && reader->item && amount->class == AMOUNT_MONEY)
		fact_add(reader, "nontax", reader->item,
		    prose_words(prose, reader->narration->arena, from + strlen("包括"),
			amount->from, LABEL_CHARACTERS),
		    amount);
	else if (amount->class == AMOUNT_MONEY && prose_ends(prose, from, amount->from, "收入")) {
		reader->item = prose_words(prose, reader->narration->arena, from, amount->from,
		    LABEL_CHARACTERS);
		fact_add(reader, "nontax", reader->item, "收入", amount);
	} else {
		return false;
	}
	return true;
}

/* Shares and comparisons say nothing without what they are of. */
static bool
says_nothing(const struct prose *prose, size_t from)
{
	static const char *const words[] = { "占", "比", "较", "同比", "与", "增", "减", "下降",
		"降低" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (prose_at(prose, from, words[i]))
			return true;
	return false;
}

/* Figures of procurement that no table knows keep the words of the document. */
static bool
take_procurement(struct fact_reader *reader, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;
	const char *label;

	if (amount->class == AMOUNT_BARE || says_nothing(prose, reader->from))
		return false;
	label = fact_label(reader, amount);
	if (strlen(label) < strlen("金额数"))
		return false;
	fact_add(reader, "procurement", "", label, amount);
	return true;
}

static void
take_fact(struct fact_reader *reader, const struct amount *amount)
{
	static const struct {
		enum section section;
		bool (*take)(struct fact_reader *reader, const struct amount *amount);
	} readers[] = {
		{ SECTION_ASSETS, holdings_take },
		{ SECTION_NONTAX, take_nontax },
		{ SECTION_THREE, visits_take },
		{ SECTION_PROCUREMENT, take_procurement },
		{ SECTION_PERFORMANCE, reviews_take },
	};

	if (amount->told && reader->paragraph->section == SECTION_PROCUREMENT)
		return;
	if (take_words(reader, amount))
		return;
	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
		if (readers[i].section == reader->paragraph->section)
			readers[i].take(reader, amount);
}

/* The sentence and the words that a figure stands in. */
static void
reach(struct fact_reader *reader, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;
	size_t end;

	while ((end = prose_find(prose, reader->sentence, amount->from, "。")) < amount->from)
		reader->sentence = end + strlen("。");
	reader->from = clause_start(prose, reader->clause, amount->from);
	reader->to = fact_without_links(prose, reader->from, amount->from);
}

static void
read_paragraph(struct narration *narration, const struct paragraph *paragraph)
{
	struct fact_reader reader = { .narration = narration,
		.paragraph = paragraph,
		.clause = paragraph->from,
		.sentence = paragraph->from,
		.first_fact = narration->n_facts,
		.visit = SIZE_MAX,
		.outer = SIZE_MAX,
		.stage = SIZE_MAX };

	for (size_t k = 0; k < paragraph->n_amounts; k++) {
		const struct amount *amount = &narration->amounts[paragraph->first_amount + k];
		reader.next = k + 1 < paragraph->n_amounts ? amount[1].from : paragraph->to;
		reach(&reader, amount);
		take_fact(&reader, amount);
		reader.clause = amount->end;
	}
}

void
narrate_facts(struct narration *narration)
{
	for (size_t i = 0; i < narration->n_paragraphs; i++)
		if (narration->paragraphs[i].section != SECTION_SILENT)
			read_paragraph(narration, &narration->paragraphs[i]);
}
