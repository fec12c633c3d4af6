/*
 * typed.c: what is typed arrives, in every character set, and Chinese is shown in every locale
 *
 * typed PROGRAM DB: the same keys in two terminals, written in two ways, as by an input method that was left on or with bytes that
 * mean nothing between them; the screens are compared. One TAP line for each.
 */
#include <iconv.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "screen/keys.h"
#include "terminal/jobs.h"
#include "terminal/run.h"
#include "terminal/scenes.h"
#include "unit/texts.h"

enum { COLUMNS = 100, ROWS = 30 };

static const char *const rules_typed[] = { "vte", "vte-gb18030", "mlterm-gbk" };
enum { RULES = sizeof rules_typed / sizeof *rules_typed };

/* Keys in the terminal's character set, at once or each byte when the one before is taken. No byte of a character is "<" there. */
static int
type(struct fake *fake, const char *keys, bool bytewise)
{
	char converted[1024], bytes[1024], *from = (char *)(uintptr_t)keys, *to = converted;
	size_t left = strlen(keys), room = sizeof converted - 1;
	iconv_t way = iconv_open(fake->cells.rule->legacy ? fake->cells.rule->legacy : "UTF-8", "UTF-8");
	bool whole = iconv(way, &from, &left, &to, &room) != (size_t)-1;
	iconv_close(way);
	*to = '\0';
	int n = whole ? keys_bytes(converted, 1, bytes, sizeof bytes) : -1, piece = bytewise ? 1 : n;
	for (int i = 0; i < n; i += piece)
		if (fake_send(fake, bytes + i, (size_t)piece) != 0 || fake_pause(fake) != 0)
			return -1;
	return n < 0 ? -1 : fake_settle(fake);
}

struct pair {
	const char *typed, *plain;    /* what has the same effect */
};

/* Of an input method left on; each goes on from the one before. */
static const struct pair full_width[] = {
	{ "ｊ", "j" }, { "ｊｊｋ＋", "jjk+" }, { "Ｇ", "G" }, { "ｇ％", "g%" }, { "￥", "$" }, { "。", "." }, { "．", "." }, { "　", "<Space>" },
	{ "》《", "><lt>" }, { "ｚ", "z" }, { "ｚ－", "z-" }, { "】", "]" }, { "【", "[" }, { "Ｈ", "H" }, { "Ｌ", "L" }, { "ｑ？", "q?" },
	{ "ｑ：", "q:" }, { "<Esc>、", "<Esc>/" }, { "<Esc>／", "<Esc>/" }, { "<Esc>！", "<Esc>!" }, { "ｑ｝", "q}" }, { "｛", "{" },
	{ "２０８", "208" }, { "ｗ", "w" }, { "ｑ", "q" },
};

/* Each by itself; then all that was typed and found is taken back. */
static const struct pair alike[] = {
	{ "住房", "/住房" }, { "住房<Enter>n", "/住房<Enter>n" }, { "基本<Backspace>", "/基" }, { "（", "(" },
	{ "<xFF>j", "j" }, { "j<xFF>j<xFF><xFF>k", "jjk" }, { "/住房<xFF><Backspace><Enter>j", "/住房<Enter>j" },
	{ "<Esc>[B<Esc>[B<Esc>[A+", "<Down><Down><Up>+" }, { "<Esc>[Fj<Esc>[H<Esc>[B", "<End>j<Home><Down>" },
	{ "<x81><Down>j", "<Down>j" }, { "<xFF>住房<Enter>", "/住房<Enter>" }, { "f<xFF><Backspace>公共<Enter>", "f公共<Enter>" },
};

/* In UTF-8, where what begins a character or goes on with one tells itself from ASCII. */
static const struct pair in_utf8[] = {
	{ "<xE4>j", "j" }, { "<xE4><xBD>j", "j" }, { "<xF0><x9F>住房", "/住房" }, { "<xC0>j<x80>j<xF5>k", "jjk" },
	{ "/住<xE6><x88><Backspace>房", "/住房" }, { "<xE4><Down><xE4><Down>", "<Down><Down>" }, { "<xEF><xBF>？<Esc>q", "?<Esc>q" },
	{ "/住\u200B房<Enter>", "/住房<Enter>" }, { "/\uFEFF住\u200D房\u202E<Enter>", "/住房<Enter>" },
	{ "/住\u00AD房\u2060", "/住房" }, { "/住房\u00A0\u2003", "/住房  " }, { "/\u2028住<xC2><x85>房<xC2><x9B>", "/住房" },
	{ "\u200B\u202Ej", "j" }, { "/\uE81E\uE78D", "/龴︐" },
};

