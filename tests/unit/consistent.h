/* consistent.h: final accounts of a made-up department, all tables, narrative and text, in which everything ties out */
#ifndef UNIT_CONSISTENT_H
#define UNIT_CONSISTENT_H

#include "audit/audit.h"

struct consistent {
	struct disclosure disclosure;         /* of 2024 */
	struct audit_line *lines;             /* its text, in the disclosure's arena */
	size_t n_lines;
};

/* Makes one of random amounts, every time others; disclosure_release is due. */
void consistent_make(struct consistent *consistent);

#endif
