/* flow_names.c: names of an extract line by line that wrap above and below the figures of their rows, put before them */

/*
 * Such an extract gives the lines of a page from the top: a name of several lines that is centred
 * on its row stands above and below the line of the code. Which lines are a row's is proven by the
 * name that its code has, or by their number, where between two rows only one is possible.
 */

#include <stdlib.h>
#include <string.h>

#include "base/code.h"
#include "base/mem.h"
#include "base/text.h"
#include "ingest/flow/flow.h"
#include "ingest/pages/words.h"
#include "ingest/tables/recognise.h"
#include "model/subject.h"

#define REACH 3               /* lines above or below */
#define UNITS 2               /* rows on a line: of tables side by side */

/* A row, or what a line holds of it. */
struct wrapped {
	size_t own, figures;          /* words: where its name on the line begins, where its figures do */
	char code[CODE_MAX];          /* "" without one */
	size_t above, below;          /* lines with parts of its name */
	bool known;                   /* its name is the one that its code has */
	bool bare;                    /* its line has no figures */
};

struct name_line {
	size_t from, to;              /* words */
	bool texts;                   /* nothing but names, or parts of them */
	bool taken[UNITS];            /* its words, by rows above or below */
	struct wrapped units[UNITS];
	size_t n;
};

struct names {
	struct flow *flow;
	struct name_line *lines;      /* heap */
	size_t n, room;
	struct flow_word *words;      /* heap: in their new order */
	size_t n_words;
};

static bool
is_figure(const struct flow_word *word)
{
	return word->kind == FLOW_AMOUNT || word->kind == FLOW_INTEGER;
}

static bool
is_name_part(const struct flow *flow, const struct flow_word *word)
{
	return word->kind == FLOW_TEXT && !words_end(word->text, "计") &&
	    (!flow_has_codes(flow) || !flow_item(word->text));
}

/* A code of a line and what goes on it: two digits each. */
static size_t
read_code(const struct flow *flow, size_t at, size_t to, char code[CODE_MAX])
{
	strcpy(code, flow->words[at++].text);
	while (at < to && flow->words[at].kind == FLOW_INTEGER &&
	    strlen(flow->words[at].text) == 2 && strlen(code) + 2 < CODE_MAX)
		strcat(code, flow->words[at++].text);
	return at;
}

/* The rows with codes that begin in a line. */
static void
coded_units(const struct flow *flow, struct name_line *line)
{
	for (size_t i = line->from; i < line->to; i++) {
		if (flow->words[i].kind != FLOW_CODE || (i > line->from && flow->sides == 1))
			continue;
		if (line->n == UNITS) {
			line->n = 0;
			return;
		}
		struct wrapped *unit = &line->units[line->n++];
		unit->own = unit->figures = read_code(flow, i, line->to, unit->code);
		unit->bare = unit->own == line->to;
		while (unit->figures < line->to && flow->words[unit->figures].kind == FLOW_TEXT)
			unit->figures++;
		i = unit->figures - 1;
	}
}

static size_t
side_columns(const struct flow *flow, int side)
{
	size_t n = 0;
	for (size_t c = 0; c < flow->n_columns; c++)
		n += flow_side(flow, (int)c + 1) == side;
	return n;
}

/*
 * The right one of two rows without codes, whose name is above and below the line: all of it, or
 * what follows the figures of the left one where no figure is missing.
 */
static void
item_units(const struct flow *flow, struct name_line *line)
{
	size_t figures = 0, left = side_columns(flow, 0);
	bool named = flow->words[line->from].kind == FLOW_TEXT;
	for (size_t i = line->from + named; i < line->to; i++, figures++)
		if (!is_figure(&flow->words[i]))
			return;
	if (named && figures != left + side_columns(flow, 1))
		return;
	size_t at = line->from + (named ? 1 + left : 0);
	line->units[line->n++] = (struct wrapped){ .own = at, .figures = at };
}

