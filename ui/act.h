/* act.h: what an action does: the view acts, or the pane, or the program itself */
#ifndef UI_ACT_H
#define UI_ACT_H

#include "ui/keymap.h"

struct app;

void act_do(struct app *app, enum action action);

/* The whole screen is drawn anew, and the terminal asked again how wide it draws. */
void act_redraw(struct app *app);

#endif
