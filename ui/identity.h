/* identity.h: a disclosure in one phrase */
#ifndef UI_IDENTITY_H
#define UI_IDENTITY_H

#include "base/arena.h"
#include "model/disclosure.h"

/* "AGENCY 2019 final accounts (department)", translated, in the arena. */
const char *identity_text(struct arena *arena, const struct identity *identity);

/*
 * "AGENCY-2019-final-department" as the name of one folder: unique for what is alike but for
 * characters that no name can hold.
 */
const char *identity_folder(struct arena *arena, const struct identity *identity, int64_t id);

#endif
