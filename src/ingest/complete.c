/* complete.c: one disclosure in several documents: tables in one, the narrative in another */
#include "ingest/complete.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static bool
brings_tables(const struct disclosure *disclosure, int source)
{
	for (size_t i = 0; i < disclosure->n_statements; i++)
		if (disclosure->statements[i].source == source)
			return true;
	return false;
}

int
complete_rival(const struct disclosure *stored, const struct disclosure *brought)
{
	for (int source = 0; (size_t)source <= stored->n_more; source++)
		if (brings_tables(stored, source) == (brought->n_statements > 0))
			return source;
	return -1;
}

/* Leaves out what is from one document. */
#define DROP(list, n, gone) \
	do { \
		size_t stay = 0; \
		for (size_t i = 0; i < (n); i++) \
			if ((list)[i].source != (gone)) \
				(list)[stay++] = (list)[i]; \
		(n) = stay; \
	} while (0)

/* The tasks that stay, and the indicators that still have theirs. */
static void
drop_performance(struct disclosure *disclosure, int source)
{
	long *places = mem_alloc(disclosure->n_tasks * sizeof *places);
	size_t kept = 0;

	for (size_t i = 0, at = 0; i < disclosure->n_tasks; i++)
		places[i] = disclosure->tasks[i].source == source ? -1 : (long)at++;
	for (size_t i = 0; i < disclosure->n_indicators; i++) {
		struct indicator *indicator = &disclosure->indicators[i];
		if (indicator->source == source || places[indicator->task] < 0)
			continue;
		indicator->task = places[indicator->task];
		disclosure->indicators[kept++] = *indicator;
	}
	disclosure->n_indicators = kept;
	DROP(disclosure->tasks, disclosure->n_tasks, source);
	free(places);
}

static void
drop_source(struct disclosure *disclosure, int source)
{
	DROP(disclosure->statements, disclosure->n_statements, source);
	DROP(disclosure->remarks, disclosure->n_remarks, source);
	DROP(disclosure->facts, disclosure->n_facts, source);
	drop_performance(disclosure, source);
}

/* Room for n more after those that are there. */
static void *
widen(struct disclosure *disclosure, const void *list, size_t n, size_t more, size_t size)
{
	char *wide = arena_alloc(&disclosure->arena, (n + more) * size);

	if (n)
		memcpy(wide, list, n * size);
	return wide;
}

#define WIDEN(stored, list, n, more) \
	((stored)->list = widen(stored, (stored)->list, (stored)->n, more, sizeof *(stored)->list))

static bool
says_remark(const struct disclosure *stored, size_t n, const struct remark *remark)
{
	for (size_t i = 0; i < n; i++) {
		const struct remark *other = &stored->remarks[i];
		if (other->table == remark->table && other->side == remark->side &&
		    other->measure == remark->measure && other->aspect == remark->aspect &&
		    strcmp(other->code, remark->code) == 0 &&
		    strcmp(other->label, remark->label) == 0)
			return true;
	}
	return false;
}

static bool
says_fact(const struct disclosure *stored, size_t n, const struct fact *fact)
{
	for (size_t i = 0; i < n; i++) {
		const struct fact *other = &stored->facts[i];
		if (strcmp(other->topic, fact->topic) == 0 &&
		    strcmp(other->item, fact->item) == 0 && strcmp(other->label, fact->label) == 0)
			return true;
	}
	return false;
}

static void
put_narrative(struct disclosure *stored, const struct disclosure *brought, int source)
{
	size_t remarks = stored->n_remarks, facts = stored->n_facts;

	WIDEN(stored, remarks, n_remarks, brought->n_remarks);
	for (size_t i = 0; i < brought->n_remarks; i++) {
		if (says_remark(stored, remarks, &brought->remarks[i]))
			continue;
		stored->remarks[stored->n_remarks] = brought->remarks[i];
		stored->remarks[stored->n_remarks++].source = source;
	}
	WIDEN(stored, facts, n_facts, brought->n_facts);
	for (size_t i = 0; i < brought->n_facts; i++) {
		if (says_fact(stored, facts, &brought->facts[i]))
			continue;
		stored->facts[stored->n_facts] = brought->facts[i];
		stored->facts[stored->n_facts++].source = source;
	}
}

/* Indicators are by task: from `first` on they go to theirs, in the order in which they are. */
static void
sort_indicators(struct disclosure *stored, size_t first)
{
	struct indicator *indicators = stored->indicators;

	for (size_t i = first; i < stored->n_indicators; i++) {
		struct indicator moving = indicators[i];
		size_t at = i;
		for (; at > 0 && indicators[at - 1].task > moving.task; at--)
			indicators[at] = indicators[at - 1];
		indicators[at] = moving;
	}
}

static long
task_named(const struct disclosure *stored, const char *id)
{
	for (size_t i = 0; i < stored->n_tasks; i++)
		if (strcmp(stored->tasks[i].id, id) == 0)
			return (long)i;
	return -1;
}

static bool
says_indicator(const struct disclosure *stored, size_t n, long task, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (stored->indicators[i].task == task &&
		    strcmp(stored->indicators[i].name, name) == 0)
			return true;
	return false;
}

static void
put_performance(struct disclosure *stored, const struct disclosure *brought, int source)
{
	long *places = mem_alloc(brought->n_tasks * sizeof *places);
	size_t indicators = stored->n_indicators;

	WIDEN(stored, tasks, n_tasks, brought->n_tasks);
	for (size_t i = 0; i < brought->n_tasks; i++) {
		places[i] = task_named(stored, brought->tasks[i].id);
		if (places[i] >= 0)
			continue;
		places[i] = (long)stored->n_tasks;
		stored->tasks[stored->n_tasks] = brought->tasks[i];
		stored->tasks[stored->n_tasks++].source = source;
	}
	WIDEN(stored, indicators, n_indicators, brought->n_indicators);
	for (size_t i = 0; i < brought->n_indicators; i++) {
		struct indicator indicator = brought->indicators[i];
		indicator.task = places[indicator.task];
		indicator.source = source;
		if (!says_indicator(stored, indicators, indicator.task, indicator.name))
			stored->indicators[stored->n_indicators++] = indicator;
	}
	sort_indicators(stored, indicators);
	free(places);
}

static void
put_tables(struct disclosure *stored, const struct disclosure *brought, int source)
{
	WIDEN(stored, statements, n_statements, brought->n_statements);
	for (size_t i = 0; i < brought->n_statements; i++) {
		stored->statements[stored->n_statements] = brought->statements[i];
		stored->statements[stored->n_statements++].source = source;
	}
}

void
complete_put(struct disclosure *stored, const struct disclosure *brought, int source)
{
	drop_source(stored, source);
	if ((size_t)source > stored->n_more) {
		WIDEN(stored, more, n_more, 1);
		stored->n_more++;
	}
	if (source == 0)
		stored->source = brought->source;
	else
		stored->more[source - 1] = brought->source;
	put_tables(stored, brought, source);
	put_narrative(stored, brought, source);
	put_performance(stored, brought, source);
	if (!*stored->parent && brought->parent)
		stored->parent = brought->parent;
	if (!*stored->region && brought->region)
		stored->region = brought->region;
}
