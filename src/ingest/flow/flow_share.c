/* flow_share.c: names that wrap, given to the rows that they belong to: proven where there is one way only */

/*
 * All names of a side stand to their rows in one way: centred, with as many lines above as below
 * but for one, or all below. Rows that texts stand between form a chain. Where its
 * texts can be parted in one way only, because of that or because names are known, they are proven;
 * of several the blank lines and the rows before choose one, which is a guess.
 */

#include <stdlib.h>
#include <string.h>

#include "base/code.h"
#include "base/mem.h"
#include "base/text.h"
#include "ingest/flow/flow_layout.h"
#include "ingest/pages/words.h"
#include "ingest/tables/recognise.h"
#include "model/subject.h"

#define TEXTS 64              /* between two rows */
#define KNOWN 6               /* of them, that a known name may take */

enum mode { MODE_CENTRED, MODE_BELOW, MODES };

/* A row, and the texts between it and the next one. */
struct link {
	size_t bundle;
	size_t texts[TEXTS], n;
	/* by how many of the texts belong to this row: can the chain be parted so? */
	bool up[TEXTS + 1], down[TEXTS + 1], possible[TEXTS + 1];
	size_t below;                 /* how many do */
	bool known;                   /* with so many texts from above and below its name is */
	size_t known_above, known_below;
	bool page_ends;               /* in the texts: as many as stand on the row's page do */
};

struct chain {
	struct layout *layout;
	struct link *links;           /* [0] is no row: the texts before the first one */
	size_t n, room;
	enum mode mode;               /* being tried */
	bool fits[MODES];             /* all rows, or no mode does */
	bool told;                    /* one does */
};

const struct fragment *
bundle_fragment(const struct layout *layout, const struct bundle *bundle)
{
	return &layout->fragments[bundle->fragments[0]];
}

void
layout_give(struct layout *layout, size_t to, size_t from)
{
	struct bundle *bundle = &layout->bundles[to];
	if (bundle->n == FRAGMENTS)
		return;
	bundle->fragments[bundle->n++] = layout->bundles[from].fragments[0];
	layout->bundles[from].n = 0;
}

static int
page_of(const struct layout *layout, size_t at)
{
	return layout->flow->document->lines[layout->bundles[at].line].page;
}

/* Blank lines down to a line, those of pages before it counted as many. */
static int
blanks_above(const struct layout *layout, size_t at)
{
	size_t index = layout->bundles[at].line;
	const struct source_line *line = &layout->flow->document->lines[index];
	return line->page * 100000 + line->number - (int)index;
}

static const struct bundle *
row_of(const struct chain *chain, size_t at)
{
	return &chain->layout->bundles[chain->links[at].bundle];
}

/*
 * The widest gap of blank lines among the texts behind a row parts them; false if none is the
 * widest.
 */
static bool
parted(const struct chain *chain, size_t at, size_t *below)
{
	const struct link *link = &chain->links[at];
	int widest = 0;
	bool one = false;
	for (size_t i = 0; i <= link->n; i++) {
		size_t from = i == 0 ? link->bundle : link->texts[i - 1],
		       to = i == link->n ? link[1].bundle : link->texts[i];
		int gap = blanks_above(chain->layout, to) - blanks_above(chain->layout, from);
		if (gap > widest)
			widest = gap, *below = i, one = true;
		else if (gap == widest)
			one = false;
	}
	return one;
}

/* The texts between two rows that belong to the upper one, if the rows before do not mislead. */
static size_t
usual(const struct bundle *upper, const struct bundle *lower, size_t n)
{
	bool centred = upper->above > 0;
	if (upper->named && !centred && lower->named)
		return n;
	if (centred)
		return upper->above < n ? upper->above : n;
	if (upper->named)
		return 0;
	return lower->named ? n : (n + 1) / 2;
}

/* Can a row have so many lines of its name above and below? */
static bool
fits(const struct chain *chain, size_t at, size_t above, size_t below)
{
	const struct bundle *row = row_of(chain, at);
	const struct link *link = &chain->links[at];
	size_t apart = above > below ? above - below : below - above;
	if (link->known && (above != link->known_above || below != link->known_below))
		return false;
	if (row->item || chain->mode == MODE_BELOW)
		return above == 0;
	if (chain->layout->flow->texts > 1)
		return apart == 0;
	return apart <= (row->named ? 1 : (above + below) % 2);
}

/* May so many of the texts behind a row belong to it? */
static bool
may_be(const struct chain *chain, size_t at, size_t below)
{
	const struct link *link = &chain->links[at];
	size_t same = 0;
	if (at == 0)
		return below == 0;
	if (at + 1 == chain->n)
		return below == link->n;
	while (link->page_ends && same < link->n && page_of(chain->layout, link->texts[same]) ==
	    page_of(chain->layout, link->bundle))
		same++;
	return !link->page_ends || below == same;
}

