/* explain.h: findings in words: what was compared, by how much it differs, what to correct */
#ifndef AUDIT_EXPLAIN_H
#define AUDIT_EXPLAIN_H

#include "audit/finding.h"

/*
 * All texts are translated and in the arena (or as they stand in the data). `finding` is one of
 * `findings`. Only explain_remedy and explain_advice need findings_index.
 */

/*
 * The finding as a whole that can be read aloud, with its full stop: names, values with their
 * unit, the difference, how much of it rounding explains if that is worth a word, or why nothing
 * could be checked.
 */
const char *explain_sentence(struct arena *arena, const struct findings *findings,
    const struct finding *finding);

/* The figures of the equation as printed: "1050.72 = 981.36 + 69.37"; "" if there is none. */
const char *explain_formula(struct arena *arena, const struct finding *finding);

/* Does it compare numbers: have value, difference and tolerance a meaning? */
bool explain_has_values(const struct finding *finding);

/*
 * A value or difference in the finding's unit and decimals, "1050.72"; the tolerance, which may
 * need a decimal more: "0.015". Only if explain_has_values.
 */
const char *explain_value(struct arena *arena, const struct finding *finding, int64_t value);
const char *explain_tolerance(struct arena *arena, const struct finding *finding);

/*
 * What would mend a broken finding, where the data tell: one figure of it that, with another value,
 * makes every rule hold that it takes part in, while no other figure of the finding does as much.
 */
struct remedy {
	const struct operand *figure;
	struct figure value;          /* the figure as it would have to be printed, without place */
	size_t mended;                /* findings, at least 1, that are broken now and would hold */
};
bool explain_remedy(const struct findings *findings, const struct finding *finding,
    struct remedy *remedy);

/*
 * What to correct in a broken finding: the remedy if it mends several, else the rule's advice and
 * the remedy if there is one.
 */
const char *explain_advice(struct arena *arena, const struct findings *findings,
    const struct finding *finding);

/* The finding's subject: its first figure that stands in the disclosure, else NULL. */
const struct operand *explain_subject(const struct finding *finding);

#endif
