/* check.h: what the functions that check rules are written with: equations between figures of a disclosure */
#ifndef AUDIT_CHECK_H
#define AUDIT_CHECK_H

#include "audit/audit.h"
#include "audit/role.h"

struct mentions;
struct branches;

/* A run in progress. */
struct audit {
	const struct audit_input *input;
	const struct disclosure *disclosure;  /* input->context.disclosure */
	struct findings *findings;
	struct operand *operands;             /* of the equation that is being written; reused */
	size_t n_operands, room;
	const enum role **roles;              /* by statement, once asked for: see audit_roles */
	struct sides *sides;                  /* by statement as well: see flow_open */
	struct branches *branches;            /* by statement, once asked for: see audit_branches */
	struct mentions *mentions;            /* once asked for: see audit_mentions */
};

enum equation_side { LEFT, RIGHT };

/*
 * An equation that is being written: equation_begin, then operands (first all of LEFT, then all of
 * RIGHT), then equation_end, which evaluates it and adds the finding. Set relation, hint, names
 * and detail in between. One at a time.
 */
struct equation {
	struct audit *audit;
	enum rule_id rule;
	enum relation relation;       /* RELATION_EQUAL unless set */
	/* where the figures differ, that is a hint and no error */
	bool hint;
	const char *detail;           /* see struct finding; in the findings' arena or literal */
	const char *names[2];         /* by side: see struct expression */
	size_t n_left, over[2];
};

void equation_begin(struct equation *equation, struct audit *audit, enum rule_id rule);

/*
 * Adds one figure; sign +1 or -1. A cell that is not there counts as blank; column may not be
 * NULL.
 */
void equation_cell(struct equation *equation, enum equation_side side, int sign,
    const struct statement *statement, const struct line *line, const struct column *column);
/* Of another disclosure of the context. */
void equation_cell_of(struct equation *equation, enum equation_side side, int sign, enum whose whose,
    const struct statement *statement, const struct line *line, const struct column *column);
void equation_remark(struct equation *equation, enum equation_side side, int sign, size_t remark);
void equation_fact(struct equation *equation, enum equation_side side, int sign, size_t fact);
void equation_task(struct equation *equation, enum equation_side side, int sign, size_t task,
    enum part part);
void equation_indicator(struct equation *equation, enum equation_side side, int sign,
    size_t indicator, enum part part);
/* A line or table that is not there and stands for 0; `name` translated, as struct operand. */
void equation_absent(struct equation *equation, enum equation_side side,
    const struct statement *statement, const char *name);
/* A number that the rule counted itself. */
void equation_count(struct equation *equation, enum equation_side side, int64_t count,
    const char *name);
/* A figure that stands nowhere by itself (100 %): like equation_count, of any kind. */
void equation_number(struct equation *equation, enum equation_side side, int sign,
    const struct figure *figure, const char *name);
/* What was added to this side so far is divided by what follows: a percentage. */
void equation_over(struct equation *equation, enum equation_side side);

/*
 * Evaluates and adds the finding; the tolerance is half a unit of the last printed digit of every
 * figure that takes part (blank and absent ones excepted); of a percentage, what those allow in
 * its printed decimals. Blank figures count as 0, but: if nothing at all is printed, or one side
 * has no printed figure and the other is 0, there is no finding; if one side has no printed figure
 * and the other is not 0, it is unchecked. Returns the finding, NULL if there is none; it lives
 * until the next one is added.
 */
struct finding *equation_end(struct equation *equation);

/*
 * Evaluates a copy of a finding anew, after figures of its operands (copied too, right behind left)
 * were changed: state, values, difference and tolerance. Kind, unit and decimals stay.
 */
void equation_again(struct finding *finding);

/*
 * What equation_end would say, without adding a finding: false if there would be none. why may be
 * NULL; it is set where the state is FINDING_UNCHECKED.
 */
bool equation_judge(struct equation *equation, enum finding_state *state, enum unchecked *why);
/* Would it tie out, exactly or but for rounding? */
bool equation_holds(struct equation *equation);

/*
 * Adds a finding with what audit->operands holds as its figures: those of the left, n of them, then
 * those of the right.
 */
struct finding *audit_record(struct audit *audit, struct finding *finding);

/*
 * Adds a finding without arithmetic: a code, a name, a word. `figure` is what it is about (NULL:
 * the document as a whole), detail a translated sentence in the findings' arena or literal.
 */
struct finding *audit_say(struct audit *audit, enum rule_id rule, enum finding_state state,
    const struct operand *figure, const char *detail);
/* The same for something that could not be checked. figure and detail may be NULL. */
struct finding *audit_unchecked(struct audit *audit, enum rule_id rule, enum unchecked why,
    const struct operand *figure, const char *detail);

/*
 * Takes a broken finding back, the last or an earlier one: what it compares is not what the rule
 * thought. Any other state stays.
 */
void audit_withdraw(struct audit *audit, struct finding *finding, enum unchecked why,
    const char *detail);

/* The operand for a cell with its figure, for audit_say; the place of a blank one is the line's. */
struct operand audit_cell(const struct statement *statement, const struct line *line,
    const struct column *column);

/* Not checked for want of a table; the detail names it. */
void audit_no_table(struct audit *audit, enum rule_id rule, enum statement_kind kind);

/* roles_of a statement of the disclosure itself, worked out once. */
const enum role *audit_roles(struct audit *audit, const struct statement *statement);

/* The operand for a line of the text, for the two above. */
struct operand audit_text(const struct audit_line *line);

/* The operand for a table as a whole, likewise: its title, where its first row stands. */
struct operand audit_table(const struct statement *statement);

/* Memory that lives as long as the findings. */
#define audit_arena(audit) (&(audit)->findings->arena)

/* The unit of a figure's last printed digit in 分, or in its own scale (1) where it is no money. */
int64_t figure_step(const struct figure *figure);

#endif
