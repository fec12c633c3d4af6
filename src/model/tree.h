/* tree.h: the lines of a statement as a tree: 类 over 款 over 项, sections over their items */
#ifndef MODEL_TREE_H
#define MODEL_TREE_H

#include "model/statement.h"

/*
 * Sets line.parent, line.total (and, for coded lines, line.level) of every line: a coded line's
 * parent is the nearest line of the same side whose code is a prefix by levels, else the side's
 * 合计 line, else none; a line without code hangs from the last line before it of a lower level on
 * its side. A statement whose 合计 comes last works the same. Takes no longer than sorting them.
 */
void tree_link(struct statement *statement);

/*
 * The total line over a line: the root of its tree if that is a 合计 line, else the side's 合计
 * line; NULL if there is none.
 */
const struct line *tree_total(const struct statement *statement, const struct line *line);

/* NULL at the top */
const struct line *tree_parent(const struct statement *statement, const struct line *line);

#endif
