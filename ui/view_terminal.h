/* view_terminal.h: the view of what was measured of the terminal */
#ifndef UI_VIEW_TERMINAL_H
#define UI_VIEW_TERMINAL_H

extern const struct view_ops view_terminal;

#endif
