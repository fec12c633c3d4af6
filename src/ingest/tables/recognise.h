/* recognise.h: what a title, a header or a label of a printed table says, by the standard; data in tables, nothing else */
#ifndef TABLES_RECOGNISE_H
#define TABLES_RECOGNISE_H

/*
 * All texts are compared folded (text_fold): blanks, full-width forms and brackets make no
 * difference.
 */

#include <stdbool.h>

#include "model/disclosure.h"

/*
 * Is this line the title of a table (not a mention of one in a sentence or a list of contents)?
 * title: the line, blanks removed. *kind is STATEMENT_GENERIC for a table that is none of the
 * standard ones. Budgets' names count too: 收支总表, 支出预算总表, 财政拨款支出预算表, 公开12表
 * ...
 */
bool recognise_title(const char *title, enum statement_kind *kind);

/*
 * Could this line be the name of any table (机构运行信息表)? It is one where a number or a unit of a
 * table stands beside it.
 */
bool recognise_name(const char *line, enum statement_kind *kind);

/* Is it the number of a table ("表 3", "公开03表", "公开 05 表", "公开表一", "附表1")? */
bool recognise_number(const char *text);

/* "单位：万元", "单位:元", "金额单位：万元" anywhere in the text; UNIT_NONE if there is none. */
enum unit recognise_unit(const char *text);

/* What a column measures: by its header path and the kind of its table. */
enum measure recognise_measure(enum statement_kind kind, const char *header, side_t side);

/*
 * Words of a header row (项目, 科目编码, 行次, 栏次, 决算数, 金额, 合计, 功能分类 ...): is this
 * text part of a header?
 */
bool recognise_header(const char *text);

/* Columns that are neither label nor figure: 行次, 序号, 栏次. */
bool recognise_row_number(const char *header);

/*
 * Whose and what: from the title page, running heads and "部门：..." lines. A line may tell the
 * agency, the year, budget or final accounts, department or unit; what it does not tell is left as
 * it is. Returns whether it told anything.
 */
struct identity_found {
	const char *agency;           /* in the arena; NULL: not told yet */
	int year, kind, scope;        /* 0, -1, -1: not told yet */
};
bool recognise_identity(struct arena *arena, const char *line, struct identity_found *found);

/* A heading of what a unit itself is ("第一部分 单位概况"): tells the scope where no title does. */
bool recognise_own_heading(const char *line);

/* The first year in a text that is no part of a date; 0: there is none. */
int recognise_year(const char *text);

/* Where that stands and how many bytes it takes, 年度 behind it included; NULL: there is none. */
const char *recognise_year_in(const char *text, size_t *bytes, int *year);

/*
 * A year that a text begins with: 2019年, 2019, 二〇一九年, 二○一九年; its bytes, 0: there is none.
 */
size_t recognise_year_at(const char *text, int *year);

#endif
