/* package_files.c: the files of a package and their columns */
#include "ingest/package/package_files.h"

#include "base/file.h"

const struct package_file_type package_files[PACKAGE_FILES] = {
	[FILE_MANIFEST] = {
		.name = "manifest.csv", .required = true,
		.columns = { "key", "value" },
	},
	[FILE_TABLES] = {
		.name = "tables.csv", .required = true, .sourced = true,
		.columns = { "table", "kind", "number", "title", "unit", "source" },
	},
	[FILE_COLUMNS] = {
		.name = "columns.csv", .required = true,
		.columns = { "table", "column", "side", "header", "measure", "unit" },
	},
	[FILE_LINES] = {
		.name = "lines.csv", .required = true,
		.columns = { "table", "row", "side", "code", "label", "level", "page", "line" },
	},
	[FILE_CELLS] = {
		.name = "cells.csv", .required = true,
		.columns = { "table", "row", "column", "printed", "state", "page", "line",
		    "label", "header" },
	},
	[FILE_REMARKS] = {
		.name = "remarks.csv", .sourced = true,
		.columns = { "table", "side", "code", "label", "measure", "aspect", "printed",
		    "unit", "page", "line", "source" },
	},
	[FILE_FACTS] = {
		.name = "facts.csv", .sourced = true,
		.columns = { "topic", "item", "label", "printed", "unit", "page", "line",
		    "source" },
	},
	[FILE_TASKS] = {
		.name = "tasks.csv", .sourced = true,
		.columns = { "id", "kind", "name", "goal", "code", "code_line", "budget",
		    "budget_line", "spend", "spend_line", "rate", "rate_line", "unit",
		    "source" },
	},
	[FILE_INDICATORS] = {
		.name = "indicators.csv", .sourced = true,
		.columns = { "task", "level", "name", "operator", "target", "target_unit",
		    "target_line", "actual", "actual_unit", "actual_line", "verdict", "verdict_printed",
		    "weight", "score", "source" },
	},
};

const char *
package_add_digest(struct arena *arena, const char *digests, enum package_file file,
    const void *rows, size_t bytes)
{
	char digest[FILE_DIGEST];

	file_digest(rows, bytes, digest);
	return arena_printf(arena, "%s%s %s\n", digests, package_files[file].name, digest);
}
