/* subjects.h: which figures of the statements the words of a narrative speak of; private to ingest/narrative/ */
#ifndef NARRATIVE_SUBJECTS_H
#define NARRATIVE_SUBJECTS_H

#include "ingest/narrative/narration.h"

#define SUBJECT_TARGETS 2

struct target {
	enum statement_kind table;
	side_t side;
	const char *code, *label;
	enum measure measure;
};

struct subject {
	struct target targets[SUBJECT_TARGETS];
	/* 0: the words are understood, but no such figure is printed */
	int n;
	/* meant instead of the target if its amount is nearer to the one told; label NULL: none */
	struct target rival;
	/* of its facts; NULL: those of comparison ("change", "budget") */
	const char *topic;
	const char *name;             /* in facts; NULL: it has none */
	bool item;                    /* a functional item */
	/*
	 * BASIC or PROJECT: a part of what was spoken of before, of the whole if that was no line
	 */
	enum measure part;
};

/*
 * The longest name of a subject that ends at text[..to), starting not before `from`; its bytes,
 * 0 for none. Sections decide what "一般公共预算财政拨款支出" or "支出" is the total of.
 */
size_t subject_before(struct narration *narration, enum section section, size_t from, size_t to,
    struct subject *subject);

/*
 * The functional item named by text[from..to) which ends with "(项)", "(款)", "(类)" or "(01项)";
 * false if `to` is not behind such a mark. One that no statement has gives a subject without
 * targets.
 */
bool subject_item(struct narration *narration, enum section section, size_t from, size_t to,
    struct subject *subject);

/*
 * The functional item whose name, without such a mark, is all that text[from..to) says at the start
 * of a sentence. One that several lines have gives a subject without targets.
 */
bool subject_bare_item(struct narration *narration, enum section section, size_t from, size_t to,
    struct subject *subject);

#endif
