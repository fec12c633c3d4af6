/* fact_reader.c: what the readers of facts share: the words before a figure, facts made of it */
#include "ingest/narrative/fact_reader.h"

#include <string.h>

#define LABEL_CHARACTERS 60

/* Words that may stand between a name and its figure; the first of them end no label. */
static const char *const links[] = { "为", "是", "的", "共", "约", "达", "到", "达到", "共计",
	"累计", "合计", ":", ",", "支出", "决算", "实际", "(", "各类", "费用", "金额", "预算", "类",
	"采购" };

enum { ALL_LINKS = sizeof links / sizeof *links, LABEL_LINKS = 18 };

static size_t
without_links(const struct prose *prose, size_t from, size_t to, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (prose_ends(prose, from, to, links[i])) {
			to -= strlen(links[i]);
			i = (size_t)-1;
		}
	}
	return to;
}

size_t
fact_without_links(const struct prose *prose, size_t from, size_t to)
{
	return without_links(prose, from, to, ALL_LINKS);
}

bool
fact_leads(const struct prose *prose, size_t from, size_t to, const char *words)
{
	for (;;) {
		size_t link = 0;
		if (prose_ends(prose, from, to, words))
			return true;
		while (link < ALL_LINKS && !prose_ends(prose, from, to, links[link]))
			link++;
		if (link == ALL_LINKS)
			return false;
		to -= strlen(links[link]);
	}
}

void
fact_add(const struct fact_reader *reader, const char *topic, const char *item, const char *label,
    const struct amount *amount)
{
	struct narration *narration = reader->narration;
	struct amount kept = *amount;
	if (kept.class == AMOUNT_BARE && prose_ends(&narration->prose, 0, kept.from, "(万元)"))
		kept.unit = "万元";
	narration_fact(narration, topic, item, label,
	    amount_figure(&narration->prose, narration->arena, &kept, false));
}

bool
fact_is_told(const struct fact_reader *reader, const char *topic, const char *item,
    const char *label)
{
	const struct narration *narration = reader->narration;

	for (size_t i = reader->first_fact; i < narration->n_facts; i++)
		if (strcmp(narration->facts[i].topic, topic) == 0 &&
		    strcmp(narration->facts[i].item, item) == 0 &&
		    strcmp(narration->facts[i].label, label) == 0)
			return true;
	return false;
}

static size_t
sentence_part(const struct prose *prose, size_t from, size_t to)
{
	for (size_t at = to; at > from; at--)
		if (prose->text[at - 1] == ';')
			return at;
	return from;
}

const char *
fact_label(const struct fact_reader *reader, const struct amount *amount)
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
	    without_links(prose, from, amount->from, LABEL_LINKS), LABEL_CHARACTERS);
}
