/* glue.c: words that are several cells printed close together; codes and figures in other dress */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ingest/pages/words.h"
#include "ingest/places/places.h"

enum { DECIMALS = 4 };        /* at most */
enum { WATERMARK = 4 };       /* ems: so large are the characters of a watermark, none of a title */

/* The decimals that most figures of the words have; 0: they tell none. */
static int
usual_decimals(const struct table *table)
{
	size_t counts[DECIMALS + 1] = { 0 };
	int usual = 0;
	for (size_t i = 0; i < table->n_pieces; i++) {
		const char *text = table->pieces[i].text, *point = strchr(text, '.');
		if (!point || !piece_is_amount(text) || strchr(point + 1, '.'))
			continue;
		size_t n = strspn(point + 1, "0123456789");
		if (n <= DECIMALS && ++counts[n] > counts[usual])
			usual = (int)n;
	}
	return usual;
}

/* The bytes of a figure with so many decimals at the start of a text; 0: there is none. */
static size_t
figure_length(const char *text, int decimals)
{
	size_t sign = *text == '-', whole = strspn(text + sign, "0123456789,");
	const char *at = text + sign + whole;
	if (whole == 0 || text[sign] == ',' || *at != '.' ||
	    strspn(at + 1, "0123456789") < (size_t)decimals)
		return 0;
	return sign + whole + 1 + (size_t)decimals;
}

/* What may stand close behind a figure: another one, a code, a code with its name, an item. */
static bool
begins_cell(const char *text, int decimals)
{
	size_t digits = strspn(text, "0123456789");
	char code[CODE_MAX] = "";
	if (figure_length(text, decimals) > 0)
		return true;
	if (digits == 0)
		return label_begins(text);
	if (digits >= sizeof code || text[digits] == '.' || text[digits] == ',')
		return false;
	memcpy(code, text, digits);
	return piece_is_code(code);
}

/* The bytes of the first cell of a word that is several: a figure, or 类 of 类款项; 0: it is one. */
static size_t
first_cell(const char *text, int decimals)
{
	static const char *const parts[] = { "类款项", "类款", "款项", NULL };
	if (words_are(text, parts))
		return strlen("类");
	if (decimals == 0)
		return 0;
	size_t length = figure_length(text, decimals);
	return length > 0 && text[length] && begins_cell(text + length, decimals) ? length : 0;
}

/* How wide a text is: a Chinese character is four, a digit two, a point or comma one. */
static int
width_of(const char *text, size_t n)
{
	int width = 0;
	for (size_t i = 0; i < n; i++)
		if (text[i] & 0x80)
			width += (text[i] & 0xC0) != 0x80 ? 4 : 0;
		else
			width += text[i] == '.' || text[i] == ',' ? 1 : 2;
	return width;
}

/* Cuts a piece behind so many bytes; the rest is another. */
static struct piece
cut(struct table *table, struct piece *piece, size_t bytes)
{
	struct piece rest = *piece;
	long all = width_of(piece->text, strlen(piece->text));
	int width = piece->box.x1 - piece->box.x0;
	rest.text = arena_text(table->arena, piece->text + bytes);
	rest.box.x0 = piece->box.x0 + (int)(width * (long)width_of(piece->text, bytes) / all);
	piece->text = arena_copy(table->arena, piece->text, bytes);
	piece->box.x1 = rest.box.x0;
	return rest;
}

/* "[201]教育支出", "（20101）", "2013201：": without the marks around the code. */
static const char *
bare_code(struct table *table, const char *text)
{
	static const char *const opens[] = { "[", "(", "（", "［", "【", "〔", "{", NULL };
	static const char *const closes[] = { "]", ")", "）", "］", "】", "〕", "}", NULL };
	static const char *const ends[] = { ":", "：", NULL };
	const char *open = words_at_start(text, opens), *code = open ? text + strlen(open) : text;
	size_t digits = strspn(code, "0123456789");
	if (digits < 3 || digits >= CODE_MAX)
		return text;
	const char *close = words_at_start(code + digits, open ? closes : ends);
	const char *bare = arena_copy(table->arena, code, digits);
	if (!close || !piece_is_code(bare))
		return text;
	return arena_printf(table->arena, "%s%s", bare, code + digits + strlen(close));
}

/* The bytes of a sign at the start of a text that stands for a minus; 0: there is none. */
static size_t
minus_length(const char *text)
{
	static const char *const signs[] = { "负", "△", "▲", "－", "−", "-", NULL };
	const char *sign = words_at_start(text, signs);
	return sign ? strlen(sign) : 0;
}

/* The ASCII of a digit or sign at the start of a text, its bytes; '\0': another character. */
static char
plain_digit(const char *text, size_t *bytes)
{
	static const char *const wide[] = { "０", "１", "２", "３", "４", "５", "６", "７", "８", "９", "，", "．",
	    "－", "−" };
	static const char ascii[] = "0123456789,.--";
	*bytes = 1;
	if (strchr("0123456789,.-", *text))
		return *text;
	for (size_t i = 0; i < sizeof wide / sizeof *wide; i++) {
		if (!words_begin(text, wide[i]))
			continue;
		*bytes = strlen(wide[i]);
		return ascii[i];
	}
	return '\0';
}

