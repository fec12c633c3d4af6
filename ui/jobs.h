/* jobs.h: many things prepared side by side in processes of their own, finished one after the other in order */
#ifndef UI_JOBS_H
#define UI_JOBS_H

#include <stddef.h>
#include <stdio.h>

#include "base/err.h"

/*
 * What is done with thing i of n. prepare and finish run in a worker, a process of its own: what
 * they leave in *context stays there. prepare of several things runs at the same time, in any
 * order, and a signal may end it at any moment; finish runs for one thing at a time, in the order
 * of the things, and signals are noted meanwhile (ui/interrupt.h). answer, in the caller's process,
 * gets what finish wrote, in order; NULL where the worker died of it.
 */
struct job_ops {
	void (*prepare)(void *context, size_t i);
	void (*finish)(void *context, size_t i, FILE *out);
	void (*answer)(void *context, size_t i, const char *text);
	void (*pass)(void *context, size_t done);     /* now and then, in the caller */
};

/*
 * Does n things in up to `workers` processes; where one is enough, in this one. On an interrupt
 * (interrupt_came) what was begun is left and no worker remains. -1: no process could be made.
 */
int jobs_run(const struct job_ops *ops, void *context, size_t n, size_t workers, struct err *err);

/* How many workers suit this machine: a core each, eight at most. */
size_t jobs_default(void);

#endif
