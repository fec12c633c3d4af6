/* sample.c: a small package with something of everything */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "folder.h"
#include "ingest/package/package.h"
#include "sample.h"

/*
 * Two tables side by side with an ambiguous cell and blank ones; coded lines; a table of its own kind with counts,
 * percentages and words; a document with pages.
 */
const struct sample_file sample_files[SAMPLE_FILES] = {
	{ "manifest.csv",
	    "key,value\nformat,1\nagency,甲市教育局\nyear,2020\nkind,final\nscope,department\nparent,甲市人民政府\n"
	    "region,甲市\ndocument,甲 2020.pdf\n"
	    "sha256,0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\ndocument_kind,pdf\n" },
	{ "tables.csv",
	    "table,kind,number,title,unit\n1,summary,表 1,收入支出决算总表,万元\n2,expenditure,表 2,支出决算表,元\n"
	    "4,,,\"其他 \"\"表\"\"\",\n" },
	{ "columns.csv",
	    "table,column,side,header,measure,unit\n1,1,L,收入/决算数,amount,万元\n1,2,R,支出/决算数,amount,万元\n"
	    "2,1,,本年支出合计,total,元\n2,2,,基本支出,basic,元\n2,3,,项目支出,project,元\n"
	    "4,1,,数量,,辆\n4,2,,比例,,%\n4,3,,说明,,text\n4,4,,备用,,台\n" },
	{ "lines.csv",
	    "table,row,side,code,label,level,page,line\n1,1,L,,一、一般公共预算财政拨款收入,1,3,7\n"
	    "1,1,R,,一、教育支出,1,3,7\n1,2,R,,本年支出合计,0,3,9\n"
	    "2,1,,,合计,0,4,2\n2,2,,205,教育支出,,4,3\n2,3,,20502,普通教育,,4,4\n2,4,,2050202,小学教育,,4,5\n"
	    "2,5,,2050203,初中教育,,4,6\n4,1,,,\"公务用车（辆）,保有\",2,,\n" },
	{ "cells.csv",
	    "table,row,column,printed,state,page,line,label,header\n"
	    "1,1,1,\"1,234.50\",,3,7,一、一般公共预算财政拨款收入,收入/决算数\n1,1,2,0.01,ambiguous,3,7,一、教育支出,支出/决算数\n"
	    "2,1,1,\"12,345,000.00\",,4,2,合计,本年支出合计\n2,1,2,0.00,,4,2,合计,基本支出\n"
	    "2,2,1,12345000,,4,3,教育支出,本年支出合计\n2,4,1,-5.5,,4,5,小学教育,本年支出合计\n"
	    "2,4,3,-5.50,,4,5,小学教育,项目支出\n4,1,1,3,,,,\"公务用车（辆）,保有\",数量\n"
	    "4,1,2,12.5%,,,,\"公务用车（辆）,保有\",比例\n4,1,3,均为 机要用车,,,,\"公务用车（辆）,保有\",说明\n" },
	{ "remarks.csv",
	    "table,side,code,label,measure,aspect,printed,unit,page,line\n"
	    "expenditure,,2050202,小学教育,total,completion,95.10,%,5,1\n"
	    "expenditure,,2050202,,total,reason,人员减少,text,5,2\nsummary,R,,一、教育支出,amount,no-budget,,,5,3\n" },
	{ "facts.csv",
	    "topic,item,label,printed,unit,page,line\nvehicles,,公务用车保有量,3,辆,6,1\n"
	    "meetings,,会议费,\"1,000\",元,6,2\nstaff,,小学教育编制,12,,6,3\n" },
	{ "tasks.csv",
	    "id,kind,name,goal,code,code_line,budget,budget_line,spend,spend_line,rate,rate_line,unit\n"
	    "整体,department,部门整体,办好教育,,,,,,,,,\n校舍维修,project,小学教育校舍维修,,2050202,7:2,10.00,7:3,9.51,7:4,95.1,7:4,万元\n" },
	{ "indicators.csv",
	    "task,level,name,operator,target,target_unit,target_line,actual,actual_unit,actual_line,verdict,"
	    "verdict_printed,weight,score\n"
	    "整体,,普惠程度,定性,有所提高,text,7:1,,,,,,,\n"
	    "校舍维修,产出,维修面积,>=,500,平方米,7:5,512.5,平方米,7:6,met,达标,10,9.5\n" },
};

void
sample_write(const char *folder, const char *instead, const char *text)
{
	char path[256];

	mkdir(folder, 0777);
	for (size_t i = 0; i < SAMPLE_FILES; i++) {
		bool other = instead && strcmp(sample_files[i].name, instead) == 0;
		snprintf(path, sizeof path, "%s/%s", folder, sample_files[i].name);
		remove(path);
		if (!other || text)
			folder_write(path, other ? text : sample_files[i].text);
	}
}

void
no_complaint(void *context, const char *line)
{
	(void)context;
	fail_msg("%s", line);
}

void
sample_read(struct disclosure *disclosure)
{
	struct err err = ERR_INIT;

	sample_write("sample", NULL, NULL);
	*disclosure = (struct disclosure){ .id = 0 };
	assert_int_equal(package_read(disclosure, "sample", no_complaint, NULL, &err), 0);
	folder_remove("sample");
}

static void
same_place(const struct place *one, const struct place *other)
{
	assert_int_equal(one->page, other->page);
	assert_int_equal(one->line, other->line);
}

