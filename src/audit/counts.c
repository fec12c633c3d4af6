/* counts.c: trips, vehicles, meetings, procurement and units: parts and wholes among facts */
#include <string.h>

#include "audit/checks.h"
#include "audit/facts.h"
#include "audit/mention.h"
#include "base/i18n.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define MOST 24

/* A list under a topic: what is told of each item against what is told of the whole. */
static const struct {
	const char *topic, *of_item, *of_whole;
} lists[] = {
	{ "meetings", "支出", "会议费" },
	{ "training", "支出", "培训费" },
};

static size_t
collect(const struct audit *audit, const char *topic, const char *label, long *found)
{
	const struct disclosure *disclosure = audit->disclosure;
	size_t n = 0;
	for (long at = 0; n < MOST; at++) {
		at = fact_next(audit, (size_t)at, topic, label);
		if (at < 0)
			break;
		if (figure_is_number(&disclosure->facts[at].figure))
			found[n++] = at;
	}
	return n;
}

/* The items of a list make no more than the whole; the document need not list them all. */
static void
check_lists(struct audit *audit, enum rule_id rule)
{
	long items[MOST];
	for (size_t i = 0; i < COUNT(lists); i++) {
		size_t n = collect(audit, lists[i].topic, lists[i].of_item, items);
		long whole = fact_find(audit, lists[i].topic, "", lists[i].of_whole);
		if (n && n < MOST && whole >= 0)
			facts_compare(audit, rule, RELATION_AT_MOST, false, items, n, &whole, 1);
	}
}

/* Do the items make just the whole? */
static bool
makes(struct audit *audit, enum rule_id rule, const long *items, size_t n, long whole)
{
	struct equation equation;
	if (!n || n == MOST || whole < 0)
		return false;
	equation_begin(&equation, audit, rule);
	for (size_t i = 0; i < n; i++)
		equation_fact(&equation, LEFT, 1, (size_t)items[i]);
	equation_fact(&equation, RIGHT, 1, (size_t)whole);
	return equation_holds(&equation);
}

/*
 * Trips: where either the people or the money of those listed make the whole, all are listed, and
 * both must.
 */
static void
check_trips(struct audit *audit, enum rule_id rule)
{
	long people[MOST], money[MOST];
	size_t n_people = collect(audit, "abroad", "人数", people),
	       n_money = collect(audit, "abroad", "支出", money);
	long all_people = fact_find(audit, "abroad", "", "人次"),
	     all_money = fact_find(audit, "abroad", "", "支出"),
	     groups = fact_find(audit, "abroad", "", "团组");
	bool all = makes(audit, rule, people, n_people, all_people) ||
	    makes(audit, rule, money, n_money, all_money);
	enum relation relation = all ? RELATION_EQUAL : RELATION_AT_MOST;
	struct equation equation;
	if (n_people < MOST && all_people >= 0)
		facts_compare(audit, rule, relation, false, people, n_people, &all_people, 1);
	if (n_money < MOST && all_money >= 0)
		facts_compare(audit, rule, relation, false, money, n_money, &all_money, 1);
	if (!all || groups < 0)
		return;
	equation_begin(&equation, audit, rule);
	/* one item of the list may tell of several groups */
	equation.hint = true;
	equation_fact(&equation, LEFT, 1, (size_t)groups);
	equation_count(&equation, RIGHT, (int64_t)n_people, _("trips listed"));
	equation_end(&equation);
}

static bool
ends_in(const char *text, const char *end)
{
	size_t bytes = strlen(text), length = strlen(end);
	return bytes >= length && memcmp(text + bytes - length, end, length) == 0;
}

/*
 * Vehicles by kind: a list that closes with 其他用车 names them all, another may name some of
 * them. `planned` are those to be bought.
 */
static void
check_kinds(struct audit *audit, enum rule_id rule, const char *topic, const char *item,
    long whole)
{
	const struct disclosure *disclosure = audit->disclosure;
	long kinds[MOST];
	size_t n = 0;
	bool all = false;
	for (size_t i = 0; i < disclosure->n_facts && n < MOST; i++) {
		const struct fact *fact = &disclosure->facts[i];
		if (strcmp(fact->topic, topic) != 0 || strcmp(fact->item, item) != 0 ||
		    !ends_in(fact->label, "用车") || !figure_is_number(&fact->figure))
			continue;
		kinds[n++] = (long)i;
		all |= strncmp(fact->label, "其他", strlen("其他")) == 0;
	}
	if (n && n < MOST && whole >= 0)
		facts_compare(audit, rule, all ? RELATION_EQUAL : RELATION_AT_MOST, false, kinds,
		    n, &whole, 1);
}

