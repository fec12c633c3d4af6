/* wording.c: slips of the pen in a document's text: placeholders, words and punctuation written twice */
#include <ctype.h>
#include <string.h>

#include "audit/checks.h"
#include "audit/form.h"
#include "base/i18n.h"

/* Written twice by mistake; many others are good Chinese (人人, 研究研究) and stand not here. */
static const char *const doubled[] = { "的的", "了了", "和和", "及及", "为为", "是是", "在在", "元元", "与与", "或或", "由由", "将将", "中中", "增加增加", "减少减少", "增长增长", "下降下降",
	"主要主要", "其中其中", "以及以及", "进行进行", "完成完成", "用于用于", "由于由于", "原因原因",
	"情况情况", "因为因为", "根据根据", "年度年度", "万元万元", "安排安排", "包括包括" };

/* Good Chinese that holds one of them, from one character before it on. */
static const char *const innocent[] = { "一元元", "初中中", "高中中", "其中中", "集中中", "实在在" };

/*
 * 项项 is written twice by mistake unless 目 follows (专项项目, 多项项目), which may stand in the next
 * line.
 */
static const char twice_item[] = "项项";

/* What a form leaves to choose, and what it tells who fills it in. */
static const char *const choices[] = { "增加（减少）", "增加(减少)", "增长（减少）", "增长(减少)",
	"增长（下降）", "增长(下降)", "增长（降低）", "减少（增加）", "下降（增长）" };
static const char *const instructions[] = { "仍保留该表格式" };

static const char *const placeholders[] = { "待填写", "待补充", "请填写", "××" };

static const char *const punctuation[] = { "，，", "。。", "；；", "、、", "：：", "，。", "。，", "、，",
	"，、", "；。", "。；" };

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* Which characters begin a word of any list, by their second and third byte. */
struct beginnings {
	bool at[1 << 12];
};

static size_t
beginning(const char *text)
{
	return (size_t)(text[1] & 0x3F) << 6 | (size_t)(text[2] & 0x3F);
}

static void
begin_with(struct beginnings *beginnings, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		beginnings->at[beginning(words[i])] = true;
}

static void
beginnings_of_all(struct beginnings *beginnings)
{
	const char *const item[] = { twice_item };
	*beginnings = (struct beginnings){ .at = { false } };
	begin_with(beginnings, placeholders, COUNT(placeholders));
	begin_with(beginnings, instructions, COUNT(instructions));
	begin_with(beginnings, punctuation, COUNT(punctuation));
	begin_with(beginnings, doubled, COUNT(doubled));
	begin_with(beginnings, item, COUNT(item));
}

/* The word of a list that text starts with, or NULL; text has two bytes and a NUL at least. */
static const char *
starts(const char *text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (words[i][2] == text[2] && strncmp(text, words[i], strlen(words[i])) == 0)
			return words[i];
	}
	return NULL;
}

/* They start one character (three bytes) earlier. */
static bool
is_innocent(const char *line, const char *at)
{
	return at - line >= 3 && starts(at - 3, innocent, COUNT(innocent));
}

static bool
is_item_twice(const char *at)
{
	const char *after = at + strlen(twice_item);
	return strncmp(at, twice_item, strlen(twice_item)) == 0 && *after &&
	    strncmp(after, "目", strlen("目")) != 0;
}

/*
 * What is wrong with the text at a place of a line, a sentence; *length is of the word. NULL:
 * nothing is. "……" and "——" are punctuation of their own.
 */
static const char *
slip_at(struct arena *arena, const char *line, const char *at, size_t *length)
{
	const char *word = starts(at, placeholders, COUNT(placeholders)), *slip = NULL;
	if (word)
		slip = arena_printf(arena,
		    _("\"%s\" is a placeholder that was not filled in"), word);
	else if ((word = starts(at, instructions, COUNT(instructions))) != NULL)
		slip = arena_printf(arena, _("\"%s\" is an instruction of the form"), word);
	else if ((word = starts(at, punctuation, COUNT(punctuation))) != NULL)
		slip = arena_printf(arena, _("the punctuation \"%s\" is doubled"), word);
	else if ((word = starts(at, doubled, COUNT(doubled))) != NULL && !is_innocent(line, at))
		slip = arena_printf(arena, _("the word \"%s\" is written twice"), word);
	else if (is_item_twice(at))
		slip = arena_printf(arena, _("the word \"%s\" is written twice"),
		    word = twice_item);
	*length = slip ? strlen(word) : 0;
	return slip;
}

static bool
is_word_byte(char c)
{
	return isalnum((unsigned char)c) || strchr("._-/@", c);
}

/* XX, XXX, xx as a word of its own: what a template leaves to fill in. */
static bool
is_blank_to_fill(const char *line, const char *at)
{
	size_t n = strspn(at, "Xx");
	return n >= 2 && n <= 6 && !isalnum((unsigned char)at[n]) &&
	    (at == line || !is_word_byte(at[-1]));
}

static void
say(struct audit *audit, enum rule_id rule, const struct audit_line *line, const char *detail)
{
	struct operand operand = audit_text(line);
	audit_say(audit, rule, FINDING_BROKEN, &operand, detail);
}

/* The letters are told like any other placeholder. */
static const char *
blank_at(struct arena *arena, const char *line, const char *at, size_t *length)
{
	if (!is_blank_to_fill(line, at))
		return NULL;
	*length = strspn(at, "Xx");
	return arena_printf(arena, _("\"%s\" is a placeholder that was not filled in"),
	    arena_copy(arena, at, *length));
}

/* Of a change of 0 neither is meant, so that this is no more than worth a look, once a line. */
static void
check_choice(struct audit *audit, enum rule_id rule, const struct audit_line *line)
{
	struct operand operand = audit_text(line);
	for (size_t i = 0; i < COUNT(choices); i++) {
		if (!strstr(line->text, choices[i]))
			continue;
		audit_say(audit, rule, FINDING_HINT, &operand, arena_printf(audit_arena(audit),
		    _("\"%s\" leaves open which of the two is meant"), choices[i]));
		return;
	}
}

static void
check_line(struct audit *audit, enum rule_id rule, const struct audit_line *line,
    const struct beginnings *beginnings)
{
	struct arena *arena = audit_arena(audit);
	if (strstr(line->text, "（") || strchr(line->text, '('))
		check_choice(audit, rule, line);
	for (const char *at = line->text; *at; at++) {
		const char *slip = NULL;
		size_t length;
		if (*at == 'X' || *at == 'x')
			slip = blank_at(arena, line->text, at, &length);
		else if (((unsigned char)*at >= 0xE0 || (unsigned char)*at == 0xC3) &&
		    beginnings->at[beginning(at)])
			slip = slip_at(arena, line->text, at, &length);
		if (!slip)
			continue;
		say(audit, rule, line, slip);
		at += length - 1;
	}
}

void
check_wording(struct audit *audit, enum rule_id rule)
{
	size_t before = audit->findings->n;
	struct beginnings beginnings;
	beginnings_of_all(&beginnings);
	for (size_t i = 0; i < audit->input->n_lines; i++)
		check_line(audit, rule, &audit->input->lines[i], &beginnings);
	if (audit->findings->n == before)
		audit_say(audit, rule, FINDING_TIES, NULL,
		    _("no placeholder, no repeated word and no doubled punctuation in the text"));
}
