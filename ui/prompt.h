/* prompt.h: the bottom line while something is typed there: find, filter, command */
#ifndef UI_PROMPT_H
#define UI_PROMPT_H

#include <stdbool.h>

#include "ui/draw.h"
#include "ui/edit.h"

enum prompt_kind {
	PROMPT_NONE, PROMPT_FIND, PROMPT_FILTER, PROMPT_COMMAND, PROMPT_EXPORT, PROMPTS
};

struct prompt {                       /* zero-initialised: closed */
	enum prompt_kind kind;
	struct edit edit;
	/* what was typed there before: Up brings it back; NULL: nothing */
	char *last[PROMPTS];
};

enum prompt_event { PROMPT_SAME, PROMPT_CHANGED, PROMPT_DONE, PROMPT_CANCELLED };

void prompt_open(struct prompt *prompt, enum prompt_kind kind, const char *text);
void prompt_close(struct prompt *prompt);     /* the text stays readable until it is opened again */
enum prompt_event prompt_key(struct prompt *prompt, keycode key);     /* Tab completes a command */
/* the commands that begin as typed, with blanks between them; "" if none does */
const char *prompt_candidates(const char *typed, struct arena *arena);
const char *prompt_text(const struct prompt *prompt);
/* status at the right: "3/17" */
void prompt_draw(const struct prompt *prompt, int y, int width, const char *status);
void prompt_release(struct prompt *prompt);

#endif
