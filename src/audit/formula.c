/* formula.c: the figures of a finding as an equation */
#include <stdio.h>
#include <stdlib.h>

#include "audit/explain.h"
#include "audit/operand.h"
#include "base/mem.h"

/* The unit that goes without saying: that of the first amount. */
static enum unit
common_unit(const struct finding *finding)
{
	const struct operand *operands = finding->left.operands;
	for (size_t i = 0; i < finding->left.n + finding->right.n; i++) {
		if (operands[i].figure.kind == FIGURE_MONEY)
			return operands[i].figure.unit;
	}
	return UNIT_NONE;
}

/* As long as the sum: what is there is not copied for each figure. */
static const char *
sum_formula(struct arena *arena, const struct finding *finding, const struct operand *operands,
    size_t n)
{
	char *text = NULL;
	size_t bytes = 0;
	FILE *out = open_memstream(&text, &bytes);
	if (!out)
		mem_exhausted();
	enum unit unit = common_unit(finding);
	for (size_t i = 0; i < n; i++) {
		fputs(operands[i].sign < 0 ? i ? " - " : "-" : i ? " + " : "", out);
		fputs(operand_number(arena, &operands[i], unit), out);
	}
	if (fclose(out))
		mem_exhausted();
	const char *formula = arena_copy(arena, text, bytes);
	free(text);
	return formula;
}

static const char *
side_formula(struct arena *arena, const struct finding *finding, const struct expression *side)
{
	if (!side->over)
		return sum_formula(arena, finding, side->operands, side->n);
	size_t whole = side->n - side->over;
	const char *part = sum_formula(arena, finding, side->operands, side->over);
	const char *other = sum_formula(arena, finding, side->operands + side->over, whole);
	return arena_printf(arena, "%s%s%s / %s%s%s", side->over > 1 ? "(" : "", part,
	    side->over > 1 ? ")" : "", whole > 1 ? "(" : "", other, whole > 1 ? ")" : "");
}

const char *
explain_formula(struct arena *arena, const struct finding *finding)
{
	if (!finding->left.n || !finding->right.n)
		return "";
	return arena_printf(arena, "%s %s %s", side_formula(arena, finding, &finding->left),
	    finding->relation == RELATION_EQUAL ? "=" : "<=",
	    side_formula(arena, finding, &finding->right));
}
