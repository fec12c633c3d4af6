/* cmd_check.c: suan check: what the rules say of all disclosures that match */
#include <malloc.h>
#include <string.h>

#include "audit/rule.h"
#include "base/i18n.h"
#include "base/phrase.h"
#include "report/checked.h"
#include "report/sheets_audit.h"
#include "store/db.h"
#include "ui/choice.h"
#include "ui/cmd.h"
#include "ui/output.h"
#include "ui/say.h"

#define BATCH 1000            /* rows held at once */
#define AT_ONCE 64            /* disclosures checked in one transaction: writers wait for it */
#define KEPT (8 << 20)        /* bytes of a disclosure that the next one takes over */

struct checking {
	const struct request *request;
	struct finding_filter filter;
	struct sheet sheet;           /* rows that are not written yet */
	struct writer writer;
	bool begun;                   /* with the first of them */
	size_t disclosures;
	size_t counts[FINDING_STATES];        /* by the rules that were asked for */
};

/* Calls take for every word of a list with commas; false from it ends that. */
static bool
each_word(const char *list, struct checking *checking,
    bool (*take)(struct checking *checking, const char *word), struct err *err, const char *fault)
{
	struct arena arena = { .blocks = NULL };
	bool good = true;

	for (const char *at = list; good; at++) {
		const char *word = arena_copy(&arena, at, strcspn(at, ","));
		good = take(checking, word);
		if (!good)
			err_set(err, ERR_USAGE, "%s",
			    phrase(&arena, fault, PHRASE({ "word", word })));
		at += strlen(word);
		if (!*at)
			break;
	}
	arena_release(&arena);
	return good;
}

static bool
take_state(struct checking *checking, const char *word)
{
	enum finding_state state;

	if (strcmp(word, "all") == 0) {
		memset(checking->filter.states, true, sizeof checking->filter.states);
		return true;
	}
	if (!finding_state_parse(word, &state))
		return false;
	checking->filter.states[state] = true;
	return true;
}

static bool
take_rule(struct checking *checking, const char *word)
{
	enum rule_id rule;

	if (!rule_parse(word, &rule))
		return false;
	checking->filter.rules[rule] = true;
	return true;
}

static int
read_filter(struct checking *checking, struct err *err)
{
	const struct request *request = checking->request;
	struct finding_filter *filter = &checking->filter;

	if (request->list_rules && request->matrix)
		return err_set(err, ERR_USAGE,
		    _("--rules and --matrix are two answers; ask for one"));
	if ((request->list_rules || request->matrix) && (request->states || request->rules))
		return err_set(err, ERR_USAGE,
		    _("--state and --rule choose findings; they do not go with --rules or "
		      "--matrix"));
	filter->states[FINDING_BROKEN] = !request->states;
	if (!request->rules)
		memset(filter->rules, true, sizeof filter->rules);
	if (request->states && !each_word(request->states, checking, take_state, err,
	    _("--state does not know '{word}'; it takes all or some of: broken hint rounding ties "
	      "unchecked")))
		return -1;
	return request->rules && !each_word(request->rules, checking, take_rule, err,
	    _("there is no rule '{word}'; 'suan check --rules' lists the rules")) ? -1 : 0;
}

/* Writes the rows at hand and begins anew. */
static void
write_batch(struct checking *checking)
{
	struct write_options options = output_options(checking->request);

	if (!checking->begun)
		write_begin(&checking->writer, stdout, &checking->sheet, &options);
	checking->begun = true;
	write_rows(&checking->writer, &checking->sheet);
	sheet_release(&checking->sheet);
}

static void
count(struct checking *checking, const struct findings *findings)
{
	checking->disclosures++;
	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *finding = &findings->list[i];
		if (checking->filter.rules[finding->rule])
			checking->counts[finding->state]++;
	}
}

/* What to correct is told to people only. */
static bool
is_for_people(const struct request *request)
{
	return request->write.format == FORMAT_TABLE || request->write.format == FORMAT_MARKDOWN;
}

static void
add_rows(struct checking *checking, struct checked *checked)
{
	struct findings *findings = &checked->findings;

	count(checking, findings);
	if (checking->request->matrix) {
		sheet_matrix(&checking->sheet, findings);
	} else {
		if (findings->counts[FINDING_BROKEN] && is_for_people(checking->request))
			findings_index(findings);
		sheet_findings(&checking->sheet, findings, &checking->filter);
	}
}

