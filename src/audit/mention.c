/* mention.c: what is told of one figure at one place, and the table's own figure of it */
#include <string.h>

#include "audit/mention.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

bool
figure_is_number(const struct figure *figure)
{
	return figure && figure->kind != FIGURE_NONE && figure->kind != FIGURE_TEXT;
}

bool
figure_is_zero(const struct figure *figure)
{
	return figure_is_number(figure) && figure->value == 0;
}

const struct figure *
mention_figure(const struct audit *audit, const struct mention *mention, int told)
{
	const struct disclosure *disclosure = audit->disclosure;
	size_t at = mention->told[told];
	if (!at)
		return NULL;
	return mention->kind == OPERAND_REMARK ? &disclosure->remarks[at - 1].figure :
	    &disclosure->facts[at - 1].figure;
}

const struct figure *
mention_number(const struct audit *audit, const struct mention *mention, int told)
{
	const struct figure *figure = mention_figure(audit, mention, told);
	return figure_is_number(figure) ? figure : NULL;
}

const struct figure *
mention_cell(const struct mention *mention)
{
	if (!mention->line || !mention->column)
		return NULL;
	const struct cell *cell = line_cell(mention->line, mention->column->ordinal);
	return cell && !cell->ambiguous && figure_is_number(&cell->figure) ? &cell->figure : NULL;
}

const struct figure *
mention_amount(const struct audit *audit, const struct mention *mention)
{
	const struct figure *told = mention_number(audit, mention, ASPECT_AMOUNT);
	return told ? told : mention_cell(mention);
}

void
mention_add(struct equation *equation, enum equation_side side, int sign,
    const struct mention *mention, int told)
{
	if (mention->kind == OPERAND_REMARK)
		equation_remark(equation, side, sign, mention->told[told] - 1);
	else
		equation_fact(equation, side, sign, mention->told[told] - 1);
}

bool
mention_add_amount(struct equation *equation, enum equation_side side, int sign,
    const struct mention *mention, bool cell)
{
	if (!cell && mention_number(equation->audit, mention, ASPECT_AMOUNT)) {
		mention_add(equation, side, sign, mention, ASPECT_AMOUNT);
		return true;
	}
	if (!cell || !mention_cell(mention))
		return false;
	equation_cell(equation, side, sign, mention->statement, mention->line, mention->column);
	return true;
}

struct operand
mention_operand(const struct audit *audit, const struct mention *mention, int told)
{
	const struct disclosure *disclosure = audit->disclosure;
	size_t at = mention->told[told] - 1;
	bool remark = mention->kind == OPERAND_REMARK;
	return (struct operand){ .kind = mention->kind, .sign = 1, .index = at,
		.figure = remark ? disclosure->remarks[at].figure : disclosure->facts[at].figure,
		.source = remark ? disclosure->remarks[at].source : disclosure->facts[at].source };
}

const struct remark *
mention_remark(const struct audit *audit, const struct mention *mention)
{
	return mention->kind == OPERAND_REMARK ? &audit->disclosure->remarks[mention->first] : NULL;
}

bool
remarks_same(const struct remark *a, const struct remark *b)
{
	return a->table == b->table && a->side == b->side && a->measure == b->measure &&
	    strcmp(a->code, b->code) == 0 && (*a->code || strcmp(a->label, b->label) == 0);
}

bool
mention_same(const struct audit *audit, const struct mention *a, const struct mention *b)
{
	const struct remark *left = mention_remark(audit, a), *right = mention_remark(audit, b);
	if (left && right)
		return remarks_same(left, right);
	return !left && !right &&
	    strcmp(audit->disclosure->facts[a->first].item,
		audit->disclosure->facts[b->first].item) == 0 &&
	    strcmp(audit->disclosure->facts[a->first].topic,
		audit->disclosure->facts[b->first].topic) == 0;
}

bool
words_sign(const char *words, int *sign)
{
	static const struct {
		const char *word;
		int sign;
	} signs[] = { { "持平", 0 }, { "一致", 0 }, { "无增", 0 }, { "无变化", 0 },
		{ "没有变化", 0 }, { "未发生变化", 0 }, { "等于", 0 }, { "小于", -1 },
		{ "减少", -1 },
		{ "低于", -1 }, { "下降", -1 }, { "大于", 1 }, { "增加", 1 }, { "高于", 1 },
		{ "超过", 1 }, { "增长", 1 } };
	for (size_t i = 0; i < COUNT(signs); i++) {
		if (strstr(words, signs[i].word)) {
			*sign = signs[i].sign;
			return true;
		}
	}
	return false;
}

bool
same_print(const struct figure *a, int source_a, const struct figure *b, int source_b)
{
	return a->place.line && a->kind == b->kind && a->value == b->value &&
	    source_a == source_b &&
	    a->place.page == b->place.page && a->place.line == b->place.line;
}

bool
fact_is_remarked(const struct audit *audit, const struct fact *fact)
{
	const struct disclosure *disclosure = audit->disclosure;
	for (size_t i = 0; i < disclosure->n_remarks; i++) {
		const struct remark *remark = &disclosure->remarks[i];
		if (same_print(&remark->figure, remark->source, &fact->figure, fact->source))
			return true;
	}
	return false;
}