static long
find_planned(const struct audit *audit)
{
	const struct disclosure *disclosure = audit->disclosure;
	for (size_t i = 0; i < disclosure->n_facts; i++) {
		const struct fact *fact = &disclosure->facts[i];
		if (strcmp(fact->topic, "assets") == 0 && strcmp(fact->item, "拟购置") == 0 &&
		    ends_in(fact->label, "购置车辆"))
			return (long)i;
	}
	return -1;
}

static void
check_vehicles(struct audit *audit, enum rule_id rule)
{
	long total = fact_find(audit, "vehicles", "年末车辆", "车辆总数"),
	     kept = fact_find(audit, "vehicles", "", "保有量"),
	     bought = fact_find(audit, "vehicles", "", "购置数"),
	     spent = fact_find(audit, "vehicles", "", "购置支出");
	check_kinds(audit, rule, "vehicles", "年末车辆", total);
	check_kinds(audit, rule, "assets", "拟购置", find_planned(audit));
	/* fiscal money may keep fewer than there are */
	if (total >= 0 && kept >= 0)
		facts_compare(audit, rule, RELATION_AT_MOST, true, &kept, 1, &total, 1);
	if (bought < 0 || spent < 0)
		return;
	struct operand vehicles = { .kind = OPERAND_FACT, .sign = 1, .index = (size_t)bought,
		.figure = audit->disclosure->facts[bought].figure,
		.source = audit->disclosure->facts[bought].source };
	bool some = audit->disclosure->facts[spent].figure.value > 0;
	if ((vehicles.figure.value > 0) != some)
		audit_say(audit, rule, FINDING_HINT, &vehicles,
		    some ? _("Money was spent on vehicles, and none was bought") :
			_("Vehicles were bought, and no money was spent on them"));
}

/* Receptions that cost nothing, and costs without receptions. */
static void
check_receptions(struct audit *audit, enum rule_id rule)
{
	static const char *const labels[] = { "国内接待", "国外来访团组", "国（境）外接待批次",
		"外事接待批次", "外宾接待批次", "接待人数", "来访外宾" };
	const struct disclosure *disclosure = audit->disclosure;
	long spent = fact_find(audit, "reception", "", "支出");
	bool some = false, told = false;
	for (size_t i = 0; spent >= 0 && i < COUNT(labels); i++) {
		long at = fact_find(audit, "reception", "", labels[i]);
		told |= at >= 0;
		some |= at >= 0 && disclosure->facts[at].figure.value > 0;
	}
	if (!told)
		return;
	struct operand cost = { .kind = OPERAND_FACT, .sign = 1, .index = (size_t)spent,
		.figure = disclosure->facts[spent].figure,
		.source = disclosure->facts[spent].source };
	if ((cost.figure.value > 0) == some)
		audit_say(audit, rule, FINDING_TIES, &cost, NULL);
	else
		audit_say(audit, rule, FINDING_HINT, &cost, some ?
		    _("There were receptions, and no money was spent on them") :
		    _("Money was spent on receptions, and there were none"));
}

/* What a figure of procurement is about, by its label. */
enum buyer {
	BUYER_NONE,
	BUYER_AWARDED,        /* 授予中小企业 */
	BUYER_SMALL_AWARDED,  /* 授予小微企业 */
	BUYER_RESERVED,       /* 面向中小企业预留 ... 预算 */
	BUYER_SMALL_RESERVED,
	BUYER_SMALL_WON,
	/* side by side: what was won in reserved and in other purchases are two things */
	BUYER_WON,            /* 在面向中小企业预留的 ... 中标或成交 */
	BUYER_WON_ELSEWHERE,  /* 在其他政府采购项目中 ... 中小企业 */
	BUYERS
};

static enum buyer
buyer_of(const char *label)
{
	bool small = strstr(label, "小微") || strstr(label, "小型"),
	     any = strstr(label, "中小企业"), won = strstr(label, "中标") || strstr(label, "成交");
	if (!small && !any)
		return BUYER_NONE;
	if (strstr(label, "授予") && !strstr(label, "占"))
		return small ? BUYER_SMALL_AWARDED : BUYER_AWARDED;
	if (won && strstr(label, "其他"))
		return small ? BUYER_NONE : BUYER_WON_ELSEWHERE;
	if (won)
		return small ? BUYER_SMALL_WON : BUYER_WON;
	if (strstr(label, "预留"))
		return small ? BUYER_SMALL_RESERVED : BUYER_RESERVED;
	return BUYER_NONE;
}

