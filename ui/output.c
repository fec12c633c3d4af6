/* output.c: what goes to stdout */
#include "ui/output.h"

#include <errno.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/i18n.h"

struct write_options
output_options(const struct request *request)
{
	struct write_options options = request->write;
	struct winsize size;

	options.indent = true;
	if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		options.columns = size.ws_col;
	return options;
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
