/* prompt.c: the bottom line while something is typed there: find, filter, command, file name */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "ui/prompt.h"

void
prompt_open(struct prompt *prompt, enum prompt_kind kind, const char *text)
{
	prompt->kind = kind;
	edit_set(&prompt->edit, text);
}

void
prompt_close(struct prompt *prompt)
{
	if (*prompt_text(prompt)) {
		free(prompt->last[prompt->kind]);
		prompt->last[prompt->kind] = mem_copy(prompt_text(prompt));
	}
	prompt->kind = PROMPT_NONE;
	draw_cursor(-1, 0);
}

const char *
prompt_text(const struct prompt *prompt)
{
	return prompt->edit.text ? prompt->edit.text : "";
}

/* The names of actions that begin as typed, in order, each with '-' between its words. */
static size_t
candidates(const char *typed, char names[ACTIONS][32])
{
	size_t n = 0;

	for (int action = ACTION_NONE + 1; action < ACTIONS; action++) {
		snprintf(names[n], sizeof names[n], "%s", action_info((enum action)action)->id);
		for (char *at = names[n]; *at; at++)
			*at = *at == '_' ? '-' : *at;
		n += !strncmp(names[n], typed, strlen(typed));
	}
	return n;
}

static bool
complete(struct prompt *prompt)
{
	char names[ACTIONS][32];
	size_t n = candidates(prompt_text(prompt), names), same;

	if (!n)
		return false;
	same = strlen(names[0]);
	for (size_t i = 1; i < n; i++)
		for (size_t at = 0; at < same; at++)
			if (names[i][at] != names[0][at])
				same = at;
	if (same <= strlen(prompt_text(prompt)))
		return false;
	names[0][same] = '\0';
	edit_set(&prompt->edit, names[0]);
	return true;
}

enum prompt_event
prompt_key(struct prompt *prompt, keycode key)
{
	bool changed;

	if (key == '\r' || key == '\n')
		return PROMPT_DONE;
	if (key == KEY_ESCAPE || key == KEY_CONTROL('g'))
		return PROMPT_CANCELLED;
	if (key == KEY_CODE_BACKSPACE && !*prompt_text(prompt))
		return PROMPT_CANCELLED;
	if (key == KEY_CODE_UP && prompt->last[prompt->kind]) {
		edit_set(&prompt->edit, prompt->last[prompt->kind]);
		return PROMPT_CHANGED;
	}
	if (key == '\t' && prompt->kind == PROMPT_COMMAND)
		return complete(prompt) ? PROMPT_CHANGED : PROMPT_SAME;
	edit_key(&prompt->edit, key, &changed);
	return changed ? PROMPT_CHANGED : PROMPT_SAME;
}

static const char *
label(enum prompt_kind kind)
{
	switch (kind) {
	case PROMPT_FILTER: return _("filter: ");
	case PROMPT_COMMAND: return ":";
	case PROMPT_EXPORT: return _("export to: ");
	default: return "/";
	}
}

const char *
prompt_candidates(const char *typed, struct arena *arena)
{
	char names[ACTIONS][32];
	size_t n = candidates(typed, names);
	const char *text = "";

	for (size_t i = 0; i < n && strlen(text) < 300; i++)
		text = arena_printf(arena, "%s%s%s", text, i ? " " : "", names[i]);
	return text;
}

/* What a command can still become, while it is typed. */
static const char *
completions(const struct prompt *prompt, struct arena *arena)
{
	const char *typed = prompt_text(prompt), *text = prompt_candidates(typed, arena);

	return *text || action_typed(typed) ? text : _("no such command");
}

void
prompt_draw(const struct prompt *prompt, int y, int width, const char *status)
{
	struct arena arena = { .blocks = NULL };
	const char *text = prompt_text(prompt), *left = label(prompt->kind);
	char *head = arena_copy(&arena, text, prompt->edit.at);
	int room = width - width_text(left) - 1, skip, rest;

	if (prompt->kind == PROMPT_COMMAND)
		status = completions(prompt, &arena);
	skip = width_text(head) > room ? width_text(head) - room : 0;
	draw_begin(ROLE_PROMPT);
	draw_text(left, ROLE_PROMPT);
	draw_cursor(y, draw_used() + width_text(head) - skip);
	draw_text(width_field(&arena, text, skip, width_text(text) - skip, WIDTH_LEFT),
	    ROLE_PROMPT);
	rest = width - draw_used() - 2;
	if (rest > 4 && *status) {
		draw_blank(2);
		draw_field(status, 0, rest,
		    prompt->kind == PROMPT_COMMAND ? WIDTH_LEFT : WIDTH_RIGHT, ROLE_QUIET);
	}
	draw_put(y, 0, width);
	arena_release(&arena);
}

void
prompt_release(struct prompt *prompt)
{
	edit_release(&prompt->edit);
	for (int kind = 0; kind < PROMPTS; kind++)
		free(prompt->last[kind]);
}