static void
check_buyers(struct audit *audit, enum rule_id rule, long whole)
{
	static const enum buyer pairs[][2] = { { BUYER_SMALL_AWARDED, BUYER_AWARDED },
		{ BUYER_SMALL_RESERVED, BUYER_RESERVED }, { BUYER_SMALL_WON, BUYER_WON } };
	const struct disclosure *disclosure = audit->disclosure;
	long at[BUYERS] = { -1, -1, -1, -1, -1, -1, -1, -1 };
	for (size_t i = 0; i < disclosure->n_facts; i++) {
		const struct fact *fact = &disclosure->facts[i];
		enum buyer buyer = strcmp(fact->topic, "procurement") == 0 &&
			fact->figure.kind == FIGURE_MONEY ? buyer_of(fact->label) : BUYER_NONE;
		if (buyer && at[buyer] < 0)
			at[buyer] = (long)i;
	}
	for (size_t i = 0; i < COUNT(pairs); i++)
		facts_compare(audit, rule, RELATION_AT_MOST, false, &at[pairs[i][0]], 1,
		    &at[pairs[i][1]], 1);
	facts_compare(audit, rule, RELATION_AT_MOST, false, &at[BUYER_AWARDED], 1, &whole, 1);
	facts_compare(audit, rule, RELATION_AT_MOST, false, &at[BUYER_WON], 2, &whole, 1);
}

static void
check_procurement(struct audit *audit, enum rule_id rule)
{
	long whole = fact_find(audit, "procurement", "", "采购支出总额");
	if (whole < 0)
		whole = fact_find(audit, "procurement", "", "采购预算总额");
	long parts[] = { fact_find(audit, "procurement", "", "货物"),
		fact_find(audit, "procurement", "", "工程"),
		fact_find(audit, "procurement", "", "服务") };
	bool all = parts[0] >= 0 && parts[1] >= 0 && parts[2] >= 0;
	/* what is not told is 0, or not told */
	if (whole >= 0)
		facts_compare(audit, rule, RELATION_EQUAL, !all, &whole, 1, parts, COUNT(parts));
	check_buyers(audit, rule, whole);
}

/* The units that the document lists, by its own words for their level. */
static void
count_units(const struct audit *audit, int64_t *all, int64_t *below)
{
	const struct disclosure *disclosure = audit->disclosure;
	*all = *below = 0;
	for (size_t i = 0; i < disclosure->n_facts; i++) {
		const struct fact *fact = &disclosure->facts[i];
		if (strcmp(fact->topic, "units") != 0 || !*fact->item ||
		    strcmp(fact->label, "层级") != 0)
			continue;
		++*all;
		*below += !strstr(fact->figure.printed, "本级") &&
		    !strstr(fact->figure.printed, "机关");
	}
}

static void
compare_units(struct audit *audit, enum rule_id rule, long told, int64_t listed)
{
	struct equation equation;
	if (told < 0 || listed == 0)
		return;
	equation_begin(&equation, audit, rule);
	/* a list of names may close with 等 */
	equation.hint = audit->disclosure->facts[told].figure.value > listed;
	equation_fact(&equation, LEFT, 1, (size_t)told);
	equation_count(&equation, RIGHT, listed, _("units listed"));
	equation_end(&equation);
}

static void
check_units(struct audit *audit, enum rule_id rule)
{
	int64_t all, below;
	long told = fact_find(audit, "units", "", "编报范围单位数"),
	     told_below = fact_find(audit, "units", "", "下属预算单位数");
	count_units(audit, &all, &below);
	if (told >= 0 && told_below >= 0 && all > below) {
		struct equation equation;
		equation_begin(&equation, audit, rule);
		equation_fact(&equation, LEFT, 1, (size_t)told);
		equation_count(&equation, RIGHT, all - below, _("the head office"));
		equation_fact(&equation, RIGHT, 1, (size_t)told_below);
		equation_end(&equation);
	}
	compare_units(audit, rule, told, all);
	compare_units(audit, rule, told_below, below);
}

void
check_counts(struct audit *audit, enum rule_id rule)
{
	check_lists(audit, rule);
	check_trips(audit, rule);
	check_vehicles(audit, rule);
	check_receptions(audit, rule);
	check_procurement(audit, rule);
	check_units(audit, rule);
}
