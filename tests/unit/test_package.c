/* test_package.c: a folder of CSV files is read, complained about and written back as it was */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "folder.h"
#include "ingest/package/package.h"
#include "sample.h"

/* Complaints, one to a line. */
struct complaints {
	char text[8192];
};

static void
note(void *context, const char *line)
{
	struct complaints *complaints = context;
	size_t n = strlen(complaints->text);

	snprintf(complaints->text + n, sizeof complaints->text - n, "%s\n", line);
}

static char *reference;       /* the reference data set, NULL where the tests do not run beside it */

static void
files_equal(const char *one, const char *other)
{
	for (size_t i = 0; i < SAMPLE_FILES; i++) {
		char path[512];
		snprintf(path, sizeof path, "%s/%s", one, sample_files[i].name);
		char *first = folder_read(path);
		snprintf(path, sizeof path, "%s/%s", other, sample_files[i].name);
		char *second = folder_read(path);
		assert_string_equal(first, second);
		free(first);
		free(second);
	}
}

static void
reads_everything(void **state)
{
	struct disclosure disclosure;

	(void)state;
	sample_read(&disclosure);
	assert_string_equal(disclosure.identity.agency, "甲市教育局");
	assert_int_equal(disclosure.identity.year, 2020);
	assert_int_equal(disclosure.n_statements, 3);
	const struct statement *summary = disclosure_table(&disclosure, 1);
	assert_int_equal(summary->lines[0].cells[0].figure.value, 1234500000);
	assert_int_equal(summary->lines[0].cells[0].figure.place.page, 3);
	assert_true(summary->lines[1].cells[0].ambiguous);
	assert_int_equal(summary->lines[2].n_cells, 0);
	const struct statement *expenditure = disclosure_statement(
	    &disclosure, STATEMENT_EXPENDITURE);
	assert_int_equal(expenditure->unit, UNIT_YUAN);
	assert_int_equal(expenditure->columns[0].decimals, 2);
	assert_int_equal(expenditure->lines[3].level, 3);
	assert_int_equal(expenditure->lines[3].scheme, SCHEME_FUNCTIONAL);
	assert_int_equal(expenditure->lines[3].parent, 2);
	assert_int_equal(expenditure->lines[3].cells[0].figure.value, -550);
	const struct line *own = &disclosure_table(&disclosure, 4)->lines[0];
	assert_string_equal(own->label, "公务用车（辆）,保有");
	assert_int_equal(own->cells[0].figure.kind, FIGURE_COUNT);
	assert_int_equal(own->cells[1].figure.kind, FIGURE_PERCENT);
	assert_int_equal(own->cells[1].figure.value, 125);
	assert_int_equal(own->cells[2].figure.kind, FIGURE_TEXT);
	assert_string_equal(disclosure_table(&disclosure, 4)->columns[3].unit_text, "台");
	assert_int_equal(disclosure.remarks[2].aspect, ASPECT_NO_BUDGET);
	assert_int_equal(disclosure.remarks[2].figure.place.line, 3);
	assert_int_equal(disclosure.tasks[1].code_place.page, 7);
	assert_int_equal(disclosure.tasks[1].spend.value, 9510000);
	assert_int_equal(disclosure.indicators[1].task, 1);
	assert_int_equal(disclosure.indicators[1].score.value, 95);
	disclosure_release(&disclosure);
}

static void
writes_what_it_read(void **state)
{
	struct disclosure disclosure, again = { .id = 0 };
	struct err err = ERR_INIT;

	(void)state;
	sample_read(&disclosure);
	sample_write("original", NULL, NULL);
	assert_int_equal(package_write(&disclosure, "copy", &err), 0);
	files_equal("original", "copy");
	assert_int_equal(package_read(&again, "copy", no_complaint, NULL, &err), 0);
	assert_same_disclosure(&disclosure, &again);
	disclosure_release(&disclosure);
	disclosure_release(&again);
}

