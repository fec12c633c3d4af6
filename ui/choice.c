/* choice.c: the database that a command reads and the disclosures in it that it means */
#include "ui/choice.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "store/db_file.h"
#include "ui/identity.h"
#include "ui/locate.h"
#include "ui/say.h"

#define CANDIDATES 20         /* listed when one is wanted and several match */

/* What has no disclosure in it must not become a database by what takes one out. */
static int
check_written(const char *path, struct err *err)
{
	struct stat there;

	if (stat(path, &there) != 0)
		return err_set(err, ERR_DATA, _("%s: %s; name the database with -d FILE"), path,
		    strerror(errno));
	return S_ISREG(there.st_mode) && there.st_size == 0 ? db_file_empty(path, err) : 0;
}

static int
locate(struct choice *choice, const struct request *request, enum db_mode mode, struct err *err)
{
	struct location location;

	if (mode == DB_READ) {
		if (locate_reading(&location, &choice->arena, request->database, err))
			return -1;
	} else if (locate_writing(&location, &choice->arena, request->database, err)) {
		return -1;
	}
	choice->path = location.path;
	if (mode == DB_WRITE && check_written(choice->path, err))
		return -1;
	if (location.sample)
		say(_("this is the bundled sample, for there is no other database yet; 'suan "
		      "import PATH' makes your own"));
	return 0;
}

int
choice_open(
    struct choice *choice, const struct request *request, enum db_mode mode, struct err *err)
{
	choice->selector = &request->selector;
	if (locate(choice, request, mode, err))
		return -1;
	choice->db = db_open(choice->path, mode, err);
	if (!choice->db || (mode == DB_WRITE && db_begin_write(choice->db, err)))
		return -1;
	choice->count = disclosures_count(choice->db, choice->selector, err);
	if (choice->count < 0)
		return -1;
	if (choice->count == 0 && request->selected)
		return err_set(err, ERR_USAGE,
		    _("%s: no disclosure matches; 'suan list -d %s' shows all of them"),
		    choice->path, choice->path);
	return 0;
}

void
choice_close(struct choice *choice)
{
	db_close(choice->db);
	arena_release(&choice->arena);
	free(choice->ids);
}

bool
choice_next(struct choice *choice, int64_t *id, struct err *err)
{
	if (!choice->ids &&
	    disclosures_ids(choice->db, choice->selector, -1, &choice->ids, &choice->n_ids, err))
		return false;
	if (choice->at == choice->n_ids)
		return false;
	*id = choice->ids[choice->at++];
	return true;
}

/* As a command line would choose it. */
static void
say_candidate(const struct identity *identity)
{
	struct arena arena = { .blocks = NULL };

	say_line(arena_printf(&arena, "    --agency='%s' --year=%d --kind=%s --scope=%s",
	    identity->agency, identity->year, kind_id(identity->kind), scope_id(identity->scope)));
	arena_release(&arena);
}

static void
say_candidates(const struct choice *choice, const struct listed *listed, size_t n)
{
	say(_("%s: %ld disclosures match, one is needed; choose by:"), choice->path, choice->count);
	for (size_t i = 0; i < n; i++)
		say_candidate(&listed[i].identity);
	if (choice->count > CANDIDATES)
		say_line(_("    and more; 'suan list' shows all of them"));
}

const struct listed *
choice_only(struct choice *choice, struct err *err)
{
	struct listed *listed;
	size_t n;

	if (disclosures_list(choice->db, choice->selector, 0, CANDIDATES, &choice->arena, &listed,
	    &n, err))
		return NULL;
	if (n == 0)
		err_set(err, ERR_USAGE,
		    _("%s: there is no disclosure in it; 'suan import PATH' brings some"),
		    choice->path);
	if (n < 2)
		return n ? listed : NULL;
	say_candidates(choice, listed, n);
	err->status = ERR_USAGE;
	return NULL;
}
