/* typing.h: whatever is being typed into a view: find, filter, the digits of a code; and stepping through what was found */
#ifndef UI_TYPING_H
#define UI_TYPING_H

#include "base/code.h"
#include "ui/hits.h"
#include "ui/prompt.h"
#include "ui/view.h"

struct typing {                       /* zero-initialised: nothing typed */
	struct prompt prompt;
	struct hits hits;
	/* where typing began: it goes back there when it is cancelled */
	size_t from_pane;
	char *from_key, *from_filter;
	char *query;                  /* what was looked for last, NULL: nothing yet */
	char digits[CODE_MAX];        /* of the code so far */
	/* of the last message; the caller releases it when it has been seen */
	struct arena words;
};

/* Each returns what is to be said in the bottom line, NULL for nothing. */
const char *typing_digit(struct typing *typing, struct view *view, char digit);
const char *typing_step(struct typing *typing, struct view *view, int by);
const char *typing_filter(struct typing *typing, struct view *view);

void typing_find(struct typing *typing, struct view *view);

/*
 * A key while the prompt is open for find or filter. PROMPT_DONE: it is closed, prompt_text is
 * what was typed.
 */
enum prompt_event typing_key(struct typing *typing, struct view *view, keycode key);

/* Takes back one thing: what find has marked, else the filter. */
void typing_cancel(struct typing *typing, struct view *view);

void typing_release(struct typing *typing);

#endif
