/* statement.h: the standard tables of a disclosure and their measures, as data; one printed table */
#ifndef MODEL_STATEMENT_H
#define MODEL_STATEMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/code.h"
#include "model/figure.h"

/*
 * The tables that the standard prescribes (T1..T9 of the final accounts; budgets have the same
 * kinds).
 */
enum statement_kind {
	STATEMENT_GENERIC,            /* printed, but none of the standard ones */
	STATEMENT_SUMMARY,            /* T1 收入支出决算总表 */
	STATEMENT_INCOME,             /* T2 收入决算表 */
	STATEMENT_EXPENDITURE,        /* T3 支出决算表 */
	STATEMENT_FISCAL,             /* T4 财政拨款收入支出决算总表 */
	STATEMENT_PUBLIC,             /* T5 一般公共预算财政拨款支出决算表 */
	STATEMENT_BASIC,              /* T6 一般公共预算财政拨款基本支出决算表 */
	STATEMENT_THREE_PUBLIC,       /* T7 "三公"经费支出决算表 */
	STATEMENT_FUND,               /* T8 政府性基金预算财政拨款收入支出决算表 */
	STATEMENT_CAPITAL,            /* T9 国有资本经营预算财政拨款支出决算表 */
	STATEMENT_NONTAX,             /* 非税收入征缴情况表 (local) */
	STATEMENT_KINDS
};

/* One row of the table of kinds. */
struct statement_type {
	const char *id;               /* stable: "expenditure" */
	const char *name;             /* msgid: "Expenditure" */
	const char *short_name;       /* msgid for narrow places */
	enum scheme scheme;           /* of its lines' codes */
};
const struct statement_type *statement_type(enum statement_kind kind);
bool statement_kind_parse(const char *id, enum statement_kind *kind);

/* What a column measures, by the standard. */
enum measure {
	MEASURE_NONE,                 /* printed, but not standard */
	MEASURE_AMOUNT,               /* the only amount of a line (决算数, 金额) */
	MEASURE_TOTAL,                /* 合计, 本年支出合计, 本年收入合计 */
	MEASURE_BASIC,                /* 基本支出 */
	MEASURE_PROJECT,              /* 项目支出 */
	MEASURE_REMITTED,             /* 上缴上级支出 */
	MEASURE_OPERATING,            /* 经营支出 / 经营收入 */
	MEASURE_SUBSIDY,              /* 对附属单位补助支出 */
	MEASURE_FISCAL,               /* 财政拨款收入 */
	MEASURE_SUPERIOR,             /* 上级补助收入 */
	MEASURE_UNDERTAKING,          /* 事业收入 */
	MEASURE_AFFILIATE,            /* 附属单位上缴收入 */
	MEASURE_OTHER,                /* 其他收入 */
	MEASURE_PUBLIC_BUDGET,        /* 一般公共预算财政拨款 */
	MEASURE_FUND_BUDGET,          /* 政府性基金预算财政拨款 */
	MEASURE_CAPITAL_BUDGET,       /* 国有资本经营预算财政拨款 */
	MEASURE_OPENING,              /* 年初结转和结余 */
	MEASURE_RECEIVED,             /* 本年收入 */
	MEASURE_CLOSING,              /* 年末结转和结余 */
	MEASURE_BUDGET_TOTAL,         /* 三公 预算数: 合计 */
	MEASURE_BUDGET_ABROAD, MEASURE_BUDGET_VEHICLES, MEASURE_BUDGET_PURCHASE, MEASURE_BUDGET_RUNNING, MEASURE_BUDGET_RECEPTION,
	MEASURE_FINAL_TOTAL,          /* 三公 决算数: 合计 */
	MEASURE_FINAL_ABROAD, MEASURE_FINAL_VEHICLES, MEASURE_FINAL_PURCHASE, MEASURE_FINAL_RUNNING, MEASURE_FINAL_RECEPTION,
	MEASURE_TREASURY,             /* 纳入预算管理已缴国库 */
	MEASURE_ACCOUNT,              /* 纳入财政专户管理已缴财政专户 */
	MEASURES
};
const char *measure_id(enum measure measure);         /* stable: "project"; "" for MEASURE_NONE */
const char *measure_name(enum measure measure);       /* msgid: "Project expenditure" */
bool measure_parse(const char *id, enum measure *measure);

/*
 * Which of the tables side by side: L and R of two, L, M, R, S, T, U from left to right of more; 0
 * where there is one only.
 */
typedef char side_t;
#define SIDE_LETTERS "LMRSTU"
#define SIDE_LETTERS_OR_NONE { 0, 'L', 'M', 'R', 'S', 'T', 'U' }
bool side_is(const char *text);                       /* one of them, or "" */

struct column {
	int ordinal;                  /* from 1, in print order over all sides */
	side_t side;
	const char *header;           /* header cells above it, top down, joined by "/" */
	enum measure measure;
	enum unit unit;               /* UNIT_NONE: its cells are no money */
	/* the same as figure_parse takes it: "万元" "%" "text" "辆" "" */
	const char *unit_text;
	int decimals;                 /* most decimals printed in it */
};

struct cell {
	int column;                   /* ordinal */
	/* the extraction could not tell the column: shown, exported, in no sum */
	bool ambiguous;
	struct figure figure;
};

struct line {
	int row;                      /* data row from 1, in print order; both sides share it */
	side_t side;
	enum scheme scheme;           /* SCHEME_NONE: no code */
	const char *code;             /* "" if none */
	const char *label;
	/* 0 a 合计 line or a heading, 1 类, 2 款, 3 项; lines without code: as printed */
	int level;
	/* index in statement.lines, -1 at the top; set by tree_link */
	long parent;
	long total;                   /* index of the 合计 line over it, -1: none; by tree_link */
	/* of a text: its name, its table or its columns are a guess, which no sum can prove */
	bool guessed;
	struct place place;
	struct cell *cells;           /* by column; blank cells are not there */
	size_t n_cells;
};

struct statement {
	int ordinal;                  /* among the tables of the document, from 1 */
	enum statement_kind kind;
	const char *number;           /* as printed ("表 3"), may be "" */
	const char *title;            /* as printed, blanks removed */
	enum unit unit;               /* as printed above the table */
	int source;                   /* the document that prints it: see disclosure_source */
	struct place place;           /* where it begins; as it is read of a document, not of a database */
	struct column *columns;
	size_t n_columns;
	struct line *lines;           /* by row, then side */
	size_t n_lines;
};

/* NULL: no such column */
const struct column *statement_column(const struct statement *statement, int ordinal);
const struct column *statement_measure(const struct statement *statement, side_t side, enum measure measure); /* first; side 0: any */

/*
 * What a line amounts to on a side (0: any): its AMOUNT, TOTAL or FINAL_TOTAL, else its first
 * column of money. NULL: no money.
 */
const struct column *statement_main(const struct statement *statement, side_t side);

/* The line with this code; code "" finds the first line with the label. side 0: any. NULL: none. */
const struct line *statement_line(const struct statement *statement, side_t side, const char *code,
    const char *label);

/* The figure of a line that stands for it: that of its side's main column; NULL if it is blank. */
const struct figure *line_main(const struct statement *statement, const struct line *line);

/* The cell, or NULL if it is blank. */
const struct cell *line_cell(const struct line *line, int column);

/* Its amount in 分; false if it is blank, ambiguous or no money. column may be NULL (false). */
bool line_amount(const struct line *line, const struct column *column, int64_t *fen);

/*
 * Is it a total line (合计, 总计, 本年收入合计, ...)? By the label's end; a line with a code is
 * none.
 */
bool line_is_total(const struct line *line);

#endif
