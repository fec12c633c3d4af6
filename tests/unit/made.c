/* made.c: a made-up department whose items have basic or project expenditure, or both, and add up */
#include "made.h"

#include <string.h>

#include "random.h"

static const char *const leaf_codes[MADE_LEAVES] = { "2010101", "2010102", "2010199", "2010301",
    "2010350", "2080501", "2080505", "2210201", "2210203" };
const char *const made_codes[MADE_ROWS] = { "", "201", "20101", "2010101", "2010102", "2010199",
    "20103", "2010301", "2010350", "208", "20805", "2080501", "2080505", "221", "22102", "2210201",
    "2210203" };

const char *const made_names[MADE_ROWS] = { "合计", "一般公共服务支出", "人大事务", "行政运行",
    "一般行政管理事务", "其他人大事务支出", "政府办公厅（室）及相关机构事务", "行政运行", "事业运行",
    "社会保障和就业支出", "行政事业单位离退休", "归口管理的行政单位离退休", "机关事业单位基本养老保险缴费支出",
    "住房保障支出", "住房改革支出", "住房公积金", "购房补贴" };

void
made_init(struct made *made)
{
	for (size_t i = 0; i < MADE_LEAVES; i++)
		for (int c = 0; c < 2; c++)
			made->leaf[i][c] = random_below(2) ? 0 : (long)(random_below(90000)) + 1;
}

long
made_amount(const struct made *made, const char *code, int column)
{
	long sum = 0;
	for (size_t i = 0; i < MADE_LEAVES; i++)
		if (strncmp(leaf_codes[i], code, strlen(code)) == 0)
			sum += column == 0 ? made->leaf[i][0] + made->leaf[i][1] :
			    made->leaf[i][column - 1];
	return sum;
}
