/* package_read.c: a folder of CSV files read as a disclosure */
#include "ingest/package/package.h"

#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/i18n.h"
#include "ingest/package/reader.h"
#include "model/tree.h"

bool
package_is(const char *folder)
{
	struct arena arena = { .blocks = NULL };
	struct stat status;
	const char *path = arena_printf(&arena, "%s/%s", folder, package_files[FILE_MANIFEST].name);
	bool is = stat(path, &status) == 0 && S_ISREG(status.st_mode);

	arena_release(&arena);
	return is;
}

/* A file whose rows belong to those of another is read only if that one could be. */
static const struct {
	void (*read)(struct reader *reader);
	enum package_file needs;
} parsers[PACKAGE_FILES] = {
	[FILE_MANIFEST] = { .read = package_manifest, .needs = FILE_MANIFEST },
	[FILE_TABLES] = { .read = package_tables, .needs = FILE_TABLES },
	[FILE_COLUMNS] = { .read = package_columns, .needs = FILE_TABLES },
	[FILE_LINES] = { .read = package_lines, .needs = FILE_TABLES },
	[FILE_CELLS] = { .read = package_cells, .needs = FILE_LINES },
	[FILE_REMARKS] = { .read = package_remarks, .needs = FILE_REMARKS },
	[FILE_FACTS] = { .read = package_facts, .needs = FILE_FACTS },
	[FILE_TASKS] = { .read = package_tasks, .needs = FILE_TASKS },
	[FILE_INDICATORS] = { .read = package_indicators, .needs = FILE_INDICATORS },
};

static void
read_files(struct reader *reader)
{
	for (enum package_file file = 0; file < PACKAGE_FILES; file++) {
		bool open = reader_open(reader, file);
		if (open && reader->usable[parsers[file].needs] &&
		    (file != FILE_CELLS || reader->usable[FILE_COLUMNS]))
			parsers[file].read(reader);
		reader_close(reader);
	}
}

int
package_read(struct disclosure *disclosure, const char *folder,
    void (*complain)(void *context, const char *line), void *context, struct err *err)
{
	struct reader reader = {
		.disclosure = disclosure, .arena = &disclosure->arena, .folder = folder,
		.complain = complain, .context = context,
	};
	char digest[FILE_DIGEST];

	disclosure->identity.agency = disclosure->parent = disclosure->region = "";
	disclosure->source = (struct source){ .name = "", .sha256 = "", .kind = "", .digest = "" };
	reader.digests = arena_text(&reader.scratch, "");
	read_files(&reader);
	file_digest(reader.digests, strlen(reader.digests), digest);
	disclosure->source.digest = arena_text(reader.arena, digest);
	for (size_t i = 0; i < disclosure->n_more; i++)
		disclosure->more[i].digest = disclosure->source.digest;
	arena_release(&reader.scratch);
	for (size_t i = 0; i < disclosure->n_statements; i++)
		tree_link(&disclosure->statements[i]);
	if (reader.complaints == 0)
		return 0;
	return err_set(err, ERR_DATA, ngettext("%s: %zu complaint; correct it and import again",
	    "%s: %zu complaints; correct them and import again", reader.complaints), folder,
	    reader.complaints);
}
