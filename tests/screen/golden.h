/* golden.h: the file of the screens that a case must show: sections, each "== head" and the lines below it */
#ifndef SCREEN_GOLDEN_H
#define SCREEN_GOLDEN_H

#include <stdbool.h>

struct section {
	char *head;           /* its name, a blank, the size of the terminal and the place of the cursor */
	char *body;
	struct section *next;
	bool used;            /* for the caller: what no step asks for is stale */
};

struct section *golden_read(const char *path);        /* NULL if there is none */
void golden_free(struct section *section);
struct section *golden_find(struct section *section, const char *name);

/* text: a head and a body, as a golden file has them. */
bool golden_same(const struct section *section, const char *text);

/* On stdout, place by place: "-" the lines that should be there, "+" those that are. */
void golden_show_difference(const struct section *section, const char *text);

#endif