static const char two_documents[] =
    "key,value\nformat,1\nagency,甲市教育局\nyear,2020\nkind,final\nscope,department\nparent,甲市人民政府\n"
    "region,甲市\ndocument,甲 2020.pdf\n"
    "sha256,0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\ndocument_kind,pdf\n"
    "document_2,\"说明,2020.txt\"\n"
    "sha256_2,fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210\ndocument_kind_2,text\n"
    "document_3,\n";

/* What each of several documents tells counts its places there. */
static void
documents_keep_their_own(void **state)
{
	struct disclosure disclosure = { .id = 0 }, again = { .id = 0 };
	struct err err = ERR_INIT;

	(void)state;
	sample_write("p", "manifest.csv", two_documents);
	assert_int_equal(package_read(&disclosure, "p", no_complaint, NULL, &err), 0);
	assert_int_equal(disclosure.n_more, 2);
	disclosure.statements[2].source = 2;
	disclosure.remarks[1].source = disclosure.facts[0].source = 1;
	disclosure.tasks[1].source = disclosure.indicators[1].source = 1;
	assert_int_equal(package_write(&disclosure, "several", &err), 0);
	assert_int_equal(package_read(&again, "several", no_complaint, NULL, &err), 0);
	disclosure.source.digest = again.source.digest;       /* of other bytes */
	assert_same_disclosure(&disclosure, &again);
	assert_int_equal(again.n_more, 2);
	assert_string_equal(again.more[0].name, "说明,2020.txt");
	assert_string_equal(again.more[0].sha256,
	    "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210");
	assert_string_equal(again.more[0].kind, "text");
	assert_string_equal(again.more[0].digest, again.source.digest);
	assert_string_equal(again.more[1].name, "");
	for (size_t i = 0; i < again.n_statements; i++)
		assert_int_equal(again.statements[i].source, i == 2 ? 2 : 0);
	for (size_t i = 0; i < again.n_remarks; i++)
		assert_int_equal(again.remarks[i].source, i == 1);
	for (size_t i = 0; i < again.n_facts; i++)
		assert_int_equal(again.facts[i].source, i == 0);
	for (size_t i = 0; i < 2; i++) {
		assert_int_equal(again.tasks[i].source, i);
		assert_int_equal(again.indicators[i].source, i);
	}
	assert_int_equal(package_write(&again, "once more", &err), 0);
	files_equal("several", "once more");
	disclosure_release(&disclosure);
	disclosure_release(&again);
}

static void
writes_the_reference_back(void **state)
{
	struct disclosure disclosure = { .id = 0 };
	struct err err = ERR_INIT;

	(void)state;
	if (!reference)
		skip();
	assert_int_equal(package_read(&disclosure, reference, no_complaint, NULL, &err), 0);
	assert_int_equal(package_write(&disclosure, "reference", &err), 0);
	files_equal(reference, "reference");
	disclosure_release(&disclosure);
}

/* Complaints about the sample with one file changed; "" if there are none. */
static const char *
complaints_about(const char *name, const char *text)
{
	static struct complaints complaints;
	struct disclosure disclosure = { .id = 0 };
	struct err err = ERR_INIT;
	int result;

	complaints.text[0] = '\0';
	sample_write("p", name, text);
	result = package_read(&disclosure, "p", note, &complaints, &err);
	assert_int_equal(result, complaints.text[0] ? -1 : 0);
	assert_int_equal(err.status, complaints.text[0] ? ERR_DATA : ERR_NONE);
	err_clear(&err);
	disclosure_release(&disclosure);
	return complaints.text;
}

static void
spreadsheet_habits_survive(void **state)
{
	(void)state;
	assert_string_equal(
	    complaints_about("facts.csv",
		"\xEF\xBB\xBFtopic,item,label,printed,unit,page,line,,\r\n"
		"\"vehicles\",\"\",\"保有量\",\"3\",\"辆\",6,1,,\r\n,,,,,,,,\r\n\r\n"),
	    "");
	assert_string_equal(complaints_about("facts.csv",
				"topic,item,label,printed,unit,page,line\nvehicles,,保有量,3\n"),
	    "");
	assert_string_equal(complaints_about("facts.csv",
				"topic,item,label,printed,unit,page,line\n a ,,b,3,辆 , 6,1 \n"),
	    "");
	assert_string_equal(complaints_about("facts.csv", NULL), "");
}

