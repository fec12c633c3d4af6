/* caught.c: what the rules say of a disclosure before and after a change, and whether they caught it */
#include <stdlib.h>

#include "base/mem.h"
#include "caught.h"

static uint64_t
mix(uint64_t key, uint64_t value)
{
	return (key ^ value) * 1099511628211u;
}

static uint64_t
mix_text(uint64_t key, const char *text)
{
	for (; text && *text; text++)
		key = mix(key, (unsigned char)*text);
	return key;
}

/* By what an operand stands for, not by where it lies: a change moves lines. */
static uint64_t
mix_operand(uint64_t key, const struct operand *operand)
{
	key = mix(mix(key, operand->kind), operand->whose);
	if (operand->statement)
		key = mix(key, (uint64_t)operand->statement->ordinal);
	if (operand->line)
		key = mix(mix(key, (uint64_t)operand->line->row), (uint64_t)operand->line->side);
	if (operand->column)
		key = mix(key, (uint64_t)operand->column->ordinal);
	if (operand->kind == OPERAND_TEXT)
		key = mix(mix(key, (uint64_t)operand->figure.place.page),
		    (uint64_t)operand->figure.place.line);
	return mix(mix(key, operand->index), operand->part);
}

static uint64_t
key_of(const struct finding *finding)
{
	uint64_t key = mix(1469598103934665603u, finding->rule);
	if (finding->left.n)
		return mix_operand(key, &finding->left.operands[0]);
	if (finding->right.n)
		return mix_operand(key, &finding->right.operands[0]);
	return mix_text(key, finding->detail);
}

static int
key_order(const void *a, const void *b)
{
	uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;
	return (left > right) - (left < right);
}

void
broken_of(struct broken *broken, const struct findings *findings)
{
	broken->keys = mem_alloc((findings->counts[FINDING_BROKEN] + 1) * sizeof *broken->keys);
	broken->n = 0;
	for (size_t i = 0; i < findings->n; i++) {
		if (findings->list[i].state == FINDING_BROKEN)
			broken->keys[broken->n++] = key_of(&findings->list[i]);
	}
	qsort(broken->keys, broken->n, sizeof *broken->keys, key_order);
}

void
broken_release(struct broken *broken)
{
	free(broken->keys);
}

static size_t
times(const struct broken *broken, uint64_t key)
{
	size_t n = 0;
	for (size_t i = 0; i < broken->n; i++)
		n += broken->keys[i] == key;
	return n;
}

const struct finding *
broken_new(const struct broken *before, const struct findings *findings)
{
	struct broken now;
	const struct finding *found = NULL;
	broken_of(&now, findings);
	for (size_t i = 0; i < findings->n && !found; i++) {
		const struct finding *finding = &findings->list[i];
		if (finding->state == FINDING_BROKEN &&
		    times(&now, key_of(finding)) > times(before, key_of(finding)))
			found = finding;
	}
	broken_release(&now);
	return found;
}

static void
add_rows(struct identities *identities, const struct finding *finding)
{
	const struct operand *operands = finding->left.operands;
	for (size_t i = 0; i < finding->left.n + finding->right.n; i++) {
		if (operands[i].kind != OPERAND_CELL || operands[i].whose != WHOSE_THIS)
			continue;
		MEM_GROW(identities->rows, identities->n, identities->room);
		identities->rows[identities->n++] =
		    (struct identity_row){ operands[i].line, finding->tolerance };
	}
}

static int
row_order(const void *a, const void *b)
{
	const struct identity_row *left = a, *right = b;
	int order = (left->line > right->line) - (left->line < right->line);
	return order ? order :
	    (left->tolerance > right->tolerance) - (left->tolerance < right->tolerance);
}

void
identities_of(struct identities *identities, const struct findings *findings)
{
	*identities = (struct identities){ .n = 0 };
	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *finding = &findings->list[i];
		if (finding->relation == RELATION_EQUAL && finding->kind == FIGURE_MONEY &&
		    (finding->state == FINDING_TIES || finding->state == FINDING_ROUNDING))
			add_rows(identities, finding);
	}
	qsort(identities->rows, identities->n, sizeof *identities->rows, row_order);
}

void
identities_release(struct identities *identities)
{
	free(identities->rows);
}

bool
identities_tolerance(const struct identities *identities, const struct line *line,
    int64_t *tolerance)
{
	size_t low = 0, high = identities->n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (identities->rows[middle].line < line)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == identities->n || identities->rows[low].line != line)
		return false;
	*tolerance = identities->rows[low].tolerance;
	return true;
}
