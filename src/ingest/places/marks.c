/* marks.c: how the name of a row begins and ends: marks of an item, words of a total */
#include <string.h>

#include "base/text.h"
#include "ingest/pages/words.h"
#include "ingest/places/places.h"

/* "一、", "（一）", "1." with a name behind it. */
bool
label_has_mark(const char *text)
{
	struct arena arena = { 0 };
	const char *label = text_fold(&arena, text);
	const char *after = words_after_mark(label);
	bool has = after > label && *after && !(*after >= '0' && *after <= '9');
	arena_release(&arena);
	return has;
}

bool
label_begins(const char *text)
{
	return words_begin(text, "其中") || label_has_mark(text);
}

bool
label_is_total(const char *text)
{
	static const char *const totals[] = { "合计", "总计", "小计", NULL };
	if (!strstr(text, "计"))
		return false;
	struct arena arena = { 0 };
	const char *label = text_fold(&arena, text);
	bool total = words_at_end(label, totals);
	arena_release(&arena);
	return total;
}

/* By the classification, which years name differently. */
static const char *const functions[] = { "一般公共服务支出", "外交支出", "国防支出", "公共安全支出", "教育支出", "科学技术支出",
    "文化旅游体育与传媒支出", "文化体育与传媒支出", "社会保障和就业支出", "社会保险基金支出", "卫生健康支出", "医疗卫生与计划生育支出",
    "节能环保支出", "城乡社区支出", "农林水支出", "交通运输支出", "资源勘探工业信息等支出", "资源勘探信息等支出", "商业服务业等支出",
    "金融支出", "援助其他地区支出", "自然资源海洋气象等支出", "国土海洋气象等支出", "住房保障支出", "粮油物资储备支出",
    "国有资本经营预算支出", "灾害防治及应急管理支出", "预备费", "其他支出", "转移性支出", "债务还本支出", "债务付息支出",
    "债务发行费用支出", "抗疫特别国债安排的支出", NULL };

bool
label_begins_function(const char *text)
{
	struct arena arena = { 0 };
	const char *label = text_fold(&arena, text);
	bool begins = false;
	size_t length = words_length(label);
	for (size_t i = 0; functions[i] && length >= 3 && !begins; i++)
		begins = words_begin(functions[i], label) &&
		    (length > 3 || words_length(functions[i]) == length);
	arena_release(&arena);
	return begins;
}