/* Is there a way to part the texts before a row with which it has so many below? */
static bool
fits_after(const struct chain *chain, size_t at, size_t below, const bool before[])
{
	const struct link *link = &chain->links[at - 1];
	for (size_t b = 0; b <= link->n; b++)
		if (before[b] && fits(chain, at, link->n - b, below))
			return true;
	return false;
}

/* The ways that the rows above allow, then of these the ways that those below allow too. */
static void
find_ways(struct chain *chain, size_t first, size_t last)
{
	for (size_t at = first; at <= last; at++)
		for (size_t b = 0; b <= chain->links[at].n; b++)
			chain->links[at].up[b] = may_be(chain, at, b) && (at == first ?
			    at == 0 || fits(chain, at, 0, b) :
			    fits_after(chain, at, b, chain->links[at - 1].up));
	struct link *end = &chain->links[last];
	memcpy(end->down, end->up, sizeof end->up);
	for (size_t at = last; at > first; at--) {
		struct link *link = &chain->links[at - 1];
		memset(link->down, 0, sizeof link->down);
		for (size_t b = 0; b <= link->n; b++)
			for (size_t k = 0; k <= chain->links[at].n && !link->down[b]; k++)
				link->down[b] = link->up[b] && chain->links[at].down[k] &&
				    fits(chain, at, link->n - b, k);
	}
}

/* In the mode being tried: is there a way? Those of a mode that all rows have count. */
static bool
try_mode(struct chain *chain, size_t first, size_t last)
{
	bool any = false;
	find_ways(chain, first, last);
	for (size_t at = first; at <= last; at++)
		for (size_t b = 0; b <= chain->links[at].n; b++) {
			struct link *link = &chain->links[at];
			any = any || link->down[b];
			link->possible[b] = link->possible[b] ||
			    (link->down[b] && chain->fits[chain->mode]);
		}
	return any;
}

static size_t
count_ways(const struct link *link, size_t *only)
{
	size_t ways = 0;
	for (size_t b = 0; b <= link->n; b++)
		if (link->possible[b])
			ways++, *only = b;
	return ways;
}

/* Parts the texts behind a row, and tells whether that is proven. */
static bool
part(struct chain *chain, size_t at)
{
	struct link *link = &chain->links[at];
	size_t below = 0, ways = count_ways(link, &link->below);
	if (link->n == 0)
		return true;
	if (ways == 1)
		return chain->told && (at == 0 || at + 1 == chain->n || link->known ||
		    link[1].known || row_of(chain, at + 1)->item ||
		    !parted(chain, at, &below) || below == link->below);
	if (at == 0 || at + 1 == chain->n) {
		link->below = at == 0 ? 0 : link->n;
		return false;
	}
	link->below = usual(row_of(chain, at), row_of(chain, at + 1), link->n);
	if (parted(chain, at, &below) && (ways == 0 || link->possible[below]))
		link->below = below;
	return false;
}

static void
give_texts(struct chain *chain, size_t at)
{
	const struct link *link = &chain->links[at];
	for (size_t i = 0; i < link->n; i++) {
		size_t to = i < link->below ? at : at + 1;
		struct bundle *row = &chain->layout->bundles[chain->links[to].bundle];
		*(to == at ? &row->below : &row->above) += 1;
		layout_give(chain->layout, chain->links[to].bundle, link->texts[i]);
	}
}

/* The texts between rows one after the other, none of which has no text behind it but the last. */
static void
share_run(struct chain *chain, size_t first, size_t last)
{
	for (chain->mode = 0; chain->mode < MODES; chain->mode++)
		try_mode(chain, first, last);
	for (size_t at = first; at <= last; at++) {
		/* Of several names beside each other any may be the one that wraps. */
		bool proven = part(chain, at) && (chain->layout->flow->texts < 2 || first == last);
		for (size_t i = at; i <= at + 1 && i < chain->n; i++)
			if (i > 0 && !proven)
				chain->layout->bundles[chain->links[i].bundle].guessed = true;
		give_texts(chain, at);
	}
}

static void
doubt_page_ends(struct chain *chain)
{
	for (size_t at = 1; at + 1 < chain->n; at++) {
		struct link *link = &chain->links[at];
		struct bundle *bundles = chain->layout->bundles;
		int page = page_of(chain->layout, link->bundle);
		link->page_ends = link->n > 0 && page != page_of(chain->layout, link[1].bundle);
		if (link->page_ends && page != page_of(chain->layout, link->texts[0]))
			bundles[link->bundle].doubtful = bundles[link[1].bundle].doubtful = true;
	}
}

