/* find.c: lines, performance rows and facts by name or code, over every disclosure of a database */
#define _GNU_SOURCE           /* memmem */
#include "find/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "store/bearers.h"
#include "store/db.h"
#include "store/names.h"

enum { RANK_WHOLE, RANK_BEGINNING, RANK_INSIDE, RANKS };

struct scan {
	struct find_key key;
	size_t bytes;                 /* of the key */
	struct numbers {
		int64_t *names;
		size_t n, room;
	} found[RANKS];
};

struct find_key
find_key(struct arena *arena, const char *query)
{
	struct find_key key = { .folded = text_fold(arena, query) };

	key.digits = *key.folded && key.folded[strspn(key.folded, "0123456789")] == '\0';
	return key;
}

bool
find_matches(const struct find_key *key, const char *code, const char *name)
{
	struct arena arena = { .blocks = NULL };
	bool found;

	if (!*key->folded || (key->digits && strncmp(code, key->folded, strlen(key->folded)) == 0))
		return true;
	found = strstr(text_fold(&arena, name), key->folded) != NULL;
	arena_release(&arena);
	return found;
}

bool
find_matches_figure(const struct find_key *key, const char *printed)
{
	const char *wanted = key->folded;

	if (!*wanted || wanted[strspn(wanted, "-0123456789.,")] || !strpbrk(wanted, "0123456789"))
		return false;
	for (;; wanted++, printed++) {
		wanted += strspn(wanted, ",");
		printed += strspn(printed, ",");
		if (!*wanted)
			return true;
		if (*wanted != *printed)
			return false;
	}
}

/*
 * How the entry "code TAB name" answers the key that was seen in it at `hit` first: by the
 * beginning of its code, or by its name. RANKS: not at all, the key stands within the code only.
 */
static int
rank_entry(const struct scan *scan, const char *entry, const char *end, const char *hit)
{
	const char *tab = memchr(entry, '\t', (size_t)(end - entry));
	const char *name = tab ? tab + 1 : entry;

	if (hit == entry && tab && hit < tab && scan->key.digits)
		return hit + scan->bytes == tab ? RANK_WHOLE : RANK_BEGINNING;
	if (hit < name)
		hit = memmem(name, (size_t)(end - name), scan->key.folded, scan->bytes);
	if (!hit)
		return RANKS;
	if (hit > name)
		return RANK_INSIDE;
	return hit + scan->bytes == end ? RANK_WHOLE : RANK_BEGINNING;
}

static void
keep(struct scan *scan, int rank, int64_t name)
{
	struct numbers *found = &scan->found[rank];

	MEM_GROW(found->names, found->n, found->room);
	found->names[found->n++] = name;
}

/* The key is sought in the whole block; names are counted only up to where it is found. */
static bool
scan_block(void *context, const struct name_block *block)
{
	struct scan *scan = context;
	const char *entry = block->keys, *end = block->keys + block->bytes, *hit;
	int64_t name = block->first;

	while ((hit = memmem(entry, (size_t)(end - entry), scan->key.folded, scan->bytes))) {
		const char *feed;
		while ((feed = memchr(entry, '\n', (size_t)(hit - entry)))) {
			entry = feed + 1;
			name++;
		}
		feed = memchr(hit, '\n', (size_t)(end - hit));
		if (!feed)
			break;
		int rank = rank_entry(scan, entry, feed, hit);
		if (rank < RANKS)
			keep(scan, rank, name);
		entry = feed + 1;
		name++;
	}
	return true;
}

struct visitor {
	bool (*visit)(void *context, const struct hit *hit);
	void *context;
};

static bool
visit_bearer(void *context, const struct bearer *bearer)
{
	static const enum hit_kind kinds[] = {
		[BEARER_LINE] = HIT_LINE, [BEARER_TASK] = HIT_TASK,
		[BEARER_INDICATOR] = HIT_INDICATOR, [BEARER_FACT] = HIT_FACT,
	};
	const struct visitor *visitor = context;
	struct hit hit = {
		.kind = kinds[bearer->kind],
		.disclosure = bearer->disclosure,
		.identity = bearer->identity,
		.table = bearer->table,
		.title = bearer->title,
		.row = bearer->row,
		.side = bearer->side,
		.code = bearer->code,
		.name = bearer->name,
		.figure = bearer->figure,
		.place = bearer->place,
		.source = bearer->source,
	};

	return visitor->visit(visitor->context, &hit);
}

static long
visit_found(struct db *db, const struct selector *selector, struct scan *scan,
    struct visitor *visitor, struct err *err)
{
	struct numbers all = { .names = NULL };

	for (int rank = 0; rank < RANKS; rank++)
		for (size_t i = 0; i < scan->found[rank].n; i++) {
			MEM_GROW(all.names, all.n, all.room);
			all.names[all.n++] = scan->found[rank].names[i];
		}
	struct name_ranks ranks = {
		.names = all.names, .n = all.n,
		.whole = scan->found[RANK_WHOLE].n,
		.beginning = scan->found[RANK_BEGINNING].n,
	};
	long n = bearers_visit(db, selector, &ranks, visit_bearer, visitor, err);
	free(all.names);
	return n;
}

long
find_all(struct db *db, const struct selector *selector, const char *query,
    bool (*visit)(void *context, const struct hit *hit), void *context, struct err *err)
{
	struct arena arena = { .blocks = NULL };
	struct scan scan = { .key = find_key(&arena, query) };
	struct visitor visitor = { .visit = visit, .context = context };
	long n = -1;

	scan.bytes = strlen(scan.key.folded);
	if (scan.bytes == 0)
		err_set(err, ERR_USAGE,
		    _("nothing to find: give a part of a name or the beginning of a code"));
	else if (db_begin_read(db, err) == 0) {
		if (names_scan(db, scan_block, &scan, err) == 0)
			n = visit_found(db, selector, &scan, &visitor, err);
		if (n < 0 || db_commit(db, err) != 0)
			db_rollback(db);
	}
	for (int rank = 0; rank < RANKS; rank++)
		free(scan.found[rank].names);
	arena_release(&arena);
	return n;
}
