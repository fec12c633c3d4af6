/* dossier.c: a disclosure that views share, with what it is measured against */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "report/checked.h"
#include "ui/dossier.h"
#include "ui/identity.h"

struct dossier {
	int references;
	struct checked checked;
	bool is_checked, has_findings;
	size_t broken;                /* the finding given last, one more; 0: none yet */
};

struct dossier *
dossier_open(struct db *db, int64_t id, struct err *err)
{
	struct dossier *dossier = mem_alloc(sizeof *dossier);

	dossier->references = 1;
	if (checked_begin(&dossier->checked, db, id, err) < 0) {
		dossier_drop(dossier);
		return NULL;
	}
	return dossier;
}

struct dossier *
dossier_keep(struct dossier *dossier)
{
	if (dossier)
		dossier->references++;
	return dossier;
}

void
dossier_drop(struct dossier *dossier)
{
	if (!dossier || --dossier->references)
		return;
	checked_release(&dossier->checked);
	free(dossier);
}

const struct share_context *
dossier_context(const struct dossier *dossier)
{
	return &dossier->checked.benchmark.context;
}

const struct disclosure *
dossier_disclosure(const struct dossier *dossier)
{
	return &dossier->checked.benchmark.disclosure;
}

int
dossier_check(struct dossier *dossier, struct db *db, struct err *err)
{
	if (dossier->has_findings)
		return 0;
	dossier->is_checked = true;
	if (checked_run(&dossier->checked, db, err) < 0)
		return -1;
	findings_index(&dossier->checked.findings);
	dossier->has_findings = true;
	return 0;
}

const struct findings *
dossier_findings(const struct dossier *dossier)
{
	return dossier->has_findings ? &dossier->checked.findings : NULL;
}

const struct finding *
dossier_next_broken(struct dossier *dossier, int by)
{
	const struct findings *findings = dossier_findings(dossier);
	size_t n = findings ? findings->n : 0;
	size_t from = dossier->broken ? dossier->broken - 1 : by > 0 && n ? n - 1 : 0;

	for (size_t i = 1; i <= n; i++) {
		size_t at = (from + (by > 0 ? i : n - i)) % n;
		if (findings->list[at].state == FINDING_BROKEN) {
			dossier->broken = at + 1;
			return &findings->list[at];
		}
	}
	return NULL;
}

bool
dossier_is_checked(const struct dossier *dossier)
{
	return dossier->is_checked;
}

enum unit
dossier_unit(const struct dossier *dossier)
{
	const struct disclosure *disclosure = dossier_disclosure(dossier);
	enum unit unit = disclosure->n_statements ? disclosure->statements[0].unit : UNIT_NONE;

	for (size_t i = 1; i < disclosure->n_statements; i++)
		if (disclosure->statements[i].unit != unit)
			return UNIT_NONE;
	return unit;
}

/* A department goes without saying, a unit does not. */
const char *
dossier_title(const struct dossier *dossier, struct arena *arena, int room)
{
	const struct identity *identity = &dossier_disclosure(dossier)->identity;
	const char *whole = identity_text(arena, identity);

	if (identity->scope != SCOPE_DEPARTMENT || width_text(whole) <= room)
		return whole;
	return arena_printf(arena,
	    identity->kind == KIND_BUDGET ? _("%s %d budget") : _("%s %d final accounts"),
	    identity->agency, identity->year);
}
