/* subject.c: the official names of classification codes: one is known by scheme, code and year */
#include "model/subject.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"

struct official {
	enum scheme scheme;
	char code[8], name[100];      /* no pointers: nothing to relocate when the program starts */
	int first_year, last_year;    /* in which the code has the name; 0: not bounded */
	int seen_first, seen_last;    /* years of the documents it was seen in; 0: in none */
};

/* By scheme, then code: data/catalogue/generate.awk sees to it. */
static const struct official officials[] = {
#include "catalogue.h"
};

enum { OFFICIALS = sizeof officials / sizeof *officials };

static int
compare(const struct official *official, enum scheme scheme, const char *code)
{
	if (official->scheme != scheme)
		return official->scheme < scheme ? -1 : 1;
	return strcmp(official->code, code);
}

static size_t
first_of(enum scheme scheme, const char *code)
{
	size_t low = 0, high = OFFICIALS;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (compare(&officials[middle], scheme, code) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The name of that year; NULL if there is none. */
static const struct official *
find(enum scheme scheme, const char *code, int year)
{
	for (size_t i = first_of(scheme, code);
	     i < OFFICIALS && compare(&officials[i], scheme, code) == 0; i++)
		if (year >= officials[i].first_year &&
		    (officials[i].last_year == 0 || year <= officials[i].last_year))
			return &officials[i];
	return NULL;
}

/* Between two years of which documents were seen a name does not change; nor up to its bounds. */
static bool
is_seen(const struct official *official, int year)
{
	int first = official->first_year ? official->first_year : official->seen_first;
	int last = official->last_year ? official->last_year : official->seen_last;

	return official->seen_first != 0 && year >= first && year <= last;
}

static bool
ends_with(const char *text, const char *end)
{
	size_t bytes = strlen(text), tail = strlen(end);

	return bytes >= tail && strcmp(text + bytes - tail, end) == 0;
}

/* Is the 款 one that keeps an office? Only these number their 项 alike. */
static bool
keeps_office(const char *name)
{
	static const char *const ends[] = {
		"事务", "事业", "公安", "国家安全", "检察", "法院", "司法", "监狱", "强制隔离戒毒", "国家保密",
		"文化和旅游", "文物", "体育", "广播电视", "农业", "林业和草原", "水利", "公路水路运输",
	};

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (ends_with(name, ends[i]))
			return true;
	return false;
}

/* What follows from the last two digits of a 项 under a 款 of that name; NULL: nothing. */
static const char *
pattern(struct arena *arena, const char *digits, const char *above)
{
	static const struct {
		const char *digits, *name;
	} offices[] = {
		{ "01", "行政运行" }, { "02", "一般行政管理事务" }, { "03", "机关服务" }, { "50", "事业运行" },
	};

	if (strcmp(digits, "99") == 0)
		return arena_printf(arena, strncmp(above, "其他", strlen("其他")) == 0 ? "%s%s" : "其他%s%s",
		    above, ends_with(above, "支出") ? "" : "支出");
	for (size_t i = 0; i < sizeof offices / sizeof *offices; i++)
		if (strcmp(digits, offices[i].digits) == 0 && keeps_office(above))
			return offices[i].name;
	return NULL;
}

static const char *
name_by_pattern(struct arena *arena, enum scheme scheme, const char *code, int year)
{
	char parent[CODE_MAX];
	const struct official *above;

	if (scheme != SCHEME_FUNCTIONAL || code_level(scheme, code) != 3 ||
	    !code_parent(scheme, code, parent))
		return NULL;
	above = find(scheme, parent, year);
	return above ? pattern(arena, code + strlen(parent), above->name) : NULL;
}

const char *
subject_name(struct arena *arena, enum scheme scheme, const char *code, int year,
    enum subject_ground *ground)
{
	const struct official *official = find(scheme, code, year);
	const char *made = official ? NULL : name_by_pattern(arena, scheme, code, year);

	if (ground)
		*ground = made ? SUBJECT_PATTERN :
		    !official ? SUBJECT_UNKNOWN :
		    is_seen(official, year) ? SUBJECT_SEEN : SUBJECT_LISTED;
	return official ? official->name : made ? made : "";
}

bool
subject_agrees(const char *printed, const char *known)
{
	struct arena arena = { .blocks = NULL };
	bool agrees = strcmp(printed, known) == 0 ||
	    strcmp(text_fold(&arena, printed), text_fold(&arena, known)) == 0;

	arena_release(&arena);
	return agrees;
}

bool
subject_had(enum scheme scheme, const char *code, const char *printed)
{
	for (size_t i = first_of(scheme, code);
	     i < OFFICIALS && compare(&officials[i], scheme, code) == 0; i++)
		if (!printed || subject_agrees(printed, officials[i].name))
			return true;
	return false;
}

bool
subject_had_part(enum scheme scheme, const char *code, const char *printed)
{
	struct arena arena = { .blocks = NULL };
	const char *folded = text_fold(&arena, printed);
	bool part = false;

	for (size_t i = first_of(scheme, code);
	     i < OFFICIALS && compare(&officials[i], scheme, code) == 0 && !part; i++) {
		const char *name = text_fold(&arena, officials[i].name);
		part = strcmp(name, folded) != 0 && (strstr(name, folded) || strstr(folded, name));
	}
	arena_release(&arena);
	return part && !subject_had(scheme, code, printed);
}

bool
subject_is_name(const char *folded)
{
	struct arena arena = { .blocks = NULL };
	bool is = false;

	for (size_t i = 0; i < OFFICIALS && !is; i++)
		is = officials[i].scheme == SCHEME_FUNCTIONAL &&
		    code_level(SCHEME_FUNCTIONAL, officials[i].code) == 1 &&
		    strcmp(text_fold(&arena, officials[i].name), folded) == 0;
	arena_release(&arena);
	return is;
}
