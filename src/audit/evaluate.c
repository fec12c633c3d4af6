/* evaluate.c: the sides of an equation evaluated exactly, and how much of their difference rounding explains */
#include "audit/check.h"
#include "audit/evaluate.h"

static int64_t
power_of_ten(int n)
{
	int64_t power = 1;
	while (n-- > 0)
		power *= 10;
	return power;
}

int64_t
figure_step(const struct figure *figure)
{
	if (figure->kind == FIGURE_MONEY)
		return power_of_ten((int)figure->unit - figure->decimals);
	return figure->kind == FIGURE_COUNT && figure->decimals == 0 ? 0 : 1;
}

/*
 * A bare 0 in a column of decimals is 0 to its decimals, for nobody rounds to it and leaves them
 * out.
 */
static int64_t
operand_step(const struct operand *operand)
{
	struct figure figure = operand->figure;
	if (figure.value == 0 && operand->column && figure.decimals < operand->column->decimals)
		figure.decimals = operand->column->decimals;
	return figure_step(&figure);
}

static bool
is_number(const struct operand *operand)
{
	return operand->figure.kind != FIGURE_NONE && operand->figure.kind != FIGURE_TEXT;
}

/* A sum: in 分, or scaled by 10^decimals. */
struct sum {
	int64_t value;
	int64_t steps;        /* of the last printed digits together: twice the tolerance */
	int decimals;         /* of what is no money */
	size_t printed;       /* figures in it, those that stand for 0 included */
	bool ambiguous, overflow;
};

static int
most_decimals(const struct operand *operands, size_t n)
{
	int most = 0;
	for (size_t i = 0; i < n; i++) {
		const struct figure *figure = &operands[i].figure;
		if (is_number(&operands[i]) && figure->kind != FIGURE_MONEY &&
		    figure->decimals > most)
			most = figure->decimals;
	}
	return most;
}

static void
sum_add(struct sum *sum, const struct operand *operand)
{
	const struct figure *figure = &operand->figure;
	int64_t value = figure->value, step = operand_step(operand);
	if (figure->kind != FIGURE_MONEY) {
		int64_t scale = power_of_ten(sum->decimals - figure->decimals);
		sum->overflow |= __builtin_mul_overflow(value, scale, &value);
		sum->overflow |= __builtin_mul_overflow(step, scale, &step);
	}
	sum->overflow |= operand->sign > 0 ? __builtin_add_overflow(sum->value, value, &sum->value) :
	    __builtin_sub_overflow(sum->value, value, &sum->value);
	sum->overflow |= __builtin_add_overflow(sum->steps, step, &sum->steps);
}

static struct sum
sum_of(const struct operand *operands, size_t n, int decimals)
{
	struct sum sum = { .decimals = decimals };
	for (size_t i = 0; i < n; i++) {
		sum.ambiguous |= operands[i].ambiguous;
		sum.printed += operands[i].kind == OPERAND_ABSENT || is_number(&operands[i]);
		if (is_number(&operands[i]))
			sum_add(&sum, &operands[i]);
	}
	return sum;
}

/* A side with what rounding leaves open. */
struct side_value {
	int64_t value, low, high;
	int64_t steps;        /* see struct sum; 0 of a ratio */
	size_t printed;
	bool ambiguous, overflow, zero_base;
};

static struct side_value
plain_value(const struct sum *sum)
{
	int64_t half = sum->steps / 2;
	struct side_value side = { .value = sum->value, .steps = sum->steps,
		.printed = sum->printed, .ambiguous = sum->ambiguous, .overflow = sum->overflow };
	side.overflow |= __builtin_sub_overflow(sum->value, half, &side.low);
	side.overflow |= __builtin_add_overflow(sum->value, half, &side.high);
	return side;
}

/* (2 part + dp) / (2 whole + dw) as a percentage; the doubling keeps half steps whole. */
static bool
bound(const struct sum *part, int64_t dp, const struct sum *whole, int64_t dw, int decimals,
    int64_t *out)
{
	int64_t p, w;
	if (__builtin_mul_overflow(part->value, 2, &p) || __builtin_add_overflow(p, dp, &p) ||
	    __builtin_mul_overflow(whole->value, 2, &w) || __builtin_add_overflow(w, dw, &w))
		return false;
	return ratio(p, w, 2 + decimals, out);
}

/* The least and greatest percentage that the unrounded figures may have had. */
static void
widen(struct side_value *side, const struct sum *part, const struct sum *whole, int decimals)
{
	side->low = side->high = side->value;
	for (int i = 0; i < 4; i++) {
		int64_t at;
		if (!bound(part, i & 1 ? part->steps : -part->steps, whole,
			i & 2 ? whole->steps : -whole->steps, decimals, &at))
			side->overflow = true;
		else if (at < side->low)
			side->low = at;
		else if (at > side->high)
			side->high = at;
	}
}

static struct side_value
ratio_value(const struct sum *part, const struct sum *whole, int decimals)
{
	struct side_value side = { .printed = part->printed && whole->printed,
		.ambiguous = part->ambiguous || whole->ambiguous,
		.overflow = part->overflow || whole->overflow };
	int64_t half = whole->steps / 2;
	side.zero_base = side.printed && whole->value >= -half && whole->value <= half;
	if (side.zero_base || !side.printed)
		return side;
	side.overflow |= !ratio(part->value, whole->value, 2 + decimals, &side.value);
	if (!side.overflow)
		widen(&side, part, whole, decimals);
	return side;
}

