/* words.c: folded texts against tables of words */
#include "ingest/pages/words.h"

#include <string.h>

bool
words_end(const char *text, const char *end)
{
	size_t length = strlen(text), n = strlen(end);
	return length >= n && strcmp(text + length - n, end) == 0;
}

bool
words_begin(const char *text, const char *begin)
{
	while (*begin && *text == *begin)
		text++, begin++;
	return *begin == '\0';
}

bool
words_in(const char *text, const char *const *list)
{
	for (; *list; list++)
		if (strstr(text, *list))
			return true;
	return false;
}

bool
words_at_end(const char *text, const char *const *list)
{
	for (; *list; list++)
		if (words_end(text, *list))
			return true;
	return false;
}

const char *
words_at_start(const char *text, const char *const *list)
{
	for (; *list; list++)
		if (words_begin(text, *list))
			return *list;
	return NULL;
}

bool
words_are(const char *text, const char *const *list)
{
	for (; *list; list++)
		if (strcmp(text, *list) == 0)
			return true;
	return false;
}

static bool
all_in(const char *text, const char *const *list)
{
	for (; *list; list++)
		if (!strstr(text, *list))
			return false;
	return true;
}

int
words_judge(const struct words_rule *rules, size_t n, const char *folded)
{
	for (size_t i = 0; i < n; i++) {
		const struct words_rule *rule = &rules[i];
		if (all_in(folded, rule->all) && (!*rule->any || words_in(folded, rule->any)) &&
		    !words_in(folded, rule->none))
			return rule->value;
	}
	return -1;
}

size_t
words_length(const char *text)
{
	size_t n = 0;
	for (; *text; text++)
		n += (*text & 0xC0) != 0x80;
	return n;
}

size_t
words_number(const char *text)
{
	static const char *const digits[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九",
	    "十", "〇", "零", NULL };
	size_t n = strspn(text, "0123456789");
	if (n > 0)
		return n;
	const char *digit;
	while ((digit = words_at_start(text + n, digits)))
		n += strlen(digit);
	return n;
}

const char *
words_after_mark(const char *folded)
{
	static const char *const marks[] = { "、", ".", ",", ")", NULL };
	bool bracket = *folded == '(';
	const char *at = folded + bracket;
	size_t number = words_number(at);
	if (number == 0)
		return folded;
	at += number;
	const char *mark = bracket ? (*at == ')' ? ")" : NULL) : words_at_start(at, marks);
	if (!mark)
		return folded;
	at += strlen(mark);
	if (bracket && words_begin(at, "、"))
		at += strlen("、");
	return at;
}
