/* scenes.c: the screens to walk through, and names that terminals disagree on */
#include "terminal/scenes.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct scene scenes[SCENES] = {
	{ "", true }, { "+", true }, { "jjj", true }, { "<A-3>G", true }, { "<A-1><C-d>", true }, { ":ter<Esc>", true },
	{ "z", false }, { "z", true }, { "?", false }, { "q", true }, { "t", false }, { "q", true }, { "G", true }, { "g", true },
};

const struct label plain_labels[1] = { { "公共服务支出", 18 } };

#define LABEL(text) { text, sizeof text - 1 }
const struct label risky_labels[] = {
	LABEL("“智慧白云”——一期…"), LABEL("①②③⑩道路·桥梁"), LABEL("⑴⑵⒈Ⅳ℃№§"), LABEL("×÷±°‰€○●★□■▲◆"),
	LABEL("张𮯰三王𱍐五䶮〇"), LABEL("é ü cafe\xCC\x81 e\xCC\x81\xCC\x82"), LABEL("👨‍👩‍👧家庭❤️⚠️1️⃣"), LABEL("🇨🇳国旗👍🏻🫨"),
	LABEL("㉈㉏㉑㈠㎡㊗㊙䷀䷿"), LABEL("\xEE\x80\x80\xEE\x97\xA5私\xF3\xB0\x80\x80"), LABEL("ｱｲｳ･ﾞ％￥１　Ａ～"), LABEL("αβЯяéü→←↑√≤"),
	LABEL("─│┌╭═█▏▎▍▒▓░"), LABEL("\xC2\xA0\xC2\xAD\xE2\x80\x8B\xE2\x80\x8E\xE2\x80\xAE\xE2\x81\xA6夹\xEF\xBB\xBF\xE2\x81\xA0"),
	LABEL("\xE2\x80\xA8行\xE2\x80\xA9段"), LABEL("中\xCC\x81\xEF\xB8\x80文\xF3\xA0\x84\x80"), LABEL("\xEF\xBF\xBD™®²¼⇒▀❶㐀䶿鿿"), LABEL("각가각한ﷺ"),
	LABEL("ก็ ี้ हिन्दी"),
};

const int risky_count = sizeof risky_labels / sizeof *risky_labels;

static int
read_plain(struct straight straight[SCENES], char *const argv[], int columns, int rows)
{
	struct fake fake;
	if (fake_open(&fake, rule_named("xterm"), columns, rows, ANSWERS_ALL, argv) != 0)
		return -1;
	int result = fake_settle(&fake);
	for (int scene = 0; scene < SCENES && result == 0; scene++) {
		result = fake_type(&fake, scenes[scene].keys) == 0 ? fake_settle(&fake) : -1;
		straight_read(&straight[scene], &fake.cells);
	}
	fake_close(&fake);
	return result;
}

int
scenes_plain(struct straight straight[SCENES], const char *program, const char *db, const char *copy, int columns, int rows)
{
	char *argv[] = { (char *)(uintptr_t)program, (char *)(uintptr_t)copy, NULL };
	const char *locale = getenv("LC_ALL");
	char *before = locale ? strdup(locale) : NULL;
	setenv("LC_ALL", "zh_CN.UTF-8", 1);
	int result = labels_write(db, copy, plain_labels, 1) == 0 ? read_plain(straight, argv, columns, rows) : -1;
	if (before)
		setenv("LC_ALL", before, 1);
	free(before);
	return result;
}

bool
scenes_repainted(struct fake *fake, char *why, size_t size)
{
	struct cells before = fake->cells;
	before.cell = cells_copy(&fake->cells);
	bool same = fake_type(fake, "<C-l>") == 0 && fake_settle(fake) == 0 && cells_same(&before, &fake->cells);
	for (int i = 0; !same && !why[0] && i < before.rows * before.columns; i++)
		if (!cells_same_at(&before, &fake->cells, i / before.columns, i % before.columns))
			snprintf(why, size, "row %d column %d: U+%04X, pen %X, and U+%04X, pen %X, after a repaint",
			    i / before.columns + 1, i % before.columns + 1, (unsigned)before.cell[i].c,
			    (unsigned)before.cell[i].pen, (unsigned)fake->cells.cell[i].c, (unsigned)fake->cells.cell[i].pen);
	if (!same && !why[0])
		snprintf(why, size, "a repaint does not give the same");
	free(before.cell);
	return same;
}
