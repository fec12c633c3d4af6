/* language.c: the locale and the language of the messages */
#include "ui/language.h"

#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <uniconv.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "ui/locate.h"
#include "ui/say.h"

/* What the environment asks for a category: "" if nothing. */
static const char *
wanted(const char *category)
{
	const char *const names[] = { "LC_ALL", category, "LANG" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *value = getenv(names[i]);
		if (value && *value)
			return value;
	}
	return "";
}

static bool
utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* Sets a locale, or as much of it as the system has. Nothing here asks for its other categories. */
static bool
set(const char *name)
{
	setlocale(LC_CTYPE, name);
	setlocale(LC_MESSAGES, name);
	return utf8();
}

static bool
set_fallback(void)
{
	static const char *const names[] = { "C.UTF-8", "C.utf8", "en_US.UTF-8" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (set(names[i]))
			return true;
	}
	return false;
}

/*
 * In C.UTF-8 gettext looks at LANGUAGE alone: the language that was asked for, without its
 * character set.
 */
static void
keep_language(void)
{
	struct arena arena = { .blocks = NULL };
	const char *messages = wanted("LC_MESSAGES");
	const char *name = arena_copy(&arena, messages, strcspn(messages, ".@"));
	const char *chosen = getenv("LANGUAGE");

	if (*name && strcmp(name, "C") != 0 && strcmp(name, "POSIX") != 0)
		setenv("LANGUAGE", name, !chosen || !*chosen);
	arena_release(&arena);
}

/* Where English is asked for there is no need to look where the translations are. */
static bool
wants_english(void)
{
	const char *locale = setlocale(LC_MESSAGES, NULL), *chosen = getenv("LANGUAGE");

	return (!chosen || !*chosen) && locale && *locale == 'C' && (!locale[1] || locale[1] == '.');
}

static void
bind_translations(void)
{
	struct arena arena = { .blocks = NULL };

	if (wants_english())
		return;
	bindtextdomain("suan", locate_translations(&arena));
	bind_textdomain_codeset("suan", "UTF-8");
	textdomain("suan");
	arena_release(&arena);
}

static void
fall_back(void)
{
	const char *name = wanted("LC_CTYPE");
	bool translate = strstr(name, "UTF-8") || strstr(name, "utf8");
	bool fallen = set_fallback();

	keep_language();
	/* A terminal of another character set shows ASCII only: the line stays in English there. */
	if (translate)
		bind_translations();
	if (!fallen)
		say(_("this system has no UTF-8 locale; Chinese text will not be shown; install "
		      "C.UTF-8 or zh_CN.UTF-8"));
	else if (*name)
		say(_("the locale %s cannot be used here, going on with C.UTF-8; LANG takes a "
		      "UTF-8 locale of 'locale -a'"),
		    name);
	else
		say(_("no locale is set, going on with C.UTF-8; LANG takes a UTF-8 locale of "
		      "'locale -a'"));
	if (!translate)
		bind_translations();
}

/* The character sets of people, besides UTF-8: the screen is drawn in them, and messages written. */
static bool
chinese(void)
{
	static const char *const names[] = { "GB18030", "GBK", "GB2312" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(nl_langinfo(CODESET), names[i]) == 0)
			return true;
	return false;
}

void
language_init(void)
{
	if (set("") || chinese())
		bind_translations();
	else
		fall_back();
}

const char *
language_word(struct arena *arena, const char *typed)
{
	uint8_t *word = utf8() ? NULL : u8_strconv_from_locale(typed);
	const char *text = word ? arena_text(arena, (const char *)word) : typed;

	free(word);
	return text;
}
