/* fuzz_db.c: a damaged database is read or refused with a reason, whatever stands in it */
#include <stdio.h>

#include "base/arena.h"
#include "fuzz/mutate.h"
#include "store/db.h"
#include "store/disclosures.h"

static void
load_all(struct db *db, struct arena *arena, struct err *err)
{
	struct listed *list = NULL;
	size_t n = 0;
	struct selector any = SELECTOR_ANY;
	if (disclosures_list(db, &any, 0, 20, arena, &list, &n, err) != 0)
		return;
	for (size_t i = 0; i < n; i++) {
		struct disclosure disclosure = { .id = 0 };
		struct err fault = ERR_INIT;
		if (disclosures_load(db, list[i].id, &disclosure, &fault) != 0)
			fuzz_check(fault.text != NULL, "a refusal has its reason");
		disclosure_release(&disclosure);
		err_clear(&fault);
	}
}

void
fuzz_one(const char *bytes, size_t n, const char *folder)
{
	char path[4096];
	struct arena arena = { .blocks = NULL };
	struct err err = ERR_INIT;
	(void)bytes;
	(void)n;
	snprintf(path, sizeof path, "%s/input", folder);
	struct db *db = db_open(path, DB_READ, &err);
	if (db)
		load_all(db, &arena, &err);
	else
		fuzz_check(err.text != NULL, "a refusal has its reason");
	db_close(db);
	err_clear(&err);
	arena_release(&arena);
}
