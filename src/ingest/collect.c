/* collect.c: what a path on the command line stands for: a document, a CSV folder, or a folder of these */
#include "ingest/collect.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "ingest/package/package.h"

/* How the names of documents end. */
static const char *const endings[] = { ".pdf", ".txt" };

static bool
is_folder(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool
is_document(const char *path)
{
	const char *dot = strrchr(path, '.');
	struct stat status;

	for (size_t i = 0; dot && i < sizeof endings / sizeof *endings; i++)
		if (strcasecmp(dot, endings[i]) == 0)
			return stat(path, &status) == 0 && S_ISREG(status.st_mode);
	return false;
}

static void
add_path(struct collection *collection, const char *path)
{
	MEM_GROW(collection->paths, collection->n, collection->room);
	collection->paths[collection->n++] = arena_text(&collection->arena, path);
}

static void
add_entry(struct collection *collection, const char *path)
{
	if (is_folder(path) ? package_is(path) : is_document(path)) {
		add_path(collection, path);
		return;
	}
	MEM_GROW(collection->skipped, collection->n_skipped, collection->room_skipped);
	collection->skipped[collection->n_skipped++] = path;
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The names in a folder, hidden ones left out, in the arena; none if it cannot be read. */
static const char **
list_names(struct arena *arena, const char *folder, size_t *n)
{
	DIR *dir = opendir(folder);
	const char **names = NULL, **kept;
	size_t room = 0;

	*n = 0;
	if (!dir)
		return NULL;
	for (struct dirent *entry; (entry = readdir(dir)); ) {
		if (*entry->d_name == '.')
			continue;
		MEM_GROW(names, *n, room);
		names[(*n)++] = arena_text(arena, entry->d_name);
	}
	closedir(dir);
	if (*n)
		qsort(names, *n, sizeof *names, compare_names);
	kept = arena_alloc(arena, *n * sizeof *kept);
	if (*n)
		memcpy(kept, names, *n * sizeof *kept);
	free(names);
	return kept;
}

static void
add_folder(struct collection *collection, const char *folder)
{
	size_t n, before = collection->n, end = strlen(folder);
	const char **names = list_names(&collection->arena, folder, &n);

	while (end > 1 && folder[end - 1] == '/')
		end--;
	for (size_t i = 0; i < n; i++)
		add_entry(collection, arena_printf(&collection->arena, "%.*s%s%s", (int)end, folder,
		    folder[end - 1] == '/' ? "" : "/", names[i]));
	if (collection->n == before)
		add_path(collection, folder);
}

void
collection_add(struct collection *collection, const char *path)
{
	if (is_folder(path) && !package_is(path))
		add_folder(collection, path);
	else
		add_path(collection, path);
}

void
collection_release(struct collection *collection)
{
	free(collection->paths);
	free(collection->skipped);
	arena_release(&collection->arena);
}
