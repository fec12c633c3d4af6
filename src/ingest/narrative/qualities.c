/* qualities.c: indicators that are told without digits: ranks, counts in words, aims and results in words */
#include <string.h>

#include "ingest/narrative/indicators.h"
#include "ingest/narrative/values.h"
#include "ingest/pages/words.h"

#define NAME_MAX_BYTES 60
#define TEXT_CHARACTERS 60

static const char *const marks[] = { ",", ";", "。", ":" };

static size_t
clause_end(const struct prose *prose, size_t from, size_t to)
{
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		to = prose_find(prose, from, to, marks[i]);
	return to;
}

static size_t
step(const struct prose *prose, size_t at)
{
	do
		at++;
	while ((prose->text[at] & 0xC0) == 0x80);
	return at;
}

static bool
has_amount(const struct narration *narration, size_t from, size_t to)
{
	size_t i = amount_from(narration, from);
	return i < narration->n_amounts && narration->amounts[i].from < to;
}

/* A text as the target or the actual figure of an indicator; "" for what is no text. */
static struct figure
text_figure(struct narration *narration, size_t from, size_t to)
{
	const struct prose *prose = &narration->prose;
	struct figure figure = { .kind = FIGURE_TEXT,
		.measure_unit = "",
		.printed = prose_words(prose, narration->arena, from, to, TEXT_CHARACTERS),
		.place = prose_place(prose, from) };
	return figure;
}

static void
set(struct indicator *indicator, enum indicator_role role, const char *op, struct figure figure)
{
	if (role == ROLE_TARGET) {
		indicator->target = figure;
		indicator->op = op;
	} else {
		indicator->actual = figure;
	}
}

/* "第二", "前列", "前三名" */
static bool
is_rank(const struct prose *prose, size_t from, size_t to)
{
	size_t first = prose_find(prose, from, to, "第") + strlen("第");

	return (first < to && words_number(prose->text + first)) ||
	    prose_ends(prose, from, to, "前列") || prose_ends(prose, from, to, "前茅");
}

/* "承办工单量居全市各区第二": a name, and where that stands among others. */
static bool
take_rank(struct narration *narration, long task, enum indicator_role role, size_t from, size_t to)
{
	static const char *const verbs[] = { "位居", "位列", "均居", "排名", "居" };
	const struct prose *prose = &narration->prose;

	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
		size_t at = prose_find(prose, from, to, verbs[i]), rank = at + strlen(verbs[i]);
		if (at >= to || at <= from + strlen("字字") || at - from > NAME_MAX_BYTES ||
		    rank >= to || !is_rank(prose, rank, to))
			continue;
		set(indicator_add(narration, task,
			prose_words(prose, narration->arena, from, at, 0)),
		    role, "定性", text_figure(narration, rank, to));
		return true;
	}
	return false;
}

/* The bytes of "两次" at the start of a text: a small number in words and what it counts. */
static size_t
count_in_words(const char *text, char count[static 32])
{
	static const char *const numbers[] = { "两", "三", "四", "五", "六", "七", "八", "九",
		"十" };
	static const char *const units[] = { "次", "家", "场", "项", "期", "份", "套" };

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		size_t n = strlen(numbers[i]);
		if (strncmp(text, numbers[i], n) != 0)
			continue;
		for (size_t k = 0; k < sizeof units / sizeof *units; k++) {
			size_t bytes = n + strlen(units[k]);
			if (strncmp(text + n, units[k], strlen(units[k])) != 0)
				continue;
			memcpy(count, text, bytes);
			count[bytes] = '\0';
			return bytes;
		}
	}
	return 0;
}

/* "提供两次巡检服务": what is counted stands behind, a verb or a time before. */
static bool
take_count(struct narration *narration, long task, enum indicator_role role, size_t from, size_t to)
{
	static const char *const verbs[] = { "提供", "开展", "进行", "组织", "举办", "召开", "完成",
		"了", "不少于" };
	const struct prose *prose = &narration->prose;
	char count[32];

	for (size_t at = from; at < to; at = step(prose, at)) {
		size_t bytes = count_in_words(prose->text + at, count), verb = 0;
		while (bytes && verb < sizeof verbs / sizeof *verbs &&
		    !prose_ends(prose, from, at, verbs[verb]))
			verb++;
		if (!bytes || verb == sizeof verbs / sizeof *verbs ||
		    to - at - bytes < strlen("事项") || to - at - bytes > NAME_MAX_BYTES)
			continue;
		const char *name = prose_words(prose, narration->arena, at + bytes, to, 0);
		struct figure figure = value_of(narration->arena, count, "");
		figure.place = prose_place(prose, at);
		struct indicator *known =
		    role == ROLE_ACTUAL ? indicator_awaiting(narration, task, name, &figure) : NULL;
		set(known ? known : indicator_add(narration, task, name), role,
		    prose_ends(prose, from, at, "不少于") ? ">=" : "=", figure);
		return true;
	}
	return false;
}

/* "三是安全维护方面，...": the name of an aim; false if the segment has none. */
static bool
aim_of(const struct prose *prose, size_t from, size_t to, size_t *name, size_t *name_end)
{
	size_t is = prose_find(prose, from, to, "是"), end = prose_find(prose, from, to, "方面,");

	*name = is + strlen("是");
	*name_end = end;
	return is < to && is - from <= strlen("十") && words_number(prose->text + from) &&
	    end < to && end > *name && end - *name <= NAME_MAX_BYTES &&
	    clause_end(prose, *name, to) == end + strlen("方面");
}

static void
take_aim(struct narration *narration, long task, enum indicator_role role, size_t from, size_t to)
{
	const struct prose *prose = &narration->prose;
	size_t name, end;

	if (!aim_of(prose, from, to, &name, &end) || has_amount(narration, from, to))
		return;
	const char *words = prose_words(prose, narration->arena, name, end, 0);
	struct figure text = text_figure(narration, end + strlen("方面,"), to);
	struct indicator *known =
	    role == ROLE_ACTUAL ? indicator_awaiting(narration, task, words, &text) : NULL;
	set(known ? known : indicator_add(narration, task, words), role, "定性", text);
}

void
qualities_tell(struct narration *narration, long task, enum indicator_role role, size_t from,
    size_t to)
{
	const struct prose *prose = &narration->prose;
	bool told = false;

	for (size_t at = from; at < to;) {
		size_t end = clause_end(prose, at, to);
		if (!has_amount(narration, at, end))
			told |= take_rank(narration, task, role, at, end) ||
			    take_count(narration, task, role, at, end);
		at = end < to ? step(prose, end) : to;
	}
	if (!told)
		take_aim(narration, task, role, from, to);
}