static void
same_figure(const struct figure *one, const struct figure *other)
{
	assert_int_equal(one->kind, other->kind);
	assert_int_equal(one->unit, other->unit);
	assert_int_equal(one->decimals, other->decimals);
	assert_int_equal(one->value, other->value);
	assert_string_equal(one->measure_unit, other->measure_unit);
	assert_string_equal(one->printed, other->printed);
	same_place(&one->place, &other->place);
}

static void
same_column(const struct column *one, const struct column *other)
{
	assert_int_equal(one->ordinal, other->ordinal);
	assert_int_equal(one->side, other->side);
	assert_string_equal(one->header, other->header);
	assert_int_equal(one->measure, other->measure);
	assert_int_equal(one->unit, other->unit);
	assert_string_equal(one->unit_text, other->unit_text);
	assert_int_equal(one->decimals, other->decimals);
}

static void
same_line(const struct line *one, const struct line *other)
{
	assert_int_equal(one->row, other->row);
	assert_int_equal(one->side, other->side);
	assert_int_equal(one->scheme, other->scheme);
	assert_string_equal(one->code, other->code);
	assert_string_equal(one->label, other->label);
	assert_int_equal(one->level, other->level);
	assert_int_equal(one->parent, other->parent);
	same_place(&one->place, &other->place);
	assert_int_equal(one->n_cells, other->n_cells);
	for (size_t i = 0; i < one->n_cells; i++) {
		assert_int_equal(one->cells[i].column, other->cells[i].column);
		assert_int_equal(one->cells[i].ambiguous, other->cells[i].ambiguous);
		same_figure(&one->cells[i].figure, &other->cells[i].figure);
	}
}

static void
same_statement(const struct statement *one, const struct statement *other)
{
	assert_int_equal(one->ordinal, other->ordinal);
	assert_int_equal(one->kind, other->kind);
	assert_string_equal(one->number, other->number);
	assert_string_equal(one->title, other->title);
	assert_int_equal(one->unit, other->unit);
	assert_int_equal(one->n_columns, other->n_columns);
	for (size_t i = 0; i < one->n_columns; i++)
		same_column(&one->columns[i], &other->columns[i]);
	assert_int_equal(one->n_lines, other->n_lines);
	for (size_t i = 0; i < one->n_lines; i++)
		same_line(&one->lines[i], &other->lines[i]);
}

static void
same_remark(const struct remark *one, const struct remark *other)
{
	assert_int_equal(one->table, other->table);
	assert_int_equal(one->side, other->side);
	assert_string_equal(one->code, other->code);
	assert_string_equal(one->label, other->label);
	assert_int_equal(one->measure, other->measure);
	assert_int_equal(one->aspect, other->aspect);
	same_figure(&one->figure, &other->figure);
}

static void
same_fact(const struct fact *one, const struct fact *other)
{
	assert_string_equal(one->topic, other->topic);
	assert_string_equal(one->item, other->item);
	assert_string_equal(one->label, other->label);
	same_figure(&one->figure, &other->figure);
}

static void
same_task(const struct task *one, const struct task *other)
{
	assert_string_equal(one->id, other->id);
	assert_string_equal(one->kind, other->kind);
	assert_string_equal(one->name, other->name);
	assert_string_equal(one->goal, other->goal);
	assert_string_equal(one->code, other->code);
	same_place(&one->code_place, &other->code_place);
	same_figure(&one->budget, &other->budget);
	same_figure(&one->spend, &other->spend);
	same_figure(&one->rate, &other->rate);
}

static void
same_indicator(const struct indicator *one, const struct indicator *other)
{
	assert_int_equal(one->task, other->task);
	assert_string_equal(one->level, other->level);
	assert_string_equal(one->name, other->name);
	assert_string_equal(one->op, other->op);
	same_figure(&one->target, &other->target);
	same_figure(&one->actual, &other->actual);
	assert_int_equal(one->verdict, other->verdict);
	assert_string_equal(one->verdict_printed, other->verdict_printed);
	same_figure(&one->weight, &other->weight);
	same_figure(&one->score, &other->score);
}

static void
same_head(const struct disclosure *one, const struct disclosure *other)
{
	assert_string_equal(one->identity.agency, other->identity.agency);
	assert_int_equal(one->identity.year, other->identity.year);
	assert_int_equal(one->identity.kind, other->identity.kind);
	assert_int_equal(one->identity.scope, other->identity.scope);
	assert_string_equal(one->parent, other->parent);
	assert_string_equal(one->region, other->region);
	assert_string_equal(one->source.name, other->source.name);
	assert_string_equal(one->source.sha256, other->source.sha256);
	assert_string_equal(one->source.kind, other->source.kind);
	assert_string_equal(one->source.digest, other->source.digest);
}

void
assert_same_disclosure(const struct disclosure *one, const struct disclosure *other)
{
	same_head(one, other);
	assert_int_equal(one->n_statements, other->n_statements);
	for (size_t i = 0; i < one->n_statements; i++)
		same_statement(&one->statements[i], &other->statements[i]);
	assert_int_equal(one->n_remarks, other->n_remarks);
	for (size_t i = 0; i < one->n_remarks; i++)
		same_remark(&one->remarks[i], &other->remarks[i]);
	assert_int_equal(one->n_facts, other->n_facts);
	for (size_t i = 0; i < one->n_facts; i++)
		same_fact(&one->facts[i], &other->facts[i]);
	assert_int_equal(one->n_tasks, other->n_tasks);
	for (size_t i = 0; i < one->n_tasks; i++)
		same_task(&one->tasks[i], &other->tasks[i]);
	assert_int_equal(one->n_indicators, other->n_indicators);
	for (size_t i = 0; i < one->n_indicators; i++)
		same_indicator(&one->indicators[i], &other->indicators[i]);
}
