/* amounts.c: the numbers of a text with their units */
#include "ingest/narrative/amounts.h"

#include <string.h>

#include "base/mem.h"

struct amount_unit {
	const char *printed, *unit; /* folded; as it is kept */
	enum amount_class class;
};

/* Longer ones before those that they start with. */
static const struct amount_unit units[] = {
	{ "亿元", "亿元", AMOUNT_MONEY },
	{ "万元", "万元", AMOUNT_MONEY },
	{ "元", "元", AMOUNT_MONEY },
	{ "%", "%", AMOUNT_PERCENT },
	{ "人次", "人次", AMOUNT_COUNT },
	{ "万人次", "万人次", AMOUNT_COUNT },
	{ "批次", "批次", AMOUNT_COUNT },
	{ "台(套)", "台（套）", AMOUNT_COUNT },
	{ "台/套", "台/套", AMOUNT_COUNT },
	{ "台套", "台套", AMOUNT_COUNT },
	{ "万件", "万件", AMOUNT_COUNT },
	{ "小时", "小时", AMOUNT_COUNT },
	{ "平方米", "平方米", AMOUNT_COUNT },
	{ "公里", "公里", AMOUNT_COUNT },
	{ "辆", "辆", AMOUNT_COUNT },
	{ "个", "个", AMOUNT_COUNT },
	{ "项", "项", AMOUNT_COUNT },
	{ "家", "家", AMOUNT_COUNT },
	{ "名", "名", AMOUNT_COUNT },
	{ "人", "人", AMOUNT_COUNT },
	{ "次", "次", AMOUNT_COUNT },
	{ "批", "批", AMOUNT_COUNT },
	{ "天", "天", AMOUNT_COUNT },
	{ "台", "台", AMOUNT_COUNT },
	{ "套", "套", AMOUNT_COUNT },
	{ "件", "件", AMOUNT_COUNT },
	{ "宗", "宗", AMOUNT_COUNT },
	{ "例", "例", AMOUNT_COUNT },
	{ "则", "则", AMOUNT_COUNT },
	{ "条", "条", AMOUNT_COUNT },
	{ "场", "场", AMOUNT_COUNT },
	{ "篇", "篇", AMOUNT_COUNT },
	{ "户", "户", AMOUNT_COUNT },
	{ "所", "所", AMOUNT_COUNT },
	{ "座", "座", AMOUNT_COUNT },
	{ "份", "份", AMOUNT_COUNT },
	{ "册", "册", AMOUNT_COUNT },
	{ "幅", "幅", AMOUNT_COUNT },
	{ "吨", "吨", AMOUNT_COUNT },
	{ "亩", "亩", AMOUNT_COUNT },
	{ "期", "期", AMOUNT_COUNT },
	{ "分", "分", AMOUNT_COUNT },
};

/* What makes digits a date, an ordinal or part of a name. */
static const char *const not_after[] = { "年", "月", "日", "号", "版", "届", "类", "款项", "款)",
	"项)", "万以", "多", "余" };
