/*
 * names.c: rare characters of names are on the screen, or 〓 in their place, and shift nothing
 *
 * names PROGRAM DB: imports names into a database of its own and looks for them in terminals of several character sets. One TAP line
 * for each terminal.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "terminal/bytes.h"
#include "terminal/jobs.h"
#include "terminal/run.h"

enum { COLUMNS = 160, ROWS = 60, LENGTH = 3, GETA = 0x3013 };

/* The middle one is rare. Then the 24 that GB18030-2005 had at private code points, with their codes in it. */
static const uint32_t rare[][LENGTH] = {
	{ 0x5F20, 0x2EBF0, 0x4E09 }, { 0x738B, 0x31350, 0x4E94 }, { 0x674E, 0x4DAE, 0x56DB }, { 0x8D75, 0x3007, 0x516D },
	{ 0x5468, 0x2A6DF, 0x4E03 }, { 0x5434, 0x2CEB0, 0x516B }, { 0x90D1, 0x9FEF, 0x4E5D },
};

static const struct {
	uint16_t private_use, code;
} moved[] = {
	{ 0xE78D, 0xA6D9 }, { 0xE78E, 0xA6DA }, { 0xE78F, 0xA6DB }, { 0xE790, 0xA6DC }, { 0xE791, 0xA6DD }, { 0xE792, 0xA6DE },
	{ 0xE793, 0xA6DF }, { 0xE794, 0xA6EC }, { 0xE795, 0xA6ED }, { 0xE796, 0xA6F3 }, { 0xE816, 0xFE51 }, { 0xE817, 0xFE52 },
	{ 0xE818, 0xFE53 }, { 0xE81E, 0xFE59 }, { 0xE826, 0xFE61 }, { 0xE82B, 0xFE66 }, { 0xE82C, 0xFE67 }, { 0xE831, 0xFE6C },
	{ 0xE832, 0xFE6D }, { 0xE83B, 0xFE76 }, { 0xE843, 0xFE7E }, { 0xE854, 0xFE90 }, { 0xE855, 0xFE91 }, { 0xE864, 0xFEA0 },
};

enum { RARE = sizeof rare / sizeof *rare, MOVED = sizeof moved / sizeof *moved, NAMES = RARE + MOVED };

/* As they are to be seen. */
static uint32_t names[NAMES][LENGTH];

static void
put(FILE *out, uint32_t before, uint32_t c, uint32_t after)
{
	char bytes[5];
	fputs(bytes_utf8(before, bytes), out);
	fputs(bytes_utf8(c, bytes), out);
	fputs(bytes_utf8(after, bytes), out);
	putc('\n', out);
}

/* What this system's tables of GB18030 have for the codes is where Unicode has the characters now. */
static void
write_names(const char *path)
{
	FILE *out = fopen(path, "w");
	for (int i = 0; i < RARE; i++) {
		memcpy(names[i], rare[i], sizeof names[i]);
		put(out, rare[i][0], rare[i][1], rare[i][2]);
	}
	for (int i = 0; i < MOVED; i++) {
		const unsigned char code[] = { (unsigned char)(moved[i].code >> 8), moved[i].code & 0xFF };
		uint32_t *name = names[RARE + i];
		name[0] = 0x5000 + (uint32_t)i;
		name[2] = 0x4E2D;
		if (bytes_decode("GB18030", code, 2, &name[1]) != BYTES_DONE)
			name[1] = 0;
		put(out, name[0], moved[i].private_use, name[2]);
	}
	fclose(out);
}

static int
import(struct run *run)
{
	char command[20000], list[4096];
	snprintf(list, sizeof list, "%s/names.txt", run_folder());
	snprintf(run->copy, sizeof run->copy, "%s/names.db", run_folder());
	write_names(list);
	unlink(run->copy);
	snprintf(command, sizeof command, "sh tests/terminal/rename.sh '%s' '%s' '%s' '%s'", run->program, run->db, list, run->copy);
	return system(command);
}

