/* subjects.c: which figures of the statements the words of a narrative speak of */
#include "ingest/narrative/subjects.h"

#include <string.h>

#include "ingest/narrative/subject_words.h"
#include "ingest/tables/recognise.h"

static const struct column *
measured(const struct statement *statement, side_t side, enum measure measure)
{
	return measure == MEASURE_NONE ? NULL : statement_measure(statement, side, measure);
}

/* Which of the labels it is; SUBJECT_LABELS if none. */
static size_t
label_index(const char *label, const char *const labels[SUBJECT_LABELS])
{
	for (size_t i = 0; i < SUBJECT_LABELS && labels[i]; i++)
		if (!*labels[i] || strcmp(labels[i], label) == 0)
			return i;
	return SUBJECT_LABELS;
}

static void
add_target(struct subject *subject, const struct statement *statement, const struct line *line,
    const struct column *column)
{
	if (subject->n < SUBJECT_TARGETS)
		subject->targets[subject->n++] = (struct target){ .table = statement->kind,
			.side = line->side,
			.code = line->code,
			.label = line->label,
			.measure = column->measure };
}

/*
 * The three public expenses of final accounts are those spent: where no column says which are, a
 * line must.
 */
static bool
may_mean(const struct narration *narration, const struct line *line, const struct column *column)
{
	return narration->disclosure->identity.kind != KIND_FINAL ||
	    column->measure < MEASURE_BUDGET_TOTAL || column->measure > MEASURE_BUDGET_RECEPTION ||
	    strstr(line->label, "决算");
}

/* Where 三公 has rows for last year, the budget and the accounts: is this one of another document? */
static bool
is_other_row(const struct narration *narration, const struct statement *statement,
    const struct line *line)
{
	const struct identity *identity = &narration->disclosure->identity;
	bool final = strstr(line->label, "决算") || strstr(line->label, "执行数");
	int year = recognise_year(line->label);

	if (statement->kind != STATEMENT_THREE_PUBLIC || statement->n_lines == 1)
		return false;
	if (strstr(line->label, "上年") || strstr(line->label, "去年") ||
	    (year && identity->year && year != identity->year))
		return true;
	return identity->kind == KIND_FINAL ? strstr(line->label, "预算数") && !final : final;
}

/* In one list of both halves: a line of income where expenditure is meant, or the other way round. */
static bool
is_other_half(const struct line *line, side_t meant)
{
	bool income = strstr(line->label, "收入"), expenditure = strstr(line->label, "支出");
	return line->side == 0 && income != expenditure &&
	    ((meant == 'L' && expenditure) || (meant == 'R' && income));
}

/* Does a total of the side say that the other half stands there? */
static bool
has_other_total(const struct statement *statement, side_t side, const char *own, const char *other)
{
	for (size_t i = 0; i < statement->n_lines; i++)
		if (statement->lines[i].side == side && line_is_total(&statement->lines[i]) &&
		    strstr(statement->lines[i].label, other) &&
		    !strstr(statement->lines[i].label, own))
			return true;
	return false;
}

/* Where income or expenditure stands: most print income on the left. */
static side_t
side_in(const struct statement *statement, side_t meant)
{
	bool turned = (meant == 'L' || meant == 'R') &&
	    has_other_total(statement, 'L', "收入", "支出") &&
	    has_other_total(statement, 'R', "支出", "收入");

	return !turned ? meant : meant == 'L' ? 'R' : 'L';
}

/* The line of a side that the words mean: the last of several totals, else the first. */
static const struct line *
find_line(struct narration *narration, size_t s, const char *const labels[SUBJECT_LABELS],
    side_t meant, const struct column *column)
{
	const struct statement *statement = &narration->disclosure->statements[s];
	const struct line *found = NULL;
	size_t best = SUBJECT_LABELS;

	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		size_t label = statement->n_lines == 1 ?
		    0 :
		    label_index(narration->labels[s][i], labels);
		if (line->side != column->side || label == SUBJECT_LABELS || label > best ||
		    !may_mean(narration, line, column) ||
		    is_other_row(narration, statement, line) || is_other_half(line, meant))
			continue;
		if (label < best || !found || line_is_total(line))
			found = line;
		best = label;
	}
	return found;
}

static void
find_targets(struct narration *narration, const struct subject_words *words,
    const char *const labels[SUBJECT_LABELS], struct subject *subject)
{
	static const side_t sides[] = SIDE_LETTERS_OR_NONE;
	const struct disclosure *disclosure = narration->disclosure;
	size_t s = 0;

	while (s < disclosure->n_statements && disclosure->statements[s].kind != words->table)
		s++;
	if (s == disclosure->n_statements || words->table == STATEMENT_GENERIC)
		return;
	for (size_t i = 0; i < sizeof sides; i++) {
		const struct statement *statement = &disclosure->statements[s];
		const struct column *column = measured(statement, sides[i], words->measure);
		const struct line *line = NULL;
		if (!column)
			column = measured(statement, sides[i], words->else_measure);
		if (column && column->side == sides[i] &&
		    (words->side == 0 || sides[i] == 0 ||
			sides[i] == side_in(statement, words->side)))
			line = find_line(narration, s, labels, words->side, column);
		if (line)
			add_target(subject, statement, line, column);
	}
}

