/* finding.h: what a reconciliation rule says of the figures it compares, and those figures */
#ifndef AUDIT_FINDING_H
#define AUDIT_FINDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "model/disclosure.h"
#include "model/share.h"

/* Every rule by its number in the order of rules.def: RULE_R01 ... */
enum rule_id {
#define RULE(id, group, applies, needs, check, text, advice) RULE_##id,
#include "audit/rules.def"
#undef RULE
	RULES
};

/* The most serious first. */
enum finding_state {
	FINDING_BROKEN,       /* does not tie out */
	FINDING_HINT,         /* differs, but the two may rightly differ in scope: no error */
	FINDING_ROUNDING,     /* differs by no more than the rounding of its figures explains */
	FINDING_TIES,         /* ties out exactly */
	FINDING_UNCHECKED,    /* could not be checked: see enum unchecked */
	FINDING_STATES
};

/* "broken" "hint" "rounding" "ties" "unchecked" */
const char *finding_state_id(enum finding_state state);
const char *finding_state_name(enum finding_state state);     /* msgid: "does not tie out" */
/*
 * "!" broken "+" hint "~" rounding "=" ties "?" unchecked: one column on every terminal, and no
 * colour is needed to tell them apart.
 */
char finding_state_sign(enum finding_state state);
bool finding_state_parse(const char *id, enum finding_state *state);

/* Why something could not be checked. */
enum unchecked {
	UNCHECKED_NO_TABLE,           /* a table that the rule needs is not there */
	UNCHECKED_BLANK,              /* one side has no printed figure */
	UNCHECKED_AMBIGUOUS,          /* the extraction could not tell the column of a figure */
	UNCHECKED_NO_BUDGET,          /* the budget of the year is not imported */
	UNCHECKED_NO_LAST_YEAR,       /* last year's disclosure is not imported */
	UNCHECKED_NO_TEXT,            /* the text of the document is not stored */
	UNCHECKED_NOT_TOLD,           /* the document says nothing that the rule could check */
	UNCHECKED_ZERO_BASE,          /* what to divide by is 0 */
	UNCHECKED_OVERFLOW,           /* the figures are too large to add */
	UNCHECKED_LAYOUT,             /* rows, columns or tables that the rule does not expect */
	UNCHECKED_NO_NAME,            /* no document of that year was seen with the code's name */
	UNCHECKED_NO_COLUMN,          /* a row or column that the rule needs is not there */
	UNCHECKED_NOT_COVERED,        /* the program does not check this rule */
	UNCHECKED_REASONS
};

const char *unchecked_text(enum unchecked why);               /* msgid: a sentence's part */

enum operand_kind {
	OPERAND_CELL,         /* statement, line and column; the cell may be blank */
	OPERAND_REMARK,       /* index in disclosure.remarks */
	OPERAND_FACT,         /* index in disclosure.facts */
	OPERAND_TASK,         /* index in disclosure.tasks; part tells which figure */
	OPERAND_INDICATOR,    /* index in disclosure.indicators; part as well */
	OPERAND_TEXT,         /* a line of the document: figure.printed and figure.place */
	OPERAND_ABSENT,       /* a line or table that is not there and so stands for 0; name */
	OPERAND_COUNT         /* something counted by the rule (rows, listed units); name */
};

/* Which disclosure of the context an operand is from. */
enum whose { WHOSE_THIS, WHOSE_BUDGET, WHOSE_LAST_YEAR };

/* Figures of tasks and indicators. */
enum part {
	PART_BUDGET, PART_SPEND, PART_RATE, PART_TARGET, PART_ACTUAL, PART_WEIGHT, PART_SCORE
};

/* A figure in a formula. Strings and pointers live as long as the disclosures of the context. */
struct operand {
	enum operand_kind kind;
	enum whose whose;
	int sign;                             /* +1 or -1 */
	const struct statement *statement;    /* CELL; of ABSENT, the table it is missing in */
	const struct line *line;
	const struct column *column;
	size_t index;
	enum part part;
	const char *name;                     /* ABSENT, COUNT: translated; else NULL */
	struct figure figure;                 /* FIGURE_NONE: blank, counts as 0 */
	int source;                           /* where its place counts: see disclosure_source */
	bool ambiguous;
};

/*
 * One side: the sum of its operands by their signs; where over > 0, the sum of the first `over`
 * as a percentage of the sum of the others.
 */
struct expression {
	struct operand *operands;
	size_t n, over;
	int64_t value;        /* in the finding's kind and decimals */
	/* all of it in a few words, translated; NULL: its operands say it, named one by one */
	const char *name;
};

enum relation { RELATION_EQUAL, RELATION_AT_MOST };   /* left = right, left <= right */

struct finding {
	enum rule_id rule;
	enum finding_state state;
	enum unchecked why;                   /* of FINDING_UNCHECKED */
	enum relation relation;
	struct expression left, right;        /* n 0: the rule compares no figures */
	/*
	 * What values, difference and tolerance are: FIGURE_MONEY in 分 (shown in `unit` with
	 * `decimals`), FIGURE_COUNT and FIGURE_PERCENT scaled by 10^decimals; FIGURE_NONE or
	 * FIGURE_TEXT: there are none, `detail` says it all.
	 */
	enum figure_kind kind;
	enum unit unit;
	int decimals;
	int64_t difference;                   /* left - right */
	int64_t tolerance;                    /* as far as rounding explains it; >= 0 */
	/*
	 * What is wrong (or was compared) in words, translated, where figures do not say it; NULL
	 * otherwise. A whole sentence without its full stop.
	 */
	const char *detail;
};

/* All findings of one disclosure, in the order of rules.def, then of the document. */
struct findings {
	struct arena arena;           /* owns everything below */
	struct share_context context; /* what was checked, and against what */
	struct finding *list;
	size_t n, room;
	size_t counts[FINDING_STATES];
	/* by figure, made by findings_index: operands and, side by side, indices in list */
	const struct operand **figures;
	size_t *of_figure;
	size_t n_figures;
};

void findings_release(struct findings *findings);

/* Makes the two functions below answer; needed once, after the last finding. */
void findings_index(struct findings *findings);

/*
 * The findings that a figure takes part in, as *n indices in list, each once, in order; NULL and 0
 * if there are none. The operand's kind, whose, statement, line, column, index and part count,
 * nothing else.
 */
const size_t *findings_of(const struct findings *findings, const struct operand *figure, size_t *n);

/*
 * The badge of a figure: the most serious state of its findings; hints are left out, and wrong
 * percentages of it. false if it takes part in no rule.
 */
bool findings_badge(const struct findings *findings, const struct operand *figure,
    enum finding_state *state);

/* The operand for a figure of a task or an indicator (kind). */
struct operand operand_part(const struct disclosure *disclosure, enum operand_kind kind,
    size_t index, enum part part);

/* The operand for a cell of the disclosure itself, for the two functions above. */
struct operand operand_cell(const struct statement *statement, const struct line *line,
    const struct column *column);

/* The same with the figure that is printed there, if one is. */
struct operand operand_printed(const struct statement *statement, const struct line *line,
    const struct column *column);

/*
 * The place by which a finding is listed: that of the first figure that the disclosure itself prints;
 * {0,0} if it has none.
 */
struct place finding_place(const struct finding *finding, int *source);

#endif
