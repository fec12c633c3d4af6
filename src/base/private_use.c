/* private_use.c: characters that old encodings of Chinese put into the private use area */
#include "base/private_use.h"

#include <stddef.h>

/* Of GB18030-2022. Some iconv, and documents made with the older standard, give the old places. */
static const struct {
	uint16_t from;
	uint32_t to;
} private_use[] = {
	{ 0xE78D, 0xFE10 }, { 0xE78E, 0xFE12 }, { 0xE78F, 0xFE11 }, { 0xE790, 0xFE13 },
	{ 0xE791, 0xFE14 }, { 0xE792, 0xFE15 }, { 0xE793, 0xFE16 }, { 0xE794, 0xFE17 },
	{ 0xE795, 0xFE18 }, { 0xE796, 0xFE19 }, { 0xE816, 0x20087 }, { 0xE817, 0x20089 },
	{ 0xE818, 0x200CC }, { 0xE81E, 0x9FB4 }, { 0xE826, 0x9FB5 }, { 0xE82B, 0x9FB6 },
	{ 0xE82C, 0x9FB7 }, { 0xE831, 0x215D7 }, { 0xE832, 0x9FB8 }, { 0xE83B, 0x2298F },
	{ 0xE843, 0x9FB9 }, { 0xE854, 0x9FBA }, { 0xE855, 0x241FE }, { 0xE864, 0x9FBB },
};

uint32_t
private_use_standard(uint32_t c)
{
	if (c < 0xE78D || c > 0xE864)
		return c;
	for (size_t i = 0; i < sizeof private_use / sizeof private_use[0]; i++)
		if (private_use[i].from == c)
			return private_use[i].to;
	return c;
}
