/* package.h: a disclosure as a folder of CSV files: what `suan export` writes, a clerk corrects and `suan import` reads */
#ifndef PACKAGE_PACKAGE_H
#define PACKAGE_PACKAGE_H

/*
 * Every file has a header line with exactly these names, in this order (a missing file means no
 * rows, but for manifest, tables, columns, lines and cells). `page` may be empty (text sources).
 * Units: 元 万元 亿元 for money, % for percentages, text for words, else the unit of a count
 * ("辆", "人次", ""). An apostrophe before a figure keeps it as text where it is no number of its
 * unit.
 *
 * manifest.csv    key,value
 *     format=1, agency, year, kind=budget|final, scope=department|unit; optional: parent, region,
 *     document (file name), sha256 (of that document), document_kind=text|pdf; the same of further
 *     documents as document_2, sha256_2, document_kind_2 and so on
 * tables.csv      table,kind,number,title,unit
 *     kind: an id of model/statement.c, or empty for a table of its own kind
 * columns.csv     table,column,side,header,measure,unit
 *     column from 1 over all sides; side empty, L, M, R, S, T or U
 * lines.csv       table,row,side,code,label,level,page,line
 *     level only for lines without code (default 0)
 * cells.csv       table,row,column,printed,state,page,line,label,header
 *     state empty or ambiguous; a blank cell has no row; label and header are for the reader of the
 *     file; if not empty they must agree with lines.csv and columns.csv
 * remarks.csv     table,side,code,label,measure,aspect,printed,unit,page,line
 *     table: a statement kind id
 * facts.csv       topic,item,label,printed,unit,page,line
 * tasks.csv       id,kind,name,goal,code,code_line,budget,budget_line,spend,spend_line,rate,
 *                 rate_line,unit
 *     rate in percent, unit of budget and spend; a page stands before a line as page:line where
 *     there are pages
 * indicators.csv  task,level,name,operator,target,target_unit,target_line,actual,actual_unit,
 *                 actual_line,verdict,verdict_printed,weight,score
 *
 * tables, remarks, facts, tasks and indicators may have `source` as one more column: which document
 * of the manifest tells the row, from 1; empty is the first. It is written where there are several.
 */

#include <stdbool.h>

#include "base/err.h"
#include "base/file.h"
#include "model/disclosure.h"

bool package_is(const char *folder);          /* does it hold a manifest.csv? */

/*
 * Reads a folder into *disclosure (zero-initialised; disclosure_release is due in either case).
 * Every complaint is reported as one line "path/file.csv:line:column: what is wrong and what is
 * expected" through complain(context, line); if there is one, err says how many and -1 is
 * returned. Complaints are all that can be found in one reading: malformed numbers, unknown kinds,
 * measures, units, repeated keys, cells without line or column, codes that are none, wrong or
 * missing headers, text that is no UTF-8.
 */
int package_read(struct disclosure *disclosure, const char *folder,
    void (*complain)(void *context, const char *line), void *context, struct err *err);

/*
 * Writes a folder that package_read reads back to the same disclosure. The folder is made;
 * existing files of these names are replaced.
 */
int package_write(const struct disclosure *disclosure, const char *folder, struct err *err);

/* source.digest as package_read gives it for what package_write writes of the disclosure. */
void package_digest(const struct disclosure *disclosure, char digest[FILE_DIGEST]);

#endif
