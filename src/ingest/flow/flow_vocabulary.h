/* flow_vocabulary.h: the words that stand in the heads of the standard tables; private to flow_*.c */
#ifndef FLOW_FLOW_VOCABULARY_H
#define FLOW_FLOW_VOCABULARY_H

#include <stdbool.h>
#include <stddef.h>

enum flow_role {
	ROLE_UNKNOWN,
	ROLE_LABEL,           /* above the names; printed once for each table side by side */
	ROLE_SKIP,            /* above codes, row numbers; the word for all of it */
	ROLE_ROW_NUMBER,
	ROLE_TEXT,            /* above words that are no names of rows: 采购方式, 备注 */
	ROLE_GROUP,           /* above several columns, or a whole side */
	ROLE_LEAF,            /* above amounts */
	/* above amounts below a group of their own (小计, 购置费) where there is one */
	ROLE_PART
};

struct flow_term {
	const char *word;     /* folded; NULL ends the list */
	enum flow_role role;
};
extern const struct flow_term flow_vocabulary[];

/* Of a whole folded word; ROLE_UNKNOWN if it is none of them. */
enum flow_role flow_role(const char *folded);

/* Of a word that is none of them, by its end: 某某代码 stands above codes. */
enum flow_role flow_role_by_end(const char *folded);

/* The head of a table as words of the vocabulary and others, in the order in which they came. */
struct flow_found {
	enum flow_role role;
	char *text, *folded;
};

struct flow_head {
	struct flow_found found[96];
	size_t n;
};

struct flow;
struct statement;

size_t flow_head_count(const struct flow_head *head, const char *folded);
bool flow_is_amount_head(const struct flow_found *found);

/* The word above the names that is printed once for each side, and how often. */
const char *flow_side_label(const struct flow_head *head, int *sides);

/*
 * The groups that head whole sides, in order; NULL where their number is another one. Of one more
 * than sides, 支出 heads all sides but the first, and the others stand below it.
 */
const char *flow_side_group(const struct flow *flow, const struct flow_head *head, int side);

/* A part of a torn word, or the title of another table: it heads no columns of this one. */
bool flow_is_astray(const char *group, const struct statement *statement);

/*
 * Income and expenditure side by side are headed so. Where nothing says it, or other words do, the
 * head lost some.
 */
bool flow_is_odd_group(const struct flow *flow, const char *group, int side);

/*
 * How many names in the head have amounts beside them? One, where the head of one table has no two
 * that are alike.
 */
int flow_pairs(const struct flow *flow, const struct flow_head *head);

/* Sides and columns from such a head. */
void flow_columns(struct flow *flow, const struct flow_head *head);

#endif
