/* mutate.h: the loop around a fuzzer: seeds in, changed bytes out, the last input kept in a file for the one that crashes */
#ifndef FUZZ_MUTATE_H
#define FUZZ_MUTATE_H

#include <stddef.h>

/*
 * What a fuzz_NAME.c provides. The bytes may be anything; what must hold is asserted by fuzz_check. Files go to `folder`, which is
 * there and empty at the start.
 */
void fuzz_one(const char *bytes, size_t n, const char *folder);

/* Says what does not hold and ends the program. */
void fuzz_check(int holds, const char *what);

#endif
