/* edit.h: one line of text being typed; arithmetic only */
#ifndef UI_EDIT_H
#define UI_EDIT_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/keymap.h"

struct edit {                 /* zero-initialised: an empty line */
	char *text;           /* UTF-8, never NULL after edit_set */
	size_t length, room;
	size_t at;            /* byte offset of the cursor, on a cluster's boundary */
};

void edit_set(struct edit *edit, const char *text);           /* the cursor goes to the end */
void edit_release(struct edit *edit);

/*
 * Keys that edit: text, Backspace, Delete, C-d, arrows, Home, End, C-a, C-e, C-b, C-f, C-k, C-u,
 * C-w. Returns false for a key that is none of them; *changed tells whether the text is another
 * now.
 */
bool edit_key(struct edit *edit, keycode key, bool *changed);

#endif