static void
gather(struct chain *chain, int side)
{
	struct layout *layout = chain->layout;
	MEM_GROW(chain->links, chain->n, chain->room);
	chain->links[chain->n++] = (struct link){ .n = 0 };
	for (size_t i = 0; i < layout->n_bundles; i++) {
		const struct bundle *bundle = &layout->bundles[i];
		const struct fragment *fragment = bundle_fragment(layout, bundle);
		struct link *last = &chain->links[chain->n - 1];
		/* A text of no known side may go on any. */
		if (layout->flow->sides > 1 && layout->words[fragment->first].side == 0 &&
		    !fragment->head && fragment->text && chain->n > 1)
			layout->bundles[last->bundle].guessed = true;
		if (bundle->side != side || bundle->n == 0)
			continue;
		if (fragment->head) {
			MEM_GROW(chain->links, chain->n, chain->room);
			chain->links[chain->n++] = (struct link){ .bundle = i };
		} else if (fragment->text && last->n < TEXTS) {
			last->texts[last->n++] = i;
		}
	}
}

/* The last row that is in one run with a row: all texts between them stand in a chain. */
static size_t
run_end(const struct chain *chain, size_t at)
{
	while (at + 1 < chain->n && chain->links[at].n > 0)
		at++;
	return at;
}

/* The modes in which all runs can be; where there is none all count, and nothing is proven. */
static void
find_modes(struct chain *chain)
{
	for (chain->mode = 0; chain->mode < MODES; chain->mode++) {
		bool fits_all = true;
		for (size_t at = 0; at < chain->n; at = run_end(chain, at) + 1)
			fits_all = try_mode(chain, at, run_end(chain, at)) && fits_all;
		chain->fits[chain->mode] = fits_all;
		chain->told = chain->told || fits_all;
	}
	for (size_t m = 0; m < MODES; m++)
		chain->fits[m] = chain->fits[m] || !chain->told;
}

/* What a row would be with some of the texts around it. */
struct guess {
	struct arena arena;
	char code[CODE_MAX];
	const char *name;
};

static void
add_fragment(struct guess *guess, const struct layout *layout, size_t bundle)
{
	const struct fragment *fragment = bundle_fragment(layout, &layout->bundles[bundle]);
	for (size_t i = fragment->first; i < fragment->first + fragment->n; i++) {
		const struct flow_word *word = &layout->words[i];
		bool part = word->kind == FLOW_PART ||
		    (word->kind == FLOW_INTEGER && strlen(word->text) <= 2);
		if (word->kind == FLOW_TEXT)
			guess->name = arena_printf(&guess->arena, "%s%s", guess->name, word->text);
		else if ((word->kind == FLOW_CODE || (part && *guess->code != '\0')) &&
		    strlen(guess->code) + strlen(word->text) < CODE_MAX)
			strcat(guess->code, word->text);
	}
}

/* Is what a row is called known, with so many texts from above and below? */
static bool
is_known(const struct chain *chain, size_t at, size_t above, size_t below)
{
	const struct layout *layout = chain->layout;
	const struct link *link = &chain->links[at];
	struct guess guess = { .name = "" };
	for (size_t i = link[-1].n - above; i < link[-1].n; i++)
		add_fragment(&guess, layout, link[-1].texts[i]);
	add_fragment(&guess, layout, link->bundle);
	for (size_t i = 0; i < below; i++)
		add_fragment(&guess, layout, link->texts[i]);
	enum scheme scheme = code_scheme(guess.code);
	bool known = *guess.name != '\0' && (*guess.code != '\0' ?
	    subject_had(scheme, guess.code, guess.name) :
	    subject_is_name(words_after_mark(text_fold(&guess.arena, guess.name))));
	arena_release(&guess.arena);
	return known;
}

static void
find_known(struct chain *chain, size_t at)
{
	struct link *link = &chain->links[at];
	if (link->n == 0 && link[-1].n == 0)
		return;
	for (size_t a = 0; a <= link[-1].n && a <= KNOWN && !link->known; a++)
		for (size_t b = 0; b <= link->n && b <= KNOWN && !link->known; b++)
			if (is_known(chain, at, a, b))
				link->known = true, link->known_above = a, link->known_below = b;
}

void
layout_share(struct layout *layout, int side)
{
	struct chain chain = { .layout = layout };
	gather(&chain, side);
	/* What stands over the first row is no part of a name that begins there. */
	if (chain.n > 1 && row_of(&chain, 1)->item)
		chain.links[0].n = 0;
	doubt_page_ends(&chain);
	for (size_t at = 1; at < chain.n; at++)
		find_known(&chain, at);
	find_modes(&chain);
	for (size_t at = 0; at < chain.n && chain.n > 1; at = run_end(&chain, at) + 1)
		share_run(&chain, at, run_end(&chain, at));
	free(chain.links);
}
