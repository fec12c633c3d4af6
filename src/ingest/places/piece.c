/* piece.c: what a piece of a printed table is by its text */
#include <string.h>

#include "base/code.h"
#include "ingest/pages/words.h"
#include "ingest/places/places.h"

int
piece_centre(const struct box *box)
{
	return box->x0 + (box->x1 - box->x0) / 2;
}

bool
piece_is_number(const char *text)
{
	return *text && text[strspn(text, "0123456789")] == '\0';
}

bool
piece_is_year(const char *text)
{
	return piece_is_number(text) && strlen(text) == 4 &&
	    (strncmp(text, "19", 2) == 0 || strncmp(text, "20", 2) == 0);
}

bool
piece_is_amount(const char *text)
{
	const char *at = text + (*text == '-' || *text == '+');
	size_t digits = strspn(at, "0123456789,.");
	if (digits == 0 || !strpbrk(at, "0123456789"))
		return false;
	if (at[digits] == '%')
		digits++;
	return at[digits] == '\0' && at[digits - 1] != '.' && at[digits - 1] != ',' && *at != '.';
}

bool
piece_is_code(const char *text)
{
	return code_scheme(text) != SCHEME_NONE;
}

bool
piece_is_blank(const char *text)
{
	static const char *const dashes[] = { "-", "—", "－", "–", "/", NULL };
	size_t length = strspn(text, "xX×.,Ｘ");
	const char *dash, *at = text;
	while ((dash = words_at_start(at, dashes)))
		at += strlen(dash);
	return (*text && *at == '\0') || (length >= 2 && text[length] == '\0');
}
