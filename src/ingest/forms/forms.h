/* forms.h: the forms of performance (自评表, 绩效目标表) as rows of cells, by places or by order; private to ingest/forms/ */
#ifndef FORMS_FORMS_H
#define FORMS_FORMS_H

#include "ingest/pages/document.h"

enum form_column {
	FORM_PROJECT,                 /* 项目名称, of a form of many projects */
	FORM_BUDGET,                  /* 预算金额 of each */
	FORM_GOAL,                    /* 绩效目标 of each */
	FORM_LEVEL,                   /* 一级指标 */
	FORM_SUBLEVEL,                /* 二级指标 */
	FORM_NAME,                    /* 三级指标 */
	FORM_NATURE,                  /* 指标性质 */
	FORM_TARGET,                  /* 年度指标值 */
	FORM_UNIT,                    /* 度量单位 */
	FORM_ACTUAL,                  /* 实际完成值 */
	FORM_WEIGHT,                  /* 分值 */
	FORM_SCORE,                   /* 得分 */
	FORM_REASON,                  /* 偏差原因 */
	FORM_COLUMNS
};

/* What a form tells of the money of its project. */
enum form_money {
	FORM_OPENING,                 /* 年初预算数 */
	FORM_FULL,                    /* 全年预算数 */
	FORM_SPEND,                   /* 全年执行数 */
	FORM_MONEY_WEIGHT,            /* 分值 */
	FORM_RATE,                    /* 执行率 */
	FORM_MONEY_SCORE,             /* 得分 */
	FORM_MONEY
};

/* As printed, without blanks; "" where blank. line: of the document, of its first words. */
struct form_cell {
	const char *text;
	size_t line;
};

struct form_row {
	struct form_cell cells[FORM_COLUMNS];
};

struct form {
	size_t first, last;           /* lines of the document: [first, last) */
	struct form_cell project;     /* "": none is named */
	bool whole;                   /* of a whole department */
	bool yuan;                    /* its money is in 元, not 万元 */
	struct form_cell money[FORM_MONEY];
	struct form_row *rows;
	size_t n_rows, room;
};

struct forms {
	struct arena arena;           /* the texts */
	struct form *forms;
	size_t n, room;
};

void forms_release(struct forms *forms);

/* Does the line belong to a form? */
bool forms_hold(const struct forms *forms, size_t line);

/* Of a heading's folded words: FORM_COLUMNS or FORM_MONEY if it is none. */
enum form_column form_column_of(const char *heading);
enum form_money form_money_of(const char *heading);

/* May the word be a part of a wrapped heading? */
bool form_is_heading(const char *word);

/*
 * The level that a sublevel is of: the printed one, unless the official scheme tells another (数量 is
 * of 产出, 社会效益 of 效益 ...).
 */
const char *form_level(const char *printed, const char *sublevel);

/* Does the text, as far as it goes, end the table of indicators (总分)? */
bool form_ends(const char *word);

/* Adds an empty form, an empty row. */
struct form *forms_add(struct forms *forms, size_t first);
struct form_row *form_add_row(struct form *form);

/* The readers: forms on pages whose words have places; forms in texts, word by word. */
void forms_place(struct forms *forms, const struct document *document);
void forms_flow(struct forms *forms, const struct document *document);

#endif
