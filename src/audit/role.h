/* role.h: what a line is in a summary table: an item of income, a class, a carry-over, a total */
#ifndef AUDIT_ROLE_H
#define AUDIT_ROLE_H

#include "base/arena.h"
#include "model/statement.h"

enum role {
	ROLE_DETAIL,          /* 其中, hangs from an item, or none of the others: in no sum */
	ROLE_ITEM,            /* one of the items or classes that add up to the total of the year */
	ROLE_UNSURE,          /* an item or a detail, as it stands: in a sum only if that ties */
	ROLE_YEAR,            /* 本年收入合计, 本年支出合计, 当年收入小计 */
	ROLE_SUPPLEMENT,      /* 用事业基金弥补收支差额, 使用非财政拨款结余 */
	ROLE_DISTRIBUTED,     /* 结余分配 */
	ROLE_OPENING,         /* 年初结转和结余, 上年结转 */
	ROLE_CLOSING,         /* 年末结转和结余, 结转下年 */
	ROLE_PERSONNEL,       /* 人员经费合计 */
	ROLE_OFFICE,          /* 公用经费合计 */
	ROLE_TOTAL            /* 总计, 合计, 收入总计, 支出总计 */
};

/*
 * The role of every line of a statement, by its label and where it stands, in the arena: an item
 * is a line of its side's first level, numbered like the first, before the total of the year (or
 * before the total where there is none of the year), or after a total that stands over its items.
 * A line with a code is an item.
 */
const enum role *roles_of(struct arena *arena, const struct statement *statement);

/* The first line on a side (0: any) with this role; NULL. */
const struct line *role_line(const struct statement *statement, const enum role *roles, side_t side,
    enum role role);

/*
 * Which source of the income table (MEASURE_SUPERIOR ...) or which budget (MEASURE_PUBLIC_BUDGET
 * ..., MEASURE_FISCAL for 财政拨款收入 as a whole) an item of income is; MEASURE_NONE.
 */
enum measure role_source(const struct line *line);

/* The side that lists income items, and the one that lists expenditure by class; 0 if none does. */
side_t role_income_side(const struct statement *statement);
side_t role_class_side(const struct statement *statement);

/* The label without its number (一、 1. (一)) and without 其中: "公共安全支出". Part of the label. */
const char *role_label(const struct line *line);

#endif
