/* measure.c: what the terminal is asked of its characters, and what it answers */
#include <langinfo.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/profile.h"
#include "base/text.h"
#include "ui/measure.h"

/*
 * Places of samples: SLOT columns each, from the second row on, for an answer in the first one
 * looks like a function key with shift.
 */
enum { SLOT = 4, FIRST_ROW = 2, UNANSWERED = -1, UNASKED = -2 };

static const struct {
	const char *text;
	enum profile_class class;
} samples[] = {
	{ "“", PROFILE_AMBIGUOUS }, { "…", PROFILE_AMBIGUOUS }, { "①", PROFILE_AMBIGUOUS },
	{ "●", PROFILE_AMBIGUOUS }, { "→", PROFILE_AMBIGUOUS }, { "α", PROFILE_AMBIGUOUS },
	{ "·", PROFILE_DOT }, { "─", PROFILE_BOX }, { "│", PROFILE_BOX }, { "█", PROFILE_BLOCK },
	{ "▏", PROFILE_BLOCK }, { "\xEE\x80\x80", PROFILE_PRIVATE }, { "𠀀", PROFILE_RARE },
	{ "\xF0\xB0\x80\x80", PROFILE_RARE }, { "\xF0\xB1\x8D\x90", PROFILE_RECENT },
	{ "\xF0\xAE\xAF\xB0", PROFILE_RECENT }, { "😀", PROFILE_EMOJI },
	{ "e\xCC\x81", PROFILE_MARKED }, { "™", PROFILE_FAR }, { "㐂", PROFILE_FAR_WIDE },
};

enum { SAMPLES = sizeof samples / sizeof samples[0], OUTER_SAMPLE = 5 };

enum mode { MODE_AUTO, MODE_NARROW, MODE_WIDE, MODE_SAFE };

enum reason { CHOSEN, KIND, SMALL, SILENT, ANSWERED, PARTLY, CONTRADICTORY, AROUND, CURSES };

static const char *const reasons[] = {
	[CHOSEN] = N_("--ambiguous or SUAN_AMBIGUOUS asks for it"),
	[KIND] = N_("a terminal of this kind is not asked"),
	[SMALL] = N_("the window is too small to ask in it"),
	[SILENT] = N_("the terminal was asked and has not answered"),
	[ANSWERED] = N_("the terminal has answered"),
	[PARTLY] = N_("the terminal has answered in part"),
	[CONTRADICTORY] = N_("the terminal draws some ambiguous characters in one column and "
	    "others in two"),
	[AROUND] = N_("the terminal around screen or tmux draws other widths than they count"),
	[CURSES] = N_("ncurses does not use the program's wcwidth: this build is faulty"),
};

static struct {
	enum mode mode;
	enum reason reason;
	bool ascii, asked, distrusted;
	int per_row, outer_row;
	int answers[SAMPLES], outer;
	int missing;          /* answers that are waited for */
} measure;

static int
encode(uint32_t c, char bytes[MB_LEN_MAX])
{
	mbstate_t state = { 0 };
	size_t n = wcrtomb(bytes, (wchar_t)c, &state);

	return n == (size_t)-1 ? 0 : (int)n;
}

static int
locale_bytes(uint32_t c)
{
	char bytes[MB_LEN_MAX];

	return encode(c, bytes);
}

static bool
is_utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* All that terminals draw alike, and the ambiguous characters in so many columns; 0: not at all. */
static struct profile
assumed(int ambiguous)
{
	struct profile profile = {
		.substitutes = true,
		.ascii = measure.ascii,
		.bytes = is_utf8() ? NULL : locale_bytes,
	};

	for (int class = PROFILE_AMBIGUOUS; class <= PROFILE_PRIVATE; class++)
		profile.columns[class] = (unsigned char)ambiguous;
	profile.columns[PROFILE_MARKED] = ambiguous == 1;
	profile.columns[PROFILE_RARE] = profile.bytes ? 0 : 2;
	return profile;
}

