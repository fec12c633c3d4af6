/* code.h: classification codes: functional (类 3, 款 5, 项 7 digits) and economic (类 3, 款 5) */
#ifndef BASE_CODE_H
#define BASE_CODE_H

#include <stdbool.h>

enum scheme {
	SCHEME_NONE,          /* a line without code */
	SCHEME_FUNCTIONAL,    /* 功能分类: 201..., 类/款/项 */
	SCHEME_ECONOMIC,      /* 部门预算支出经济分类: 301..., 类/款 */
	SCHEME_ECONOMIC_GOV   /* 政府预算支出经济分类: 501..., 类/款 */
};

/*
 * Stable names for files and the database: "" "functional" "economic" "economic-gov"; NULL from
 * scheme_parse's view is SCHEME_NONE.
 */
const char *scheme_name(enum scheme scheme);
bool scheme_parse(const char *name, enum scheme *scheme);

#define CODE_MAX 8            /* room for a code and its NUL */

/*
 * 1 类, 2 款, 3 项; 0 if text is not a code of the scheme (digits only, right length, right first
 * digit).
 */
int code_level(enum scheme scheme, const char *text);

/* The scheme that has the code, whatever its level; none has the codes of another. SCHEME_NONE: text is no code. */
enum scheme code_scheme(const char *text);

/* Could it be the number of a department (026) or of a unit of it (026001, 026001003)? */
bool code_is_unit(const char *text);

/* The code one level up (2080505 -> 20805 -> 208); false at the top or if text is no code. */
bool code_parent(enum scheme scheme, const char *text, char parent[CODE_MAX]);

/* Does `code` lie below `ancestor` (itself not included)? */
bool code_below(const char *code, const char *ancestor);

#endif
