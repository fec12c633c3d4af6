/* mention.h: what the narrative says of one figure at one place, by aspect */
#ifndef AUDIT_MENTION_H
#define AUDIT_MENTION_H

#include "audit/check.h"
#include "audit/named.h"

/* What is told: an aspect, or one of those that only facts have. */
enum {
	TOLD_YEAR_BUDGET = ASPECTS,   /* 全年预算: the budget as adjusted within the year */
	TOLD_YEAR_COMPLETION,         /* 完成全年预算 x% */
	TOLDS
};

struct mention {
	enum operand_kind kind;       /* OPERAND_REMARK or OPERAND_FACT */
	size_t told[TOLDS];           /* index in remarks or facts plus 1; 0: not told */
	size_t first;                 /* index of the first one */
	/*
	 * The table's figure that it is about: NULL if there is no such table or line. column may
	 * be NULL where line is not.
	 */
	const struct statement *statement;
	const struct line *line;
	const struct column *column;
	/* the same words tell the same of another figure, which comes before: 收、支总计各增加 */
	bool again;
};

/*
 * All mentions of the disclosure, those of remarks before those of facts, each in the order of the
 * document. A mention is a maximal run of remarks on one figure without a repeated aspect (an
 * amount may be repeated: the first is kept); facts make one if they are told of the same item.
 */
struct mentions {
	struct mention *list;
	size_t n;
	/* by kind of table: on which side income items stand, and classes; once asked for */
	struct {
		bool known;
		side_t income, classes;
	} sides[STATEMENT_KINDS];
	/* by mention: what its share is of; once asked for (see whole.h) */
	struct whole **wholes;
};
struct mentions *audit_mentions(struct audit *audit);

/* The side of the first table of a kind with income items, with classes; 0 if there is none. */
side_t mentions_income_side(struct audit *audit, enum statement_kind kind);
side_t mentions_class_side(struct audit *audit, enum statement_kind kind);

/* What is told, or NULL. */
const struct figure *mention_figure(const struct audit *audit, const struct mention *mention,
    int told);
/* The same where it is a number; NULL. */
const struct figure *mention_number(const struct audit *audit, const struct mention *mention,
    int told);
/* The figure in the table; NULL if there is none or it is ambiguous. */
const struct figure *mention_cell(const struct mention *mention);
/* The amount: as told, else as in the table; NULL. */
const struct figure *mention_amount(const struct audit *audit, const struct mention *mention);

/* Adds what is told, which must be there, to an equation. */
void mention_add(struct equation *equation, enum equation_side side, int sign,
    const struct mention *mention, int told);
/* Adds the amount; `cell`: that of the table. false, and nothing added, if it is not there. */
bool mention_add_amount(struct equation *equation, enum equation_side side, int sign,
    const struct mention *mention, bool cell);

/* What is told as an operand, for audit_say. */
struct operand mention_operand(const struct audit *audit, const struct mention *mention, int told);

/* Of remarks: the table, code and measure that it names. */
const struct remark *mention_remark(const struct audit *audit, const struct mention *mention);
/* Do two remarks, two mentions, speak of the same figure? */
bool remarks_same(const struct remark *a, const struct remark *b);
bool mention_same(const struct audit *audit, const struct mention *a, const struct mention *b);

/* Does a remark tell a fact's figure already, in the same words? */
bool fact_is_remarked(const struct audit *audit, const struct fact *fact);
/* Are both the same printed number: of the same line, which is known, of the same document? */
bool same_print(const struct figure *a, int source_a, const struct figure *b, int source_b);

bool figure_is_number(const struct figure *figure);     /* figure may be NULL: false */
bool figure_is_zero(const struct figure *figure);       /* a printed 0; NULL: false */

/*
 * The sign of what words tell instead of an amount, in *sign: 持平 0, 减少 小于 -1, 增加 大于 +1;
 * false if they tell none.
 */
bool words_sign(const char *words, int *sign);

#endif
