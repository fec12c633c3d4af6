/* dossier.c: a disclosure that views share, with what it is measured against */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ui/dossier.h"
#include "ui/identity.h"

struct dossier {
	int references;
	struct benchmark benchmark;
};

struct dossier *
dossier_open(struct db *db, int64_t id, struct err *err)
{
	struct dossier *dossier = mem_alloc(sizeof *dossier);

	dossier->references = 1;
	if (benchmark_load(&dossier->benchmark, db, id, err) < 0) {
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
	benchmark_release(&dossier->benchmark);
	free(dossier);
}

const struct share_context *
dossier_context(const struct dossier *dossier)
{
	return &dossier->benchmark.context;
}

const struct disclosure *
dossier_disclosure(const struct dossier *dossier)
{
	return &dossier->benchmark.disclosure;
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

const char *
dossier_title(const struct dossier *dossier, struct arena *arena)
{
	return identity_text(arena, &dossier_disclosure(dossier)->identity);
}
