/* values.h: what an indicator is to reach or has reached: "≥95%", "不超过5天", "百分之八十", "逐步提高"; private to ingest/narrative/ */
#ifndef NARRATIVE_VALUES_H
#define NARRATIVE_VALUES_H

#include "base/arena.h"
#include "model/figure.h"

/* A number with its unit; unit: where the text has none. Else FIGURE_TEXT; FIGURE_NONE if empty. */
struct figure value_of(struct arena *arena, const char *text, const char *unit);

/* ">=" "<=" "=" "定性" of a sign or word ("不低于", "正向"); "" if it is none. */
const char *value_operator(const char *text);

/*
 * The operator of a target; one that is a number becomes it, without the operator. `unit` as in
 * value_of.
 */
const char *value_target(struct arena *arena, struct figure *target);
const char *value_target_in(struct arena *arena, struct figure *target, const char *unit);

#endif
