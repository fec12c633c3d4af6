/* consistent_amounts.c: the amounts of made-up final accounts, by code, in hundredths of a 万元 */
#include <stdlib.h>
#include <string.h>

#include "base/money.h"
#include "consistent_amounts.h"
#include "random.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

const struct item functional[] = {
	{ "201", "一般公共服务支出" },
	{ "20103", "政府办公厅（室）及相关机构事务" },
	{ "2010301", "行政运行" },
	{ "2010302", "一般行政管理事务" },
	{ "2010350", "事业运行" },
	{ "2010399", "其他政府办公厅（室）及相关机构事务支出" },
	{ "208", "社会保障和就业支出" },
	{ "20805", "行政事业单位养老支出" },
	{ "2080501", "行政单位离退休" },
	{ "2080505", "机关事业单位基本养老保险缴费支出" },
	{ "2080506", "机关事业单位职业年金缴费支出" },
	{ "212", "城乡社区支出" },
	{ "21202", "城乡社区规划与管理" },
	{ "2120201", "城乡社区规划与管理" },
	{ "21208", "国有土地使用权出让收入安排的支出" },
	{ "2120801", "征地和拆迁补偿支出" },
	{ "2120899", "其他国有土地使用权出让收入安排的支出" },
	{ "221", "住房保障支出" },
	{ "22102", "住房改革支出" },
	{ "2210201", "住房公积金" },
	{ "2210203", "购房补贴" },
};
const size_t n_functional = COUNT(functional);

const struct item economic[] = {
	{ "301", "工资福利支出" },
	{ "30101", "基本工资" },
	{ "30102", "津贴补贴" },
	{ "30103", "奖金" },
	{ "30108", "机关事业单位基本养老保险缴费" },
	{ "303", "对个人和家庭的补助" },
	{ "30301", "离休费" },
	{ "30302", "退休费" },
	{ "302", "商品和服务支出" },
	{ "30201", "办公费" },
	{ "30211", "差旅费" },
	{ "30212", "因公出国（境）费用" },
	{ "30215", "会议费" },
	{ "30216", "培训费" },
	{ "30217", "公务接待费" },
	{ "30231", "公务用车运行维护费" },
	{ "310", "资本性支出" },
	{ "31002", "办公设备购置" },
	{ "31013", "公务用车购置" },
};
const size_t n_economic = COUNT(economic), n_personnel = 8;

/* What each code of three levels spends: project money of 212 comes from funds but for planning. */
static void
spend(long used[USES], const char *code)
{
	bool fund = strncmp(code, "21208", 5) == 0, project = strcmp(code, "2010302") == 0 ||
		strcmp(code, "2010399") == 0 || strcmp(code, "2120201") == 0;
	if (fund)
		used[USE_FUND] = 10000 + (long)random_below(90000);
	else if (project)
		used[USE_PROJECT] = 20000 + (long)random_below(300000);
	else
		used[USE_BASIC] = 30000 + (long)random_below(90000);
	if (strcmp(code, "2010350") == 0) {
		used[USE_PROJECT] = 5000 + (long)random_below(20000);
		used[USE_OTHER] = 5000 + (long)random_below(9000);
	}
}

void
amounts_make(struct amounts *amounts)
{
	long left;
	memset(amounts, 0, sizeof *amounts);
	for (size_t i = 0; i < n_functional; i++) {
		if (strlen(functional[i].code) == 7)
			spend(amounts->used[i], functional[i].code);
	}
	left = amounts_of(amounts, "", 1u << USE_BASIC);
	for (size_t i = 2; i < n_economic; i++) {
		if (strlen(economic[i].code) == 5) {
			amounts->economic[i] = 100 + (long)random_below(9000);
			left -= amounts->economic[i];
		}
	}
	/* basic wages take what is left */
	amounts->economic[1] = left;
	amounts->opening[USE_BASIC] = 1000 + (long)random_below(20000);
	amounts->opening[USE_FUND] = 1000 + (long)random_below(20000);
	amounts->opening[USE_OTHER] = 1000 + (long)random_below(20000);
}

long
amounts_of(const struct amounts *amounts, const char *code, unsigned uses)
{
	long sum = 0;
	for (size_t i = 0; i < n_functional; i++) {
		if (strncmp(functional[i].code, code, strlen(code)) != 0)
			continue;
		for (int use = 0; use < USES; use++)
			sum += uses & 1u << use ? amounts->used[i][use] : 0;
	}
	return sum;
}

long
amounts_economic(const struct amounts *amounts, const char *code)
{
	long sum = 0;
	for (size_t i = 0; i < n_economic; i++) {
		if (strncmp(economic[i].code, code, strlen(code)) == 0)
			sum += amounts->economic[i];
	}
	return sum;
}

const char *
amount_printed(struct arena *arena, long amount)
{
	return arena_printf(arena, "%s%ld.%02ld", amount < 0 ? "-" : "", labs(amount) / 100,
	    labs(amount) % 100);
}

const char *
percent_text(struct arena *arena, long part, long whole)
{
	int64_t percent = 0;
	ratio(part, whole, 4, &percent);
	return amount_printed(arena, (long)percent);
}
