/* telling.c: one statement of a narrative on a figure, kept as remarks and facts */
#include "ingest/narrative/telling.h"

#include <string.h>

#include "base/mem.h"

#define TEXT_CHARACTERS 60

struct aspect_label {
	const char *topic, *label;
};

/* The facts of comparison that a remark makes, where its subject has a name. */
static const struct aspect_label compared[ASPECTS] = {
	[ASPECT_CHANGE] = { "change", "比上年增减" },
	[ASPECT_CHANGE_RATE] = { "change", "比上年增减率" },
	[ASPECT_LAST_YEAR] = { "change", "上年" },
	[ASPECT_BUDGET] = { "budget", "年初预算" },
	[ASPECT_COMPLETION] = { "budget", "完成年初预算" },
	[ASPECT_BUDGET_CHANGE] = { "budget", "比年初预算增减" },
	[ASPECT_BUDGET_CHANGE_RATE] = { "budget", "比年初预算增减率" },
};

/* A part of a line is its column; of what has none, nothing that is printed. */
static void
take_part(struct subject *part, const struct disclosure *disclosure, const struct subject *broader)
{
	const struct target *target = &broader->targets[0];
	const struct statement *statement =
	    broader->n ? disclosure_statement(disclosure, target->table) : NULL;

	if (broader->n == 0 || !*target->code)
		return;
	part->name = NULL;
	part->n = 0;
	if (!statement_measure(statement, target->side, part->part))
		return;
	part->n = 1;
	part->targets[0] = *target;
	part->targets[0].measure = part->part;
}

void
teller_take(struct teller *teller, const struct subject *subject)
{
	teller->subject = *subject;
	if (subject->part == MEASURE_NONE)
		teller->broader = *subject;
	else
		take_part(&teller->subject, teller->narration->disclosure, &teller->broader);
	teller->known = true;
	teller->strange = teller->strange && subject->part != MEASURE_NONE;
	teller->told_change = teller->told_amount = false;
}

void
teller_keep(struct teller *teller, struct kept_subject *kept)
{
	if (kept->kept)
		return;
	*kept = (struct kept_subject){ .kept = true,
		.subject = teller->subject,
		.known = teller->known,
		.told_change = teller->told_change,
		.told_amount = teller->told_amount,
		.n_remarks = teller->narration->n_remarks };
}

void
teller_return(struct teller *teller, struct kept_subject *kept)
{
	/* Items are no parts: each is spoken of until the next one. */
	if (kept->kept && !teller->subject.item && teller->narration->n_remarks > kept->n_remarks) {
		teller->subject = kept->subject;
		teller->known = kept->known;
		teller->told_change = kept->told_change;
		teller->told_amount = kept->told_amount;
	}
	kept->kept = false;
}

static void
add_remark(struct teller *teller, const struct target *target, enum aspect aspect,
    const struct figure *figure)
{
	struct narration *narration = teller->narration;

	MEM_GROW(narration->remarks, narration->n_remarks, narration->remarks_room);
	narration->remarks[narration->n_remarks++] = (struct remark){ .table = target->table,
		.side = target->side,
		.code = target->code,
		.label = target->label,
		.measure = target->measure,
		.aspect = aspect,
		.figure = *figure };
}

static struct fact *
last_fact(struct narration *narration, const char *topic, const char *item, const char *label)
{
	for (size_t i = narration->n_facts; i-- > 0;) {
		struct fact *fact = &narration->facts[i];
		if (strcmp(fact->topic, topic) == 0 && strcmp(fact->item, item) == 0 &&
		    strcmp(fact->label, label) == 0)
			return fact;
	}
	return NULL;
}

/* The amount that a comparison starts from becomes a fact with it, once. */
static void
add_compared(struct teller *teller, enum aspect aspect, const struct figure *figure)
{
	const struct subject *subject = &teller->subject;
	const struct aspect_label *label = &compared[aspect];
	struct narration *narration = teller->narration;

	if (!subject->name || !label->label ||
	    (figure->kind == FIGURE_TEXT && aspect != ASPECT_CHANGE_RATE &&
		aspect != ASPECT_COMPLETION))
		return;
	if (subject->topic)
		narration_fact(narration, subject->topic, "", label->label, *figure);
	else
		narration_fact(narration, label->topic, subject->name, label->label, *figure);
}

static bool
same_target(const struct remark *remark, const struct target *target)
{
	return remark->table == target->table && remark->side == target->side &&
	    remark->measure == target->measure && strcmp(remark->code, target->code) == 0 &&
	    strcmp(remark->label, target->label) == 0;
}

/* The amount of the subject that the paragraph has told. */
static const struct figure *
told_amount(const struct teller *teller)
{
	const struct narration *narration = teller->narration;

	for (size_t i = narration->n_remarks; teller->subject.n && i-- > teller->first_remark;) {
		const struct remark *remark = &narration->remarks[i];
		if (remark->aspect == ASPECT_AMOUNT &&
		    same_target(remark, &teller->subject.targets[0]))
			return &remark->figure;
	}
	return NULL;
}

static void
tell_base(struct teller *teller, enum aspect aspect)
{
	const struct subject *subject = &teller->subject;
	const struct figure *amount = told_amount(teller);
	const char *topic = aspect == ASPECT_CHANGE ? "change" : "budget";
	const char *label = aspect == ASPECT_CHANGE ? "本年" : "决算";

	if ((aspect != ASPECT_CHANGE && aspect != ASPECT_COMPLETION) || !subject->name ||
	    subject->topic || !amount)
		return;
	const struct fact *before = last_fact(teller->narration, topic, subject->name, label);
	if (!before || before->figure.place.line != amount->place.line ||
	    before->figure.place.page != amount->place.page)
		narration_fact(teller->narration, topic, subject->name, label, *amount);
}

