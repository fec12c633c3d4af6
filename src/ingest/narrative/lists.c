/* lists.c: what the narrative lists one by one: the larger meetings and trainings, the trips abroad */
#include <string.h>

#include "ingest/narrative/narration.h"

struct part_words {
	const char *before, *unit, *label;
};

static const struct part_words meeting_parts[] = {
	{ "历时", "天", "天数" },
	{ "会期", "天", "天数" },
	{ "为期", "天", "天数" },
	{ "参会人数", "人", "人数" },
	{ "参会人数", "人次", "人数" },
	{ "参训人数", "人", "人数" },
	{ "参加人数", "人", "人数" },
	{ "人数", "人", "人数" },
	{ "支出", "万元", "支出" },
	{ "支出", "元", "支出" },
	{ "占会议费", "%", "占会议费" },
	{ "占培训费", "%", "占培训费" },
};

static size_t
without_links(const struct prose *prose, size_t from, size_t to)
{
	static const char *const links[] = { "共", "为", "达", "约", "共计", "的", "总额" };
	for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
		if (prose_ends(prose, from, to, links[i])) {
			to -= strlen(links[i]);
			i = (size_t)-1;
		}
	}
	return to;
}

static void
add(struct narration *narration, const char *topic, const char *item, const char *label,
    const struct amount *amount)
{
	narration_fact(narration, topic, item, label,
	    amount_figure(&narration->prose, narration->arena, amount, false));
}

/* One figure of a meeting: by its words, else by the words that the document uses ("伙食费"). */
static void
add_part(struct narration *narration, const char *topic, const char *item, size_t clause,
    const struct amount *amount)
{
	const struct prose *prose = &narration->prose;
	size_t to = without_links(prose, clause, amount->from), colon;

	for (size_t i = 0; i < sizeof meeting_parts / sizeof *meeting_parts; i++) {
		if (strcmp(meeting_parts[i].unit, amount->unit) == 0 &&
		    prose_ends(prose, clause, to, meeting_parts[i].before)) {
			add(narration, topic, item, meeting_parts[i].label, amount);
			return;
		}
	}
	colon = prose_find(prose, clause, to, ":");
	if (colon < to)
		clause = colon + 1;
	if (amount->class == AMOUNT_MONEY && prose_ends(prose, clause, to, "费"))
		add(narration, topic, item, prose_words(prose, narration->arena, clause, to, 0),
		    amount);
}

static const struct amount *
amounts_of(const struct narration *narration, const struct paragraph *paragraph, size_t k)
{
	return &narration->amounts[paragraph->first_amount + k];
}

/* Behind numbering and "分别是:". */
static size_t
name_start(const struct prose *prose, size_t from, size_t to)
{
	from += prose_numbering(prose->text + from);
	for (size_t at = from; at < to; at++)
		if (prose->text[at] == ':')
			from = at + 1;
	return from;
}

/* "召开某某会议，人数 80 人": the name is all of the clause before the head count. */
static void
take_gathering(struct narration *narration, size_t from, const struct amount *people)
{
	static const char *const holds[] = { "召开", "举办", "开展" };
	const struct prose *prose = &narration->prose;
	size_t to = without_links(prose, from, people->from);

	if (strcmp(people->unit, "人") != 0 || !prose_ends(prose, from, to, ",人数"))
		return;
	to -= strlen(",人数");
	for (size_t i = 0; i < sizeof holds / sizeof *holds; i++) {
		size_t at = prose_find(prose, from, to, holds[i]) + strlen(holds[i]);
		if (at >= to || prose_find(prose, at, to, ",") < to)
			continue;
		add(narration, prose_ends(prose, at, to, "培训") ? "training" : "meetings",
		    prose_words(prose, narration->arena, at, to, 0), "人数", people);
		return;
	}
}

/* "某某会历时 2 天，参会人数 5 人，共支出 0.1 万元。": the name is all before the first 历时. */
static void
take_meetings(struct narration *narration, const struct paragraph *paragraph)
{
	const struct prose *prose = &narration->prose;
	const char *topic = paragraph->section == SECTION_MEETINGS ? "meetings" : "training",
		   *item = NULL;
	size_t clause = paragraph->from, sentence = paragraph->from;

	for (size_t k = 0; k < paragraph->n_amounts; k++) {
		const struct amount *amount = amounts_of(narration, paragraph, k);
		size_t to = without_links(prose, clause, amount->from);
		size_t stop = prose_find(prose, clause, amount->from, "。");
		if (stop < amount->from) {
			sentence = stop + strlen("。");
			clause = sentence;
			item = NULL;
		}
		for (size_t i = 0; !item && i < 3; i++)
			if (strcmp(amount->unit, "天") == 0 &&
			    prose_ends(prose, clause, to, meeting_parts[i].before))
				item = prose_words(prose, narration->arena,
				    name_start(prose, sentence, to),
				    to - strlen(meeting_parts[i].before), 0);
		if (item && *item)
			add_part(narration, topic, item, clause, amount);
		else
			take_gathering(narration, clause, amount);
		clause = amount->end;
	}
}

/*
 * "（1）3 人赴某地考察支出 0.50 万元，主要用于交通费；": head count, what for, and money, in this
 * order.
 */
static void
take_trip(struct narration *narration, const struct amount *people, const struct amount *money,
    size_t to)
{
	const struct prose *prose = &narration->prose;
	size_t name_end = without_links(prose, people->end, money->from), use;
	const char *item;

	if (prose_ends(prose, people->end, name_end, "支出"))
		name_end -= strlen("支出");
	item = prose_words(prose, narration->arena, people->end, name_end, 60);
	add(narration, "abroad", item, "人数", people);
	add(narration, "abroad", item, "支出", money);
	use = prose_find(prose, money->end, to, "主要用于");
	if (use == to)
		return;
	use += strlen("主要用于");
	size_t end = prose_find(prose, use, prose_find(prose, use, to, "。"), ";");
	struct figure figure = { .kind = FIGURE_TEXT,
		.measure_unit = "",
		.printed = prose_words(prose, narration->arena, use, end, 60),
		.place = prose_place(prose, use) };
	narration_fact(narration, "abroad", item, "费用", figure);
}

static void
take_trips(struct narration *narration, const struct paragraph *paragraph)
{
	const struct prose *prose = &narration->prose;

	for (size_t k = 0; k + 1 < paragraph->n_amounts; k++) {
		const struct amount *people = amounts_of(narration, paragraph, k);
		const struct amount *money = people + 1;
		size_t to = k + 2 < paragraph->n_amounts ? people[2].from : paragraph->to;
		if (strcmp(people->unit, "人") == 0 && money->class == AMOUNT_MONEY &&
		    (prose_at(prose, people->end, "赴") || prose_at(prose, people->end, "前往")) &&
		    prose_ends(prose, people->end, money->from, "支出"))
			take_trip(narration, people, money, to);
	}
}

void
narrate_lists(struct narration *narration)
{
	for (size_t i = 0; i < narration->n_paragraphs; i++) {
		const struct paragraph *paragraph = &narration->paragraphs[i];
		if (paragraph->section == SECTION_MEETINGS ||
		    paragraph->section == SECTION_TRAINING)
			take_meetings(narration, paragraph);
		else if (paragraph->section == SECTION_THREE)
			take_trips(narration, paragraph);
	}
}