/* "１，２３４．５０" as "1,234.50", "(12.50)", "负12.50" as "-12.50"; other texts as they are. */
static const char *
plain_figure(struct table *table, const char *text)
{
	static const char *const opens[] = { "(", "（", NULL };
	static const char *const closes[] = { ")", "）", NULL };
	static const char *const signs[] = { "￥", "¥", NULL };
	const char *sign = words_at_start(text, signs), *bare = text + (sign ? strlen(sign) : 0);
	const char *open = words_at_start(bare, opens), *at = bare + (open ? strlen(open) : 0);
	char plain[MONEY_TEXT], digit;
	size_t n = 0, bytes;
	if (!open && minus_length(at) > 0) {
		at += minus_length(at);
		plain[n++] = '-';
	} else if (open) {
		plain[n++] = '-';
	}
	for (; n + 1 < sizeof plain && (digit = plain_digit(at, &bytes)) != '\0'; at += bytes)
		plain[n++] = digit;
	plain[n] = '\0';
	/* "(1)" is a mark, "(20101)" a code */
	bool whole = open ? words_are(at, closes) && strchr(plain, '.') : *at == '\0';
	if (!whole || !piece_is_amount(plain) || strcmp(plain, text) == 0)
		return text;
	return arena_text(table->arena, plain);
}

/* The bytes of a figure that its unit ends ("12.50万元"), where it is the table's; 0: no such. */
static size_t
before_unit(const struct table *table, const char *text)
{
	const char *unit = unit_name(table->statement->unit);
	size_t length = strlen(text), end = strlen(unit);
	return end > 0 && length > end && words_end(text, unit) &&
	    strspn(text, "0123456789,.-") == length - end ? length - end : 0;
}

static bool
stand_close(const struct table *table, const struct piece *left, const struct piece *right)
{
	int gap = right->box.x0 - left->box.x1, em = table->em;
	return left->page == right->page && abs(left->box.y1 - right->box.y1) < em / 2 &&
	    gap > -em / 2 && gap < em / 2;
}

/* Takes the unit from behind figures that stand alone: "12.50" "万元" between words is a sentence. */
static void
drop_units(struct table *table)
{
	const char *unit = unit_name(table->statement->unit);
	size_t n = 0, all = table->n_pieces;
	for (size_t i = 0; i < all; i++) {
		struct piece piece = table->pieces[i];
		bool alone = n == 0 || !stand_close(table, &table->pieces[n - 1], &piece);
		bool split = i + 1 < all && piece_is_amount(piece.text) &&
		    strcmp(table->pieces[i + 1].text, unit) == 0 &&
		    stand_close(table, &piece, &table->pieces[i + 1]);
		const struct piece *last = &table->pieces[i + split];
		size_t length = before_unit(table, piece.text);
		alone = alone && (i + split + 1 >= all || !stand_close(table, last, last + 1));
		const char *printed = piece.printed ? piece.printed : piece.text;
		if (alone && split)
			printed = arena_printf(table->arena, "%s%s", printed,
			    table->pieces[++i].text);
		if (alone && length > 0)
			piece.text = arena_copy(table->arena, piece.text, length);
		if (alone && (split || length > 0))
			piece.printed = printed;
		table->pieces[n++] = piece;
	}
	table->n_pieces = n;
}

/* A word that is several cells becomes as many pieces. */
static void
cut_all(struct table *table, int decimals)
{
	struct piece *whole = table->pieces;
	size_t n = table->n_pieces, room = 0, length;
	table->pieces = NULL;
	table->n_pieces = 0;
	for (size_t i = 0; i < n; i++) {
		struct piece piece = whole[i];
		while ((length = first_cell(piece.text, decimals)) > 0) {
			struct piece rest = cut(table, &piece, length);
			MEM_GROW(table->pieces, table->n_pieces, room);
			table->pieces[table->n_pieces++] = piece;
			piece = rest;
		}
		MEM_GROW(table->pieces, table->n_pieces, room);
		table->pieces[table->n_pieces++] = piece;
	}
	free(whole);
}

/* A sign that stands before its figure; a dash may be a cell of its own. */
static void
join_signs(struct table *table)
{
	static const char *const signs[] = { "负", "△", "▲", NULL };
	size_t n = 0;
	for (size_t i = 0; i < table->n_pieces; i++) {
		struct piece piece = table->pieces[i];
		const struct piece *sign = n > 0 ? &table->pieces[n - 1] : NULL;
		if (sign && words_are(sign->text, signs) && piece_is_amount(piece.text) &&
		    stand_close(table, sign, &piece)) {
			piece.printed = arena_printf(table->arena, "%s%s", sign->text, piece.text);
			piece.text = arena_printf(table->arena, "-%s", piece.text);
			piece.box.x0 = sign->box.x0;
			n--;
		}
		table->pieces[n++] = piece;
	}
	table->n_pieces = n;
}

/* The characters of a watermark stand alone across the table: none is part of a cell. */
static void
drop_watermark(struct table *table)
{
	size_t n = 0;
	for (size_t i = 0; i < table->n_pieces; i++) {
		const struct piece *piece = &table->pieces[i];
		if (words_length(piece->text) == 1 &&
		    piece->box.x1 - piece->box.x0 > WATERMARK * table->em)
			continue;
		table->pieces[n++] = *piece;
	}
	table->n_pieces = n;
}

void
table_unglue(struct table *table)
{
	drop_watermark(table);
	table_join_codes(table);
	join_signs(table);
	bool glued = false;
	for (size_t i = 0; i < table->n_pieces; i++) {
		struct piece *piece = &table->pieces[i];
		const char *text = bare_code(table, piece->text), *plain = plain_figure(table, text);
		if (plain != text && !piece->printed)
			piece->printed = piece->text;
		piece->text = plain;
	}
	/* what a form is to reach keeps its unit */
	if (table->statement->kind != STATEMENT_GENERIC && table->statement->unit != UNIT_NONE)
		drop_units(table);
	int decimals = usual_decimals(table);
	if (decimals > 0)
		table_join_figures(table, decimals);
	for (size_t i = 0; i < table->n_pieces; i++)
		glued = glued || first_cell(table->pieces[i].text, decimals) > 0;
	if (glued)
		cut_all(table, decimals);
}