static void
encodings_are_told(void **state)
{
	const char *gb = complaints_about("facts.csv",
	    "topic,item,label,printed,unit,page,line\nvehicles,,\xB9\xAB\xCE\xF1,3,,,\n");

	(void)state;
	assert_ptr_equal(strstr(gb, "p/facts.csv:2:11: not UTF-8"), gb);
	assert_non_null(strstr(gb, "save it as"));
}

/* A name as long as a chapter is a mistake, and would burden every search. */
static void
names_have_a_limit(void **state)
{
	char text[8192];

	(void)state;
	for (int bytes = 4096; bytes <= 4097; bytes++) {
		snprintf(text, sizeof text,
		    "topic,item,label,printed,unit,page,line\na,,%0*d,1,,,\n", bytes, 0);
		const char *complaints = complaints_about("facts.csv", text);
		if (bytes == 4096)
			assert_string_equal(complaints, "");
		else
			assert_string_equal(complaints, "p/facts.csv:2:4: label has 4097 bytes; "
			    "a name has at most 4096\n");
	}
}

static void
complains_with_the_place(void **state)
{
	static const struct {
		const char *file, *text, *complaint;
	} cases[] = {
		{ "manifest.csv", NULL, "p/manifest.csv:1:1: the file is missing" },
		{ "manifest.csv",
		    "key,value\nformat,2\nagency,甲\nyear,20\nkind,x\nscope,unit\nwho,me\n",
		    "p/manifest.csv:2:8: format '2' is unknown; expected is 1\n"
		    "p/manifest.csv:4:6: year '20' is unknown; expected is a year of four digits\n"
		    "p/manifest.csv:5:6: kind 'x' is unknown; expected is budget or final\n"
		    "p/manifest.csv:7:1: key 'who' is unknown" },
		{ "manifest.csv",
		    "key,value\nformat,1\nagency,甲\nyear,0019\nkind,final\nscope,unit\n",
		    "p/manifest.csv:4:6: year '0019' is unknown" },
		{ "manifest.csv",
		    "key,value\nformat,1\nagency,\nyear,2020\nyear,2021\nkind,final\n",
		    "p/manifest.csv:3:8: agency is empty; it must be given\n"
		    "p/manifest.csv:5:1: year is there twice\n"
		    "p/manifest.csv:1:1: scope is missing; expected is department or unit\n" },
		{ "manifest.csv",
		    "key,value\nformat,1\nagency,甲\nyear,2020\nkind,final\nscope,unit\nsha256_3,12\n"
		    "document_1,a\nagency_2,乙\ndocument_02,b\ndocument_100,c\ndocument_3,d\ndocument_3,e\n",
		    "p/manifest.csv:7:10: sha256_3 '12' is unknown; expected is 64 hexadecimal digits\n"
		    "p/manifest.csv:8:1: key 'document_1' is unknown; expected is a key that suan(5) lists\n"
		    "p/manifest.csv:9:1: key 'agency_2' is unknown; expected is a key that suan(5) lists\n"
		    "p/manifest.csv:10:1: key 'document_02' is unknown; expected is a key that suan(5) lists\n"
		    "p/manifest.csv:11:1: key 'document_100' is unknown; expected is a key that suan(5) lists\n"
		    "p/manifest.csv:13:1: document_3 is there twice\n"
		    "p/manifest.csv:1:1: document_2 is missing; expected is a name\n" },
		{ "tables.csv",
		    "table,kind,number,title,unit,source\n1,summary,表 1,收入支出决算总表,万元,2\n"
		    "2,expenditure,表 2,支出决算表,元,1\n4,,,四,,\n",
		    "p/tables.csv:2:27: manifest.csv has no document 2\n" },
		{ "facts.csv",
		    "topic,item,label,printed,unit,page,line,source\na,,b,1,,,,0\na,,b,1,,,,zwei\na,,b,1,,,,1,2\n",
		    "p/facts.csv:2:11: source '0' is not a whole number from 1 on\n"
		    "p/facts.csv:3:11: source 'zwei' is not a whole number from 1 on\n"
		    "p/facts.csv:4:13: '2' stands behind the last column; remove or move it\n" },
		{ "facts.csv", "topic,item,label,printed,unit,page,line\na,,b,1,,,,1\n",
		    "p/facts.csv:2:11: '1' stands behind the last column; remove or move it\n" },
		{ "cells.csv", "table,row,column,printed,state,page,line,label,header,source\n",
		    "p/cells.csv:1:55: 'source' stands behind the last column; remove or move it\n" },
		{ "facts.csv", "topic,label,item,printed,unit,page,line\n",
		    "p/facts.csv:1:7: the header says 'label' where 'item' is expected\n" },
		{ "facts.csv", "topic,item,label,printed,unit,page\n",
		    "p/facts.csv:1:1: the header says '' where 'line' is expected\n" },
		{ "facts.csv",
		    "topic,item,label,printed,unit,page,line\na,,b,12x,辆,,\na,,b,,辆,-1,y\na,,b,1,,,,z\n",
		    "p/facts.csv:2:6: printed '12x' (unit '辆'): " },
		{ "facts.csv",
		    "topic,item,label,printed,unit,page,line\na,,b,,辆,-1,y\na,,b,1,,,,z\n",
		    "p/facts.csv:2:9: page '-1' is not a whole number from 0 on\n"
		    "p/facts.csv:2:12: line 'y' is not a whole number from 0 on\n"
		    "p/facts.csv:2:6: printed is empty; it must be given\n"
		    "p/facts.csv:3:11: 'z' stands behind the last column" },
		{ "tables.csv",
		    "table,kind,number,title,unit\n1,summary,,一,万元\n1,income,,二,美元\n2,expenditure,,三,元\n4,who,,四,\n",
		    "p/tables.csv:3:13: unit '美元' is unknown; expected is 元, 万元, 亿元 or nothing\n"
		    "p/tables.csv:5:3: kind 'who' is unknown" },
		{ "tables.csv",
		    "table,kind,number,title,unit\n1,summary,,一,万元\n2,expenditure,,三,元\n4,,,四,\n4,,,五,\n",
		    "p/tables.csv:5:1: the same key as line 4; remove one of them\n" },
		{ "columns.csv",
		    "table,column,side,header,measure,unit\n1,1,X,a,amount,万元\n9,1,,b,what,元\n",
		    "p/columns.csv:2:5: side 'X' is unknown; expected is L, M, R, S, T, U or nothing\n"
		    "p/columns.csv:3:1: tables.csv has no table 9\n"
		    "p/columns.csv:3:8: measure 'what' is unknown" },
		{ "lines.csv",
		    "table,row,side,code,label,level,page,line\n2,1,,2050,教育,,,\n2,0,,,合计,,,\n2,2,,205,教育支出,2,,\n",
		    "p/lines.csv:2:6: code '2050' is unknown; expected is a functional code of 3, 5 or 7 digits\n"
		    "p/lines.csv:3:3: row '0' is not a whole number from 1 on\n"
		    "p/lines.csv:4:15: level 2, but the code's is 1" },
		{ "cells.csv",
		    "table,row,column,printed,state,page,line,label,header\n2,1,7,1.00,,,,,\n2,9,1,1.00,,,,,\n2,1,1,,,,,,\n"
		    "2,1,2,1.00,maybe,,,合记,支出\n2,2,1,1.005,,,,,\n2,1,2,1.00,,,,,\n",
		    "p/cells.csv:2:5: columns.csv has no column 7 in table 2\n"
		    "p/cells.csv:3:3: lines.csv has no row 9 on the side of column 1 in table 2\n"
		    "p/cells.csv:4:7: printed is empty; a blank cell has no row: remove it\n"
		    "p/cells.csv:5:12: state 'maybe' is unknown; expected is ambiguous or nothing\n"
		    "p/cells.csv:5:20: label '合记', but lines.csv says '合计'\n"
		    "p/cells.csv:5:23: header '支出', but columns.csv says '基本支出'\n"
		    "p/cells.csv:6:7: printed '1.005' (unit '元'): " },
		{ "tasks.csv",
		    "id,kind,name,goal,code,code_line,budget,budget_line,spend,spend_line,rate,rate_line,unit\n"
		    "整体,x,整体,,1,z,1.00,1:2:3,,,,,斤\n整体,task,乙,,,,,,,,,,\n",
		    "p/tasks.csv:2:4: kind 'x' is unknown; expected is department, project or task\n"
		    "p/tasks.csv:2:10: code '1' is unknown; expected is a functional code of 3, 5 or 7 digits\n"
		    "p/tasks.csv:2:12: code_line 'z' is unknown; expected is a line or page:line\n" },
		{ "indicators.csv",
		    "task,level,name,operator,target,target_unit,target_line,actual,actual_unit,actual_line,"
		    "verdict,verdict_printed,weight,score\n没有,,甲,~,,,,,,,good,,,\n",
		    "p/indicators.csv:2:1: task '没有' is unknown; expected is an id of tasks.csv\n"
		    "p/indicators.csv:2:7: operator '~' is unknown; expected is =, >=, <=, 定性 or nothing\n"
		    "p/indicators.csv:2:15: verdict 'good' is unknown; expected is met, mostly, missed or nothing\n" },
		{ "remarks.csv",
		    "table,side,code,label,measure,aspect,printed,unit,page,line\nx,,1,,y,z,,,,\n",
		    "p/remarks.csv:2:1: table 'x' is unknown" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *complaints = complaints_about(cases[i].file, cases[i].text);
		if (strncmp(complaints, cases[i].complaint, strlen(cases[i].complaint)) != 0)
			fail_msg(
			    "case %zu:\n%s--- expected\n%s", i, complaints, cases[i].complaint);
	}
}

static void
hostile_text_is_made_harmless(void **state)
{
	struct disclosure disclosure = { .id = 0 };
	struct err err = ERR_INIT;

	(void)state;
	sample_write("p", "facts.csv",
	    "topic,item,label,printed,unit,page,line\na,,\"b\x1b[2J\xE2\x80\xAE\nc\",3,,,\n");
	assert_int_equal(package_read(&disclosure, "p", no_complaint, NULL, &err), 0);
	assert_string_equal(disclosure.facts[0].label, "b^[[2J c");
	disclosure_release(&disclosure);
}

static void
nothing_is_written_by_halves(void **state)
{
	struct disclosure disclosure;
	struct err err = ERR_INIT;

	(void)state;
	sample_read(&disclosure);
	sample_write("half", "tables.csv", "old\n");
	remove("half/tasks.csv");
	folder_write("half/tasks.csv", "");
	remove("half/tasks.csv");
	assert_int_equal(symlink("/dev/full", "half/tasks.csv"), 0);
	assert_int_equal(package_write(&disclosure, "half", &err), -1);
	assert_int_equal(err.status, ERR_DATA);
	char *kept = folder_read("half/tables.csv");
	assert_string_equal(kept, "old\n");
	free(kept);
	err_clear(&err);
	assert_int_equal(package_write(&disclosure, "no/such/folder", &err), -1);
	assert_non_null(strstr(err.text, "no/such/folder"));
	err_clear(&err);
	disclosure_release(&disclosure);
}

static void
packages_are_recognised(void **state)
{
	(void)state;
	sample_write("p", NULL, NULL);
	assert_true(package_is("p"));
	assert_false(package_is("p/manifest.csv"));
	assert_false(package_is("nowhere"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_everything),
		cmocka_unit_test(writes_what_it_read),
		cmocka_unit_test(documents_keep_their_own),
		cmocka_unit_test(writes_the_reference_back),
		cmocka_unit_test(spreadsheet_habits_survive),
		cmocka_unit_test(encodings_are_told),
		cmocka_unit_test(names_have_a_limit),
		cmocka_unit_test(complains_with_the_place),
		cmocka_unit_test(hostile_text_is_made_harmless),
		cmocka_unit_test(nothing_is_written_by_halves),
		cmocka_unit_test(packages_are_recognised),
	};
	int failed;

	reference = realpath("data/baiyun-2019", NULL);
	failed = cmocka_run_group_tests(tests, folder_enter, folder_leave);
	free(reference);
	return failed;
}