static void
add_line(struct names *names, size_t from, size_t to)
{
	const struct flow *flow = names->flow;
	MEM_GROW(names->lines, names->n, names->room);
	struct name_line *line = &names->lines[names->n++];
	bool figures = false;
	*line = (struct name_line){ .from = from, .to = to, .texts = to - from <= UNITS };
	for (size_t i = from; i < to; i++) {
		line->texts = line->texts && is_name_part(flow, &flow->words[i]);
		figures = figures || flow->words[i].kind == FLOW_AMOUNT ||
		    (i > from && is_figure(&flow->words[i]));
	}
	if (flow_has_codes(flow) && (figures || to - from == 1))
		coded_units(flow, line);
	else if (figures && flow->sides == 2)
		item_units(flow, line);
}

static void
split(struct names *names)
{
	const struct flow *flow = names->flow;
	for (size_t i = flow->head; i < flow->n_words;) {
		size_t to = i + 1;
		while (to < flow->n_words && flow->words[to].line == flow->words[i].line &&
		    flow->words[to].kind != FLOW_BREAK)
			to++;
		add_line(names, i, to);
		i = to;
	}
}

/* The word of a line of names that is the part of a unit, of n; false: it is none, or another's. */
static bool
find_part(const struct names *names, size_t at, size_t unit, size_t n, size_t *part)
{
	const struct name_line *line = &names->lines[at];
	size_t words = line->to - line->from;
	*part = words > 1 ? unit : 0;
	return line->texts && (words == 1 || words == n) && !line->taken[*part];
}

static const struct flow_word *
part_word(const struct names *names, size_t at, size_t unit)
{
	const struct name_line *line = &names->lines[at];
	return &names->flow->words[line->from + (line->to - line->from > 1 ? unit : 0)];
}

/* The name that a unit has with its lines above and below; NULL: there are not so many. */
static const char *
name_of(const struct names *names, struct arena *arena, size_t at, size_t index)
{
	const struct name_line *line = &names->lines[at];
	const struct wrapped *unit = &line->units[index];
	const char *name = "";
	size_t part;
	if (unit->above > at || at + unit->below >= names->n)
		return NULL;
	for (size_t i = at - unit->above; i <= at + unit->below; i++) {
		if (i != at && !find_part(names, i, index, line->n, &part))
			return NULL;
		for (size_t w = unit->own; i == at && w < unit->figures; w++)
			name = arena_printf(arena, "%s%s", name, names->flow->words[w].text);
		if (i != at)
			name = arena_printf(arena, "%s%s", name, part_word(names, i, index)->text);
	}
	return name;
}

static bool
is_known(const struct names *names, size_t at, size_t index)
{
	struct arena arena = { 0 };
	const struct wrapped *unit = &names->lines[at].units[index];
	const char *name = name_of(names, &arena, at, index);
	bool known = false;
	if (name && unit->bare && (unit->above == 0 || unit->below == 0))
		known = false;
	else if (name && *unit->code != '\0')
		known = subject_had(code_scheme(unit->code),
		    unit->code, name);
	else if (name && unit->above > 0 && unit->below > 0)
		known = subject_is_name(words_after_mark(text_fold(&arena, name)));
	arena_release(&arena);
	return known;
}

static void
take(struct names *names, size_t at, size_t index)
{
	const struct wrapped *unit = &names->lines[at].units[index];
	size_t part;
	for (size_t i = at - unit->above; i <= at + unit->below; i++)
		if (i != at && find_part(names, i, index, names->lines[at].n, &part))
			names->lines[i].taken[part] = true;
}

/* The lines above and below with which a unit's name is the one that its code has. */
static void
find_known(struct names *names, size_t at, size_t index)
{
	struct wrapped *unit = &names->lines[at].units[index];
	for (size_t a = 0; a <= REACH && !unit->known; a++)
		for (size_t b = 0; b <= REACH && !unit->known; b++) {
			unit->above = a, unit->below = b;
			unit->known = is_known(names, at, index);
		}
	if (!unit->known)
		unit->above = unit->below = 0;
	take(names, at, index);
}

