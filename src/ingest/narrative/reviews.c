/* reviews.c: performance management in figures: projects with goals, watched, evaluated; their money and scores */
#include <string.h>

#include "ingest/narrative/fact_reader.h"

struct stage {
	const char *words;
	const char *item, *count, *money; /* of its facts */
};

/* Longer words before those that they hold. */
static const struct stage stages[] = {
	{ "事前绩效评估", "绩效评估", "事前绩效评估项目数", "事前绩效评估涉及资金" },
	{ "事前评估", "绩效评估", "事前绩效评估项目数", "事前绩效评估涉及资金" },
	{ "绩效自评", "绩效自评", "绩效自评项目数", "自评涉及资金" },
	{ "自评", "绩效自评", "绩效自评项目数", "自评涉及资金" },
	{ "部门评价", "部门评价", "部门评价项目数", "部门评价涉及资金" },
	{ "重点评价", "重点项目绩效评价", "重点评价项目数", "重点评价涉及资金" },
	{ "重点绩效评价", "重点项目绩效评价", "重点评价项目数", "重点评价涉及资金" },
	{ "财政评价", "重点项目绩效评价", "财政评价项目数", "财政评价涉及资金" },
	{ "监控", "绩效监控", "绩效监控项目数", "绩效监控涉及资金" },
	{ "绩效目标", "绩效目标", "编报绩效目标的项目数", "绩效目标涉及资金" },
};

enum { STAGES = sizeof stages / sizeof *stages };

/* The first stage named in text[from..to), or the last one; STAGES if none is. */
static size_t
stage_in(const struct prose *prose, size_t from, size_t to, bool last)
{
	size_t best = to, found = STAGES;

	for (size_t i = 0; i < STAGES; i++) {
		size_t at = prose_find(prose, from, to, stages[i].words);
		for (size_t next; last && at < to &&
		     (next = prose_find(prose, at + 1, to, stages[i].words)) < to;)
			at = next;
		if (at < to && (found == STAGES || (last ? at > best : at < best))) {
			best = at;
			found = i;
		}
	}
	return found;
}

static size_t
clause_end(const struct prose *prose, size_t from, size_t to)
{
	static const char *const stops[] = { ",", ";", "。", ":" };

	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
		to = prose_find(prose, from, to, stops[i]);
	return to;
}

/* "人员类" of "人员类项目 2 个": projects of one kind only. */
static const char *
kind_before(const struct fact_reader *reader, size_t to)
{
	const struct prose *prose = &reader->narration->prose;
	size_t from = reader->from + prose_numbering(prose->text + reader->from);

	if (prose_ends(prose, from, to, "项目"))
		to -= strlen("项目");
	return prose_ends(prose, from, to, "类") || prose_ends(prose, from, to, "级") ?
	    prose_words(prose, reader->narration->arena, from, to, 12) :
	    NULL;
}

static bool
add_once(const struct fact_reader *reader, const char *item, const char *label,
    const struct amount *amount)
{
	if (fact_is_told(reader, "management", item, label))
		return false;
	fact_add(reader, "management", item, label, amount);
	return true;
}

static bool
take_count(struct fact_reader *reader, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;
	bool before = prose_ends(prose, reader->from, amount->from, "项目");
	size_t stage;

	if ((strcmp(amount->unit, "个") != 0 && strcmp(amount->unit, "项") != 0) ||
	    (!before && !prose_at(prose, amount->end, "项目")) ||
	    prose_find(prose, reader->sentence, amount->from, "反映") < amount->from)
		return false;
	stage = stage_in(prose, amount->end, clause_end(prose, amount->end, reader->next), false);
	if (stage == STAGES)
		stage = stage_in(prose, reader->sentence, amount->from, true);
	if (stage < STAGES)
		reader->stage = stage;
	if (reader->stage >= STAGES)
		return false;
	reader->kind = kind_before(reader, amount->from);
	const char *label = reader->kind ?
	    arena_printf(reader->narration->arena, "%s项目数", reader->kind) :
	    stages[reader->stage].count;
	return add_once(reader, stages[reader->stage].item, label, amount);
}

/* Is it told of the whole department? */
static bool
is_whole(const struct fact_reader *reader, const struct amount *amount)
{
	return prose_find(&reader->narration->prose, reader->sentence, amount->from, "整体支出") <
	    amount->from;
}

static bool
take_money(struct fact_reader *reader, const struct amount *amount)
{
	const struct prose *prose = &reader->narration->prose;
	size_t from = reader->from, to = amount->from;
	size_t stage = stage_in(prose, reader->sentence, to, true);

	if (prose_find(prose, from, to, "涉及") == to &&
	    !prose_ends(prose, from, reader->to, "资金"))
		return false;
	if (reader->stage < STAGES && reader->clause > reader->sentence && stage == STAGES)
		stage = reader->stage;
	if (stage == STAGES)
		return false;
	return add_once(reader, is_whole(reader, amount) ? "部门整体" : stages[stage].item,
	    reader->kind ? arena_printf(reader->narration->arena, "%s项目涉及资金", reader->kind) :
			   stages[stage].money,
	    amount);
}

bool
review_of(const struct prose *prose, const struct paragraph *paragraph, size_t *from, size_t *to)
{
	static const char *const words[] = { "绩效自评综述", "绩效自评情况", "自评综述" };
	size_t end = prose_find(prose, paragraph->from, paragraph->to, "。");

	*from = paragraph->from + prose_numbering(prose->text + paragraph->from);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		*to = prose_find(prose, *from, end, words[i]);
		if (*to<end && * to> * from && *to - *from < 120 &&
		    prose_at(prose, *to + strlen(words[i]), ":"))
			return true;
	}
	return false;
}

static bool
take_score(struct fact_reader *reader, const struct amount *amount)
{
	struct narration *narration = reader->narration;
	const struct prose *prose = &narration->prose;
	size_t from, to;

	if (strcmp(amount->unit, "分") != 0 || !prose_ends(prose, reader->from, reader->to, "得分"))
		return false;
	if (review_of(prose, reader->paragraph, &from, &to))
		fact_add(reader, "management", prose_words(prose, narration->arena, from, to, 0),
		    "自评得分", amount);
	else if (is_whole(reader, amount))
		fact_add(reader, "management", "部门整体", "自评得分", amount);
	else
		return false;
	return true;
}

bool
reviews_take(struct fact_reader *reader, const struct amount *amount)
{
	if (amount->class == AMOUNT_MONEY)
		return take_money(reader, amount);
	return take_count(reader, amount) || take_score(reader, amount);
}
