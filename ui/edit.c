/* edit.c: one line of text being typed; arithmetic only */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/width.h"
#include "ui/edit.h"

static size_t
before(const struct edit *edit)
{
	size_t at = 0, step;

	while ((step = text_cluster(edit->text + at)) && at + step < edit->at)
		at += step;
	return edit->at ? at : 0;
}

static size_t
word_before(const struct edit *edit)
{
	size_t at = edit->at;

	while (at && edit->text[at - 1] == ' ')
		at--;
	while (at && edit->text[at - 1] != ' ')
		at--;
	return at;
}

static void
cut(struct edit *edit, size_t from, size_t to)
{
	memmove(edit->text + from, edit->text + to, edit->length - to + 1);
	edit->length -= to - from;
	edit->at = from;
}

static void
insert(struct edit *edit, const char *text, size_t bytes)
{
	if (edit->length + bytes + 1 > edit->room)
		edit->text = mem_resize(edit->text, edit->room = 2 * (edit->length + bytes + 1), 1);
	memmove(edit->text + edit->at + bytes, edit->text + edit->at, edit->length - edit->at + 1);
	memcpy(edit->text + edit->at, text, bytes);
	edit->at += bytes;
	edit->length += bytes;
}

static size_t
encode(keycode key, char utf8[4])
{
	if (key < 0x80)
		return utf8[0] = (char)key, 1;
	if (key < 0x800) {
		utf8[0] = (char)(0xc0 | key >> 6);
		utf8[1] = (char)(0x80 | (key & 0x3f));
		return 2;
	}
	if (key < 0x10000) {
		utf8[0] = (char)(0xe0 | key >> 12);
		utf8[1] = (char)(0x80 | (key >> 6 & 0x3f));
		utf8[2] = (char)(0x80 | (key & 0x3f));
		return 3;
	}
	utf8[0] = (char)(0xf0 | key >> 18);
	utf8[1] = (char)(0x80 | (key >> 12 & 0x3f));
	utf8[2] = (char)(0x80 | (key >> 6 & 0x3f));
	utf8[3] = (char)(0x80 | (key & 0x3f));
	return 4;
}

void
edit_set(struct edit *edit, const char *text)
{
	size_t length = strlen(text);

	edit->length = edit->at = 0;
	if (!edit->text)
		edit->text = mem_alloc(edit->room = 64);
	edit->text[0] = '\0';
	insert(edit, text, length);
}

void
edit_release(struct edit *edit)
{
	free(edit->text);
	*edit = (struct edit){ .text = NULL };
}

static bool
move(struct edit *edit, keycode key)
{
	switch (key) {
	case KEY_CODE_LEFT: case KEY_CONTROL('b'):
		edit->at = before(edit);
		return true;
	case KEY_CODE_RIGHT: case KEY_CONTROL('f'):
		edit->at += text_cluster(edit->text + edit->at);
		return true;
	case KEY_CODE_HOME: case KEY_CONTROL('a'):
		edit->at = 0;
		return true;
	case KEY_CODE_END: case KEY_CONTROL('e'):
		edit->at = edit->length;
		return true;
	}
	return false;
}

static bool
erase(struct edit *edit, keycode key)
{
	switch (key) {
	case KEY_CODE_BACKSPACE: case '\b': case 0x7f:
		cut(edit, before(edit), edit->at);
		return true;
	case KEY_CODE_DELETE: case KEY_CONTROL('d'):
		cut(edit, edit->at, edit->at + text_cluster(edit->text + edit->at));
		return true;
	case KEY_CONTROL('k'):
		cut(edit, edit->at, edit->length);
		return true;
	case KEY_CONTROL('u'):
		cut(edit, 0, edit->at);
		return true;
	case KEY_CONTROL('w'):
		cut(edit, word_before(edit), edit->at);
		return true;
	}
	return false;
}

/* As the text of data is: what is pasted from documents has format characters in it. */
static void
insert_clean(struct edit *edit, keycode key)
{
	struct arena arena = { .blocks = NULL };
	char utf8[4];
	char *clean = text_clean(&arena, utf8, encode(key, utf8));

	insert(edit, clean, strlen(clean));
	arena_release(&arena);
}

bool
edit_key(struct edit *edit, keycode key, bool *changed)
{
	size_t length = edit->length;

	*changed = false;
	if (move(edit, key))
		return true;
	if (erase(edit, key)) {
		*changed = edit->length != length;
		return true;
	}
	if (key < ' ' || key >= KEY_NOTHING || width_char((uint32_t)key) < 0)
		return false;
	insert_clean(edit, key);
	*changed = edit->length != length;
	return true;
}
