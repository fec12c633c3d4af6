/* flow_sides.c: tables side by side, as the words of their head tell them */
#include <string.h>

#include "base/text.h"
#include "ingest/flow/flow.h"
#include "ingest/flow/flow_vocabulary.h"

size_t
flow_head_count(const struct flow_head *head, const char *folded)
{
	size_t n = 0;
	for (size_t i = 0; i < head->n; i++)
		n += strcmp(head->found[i].folded, folded) == 0;
	return n;
}

const char *
flow_side_label(const struct flow_head *head, int *sides)
{
	const char *label = NULL;
	*sides = 1;
	for (size_t i = 0; i < head->n; i++) {
		if (head->found[i].role != ROLE_LABEL)
			continue;
		size_t n = flow_head_count(head, head->found[i].folded);
		if (n > (size_t)*sides) {
			*sides = n > FLOW_SIDES ? FLOW_SIDES : (int)n;
			label = head->found[i].folded;
		}
	}
	return label;
}

bool
flow_is_amount_head(const struct flow_found *found)
{
	return found->role == ROLE_LEAF || found->role == ROLE_PART || found->role == ROLE_UNKNOWN;
}

bool
flow_is_astray(const char *group, const struct statement *statement)
{
	return statement->kind == STATEMENT_INCOME ? strcmp(group, "支出") == 0 :
	    strstr(group, "三公") && !strstr(statement->title, "三公");
}

static bool
is_leaf(struct arena *arena, const char *text)
{
	return flow_role(text_fold(arena, text)) == ROLE_LEAF;
}

const char *
flow_side_group(const struct flow *flow, const struct flow_head *head, int side)
{
	int sides = flow->sides;
	const char *groups[FLOW_SIDES + 1], *above = "";
	int n = 0;
	bool before = true;
	for (size_t i = 0; i < head->n; i++) {
		const struct flow_found *found = &head->found[i];
		before = before && found->role != ROLE_LABEL;
		bool group = found->role == ROLE_GROUP || (before && flow_is_amount_head(found)) ||
		    (sides == 3 && strcmp(found->folded, "功能分类") == 0);
		if (!group || flow_is_astray(found->folded, flow->statement))
			continue;
		if (n > sides)
			return NULL;
		if (*above == '\0' && n > 0 && strcmp(found->folded, "支出") == 0)
			above = found->text;
		else
			groups[n - (*above != '\0')] = found->text;
		n++;
	}
	if (n == sides)
		return *above == '\0' || side == 0 ? groups[side] : above;
	if (n == 0)
		return "";
	if (n != sides + 1 || *above == '\0' || is_leaf(flow->arena, groups[side]))
		return NULL;
	return side == 0 ? groups[0] : arena_printf(flow->arena, "%s/%s", above, groups[side]);
}

bool
flow_is_odd_group(const struct flow *flow, const char *group, int side)
{
	enum statement_kind kind = flow->statement->kind;
	if (kind != STATEMENT_SUMMARY && kind != STATEMENT_FISCAL)
		return false;
	return !strstr(group, side == 0 ? "收入" : "支出");
}

/* Does the same word head the amounts beside two of the names? They are of two tables. */
static bool
has_twins(const struct flow_head *head)
{
	for (size_t i = 0; i + 1 < head->n; i++)
		for (size_t k = i + 1; k + 1 < head->n; k++)
			if (head->found[i].role == ROLE_LABEL &&
			    head->found[k].role == ROLE_LABEL &&
			    flow_is_amount_head(&head->found[i + 1]) &&
			    strcmp(head->found[i + 1].folded, head->found[k + 1].folded) == 0)
				return true;
	return false;
}

int
flow_pairs(const struct flow *flow, const struct flow_head *head)
{
	int pairs = 0;
	bool label = false;
	if (flow->sides == 1 && !has_twins(head))
		return 1;
	for (size_t i = 0; i < head->n; i++) {
		pairs += label && flow_is_amount_head(&head->found[i]);
		if (head->found[i].role == ROLE_LABEL || flow_is_amount_head(&head->found[i]))
			label = head->found[i].role == ROLE_LABEL;
	}
	return pairs;
}
