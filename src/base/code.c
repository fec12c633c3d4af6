/* code.c: classification codes: functional (类 3, 款 5, 项 7 digits) and economic (类 3, 款 5) */
#include "base/code.h"

#include <string.h>

static const struct {
	const char *name;
	char first;           /* the digit every code of the scheme begins with */
	int levels;
} schemes[] = {
	[SCHEME_NONE] = { .name = "" },
	[SCHEME_FUNCTIONAL] = { .name = "functional", .first = '2', .levels = 3 },
	[SCHEME_ECONOMIC] = { .name = "economic", .first = '3', .levels = 2 },
	[SCHEME_ECONOMIC_GOV] = { .name = "economic-gov", .first = '5', .levels = 2 },
};

enum { SCHEMES = sizeof schemes / sizeof schemes[0] };

const char *
scheme_name(enum scheme scheme)
{
	return schemes[scheme].name;
}

bool
scheme_parse(const char *name, enum scheme *scheme)
{
	for (int i = 0; i < SCHEMES; i++)
		if (strcmp(name ? name : "", schemes[i].name) == 0) {
			*scheme = (enum scheme)i;
			return true;
		}
	return false;
}

/* The level a code of this many digits has; 0 if none has so many. */
static int
level_of_digits(size_t digits)
{
	return digits == 3 ? 1 : digits == 5 ? 2 : digits == 7 ? 3 : 0;
}

int
code_level(enum scheme scheme, const char *text)
{
	size_t digits = strspn(text, "0123456789");
	int level = level_of_digits(digits);

	if (text[digits] != '\0' || text[0] != schemes[scheme].first)
		return 0;
	return level <= schemes[scheme].levels ? level : 0;
}

enum scheme
code_scheme(const char *text)
{
	for (int scheme = SCHEME_NONE + 1; scheme < SCHEMES; scheme++)
		if (code_level((enum scheme)scheme, text) > 0)
			return (enum scheme)scheme;
	return SCHEME_NONE;
}

bool
code_is_unit(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	return text[digits] == '\0' && digits > 0 && digits <= 12 && digits % 3 == 0;
}

bool
code_parent(enum scheme scheme, const char *text, char parent[CODE_MAX])
{
	int level = code_level(scheme, text);

	if (level < 2)
		return false;
	size_t digits = strlen(text) - 2;
	memmove(parent, text, digits);
	parent[digits] = '\0';
	return true;
}

bool
code_below(const char *code, const char *ancestor)
{
	size_t above = strlen(ancestor), below = strlen(code);

	return level_of_digits(above) != 0 && level_of_digits(below) != 0 && below > above &&
	    memcmp(code, ancestor, above) == 0;
}
