/* figures.h: texts and figures in the rows of a query; private to store/ */
#ifndef STORE_FIGURES_H
#define STORE_FIGURES_H

#include "base/arena.h"
#include "model/figure.h"
#include "store/db.h"

/*
 * What a database holds is data of a stranger: texts come out clean, numbers within their ranges or
 * not at all.
 */
const char *figures_text(struct arena *arena, struct query *query, int column);

/* A number from `least` to INT_MAX. false: it is not there or not within. */
bool figures_int(struct query *query, int column, int least, int *value);

/* 'L', 'M', 'R' or 0. */
bool figures_side(struct query *query, int column, char *side);

/* The columns page, line from `first` on. -1: they hold what cannot be. */
int figures_get_place(struct query *query, int first, struct place *place);

/*
 * The six columns unit, value, decimals, printed, page, line from `first` on. -1: they hold what
 * cannot be.
 */
int figures_get(struct arena *arena, struct query *query, int first, struct figure *figure);

/*
 * What unit (NULL: nothing is printed), value (given: there is one) and decimals mean; `unit` is
 * kept. false: nothing.
 */
bool figures_make(struct figure *figure, const char *unit, bool given, int64_t value, int decimals);

/* Binds the same six as :unit, :value ..., with `prefix` after the colon ("target_"). */
void figures_bind(struct query *query, const char *prefix, const struct figure *figure);
void figures_bind_side(struct query *query, char side);

#endif
