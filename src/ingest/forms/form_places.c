/* form_places.c: forms of performance on pages whose words have places: headings, columns, the project above them */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/forms/form_page.h"
#include "ingest/pages/words.h"

/* More on a page are no forms. */
#define PAGE_WORDS 3000
#define PAGE_FORMS 8

/* What goes on from page to page. */
struct open_form {
	size_t form; /* index; SIZE_MAX: none is open */
	struct form_layout layout;
};

/* The lines that the form takes, those of other columns in between included. */
static void
take_lines(const struct form_page *page, struct form *form, int top, int bottom)
{
	for (size_t i = 0; i < page->words.n; i++) {
		const struct strip *word = &page->words.all[i];
		if (word->box.y1 <= top || word->box.y0 > bottom)
			continue;
		if (form->first == form->last || word->line < form->first)
			form->first = word->line;
		if (word->line >= form->last || form->first == form->last)
			form->last = word->line + 1;
	}
}

static struct form *
form_above(const struct form_page *page, const struct open_form *open, const struct strip *head,
    int *top)
{
	int above = head->box.y0 - 2 * strip_height(head);
	const struct strip *label = form_label(page, "项目名", page->done, above);
	struct forms *forms = page->forms;

	*top = head->box.y0;
	if (!label && open->form < forms->n)
		return &forms->forms[open->form];
	struct form *form = forms_add(forms, head->line);
	form_read_title(page, page->done, head->box.y0, form);
	if (label) {
		*top = label->box.y0;
		form_read_project(page, label, head->box.y0, form);
	}
	if (label || form->whole)
		form_read_money(page, label ? *top : page->done, head->box.y0, form);
	return form;
}

/* One form from its headings on; false if there is no more on the page. */
static bool
read_form(struct form_page *page, struct open_form *open)
{
	const struct strip *head = form_head(page);
	struct strips heads = { .n = 0 };
	bool ended;

	if (!head)
		return false;
	form_gather_heads(page, head, &heads);
	int top = form_heads_bottom(&heads), begin, end;
	end = form_end(page, top, &ended);
	if (form_lay_out(page, &heads, top, end, &open->layout)) {
		struct form *form = form_above(page, open, head, &begin);
		strips_rows(page->forms, form, &open->layout, &page->words, top, end);
		take_lines(page, form, begin, end);
		open->form = ended ? SIZE_MAX : (size_t)(form - page->forms->forms);
	}
	page->done = ended ? end : INT_MAX;
	free(heads.all);
	return ended;
}

/* Rows of another table do not fall into the columns of the form. */
static bool
are_rows(const struct form *form, size_t first)
{
	size_t good = 0;

	for (size_t i = first; i < form->n_rows; i++) {
		const struct form_cell *cells = form->rows[i].cells;
		const char *weight = cells[FORM_WEIGHT].text;
		good += *cells[FORM_NAME].text && *cells[FORM_TARGET].text &&
		    strspn(weight, "0123456789.") == strlen(weight);
	}
	return good > 0 && good * 2 > form->n_rows - first;
}

/* The rest of a form that the page before began, without headings of its own. */
static void
go_on(struct form_page *page, struct open_form *open)
{
	const struct strip *head = form_head(page);
	bool ended;
	int end = form_end(page, INT_MIN, &ended);

	if (head && head->box.y0 < end)
		return;
	struct form *form = &page->forms->forms[open->form];
	size_t rows = form->n_rows;
	strips_rows(page->forms, form, &open->layout, &page->words, INT_MIN, end);
	if (are_rows(form, rows)) {
		take_lines(page, form, INT_MIN, end);
	} else {
		form->n_rows = rows;
		ended = true;
		end = INT_MIN;
	}
	if (ended)
		open->form = SIZE_MAX;
	page->done = end;
}

/* Also a rule or marks alone, which running_numbers does not take: no cell of a form is at the edge of its page. */
static bool
is_page_number(const char *text)
{
	static const char *const others[] = { "第", "页", "-", "—", " ", NULL };
	size_t n = 0;

	for (const char *other; *text; text += other ? strlen(other) : 1) {
		other = words_at_start(text, others);
		if (!other && (*text < '0' || *text > '9'))
			return false;
		n += !other;
	}
	return n <= 3;
}

static void
read_page(struct form_page *page, struct open_form *open, size_t first, size_t last)
{
	const struct document *document = page->document;

	page->words.n = 0;
	page->done = INT_MIN;
	for (size_t i = first; i < last; i++) {
		const struct source_line *line = &document->lines[i];
		if ((i == first || i + 1 == last) && is_page_number(line->text))
			continue;
		for (size_t k = 0; k < line->n; k++) {
			const struct word *word = &document->words[line->first + k];
			struct strip strip = { .box = word->box,
				.text = word->text,
				.folded = text_fold(&page->forms->arena, word->text),
				.line = i };
			strips_add(&page->words, &strip);
		}
	}
	if (page->words.n > PAGE_WORDS)
		return;
	if (open->form != SIZE_MAX)
		go_on(page, open);
	for (int forms = 0; forms < PAGE_FORMS && read_form(page, open);)
		forms++;
}

static bool
may_hold(const struct document *document, size_t first, size_t last)
{
	for (size_t i = first; i < last; i++)
		if (strstr(document->lines[i].text, "三级指") ||
		    strstr(document->lines[i].text, "指标内容"))
			return true;
	return false;
}

void
forms_place(struct forms *forms, const struct document *document)
{
	struct form_page page = { .document = document, .forms = forms };
	struct open_form open = { .form = SIZE_MAX };

	for (size_t first = 0, last; first < document->n_lines; first = last) {
		for (last = first; last < document->n_lines &&
		     document->lines[last].page == document->lines[first].page;)
			last++;
		if (open.form != SIZE_MAX || may_hold(document, first, last))
			read_page(&page, &open, first, last);
	}
	free(page.words.all);
}
