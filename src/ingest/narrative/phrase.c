/* phrase.c: the words before a figure, read backwards as far as they are known */
#include "ingest/narrative/phrase.h"

#include <stdlib.h>
#include <string.h>

struct phrase_word {
	const char *words;
	int flags;
};

static const struct phrase_word phrase_words[] = {
	{ "为", 0 },
	{ "是", 0 },
	{ "的", 0 },
	{ "共", 0 },
	{ "各", 0 },
	{ "约", 0 },
	{ "达", 0 },
	{ "到", 0 },
	{ "达到", 0 },
	{ "数", 0 },
	{ "额", 0 },
	{ "金额", 0 },
	{ "总额", 0 },
	{ "合计", 0 },
	{ "总计", 0 },
	{ "共计", 0 },
	{ "累计", 0 },
	{ "安排", 0 },
	{ "资金", 0 },
	{ "经费", 0 },
	{ "科目", 0 },
	{ "费用", 0 },
	{ "相应", 0 },
	{ "财政拨款", 0 },
	{ "一般公共预算财政拨款", 0 },
	{ "一般公共预算拨款安排", 0 },
	{ "实际", 0 },
	{ "当年", 0 },
	{ "本年", 0 },
	{ "本年度", 0 },
	{ "全年", 0 },
	{ "年度", 0 },
	{ "(", 0 },
	{ ")", 0 },
	{ ":", 0 },
	{ ",", 0 },
	{ "、", 0 },
	{ "相比", 0 },
	{ "对比", 0 },
	{ "相比较", 0 },
	{ "同口径", 0 },
	{ "均", 0 },
	{ "略", 0 },
	{ "有所", 0 },
	{ "其中", 0 },
	{ "元", 0 },
	{ "及资产处置收益", 0 },
	{ "小于", PHRASE_THAN | PHRASE_DOWN },
	{ "大于", PHRASE_THAN | PHRASE_UP },
	{ "等于", 0 },
	{ "高于", PHRASE_THAN | PHRASE_UP },
	{ "低于", PHRASE_THAN | PHRASE_DOWN },
	{ "支出", 0 },
	{ "收入", 0 },
	{ "决算", PHRASE_FINAL },
	{ "支出决算", PHRASE_FINAL },
	{ "决算数", PHRASE_FINAL },
	{ "实际支出", PHRASE_FINAL },
	{ "支出数", PHRASE_FINAL },
	{ "决算支出", PHRASE_FINAL },
	{ "执行数", PHRASE_FINAL },
	{ "预算执行数", PHRASE_FINAL },
	{ "当年预算执行数", PHRASE_FINAL },
	{ "年度决算", PHRASE_FINAL },
	{ "比", PHRASE_THAN },
	{ "较", PHRASE_THAN },
	{ "与", PHRASE_THAN },
	{ "同", PHRASE_THAN },
	{ "比较", PHRASE_THAN },
	{ "上年", PHRASE_LAST },
	{ "上年度", PHRASE_LAST },
	{ "去年", PHRASE_LAST },
	{ "上年同期", PHRASE_LAST },
	{ "上年决算数", PHRASE_LAST },
	{ "上年决算", PHRASE_LAST },
	{ "上年预算", PHRASE_LAST },
	{ "上年预算数", PHRASE_LAST },
	{ "上年数", PHRASE_LAST },
	{ "上年执行数", PHRASE_LAST },
	{ "上年支出", PHRASE_LAST },
	{ "上年支出数", PHRASE_LAST },
	{ "上年收入数", PHRASE_LAST },
	{ "上年年初预算", PHRASE_LAST },
	{ "上年年初预算数", PHRASE_LAST },
	{ "同比", PHRASE_THAN | PHRASE_LAST },
	{ "上年收入", PHRASE_LAST },
	{ "年初预算", PHRASE_BUDGET },
	{ "年初预算数", PHRASE_BUDGET },
	{ "年初部门预算", PHRASE_BUDGET },
	{ "年初", 0 },
	{ "预算", PHRASE_BUDGET },
	{ "预算数", PHRASE_BUDGET },
	{ "当年预算", PHRASE_BUDGET },
	{ "当年预算数", PHRASE_BUDGET },
	{ "全年预算", PHRASE_FULL },
	{ "全年预算数", PHRASE_FULL },
	{ "调整预算", PHRASE_FULL },
	{ "调整预算数", PHRASE_FULL },
	{ "调整后预算", PHRASE_FULL },
	{ "调整后预算数", PHRASE_FULL },
	{ "调整后全年预算", PHRASE_FULL },
	{ "增加", PHRASE_UP },
	{ "增长", PHRASE_UP },
	{ "增加(减少)", PHRASE_UP },
	{ "增长(减少)", PHRASE_UP },
	{ "增长(下降)", PHRASE_UP },
	{ "增加(下降)", PHRASE_UP },
	{ "增", PHRASE_UP },
	{ "上升", PHRASE_UP },
	{ "提高", PHRASE_UP },
	{ "增幅", PHRASE_UP },
	{ "增长率", PHRASE_UP },
	{ "增长了", PHRASE_UP },
	{ "增加了", PHRASE_UP },
	{ "上涨", PHRASE_UP },
	{ "增支", PHRASE_UP },
	{ "增收", PHRASE_UP },
	{ "超支", PHRASE_UP },
	{ "多", PHRASE_UP },
	{ "减少", PHRASE_DOWN },
	{ "下降", PHRASE_DOWN },
	{ "降低", PHRASE_DOWN },
	{ "减少了", PHRASE_DOWN },
	{ "下降了", PHRASE_DOWN },
	{ "降幅", PHRASE_DOWN },
	{ "减幅", PHRASE_DOWN },
	{ "减", PHRASE_DOWN },
	{ "压减", PHRASE_DOWN },
	{ "节约", PHRASE_DOWN },
	{ "减支", PHRASE_DOWN },
	{ "减收", PHRASE_DOWN },
	{ "节支", PHRASE_DOWN },
	{ "少", PHRASE_DOWN },
	{ "完成", PHRASE_COMPLETE },
	{ "完成率", PHRASE_COMPLETE },
	{ "基数为", PHRASE_BASE_ZERO },
	{ "持平", PHRASE_UP },
	{ "基本持平", PHRASE_UP },
	{ "无增减", PHRASE_UP },
	{ "无增减变化", PHRASE_UP },
	{ "无增减变动", PHRASE_UP },
	{ "无增长变化", PHRASE_UP },
	{ "无变化", PHRASE_UP },
	{ "没有变化", PHRASE_UP },
	{ "未发生变化", PHRASE_UP },
};

