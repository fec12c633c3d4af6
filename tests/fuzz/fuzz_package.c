/*
 * fuzz_package.c: a folder of CSV files of which one was damaged is read or refused, each complaint with its place; what is
 * read can be written and read again
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "fuzz/mutate.h"
#include "ingest/package/package.h"

static const char *const names[] = {
	"manifest", "tables", "columns", "lines", "cells", "remarks", "facts", "tasks", "indicators",
};

static void
copy(const char *from, const char *to)
{
	char buffer[65536];
	size_t n;
	FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
	while (in && out && (n = fread(buffer, 1, sizeof buffer, in)) > 0)
		fwrite(buffer, 1, n, out);
	fuzz_check(out && fclose(out) == 0, "the sound files can be copied");
	if (in)
		fclose(in);
}

static void
write_input(const char *path, const char *bytes, size_t n)
{
	FILE *out = fopen(path, "wb");
	fuzz_check(out && fwrite(bytes, 1, n, out) == n && fclose(out) == 0, "the input can be written");
}

/* Which file is it? The one whose header line it has, as far as it still has one. */
static const char *
name_of(const char *sound, const char *bytes, size_t n)
{
	char path[4096], header[512];
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		snprintf(path, sizeof path, "%s/%s.csv", sound, names[i]);
		FILE *in = fopen(path, "rb");
		bool same = in && fgets(header, sizeof header, in) && strlen(header) <= n &&
		    memcmp(header, bytes, strlen(header)) == 0;
		if (in)
			fclose(in);
		if (same)
			return names[i];
	}
	return names[n % (sizeof names / sizeof names[0])];
}

static void
complain(void *context, const char *line)
{
	size_t *complaints = context;
	fuzz_check(strstr(line, ".csv:") || strstr(line, ".csv"), "a complaint names the file");
	(*complaints)++;
}

static void
write_and_read_again(const struct disclosure *disclosure, const char *folder)
{
	struct disclosure again = { .identity = { .year = 0 } };
	struct err err = ERR_INIT;
	size_t complaints = 0;
	fuzz_check(package_write(disclosure, folder, &err) == 0, "what was read can be written");
	if (package_read(&again, folder, complain, &complaints, &err) != 0) {
		fprintf(stderr, "%s: %s\n", folder, err.text);
		fuzz_check(0, "what was written can be read");
	}
	disclosure_release(&again);
	err_clear(&err);
}

void
fuzz_one(const char *bytes, size_t n, const char *folder)
{
	const char *sound = getenv("SOUND");
	char damaged[4096], again[4096], from[4200], to[4200];
	struct disclosure disclosure = { .identity = { .year = 0 } };
	struct err err = ERR_INIT;
	size_t complaints = 0;
	fuzz_check(sound != NULL, "SOUND names the sound folder");
	snprintf(damaged, sizeof damaged, "%s/damaged", folder);
	snprintf(again, sizeof again, "%s/again", folder);
	mkdir(damaged, 0700);
	const char *changed = name_of(sound, bytes, n);
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		snprintf(from, sizeof from, "%s/%s.csv", sound, names[i]);
		snprintf(to, sizeof to, "%s/%s.csv", damaged, names[i]);
		if (strcmp(names[i], changed) == 0)
			write_input(to, bytes, n);
		else
			copy(from, to);
	}
	if (package_read(&disclosure, damaged, complain, &complaints, &err) == 0)
		write_and_read_again(&disclosure, again);
	else
		fuzz_check(err.text != NULL, "a refusal has its reason");
	disclosure_release(&disclosure);
	err_clear(&err);
}
