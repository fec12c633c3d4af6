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
	free(typing->from_filter);
	free(typing->query);
}

static void
keep_text(char **kept, const char *text)
{
	free(*kept);
	*kept = mem_copy(text);
}

/*
 * A digit lengthens the code; one that leads nowhere is refused, one after a whole code begins the
 * next.
 */
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

static void
begin(struct typing *typing, struct view *view, enum prompt_kind kind, const char *text)
{
	typing->from_pane = view->focus;
	keep_text(&typing->from_key, pane_key(view_pane(view)));
	keep_text(&typing->from_filter, text);
	prompt_open(&typing->prompt, kind, text);
}

void
typing_find(struct typing *typing, struct view *view)
{
	hits_clear(&typing->hits, view);
	begin(typing, view, PROMPT_FIND, "");
}

const char *
typing_step(struct typing *typing, struct view *view, int by)
{
	if (!typing->hits.n)
		hits_search(&typing->hits, view, typing->query ? typing->query : "");
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
	begin(typing, view, PROMPT_FILTER, pane->filter ? pane->filter : "");
	return NULL;
}

/* Each text is looked for from where typing began. */
static void
text_changed(struct typing *typing, struct view *view, const char *text)
{
	bool filters = typing->prompt.kind == PROMPT_FILTER;

	if (typing->prompt.kind == PROMPT_COMMAND || typing->prompt.kind == PROMPT_EXPORT)
		return;
	view->focus = typing->from_pane;
	if (filters)
		pane_filter(view_pane(view), typing->from_filter);
	pane_go_key(view_pane(view), typing->from_key);
	if (filters) {
		pane_filter(view_pane(view), text);
		return;
	}
	hits_search(&typing->hits, view, text);
	hits_go(&typing->hits, view);
}

enum prompt_event
typing_key(struct typing *typing, struct view *view, keycode key)
{
	enum prompt_event event = prompt_key(&typing->prompt, key);

	if (event == PROMPT_CHANGED)
		text_changed(typing, view, prompt_text(&typing->prompt));
	if (event == PROMPT_CANCELLED)
		text_changed(typing, view, typing->from_filter);
	if (event == PROMPT_DONE && typing->prompt.kind == PROMPT_FIND)
		keep_text(&typing->query, prompt_text(&typing->prompt));
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
