/* cmd.h: what the sub-commands do; one file each */
#ifndef UI_CMD_H
#define UI_CMD_H

#include "ui/options.h"

/*
 * Each returns 0, or -1: the status of err is the exit status, and its text is NULL where
 * everything is said already.
 */
#define COMMAND(id, least, most, name, operands, groups, summary) \
	int cmd_##id(const struct request *request, struct err *err);
#include "ui/commands.def"
#undef COMMAND

#endif
