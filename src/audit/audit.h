/* audit.h: runs the reconciliation rules over one loaded disclosure */
#ifndef AUDIT_AUDIT_H
#define AUDIT_AUDIT_H

#include "audit/finding.h"

/* A line of a document's text, for the rules about the document itself. */
struct audit_line {
	int source;           /* which document: see disclosure_source */
	struct place place;
	const char *text;
};

/* What the rules look at. */
struct audit_input {
	struct share_context context;         /* budget and last_year may be NULL */
	const struct audit_line *lines;       /* by document, page, line */
	size_t n_lines;                       /* 0: no text is stored */
};

/*
 * Runs every rule that applies to this kind of disclosure. A rule that finds nothing to check
 * leaves one FINDING_UNCHECKED with the reason, so that silence never reads as agreement. findings
 * is zero-initialised and points into what input points to, which must outlive it; an identity of
 * operands lost in arithmetic (overflow) is unchecked as well. findings_release is due.
 */
void audit_run(struct findings *findings, const struct audit_input *input);

#endif
