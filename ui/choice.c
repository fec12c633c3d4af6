/* choice.c: the database that a command reads and the disclosures in it that it means */
#include "ui/choice.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "ui/identity.h"
#include "ui/locate.h"
#include "ui/say.h"

#define PAGE 256              /* disclosures asked for at once */
#define CANDIDATES 20         /* listed when one is wanted and several match */

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
	if (mode == DB_WRITE && access(location.path, F_OK) != 0)
		return err_set(err, ERR_DATA, _("%s: %s; name the database with -d FILE"),
		    location.path, strerror(errno));
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
	if (!choice->db)
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
	arena_release(&choice->page_arena);
}

const struct listed *
choice_next(struct choice *choice, struct err *err)
{
	if (choice->at == choice->n_page) {
		choice->passed += (long)choice->n_page;
		choice->at = choice->n_page = 0;
		arena_release(&choice->page_arena);
		if (choice->passed >= choice->count ||
		    disclosures_list(choice->db, choice->selector, choice->passed, PAGE,
			&choice->page_arena, &choice->page, &choice->n_page, err))
			return NULL;
	}
	return choice->at < choice->n_page ? &choice->page[choice->at++] : NULL;
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

const struct listed *
choice_only(struct choice *choice, struct err *err)
{
	const struct listed *listed;

	if (choice->count == 0)
		err_set(err, ERR_USAGE,
		    _("%s: there is no disclosure in it; 'suan import PATH' brings some"),
		    choice->path);
	if (choice->count == 1)
		return choice_next(choice, err);
	if (choice->count > 1) {
		say(_("%s: %ld disclosures match, one is needed; choose by:"), choice->path,
		    choice->count);
		for (int i = 0; i < CANDIDATES && (listed = choice_next(choice, err)); i++)
			say_candidate(&listed->identity);
		if (choice->count > CANDIDATES)
			say_line(_("    and more; 'suan list' shows all of them"));
		if (err->status == ERR_NONE)
			err->status = ERR_USAGE;
	}
	return NULL;
}
