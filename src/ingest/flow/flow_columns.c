/* flow_columns.c: the sides and columns that the words of a head tell */
#include <string.h>

#include "ingest/flow/flow.h"
#include "ingest/flow/flow_vocabulary.h"
#include "ingest/pages/words.h"

#define COUNT(array) (sizeof (array) / sizeof *(array))

static side_t
side_letter(int side, int sides)
{
	static const char *const letters[] = { "", "", "LR", "LMR" };
	return sides == 1 ? 0 : letters[sides][side];
}

int
flow_side(const struct flow *flow, int column)
{
	for (int side = 0; side < flow->sides; side++)
		if (side_letter(side, flow->sides) == flow->columns[column - 1].side)
			return side;
	return 0;
}

/* How many cells of the head before this one say the same. */
static size_t
count_before(const struct flow_head *head, size_t at)
{
	size_t n = 0;
	for (size_t i = 0; i < at; i++)
		n += strcmp(head->found[i].folded, head->found[at].folded) == 0;
	return n;
}

static void
add_column(struct flow *flow, const struct flow_head *head, size_t at, int side, const char *group)
{
	const char *text = head->found[at].text;
	if (flow->n_columns == COUNT(flow->columns))
		return;
	const char *header = *group ? arena_printf(flow->arena, "%s/%s", group, text) : text;
	for (size_t i = 0; i < flow->n_columns; i++)
		if (strcmp(flow->columns[i].header, header) == 0 &&
		    flow->columns[i].side == side_letter(side, flow->sides))
			return;
	flow->columns[flow->n_columns++] = (struct flow_column){
	    .side = side_letter(side, flow->sides), .header = header,
	    .leaf = head->found[at].folded, .nth = count_before(head, at) };
}

static void
add_side_column(struct flow *flow, const struct flow_head *head, size_t at, int side)
{
	const char *group = flow_side_group(flow, head, side);
	flow->scrambled = flow->scrambled || !group;
	flow->guessed = flow->guessed || !group || flow_is_odd_group(flow, group, side);
	add_column(flow, head, at, side, group ? group : "");
}

static bool
begins_side(const struct flow *flow, const struct flow_found *found, const char *label)
{
	if (flow->sides == FLOW_SIDES)
		return found->role == ROLE_LABEL;
	return strcmp(found->folded, label) == 0;
}

static void
sided_columns(struct flow *flow, const struct flow_head *head, const char *label)
{
	for (int side = -1, i = 0; i < (int)head->n; i++) {
		const struct flow_found *found = &head->found[i];
		if (begins_side(flow, found, label) && side + 1 < flow->sides)
			side++;
		else if (flow_is_amount_head(found) && side >= 0)
			add_side_column(flow, head, (size_t)i, side);
	}
}

/* 本年支出 or 用车 heads the parts behind it, wherever they came. */
static bool
has_parts(const struct flow_head *head, const char *group)
{
	if (strstr(group, "用车"))
		return flow_head_count(head, "小计") > 0;
	return strcmp(group, "本年支出") == 0 && flow_head_count(head, "基本支出") > 0;
}

static bool
is_part_of(const struct flow_head *head, size_t at, const char *group, size_t group_at)
{
	const char *text = head->found[at].folded;
	if (at < group_at)
		return false;
	if (strstr(group, "用车"))
		return head->found[at].role == ROLE_PART;
	return strcmp(text, "小计") == 0 || strcmp(text, "合计") == 0 ||
	    strcmp(text, "基本支出") == 0 || strcmp(text, "项目支出") == 0;
}

/*
 * Of parts printed twice (a 合计 that is a row's name and one that is a column's) the last ones
 * count; their sum stands first.
 */
static void
part_columns(struct flow *flow, const struct flow_head *head, size_t group_at, const char *prefix)
{
	const struct flow_found *group = &head->found[group_at];
	const char *path = *prefix ? arena_printf(flow->arena, "%s/%s", prefix, group->text) : group->text;
	size_t parts[32], n = 0;
	for (size_t i = 0; i < head->n && n < COUNT(parts); i++)
		if (is_part_of(head, i, group->folded, group_at))
			parts[n++] = i;
	size_t first = n > 3 ? (strstr(group->folded, "用车") ? 0 : n - 3) : 0;
	n = n > first + 3 ? first + 3 : n;
	for (int total = 1; total >= 0; total--)
		for (size_t i = first; i < n; i++)
			if (words_end(head->found[parts[i]].folded, "计") == (total == 1))
				add_column(flow, head, parts[i], 0, path);
}