static void
find_rival(struct narration *narration, const struct subject_words *words, struct subject *subject)
{
	struct subject rival = { .n = 0 };
	struct subject_words other;

	if (!words->rivals[0] || subject->n != 1)
		return;
	other = *words;
	if (words->rival_measure != MEASURE_NONE) {
		other.measure = words->rival_measure;
		other.else_measure = words->else_rival_measure;
	}
	find_targets(narration, &other, words->rivals, &rival);
	if (rival.n == 1)
		subject->rival = rival.targets[0];
}

/* The bytes of the longest of the words that stand there. */
static size_t
longest_word(const struct prose *prose, const struct subject_words *words, size_t from, size_t to)
{
	size_t longest = 0;
	for (size_t i = 0; i < SUBJECT_NAMES && words->words[i]; i++) {
		size_t bytes = strlen(words->words[i]);
		if (bytes > longest && prose_ends(prose, from, to, words->words[i]))
			longest = bytes;
	}
	return longest;
}

static size_t
words_before(struct narration *narration, enum section section, size_t from, size_t to,
    struct subject *subject)
{
	bool budgets = narration->disclosure->identity.kind == KIND_BUDGET;
	size_t longest = 0;

	for (size_t i = 0; i < n_subject_words; i++) {
		const struct subject_words *words = &subject_words[i];
		bool means = (words->sections & (int)section) && (!words->budgets || budgets);
		size_t bytes = means ? longest_word(&narration->prose, words, from, to) : 0;
		if (bytes == 0 || bytes < longest || (bytes == longest && subject->n))
			continue;
		longest = bytes;
		*subject = (struct subject){ .topic = words->topic,
			.name = words->name,
			.part = words->part };
		find_targets(narration, words, words->labels, subject);
		find_rival(narration, words, subject);
	}
	return longest;
}

static bool
may_stand_alone(const struct line *line, const struct label_source *source, side_t side)
{
	if (line_is_total(line))
		return false;
	return source->side == 0 ? !*line->code || line->level <= source->levels :
				   line->side == side;
}

/* "一般公共服务" of 一般公共服务支出; what is shorter may be a word of any sentence. */
static size_t
class_bytes(const struct prose *prose, const char *label, size_t from, size_t to)
{
	static const char tail[] = "支出";
	size_t bytes = strlen(label), rest = bytes;

	if (bytes > strlen(tail) && strcmp(label + bytes - strlen(tail), tail) == 0)
		rest -= strlen(tail);
	return rest < bytes && rest >= strlen("农林水") && to - from >= rest &&
		memcmp(prose->text + to - rest, label, rest) == 0 ?
	    rest :
	    0;
}

/* The bytes of the text that name a label. */
static size_t
label_bytes(const struct narration *narration, size_t s, size_t i, size_t from, size_t to)
{
	const struct prose *prose = &narration->prose;
	const char *label = narration->labels[s][i], *other = narration->others[s][i];
	const struct line *line = &narration->disclosure->statements[s].lines[i];
	size_t bytes = strlen(label);

	if (bytes >= strlen("会议") && prose_ends(prose, from, to, label))
		return bytes;
	if (other && prose_ends(prose, from, to, other))
		return strlen(other);
	return code_level(SCHEME_FUNCTIONAL, line->code) == 1 ?
	    class_bytes(prose, label, from, to) :
	    0;
}

static size_t
labels_before(struct narration *narration, const struct label_source *source, size_t from,
    size_t to, size_t longest, struct subject *subject)
{
	for (size_t s = 0; s < narration->disclosure->n_statements; s++) {
		const struct statement *statement = &narration->disclosure->statements[s];
		if (statement->kind != source->table)
			continue;
		side_t side = side_in(statement, source->side);
		for (size_t i = 0; i < statement->n_lines; i++) {
			const struct line *line = &statement->lines[i];
			const struct column *column = statement_main(statement, line->side);
			size_t bytes =
			    label_bytes(narration, s, i, from, to);
			if (bytes <= longest || !column || column->measure == MEASURE_NONE ||
			    !may_stand_alone(line, source, side))
				continue;
			longest = bytes;
			*subject = (struct subject){ .name = NULL };
			add_target(subject, statement, line, column);
		}
		break;
	}
	return longest;
}

size_t
subject_before(struct narration *narration, enum section section, size_t from, size_t to,
    struct subject *subject)
{
	struct subject found = { .n = 0 };
	size_t longest = words_before(narration, section, from, to, &found);

	for (size_t i = 0; i < n_label_sources; i++)
		if (label_sources[i].sections & (int)section)
			longest =
			    labels_before(narration, &label_sources[i], from, to, longest, &found);
	if (longest)
		*subject = found;
	return longest;
}