/* Some of them, until rows are to be written; one at a time is held. *more: there are others. */
static int
check_some(struct checking *checking, struct choice *choice, bool *more, struct err *err)
{
	int64_t id;

	for (int i = 0; i < AT_ONCE && checking->sheet.n_rows < BATCH; i++) {
		struct checked checked;
		*more = choice_next(choice, &id, err);
		if (!*more)
			return err->status ? -1 : 0;
		if (checked_load(&checked, choice->db, id, err))
			return -1;
		add_rows(checking, &checked);
		checked_release(&checked);
	}
	return 0;
}

/* Nothing is written within a transaction: who reads it may take long. */
static int
check_all(struct checking *checking, struct choice *choice, struct err *err)
{
	bool more = true;

	mallopt(M_TRIM_THRESHOLD, KEPT);
	while (more && !ferror(stdout)) {
		if (db_begin_read(choice->db, err))
			return -1;
		if (check_some(checking, choice, &more, err) || db_commit(choice->db, err)) {
			db_rollback(choice->db);
			return -1;
		}
		if (checking->sheet.n_rows >= BATCH)
			write_batch(checking);
	}
	return 0;
}

/* Behind a table, else beside what scripts read. */
static void
tell_counts(const struct checking *checking)
{
	struct arena arena = { .blocks = NULL };
	const char *numbers[FINDING_STATES];

	for (int i = 0; i < FINDING_STATES; i++)
		numbers[i] = arena_printf(&arena, "%zu", checking->counts[i]);
	const char *line = phrase(&arena,
	    _("Disclosures checked: {n}. Does not tie out: {broken}; differs, perhaps rightly: "
	      "{hint}; rounding: {rounding}; ties out: {ties}; not checked: {unchecked}."),
	    PHRASE({ "n", arena_printf(&arena, "%zu", checking->disclosures) },
		{ "broken", numbers[FINDING_BROKEN] }, { "hint", numbers[FINDING_HINT] },
		{ "rounding", numbers[FINDING_ROUNDING] }, { "ties", numbers[FINDING_TIES] },
		{ "unchecked", numbers[FINDING_UNCHECKED] }));
	if (checking->request->write.format == FORMAT_TABLE) {
		putchar('\n');
		output_line(line);
	} else {
		say_line(line);
	}
	arena_release(&arena);
}

/* What the signs of a matrix say. */
static void
tell_signs(void)
{
	struct arena arena = { .blocks = NULL };
	const char *line = "";

	for (int i = 0; i < FINDING_STATES; i++)
		line = arena_printf(&arena, "%s%s%c %s", line, *line ? "  " : "",
		    finding_state_sign((enum finding_state)i),
		    _(finding_state_name((enum finding_state)i)));
	putchar('\n');
	output_line(line);
	arena_release(&arena);
}

static int
check_matching(struct checking *checking, struct choice *choice, struct err *err)
{
	int status = check_all(checking, choice, err);

	if (!checking->begun || checking->sheet.n_rows)
		write_batch(checking);
	if (write_end(&checking->writer, err))
		status = -1;
	if (status == 0 && checking->request->matrix &&
	    checking->request->write.format == FORMAT_TABLE)
		tell_signs();
	if (status == 0)
		tell_counts(checking);
	return status;
}

/* The rules alone, or with the counts of the one disclosure that is chosen. */
static int
list_rules(struct checking *checking, struct choice *choice, struct err *err)
{
	struct sheet sheet = { .title = NULL };
	struct checked checked;
	bool counted = checking->request->selected;

	if (counted) {
		const struct listed *listed = choice_only(choice, err);
		if (!listed || checked_load(&checked, choice->db, listed->id, err))
			return -1;
		count(checking, &checked.findings);
	}
	sheet_rules(&sheet, counted ? &checked.findings : NULL);
	int status = output_sheet(checking->request, &sheet, err);
	sheet_release(&sheet);
	if (counted)
		checked_release(&checked);
	return status;
}

static int
run(struct checking *checking, struct choice *choice, struct err *err)
{
	const struct request *request = checking->request;

	if (request->list_rules && !request->selected)
		return list_rules(checking, choice, err);
	if (choice_open(choice, request, DB_READ, err))
		return -1;
	if (choice->count == 0)
		return err_set(err, ERR_USAGE,
		    _("%s: there is no disclosure in it; 'suan import PATH' brings some"),
		    choice->path);
	return (request->list_rules ? list_rules : check_matching)(checking, choice, err);
}

int
cmd_check(const struct request *request, struct err *err)
{
	struct choice choice = { .db = NULL };
	struct checking checking = { .request = request };
	int status = read_filter(&checking, err) || run(&checking, &choice, err) ? -1 : 0;

	sheet_release(&checking.sheet);
	choice_close(&choice);
	if (status == 0 && checking.counts[FINDING_BROKEN]) {
		err->status = ERR_NO;
		status = -1;
	}
	return status;
}
