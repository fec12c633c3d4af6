/* app.c: the browser's loop: a key becomes an action, what has changed is drawn */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "store/db.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/dossier.h"
#include "ui/export.h"
#include "ui/measure.h"
#include "ui/reader.h"
#include "ui/screen.h"
#include "ui/status.h"
#include "ui/term.h"

/* milliseconds without a key after which linked panes and details follow */
#define PAUSE 120

static void
run_command(struct app *app)
{
	char *name = mem_copy(prompt_text(&app->typing.prompt));
	enum action action = action_typed(name);
	const char *could_be = prompt_candidates(name, &app->messages);

	if (action)
		act_do(app, action);
	else if (*name && *could_be)
		app_message(app, arena_printf(&app->messages, _("\"%s\" could be: %s"), name,
		    could_be));
	else if (*name)
		app_message(app, arena_printf(&app->messages, _("There is no command \"%s\"; ? lists all of them"), name));
	free(name);
}

static void
export(struct app *app)
{
	char *path = mem_copy(prompt_text(&app->typing.prompt));

	if (*path)
		app->message = export_pane(&app->messages, view_pane(visits_view(&app->visits)),
		    path);
	free(path);
}

static void
type(struct app *app, keycode key)
{
	enum prompt_kind kind = app->typing.prompt.kind;
	enum prompt_event event = typing_key(&app->typing, visits_view(&app->visits), key);

	app->all = app->all || event != PROMPT_SAME;
	if (event != PROMPT_DONE)
		return;
	if (kind == PROMPT_COMMAND)
		run_command(app);
	else if (kind == PROMPT_EXPORT)
		export(app);
	else if (kind == PROMPT_FIND && *prompt_text(&app->typing.prompt) && !app->typing.hits.n)
		app_message(app, _("Nothing was found"));
}

static void
type_digit(struct app *app, char digit)
{
	if (!*app->typing.digits)
		app_remember(app);
	app->message = typing_digit(&app->typing, visits_view(&app->visits), digit);
}

static void
mouse(struct app *app)
{
	struct view *view = visits_view(&app->visits);
	struct term_mouse event = term_mouse();

	for (size_t i = 0; i < view->n_panes; i++) {
		long row = pane_at(view->panes[i], event.y, event.x);
		if (row < 0)
			continue;
		view->focus = i;
		if (event.wheel)
			list_move(&view->panes[i]->list, 3 * event.wheel);
		else
			list_go(&view->panes[i]->list, row);
		return;
	}
}

/*
 * A character that can be seen, is no key and no ASCII begins a find with it typed: Chinese needs
 * no "/" first.
 */
static bool
begins_find(keycode key)
{
	return key >= 0x80 && key < KEY_NOTHING && key != KEY_REPLACEMENT &&
	    width_char((uint32_t)key) > 0 && keymap_action(key) == ACTION_NONE && keymap_ascii(key) == key;
}

static void
handle_typed(struct app *app, keycode key)
{
	keycode ascii = keymap_ascii(key);
	bool digit = ascii >= '0' && ascii <= '9', prompts = app->typing.prompt.kind != PROMPT_NONE;

	if (!digit || prompts)
		app->typing.digits[0] = '\0';
	if (!prompts && begins_find(key)) {
		act_do(app, ACTION_find);
		prompts = true;
	}
	if (prompts)
		type(app, key);
	else if (digit)
		type_digit(app, (char)ascii);
	else if (keymap_action(key))
		act_do(app, keymap_action(key));
	else
		app_message(app, _("That does nothing here; ? lists the keys"));
}

/*
 * What is pasted goes into what is being typed, else it is looked for; lines become one. Esc is
 * never part of it: the end may have been lost.
 */
static void
paste(struct app *app, keycode key)
{
	bool blank = key == ' ' || key == '\r' || key == '\n' || key == '\t';

	if (key == KEY_CODE_PASTE && app->typing.prompt.kind == PROMPT_NONE)
		act_do(app, ACTION_find);
	app->pasting = key != KEY_CODE_PASTED && key != KEY_ESCAPE;
	if (key == KEY_ESCAPE)
		handle_typed(app, key);
	app->gap = app->gap && app->pasting && key != KEY_CODE_PASTE;
	if (blank)
		app->gap = *prompt_text(&app->typing.prompt) != '\0';
	if (blank || key < ' ' || key >= KEY_NOTHING)
		return;
	if (app->gap)
		type(app, ' ');
	type(app, key);
	app->gap = false;
}

/*
 * Whatever is being typed or said goes on: resizing, what the terminal answers and C-l change
 * nothing but the screen.
 */
static void
handle_key(struct app *app, keycode key)
{
	switch (key) {
	case KEY_CODE_RESIZE:
		if (measure_wants_room())
			act_redraw(app);
		/* fall through */
	case KEY_CODE_MEASURED:
		draw_clear();
		app->generation++;
		return;
	case KEY_CODE_LEAVE:
		app->over = true;
		app->interrupted = term_interrupted();
		return;
	case KEY_CONTROL('l'):
		act_redraw(app);
		return;
	}
	app->message = NULL;
	arena_release(&app->messages);
	arena_release(&app->typing.words);
	if (key == KEY_CODE_SUSPEND)
		act_do(app, ACTION_suspend);
	else if (app->pasting || key == KEY_CODE_PASTE || key == KEY_CODE_PASTED)
		paste(app, key);
	else if (key == KEY_CODE_MOUSE)
		mouse(app);
	else
		handle_typed(app, key);
}

