/* app_state.h: the state of the browser, for app.c and services.c alone */
#ifndef UI_APP_STATE_H
#define UI_APP_STATE_H

#include "ui/app.h"
#include "ui/typing.h"
#include "ui/visits.h"

struct app {
	const struct app_options *options;
	struct db *db;
	struct visits visits;
	struct sheet_view shown;
	bool hides_zeros;
	/*
	 * of `shown` and the screen's size: a view built with an older one is refreshed
	 * before it is drawn
	 */
	unsigned generation;
	struct typing typing;
	struct arena messages;
	const char *message;
	bool all;                     /* the whole screen is to be drawn */
	size_t drawn_focus;           /* the pane that had the keys when it was */
	bool hurried;                 /* keys follow each other: details wait for the pause */
	/* what comes is pasted; gap: a blank is due before the next word of it */
	bool pasting, gap;
	bool over, interrupted;
};

/* Opens a view by id, as visits_enter or visits_replace does; -1 and *err if it cannot. */
int services_open(struct app *app, const char *id, const struct target *target,
    void (*enter)(struct visits *visits, struct view *view), struct err *err);

/* A view comes to the front: built with the settings of now, its hits marked. */
void services_freshen(struct app *app);

#endif
