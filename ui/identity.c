/* identity.c: a disclosure as the name of a folder */
#include "ui/identity.h"

#include <inttypes.h>

#include "base/text.h"

/* Bytes of an agency in a folder's name: with the rest it stays below the 255 of most systems. */
#define NAME_BYTES 160

/* Bytes of the longest beginning of whole clusters within the limit. */
static size_t
beginning(const char *text, size_t limit)
{
	size_t bytes = 0;

	for (size_t next; (next = text_cluster(text + bytes)) > 0 && bytes + next <= limit; )
		bytes += next;
	return bytes;
}

const char *
identity_folder(struct arena *arena, const struct identity *identity, int64_t id)
{
	size_t bytes = beginning(identity->agency, NAME_BYTES);
	char *name = arena_copy(arena, identity->agency, bytes);
	bool changed = identity->agency[bytes] != '\0';

	for (char *at = name; *at; at++) {
		if (*at == '/' || (at == name && (*at == '.' || *at == '-'))) {
			*at = '_';
			changed = true;
		}
	}
	const char *folder = arena_printf(arena, "%s-%d-%s-%s", name, identity->year,
	    kind_id(identity->kind), scope_id(identity->scope));
	return changed ? arena_printf(arena, "%s-%" PRId64, folder, id) : folder;
}
