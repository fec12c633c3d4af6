/* facts.c: figures that the narrative tells beside the tables: trips, vehicles, reception, procurement, assets, non-tax income, management */
#include <string.h>

#include "ingest/fact_words.h"
#include "ingest/phrase.h"

#define LABEL_CHARACTERS 60

/* Words that may stand between a name and its figure. */
static const char *const links[] = {
	"为",
	"是",
	"的",
	"共",
	"约",
	"达",
	"到",
	"达到",
	"共计",
	"累计",
	"合计",
	":",
	",",
	"支出",
	"决算",
	"实际",
	"(",
	"各类",
};

struct fact_reader {
	struct narration *narration;
	const struct paragraph *paragraph;
	size_t clause; /* behind the last figure or mark */
	size_t sentence;
	/*
	 * the words that lead to the figure, from the mark or figure before it; to: less its
	 * links
	 */
	size_t from, to;
	const char *item; /* the last name of a kind of income */
};

static size_t
without_links(const struct prose *prose, size_t from, size_t to)
{
	for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
		if (prose_ends(prose, from, to, links[i])) {
			to -= strlen(links[i]);
			i = (size_t)-1;
		}
	}
	return to;
}

static size_t
clause_start(const struct prose *prose, size_t from, size_t to)
{
	static const char *const clause_marks[] = { ",", ";", ":", "。", "、" };
	for (size_t at = to; at > from; at--)
		for (size_t i = 0; i < sizeof clause_marks / sizeof *clause_marks; i++)
			if (prose_ends(prose, from, at, clause_marks[i]))
				return at;
	return from;
}

static bool
earlier_holds(const struct fact_reader *reader, const struct fact_words *words, size_t to)
{
	const struct prose *prose = &reader->narration->prose;
	const struct paragraph *paragraph = reader->paragraph;
	size_t numbering = prose_numbering(prose->text + paragraph->from);

	if (!words->earlier)
		return true;
	if (strcmp(words->earlier, "numbered") == 0)
		return numbering && reader->clause == paragraph->from &&
		    prose->text[paragraph->from] != '(';
	if (strcmp(words->earlier, "2.") == 0)
		return numbering && prose->text[paragraph->from] != '(';
	if (strcmp(words->earlier, "again") == 0)
		return true;
	return prose_find(prose, paragraph->from, to, words->earlier) < to;
}

static bool
fits(const struct fact_reader *reader, const struct fact_words *words, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;

	if (!(words->sections & (int)reader->paragraph->section) ||
	    (*words->unit ? strcmp(words->unit, amount->unit) != 0 :
			    amount->class == AMOUNT_PERCENT) ||
	    !prose_at(prose, amount->end, words->after))
		return false;
	return (prose_ends(prose, reader->clause, amount->from, words->before) ||
		   prose_ends(prose, reader->from, reader->to, words->before)) &&
	    earlier_holds(reader, words, amount->from);
}

static void
add(const struct fact_reader *reader, const char *topic, const char *item, const char *label,
    const struct amount *amount)
{
	struct narration *narration = reader->narration;
	struct amount kept = *amount;
	if (kept.class == AMOUNT_BARE && prose_ends(&narration->prose, 0, kept.from, "(万元)"))
		kept.unit = "万元";
	narration_fact(narration, topic, item, label,
	    amount_figure(&narration->prose, narration->arena, &kept, false));
}

static bool
take_words(struct fact_reader *reader, const struct amount *amount)
{
	bool taken = false;
	for (size_t i = 0; i < n_fact_words; i++) {
		const struct fact_words *words = &fact_words[i];
		bool again = words->earlier && strcmp(words->earlier, "again") == 0;
		if ((taken && !again) || !fits(reader, words, amount))
			continue;
		add(reader, words->topic, words->item, words->label, amount);
		taken = true;
	}
	return taken;
}

static size_t
sentence_part(const struct prose *prose, size_t from, size_t to)
{
	for (size_t at = to; at > from; at--)
		if (prose->text[at - 1] == ';')
			return at;
	return from;
}

/* The words of the clause as they stand: what a label is when no table knows them. */
static const char *
label_of(const struct fact_reader *reader, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;
	size_t from = reader->from;

	from += prose_numbering(prose->text + from);
	/* "由小微企业供应商中标的，采购金额": the clause before says whose. */
	if (prose_at(prose, from, "采购金额") || prose_at(prose, from, "金额"))
		from = sentence_part(prose, reader->sentence, from);
	for (size_t at = from; at < amount->from && at < from + 30; at++)
		if (prose_at(prose, at, "本部门") || prose_at(prose, at, "本单位"))
			from = at + strlen("本部门");
	return prose_words(prose, reader->narration->arena, from,
	    without_links(prose, from, amount->from), LABEL_CHARACTERS);
}

/* "应急保障用车 1 辆", "单价100万元以上专用设备 0 台（套）". */
static bool
take_asset(struct fact_reader *reader, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;
	size_t from = reader->from, to = reader->to;

	if (amount->class != AMOUNT_COUNT)
		return false;
	if (strcmp(amount->unit, "辆") == 0 &&
	    (prose_ends(prose, from, to, "用车") || prose_ends(prose, from, to, "车辆"))) {
		bool planned = prose_find(prose, reader->paragraph->from, amount->from,
				   "安排购置") < amount->from;
		add(reader, planned ? "assets" : "vehicles", planned ? "拟购置" : "年末车辆",
		    label_of(reader, amount), amount);
		return true;
	}
	from = prose_find(prose, reader->sentence, amount->from, "单价");
	for (size_t next; from < amount->from &&
	     (next = prose_find(prose, from + 1, amount->from, "单价")) < amount->from;)
		from = next;
	if (from == amount->from || prose_find(prose, from, amount->from, "设备") == amount->from)
		return false;
	bool planned = prose_find(prose, reader->paragraph->from, from, "安排购置") < from;
	add(reader, "assets", planned ? "拟购置" : "",
	    prose_words(prose, reader->narration->arena, from, to, LABEL_CHARACTERS), amount);
	return true;
}

