/* locate.c: where the database and the translations are */
#include "ui/locate.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"

#ifndef PATH_MAX
#define PATH_MAX 4096
#endif

/* NULL if it is not set, or empty. */
static const char *
environment(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

/*
 * XDG_DATA_HOME/suan/suan.db; a relative XDG_DATA_HOME does not count. NULL if there is no home
 * either.
 */
static const char *
own_database(struct arena *arena)
{
	const char *data = environment("XDG_DATA_HOME"), *home = environment("HOME");

	if (data && *data == '/')
		return arena_printf(arena, "%s/suan/suan.db", data);
	return home ? arena_printf(arena, "%s/.local/share/suan/suan.db", home) : NULL;
}

/* A first import that was killed may have left a file without contents. */
static bool
has_contents(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && status.st_size > 0;
}

/*
 * Something that lies beside the binary in the build folder, or under ../share once it is
 * installed; NULL if it is not there.
 */
static const char *
beside_binary(struct arena *arena, const char *built, const char *installed)
{
	char binary[PATH_MAX];
	ssize_t bytes = readlink("/proc/self/exe", binary, sizeof binary - 1);

	if (bytes > 0) {
		binary[bytes] = '\0';
		char *slash = strrchr(binary, '/');
		if (slash)
			*slash = '\0';
		const char *path = arena_printf(arena, "%s/%s", binary, built);
		if (access(path, F_OK) == 0)
			return path;
		path = arena_printf(arena, "%s/../share/%s", binary, installed);
		if (access(path, F_OK) == 0)
			return path;
	}
	const char *path = arena_printf(arena, "%s/share/%s", SUAN_PREFIX, installed);
	return access(path, F_OK) == 0 ? path : NULL;
}

int
locate_reading(struct location *location, struct arena *arena, const char *given, struct err *err)
{
	const char *own = own_database(arena);

	*location = (struct location){ .path = given ? given : environment("SUAN_DB") };
	if (location->path)
		return 0;
	if (own && has_contents(own)) {
		*location = (struct location){ .path = own, .own = true };
		return 0;
	}
	location->path = beside_binary(arena, "sample.db", "suan/sample.db");
	location->sample = true;
	if (location->path)
		return 0;
	return err_set(err, ERR_DATA,
	    _("there is no database yet; 'suan import PATH' makes one, or name one with -d FILE"));
}

int
locate_writing(struct location *location, struct arena *arena, const char *given, struct err *err)
{
	*location = (struct location){ .path = given ? given : environment("SUAN_DB") };
	if (location->path)
		return 0;
	*location = (struct location){ .path = own_database(arena), .own = true };
	if (location->path)
		return 0;
	return err_set(err, ERR_USAGE,
	    _("neither XDG_DATA_HOME nor HOME is set; name the database with -d FILE"));
}

const char *
locate_translations(struct arena *arena)
{
	const char *folder = beside_binary(arena, "locale", "locale");

	return folder ? folder : SUAN_PREFIX "/share/locale";
}
