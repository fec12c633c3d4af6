/* mentions.c: remarks and facts gathered to what is told of one figure at one place */
#include <string.h>

#include "audit/mention.h"

/* What a fact's label tells, in topics that speak of amounts. */
static const struct {
	const char *label;
	int told;
} labels[] = {
	{ "本年", ASPECT_AMOUNT },
	{ "决算", ASPECT_AMOUNT },
	{ "机关运行经费", ASPECT_AMOUNT },
	{ "会议费", ASPECT_AMOUNT },
	{ "培训费", ASPECT_AMOUNT },
	{ "上年", ASPECT_LAST_YEAR },
	{ "比上年增减", ASPECT_CHANGE },
	{ "比上年增减率", ASPECT_CHANGE_RATE },
	{ "年初预算", ASPECT_BUDGET },
	{ "完成年初预算", ASPECT_COMPLETION },
	{ "比年初预算增减", ASPECT_BUDGET_CHANGE },
	{ "比年初预算增减率", ASPECT_BUDGET_CHANGE_RATE },
	{ "原因", ASPECT_REASON },
	{ "全年预算", TOLD_YEAR_BUDGET },
	{ "完成全年预算", TOLD_YEAR_COMPLETION },
};

static const char *const topics[] = { "change", "budget", "operation", "meetings", "training" };

#define COUNT(list) (sizeof(list) / sizeof *(list))

static void
find_cell(const struct audit *audit, struct mention *mention, const struct remark *remark)
{
	struct named named = remark_named(audit->disclosure, remark, remark->measure);
	bool final = audit->disclosure->identity.kind == KIND_FINAL;
	mention->statement = named.statement;
	/* what final accounts tell as an amount is no budget, whatever the column is taken for */
	if (final && remark->measure >= MEASURE_BUDGET_TOTAL &&
	    remark->measure <= MEASURE_BUDGET_RECEPTION)
		return;
	mention->line = named.line;
	mention->column = named.column;
}

/* Mentions under way: a run, and beside it the run on the other side that the same words tell. */
struct gathering {
	const struct audit *audit;
	struct mentions *mentions;
	struct mention *open, *beside;
};

static struct mention *
begin(struct gathering *gathering, enum operand_kind kind, size_t first)
{
	struct mention *mention = &gathering->mentions->list[gathering->mentions->n++];
	mention->kind = kind;
	mention->first = first;
	return mention;
}

static bool
joins(const struct gathering *gathering, struct mention *mention, size_t at)
{
	const struct remark *remark = &gathering->audit->disclosure->remarks[at];
	if (!mention ||
	    !remarks_same(&gathering->audit->disclosure->remarks[mention->first], remark))
		return false;
	if (mention->told[remark->aspect])
		return remark->aspect == ASPECT_AMOUNT;
	mention->told[remark->aspect] = at + 1;
	return true;
}

static bool
mirrors(const struct gathering *gathering, size_t at)
{
	const struct remark *remark = &gathering->audit->disclosure->remarks[at], *before;
	if (at == 0 || !gathering->open)
		return false;
	before = remark - 1;
	return before->aspect == remark->aspect && before->table == remark->table &&
	    before->side != remark->side &&
	    same_print(&before->figure, before->source, &remark->figure, remark->source);
}

static void
gather_remark(struct gathering *gathering, size_t at)
{
	const struct remark *remark = &gathering->audit->disclosure->remarks[at];
	if (joins(gathering, gathering->open, at) || joins(gathering, gathering->beside, at))
		return;
	bool mirror = mirrors(gathering, at);
	struct mention *mention = begin(gathering, OPERAND_REMARK, at);
	mention->told[remark->aspect] = at + 1;
	mention->again = mirror;
	find_cell(gathering->audit, mention, remark);
	if (!mirror)
		gathering->open = mention;
	gathering->beside = mirror ? mention : NULL;
}

static int
told_by(const struct fact *fact)
{
	bool known = false;
	for (size_t i = 0; i < COUNT(topics) && !known; i++)
		known = strcmp(fact->topic, topics[i]) == 0;
	for (size_t i = 0; known && i < COUNT(labels); i++) {
		if (strcmp(fact->label, labels[i].label) == 0)
			return labels[i].told;
	}
	return TOLDS;
}