#define TAKEN_BACK "<Esc><Esc><Esc>g"

static void
compare(const struct run *run, const struct rule *rule, const struct pair *pairs, size_t n, const char *after, bool bytewise)
{
	struct fake fake, expected;
	char why[128] = "";
	if (!jobs_enter())
		return;
	bool good = run_start(run, &fake, rule, ANSWERS_ALL, NULL) == 0 && run_start(run, &expected, rule, ANSWERS_ALL, NULL) == 0;
	for (size_t i = 0; good && i < n; i++) {
		good = type(&fake, pairs[i].typed, bytewise) == 0 && type(&expected, pairs[i].plain, false) == 0 &&
		    fake_same(&fake, &expected) && type(&fake, after, false) == 0 && type(&expected, after, false) == 0;
		if (!good)
			snprintf(why, sizeof why, "%s is not %s", pairs[i].typed, pairs[i].plain);
	}
	fake_close(&fake);
	fake_close(&expected);
	jobs_leave(good || why[0] ? why : "the program does not start", "%s: %zu ways to type%s", rule->name, n,
	    bytewise ? ", byte by byte" : "");
}

/* What is on the screen then. */
static const struct {
	const char *keys, *shown;
} arrivals[] = {
	{ "/住房", "/住房 " }, { "/住房公积金", "/住房公积金 " }, { "住房", "/住房 " }, { "住<xFF>房", "/住?房 " }, { "住<xFF><xFF>房j", "/住??房j " },
	{ "/ａ％：", "/ａ％： " }, { "f“三公”", "“三公” " }, { "住房<Enter>", "合计 > 221 住房保障支出" },
};

static void
look_for(const struct run *run, const struct rule *rule, bool bytewise)
{
	enum { N = sizeof arrivals / sizeof *arrivals };
	struct fake fake;
	char why[128] = "";
	if (!jobs_enter())
		return;
	bool good = run_start(run, &fake, rule, ANSWERS_ALL, NULL) == 0;
	for (size_t i = 0; good && i < N; i++) {
		good = type(&fake, arrivals[i].keys, bytewise) == 0 && cells_has(&fake.cells, arrivals[i].shown) &&
		    !fake.cells.fault[0];
		if (!good) {
			snprintf(why, sizeof why, "%s does not give %s", arrivals[i].keys, arrivals[i].shown);
			cells_print(&fake.cells, stdout);
		}
		good = good && type(&fake, TAKEN_BACK, false) == 0;
	}
	fake_close(&fake);
	jobs_leave(good || why[0] ? why : "the program is gone", "%s: %d texts arrive%s", rule->name, (int)N,
	    bytewise ? " byte by byte" : "");
}

/* So many texts that are hard on terminals, pasted into one prompt: nothing is sent that none should get, all is in its place. */
static void
paste(const struct run *run, const char *rule, enum texts_kind kind, size_t at_once)
{
	struct texts texts;
	struct fake fake;
	char why[256] = "";
	if (!jobs_enter())
		return;
	if (!texts_load(&texts, kind) || run_start(run, &fake, rule_named(rule), ANSWERS_ALL, NULL) != 0)
		exit(1);
	for (size_t i = 0; i < texts.n && !why[0]; i++) {
		if (i % at_once == 0)
			fake_type(&fake, "/");
		for (size_t at = 0; at < texts.text[i].n; at++)
			if ((unsigned char)texts.text[i].bytes[at] >= ' ' && texts.text[i].bytes[at] != 0x7F)
				fake_send(&fake, texts.text[i].bytes + at, 1);
		if (i % at_once != at_once - 1 && i != texts.n - 1)
			continue;
		if (fake_settle(&fake) != 0 || fake.cells.fault[0])
			snprintf(why, sizeof why, "%s before text %zu", fake.cells.fault, i);
		else if (!scenes_repainted(&fake, why, sizeof why) || fake_type(&fake, TAKEN_BACK) != 0 || fake_settle(&fake) != 0)
			printf("# before text %zu\n", i);
		if (why[0])
			cells_print(&fake.cells, stdout);
	}
	texts_release(&texts);
	fake_close(&fake);
	jobs_leave(why, "%s: %s pasted", rule, texts_name(kind));
}

