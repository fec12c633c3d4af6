/* sha256.c: SHA-256, by the processor's own instructions where it has them */
#include "base/sha256.h"

#include <string.h>

enum { BLOCK = 64 };

#if defined(__x86_64__) && defined(__GNUC__)

#include <cpuid.h>
#include <immintrin.h>

static const uint32_t constants[64] = {
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static bool
has_instructions(void)
{
	unsigned a, b, c, d;

	if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1))
		return false;
	return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & 1u << 29);
}

/* The 64 rounds of a block in steps of four; words holds the last 16 words of the schedule. */
__attribute__((target("sha,sse4.1"))) static void
add_block(__m128i *abef, __m128i *cdgh, const uint8_t *block)
{
	const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
	__m128i words[4], x = *abef, y = *cdgh;

#pragma GCC unroll 16
	for (int i = 0; i < 16; i++) {
		__m128i *now = &words[i & 3], last = words[(i + 3) & 3];
		if (i < 4)
			*now = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(const void *)(block + 16 * i)),
			    big_endian);
		else
			*now = _mm_sha256msg2_epu32(_mm_add_epi32(
			    _mm_sha256msg1_epu32(*now, words[(i + 1) & 3]),
			    _mm_alignr_epi8(last, words[(i + 2) & 3], 4)), last);
		__m128i sum = _mm_add_epi32(*now,
		    _mm_loadu_si128((const __m128i *)(const void *)(constants + 4 * i)));
		y = _mm_sha256rnds2_epu32(y, x, sum);
		x = _mm_sha256rnds2_epu32(x, y, _mm_shuffle_epi32(sum, 0x0E));
	}
	*abef = _mm_add_epi32(*abef, x);
	*cdgh = _mm_add_epi32(*cdgh, y);
}

/* The instructions want the state as ABEF and CDGH. */
__attribute__((target("sha,sse4.1"))) static void
add_blocks(uint32_t state[8], const uint8_t *bytes, size_t n)
{
	__m128i *low = (__m128i *)(void *)state, *high = (__m128i *)(void *)(state + 4);
	__m128i cdab = _mm_shuffle_epi32(_mm_loadu_si128(low), 0xB1);
	__m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128(high), 0x1B);
	__m128i abef = _mm_alignr_epi8(cdab, efgh, 8), cdgh = _mm_blend_epi16(efgh, cdab, 0xF0);

	for (size_t i = 0; i < n; i++)
		add_block(&abef, &cdgh, bytes + BLOCK * i);
	__m128i feba = _mm_shuffle_epi32(abef, 0x1B), dchg = _mm_shuffle_epi32(cdgh, 0xB1);
	_mm_storeu_si128(low, _mm_blend_epi16(feba, dchg, 0xF0));
	_mm_storeu_si128(high, _mm_alignr_epi8(dchg, feba, 8));
}

#else

static bool
has_instructions(void)
{
	return false;
}

static void
add_blocks(uint32_t state[8], const uint8_t *bytes, size_t n)
{
	(void)state;
	(void)bytes;
	(void)n;
}

#endif

void
sha256_portable(struct sha256 *sha256)
{
	static const uint32_t start[8] = {
		0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
	};

	*sha256 = (struct sha256){ .native = false };
	memcpy(sha256->state, start, sizeof start);
	SHA256_Init(&sha256->portable);
}

void
sha256_init(struct sha256 *sha256)
{
	sha256_portable(sha256);
	sha256->native = has_instructions();
}

void
sha256_add(struct sha256 *sha256, const void *bytes, size_t n)
{
	const uint8_t *at = bytes;
	size_t held = sha256->bytes % BLOCK, take = held ? BLOCK - held : 0;

	if (!sha256->native || n == 0) {
		SHA256_Update(&sha256->portable, bytes, n);
		return;
	}
	sha256->bytes += n;
	take = take < n ? take : n;
	memcpy(sha256->rest + held, at, take);
	if (held && held + take == BLOCK)
		add_blocks(sha256->state, sha256->rest, 1);
	at += take;
	n -= take;
	add_blocks(sha256->state, at, n / BLOCK);
	if (n % BLOCK)
		memcpy(sha256->rest, at + n / BLOCK * BLOCK, n % BLOCK);
}

/* A one bit, zeros, and the number of bits. */
static void
pad(struct sha256 *sha256)
{
	uint64_t bits = sha256->bytes * 8;
	uint8_t end[2 * BLOCK] = { 0x80 };
	size_t held = sha256->bytes % BLOCK, n = held < BLOCK - 8 ? BLOCK - held : 2 * BLOCK - held;

	for (size_t i = 0; i < 8; i++)
		end[n - 1 - i] = (uint8_t)(bits >> 8 * i);
	sha256_add(sha256, end, n);
}

void
sha256_finish(struct sha256 *sha256, uint8_t digest[SHA256_DIGEST_LENGTH])
{
	if (!sha256->native) {
		SHA256_Final(digest, &sha256->portable);
		return;
	}
	pad(sha256);
	for (size_t i = 0; i < SHA256_DIGEST_LENGTH; i++)
		digest[i] = (uint8_t)(sha256->state[i / 4] >> (24 - 8 * (i % 4)));
}
