/* form_page.h: one page with a form of performance: its headings, and what stands above them; private to ingest/forms/ */
#ifndef FORMS_FORM_PAGE_H
#define FORMS_FORM_PAGE_H

#include "ingest/forms/form_strips.h"

/* One page of a document. */
struct form_page {
	const struct document *document;
	struct forms *forms;
	struct strips words;          /* by line */
	int done;                     /* down to this height it was read */
};

/* The first heading of indicators that was not read yet; NULL: there is none. */
const struct strip *form_head(const struct form_page *page);

/* The headings around `head`, from left to right; free() the array. */
void form_gather_heads(const struct form_page *page, const struct strip *head,
    struct strips *heads);

/* A word of a heading: to the one that it goes on, or a heading of its own. */
void form_join_head(struct forms *forms, struct strips *heads, const struct strip *word);
int form_heads_bottom(const struct strips *heads);

/* Headings to columns, with a body between two heights; false if they are not those of a form. */
bool form_lay_out(const struct form_page *page, const struct strips *heads, int top, int bottom,
    struct form_layout *layout);

/* Where the indicators end: at the sum, the next form or the page's end. */
int form_end(const struct form_page *page, int top, bool *ended);

/* The first word between two heights that begins with the label; NULL: there is none. */
const struct strip *form_label(const struct form_page *page, const char *label, int top,
    int bottom);

/* What stands above the headings, between two heights. */
void form_read_project(const struct form_page *page, const struct strip *label, int bottom,
    struct form *form);
void form_read_money(const struct form_page *page, int top, int bottom, struct form *form);
void form_read_title(const struct form_page *page, int top, int bottom, struct form *form);

#endif
