/* write_format.c: what the writers of the formats have in common */
#include "report/write_format.h"

bool
write_shows_people(const struct sheet_column *column)
{
	return column->kind != SHEET_BAR && !column->export_only;
}

bool
write_shows_scripts(const struct sheet_column *column)
{
	return column->kind != SHEET_BAR && !column->screen_only;
}
