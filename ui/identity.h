/* identity.h: a disclosure as the name of a folder */
#ifndef UI_IDENTITY_H
#define UI_IDENTITY_H

#include "base/arena.h"
#include "model/disclosure.h"

/*
 * "AGENCY-2019-final-department" as the name of one folder: unique for what is alike but for
 * characters that no name can hold.
 */
const char *identity_folder(struct arena *arena, const struct identity *identity, int64_t id);

#endif
