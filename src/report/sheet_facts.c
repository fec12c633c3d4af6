/* sheet_facts.c: facts under their topics, those of one item together */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "report/amount.h"

enum { NAME, VALUE, UNIT, TEXT, PLACE, TOPIC, ITEM, PAGE, LINE };

struct listing {
	struct sheet *sheet;
	const struct disclosure *disclosure;
	const struct sheet_view *view;
	bool *done;                   /* of each fact: it has its row */
};

static void
add_columns(struct sheet *sheet)
{
	static const struct sheet_column columns[] = {
		[NAME] = { .id = "name", .title = N_("Fact"), .kind = SHEET_TREE, .want = 60 },
		[VALUE] = { .id = "value", .title = N_("Figure"), .kind = SHEET_NUMBER },
		[UNIT] = { .id = "unit", .title = N_("Unit") },
		[TEXT] = { .id = "text", .title = N_("In words"), .rank = 1 },
		[PLACE] = { .id = "place", .title = N_("Place"), .rank = 2, .screen_only = true },
		[TOPIC] = { .id = "topic", .title = N_("Topic"), .export_only = true },
		[ITEM] = { .id = "item", .title = N_("Item"), .export_only = true },
		[PAGE] = { .id = "page", .title = N_("Page"), .kind = SHEET_NUMBER,
		    .export_only = true },
		[LINE] = { .id = "line", .title = N_("Line"), .kind = SHEET_NUMBER,
		    .export_only = true },
	};
	sheet_add_columns(sheet, columns, sizeof columns / sizeof *columns);
}

static struct sheet_row *
add_row(struct sheet *sheet, const char *key, const char *name, long parent)
{
	struct sheet_row *row = sheet_add_row(sheet, key);
	row->parent = parent;
	row->level = parent >= 0 ? sheet->rows[parent].level + 1 : 0;
	sheet_set(sheet, row, NAME, name);
	row->name = row->cells[NAME].text;
	return row;
}

/* The row of a topic, or of an item of it. Returns its index. */
static long
add_heading(const struct listing *listing, const char *key, const char *name, long parent)
{
	struct sheet_row *row = add_row(listing->sheet, key, name, parent);
	row->index = listing->disclosure->n_facts;
	row->tone = TONE_HEADING;
	return (long)listing->sheet->n_rows - 1;
}

static void
add_fact(const struct listing *listing, size_t index, long parent)
{
	struct sheet *sheet = listing->sheet;
	const struct fact *fact = &listing->disclosure->facts[index];
	const struct figure *figure = &fact->figure;
	struct sheet_row *row = add_row(sheet, arena_printf(&sheet->arena, "%s/%s/%s", fact->topic,
	    fact->item, fact->label), fact->label, parent);
	row->index = index;
	row->zero = figure->kind == FIGURE_MONEY && figure->value == 0;
	if (figure->kind == FIGURE_TEXT)
		sheet_set(sheet, row, TEXT, figure->printed);
	else
		amount_set(sheet, row, VALUE, figure, listing->view);
	amount_set_badge(sheet, row, VALUE,
	    &(struct operand){ .kind = OPERAND_FACT, .index = index }, listing->view);
	sheet_set(sheet, row, UNIT, amount_unit(figure, listing->view));
	sheet_set(sheet, row, PLACE, amount_place_in(&sheet->arena,
	    listing->disclosure, fact->source, figure->place));
	sheet_set(sheet, row, TOPIC, fact->topic);
	sheet_set(sheet, row, ITEM, fact->item);
	amount_set_place(sheet, row, PAGE, LINE, figure->place);
	listing->done[index] = true;
}

/* The facts of an item, under a heading of their own unless they are of the topic as a whole. */
static void
add_item(const struct listing *listing, size_t from, long topic)
{
	const struct disclosure *disclosure = listing->disclosure;
	const struct fact *first = &disclosure->facts[from];
	long parent = topic;
	if (*first->item != '\0')
		parent = add_heading(listing, arena_printf(&listing->sheet->arena, "%s/%s",
		    first->topic, first->item), first->item, topic);
	for (size_t i = from; i < disclosure->n_facts; i++)
		if (strcmp(disclosure->facts[i].topic, first->topic) == 0 &&
		    strcmp(disclosure->facts[i].item, first->item) == 0)
			add_fact(listing, i, parent);
}

static void
add_topic(const struct listing *listing, const char *topic)
{
	const struct disclosure *disclosure = listing->disclosure;
	long parent = -1;
	for (size_t i = 0; i < disclosure->n_facts; i++) {
		if (listing->done[i] || strcmp(disclosure->facts[i].topic, topic) != 0)
			continue;
		if (parent < 0)
			parent = add_heading(listing, topic, _(topic_name(topic)), -1);
		add_item(listing, i, parent);
	}
}

void
sheet_facts(struct sheet *sheet, const struct disclosure *disclosure, const struct sheet_view *view)
{
	struct listing listing = { .sheet = sheet, .disclosure = disclosure, .view = view };
	listing.done = mem_alloc(disclosure->n_facts + 1);
	sheet->title = _("Facts");
	add_columns(sheet);
	for (size_t i = 0; topic_ids[i]; i++)
		add_topic(&listing, topic_ids[i]);
	for (size_t i = 0; i < disclosure->n_facts; i++)
		if (!listing.done[i])
			add_topic(&listing, disclosure->facts[i].topic);
	free(listing.done);
	sheet_fit(sheet);
	if (sheet->n_rows == 0)
		sheet->note = _("the document reports no other facts");
}