/* What was built for another size, for other widths or without badges is built anew. */
static void
freshen(struct app *app)
{
	if (visits_view(&app->visits)->shown != app->generation)
		services_freshen(app);
}

static void
draw(struct app *app)
{
	struct arena arena = { .blocks = NULL };
	struct view *view = visits_view(&app->visits);
	struct screen screen = { .prompt = &app->typing.prompt };

	freshen(app);
	app->all = app->all || view->focus != app->drawn_focus;
	app->drawn_focus = view->focus;
	screen.status = status_text(view, &app->typing, &app->shown, false, &arena);
	screen.brief = status_text(view, &app->typing, &app->shown, true, &arena);
	screen.message = app->message;
	if (!screen.message)
		screen.message = status_sum(view, &app->shown, &arena);
	screen_draw(&screen, view, app->all);
	if (!app_hurried(app))
		screen_draw_detail(view);
	draw_show();
	app->all = false;
	arena_release(&arena);
}

static void
settle_view(struct app *app)
{
	struct view *view = visits_view(&app->visits);

	freshen(app);
	if (view->ops->settle)
		view->ops->settle(view);
	draw(app);
}

/*
 * The rules run behind the first frame, once for a disclosure. What the terminal answers meanwhile
 * is shown together with their badges, in one more frame, unless a key comes first: it is returned.
 */
static keycode
check(struct app *app)
{
	struct view *view = visits_view(&app->visits);
	struct err err = ERR_INIT;
	keycode key = term_read(term_is_asked() ? PAUSE : 0);

	if (key == KEY_CODE_MEASURED)
		handle_key(app, key);
	else if (key != KEY_NOTHING)
		return key;
	if (app_check(view, &err) < 0)
		app_message(app, err.text);
	err_clear(&err);
	if ((key = term_next()) == KEY_NOTHING)
		settle_view(app);
	return key;
}

/*
 * The keys have paused: what follows the cursor is worked out and drawn, once. Returns the key that
 * came before that was done.
 */
static keycode
settle(struct app *app)
{
	struct view *view = visits_view(&app->visits);

	app->hurried = false;
	settle_view(app);
	return view->dossier && !dossier_is_checked(view->dossier) ? check(app) : KEY_NOTHING;
}

/*
 * One frame for all keys that wait: a frame is drawn only when none does. After a pause the linked
 * panes follow; then nothing happens until a key comes.
 */
static void
loop(struct app *app)
{
	keycode key;

	while (!app->over) {
		if ((key = settle(app)) == KEY_NOTHING)
			key = term_read(-1);
		for (bool first = true; key != KEY_NOTHING && !app->over; first = false) {
			app->hurried = !first;
			do
				handle_key(app, key);
			while (!app->over && (key = term_next()) != KEY_NOTHING);
			if (app->over)
				return;
			draw(app);
			if ((key = term_read(PAUSE)) == KEY_NOTHING)
				key = term_next();
		}
	}
}

/* The first that matches is opened; that it is not the only one is said. */
static int
find_first(struct app *app, int64_t *id, struct err *err)
{
	int64_t *first;
	size_t n;
	int status = disclosures_ids(app->db, &app->options->selector, 2, &first, &n, err);

	if (status == 0 && n == 0)
		status = err_set(err, ERR_USAGE,
		    _("nothing to show in %s: no disclosure matches; 'suan list' shows what is there"),
		    app->options->database);
	if (status == 0)
		*id = *first;
	if (status == 0 && n > 1)
		app_message(app, _("There are other disclosures: d lists them"));
	free(first);
	return status;
}

/* In one read transaction: what is found is what is loaded. */
static int
open_first(struct app *app, struct err *err)
{
	struct target target = { .disclosure = 0 };

	if (db_begin_read(app->db, err) < 0)
		return -1;
	if (find_first(app, &target.disclosure, err) < 0 ||
	    services_open(app, app->options->views[0]->id, &target, visits_enter, err) < 0) {
		db_rollback(app->db);
		return -1;
	}
	return db_commit(app->db, err);
}

/* The terminal is asked before the first frame is drawn, which waits for no answer. */
static void
dress(struct app *app)
{
	const char *theme = app->options->theme;

	if (!draw_counts_right()) {
		measure_distrust();
		app_message(app, _("ncurses counts columns otherwise, ambiguous characters are replaced: :terminal"));
	}
	/* Not translated: there it could not be read. */
	if (strcmp(getenv("TERM"), "linux") == 0)
		app_message(app, "This console has no Chinese characters; LANGUAGE=en shows the words of suan in English");
	term_ask();
	theme_set("mono");
	theme_set(theme ? theme : "auto");
}

static void
release(struct app *app)
{
	visits_release(&app->visits);
	typing_release(&app->typing);
	arena_release(&app->messages);
	db_close(app->db);
}

int
app_run(const struct app_options *options, struct err *err)
{
	struct app app = { .options = options, .shown = { .share = SHARE_TOTAL, .badges = true } };

	measure_begin(options->ambiguous, options->ascii);
	app.db = db_open(options->database, DB_READ, err);
	if (app.db && open_first(&app, err) == 0 && term_open(options->mouse, err) == 0) {
		dress(&app);
		if (options->sample && !app.message)
			app_message(&app, _("The sample that comes with suan: ? shows the keys, 'suan import' makes your own"));
		loop(&app);
		term_close();
		if (app.interrupted)
			err_set(err, ERR_INTERRUPTED, _("interrupted"));
	}
	release(&app);
	return err->status ? -1 : 0;
}