/* What a change and a budget tell of one item is one mention. */
static bool
fact_joins(const struct gathering *gathering, const struct fact *fact, int told)
{
	const struct mention *open = gathering->open;
	if (!open || open->told[told])
		return false;
	const struct fact *first = &gathering->audit->disclosure->facts[open->first];
	bool topic = strcmp(first->topic, fact->topic) == 0 ||
	    (*first->item && (*fact->topic == 'c' || *fact->topic == 'b'));
	return topic && strcmp(first->item, fact->item) == 0;
}

static void
gather_fact(struct gathering *gathering, size_t at)
{
	const struct fact *fact = &gathering->audit->disclosure->facts[at];
	int told = told_by(fact);
	if (told == TOLDS)
		return;
	if (!fact_joins(gathering, fact, told))
		gathering->open = begin(gathering, OPERAND_FACT, at);
	gathering->open->told[told] = at + 1;
}

/* A fact's item that tells no amount itself takes the figure of the remark beside it. */
static void
find_beside(const struct audit *audit, struct mention *mention)
{
	const struct fact *fact = &audit->disclosure->facts[mention->first];
	for (size_t i = 0; *fact->item && i < audit->disclosure->n_remarks; i++) {
		const struct remark *remark = &audit->disclosure->remarks[i];
		int away = remark->figure.place.line - fact->figure.place.line;
		if (remark->aspect == ASPECT_AMOUNT && remark->source == fact->source &&
		    remark->figure.place.page == fact->figure.place.page && away >= -4 &&
		    away <= 4 && strcmp(remark->label, fact->item) == 0) {
			find_cell(audit, mention, remark);
			return;
		}
	}
}

/* Remarks that tell the rates of a mention of facts make it a repetition. */
static void
settle_fact(const struct audit *audit, struct mention *mention)
{
	static const int rates[] = { ASPECT_COMPLETION, ASPECT_CHANGE_RATE, ASPECT_CHANGE,
		ASPECT_BUDGET_CHANGE, ASPECT_BUDGET };
	if (!mention->told[ASPECT_AMOUNT])
		find_beside(audit, mention);
	for (size_t i = 0; i < COUNT(rates); i++) {
		if (mention->told[rates[i]]) {
			mention->again = fact_is_remarked(audit,
			    &audit->disclosure->facts[mention->told[rates[i]] - 1]);
			return;
		}
	}
}

static void
gather(struct audit *audit, struct mentions *mentions)
{
	const struct disclosure *disclosure = audit->disclosure;
	struct gathering gathering = { .audit = audit, .mentions = mentions };
	for (size_t i = 0; i < disclosure->n_remarks; i++)
		gather_remark(&gathering, i);
	size_t facts = mentions->n;
	gathering.open = NULL;
	for (size_t i = 0; i < disclosure->n_facts; i++)
		gather_fact(&gathering, i);
	for (size_t i = facts; i < mentions->n; i++)
		settle_fact(audit, &mentions->list[i]);
}

struct mentions *
audit_mentions(struct audit *audit)
{
	if (!audit->mentions) {
		const struct disclosure *disclosure = audit->disclosure;
		size_t most = disclosure->n_remarks + disclosure->n_facts;
		struct mentions *mentions = arena_alloc(audit_arena(audit), sizeof *mentions);
		mentions->list = arena_alloc(audit_arena(audit),
		    (most + 1) * sizeof *mentions->list);
		mentions->wholes = arena_alloc(audit_arena(audit),
		    (most + 1) * sizeof *mentions->wholes);
		gather(audit, mentions);
		audit->mentions = mentions;
	}
	return audit->mentions;
}

static void
find_sides(struct audit *audit, struct mentions *mentions, enum statement_kind kind)
{
	const struct statement *statement = disclosure_statement(audit->disclosure, kind);
	if (mentions->sides[kind].known)
		return;
	mentions->sides[kind].known = true;
	if (statement) {
		mentions->sides[kind].income = role_income_side(statement);
		mentions->sides[kind].classes = role_class_side(statement);
	}
}

side_t
mentions_income_side(struct audit *audit, enum statement_kind kind)
{
	struct mentions *mentions = audit_mentions(audit);
	find_sides(audit, mentions, kind);
	return mentions->sides[kind].income;
}

side_t
mentions_class_side(struct audit *audit, enum statement_kind kind)
{
	struct mentions *mentions = audit_mentions(audit);
	find_sides(audit, mentions, kind);
	return mentions->sides[kind].classes;
}