/* What may stand before the name of a subject that is told with its own money. */
static const char *const before_subject[] = {
	"年",
	"年度",
	"部门",
	"单位",
	"本级",
	"局",
	"厅",
	"委",
	"院",
	"办",
	"会",
	"处",
	"中心",
	"室",
	"站",
	"校",
	"所",
	"队",
	"部",
	"府",
	"署",
	"机构",
	"机关",
	"实际支出",
	"党",
	"其中",
	"中",
	"是",
	":",
	",",
	";",
	"、",
	".",
	")",
	"。",
	"及",
	"和",
	"包括",
	"当年",
	"本年",
	"元",
	"全年",
	"拨款",
	"安排",
	"拨款安排的",
	"度",
	"使用",
	"。其中",
	"开支",
	"(",
};

/* A year at the end of the text: "2018年" "2018年度" "2018"; its bytes. */
static size_t
year_before(const struct narration *narration, size_t from, size_t to, int *flags)
{
	static const char *const tails[] = { "年度", "年", "" };
	const struct prose *prose = &narration->prose;
	int own = narration->disclosure->identity.year;

	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
		size_t tail = strlen(tails[i]);
		if (!prose_ends(prose, from, to, tails[i]) || to - from < tail + 4)
			continue;
		const char *digits = prose->text + to - tail - 4;
		if (strspn(digits, "0123456789") != 4 || (digits[0] != '1' && digits[0] != '2'))
			continue;
		int year = atoi(digits);
		*flags |= year == own		? 0 :
		    year == own - 1 || own == 0 ? PHRASE_LAST :
						  PHRASE_OTHER_YEAR;
		return tail + 4;
	}
	return 0;
}

static size_t
word_before(const struct prose *prose, size_t from, size_t to, int *flags)
{
	size_t longest = 0;
	for (size_t i = 0; i < sizeof phrase_words / sizeof *phrase_words; i++) {
		size_t bytes = strlen(phrase_words[i].words);
		if (bytes > longest && prose_ends(prose, from, to, phrase_words[i].words)) {
			longest = bytes;
			*flags = phrase_words[i].flags;
		}
	}
	return longest;
}