/* Lines of one name part each from `at` on, up or down, that no row has taken. */
static size_t
free_lines(const struct names *names, size_t at, int step)
{
	size_t n = 0, part;
	while (at < names->n && names->lines[at].to - names->lines[at].from == 1 &&
	    find_part(names, at, 0, 1, &part)) {
		n++;
		at += (size_t)(long)step;
	}
	return n;
}

static bool
is_open(const struct name_line *line)
{
	return line->n == 1 && *line->units[0].code != '\0' && !line->units[0].known &&
	    !line->units[0].bare;
}

/*
 * Do the names that are known tell that names are centred on their rows? Then they have as many
 * lines above as below, all of them.
 */
static bool
is_centred(const struct names *names)
{
	bool any = false;
	for (size_t at = 0; at < names->n; at++)
		for (size_t u = 0; u < names->lines[at].n; u++) {
			const struct wrapped *unit = &names->lines[at].units[u];
			if (unit->above != unit->below)
				return false;
			any = any || unit->above > 0;
		}
	return any;
}

/* Gives the open rows from `at` on up to one that is known their lines, or none, if that fails. */
static size_t
centre_run(struct names *names, size_t at)
{
	size_t left = free_lines(names, at - 1, -1), end = at;
	bool whole = true;
	while (end < names->n && is_open(&names->lines[end]) && whole) {
		struct wrapped *unit = &names->lines[end].units[0];
		size_t below = free_lines(names, end + 1, 1);
		unit->above = unit->below = left;
		whole = below >= left && (left > 0 || unit->own < unit->figures);
		left = below - left;
		end += below + 1;
	}
	for (size_t i = at; i < end; i++) {
		struct name_line *line = &names->lines[i];
		if (is_open(line) && (!whole || left > 0))
			line->units[0].above = line->units[0].below = 0;
		else if (is_open(line))
			take(names, i, 0);
	}
	return end;
}

static void
centre(struct names *names)
{
	for (size_t at = 1; at < names->n && is_centred(names); at++)
		if (is_open(&names->lines[at]))
			at = centre_run(names, at) - 1;
}

static void
emit(struct names *names, const struct flow_word *word, size_t line)
{
	struct flow_word *to = &names->words[names->n_words++];
	*to = *word;
	to->alone = to->alone && word->line == line;
	to->first = to->first && word->line == line;
	to->line = line;
}

static void
emit_words(struct names *names, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		emit(names, &names->flow->words[i], names->flow->words[i].line);
}

/* A line with rows: the parts of their names are put where they belong. */
static void
emit_row(struct names *names, size_t at)
{
	const struct name_line *line = &names->lines[at];
	size_t from = line->from, number = names->flow->words[from].line;
	for (size_t u = 0; u < line->n; u++) {
		const struct wrapped *unit = &line->units[u];
		emit_words(names, from, unit->own);
		for (size_t i = at - unit->above; i < at; i++)
			emit(names, part_word(names, i, u), number);
		emit_words(names, unit->own, unit->figures);
		for (size_t i = at + 1; i <= at + unit->below; i++)
			emit(names, part_word(names, i, u), number);
		from = unit->figures;
	}
	emit_words(names, from, line->to);
}

static void
emit_all(struct names *names)
{
	for (size_t at = 0; at < names->n; at++) {
		const struct name_line *line = &names->lines[at];
		if (line->n > 0)
			emit_row(names, at);
		for (size_t i = line->from; line->n == 0 && i < line->to; i++)
			if (!line->texts || !line->taken[i - line->from])
				emit_words(names, i, i + 1);
	}
}

void
flow_names(struct flow *flow)
{
	struct names names = { .flow = flow };
	split(&names);
	for (size_t at = 0; at < names.n; at++)
		for (size_t u = 0; u < names.lines[at].n; u++)
			find_known(&names, at, u);
	centre(&names);
	names.words = mem_alloc((flow->n_words - flow->head + 1) * sizeof *names.words);
	emit_all(&names);
	if (names.n_words > 0)
		memcpy(flow->words + flow->head, names.words,
		    names.n_words * sizeof *names.words);
	flow->n_words = flow->head + names.n_words;
	free(names.words);
	free(names.lines);
}
