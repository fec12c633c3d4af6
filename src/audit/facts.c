/* facts.c: facts of the narrative by what they are called */
#include <string.h>

#include "audit/facts.h"
#include "audit/mention.h"

/* Most differ in their first byte. */
static bool
same_text(const char *a, const char *b)
{
	return *a == *b && strcmp(a, b) == 0;
}

long
fact_find(const struct audit *audit, const char *topic, const char *item, const char *label)
{
	const struct disclosure *disclosure = audit->disclosure;
	for (size_t i = 0; i < disclosure->n_facts; i++) {
		const struct fact *fact = &disclosure->facts[i];
		if (same_text(fact->topic, topic) && same_text(fact->item, item) &&
		    same_text(fact->label, label) && figure_is_number(&fact->figure))
			return (long)i;
	}
	return -1;
}

long
fact_next(const struct audit *audit, size_t after, const char *topic, const char *label)
{
	const struct disclosure *disclosure = audit->disclosure;
	for (size_t i = after; i < disclosure->n_facts; i++) {
		const struct fact *fact = &disclosure->facts[i];
		if (*fact->item && same_text(fact->topic, topic) &&
		    (!label || same_text(fact->label, label)))
			return (long)i;
	}
	return -1;
}

static size_t
add_all(struct equation *equation, enum equation_side side, const long *facts, size_t n)
{
	size_t added = 0;
	for (size_t i = 0; i < n; i++) {
		if (facts[i] >= 0) {
			equation_fact(equation, side, 1, (size_t)facts[i]);
			added++;
		}
	}
	return added;
}

void
facts_compare(struct audit *audit, enum rule_id rule, enum relation relation, bool hint,
    const long *left, size_t n_left, const long *right, size_t n_right)
{
	struct equation equation;
	equation_begin(&equation, audit, rule);
	equation.relation = relation;
	equation.hint = hint;
	if (add_all(&equation, LEFT, left, n_left) && add_all(&equation, RIGHT, right, n_right))
		equation_end(&equation);
}
