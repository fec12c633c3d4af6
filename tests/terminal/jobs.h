/* jobs.h: tests that go on side by side, each in a process of its own, for they wait most of the time */
#ifndef TERMINAL_JOBS_H
#define TERMINAL_JOBS_H

#include <stdbool.h>

/* True in the process of the job, which ends with jobs_leave; false in that of the caller, who goes on. */
bool jobs_enter(void);

/* One TAP line: ok if there is no reason why not. */
__attribute__((format(printf, 2, 3), noreturn)) void jobs_leave(const char *why, const char *format, ...);

/* So too, of something that is as it should be or not. */
__attribute__((noreturn)) void jobs_verdict(bool good, const char *what, const char *who);

/* Waits for all and prints the plan. What they have printed comes in order. Returns how many have failed. */
int jobs_end(void);

#endif
