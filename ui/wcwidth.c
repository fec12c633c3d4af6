/* wcwidth.c: the program's own wcwidth, which ncursesw calls too: both count columns as base/width decides */
#include <wchar.h>

#include "base/width.h"

__attribute__((visibility("default"))) int
wcwidth(wchar_t c)
{
	return c ? width_char((uint32_t)c) : 0;
}
