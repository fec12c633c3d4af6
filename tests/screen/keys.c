/* keys.c: keys in writing and the bytes that a terminal of the xterm family sends for them */
#include "screen/keys.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct {
	const char *name, *bytes, *application;      /* application NULL: as bytes */
} named[] = {
	{ "Up", "\033[A", "\033OA" },
	{ "Down", "\033[B", "\033OB" },
	{ "Right", "\033[C", "\033OC" },
	{ "Left", "\033[D", "\033OD" },
	{ "Home", "\033[H", "\033OH" },
	{ "End", "\033[F", "\033OF" },
	{ "PageUp", "\033[5~", NULL },
	{ "PageDown", "\033[6~", NULL },
	{ "Insert", "\033[2~", NULL },
	{ "Delete", "\033[3~", NULL },
	{ "Enter", "\r", NULL },
	{ "Tab", "\t", NULL },
	{ "S-Tab", "\033[Z", NULL },
	{ "Esc", "\033", NULL },
	{ "Backspace", "\177", NULL },
	{ "Space", " ", NULL },
	{ "F1", "\033OP", NULL },
	{ "F2", "\033OQ", NULL },
	{ "F3", "\033OR", NULL },
	{ "F4", "\033OS", NULL },
	{ "F5", "\033[15~", NULL },
	{ "F6", "\033[17~", NULL },
	{ "F7", "\033[18~", NULL },
	{ "F8", "\033[19~", NULL },
	{ "F9", "\033[20~", NULL },
	{ "F10", "\033[21~", NULL },
	{ "F11", "\033[23~", NULL },
	{ "F12", "\033[24~", NULL },
	{ "lt", "<", NULL },
};

/* One name without its angle brackets; the bytes of it, or -1. */
static int
name_bytes(const char *name, int application, char bytes[16])
{
	for (size_t i = 0; i < sizeof named / sizeof named[0]; i++) {
		if (strcasecmp(name, named[i].name) != 0)
			continue;
		const char *found = application && named[i].application ? named[i].application : named[i].bytes;
		return snprintf(bytes, 16, "%s", found);
	}
	if (strncmp(name, "C-", 2) == 0 && strlen(name) == 3) {
		bytes[0] = (char)(toupper((unsigned char)name[2]) & 0x1f);
		return 1;
	}
	if (strncmp(name, "A-", 2) == 0 && strlen(name) <= 6)
		return snprintf(bytes, 16, "\033%s", name + 2);
	if (name[0] == 'x' && strlen(name) == 3 && isxdigit((unsigned char)name[1]) && isxdigit((unsigned char)name[2])) {
		bytes[0] = (char)strtol(name + 1, NULL, 16);
		return 1;
	}
	return -1;
}

int
keys_bytes(const char *keys, int application, char *bytes, size_t size)
{
	size_t n = 0;
	while (*keys) {
		char name[16] = "", found[16] = { *keys };
		int length = 1;
		if (sscanf(keys, "<%15[^>]>", name) == 1) {
			length = name_bytes(name, application, found);
			if (length < 0)
				return -1;
			keys += strlen(name) + 1;
		}
		keys++;
		if (n + (size_t)length > size)
			break;
		memcpy(bytes + n, found, (size_t)length);
		n += (size_t)length;
	}
	return (int)n;
}
