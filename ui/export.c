/* export.c: what a pane shows, as a file for a spreadsheet or a report */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <uniconv.h>

#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "report/write.h"
#include "ui/dossier.h"
#include "ui/export.h"
#include "ui/identity.h"
#include "ui/solo.h"

const char *
export_name(struct arena *arena, const struct view *view)
{
	/* views of no disclosure have a title of their own */
	const struct disclosure *of = view->ops->title == solo_title && view->dossier ?
	    dossier_disclosure(view->dossier) : NULL;
	const struct sheet *sheet = &view_pane(view)->sheet;
	char *what = arena_text(arena, sheet->title && *sheet->title ? sheet->title : view->ops->id);

	for (char *at = what; *at; at++)
		if (*at == '/' || *at == ' ')
			*at = '_';
	if (!of)
		return arena_printf(arena, "%s.csv", what);
	return arena_printf(arena, "%s-%s.csv", identity_folder(arena, &of->identity, of->id),
	    what);
}

/* By the end of the name, as it is typed. */
static struct write_options
options_for(const char *path)
{
	struct write_options options = { .format = FORMAT_TABLE, .indent = true };
	const char *dot = strrchr(path, '.');

	if (dot)
		format_parse(dot + 1, &options.format);
	options.bom = options.format == FORMAT_CSV;
	return options;
}

/* The rows that are seen, on loan from the pane's sheet; free(rows). */
static struct sheet
shown_rows(const struct pane *pane)
{
	struct sheet shown = pane->sheet;

	shown.rows = mem_alloc((pane->n_shown + 1) * sizeof *shown.rows);
	for (size_t i = 0; i < pane->n_shown; i++) {
		shown.rows[i] = pane->sheet.rows[pane->shown[i]];
		shown.rows[i].parent = -1;
	}
	shown.first = 0;
	shown.n_rows = shown.n_window = pane->n_shown;
	return shown;
}

static void
write_rows_of(FILE *out, struct pane *pane, const struct write_options *options, struct err *err)
{
	struct sheet shown;

	if (!pane->flags) {
		write_sheet(out, &pane->sheet, options, err);
		return;
	}
	shown = shown_rows(pane);
	write_sheet(out, &shown, options, err);
	free(shown.rows);
}

static const char *
refusal(struct arena *arena, const char *path, int why)
{
	if (why == EEXIST)
		return arena_printf(arena, _("A file of that name is there already; e, another name: %s"), path);
	return arena_printf(arena, _("Cannot write %s: %s"), path, strerror(why));
}

/* The whole file under its name, in the character set of the session, or none; errno, 0: it is there. */
static int
write_file(struct pane *pane, const char *name, const struct write_options *options, struct err *err)
{
	struct file_draft draft;
	struct stat there;

	if (lstat(name, &there) == 0)
		return EEXIST;
	if (file_create(&draft, name, err) != 0)
		return errno;
	write_rows_of(draft.stream, pane, options, err);
	if (!err->text)
		return file_commit_new(&draft, err) == 0 ? 0 : errno;
	int why = errno ? errno : EIO;
	file_abandon(&draft);
	return why;
}

const char *
export_pane(struct arena *arena, struct pane *pane, const char *path)
{
	const struct write_options options = options_for(path);
	struct err err = ERR_INIT;
	char *name = u8_strconv_to_locale((const uint8_t *)path);
	int why = name ? write_file(pane, name, &options, &err) : errno;
	const char *words;

	if (why)
		words = refusal(arena, path, why);
	else
		words = arena_printf(arena, ngettext("%ld row written to %s", "%ld rows written to %s",
		    (unsigned long)pane->list.rows), pane->list.rows, path);
	err_clear(&err);
	free(name);
	return words;
}
