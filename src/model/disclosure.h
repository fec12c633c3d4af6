/* disclosure.h: one disclosure: whose, of what year, its tables, narrative figures, facts and performance */
#ifndef MODEL_DISCLOSURE_H
#define MODEL_DISCLOSURE_H

#include "base/arena.h"
#include "model/statement.h"

enum disclosure_kind { KIND_BUDGET, KIND_FINAL };             /* 预算, 决算: "budget" "final" */
/* 部门, 单位: "department" "unit"; never to be summed */
enum disclosure_scope { SCOPE_DEPARTMENT, SCOPE_UNIT };
const char *kind_id(enum disclosure_kind kind);
const char *scope_id(enum disclosure_scope scope);
bool kind_parse(const char *id, enum disclosure_kind *kind);
bool scope_parse(const char *id, enum disclosure_scope *scope);

/* What makes a disclosure the one it is: unique in a database. */
struct identity {
	const char *agency;
	int year;
	enum disclosure_kind kind;
	enum disclosure_scope scope;
};

/* The document that the figures were read from; places count in it. */
struct source {
	const char *name;             /* file name without folder */
	const char *sha256;           /* of that document, 64 hex digits; "" if it is not known */
	const char *kind;             /* "text" "pdf" */
	/*
	 * SHA-256 of the bytes that were imported (the CSV folder): the same again is
	 * "unchanged"
	 */
	const char *digest;
	/*
	 * of the reader of documents that read it; 0: not read by one, or not all of it is
	 * there
	 */
	int version;
};

/* What the narrative says of a figure of a table (or of the whole). */
enum aspect {
	ASPECT_AMOUNT,                /* tells the amount again */
	ASPECT_SHARE,                 /* 占 x% */
	ASPECT_BUDGET,                /* opening budget, amount */
	ASPECT_COMPLETION,            /* 完成年初预算 x% */
	ASPECT_BUDGET_CHANGE,         /* more or less than the opening budget, amount */
	ASPECT_BUDGET_CHANGE_RATE,    /* the same as a percentage */
	ASPECT_LAST_YEAR,             /* last year's amount, where told */
	ASPECT_CHANGE,                /* 增减 against last year, amount */
	ASPECT_CHANGE_RATE,           /* the same as a percentage */
	ASPECT_PURPOSE,               /* what it was for: text */
	ASPECT_REASON,                /* why it differs: text */
	ASPECT_NO_BUDGET,             /* the document says that there was no opening budget */
	ASPECTS
};
const char *aspect_id(enum aspect aspect);
const char *aspect_name(enum aspect aspect);                  /* msgid */
bool aspect_parse(const char *id, enum aspect *aspect);

struct remark {
	enum statement_kind table;    /* the figure it speaks of, named as a reader would */
	side_t side;
	const char *code;             /* "" for lines without code */
	const char *label;            /* used where code is "" */
	enum measure measure;
	enum aspect aspect;
	/* FIGURE_TEXT for purpose and reason, in short words of the importer's own */
	struct figure figure;
	int source;                   /* where its place counts: see disclosure_source */
};

/*
 * Anything else that the document tells in figures: trips, vehicles, meetings, procurement,
 * assets, counts.
 */
struct fact {
	const char *topic;            /* stable id: see topic_name */
	const char *item;             /* what it is about ("" for the topic as a whole) */
	const char *label;            /* what is told of it */
	struct figure figure;
	int source;
};

/*
 * The name of a topic as a msgid; an unknown topic is its own name. topic_ids ends with NULL, in
 * display order.
 */
const char *topic_name(const char *topic);
extern const char *const topic_ids[];

/* A project or a task whose performance the document reports. */
struct task {
	const char *id;               /* unique within the disclosure: its name */
	const char *kind;             /* "department" (the whole), "project", "task" */
	const char *name;
	const char *goal;             /* short, own words */
	/* functional code that the narrative ties it to; "" if none */
	const char *code;
	struct place code_place;
	struct figure budget, spend, rate;    /* FIGURE_NONE where not told */
	int source;
};

/* the document's own */
enum verdict { VERDICT_NONE, VERDICT_MET, VERDICT_MOSTLY, VERDICT_MISSED };
const char *verdict_id(enum verdict verdict);                 /* "" "met" "mostly" "missed" */
const char *verdict_name(enum verdict verdict);               /* msgid */
bool verdict_parse(const char *id, enum verdict *verdict);

struct indicator {
	long task;                    /* index in disclosure.tasks */
	/* 产出, 社会效益, 满意度 ... as the document says; "" if it does not */
	const char *level;
	const char *name;
	const char *op;               /* "=" ">=" "<=" "定性" or "" (no target told) */
	struct figure target, actual; /* FIGURE_NONE where not told */
	enum verdict verdict;
	const char *verdict_printed;  /* the document's word */
	struct figure weight, score;
	int source;
};

struct disclosure {
	struct arena arena;           /* owns every string and array below */
	int64_t id;                   /* in the database; 0 while not stored */
	struct identity identity;
	const char *parent;           /* agency above, "" if none */
	const char *region;
	struct source source;
	/* documents that complete the first: one brings the tables, another the narrative */
	struct source *more;
	size_t n_more;
	struct statement *statements; /* by ordinal */
	size_t n_statements;
	struct remark *remarks;
	size_t n_remarks;
	struct fact *facts;
	size_t n_facts;
	struct task *tasks;
	size_t n_tasks;
	struct indicator *indicators; /* by task */
	size_t n_indicators;
};

void disclosure_release(struct disclosure *disclosure);

/* "AGENCY 2019 final accounts (department)", translated, in the arena. */
const char *identity_text(struct arena *arena, const struct identity *identity);

/*
 * The document that a table, remark, fact, task or indicator is from: its `source`, 0 the first
 * one.
 */
const struct source *disclosure_source(const struct disclosure *disclosure, int source);

/* The first statement of a kind, or NULL; the statement with an ordinal, or NULL. */
const struct statement *disclosure_statement(const struct disclosure *disclosure,
    enum statement_kind kind);
const struct statement *disclosure_table(const struct disclosure *disclosure, int ordinal);

/* The remark on a figure, or NULL. A remark with MEASURE_TOTAL stands for MEASURE_AMOUNT too. */
const struct remark *disclosure_remark(const struct disclosure *disclosure, const struct statement *statement,
    const struct line *line, enum measure measure, enum aspect aspect);

/* The same among n remarks. */
const struct remark *remark_among(const struct remark *remarks, size_t n,
    const struct statement *statement, const struct line *line, enum measure measure,
    enum aspect aspect);

#endif