/* "专项收入 0.00 万元，占 0.00% ，包括 0 项收入". */
static bool
take_nontax(struct fact_reader *reader, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;
	size_t from = reader->from;

	if (prose_ends(prose, from, amount->from, "占") && reader->item)
		add(reader, "nontax", reader->item, "占比", amount);
	else if (prose_ends(prose, from, amount->from, "包括") && reader->item)
		add(reader, "nontax", reader->item, "包括项数", amount);
	else if (prose_at(prose, from, "包括") && reader->item && amount->class == AMOUNT_MONEY)
		add(reader, "nontax", reader->item,
		    prose_words(prose, reader->narration->arena, from + strlen("包括"),
			amount->from, LABEL_CHARACTERS),
		    amount);
	else if (amount->class == AMOUNT_MONEY && prose_ends(prose, from, amount->from, "收入")) {
		reader->item = prose_words(prose, reader->narration->arena, from, amount->from,
		    LABEL_CHARACTERS);
		add(reader, "nontax", reader->item, "收入", amount);
	} else {
		return false;
	}
	return true;
}

/* Which of the three the paragraph is about, by the figures' own names. */
static const char *
three_topic(const struct fact_reader *reader)
{
	static const struct {
		const char *words, *topic;
	} topics[] = { { "公务用车", "vehicles" }, { "接待", "reception" }, { "出国", "abroad" } };
	const struct prose *prose = &reader->narration->prose;
	size_t end =
	    reader->paragraph->from + prose_numbering(prose->text + reader->paragraph->from) + 40;

	if (end > reader->paragraph->to)
		end = reader->paragraph->to;
	for (size_t i = 0; i < sizeof topics / sizeof *topics; i++)
		if (prose_find(prose, reader->paragraph->from, end, topics[i].words) < end)
			return topics[i].topic;
	return NULL;
}

static bool
take_three(struct fact_reader *reader, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;
	size_t from = reader->from;
	const char *topic =
	    prose_numbering(prose->text + reader->paragraph->from) ? three_topic(reader) : NULL;

	if (topic && strcmp(amount->unit, "个") == 0 &&
	    prose_ends(prose, from, amount->from, "下属") && prose_at(prose, amount->end, "单位"))
		add(reader, topic, "", "涉及下属单位", amount);
	else if (topic && strcmp(topic, "abroad") == 0 && strcmp(amount->unit, "人次") == 0 &&
	    reader->to == from)
		add(reader, "abroad", "", "人次", amount);
	else if (topic && strcmp(topic, "reception") == 0 && strcmp(amount->unit, "人次") == 0 &&
	    reader->to == from)
		add(reader, "reception", "", "接待人数", amount);
	else
		return false;
	return true;
}

/*
 * Money and counts of procurement, assets and management that no table knows keep the words of the
 * document.
 */
static bool
take_other(struct fact_reader *reader, const struct amount *amount)
{
	static const struct {
		enum section section;
		const char *topic;
	} topics[] = { { SECTION_PROCUREMENT, "procurement" } };
	const char *label;

	for (size_t i = 0; i < sizeof topics / sizeof *topics; i++) {
		if (topics[i].section != reader->paragraph->section || amount->class == AMOUNT_BARE)
			continue;
		label = label_of(reader, amount);
		if (strlen(label) < strlen("金额数"))
			return false;
		add(reader, topics[i].topic, "", label, amount);
		return true;
	}
	return false;
}

static void
take_fact(struct fact_reader *reader, const struct amount *amount)
{
	enum section section = reader->paragraph->section;

	if (take_words(reader, amount))
		return;
	if (section == SECTION_ASSETS)
		take_asset(reader, amount);
	else if (section == SECTION_NONTAX)
		take_nontax(reader, amount);
	else if (section == SECTION_THREE)
		take_three(reader, amount);
	else
		take_other(reader, amount);
}

void
narrate_facts(struct narration *narration)
{
	for (size_t i = 0; i < narration->n_paragraphs; i++) {
		const struct paragraph *paragraph = &narration->paragraphs[i];
		struct fact_reader reader = { .narration = narration,
			.paragraph = paragraph,
			.clause = paragraph->from,
			.sentence = paragraph->from };
		if (paragraph->section == SECTION_SILENT)
			continue;
		for (size_t k = 0; k < paragraph->n_amounts; k++) {
			const struct amount *amount =
			    &narration->amounts[paragraph->first_amount + k];
			size_t end =
			    prose_find(&narration->prose, reader.sentence, amount->from, "。");
			while (end < amount->from) {
				reader.sentence = end + strlen("。");
				end = prose_find(&narration->prose, reader.sentence, amount->from,
				    "。");
			}
			reader.from = clause_start(&narration->prose, reader.clause, amount->from);
			reader.to = without_links(&narration->prose, reader.from, amount->from);
			take_fact(&reader, amount);
			reader.clause = amount->end;
		}
	}
}
