/* keymap.c: keys by number and by name, actions, and which key does what; knows no terminal */
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "ui/keymap.h"

static const struct action_info infos[ACTIONS] = {
	[ACTION_NONE] = { .id = "", .keys = "", .name = "", .help = "" },
#define ACTION(id_, keys_, group_, name_, help_) \
	[ACTION_##id_] = { .id = #id_, .keys = keys_, .group = GROUP_##group_, .name = name_, .help = help_ },
#include "ui/actions.def"
#undef ACTION
};

static const char *const group_names[GROUPS] = {
	[GROUP_MOVE] = N_("Moving"),
	[GROUP_PANES] = N_("Panes"),
	[GROUP_VIEWS] = N_("Views"),
	[GROUP_SHOW] = N_("What is shown"),
	[GROUP_FIND] = N_("Finding"),
	[GROUP_SYSTEM] = N_("Program"),
};

static const struct {
	const char *name;
	keycode key;
} named_keys[] = {
	{ "Up", KEY_CODE_UP }, { "Down", KEY_CODE_DOWN }, { "Left", KEY_CODE_LEFT }, { "Right", KEY_CODE_RIGHT },
	{ "Home", KEY_CODE_HOME }, { "End", KEY_CODE_END }, { "PgUp", KEY_CODE_PAGE_UP }, { "PgDn", KEY_CODE_PAGE_DOWN },
	{ "Backspace", KEY_CODE_BACKSPACE }, { "S-Tab", KEY_CODE_BACKTAB }, { "F1", KEY_CODE_F1 },
	{ "Tab", '\t' }, { "Enter", '\r' }, { "Space", ' ' }, { "Esc", KEY_ESCAPE }, { "C-z", KEY_CODE_SUSPEND },
};

/* Keys that some terminals and habits send for another. */
static const struct {
	keycode from, to;
} same_keys[] = {
	{ '\n', '\r' }, { 0x7f, KEY_CODE_BACKSPACE }, { '\b', KEY_CODE_BACKSPACE },
	{ 0x3000, ' ' }, { 0x3002, '.' }, { 0x3001, '/' }, { 0x2026, '^' }, { 0xffe5, '$' }, { 0x3010, '[' }, { 0x3011, ']' },
	{ 0x300a, '<' }, { 0x300b, '>' }, { 0x2018, '\'' }, { 0x2019, '\'' },
};

const struct action_info *
action_info(enum action action)
{
	return &infos[action];
}

const char *
action_group_name(enum action_group group)
{
	return group_names[group];
}

static bool
begins_id(const char *id, const char *typed)
{
	for (; *typed; id++, typed++) {
		char wanted = *id == '_' ? '-' : *id;
		if (*typed != wanted && *typed != *id)
			return false;
	}
	return true;
}

static bool
same_id(const char *id, const char *typed)
{
	return strlen(id) == strlen(typed) && begins_id(id, typed);
}

enum action
action_parse(const char *id)
{
	for (int action = ACTION_NONE + 1; action < ACTIONS; action++)
		if (same_id(infos[action].id, id))
			return (enum action)action;
	return ACTION_NONE;
}

enum action
action_typed(const char *typed)
{
	static const struct {
		const char *typed;
		enum action action;
	} habits[] = {
		{ "q", ACTION_quit_view }, { "q!", ACTION_quit }, { "qa", ACTION_quit },
		{ "wq", ACTION_quit }, { "h", ACTION_help },
	};
	enum action action = action_parse(typed);
	int begins = 0;

	for (size_t i = 0; !action && i < sizeof habits / sizeof *habits; i++)
		if (!strcmp(habits[i].typed, typed))
			return habits[i].action;
	if (action || !*typed)
		return action;
	for (int i = ACTION_NONE + 1; i < ACTIONS; i++)
		if (begins_id(infos[i].id, typed)) {
			action = (enum action)i;
			begins++;
		}
	return begins == 1 ? action : ACTION_NONE;
}

keycode
keymap_ascii(keycode key)
{
	for (size_t i = 0; i < sizeof same_keys / sizeof *same_keys; i++)
		if (same_keys[i].from == key)
			return same_keys[i].to;
	if (key >= 0xff01 && key <= 0xff5e)
		return key - 0xff01 + '!';
	return key;
}

static keycode
key_named(const char *name, size_t length)
{
	for (size_t i = 0; i < sizeof named_keys / sizeof *named_keys; i++)
		if (strlen(named_keys[i].name) == length &&
		    !strncmp(named_keys[i].name, name, length))
			return named_keys[i].key;
	if (length == 3 && !strncmp(name, "C-", 2))
		return KEY_CONTROL(name[2]);
	if (length == 3 && !strncmp(name, "M-", 2))
		return name[2] | KEY_ALT_BIT;
	return length == 1 ? (unsigned char)*name : KEY_NOTHING;
}

static bool
has_key(const char *keys, keycode key)
{
	while (*keys) {
		size_t length = strcspn(keys, " ");
		if (key_named(keys, length) == key)
			return true;
		keys += length;
		keys += strspn(keys, " ");
	}
	return false;
}

enum action
keymap_action(keycode key)
{
	key = keymap_ascii(key);
	for (int action = ACTION_NONE + 1; action < ACTIONS; action++)
		if (has_key(infos[action].keys, key))
			return (enum action)action;
	return ACTION_NONE;
}

char *
keymap_first(enum action action, char *buf, size_t size)
{
	const char *keys = infos[action].keys;

	snprintf(buf, size, "%.*s", (int)strcspn(keys, " "), keys);
	return buf;
}
