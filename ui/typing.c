/* typing.c: whatever is being typed into a view: find, filter, the digits of a code; and stepping through what was found */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ui/typing.h"

void
typing_release(struct typing *typing)
{
	hits_clear(&typing->hits, NULL);
	prompt_release(&typing->prompt);
	arena_release(&typing->words);
	free(typing->from_key);
}

/* A digit lengthens the code; one that leads nowhere is refused, one after a whole code begins the next. */
const char *
typing_digit(struct typing *typing, struct view *view, char digit)
{
	size_t length = strlen(typing->digits), pane;
	long row;

	if (length + 1 == sizeof typing->digits)
		length = 0;
	typing->digits[length] = digit;
	typing->digits[length + 1] = '\0';
	if (!hits_code(view, typing->digits, &pane, &row)) {
		const char *words = arena_printf(&typing->words, _("No code begins with %s"), typing->digits);
		typing->digits[length] = '\0';
		return words;
	}
	view->focus = pane;
	pane_go(view_pane(view), row);
	return arena_printf(&typing->words, _("code %s"), typing->digits);
}

void
typing_find(struct typing *typing, struct view *view)
{
	typing->from_pane = view->focus;
	free(typing->from_key);
	typing->from_key = mem_copy(pane_key(view_pane(view)));
	hits_clear(&typing->hits, view);
	prompt_open(&typing->prompt, PROMPT_FIND, "");
}

const char *
typing_step(struct typing *typing, struct view *view, int by)
{
	if (!typing->hits.n)
		hits_search(&typing->hits, view, prompt_text(&typing->prompt));
	if (!typing->hits.n)
		return _("Nothing was found; / finds");
	hits_step(&typing->hits, view, by);
	return arena_printf(&typing->words, "%zu/%zu", typing->hits.at + 1, typing->hits.n);
}

const char *
typing_filter(struct typing *typing, struct view *view)
{
	struct pane *pane = view_pane(view);

	if (!pane->flags)
		return _("This list is as long as the database; / finds in it");
	prompt_open(&typing->prompt, PROMPT_FILTER, pane->filter ? pane->filter : "");
	return NULL;
}

static void
text_changed(struct typing *typing, struct view *view)
{
	if (typing->prompt.kind == PROMPT_FILTER)
		pane_filter(view_pane(view), prompt_text(&typing->prompt));
	if (typing->prompt.kind != PROMPT_FIND)
		return;
	view->focus = typing->from_pane;
	pane_go_key(view_pane(view), typing->from_key);
	hits_search(&typing->hits, view, prompt_text(&typing->prompt));
	hits_go(&typing->hits, view);
}

enum prompt_event
typing_key(struct typing *typing, struct view *view, keycode key)
{
	enum prompt_event event = prompt_key(&typing->prompt, key);

	if (event == PROMPT_CANCELLED)
		edit_set(&typing->prompt.edit, "");
	if (event == PROMPT_CHANGED || event == PROMPT_CANCELLED)
		text_changed(typing, view);
	if (event == PROMPT_DONE || event == PROMPT_CANCELLED)
		prompt_close(&typing->prompt);
	return event;
}

void
typing_cancel(struct typing *typing, struct view *view)
{
	if (typing->hits.key.folded)
		hits_clear(&typing->hits, view);
	else
		pane_filter(view_pane(view), NULL);
}
