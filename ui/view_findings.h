/* view_findings.h: what the rules say of the disclosure, finding by finding */
#ifndef UI_VIEW_FINDINGS_H
#define UI_VIEW_FINDINGS_H

extern const struct view_ops view_findings;

#endif
