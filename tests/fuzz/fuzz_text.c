/* fuzz_text.c: any bytes become clean text, clean text stays as it is, and a field has exactly its columns */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/width.h"
#include "fuzz/mutate.h"

static void
check_fields(struct arena *arena, const char *clean)
{
	for (int columns = 0; columns < 20; columns++)
		for (int skip = 0; skip < 4; skip++) {
			const char *left = width_field(arena, clean, skip, columns, WIDTH_LEFT);
			const char *right = width_field(arena, clean, skip, columns, WIDTH_RIGHT);
			fuzz_check(width_text(left) == columns, "a field on the left has its columns");
			fuzz_check(width_text(right) == columns, "a field on the right has its columns");
		}
}

void
fuzz_one(const char *bytes, size_t n, const char *folder)
{
	struct arena arena = { .blocks = NULL };
	(void)folder;
	n = n < 2000 ? n : 2000;
	const char *clean = text_clean(&arena, bytes, n);
	fuzz_check(text_valid(clean, strlen(clean), NULL), "clean text is valid");
	fuzz_check(strcmp(text_clean(&arena, clean, strlen(clean)), clean) == 0, "clean text stays as it is");
	const char *key = text_fold(&arena, clean);
	fuzz_check(text_valid(key, strlen(key), NULL), "a key is valid");
	for (const char *at = clean; *at;) {
		size_t cluster = text_cluster(at);
		fuzz_check(cluster > 0 && cluster <= strlen(at), "a cluster advances and stays inside");
		fuzz_check(width_cluster(at, cluster) >= 0, "clean text holds nothing that must not reach a terminal");
		at += cluster;
	}
	check_fields(&arena, clean);
	arena_release(&arena);
}
