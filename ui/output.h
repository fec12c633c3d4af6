/* output.h: what goes to stdout */
#ifndef UI_OUTPUT_H
#define UI_OUTPUT_H

#include "report/write.h"
#include "ui/options.h"

/* The format that was asked for, and the width of the terminal where stdout is one. */
struct write_options output_options(const struct request *request);

int output_sheet(const struct request *request, struct sheet *sheet, struct err *err);

/* Words for a person on stdout, in the character set of the session; sheets are UTF-8 always. */
void output_words(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* A line of words on stdout, broken into several where it is a terminal. */
void output_line(const char *line);

/* Has everything arrived? ERR_DATA if not. Call it once, last. */
int output_finish(struct err *err);

#endif