/*
 * A leaf that is part of a group is no column of its own; beside such a group a 合计 is the name
 * of a row.
 */
static bool
is_taken(const struct flow_head *head, size_t at)
{
	for (size_t g = 0; g < head->n; g++)
		if (strcmp(head->found[g].folded, "本年支出") == 0 &&
		    strcmp(head->found[at].folded, "合计") == 0 && has_parts(head, "本年支出"))
			return true;
	for (size_t g = 0; g < head->n; g++)
		if (head->found[g].role == ROLE_GROUP && has_parts(head, head->found[g].folded) &&
		    is_part_of(head, at, head->found[g].folded, g))
			return true;
	return false;
}

/* Does a group stand for a column of its own where nothing is below it? */
static bool
is_column(const struct flow_found *found)
{
	return strcmp(found->folded, "本年收入") == 0 || strcmp(found->folded, "本年支出") == 0 ||
	    words_end(found->folded, "经费");
}

/* The name above all columns, "" if there is none. */
static const char *
whole_group(const struct flow_head *head, const struct statement *statement)
{
	for (size_t i = 0; i < head->n; i++)
		if (head->found[i].role == ROLE_GROUP && !is_column(&head->found[i]) &&
		    !has_parts(head, head->found[i].folded) &&
		    !flow_is_astray(head->found[i].folded, statement))
			return head->found[i].text;
	return "";
}

/* What the last cell of a head says stands in words behind the figures: a column of its own. */
static void
remark_column(struct flow *flow, const struct flow_head *head)
{
	size_t last = head->n - 1;
	if (flow->document->kind != DOCUMENT_LAYOUT || flow->n_columns == 0 ||
	    head->found[last].role != ROLE_TEXT)
		return;
	size_t before = flow->n_columns;
	add_column(flow, head, last, 0, "");
	flow->remarks = flow->n_columns > before;
	flow->texts -= flow->remarks;
}

static void
plain_columns(struct flow *flow, const struct flow_head *head)
{
	const char *prefix = whole_group(head, flow->statement);
	flow->guessed = flow->guessed || strcmp(prefix, "支出") == 0 || strcmp(prefix, "收入") == 0;
	for (size_t i = 0; i < head->n; i++) {
		const struct flow_found *found = &head->found[i];
		bool group = found->role == ROLE_GROUP;
		if (group && has_parts(head, found->folded))
			part_columns(flow, head, i, prefix);
		else if (group && is_column(found))
			add_column(flow, head, i, 0, prefix);
		else if (flow_is_amount_head(found) && !is_taken(head, i))
			add_column(flow, head, i, 0, prefix);
	}
}

static const char *const public_words[] = { "合计", "总计", "小计", "出国", "用车购置及", "用车购置和", "接待", NULL };

/*
 * The items of 三公 (or what stands beside them) in order of print, each once, 用车 with its
 * parts.
 */
static size_t
public_items(const struct flow_head *head, bool beside, size_t items[], size_t room)
{
	size_t n = 0;
	for (size_t i = 0; i < head->n && n < room; i++) {
		const struct flow_found *found = &head->found[i];
		bool item = words_in(found->folded, public_words);
		bool wanted = (flow_is_amount_head(found) || found->role == ROLE_GROUP) &&
		    item == !beside && !is_taken(head, i) && strcmp(found->folded, "预算数") != 0 &&
		    strcmp(found->folded, "决算数") != 0 && (found->role != ROLE_GROUP || item);
		for (size_t k = 0; k < n; k++)
			wanted = wanted && strcmp(head->found[items[k]].folded, found->folded) != 0;
		if (wanted)
			items[n++] = i;
	}
	return n;
}

/* What heads all of 三公, "" if nothing does. */
static const char *
public_group(const struct flow_head *head)
{
	for (size_t i = 0; i < head->n; i++)
		if (head->found[i].role == ROLE_GROUP && strstr(head->found[i].folded, "三公"))
			return head->found[i].text;
	return "";
}