void
measure_begin(const char *mode, bool ascii)
{
	static const char *const names[] = { "auto", "narrow", "wide", "safe" };
	static const int columns[] = { [MODE_NARROW] = 1, [MODE_WIDE] = 2, [MODE_SAFE] = 0 };

	measure.ascii = ascii;
	measure.reason = CHOSEN;
	measure.outer = UNASKED;
	for (size_t i = 0; i < SAMPLES; i++)
		measure.answers[i] = UNASKED;
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strcmp(names[i], mode) == 0)
			measure.mode = (enum mode)i;
	struct profile profile = assumed(columns[measure.mode]);
	profile_set(&profile);
}

/* Into the terminal's character set; false if it is not there. */
static bool
encode_text(const char *text, char bytes[4 * MB_LEN_MAX])
{
	while (*text) {
		int n = encode(text_next(&text), bytes);
		if (n == 0)
			return false;
		bytes += n;
	}
	*bytes = '\0';
	return true;
}

static bool
is_wanted(enum profile_class class)
{
	return (class != PROFILE_FAR && class != PROFILE_FAR_WIDE) || !is_utf8();
}

static void
ask(FILE *query)
{
	char bytes[4 * MB_LEN_MAX];

	measure.missing = 0;
	for (int i = 0; i < SAMPLES; i++) {
		if (!is_wanted(samples[i].class) || !encode_text(samples[i].text, bytes))
			continue;
		fprintf(query, "\033[%d;%dH%s\033[6n", FIRST_ROW + i / measure.per_row,
		    1 + SLOT * (i % measure.per_row), bytes);
		measure.answers[i] = UNANSWERED;
		measure.missing++;
	}
	for (int row = FIRST_ROW; row < measure.outer_row; row++)
		fprintf(query, "\033[%d;1H\033[K", row);
}

/*
 * screen and tmux hand this on to the terminal around them, tmux only if it is allowed to. No byte
 * of the sample looks like the end of it. What it covers there is blank again after it.
 */
static void
ask_outer(FILE *query)
{
	bool tmux = getenv("TMUX") != NULL;
	char bytes[4 * MB_LEN_MAX];

	if ((!tmux && !getenv("STY")) || !encode_text(samples[OUTER_SAMPLE].text, bytes))
		return;
	const char *escape = tmux ? "\033\033" : "\033";
	fprintf(query, "\033P%s%s7%s[%d;1H%s%s[6n%s[%d;1H  %s8\033\\", tmux ? "tmux;" : "", escape,
	    escape, measure.outer_row, bytes, escape, escape, measure.outer_row, escape);
	measure.outer = UNANSWERED;
	measure.missing += !tmux;
}

static char *
compose(void)
{
	char *text = NULL;
	size_t n;
	FILE *query = open_memstream(&text, &n);

	if (!query)
		mem_exhausted();
	ask(query);
	ask_outer(query);
	fputs("\033[H", query);
	if (fclose(query) != 0)
		mem_exhausted();
	measure.asked = true;
	measure.reason = SILENT;
	return text;
}

static bool
is_console(void)
{
	const char *term = getenv("TERM");

	return term && strcmp(term, "linux") == 0;
}

char *
measure_query(int rows, int columns, bool answers)
{
	if (measure.mode != MODE_AUTO || measure.distrusted)
		return NULL;
	measure.reason = KIND;
	if (is_console()) {
		struct profile profile = assumed(1);
		profile_set(&profile);
		return NULL;
	}
	measure.per_row = columns / SLOT;
	measure.reason = answers ? SMALL : KIND;
	if (!answers || measure.per_row == 0)
		return NULL;
	measure.outer_row = FIRST_ROW + (SAMPLES + measure.per_row - 1) / measure.per_row;
	return rows + 1 >= measure.outer_row ? compose() : NULL;
}

bool
measure_wants_room(void)
{
	return measure.reason == SMALL;
}

/* Columns of a class as all samples answered of it say; 0 if none is or they differ. */
static int
agreed(enum profile_class class)
{
	int columns = UNANSWERED;

	for (size_t i = 0; i < SAMPLES; i++) {
		int answer = measure.answers[i];
		if (samples[i].class != class || answer < 0)
			continue;
		if (columns != UNANSWERED && answer != columns)
			return 0;
		columns = answer;
	}
	return columns > 0 ? columns : 0;
}

