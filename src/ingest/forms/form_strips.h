/* form_strips.h: the words of a form's page in columns and rows, by their places; private to ingest/forms/ */
#ifndef FORMS_FORM_STRIPS_H
#define FORMS_FORM_STRIPS_H

#include "ingest/forms/forms.h"

#define STRIPS_MAX 120                /* of a column on one page; a longer one is no form */

/* A word, or the words of one column on one base line. */
struct strip {
	struct box box;
	const char *text;             /* as printed */
	const char *folded;           /* of words; NULL of what was put together */
	size_t line;                  /* of the document */
};

struct strips {
	struct strip *all;
	size_t n, room;
};

/* Where the columns of a form stand: [borders[i], borders[i + 1]) is that of columns[i]. */
struct form_layout {
	enum form_column columns[FORM_COLUMNS];
	int borders[FORM_COLUMNS + 1];
	size_t n;
	int first;                    /* left edge of the first heading */
};

int strip_middle(const struct strip *strip);        /* its height on the page */
int strip_center(const struct strip *strip);
int strip_height(const struct strip *strip);

void strips_add(struct strips *strips, const struct strip *strip);

/* Adds the rows of the words of one page between two heights; how many. */
size_t strips_rows(struct forms *forms, struct form *form, const struct form_layout *layout,
    const struct strips *words, int top, int bottom);

#endif