/* Where 三公 has a 小计 of its own, 合计 is that of the whole row. */
static bool
is_grand_total(const struct flow_head *head, size_t at)
{
	if (*public_group(head) == '\0' || strcmp(head->found[at].folded, "合计") != 0)
		return false;
	for (size_t i = 0; i < head->n; i++)
		if (strcmp(head->found[i].folded, "小计") == 0 && !is_taken(head, i))
			return true;
	return false;
}

static void
add_item(struct flow *flow, const struct flow_head *head, size_t at, const char *prefix)
{
	if (head->found[at].role == ROLE_GROUP && has_parts(head, head->found[at].folded))
		part_columns(flow, head, at, prefix);
	else
		add_column(flow, head, at, 0, prefix);
}

/*
 * 预算数 and 决算数 side by side, each with all items; or a pair below every item; or one of them
 * only.
 */
static void
public_columns(struct flow *flow, const struct flow_head *head)
{
	size_t items[24], n = public_items(head, false, items, COUNT(items));
	const char *group = public_group(head);
	size_t budget = flow_head_count(head, "预算数"), final = flow_head_count(head, "决算数");
	if (budget == 1 && final == 1) {
		for (size_t i = 0; i < n; i++)
			add_item(flow, head, items[i], "预算数");
		size_t half = flow->n_columns;
		for (size_t i = 0; i < n; i++)
			add_item(flow, head, items[i], "决算数");
		for (size_t i = half; i < flow->n_columns; i++)
			flow->columns[i].nth += flow_head_count(head, flow->columns[i].leaf) / 2;
		return;
	}
	size_t beside[24], n_beside = public_items(head, true, beside, COUNT(beside));
	size_t first = n > 0 ? items[0] : 0;
	for (size_t i = 0; i < first; i++)
		if (strcmp(head->found[i].text, group) == 0)
			first = i;
	for (size_t i = 0; i < n_beside && beside[i] < first; i++)
		add_column(flow, head, beside[i], 0, "");
	for (size_t i = 0; i < n; i++)
		add_item(flow, head, items[i], is_grand_total(head, items[i]) ? "" : group);
	for (size_t i = 0; i < n_beside; i++)
		if (beside[i] >= first)
			add_column(flow, head, beside[i], 0, "");
	flow->scrambled = flow->scrambled || (n_beside > 0 && *group == '\0');
	if (budget < 2 || budget != final)
		return;
	size_t single = flow->n_columns;
	if (2 * single > COUNT(flow->columns))
		return;
	for (size_t i = single; i-- > 0;) {
		const char *header = flow->columns[i].header;
		flow->columns[2 * i + 1].header = arena_printf(flow->arena, "%s/决算数", header);
		flow->columns[2 * i].header = arena_printf(flow->arena, "%s/预算数", header);
		flow->columns[2 * i].side = flow->columns[2 * i + 1].side = 0;
		flow->columns[2 * i].leaf = "预算数", flow->columns[2 * i + 1].leaf = "决算数";
		flow->columns[2 * i].nth = flow->columns[2 * i + 1].nth = i;
	}
	flow->n_columns = 2 * single;
}

void
flow_columns(struct flow *flow, const struct flow_head *head)
{
	const char *label = flow_side_label(head, &flow->sides);
	flow->pairs = flow_pairs(flow, head);
	if (label && flow->pairs == FLOW_SIDES)
		flow->sides = FLOW_SIDES;
	flow->nameless = head->n > 0;
	for (size_t i = 0; i < head->n; i++) {
		flow->row_numbers = flow->row_numbers || head->found[i].role == ROLE_ROW_NUMBER;
		bool unknown = head->found[i].role == ROLE_UNKNOWN;
		flow->unknown = flow->unknown || unknown;
		flow->scrambled = flow->scrambled || (unknown && flow_head_part(head->found[i].text));
		flow->texts += head->found[i].role == ROLE_TEXT;
		flow->nameless = flow->nameless && head->found[i].role != ROLE_LABEL &&
		    head->found[i].role != ROLE_TEXT;
	}
	if (flow->statement->kind == STATEMENT_THREE_PUBLIC)
		flow->sides = 1, public_columns(flow, head);
	else if (flow->sides > 1)
		sided_columns(flow, head, label);
	else
		plain_columns(flow, head);
	if (flow->sides == 1 && head->n > 0)
		remark_column(flow, head);
}
