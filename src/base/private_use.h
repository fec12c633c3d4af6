/* private_use.h: characters that old encodings of Chinese put into the private use area */
#ifndef BASE_PRIVATE_USE_H
#define BASE_PRIVATE_USE_H

#include <stdint.h>

/*
 * The place that Unicode has given since to one of the 24 characters that GB18030-2005 had at a
 * private code point; any other code point as it is.
 */
uint32_t private_use_standard(uint32_t c);

#endif
