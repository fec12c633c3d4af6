/* host.h: the real terminal on the standard input and output, and whoever takes pictures of it */
#ifndef TERMINAL_HOST_H
#define TERMINAL_HOST_H

#include <stdbool.h>
#include <stddef.h>

#include "terminal/rule.h"

/* The input byte by byte and without echo, until the program ends. -1: this is no terminal. */
int host_open(void);

int host_size(int *columns, int *rows);
void host_say(const char *bytes, size_t n);
bool host_ready(void);                        /* has the terminal said anything? */

/* The next cursor position that the terminal tells; -1 if it does not. */
int host_hear(int *row, int *column);

/* A character in the code of the terminal; "" if it has none there. */
const char *host_coded(const struct rule *rule, uint32_t c, char bytes[8]);

/*
 * Asks what each ambiguous character takes, each that is `named`, and sets rule->measured. Returns how many
 * characters these are.
 */
int host_measure(struct rule *rule, const bool *named);

/* Makes folder/shown, which names the picture or what else is to be done, and waits until it is gone. */
void host_show(const char *folder, const char *name);

#endif
