/* options.c: the table of options, and the command line read by it */
#include "ui/options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/width.h"
#include "ui/commands.h"
#include "ui/language.h"
#include "ui/nearest.h"

enum option_id {
#define OPTION(id, letter, name, argument, values, group, help) OPTION_##id,
#include "ui/options.def"
#undef OPTION
	OPTIONS
};

static const struct option_info {
	char letter;
	const char *name, *argument, *values, *group, *help;
} options[OPTIONS] = {
#define OPTION(id, letter, name, argument, values, group, help) \
	[OPTION_##id] = { letter, name, argument, values, group, help },
#include "ui/options.def"
#undef OPTION
};

#define LONG 256              /* getopt's value of an option: LONG and its id */

/* Is `word` among words separated by blanks? */
static bool
among(const char *words, const char *word)
{
	size_t bytes = strlen(word);

	for (const char *at = words; *at; at += strcspn(at, " "), at += strspn(at, " ")) {
		if (strcspn(at, " ") == bytes && strncmp(at, word, bytes) == 0)
			return true;
	}
	return false;
}

static bool
takes(const struct command *command, int id)
{
	return among(command->groups, options[id].group);
}

/* The options of a command as getopt_long wants them. */
static void
getopt_tables(
    const struct command *command, struct option longs[OPTIONS + 1], char shorts[2 * OPTIONS + 2])
{
	size_t n = 0;

	*shorts++ = ':';
	for (int id = 0; id < OPTIONS; id++) {
		if (!takes(command, id))
			continue;
		bool argument = *options[id].argument != '\0';
		longs[n++] = (struct option){
			.name = options[id].name,
			.has_arg = argument ? required_argument : no_argument,
			.val = LONG + id,
		};
		if (options[id].letter) {
			*shorts++ = options[id].letter;
			if (argument)
				*shorts++ = ':';
		}
	}
	*shorts = '\0';
	longs[n] = (struct option){ .name = NULL };
}

/* The id behind what getopt_long gave; OPTIONS if it is none of the command's. */
static int
option_of(const struct command *command, int value)
{
	if (value >= LONG && value < LONG + OPTIONS)
		return value - LONG;
	for (int id = 0; id < OPTIONS; id++) {
		if (value && options[id].letter == value && takes(command, id))
			return id;
	}
	return OPTIONS;
}

/* The command's options that begin so, as a list of words; NULL unless there are several. */
static const char *
options_like(struct arena *arena, const struct command *command, const char *name)
{
	const char *list = "";
	size_t n = 0;

	for (int id = 0; id < OPTIONS; id++) {
		if (!takes(command, id) || strncmp(options[id].name, name, strlen(name)) != 0)
			continue;
		list = arena_printf(arena, "%s%s--%s", list, n ? " " : "", options[id].name);
		n++;
	}
	return n > 1 ? list : NULL;
}

static int
unknown_long(const struct command *command, const char *typed, struct err *err)
{
	struct arena arena = { .blocks = NULL };
	const char *name = arena_copy(&arena, typed + 2, strcspn(typed + 2, "="));
	const char *several = options_like(&arena, command, name);
	struct nearest nearest = { .typed = name };

	for (int id = 0; id < OPTIONS; id++) {
		if (takes(command, id))
			nearest_offer(&nearest, options[id].name);
	}
	if (several)
		err_set(err, ERR_USAGE,
		    _("--%s is the beginning of several options, one is needed: %s"), name, several);
	else if (nearest.word)
		err_set(err, ERR_USAGE,
		    _("unknown option --%s; is --%s meant? 'suan %s --help' shows the options"),
		    name, nearest.word, command->name);
	else
		err_set(err, ERR_USAGE,
		    _("unknown option --%s; 'suan %s --help' shows the options"), name,
		    command->name);
	arena_release(&arena);
	return -1;
}

/*
 * getopt_long gave '?': an unknown or ambiguous long option, a long one with an argument too many,
 * an unknown letter.
 */
static int
refuse(const struct command *command, char **argv, struct err *err)
{
	int id = option_of(command, optopt);

	if (id < OPTIONS)
		return err_set(err, ERR_USAGE, _("--%s takes no argument; see 'suan %s --help'"),
		    options[id].name, command->name);
	if (optopt)
		return err_set(err, ERR_USAGE,
		    _("unknown option -%c; 'suan %s --help' shows the options"), optopt,
		    command->name);
	return unknown_long(command, argv[optind - 1], err);
}

/* Is the value one of the words that the option takes? Says which they are if not. */
static int
check_value(int id, const char *value, struct err *err)
{
	const char *values = options[id].values;
	struct arena arena = { .blocks = NULL };
	struct nearest nearest = { .typed = value };

	if (!*values || among(values, value) || among(values, "..."))
		return 0;
	nearest_offer_all(&nearest, &arena, values);
	if (nearest.word)
		err_set(err, ERR_USAGE,
		    _("--%s does not know '%s'; is %s meant? it takes one of: %s"),
		    options[id].name, value, nearest.word, values);
	else
		err_set(err, ERR_USAGE, _("--%s does not know '%s'; it takes one of: %s"),
		    options[id].name, value, values);
	arena_release(&arena);
	return -1;
}

/* A name that is there to be read, in the character set of the session. */
static int
parse_agency(struct request *request, const char *typed, struct err *err)
{
	const char *text = language_word(&request->words, typed);

	if (!text_valid(text, strlen(text), NULL) || text[strspn(text, " ")] == '\0')
		return err_set(err, ERR_USAGE, _("--agency takes a name in UTF-8, not '%s'"), text);
	request->selector.agency = text;
	return 0;
}

static int
parse_year(const char *text, int *year, struct err *err)
{
	if (strlen(text) != 4 || strspn(text, "0123456789") != 4 || *text == '0')
		return err_set(
		    err, ERR_USAGE, _("--year takes a year of four digits, not '%s'"), text);
	*year = (int)strtol(text, NULL, 10);
	return 0;
}

static int
parse_jobs(const char *text, int *jobs, struct err *err)
{
	if (strlen(text) != 1 || *text < '1' || *text > '8')
		return err_set(err, ERR_USAGE, _("--jobs takes a number from 1 to 8, not '%s'"), text);
	*jobs = *text - '0';
	return 0;
}

/* Notes one option; what takes words was checked before. */
static int
take(struct request *request, enum option_id id, const char *value, struct err *err)
{
	enum disclosure_kind kind = KIND_FINAL;
	enum disclosure_scope scope = SCOPE_DEPARTMENT;

	request->selected |= strcmp(options[id].group, "select") == 0;
	switch (id) {
	case OPTION_database: request->database = value; break;
	case OPTION_agency:
	case OPTION_set_agency: return parse_agency(request, value, err);
	case OPTION_year:
	case OPTION_set_year: return parse_year(value, &request->selector.year, err);
	case OPTION_kind:
	case OPTION_set_kind:
		kind_parse(value, &kind);
		request->selector.kind = (int)kind;
		break;
	case OPTION_scope:
	case OPTION_set_scope:
		scope_parse(value, &scope);
		request->selector.scope = (int)scope;
		break;
	case OPTION_source: request->selector.source = value; break;
	case OPTION_replace: request->replace = true; break;
	case OPTION_jobs: return parse_jobs(value, &request->jobs, err);
	case OPTION_expected: request->expected = value; break;
	case OPTION_table: request->table = value; break;
	case OPTION_measure: request->measure = value; break;
	case OPTION_percent: share_parse(value, &request->share); break;
	case OPTION_all: request->all = true; break;
	case OPTION_state: request->states = value; break;
	case OPTION_rule: request->rules = value; break;
	case OPTION_rules: request->list_rules = true; break;
	case OPTION_matrix: request->matrix = true; break;
	case OPTION_output: request->output = value; break;
	case OPTION_format:
	case OPTION_package:
		format_parse(value, &request->write.format);
		request->has_format = true;
		break;
	case OPTION_bom: request->write.bom = true; break;
	case OPTION_theme: request->theme = value; break;
	case OPTION_ascii: request->ascii = true; break;
	case OPTION_ambiguous: request->ambiguous = value; break;
	case OPTION_mouse: request->mouse = true; break;
	case OPTION_help: request->help = true; break;
	case OPTION_version: request->version = true; break;
	case OPTIONS: break;
	}
	return 0;
}

/* Do the options go together, and are there as many operands as the command takes? */
static int
check(const struct request *request, const struct command *command, struct err *err)
{
	if (request->write.bom && request->write.format != FORMAT_CSV)
		return err_set(err, ERR_USAGE, _("--bom goes with -f csv only"));
	if (request->n_operands < command->least)
		return err_set(err, ERR_USAGE, _("'suan %s' needs %s; see 'suan %s --help'"),
		    command->name, _(command->operands), command->name);
	if (command->most == 0 && request->n_operands > 0)
		return err_set(err, ERR_USAGE,
		    _("'suan %s' does not know what to do with '%s'; a database is named with -d, "
		      "see 'suan %s --help'"),
		    command->name, request->operands[0], command->name);
	if (command->most >= 0 && request->n_operands > command->most)
		return err_set(err, ERR_USAGE,
		    _("'suan %s' does not know what to do with '%s'; see 'suan %s --help'"),
		    command->name, request->operands[command->most], command->name);
	return 0;
}

int
options_parse(
    struct request *request, const struct command *command, int argc, char **argv, struct err *err)
{
	struct option longs[OPTIONS + 1];
	char shorts[2 * OPTIONS + 2];
	int value;

	*request = (struct request){ .selector = SELECTOR_ANY, .share = SHARE_TOTAL };
	getopt_tables(command, longs, shorts);
	opterr = 0;
	optind = 1;
	while ((value = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
		int id = option_of(command, value == ':' ? optopt : value);
		if (value == '?')
			return refuse(command, argv, err);
		if (value == ':' || (optarg && !*optarg))
			return err_set(err, ERR_USAGE,
			    _("--%s needs a %s after it; see 'suan %s --help'"), options[id].name,
			    _(options[id].argument), command->name);
		if (optarg && check_value(id, optarg, err))
			return -1;
		if (take(request, (enum option_id)id, optarg, err))
			return -1;
		if (request->help || request->version)
			return 0;
	}
	request->operands = argv + optind;
	request->n_operands = argc - optind;
	return check(request, command, err);
}

/* "-d, --database=FILE" */
static const char *
synopsis(struct arena *arena, int id)
{
	const struct option_info *option = &options[id];
	const char *letter = option->letter ? arena_printf(arena, "-%c, ", option->letter) : "    ";

	if (!*option->argument)
		return arena_printf(arena, "%s--%s", letter, option->name);
	return arena_printf(arena, "%s--%s=%s", letter, option->name, _(option->argument));
}

void
options_help(const struct command *command, FILE *out)
{
	struct arena arena = { .blocks = NULL };
	int widest = 0;

	for (int id = 0; id < OPTIONS; id++) {
		int columns = width_text(synopsis(&arena, id));
		if (takes(command, id) && columns > widest)
			widest = columns;
	}
	for (int id = 0; id < OPTIONS; id++) {
		if (takes(command, id))
			fprintf(out, "  %s  %s\n",
			    width_field(&arena, synopsis(&arena, id), 0, widest, WIDTH_LEFT),
			    _(options[id].help));
	}
	arena_release(&arena);
}
