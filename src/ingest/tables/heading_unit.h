/* heading_unit.h: what the heading of a column says of its unit; private to ingest/tables/ */
#ifndef TABLES_HEADING_UNIT_H
#define TABLES_HEADING_UNIT_H

/* "%", "人", "" (a number of things), "元" ...; NULL: that of the table. */
const char *heading_unit(const char *heading);

#endif
