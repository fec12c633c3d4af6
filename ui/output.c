/* output.c: what goes to stdout */
#include "ui/output.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/width.h"
#include "ui/say.h"

/* 0: stdout is no terminal, or it does not say. */
static int
terminal_columns(void)
{
	struct winsize size;

	return isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

struct write_options
output_options(const struct request *request)
{
	struct write_options options = request->write;

	options.indent = true;
	options.columns = terminal_columns();
	return options;
}

void
output_words(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	int n = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (n < 0)
		return;
	char *text = mem_alloc((size_t)n + 1);
	va_start(arguments, format);
	vsnprintf(text, (size_t)n + 1, format, arguments);
	va_end(arguments);
	say_encoded(stdout, text);
	free(text);
}

void
output_line(const char *line)
{
	int columns = terminal_columns();

	do {
		size_t bytes = columns ? width_line(line, columns) : strlen(line), shown = bytes;
		while (shown > 1 && line[shown - 1] == ' ')
			shown--;
		output_words("%.*s\n", (int)shown, line);
		line += bytes + strspn(line + bytes, " ");
	} while (*line);
}

int
output_sheet(const struct request *request, struct sheet *sheet, struct err *err)
{
	struct write_options options = output_options(request);

	return write_sheet(stdout, sheet, &options, err);
}

int
output_finish(struct err *err)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return 0;
	return err_set(
	    err, ERR_DATA, _("cannot write to the standard output: %s"), strerror(errno));
}
