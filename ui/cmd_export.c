/* cmd_export.c: suan export: disclosures as the folders that import reads */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "ingest/package/package.h"
#include "ui/choice.h"
#include "ui/cmd.h"
#include "ui/identity.h"
#include "ui/interrupt.h"
#include "ui/outcome.h"

/* One goes to the folder itself, several to a folder each below it. */
static int
export_one(struct choice *choice, int64_t id, const char *folder, struct outcomes *outcomes,
    struct err *err)
{
	struct arena arena = { .blocks = NULL };
	struct disclosure disclosure = { .id = 0 };
	const struct identity *identity = &disclosure.identity;
	int status = disclosures_load(choice->db, id, &disclosure, err);

	if (status == 0 && choice->n_ids > 1)
		folder = arena_printf(
		    &arena, "%s/%s", folder, identity_folder(&arena, identity, id));
	if (status == 0)
		status = package_write(&disclosure, folder, err);
	if (status == 0)
		outcomes_add(outcomes, OUTCOME_EXPORTED, folder, identity, NULL);
	disclosure_release(&disclosure);
	arena_release(&arena);
	return status;
}

static int
export_all(struct choice *choice, const char *folder, struct outcomes *outcomes, struct err *err)
{
	int64_t id;
	int status = 0;

	interrupt_watch(NULL);
	while (status == 0 && choice_next(choice, &id, err)) {
		status = export_one(choice, id, folder, outcomes, err);
		if (interrupt_came())
			status = err_set(err, ERR_INTERRUPTED,
			    _("interrupted; what was said to be exported is complete"));
	}
	return err->status ? -1 : status;
}

/* package_write makes one folder, not those above it. */
static int
make_folder(const char *path, struct err *err)
{
	if (mkdir(path, 0777) == 0 || errno == EEXIST)
		return 0;
	return err_set(
	    err, ERR_DATA, _("%s: the folder cannot be made: %s"), path, strerror(errno));
}

int
cmd_export(const struct request *request, struct err *err)
{
	struct choice choice = { .db = NULL };
	struct outcomes outcomes;
	int status;

	if (!request->output)
		return err_set(
		    err, ERR_USAGE, _("'suan export' needs -o DIR, the folder to write to"));
	status = choice_open(&choice, request, DB_READ, err);
	if (status == 0 && choice.count == 0)
		status = err_set(err, ERR_USAGE,
		    _("%s: there is no disclosure in it; 'suan import PATH' brings some"),
		    choice.path);
	if (status == 0)
		status = make_folder(request->output, err);
	if (status == 0) {
		struct request sentences = *request;
		sentences.has_format = false;
		outcomes_init(&outcomes, &sentences);
		status = export_all(&choice, request->output, &outcomes, err);
		outcomes_finish(&outcomes, err);
	}
	choice_close(&choice);
	return status;
}