static struct side_value
value_of(const struct expression *side, int decimals)
{
	const struct operand *whole = side->operands + side->over;
	struct sum part, over;
	if (!side->over) {
		part = sum_of(side->operands, side->n, decimals);
		return plain_value(&part);
	}
	int own = most_decimals(side->operands, side->n);
	part = sum_of(side->operands, side->over, own);
	over = sum_of(whole, side->n - side->over, own);
	return ratio_value(&part, &over, decimals);
}

/* The finest printed digit decides the decimals in the unit of the first figure. */
static void
choose_unit(struct finding *finding, const struct operand *operands, size_t n)
{
	int finest = UNIT_YI;
	for (size_t i = 0; i < n; i++) {
		const struct figure *figure = &operands[i].figure;
		if (figure->kind != FIGURE_MONEY)
			continue;
		if (finding->unit == UNIT_NONE)
			finding->unit = figure->unit;
		if ((int)figure->unit - figure->decimals < finest)
			finest = (int)figure->unit - figure->decimals;
	}
	finding->decimals = (int)finding->unit > finest ? (int)finding->unit - finest : 0;
}

static const struct operand *
first_number(const struct operand *operands, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (is_number(&operands[i]))
			return &operands[i];
	}
	return NULL;
}

/* What kind of number the sides are; plain decimals come from the side that is no ratio. */
static void
choose_kind(struct finding *finding, const struct operand *operands, size_t n)
{
	const struct operand *first = first_number(operands, n);
	bool is_ratio = finding->left.over || finding->right.over;
	finding->kind = is_ratio ? FIGURE_PERCENT : first ? first->figure.kind : FIGURE_NONE;
	if (finding->kind == FIGURE_MONEY)
		choose_unit(finding, operands, n);
	else if (!is_ratio)
		finding->decimals = most_decimals(operands, n);
	else if (!finding->left.over)
		finding->decimals = most_decimals(finding->left.operands, finding->left.n);
	else
		finding->decimals = most_decimals(finding->right.operands, finding->right.n);
}

static enum finding_state
compare(const struct finding *finding, const struct side_value *left,
    const struct side_value *right, bool hint)
{
	if (finding->difference == 0 ||
	    (finding->relation == RELATION_AT_MOST && finding->difference < 0))
		return FINDING_TIES;
	if (finding->difference <= finding->tolerance &&
	    (finding->relation == RELATION_AT_MOST || finding->difference >= -finding->tolerance) &&
	    left->printed && right->printed)
		return FINDING_ROUNDING;
	return hint ? FINDING_HINT : FINDING_BROKEN;
}

/*
 * How far apart rounding may have moved the sides. Beside a computed percentage the printed one is
 * exact: the computed one is rounded to its decimals, and only its bounds count.
 */
static int64_t
tolerance_of(const struct finding *finding, const struct side_value *left,
    const struct side_value *right)
{
	if (finding->left.over || finding->right.over) {
		const struct side_value *side = finding->right.over ? right : left;
		int64_t up = side->high - side->value, down = side->value - side->low;
		bool above = (finding->difference > 0) == (side == right);
		return above ? up : down;
	}
	return (left->steps + right->steps) / 2;
}

static void
unchecked(struct finding *finding, enum unchecked why)
{
	finding->state = FINDING_UNCHECKED;
	finding->why = why;
}

static void
judge(struct finding *finding, struct side_value *left, struct side_value *right, bool hint)
{
	finding->left.value = left->value;
	finding->right.value = right->value;
	if (left->ambiguous || right->ambiguous) {
		unchecked(finding, UNCHECKED_AMBIGUOUS);
	} else if (left->zero_base || right->zero_base) {
		unchecked(finding, UNCHECKED_ZERO_BASE);
	} else if (!left->printed || !right->printed) {
		unchecked(finding, UNCHECKED_BLANK);
	} else if (left->overflow || right->overflow ||
	    __builtin_sub_overflow(left->value, right->value, &finding->difference)) {
		unchecked(finding, UNCHECKED_OVERFLOW);
	} else {
		finding->tolerance = tolerance_of(finding, left, right);
		finding->state = compare(finding, left, right, hint);
	}
}

/* A side without any figure against one that is 0, or two of them: nothing to say. */
static bool
says_nothing(const struct side_value *left, const struct side_value *right)
{
	if (left->ambiguous || right->ambiguous)
		return false;
	return (!left->printed || !right->printed) && left->value == 0 && right->value == 0 &&
	    !left->zero_base && !right->zero_base;
}

bool
evaluate(struct finding *finding, bool hint)
{
	choose_kind(finding, finding->left.operands, finding->left.n + finding->right.n);
	struct side_value left = value_of(&finding->left, finding->decimals);
	struct side_value right = value_of(&finding->right, finding->decimals);
	if (says_nothing(&left, &right))
		return false;
	judge(finding, &left, &right, hint);
	return true;
}

void
equation_again(struct finding *finding)
{
	struct side_value left = value_of(&finding->left, finding->decimals);
	struct side_value right = value_of(&finding->right, finding->decimals);
	judge(finding, &left, &right, false);
}
