/* wait.h: what a process is waiting for, as far as the system tells */
#ifndef SCREEN_WAIT_H
#define SCREEN_WAIT_H

#include <sys/types.h>

enum wait_state {
	WAIT_NO,              /* it runs */
	WAIT_LIMITED,         /* sleeps, wakes by itself */
	WAIT_INPUT,           /* sleeps until something arrives */
	WAIT_UNKNOWN,         /* sleeps; the system does not tell for what */
};

enum wait_state wait_state(pid_t pid);

#endif