/* What a session may have, and a word of what is said before the screen is taken; "": nothing is. */
static const struct {
	const char *all, *lang, *folder, *said;
} locales[] = {
	{ NULL, "zh_CN.UTF-8", NULL, "" }, { "zh_CN.UTF-8", NULL, NULL, "" }, { "C.UTF-8", NULL, NULL, "" },
	{ NULL, "zh_CN.UTF-8@cjkwide", "/nonexistent", "zh_CN.UTF-8@cjkwide" }, { NULL, "xx_XX.UTF-8", NULL, "xx_XX.UTF-8" },
	{ NULL, "zh_CN.UTF-8", "/nonexistent", "zh_CN.UTF-8" }, { NULL, "UTF-8", NULL, "UTF-8" }, { NULL, "nonsense", NULL, "nonsense" },
	{ NULL, NULL, NULL, "no locale" }, { "", "", NULL, "no locale" }, { "C", NULL, NULL, "C" }, { "POSIX", "zh_CN.UTF-8", NULL, "POSIX" },
	{ NULL, "zh_CN.GB18030", "/nonexistent", "zh_CN.GB18030" },
};

static void
put_environment(const char *name, const char *value)
{
	if (value)
		setenv(name, value, 1);
	else
		unsetenv(name);
}

static bool
is_said(const char *path, const char *word)
{
	char line[1024] = "";
	FILE *in = fopen(path, "r");
	bool any = in && fgets(line, sizeof line, in);
	if (in)
		fclose(in);
	printf("# %s\n", line);
	return word[0] ? any && strncmp(line, "suan: ", 6) == 0 && strstr(line, word) : !any;
}

static void
look_in_locale(const struct run *run, const char *all, const char *lang, const char *folder, const char *said)
{
	struct fake fake;
	char path[4096], command[] = "exec \"$0\" \"$1\" 2>\"$2\"";
	char *argv[] = { (char *)(uintptr_t)"sh", (char *)(uintptr_t)"-c", command, (char *)(uintptr_t)run->program,
		(char *)(uintptr_t)run->db, path, NULL };
	if (!jobs_enter())
		return;
	snprintf(path, sizeof path, "%s/said-%ld", run_folder(), (long)getpid());
	put_environment("LC_ALL", all);
	put_environment("LANG", lang);
	if (folder)
		setenv("LOCPATH", folder, 1);
	bool good = fake_open(&fake, rule_named("xterm-cjk"), COLUMNS, ROWS, ANSWERS_ALL, argv) == 0 && fake_settle(&fake) == 0 &&
	    cells_has(&fake.cells, "广州市白云区") && cells_has(&fake.cells, "住房保障支出") && !fake.cells.fault[0] && is_said(path, said);
	if (!good)
		cells_print(&fake.cells, stdout);
	fake_close(&fake);
	jobs_leave(good ? "" : "it is otherwise", "LC_ALL=%s LANG=%s%s", all ? all : "-", lang ? lang : "-",
	    folder ? ", not on this system" : "");
}

int
main(int argc, char *argv[])
{
	struct run run;
	run_init(&run, argc, argv, COLUMNS, ROWS);
	paste(&run, "vte", TEXTS_BREAKS, 28);
	paste(&run, "xterm", TEXTS_MALFORMED, 14);
	paste(&run, "xterm", TEXTS_NAUGHTY, 4);
	paste(&run, "putty-wide", TEXTS_UNSEEN, 24);
	compare(&run, rule_named("vte"), in_utf8, sizeof in_utf8 / sizeof *in_utf8, TAKEN_BACK, true);
	for (int i = 0; i < 2 * RULES; i++) {
		const struct rule *rule = rule_named(rules_typed[i / 2]);
		if (i % 2)
			compare(&run, rule, full_width, sizeof full_width / sizeof *full_width, "", false);
		compare(&run, rule, alike, sizeof alike / sizeof *alike, TAKEN_BACK, i % 2);
		look_for(&run, rule, i % 2);
	}
	for (size_t i = 0; i < sizeof locales / sizeof *locales; i++)
		look_in_locale(&run, locales[i].all, locales[i].lang, locales[i].folder, locales[i].said);
	return jobs_end() ? 1 : 0;
}
