/*
 * mutate.c: runs a fuzzer on changed copies of its seeds
 *
 * fuzz_NAME [-s SEED] [-n RUNS] -d FOLDER FILE...: the FILEs are the seeds; each run changes one of them a little. With -n 0 they are
 * tried as they are. The input under way is FOLDER/input, to be given again with -n 0.
 */
#include "fuzz/mutate.h"

#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 1 << 20 };      /* bytes of a seed */

static uint64_t state;
static char bytes[2 * MOST];
static size_t size;

static unsigned
below(unsigned n)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (unsigned)((state >> 11) % n);
}

void
fuzz_check(int holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "does not hold: %s\n", what);
	abort();
}

static void
read_seed(const char *path)
{
	FILE *in = fopen(path, "rb");
	if (!in) {
		perror(path);
		exit(2);
	}
	size = fread(bytes, 1, MOST, in);
	fclose(in);
}

static void
replace(size_t at, size_t old, const char *new, size_t n)
{
	if (size - old + n > sizeof bytes)
		return;
	memmove(bytes + at + n, bytes + at + old, size - at - old);
	memcpy(bytes + at, new, n);
	size = size - old + n;
}

static void
flip_bit(size_t at)
{
	bytes[at] = (char)(bytes[at] ^ 1 << below(8));
}

static void
any_byte(size_t at)
{
	bytes[at] = (char)below(256);
}

static void
drop(size_t at)
{
	size_t n = 1 + below(16);
	replace(at, n < size - at ? n : size - at, "", 0);
}

static void
repeat(size_t at)
{
	char copy[256];
	size_t n = 1 + below(sizeof copy - 1);
	n = n < size - at ? n : size - at;
	memcpy(copy, bytes + at, n);
	replace(below((unsigned)size), 0, copy, n);
}

static void
cut(size_t at)
{
	size = at;
}

static void
word(size_t at)
{
	static const char *const words[] = {
		",", "\"", "\"\"", "\n", "\r\n", "\r", "-", ".", "0", "99999999999999999999", "-9223372036854775808", "1,234,56", "\xef\xbb\xbf",
		"\xe2\x80\xae", "\xe2\x80\xa8", "\xf0\xb1\x8d\x90", "\xed\xa0\x80", "\xc0\x80", "\x1b[31m", "\xcc\x81\xcc\x81\xcc\x81", "％", "万元",
		"2080505", "money", "text", "%", "０", "：",
	};
	const char *new = words[below(sizeof words / sizeof words[0])];
	replace(at, below(2) ? 0 : 1, new, strlen(new));
}

static void
change(void)
{
	static void (*const ways[])(size_t at) = { flip_bit, any_byte, drop, repeat, word, word, word, cut };
	unsigned n = 1 + below(4);
	while (n-- > 0 && size > 0) {
		unsigned way = below(sizeof ways / sizeof ways[0]);
		if (ways[way] != cut || below(8) == 0)
			ways[way](below((unsigned)size));
	}
}

static void
try(const char *folder)
{
	char path[4096];
	snprintf(path, sizeof path, "%s/input", folder);
	FILE *out = fopen(path, "wb");
	if (!out || fwrite(bytes, 1, size, out) != size || fclose(out) != 0) {
		perror(path);
		exit(2);
	}
	char *exact = malloc(size ? size : 1);        /* so that a sanitizer sees reads beyond the end */
	memcpy(exact, bytes, size);
	fuzz_one(exact, size, folder);
	free(exact);
}

int
main(int argc, char *argv[])
{
	const char *folder = NULL;
	long seed = 1, runs = 1000;
	int option;
	while ((option = getopt(argc, argv, "s:n:d:")) != -1)
		if (option == 's')
			seed = strtol(optarg, NULL, 10);
		else if (option == 'n')
			runs = strtol(optarg, NULL, 10);
		else if (option == 'd')
			folder = optarg;
		else
			return 2;
	if (optind >= argc || !folder || !setlocale(LC_ALL, "C.UTF-8")) {
		fprintf(stderr, "usage: %s [-s SEED] [-n RUNS] -d FOLDER FILE...\n", argv[0]);
		return 2;
	}
	state = 88172645463325252ULL ^ (uint64_t)seed * 2654435761ULL;
	for (int i = optind; runs == 0 && i < argc; i++) {
		read_seed(argv[i]);
		try(folder);
	}
	for (long i = 0; i < runs; i++) {
		read_seed(argv[optind + (int)below((unsigned)(argc - optind))]);
		change();
		try(folder);
	}
	return 0;
}
