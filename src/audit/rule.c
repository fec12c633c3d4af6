/* rule.c: the table of reconciliation rules */
#include <ctype.h>
#include <stdlib.h>

#include "audit/checks.h"
#include "audit/rule.h"
#include "base/i18n.h"

static const struct rule rules[RULES] = {
#define RULE(id, group, applies, needs, check, text, advice) \
	[RULE_##id] = { #id, group, applies, needs, check, text, advice },
#include "audit/rules.def"
#undef RULE
};

static const char *const groups[GROUPS] = {
	[GROUP_WITHIN] = N_("within a table"),
	[GROUP_BETWEEN] = N_("between tables"),
	[GROUP_NARRATIVE] = N_("table against narrative"),
	[GROUP_DOCUMENT] = N_("the document"),
	[GROUP_PERFORMANCE] = N_("performance"),
	[GROUP_BUDGET] = N_("budget"),
	[GROUP_YEARS] = N_("against other documents"),
};

const char *
rule_group_name(enum rule_group group)
{
	return groups[group];
}

const struct rule *
rule_of(enum rule_id id)
{
	return &rules[id];
}

bool
rule_parse(const char *id, enum rule_id *rule)
{
	char *end;
	if ((*id != 'R' && *id != 'r') || !isdigit((unsigned char)id[1]))
		return false;
	long number = strtol(id + 1, &end, 10);
	for (int i = 0; !*end && i < RULES; i++) {
		if (strtol(rules[i].id + 1, NULL, 10) == number) {
			*rule = (enum rule_id)i;
			return true;
		}
	}
	return false;
}