static bool
target_amount(const struct teller *teller, const struct target *target, int64_t *fen)
{
	const struct statement *statement =
	    disclosure_statement(teller->narration->disclosure, target->table);
	const struct line *line = statement ?
	    statement_line(statement, target->side, target->code, target->label) :
	    NULL;

	return line &&
	    line_amount(line, statement_measure(statement, target->side, target->measure), fen);
}

static int64_t
distance(int64_t one, int64_t other)
{
	int64_t more;

	if (__builtin_sub_overflow(one, other, &more) || more == INT64_MIN)
		return INT64_MAX;
	return more < 0 ? -more : more;
}

/* May the words mean one of two columns, and no amount has told yet which? */
static bool
is_undecided(const struct subject *subject)
{
	return subject->n == 1 && subject->rival.label &&
	    subject->rival.measure != subject->targets[0].measure;
}

/*
 * Of two lines that the words may mean the one whose amount is nearer; of two columns of one line,
 * of which one is a part of the other, only the one whose amount it is, else none.
 */
static void
take_nearer(struct teller *teller, const struct figure *figure)
{
	struct subject *subject = &teller->subject;
	int64_t own, rival;

	if (subject->n != 1 || !subject->rival.label)
		return;
	bool columns = is_undecided(subject);
	if (figure->kind == FIGURE_MONEY && target_amount(teller, &subject->targets[0], &own) &&
	    target_amount(teller, &subject->rival, &rival)) {
		if (columns && figure->value != own && figure->value != rival)
			subject->n = 0;
		else if (distance(figure->value, rival) < distance(figure->value, own))
			subject->targets[0] = subject->rival;
	} else if (columns) {
		subject->n = 0;
	}
	subject->rival.label = NULL;
}

/* A part of what no table has is none of the whole, unless its amount says so. */
static bool
is_strange_part(const struct teller *teller, int64_t fen)
{
	const struct subject *subject = &teller->subject;
	int64_t whole;

	return teller->strange && subject->part != MEASURE_NONE &&
	    !(subject->n && target_amount(teller, &subject->targets[0], &whole) && whole == fen);
}

/*
 * The money of meetings and trainings may be more than the basic expenditure: then it is no remark
 * on that line. What is told before the amount is none either: it is not known yet.
 */
static void
check_targets(struct teller *teller, const struct figure *figure)
{
	struct subject *subject = &teller->subject;
	int64_t fen;

	take_nearer(teller, figure);
	if (figure->kind == FIGURE_MONEY && is_strange_part(teller, figure->value)) {
		teller->known = false;
		return;
	}
	if (subject->topic && subject->n && figure->kind == FIGURE_MONEY &&
	    (!target_amount(teller, &subject->targets[0], &fen) || fen != figure->value))
		subject->n = 0;
}

/* What is said of a figure that no table prints is a fact. */
static void
tell_unprinted(struct teller *teller, enum aspect aspect, const struct figure *figure)
{
	static const char *const labels[ASPECTS] = {
		[ASPECT_AMOUNT] = "本年",
		[ASPECT_SHARE] = "占比",
		[ASPECT_PURPOSE] = "用途",
		[ASPECT_REASON] = "原因",
		[ASPECT_NO_BUDGET] = "年初预算",
	};
	const struct subject *subject = &teller->subject;

	if (subject->name && !subject->topic && labels[aspect])
		narration_fact(teller->narration, "budget", subject->name, labels[aspect], *figure);
}

void
tell(struct teller *teller, enum aspect aspect, const struct figure *figure)
{
	const struct subject *subject = &teller->subject;

	if (!teller->known || figure->kind == FIGURE_NONE)
		return;
	if (aspect == ASPECT_AMOUNT)
		check_targets(teller, figure);
	if (!teller->known)
		return;
	bool whole = !is_undecided(subject) &&
	    (!subject->topic || teller->told_amount || aspect == ASPECT_AMOUNT);
	for (int i = 0; whole && i < subject->n; i++)
		add_remark(teller, &subject->targets[i], aspect, figure);
	if (subject->topic && aspect == ASPECT_AMOUNT)
		narration_fact(teller->narration, subject->topic, "", subject->name, *figure);
	if (subject->n == 0)
		tell_unprinted(teller, aspect, figure);
	if (aspect == ASPECT_AMOUNT)
		teller->told_amount = true;
	if (figure->kind != FIGURE_TEXT)
		tell_base(teller, aspect);
	add_compared(teller, aspect, figure);
	if (aspect == ASPECT_CHANGE || aspect == ASPECT_BUDGET_CHANGE ||
	    aspect == ASPECT_CHANGE_RATE || aspect == ASPECT_BUDGET_CHANGE_RATE)
		teller->told_change = true;
}

void
tell_text(struct teller *teller, enum aspect aspect, size_t from, size_t to)
{
	struct narration *narration = teller->narration;
	const struct subject *subject = &teller->subject;
	const char *words =
	    prose_words(&narration->prose, narration->arena, from, to, TEXT_CHARACTERS);
	struct figure figure = { .kind = FIGURE_TEXT, .measure_unit = "", .printed = words };

	if (!*words)
		return;
	figure.place = prose_place(&narration->prose, from);
	tell(teller, aspect, &figure);
	if (aspect == ASPECT_REASON && teller->known && subject->topic &&
	    strcmp(subject->topic, "operation") == 0)
		narration_fact(narration, subject->topic, "", "原因", figure);
}
