/* view_disclosures.h: the disclosures of the database */
#ifndef UI_VIEW_DISCLOSURES_H
#define UI_VIEW_DISCLOSURES_H

extern const struct view_ops view_disclosures;

#endif
