/* profile.c: what the terminal at hand does with the characters on which terminals differ */
#include "base/profile.h"

static struct profile now = {
	.columns = {
		[PROFILE_AMBIGUOUS] = 1, [PROFILE_DOT] = 1, [PROFILE_BOX] = 1, [PROFILE_BLOCK] = 1,
		[PROFILE_PRIVATE] = 1, [PROFILE_RARE] = 2, [PROFILE_RECENT] = 2,
		[PROFILE_EMOJI] = 2, [PROFILE_MARKED] = 1, [PROFILE_FAR] = 1,
		[PROFILE_FAR_WIDE] = 2,
	},
};

void
profile_set(const struct profile *profile)
{
	now = *profile;
}

const struct profile *
profile_now(void)
{
	return &now;
}

bool
profile_has_lines(void)
{
	return !now.ascii && now.columns[PROFILE_BOX] == 1;
}

bool
profile_has_blocks(void)
{
	return !now.ascii && now.columns[PROFILE_BLOCK] == 1;
}
