/* made.h: a made-up department whose items have basic or project expenditure, or both, and add up */
#ifndef TESTS_MADE_H
#define TESTS_MADE_H

#define MADE_LEAVES 9
#define MADE_ROWS 17

struct made {
	long leaf[MADE_LEAVES][2];    /* basic and project, in fen of a wan: 0.01 is 1 */
};

/* Of the rows, in print order; "" is the total. */
extern const char *const made_codes[MADE_ROWS];
/* What they are called. */
extern const char *const made_names[MADE_ROWS];

void made_init(struct made *made);

/* Of a code, by column: 0 total, 1 basic, 2 project. */
long made_amount(const struct made *made, const char *code, int column);

#endif