static bool
may_follow(const struct prose *prose, size_t from, size_t to, const char *agency)
{
	static const char of[] = "的";

	if (from == to || to - from == prose_numbering(prose->text + from) ||
	    prose_ends(prose, from, to, agency))
		return true;
	for (size_t i = 0; i < sizeof before_subject / sizeof *before_subject; i++)
		if (prose_ends(prose, from, to, before_subject[i]))
			return true;
	return prose_ends(prose, from, to, of) && may_follow(prose, from, to - strlen(of), agency);
}

/* "占本年支出合计的": what follows 占 is the whole, not the subject. */
static size_t
cut_share(const struct prose *prose, size_t from, size_t to, int *flags)
{
	for (size_t at = to; at > from; at--) {
		if (prose_at(prose, at - 1, "占") && !prose_at(prose, at - 1, "占用") &&
		    !prose_at(prose, at - 1, "占有")) {
			*flags |= PHRASE_SHARE;
			return at - 1;
		}
	}
	return to;
}

/* "相比2018年": compared with what follows, where nothing stands before; else 与 stands there. */
static int
opening_than(const struct prose *prose, size_t from, size_t at)
{
	return at == from && prose_at(prose, at, "相比") ? PHRASE_THAN : 0;
}

/* "与上年相比" before a subject: what it is compared with. Returns where that begins, or `to`. */
static size_t
base_before(const struct narration *narration, size_t from, size_t to, int *flags)
{
	const int base = PHRASE_THAN | PHRASE_LAST | PHRASE_BUDGET;
	int found = 0;

	for (size_t at = to; at > from;) {
		int word_flags = 0;
		size_t bytes = year_before(narration, from, at, &word_flags);
		if (!bytes)
			bytes = word_before(&narration->prose, from, at, &word_flags);
		if (!bytes || (word_flags & ~base))
			break;
		at -= bytes;
		word_flags |= opening_than(&narration->prose, from, at);
		found |= word_flags;
		if (word_flags & PHRASE_THAN) {
			*flags |= found;
			return at;
		}
	}
	return to;
}

static bool
begins_sense(const struct narration *narration, size_t from, size_t at)
{
	const char *agency = narration->disclosure->identity.agency;
	return may_follow(&narration->prose, from, at, agency ? agency : "");
}

/* The bytes of the subject's name that ends there; 0 if there is none or a word makes sense. */
static size_t
name_before(struct narration *narration, enum section section, size_t from, size_t to, size_t word,
    struct subject *subject)
{
	size_t name = subject_before(narration, section, from, to, subject);
	int flags = 0;

	if (name < word)
		return 0;
	if (word && !begins_sense(narration, from, base_before(narration, from, to - name, &flags)))
		return 0;
	return name;
}

/* "2021年度" at the start of a clause, before its subject at `at`: whose year's figure it is. */
static void
take_year(const struct narration *narration, size_t from, size_t at, int *flags)
{
	int year = 0;
	size_t bytes = year_before(narration, from, at, &year);

	if (bytes && (at - bytes == from ||
	    at - bytes - from == prose_numbering(narration->prose.text + from)))
		*flags |= year & PHRASE_LAST ? PHRASE_OF_LAST : year ? 0 : PHRASE_OF_OWN;
}

void
phrase_read(struct narration *narration, enum section section, size_t from, size_t to,
    struct phrase *phrase)
{
	const struct prose *prose = &narration->prose;
	size_t at;

	*phrase = (struct phrase){ .flags = 0 };
	at = cut_share(prose, from, to, &phrase->flags);
	while (at > from) {
		int flags = 0;
		size_t word = word_before(prose, from, at, &flags);
		size_t name = name_before(narration, section, from, at, word, &phrase->subject);
		bool item = (prose->text[at - 1] == ')' &&
		    subject_item(narration, section, from, at, &phrase->subject)) ||
		    (!name && subject_bare_item(narration, section, from, at, &phrase->subject));
		if (item || name) {
			phrase->has_subject = true;
			at = item ? at : base_before(narration, from, at - name, &phrase->flags);
			take_year(narration, from, at, &phrase->flags);
			break;
		}
		if (!word)
			word = year_before(narration, from, at, &flags);
		if (!word)
			break;
		at -= word;
		phrase->flags |= flags | opening_than(prose, from, at);
	}
	phrase->from = at;
	phrase->whole = at == from || at - from == prose_numbering(prose->text + from);
	phrase->fit = phrase->has_subject && !phrase->subject.item ?
	    begins_sense(narration, from, at) :
	    phrase->has_subject || phrase->whole;
}
