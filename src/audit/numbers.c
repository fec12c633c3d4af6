/* numbers.c: numbers as they are printed: separators in threes, rates and amounts with their unit (R62) */
#include <ctype.h>
#include <string.h>

#include "audit/checks.h"
#include "audit/form.h"
#include "base/i18n.h"

/* What stands before a rate or a change: the number after it needs a unit. */
static const char *const rates[] = { "增长", "下降", "减少", "增加", "占" };

static const char *const stops[] = { "。", "；", "，", "、", ";" };

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* A number in a text: text[from..to). */
struct number {
	size_t from, to;
};

static bool
next_number(const char *text, struct number *number)
{
	size_t at = number->to;
	while (text[at] && !isdigit((unsigned char)text[at]))
		at++;
	number->from = at;
	while (isdigit((unsigned char)text[at]) ||
	    ((text[at] == ',' || text[at] == '.') && at > number->from &&
		isdigit((unsigned char)text[at + 1])))
		at++;
	number->to = at;
	return at > number->from;
}

static size_t
digits(const char *text, size_t to)
{
	size_t n = 0;
	while (n < to && isdigit((unsigned char)text[n]))
		n++;
	return n;
}

/*
 * Separators stand between groups of three digits. Groups of one or two digits without decimals
 * may be a list (1,2), and a first group of four a list of years.
 */
static bool
separated_wrongly(const char *text, const struct number *number)
{
	const char *at = text + number->from, *end = text + number->to;
	size_t first = digits(at, (size_t)(end - at));
	bool wrong = false;
	if (first > 3 || at[first] != ',')
		return false;
	for (at += first; at < end && *at == ','; ) {
		size_t n = digits(at + 1, (size_t)(end - at - 1));
		wrong |= n > 3 || (n < 3 && at[1 + n] == '.' && at + 1 + n < end);
		at += 1 + n;
	}
	return wrong;
}

static bool
has_decimals(const char *text, const struct number *number)
{
	return memchr(text + number->from, '.', number->to - number->from) != NULL;
}

/* Does a rate's word stand right before text[at], blanks and 了 between them? */
static bool
after_rate(const char *text, size_t at)
{
	while (at && text[at - 1] == ' ')
		at--;
	if (at >= 3 && memcmp(text + at - 3, "了", 3) == 0)
		at -= 3;
	for (size_t i = 0; i < COUNT(rates); i++) {
		size_t length = strlen(rates[i]);
		if (at >= length && memcmp(text + at - length, rates[i], length) == 0)
			return true;
	}
	return false;
}

static bool
at_stop(const char *text)
{
	for (size_t i = 0; i < COUNT(stops); i++) {
		if (strncmp(text, stops[i], strlen(stops[i])) == 0)
			return true;
	}
	return false;
}

/* The text after a number, which goes on in the next line where this one ends. */
static const char *
what_follows(const struct audit_line *line, const struct audit_line *next, size_t at)
{
	const char *text = line->text + at + strspn(line->text + at, " ");
	if (*text || !next || next->source != line->source)
		return text;
	return next->text + strspn(next->text, " ");
}

/* The number as text, for a sentence. */
static const char *
number_text(struct audit *audit, const struct audit_line *line, const struct number *number)
{
	return arena_copy(audit_arena(audit), line->text + number->from,
	    number->to - number->from);
}

static void
say(struct audit *audit, enum rule_id rule, const struct audit_line *line, const char *sentence)
{
	struct operand operand = audit_text(line);
	audit_say(audit, rule, FINDING_BROKEN, &operand, sentence);
}

static void
check_number(struct audit *audit, enum rule_id rule, const struct audit_line *line,
    const struct audit_line *next, const struct number *number)
{
	struct arena *arena = audit_arena(audit);
	if (separated_wrongly(line->text, number))
		say(audit, rule, line, arena_printf(arena,
		    _("the separators of \"%s\" do not stand between groups of three digits"),
		    number_text(audit, line, number)));
	else if (has_decimals(line->text, number) && after_rate(line->text, number->from) &&
	    at_stop(what_follows(line, next, number->to)))
		say(audit, rule, line, arena_printf(arena,
		    _("\"%s\" has no unit: percent or an amount?"),
		    number_text(audit, line, number)));
}

/* Words after which 万元 needs a number between. */
static const char *const amounts[] = { "支出", "收入", "预算", "决算", "为", "增加", "减少", "共计", "合计" };

static bool
ends_in_amount_word(const char *text, size_t n)
{
	for (size_t i = 0; i < COUNT(amounts); i++) {
		size_t length = strlen(amounts[i]);
		if (n >= length && memcmp(text + n - length, amounts[i], length) == 0)
			return true;
	}
	return false;
}

/* 支出 万元。: a blank was left for the number, and nobody filled it in. */
static void
check_missing(struct audit *audit, enum rule_id rule, const struct audit_line *line)
{
	static const char unit[] = "万元";
	for (const char *at = strstr(line->text, unit); at; at = strstr(at + 1, unit)) {
		size_t n = (size_t)(at - line->text);
		while (n && line->text[n - 1] == ' ')
			n--;
		if (line->text + n < at && ends_in_amount_word(line->text, n) &&
		    at_stop(at + strlen(unit)))
			say(audit, rule, line, _("an amount in 万元 has no number"));
	}
}

static void
check_line(struct audit *audit, enum rule_id rule, const struct audit_line *line,
    const struct audit_line *next)
{
	struct number number = { .to = 0 };
	check_missing(audit, rule, line);
	while (next_number(line->text, &number))
		check_number(audit, rule, line, next, &number);
}

/* Where no text is stored: words that hold numbers are all there is. */
static void
check_printed(struct audit *audit, enum rule_id rule, const struct figure *figure, int source)
{
	struct audit_line line = { .source = source, .place = figure->place,
		.text = figure->printed };
	if (figure->kind == FIGURE_TEXT)
		check_line(audit, rule, &line, NULL);
}

void
check_numbers(struct audit *audit, enum rule_id rule)
{
	const struct audit_input *input = audit->input;
	const struct disclosure *disclosure = audit->disclosure;
	for (size_t i = 0; i < input->n_lines; i++)
		check_line(audit, rule, &input->lines[i],
		    i + 1 < input->n_lines ? &input->lines[i + 1] : NULL);
	for (size_t i = 0; !input->n_lines && i < disclosure->n_facts; i++)
		check_printed(audit, rule, &disclosure->facts[i].figure,
		    disclosure->facts[i].source);
	for (size_t i = 0; !input->n_lines && i < disclosure->n_indicators; i++)
		check_printed(audit, rule, &disclosure->indicators[i].actual,
		    disclosure->indicators[i].source);
}
