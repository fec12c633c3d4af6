/* visits.c: the counts of the three public expenses: trips, guests, vehicles */
#include <stdint.h>
#include <string.h>

#include "ingest/narrative/fact_reader.h"
#include "ingest/narrative/indicators.h"

struct visit {
	const char *words;
	const char *topic;
	const char *batches, *people, *money; /* labels of its facts */
};

/* Longer words before those that they hold. */
static const struct visit visits[] = {
	{ "国内外事接待", "reception", "外事接待批次", "外事接待人数", "外事接待支出" },
	{ "外事接待", "reception", "外事接待批次", "外事接待人数", "外事接待支出" },
	{ "外宾接待", "reception", "外宾接待批次", "来访外宾", "外事接待支出" },
	{ "接待外宾", "reception", "外宾接待批次", "来访外宾", "外事接待支出" },
	{ "国(境)外公务接待", "reception", "国（境）外接待批次", "国（境）外接待人数",
	    "国（境）外接待支出" },
	{ "国(境)外接待", "reception", "国（境）外接待批次", "国（境）外接待人数",
	    "国（境）外接待支出" },
	{ "国外来访团组", "reception", "国外来访团组", "来访外宾", NULL },
	{ "国(境)外来访团组", "reception", "国外来访团组", "来访外宾", NULL },
	{ "国(境)外团组", "reception", "国外来访团组", "来访外宾", NULL },
	{ "来访外宾", "reception", "国外来访团组", "来访外宾", NULL },
	{ "国内公务接待", "reception", "国内接待", "接待人数", "国内接待支出" },
	{ "国内接待", "reception", "国内接待", "接待人数", "国内接待支出" },
	{ "国内来访团组", "reception", "国内接待", "接待人数", NULL },
	{ "国内团组", "reception", "国内接待", "接待人数", NULL },
	{ "来访团组", "reception", "国内接待", "接待人数", NULL },
	{ "公务接待", "reception", "国内接待", "接待人数", NULL },
	{ "出国", "abroad", "团组", "人次", NULL },
};

enum { VISITS = sizeof visits / sizeof *visits };

/* The one named last before the figure; VISITS if none is. The longest of those that end alike. */
static size_t
named(const struct prose *prose, size_t from, size_t to)
{
	size_t last = from, found = VISITS;

	for (size_t i = 0; i < VISITS; i++) {
		size_t bytes = strlen(visits[i].words);
		for (size_t at = from; (at = prose_find(prose, at, to, visits[i].words)) < to;
		     at++) {
			if (at + bytes <= last)
				continue;
			last = at + bytes;
			found = i;
		}
	}
	return found;
}

static bool
is_one_of(const char *unit, const char *const *units)
{
	while (*units && strcmp(*units, unit) != 0)
		units++;
	return *units != NULL;
}

/* The label of the figure, if it is one of the visit's. */
static const char *
label_of(const struct fact_reader *reader, const struct visit *visit, const struct amount *amount)
{
	static const char *const batches[] = { "批次", "批", "次", "个", NULL };
	static const char *const people[] = { "人次", "人", "名", NULL };
	const struct prose *prose = &reader->narration->prose;
	size_t from = reader->clause, to = amount->from;
	bool groups = prose_find(prose, from, to, "团组") < to ||
	    prose_at(prose, amount->end, "团组") || prose_at(prose, amount->end, "因公");

	if (is_one_of(amount->unit, batches))
		return groups ||
			(strcmp(visit->topic, "abroad") != 0 &&
			    (strcmp(amount->unit, "个") != 0 ||
				prose_find(prose, from, to, "批") < to ||
				prose_ends(prose, from, to, visit->words))) ?
		    visit->batches :
		    NULL;
	if (is_one_of(amount->unit, people))
		return prose_at(prose, amount->end, "赴") || prose_at(prose, amount->end, "前往") ||
			prose_at(prose, amount->end, "参加") ?
		    NULL :
		    visit->people;
	if (prose_ends(prose, reader->from, reader->to, "费"))
		to = reader->to - strlen("费");
	else
		to = reader->to;
	return amount->class == AMOUNT_MONEY && !amount->told &&
		prose_ends(prose, reader->from, to, visit->words) ?
	    visit->money :
	    NULL;
}

/* "15批次(其中外事接待0批次),105人次": behind a bracket goes on what was told before it. */
static void
take_name(struct fact_reader *reader, size_t name, size_t to)
{
	const struct prose *prose = &reader->narration->prose;
	size_t open = prose_find(prose, reader->clause, to, "(");
	size_t shut = prose_find(prose, reader->clause, to, ")");

	if (shut < to && shut < open && reader->outer < VISITS) {
		reader->visit = reader->outer;
		reader->outer = SIZE_MAX;
	}
	if (open < to && (shut == to || shut < open))
		reader->outer = reader->visit;
	if (name < VISITS)
		reader->visit = name;
}