static bool
is_contradictory(void)
{
	int ambiguous = agreed(PROFILE_AMBIGUOUS);

	return ambiguous != 1 && ambiguous != 2;
}

/* The profile by the answers so far; true if it is another one than now. */
static bool
evaluate(void)
{
	struct profile profile = assumed(0), now = *profile_now();

	for (int class = PROFILE_AMBIGUOUS; class < PROFILE_CLASSES; class++)
		profile.columns[class] = (unsigned char)agreed((enum profile_class)class);
	measure.reason = measure.missing ? PARTLY : ANSWERED;
	if (is_contradictory())
		measure.reason = CONTRADICTORY;
	if (measure.outer >= 0 && measure.outer != measure.answers[OUTER_SAMPLE]) {
		profile = assumed(0);
		measure.reason = AROUND;
	}
	profile_set(&profile);
	return memcmp(profile.columns, now.columns, sizeof now.columns) != 0;
}

/* The answer that was given to the question asked there; NULL: none was. */
static int *
answer_at(int row, int column, int *columns)
{
	int slot = (column - 1) / SLOT, i = (row - FIRST_ROW) * measure.per_row + slot;

	*columns = (column - 1) % SLOT;
	if (row == measure.outer_row && slot == 0)
		return &measure.outer;
	return row >= FIRST_ROW && slot < measure.per_row && i < SAMPLES ? &measure.answers[i] :
	    NULL;
}

bool
measure_answer(int row, int column)
{
	int columns, *answer;

	if (!measure.asked || row < 1 || column < 1)
		return false;
	answer = answer_at(row, column, &columns);
	if (!answer || *answer != UNANSWERED)
		return false;
	*answer = columns;
	measure.missing -= measure.missing && !(answer == &measure.outer && getenv("TMUX"));
	return measure.missing == 0 && evaluate();
}

enum measure_state
measure_state(void)
{
	bool some = false;

	for (size_t i = 0; i < SAMPLES; i++)
		some = some || measure.answers[i] >= 0;
	if (!measure.asked || !measure.missing)
		return MEASURE_IDLE;
	return some ? MEASURE_AWAITS_SOME : MEASURE_AWAITS_ALL;
}

bool
measure_conclude(void)
{
	bool changed = evaluate();

	measure.missing = 0;
	return changed;
}

void
measure_distrust(void)
{
	struct profile profile = assumed(0);

	measure.distrusted = true;
	measure.reason = CURSES;
	profile_set(&profile);
}

const char *
measure_mode(void)
{
	int columns = profile_now()->columns[PROFILE_AMBIGUOUS];

	return columns == 1 ? "narrow" : columns == 2 ? "wide" : "safe";
}

const char *
measure_reason(void)
{
	return _(reasons[measure.reason]);
}

/* The last two are asked in GB18030 and its like only. */
size_t
measure_samples(void)
{
	return is_utf8() ? SAMPLES - 2 : SAMPLES;
}

struct measure_sample
measure_sample(size_t i)
{
	static const char *const names[PROFILE_CLASSES] = {
		[PROFILE_AMBIGUOUS] = N_("ambiguous"), [PROFILE_DOT] = N_("middle dot"),
		[PROFILE_BOX] = N_("lines"), [PROFILE_BLOCK] = N_("bars"),
		[PROFILE_PRIVATE] = N_("private use"), [PROFILE_RARE] = N_("rare ideographs"),
		[PROFILE_RECENT] = N_("recent ideographs"), [PROFILE_EMOJI] = N_("emoji"),
		[PROFILE_MARKED] = N_("combining mark"), [PROFILE_FAR] = N_("four bytes in GB18030"),
		[PROFILE_FAR_WIDE] = N_("wide, four bytes in GB18030"),
	};

	return (struct measure_sample){
		.text = samples[i].text,
		.name = _(names[samples[i].class]),
		.columns = measure.answers[i] < 0 ? -1 : measure.answers[i],
		.counted = profile_now()->columns[samples[i].class],
	};
}

int
measure_outer(void)
{
	return measure.outer < 0 ? -1 : measure.outer;
}
