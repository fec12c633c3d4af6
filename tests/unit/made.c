/* made.c: a made-up department whose items have basic or project expenditure, or both, and add up */
#include "made.h"

#include <string.h>

#include "random.h"

static const char *const leaf_codes[MADE_LEAVES] = { "2010101", "2010102", "2010199", "2010301",
    "2010350", "2080501", "2080505", "2210201", "2210203" };
const char *const made_codes[MADE_ROWS] = { "", "201", "20101", "2010101", "2010102", "2010199",
    "20103", "2010301", "2010350", "208", "20805", "2080501", "2080505", "221", "22102", "2210201",
    "2210203" };

void
made_init(struct made *made)
{
	for (size_t i = 0; i < MADE_LEAVES; i++)
		for (int c = 0; c < 2; c++)
			made->leaf[i][c] = random_below(2) ? 0 : (long)(random_below(90000)) + 1;
}

long
made_amount(const struct made *made, const char *code, int column)
{
	long sum = 0;
	for (size_t i = 0; i < MADE_LEAVES; i++)
		if (strncmp(leaf_codes[i], code, strlen(code)) == 0)
			sum += column == 0 ? made->leaf[i][0] + made->leaf[i][1] :
			    made->leaf[i][column - 1];
	return sum;
}
