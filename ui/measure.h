/* measure.h: what the terminal is asked of its characters, and what it answers */
#ifndef UI_MEASURE_H
#define UI_MEASURE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Each sample is put into a place of its own on the screen and the terminal asked where its cursor
 * stands then. Until it answers, and if it never does, the profile is one in which nothing is drawn
 * on which terminals differ.
 */

/*
 * Sets the profile for the first frame. mode: "auto", or "narrow", "wide", "safe" for a terminal
 * that is not to be asked. ascii: lines and bars of our own in ASCII. The locale must be set.
 */
void measure_begin(const char *mode, bool ascii);

/*
 * What to write to a blank screen of this size; it is blank again after that, the cursor in its
 * first place. The caller frees it. NULL: this terminal is not asked. answers: it knows
 * "ESC [ 6 n".
 */
char *measure_query(int rows, int columns, bool answers);

/* The window was too small for the question: a larger one is to be asked. */
bool measure_wants_room(void);

/*
 * The terminal says that its cursor stands, or stood, at row, column, counted from 1: what answers
 * no question counts for nothing. True: all answers are in and have changed the profile.
 */
bool measure_answer(int row, int column);

enum measure_state { MEASURE_IDLE, MEASURE_AWAITS_ALL, MEASURE_AWAITS_SOME };
enum measure_state measure_state(void);

/*
 * Goes on with the answers that are there; those that come later count all the same. True: they
 * have changed the profile.
 */
bool measure_conclude(void);

/* curses counts columns by another wcwidth: nothing is drawn on which the two may differ. */
void measure_distrust(void);

/* For the person who reports a crooked line. */
const char *measure_mode(void);       /* "narrow", "wide", "safe" */
const char *measure_reason(void);     /* a sentence, translated */

struct measure_sample {
	const char *text;             /* UTF-8 */
	const char *name;             /* of its class, translated */
	int columns;                  /* as answered, -1: not answered */
	int counted;                  /* as the program counts for it; 0: it is replaced */
};
size_t measure_samples(void);
struct measure_sample measure_sample(size_t i);
/* columns of a sample in the terminal around screen or tmux; -1: not asked or not answered */
int measure_outer(void);

#endif
