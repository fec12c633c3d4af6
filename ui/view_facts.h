/* view_facts.h: what else the document tells in figures, by topic */
#ifndef UI_VIEW_FACTS_H
#define UI_VIEW_FACTS_H

extern const struct view_ops view_facts;

#endif
