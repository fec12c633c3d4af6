/* expected.h: who should have handed in, from a file, and who has not */
#ifndef UI_EXPECTED_H
#define UI_EXPECTED_H

#include "report/sheet.h"
#include "store/disclosures.h"

struct db;

/*
 * A file of one agency a line; further columns year, kind and scope narrow down what is expected of
 * it, blank ones are as in the selector. Its first line may be the names of the columns. Puts those
 * of which the database has no disclosure on the sheet. ERR_DATA with the place of what is wrong in
 * the file.
 */
int expected_missing(struct sheet *sheet, struct db *db, const char *path,
    const struct selector *selector, struct err *err);

#endif
