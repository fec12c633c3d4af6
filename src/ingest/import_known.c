/* import_known.c: a document of which the database has all already is not read again */
#include "ingest/import.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ingest/package/reader.h"
#include "store/disclosures.h"

static bool
as_wanted(struct import *import, const struct identity *identity)
{
	const struct import_options *options = import->options;

	return (!options->agency ||
	    strcmp(reader_trim(&import->arena, options->agency), identity->agency) == 0) &&
	    (!options->year || options->year == identity->year) &&
	    (options->kind < 0 || options->kind == (int)identity->kind) &&
	    (options->scope < 0 || options->scope == (int)identity->scope);
}

/* false: it cannot be read; whoever reads it whole will say why. */
static bool
digest_file(const char *path, char digest[FILE_DIGEST])
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	struct stat status;
	bool done = fd >= 0 && fstat(fd, &status) == 0 && S_ISREG(status.st_mode) &&
	    file_digest_open(fd, digest) == 0;

	if (fd >= 0)
		close(fd);
	return done;
}

/* Does the database know these bytes under this name? 1, 0, -1. */
static int
has_bytes(struct import *import, struct db *db, char digest[FILE_DIGEST], struct err *err)
{
	const char *slash = strrchr(import->path, '/');
	const char **digests;
	size_t n;

	if (sources_named(db, slash ? slash + 1 : import->path, &import->arena, &digests, &n,
	    err) != 0)
		return -1;
	if (n == 0 || !digest_file(import->path, digest))
		return 0;
	for (size_t i = 0; i < n; i++)
		if (strcmp(digests[i], digest) == 0)
			return 1;
	return 0;
}

/* All that came from these bytes, if it is as the options want it: 1, 0, -1. */
static int
take_listed(struct import *import, struct db *db, const char *digest, struct err *err)
{
	struct listed *list;
	size_t n;

	if (disclosures_from(db, digest, DOCUMENT_READER, &import->arena, &list, &n, err) != 0)
		return -1;
	import->parts = arena_alloc(&import->arena, n * sizeof *import->parts);
	for (size_t i = 0; i < n; i++) {
		if (!as_wanted(import, &list[i].identity))
			return 0;
		import->parts[i] = (struct import_part){
			.outcome = IMPORT_UNCHANGED, .identity = list[i].identity,
			.tables = (size_t)list[i].tables, .cells = (size_t)list[i].cells,
		};
	}
	import->n_parts = n;
	return n > 0;
}

int
import_known(struct import *import, struct db *db, const char *path,
    const struct import_options *options, struct err *err)
{
	char digest[FILE_DIGEST];
	int known;

	import->path = path;
	import->options = options;
	known = has_bytes(import, db, digest, err);
	return known == 1 ? take_listed(import, db, digest, err) : known;
}
