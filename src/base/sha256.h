/* sha256.h: SHA-256, by the processor's own instructions where it has them (five times as fast: PDFs are large) */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include <sha256.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sha256 {
	bool native;
	SHA256_CTX portable;
	uint32_t state[8];
	uint8_t rest[64];             /* of what was added: not a block yet */
	uint64_t bytes;
};

void sha256_init(struct sha256 *sha256);
void sha256_portable(struct sha256 *sha256);  /* the same without those instructions */
void sha256_add(struct sha256 *sha256, const void *bytes, size_t n);
void sha256_finish(struct sha256 *sha256, uint8_t digest[SHA256_DIGEST_LENGTH]);

#endif