/* Cells that the rare one takes: as itself, as 〓, a vertical sign as the sign in ASCII; 0: none of these is there. */
static int
middle_cells(const struct cells *cells, int row, int column, uint32_t c, bool *replaced)
{
	const struct cell *cell = cells_at(cells, row, column);
	int n = 0;
	*replaced = cell->c != c;
	if (cell->c == c || cell->c == GETA)
		return cell->width;
	while (c >= 0xFE10 && c <= 0xFE19 && column + n < cells->columns && cell[n].c > ' ' && cell[n].c < 0x7F)
		n++;
	return n;
}

static bool
stands_at(const struct cells *cells, int row, int column, const uint32_t *name, bool *replaced)
{
	if (cells_at(cells, row, column)->c != name[0])
		return false;
	int n = middle_cells(cells, row, column + 2, name[1], replaced);
	return n > 0 && column + 2 + n < cells->columns && cells_at(cells, row, column + 2 + n)->c == name[2];
}

static bool
is_shown(const struct cells *cells, const uint32_t *name, bool *replaced)
{
	for (int row = 0; row < cells->rows; row++)
		for (int column = 0; column + 2 < cells->columns; column++)
			if (stands_at(cells, row, column, name, replaced))
				return true;
	return false;
}

/* Terminals that draw all, or all but the last two extensions, or what the character set has. */
static const struct {
	const char *rule, *locale, *option;
	int replaced;         /* of the names */
} sessions[] = {
	{ "vte", "zh_CN.UTF-8", NULL, 0 }, { "vte-wide", "zh_CN.UTF-8", NULL, 0 }, { "putty-wide", "C.UTF-8", NULL, 0 },
	{ "xterm", "zh_CN.UTF-8", NULL, 2 }, { "tmux", "zh_CN.UTF-8", NULL, 2 }, { "xterm-cjk", "zh_CN.UTF-8", NULL, 0 },
	{ "xterm", "zh_CN.UTF-8", "--ambiguous=safe", 2 }, { "vte-wide", "zh_CN.UTF-8", "--ambiguous=wide", 2 },
	{ "vte-gb18030", "zh_CN.GB18030", NULL, 0 }, { "mlterm-gb18030", "zh_CN.GB18030", NULL, 11 },
	{ "urxvt-gb18030", "zh_CN.GB18030", NULL, 10 }, { "mlterm-gbk", "zh_CN.GBK", NULL, 30 },
};

static void
look(struct run *run, int session)
{
	char why[128] = "";
	struct fake fake;
	int replaced = 0;
	if (!jobs_enter())
		return;
	run->locale = sessions[session].locale;
	if (run_start(run, &fake, rule_named(sessions[session].rule), ANSWERS_ALL, sessions[session].option) != 0 ||
	    fake_type(&fake, "<A-2>+z") != 0 || fake_settle(&fake) != 0)
		snprintf(why, sizeof why, "the program does not start");
	for (int i = 0; i < NAMES && !why[0]; i++) {
		bool geta = false;
		if (!is_shown(&fake.cells, names[i], &geta))
			snprintf(why, sizeof why, "U+%04X is not in its place", (unsigned)names[i][1]);
		replaced += geta;
	}
	if (!why[0] && fake.cells.fault[0])
		snprintf(why, sizeof why, "%s", fake.cells.fault);
	if (!why[0] && replaced != sessions[session].replaced)
		snprintf(why, sizeof why, "%d of %d are replaced, not %d", replaced, NAMES, sessions[session].replaced);
	if (why[0])
		cells_print(&fake.cells, stdout);
	fake_close(&fake);
	jobs_leave(why, "%s, %s%s%s", sessions[session].rule, sessions[session].locale, sessions[session].option ? ", " : "",
	    sessions[session].option ? sessions[session].option : "");
}

int
main(int argc, char *argv[])
{
	struct run run;
	run_init(&run, argc, argv, COLUMNS, ROWS);
	if (import(&run) != 0) {
		printf("not ok - names cannot be imported\n");
		return 1;
	}
	for (int i = 0; i < (int)(sizeof sessions / sizeof *sessions); i++)
		look(&run, i);
	return jobs_end() ? 1 : 0;
}
