/* random.h: numbers that look random and are the same in every run */
#ifndef TESTS_UNIT_RANDOM_H
#define TESTS_UNIT_RANDOM_H

#include <stdint.h>

static uint64_t random_state = 88172645463325252u;

static inline uint64_t
random_bits(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return random_state * 2685821657736338717u;
}

/* 0..bound-1 */
static inline unsigned
random_below(unsigned bound)
{
	return (unsigned)((random_bits() >> 33) % bound);
}

#endif