static const char *const not_before[] = { "第", "(20", "〔", "第(", "GB", "表", "图", "附件" };

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_latin(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The end of the digits that start at `at`: groups with separators, one decimal point. */
static size_t
digits_end(const char *text, size_t at)
{
	bool point = false;
	while (is_digit(text[at]) ||
	    (text[at] == ',' && is_digit(text[at + 1]) && is_digit(text[at + 2]) &&
		is_digit(text[at + 3]) && !point) ||
	    (text[at] == '.' && is_digit(text[at + 1]) && !point)) {
		point |= text[at] == '.';
		at++;
	}
	return at;
}

/* The same of "5-7": kept as a text, for it is no number. */
static size_t
range_end(const char *text, size_t at)
{
	at = digits_end(text, at);
	while (text[at] == '-' && is_digit(text[at + 1]))
		at = digits_end(text, at + 1);
	return at;
}

static bool
is_no_amount(const struct prose *prose, size_t from, size_t to)
{
	/* A code in brackets: 行政运行(2010601). */
	if (from && prose->text[from - 1] == '(' && prose->text[to] == ')')
		return true;
	for (size_t i = 0; i < sizeof not_after / sizeof *not_after; i++)
		if (prose_at(prose, to, not_after[i]))
			return true;
	for (size_t i = 0; i < sizeof not_before / sizeof *not_before; i++)
		if (prose_ends(prose, 0, from, not_before[i]))
			return true;
	/* 单价50万元以上, 10%左右 of a rule: part of a name. */
	return (from && (is_latin(prose->text[from - 1]) || prose->text[from - 1] == '.')) ||
	    prose_ends(prose, 0, from, "单价") || prose_ends(prose, 0, from, "单价在") ||
	    prose_ends(prose, 0, from, "单位价值") || prose_ends(prose, 0, from, "单位价值在");
}

/* "0.40 万(含": the 元 of 万元 left out, where what stands there can be nothing but money. */
static bool
is_ten_thousand(const struct prose *prose, const struct amount *amount)
{
	static const char *const behind[] = { "(", ",", "。", ";", ")", "、" };
	const char *digits = prose->text + amount->from;
	size_t n = amount->to - amount->from;
	bool money = memchr(digits, '.', n) || (n == 1 && *digits == '0');

	for (size_t i = 0; money && i < sizeof behind / sizeof *behind; i++)
		if (prose_at(prose, amount->to, "万") &&
		    prose_at(prose, amount->to + strlen("万"), behind[i]))
			return true;
	return false;
}

static void
take_unit(const struct prose *prose, struct amount *amount)
{
	amount->end = amount->to;
	amount->class = AMOUNT_BARE;
	amount->unit = "";
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		if (prose_at(prose, amount->to, units[i].printed)) {
			amount->class = units[i].class;
			amount->unit = units[i].unit;
			amount->end = amount->to + strlen(units[i].printed);
			return;
		}
	}
	if (is_ten_thousand(prose, amount)) {
		amount->class = AMOUNT_MONEY;
		amount->unit = "万元";
		amount->end = amount->to + strlen("万");
	}
}

/* Numbering at the start of a paragraph is none of the numbers in it. */
static size_t
skip_numbering(const struct prose *prose, size_t at)
{
	if (at == 0 || prose->text[at - 1] == '\n')
		return at + prose_numbering(prose->text + at);
	if (prose->text[at] == '(')
		return at + prose_numbering(prose->text + at);
	return at;
}

struct amount *
amounts_find(const struct prose *prose, size_t *n)
{
	struct amount *amounts = NULL;
	size_t room = 0;

	*n = 0;
	for (size_t at = 0; at < prose->n;) {
		size_t skipped = skip_numbering(prose, at);
		bool dashes = prose_at(prose, at, "--%");
		if (skipped > at) {
			at = skipped;
			continue;
		}
		if (!is_digit(prose->text[at]) && !dashes) {
			at++;
			continue;
		}
		struct amount amount = { .from = at, .dashes = dashes };
		amount.to = dashes ? at + 2 : range_end(prose->text, at);
		take_unit(prose, &amount);
		if (!is_no_amount(prose, amount.from, amount.to)) {
			MEM_GROW(amounts, *n, room);
			amounts[(*n)++] = amount;
		}
		at = amount.end;
	}
	return amounts;
}

struct figure
amount_figure(const struct prose *prose, struct arena *arena, const struct amount *amount,
    bool negative)
{
	struct figure figure = { .kind = FIGURE_NONE, .measure_unit = "", .printed = "" };
	const char *digits =
	    arena_copy(arena, prose->text + amount->from, amount->to - amount->from);

	if (amount->dashes ||
	    figure_parse(&figure, negative ? arena_printf(arena, "-%s", digits) : digits,
		amount->unit) != MONEY_OK)
		figure_parse(&figure,
		    amount->dashes ? digits : arena_printf(arena, "%s%s", digits, amount->unit),
		    "text");
	figure.place = prose_place(prose, amount->from);
	return figure;
}