/* What is listed of single visits (用于接待某县 2 批次) is none of their sum. */
static bool
take_visit(struct fact_reader *reader, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;
	size_t name = named(prose, reader->clause, amount->from), part = reader->sentence;
	for (size_t at; (at = prose_find(prose, part, amount->from, ";")) < amount->from;)
		part = at + 1;
	bool single = name == VISITS &&
	    (prose_find(prose, part, amount->from, "用于") < amount->from ||
		prose_find(prose, part, amount->from, "包括") < amount->from);

	take_name(reader, name, amount->from);
	if (single || reader->visit >= VISITS)
		return false;
	const struct visit *visit = &visits[reader->visit];
	const char *label = label_of(reader, visit, amount);
	if (!label || fact_is_told(reader, visit->topic, "", label))
		return false;
	fact_add(reader, visit->topic, "", label, amount);
	return true;
}

struct vehicle_words {
	const char *holds, *label; /* NULL: the words of the document */
};

/* The first that stands in the clause decides. */
static const struct vehicle_words vehicle_words[] = {
	{ "保有量", "保有量" },
	{ "购置", "购置数" },
	{ "更新", "更新数" },
	{ "现有公务用车", "保有量" },
	{ "共有公务用车", "保有量" },
	{ "共有车辆", "保有量" },
	{ "用于", NULL },
	{ "用车", "" },
	{ "车", "" },
};

/* How many figures of vehicles stand in text[from..to). */
static size_t
vehicles_in(const struct narration *narration, size_t from, size_t to)
{
	size_t n = 0;

	for (size_t i = amount_from(narration, from);
	     i < narration->n_amounts && narration->amounts[i].from < to; i++)
		n += strcmp(narration->amounts[i].unit, "辆") == 0;
	return n;
}

/* "购置数和保有量分别为 1 辆和 2 辆": the label of the figure by its turn; NULL: no such list. */
static const char *
label_in_turn(const struct fact_reader *reader, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;
	size_t to = amount->from, at = prose_find(prose, reader->sentence, to, "分别");
	size_t first, second, next;

	while (at < to && (next = prose_find(prose, at + 1, to, "分别")) < to)
		at = next;
	if (at == to)
		return NULL;
	first = prose_find(prose, reader->sentence, at, "购置数");
	second = prose_find(prose, reader->sentence, at, "保有量");
	if (first == at || second == at)
		return NULL;
	switch (vehicles_in(reader->narration, at, to)) {
	case 0:
		return first < second ? "购置数" : "保有量";
	case 1:
		return first < second ? "保有量" : "购置数";
	default:
		return NULL;
	}
}

static bool
take_vehicles(struct fact_reader *reader, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;
	size_t from = reader->from, to = amount->from, i = 0;
	const char *turn = label_in_turn(reader, amount);

	if (turn) {
		fact_add(reader, "vehicles", "", turn, amount);
		return true;
	}
	while (i < sizeof vehicle_words / sizeof *vehicle_words &&
	    prose_find(prose, from, to, vehicle_words[i].holds) == to)
		i++;
	if (i == sizeof vehicle_words / sizeof *vehicle_words || !vehicle_words[i].label)
		return false;
	if (*vehicle_words[i].label)
		fact_add(reader, "vehicles", "", vehicle_words[i].label, amount);
	else if (prose_find(prose, reader->paragraph->from, from, "有公务用车") < from)
		fact_add(reader, "vehicles", "年末车辆", fact_label(reader, amount), amount);
	else
		return false;
	return true;
}

/* Which of the three the paragraph is about, by the figures' own names. */
static const char *
topic_of(const struct fact_reader *reader)
{
	static const struct {
		const char *words, *topic;
	} topics[] = { { "公务用车", "vehicles" }, { "接待", "reception" }, { "出国", "abroad" } };
	const struct prose *prose = &reader->narration->prose;
	size_t from = reader->paragraph->from, numbering = prose_numbering(prose->text + from);
	size_t end = from + numbering + 40;

	if (end > reader->paragraph->to)
		end = reader->paragraph->to;
	for (size_t i = 0; numbering && i < sizeof topics / sizeof *topics; i++)
		if (prose_find(prose, from, end, topics[i].words) < end)
			return topics[i].topic;
	return NULL;
}

static bool
take_units(struct fact_reader *reader, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;
	const char *topic = topic_of(reader);

	if (!topic || strcmp(amount->unit, "个") != 0 ||
	    !prose_ends(prose, reader->from, amount->from, "下属") ||
	    !prose_at(prose, amount->end, "单位"))
		return false;
	fact_add(reader, topic, "", "涉及下属单位", amount);
	return true;
}

/* "保有量减少 4 辆", "批次比上年增加 2 批": by how much a count differs is no count. */
static bool
is_difference(const struct fact_reader *reader, const struct amount *amount)
{
	static const char *const words[] = { "减少", "增加", "下降", "增长", "少", "多" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (fact_leads(&reader->narration->prose, reader->from, amount->from, words[i]))
			return true;
	return false;
}

bool
visits_take(struct fact_reader *reader, const struct amount *amount)
{
	if (is_difference(reader, amount))
		return false;
	if (strcmp(amount->unit, "辆") == 0 || strcmp(amount->unit, "台") == 0)
		return take_vehicles(reader, amount);
	return take_units(reader, amount) || take_visit(reader, amount);
}
