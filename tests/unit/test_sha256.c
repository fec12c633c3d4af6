/* test_sha256.c: digests by the processor's instructions are those of the library, however the bytes come */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/sha256.h"

static void
known_digests(void **state)
{
	static const uint8_t expected[] = {
		0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea, 0x41, 0x41, 0x40, 0xde, 0x5d, 0xae, 0x22, 0x23,
		0xb0, 0x03, 0x61, 0xa3, 0x96, 0x17, 0x7a, 0x9c, 0xb4, 0x10, 0xff, 0x61, 0xf2, 0x00, 0x15, 0xad,
	};
	struct sha256 sha256;
	uint8_t digest[SHA256_DIGEST_LENGTH];

	(void)state;
	sha256_init(&sha256);
	sha256_add(&sha256, "abc", 3);
	sha256_finish(&sha256, digest);
	assert_memory_equal(digest, expected, sizeof expected);
}

static void
digest_in_steps(struct sha256 *sha256, const uint8_t *bytes, size_t n, size_t step, uint8_t *digest)
{
	for (size_t at = 0; at < n; at += step)
		sha256_add(sha256, bytes + at, step < n - at ? step : n - at);
	sha256_finish(sha256, digest);
}

static void
any_length_in_any_steps(void **state)
{
	uint8_t bytes[300], one[SHA256_DIGEST_LENGTH], other[SHA256_DIGEST_LENGTH];
	struct sha256 sha256;

	(void)state;
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (uint8_t)(i * i + 7);
	for (size_t n = 0; n <= sizeof bytes; n++)
		for (size_t step = 1; step <= n + 1; step += 13) {
			sha256_init(&sha256);
			digest_in_steps(&sha256, bytes, n, step, one);
			sha256_portable(&sha256);
			digest_in_steps(&sha256, bytes, n, n + 1, other);
			assert_memory_equal(one, other, sizeof one);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_digests),
		cmocka_unit_test(any_length_in_any_steps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
