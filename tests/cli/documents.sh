# documents.sh: texts as a PDF extractor leaves them: imported, completed, refused, skipped
. tests/cli/expect

# table AMOUNT: the expenditure table of an agency
table() {
	table_head
	cat <<-END
	合计
	$1 20.00 10.00 0.00 0.00 0.00
	213
	农林水支出
	$1 20.00 10.00 0.00 0.00 0.00
	21303
	水利
	$1 20.00 10.00 0.00 0.00 0.00
	2130301
	行政运行
	20.00 20.00 0.00 0.00 0.00 0.00
	2130304
	水利行业业务管理
	10.00 0.00 10.00 0.00 0.00 0.00
	END
}

mkdir "$TMP/docs"
{ printf '某县水务局\n2021年度部门决算\n'; table 30.00; } >"$TMP/docs/a.txt"
try import -d "$TMP/new.db" "$TMP/docs/a.txt"
status 'a text' 0
has 'what it is' "$out" 'imported: 某县水务局 2021 final accounts (department): 1 tables, 30 cells'
has 'its table and where it stands' "$out" '    tables: Expenditure (line '
lines 'nothing on stderr' "$errors" 0
try cells -d "$TMP/new.db" -f csv
has 'a cell with its line' "$out" '支出决算表,4,,2130301,行政运行,本年支出合计,20.00,万元,28,28,20.00,某县水务局,2021,final,department'
try import -d "$TMP/new.db" "$TMP/docs/a.txt"
prints 'the same bytes again' <<END
unchanged: 某县水务局 2021 final accounts (department)
END
cp "$TMP/docs/a.txt" "$TMP/other name.txt"
try import -d "$TMP/new.db" "$TMP/other name.txt"
prints 'the same bytes under another name' <<END
unchanged: 某县水务局 2021 final accounts (department)
END

{ printf '某县水务局\n2021年度部门决算\n'; table 30.00 | sed 's/水利行业业务管理/水利工程/'; } >"$TMP/other.txt"
try import -d "$TMP/new.db" "$TMP/other.txt"
status 'other bytes are refused' 1
has 'the next step' "$errors" '--replace'
try import -d "$TMP/new.db" --replace "$TMP/other.txt"
has 'other bytes with --replace' "$out" 'replaced: 某县水务局 2021 final accounts (department): 1 tables, 30 cells'
try import -d "$TMP/new.db" --year=2022 --kind=budget --scope=unit --agency=某局 "$TMP/other.txt"
has 'another identity' "$out" 'imported: 某局 2022 budget (unit): 1 tables, 30 cells'

table 30.00 | sed '/^部门/d' >"$TMP/nobody.txt"
try import -d "$TMP/new.db" "$TMP/nobody.txt"
status 'a document of nobody' 3
has 'the option that says whose it is' "$errors" '--agency=NAME'
try import -d "$TMP/new.db" --agency=某局 "$TMP/nobody.txt"
status 'a document of no year' 3
has 'the option that says of which year' "$errors" '--year=YEAR'
try import -d "$TMP/new.db" --agency=某局 --year=2020 --kind=final "$TMP/nobody.txt"
status 'all that it does not tell itself' 0

# Tables in detail beside those of their kinds are of the same disclosure.
{ printf '某县水务局\n2024年度部门决算\n'
for title in 支出决算表 支出决算明细表 一般公共预算财政拨款支出决算表 一般公共预算财政拨款支出决算明细表 \
    国有资本经营预算财政拨款收入支出决算表 国有资本经营预算财政拨款支出决算表 \
    政府性基金预算财政拨款收入支出决算表 政府性基金预算财政拨款支出决算表; do
	table 30.00 | sed "s/支出决算表/$title/"
done; } >"$TMP/details.txt"
try import -d "$TMP/details.db" "$TMP/details.txt"
has 'eight tables of one disclosure' "$out" 'imported: 某县水务局 2024 final accounts (department): 8 tables'
has 'a table in detail has its own name' "$out" '一般公共预算财政拨款支出决算明细表 (line '

# Whose it is: a title in four lines, the fullest form of a name, at last the name of the file.
{ printf '2021 年度\n某县水务局\n某县河道站\n部门决算\n'; table 30.00 | sed '/^部门/d'; } >"$TMP/four.txt"
try import -d "$TMP/whose.db" "$TMP/four.txt"
has 'a title in four lines' "$out" 'imported: 某县水务局某县河道站 2021 final accounts (department)'
{ printf '预算主管部门：某市某县水务局\n2022年度部门决算\n'; table 30.00; table 30.00 | sed 's/支出决算表/收入决算表/'; } >"$TMP/full.txt"
try import -d "$TMP/whose.db" "$TMP/full.txt"
has 'a name with its place' "$out" 'imported: 某市某县水务局 2022 final accounts (department)'
table 30.00 | sed '/^部门/d' >"$TMP/某县水务局2023年度部门决算.txt"
try import -d "$TMP/whose.db" "$TMP/某县水务局2023年度部门决算.txt"
has 'a name that only the file has' "$out" 'imported: 某县水务局 2023 final accounts'

{ printf '某县水务局\n2019年度部门决算\n'; table 30.00 | sed 's/万元/元/; s/^20.00 20.00 0.00/20.001 20.00 0.00/'; } >"$TMP/odd.txt"
try import -d "$TMP/new.db" "$TMP/odd.txt"
has 'a figure that is no amount of its unit' "$out" '"20.001" is no amount; kept as text'
try cells -d "$TMP/new.db" --year=2019 --all
has 'it is kept' "$out" 20.001

# Tables in one document, the narrative in another: whichever comes first.
cat >"$TMP/told.txt" <<END
某县水务局
2021年度部门决算
二、支出决算情况说明
2021年度本年支出合计30.00万元，其中：基本支出20.00万元，占66.67%；项目支出10.00万元，占33.33%。
会议费支出1.20万元，共召开会议3次。
END
for order in 'docs/a.txt told.txt' 'told.txt docs/a.txt'; do
	rm -f "$TMP/both.db"
	try import -d "$TMP/both.db" "$TMP/${order% *}"
	has "one half: ${order% *}" "$out" 'imported: 某县水务局 2021 final accounts (department)'
	try import -d "$TMP/both.db" "$TMP/${order#* }"
	status "the other half: ${order#* }" 0
	has "they complete each other: $order" "$out" 'completed: 某县水务局 2021 final accounts (department)'
	try list -d "$TMP/both.db" -f csv
	lines "one disclosure: $order" "$out" 2
	try export -d "$TMP/both.db" -o "$TMP/both-${order##*/}"
	has "with its tables: $order" "$TMP/both-${order##*/}/cells.csv" 20.00
	has "with its narrative: $order" "$TMP/both-${order##*/}/remarks.csv" 66.67
	try import -d "$TMP/both.db" "$TMP/docs/a.txt" "$TMP/told.txt"
	[ "$(grep -c '^unchanged: ' "$out")" = 2 ]
	verdict "both are there: $order" $?
done
for order in 'a.txt told.txt' a.txt; do # but for the last column: which of the two it is
	sed 's/,[^,]*$//' "$TMP/both-$order/remarks.csv" >"$TMP/both-$order/told"
done
same 'the order makes no difference' "$TMP/both-a.txt told.txt/told" "$TMP/both-a.txt/told"
sed 's/3次/4次/' "$TMP/told.txt" >"$TMP/told otherwise.txt"
try import -d "$TMP/both.db" "$TMP/told otherwise.txt"
status 'another text for the same half is refused' 1
try import -d "$TMP/both.db" --replace "$TMP/told otherwise.txt"
has 'it takes the place of that half' "$out" 'replaced: '
try cells -d "$TMP/both.db"
has 'the tables stay' "$out" 水利行业业务管理
try export -d "$TMP/both.db" -o "$TMP/retold"
has 'it is told of the figures of the tables' "$TMP/retold/remarks.csv" 66.67
has 'what it changes is there' "$TMP/retold/facts.csv" ',4,'
{ sed '/会议/d; s/30.00/31.00/' "$TMP/told.txt"; table 31.00; } >"$TMP/anew.txt"
try import -d "$TMP/both.db" --replace "$TMP/anew.txt"
has 'other tables take the place of the first' "$out" 'replaced: '
has 'that the text stays is said' "$out" 'told otherwise.txt'
try export -d "$TMP/both.db" -o "$TMP/anew"
has 'the text stays' "$TMP/anew/facts.csv" ',4,'
has 'its words stay beside the tables' "$TMP/anew/remarks.csv" 66.67
has 'the other tables are there' "$TMP/anew/cells.csv" 31.00

# A figure corrected in a folder outlives the document that it was read from.
rm -f "$TMP/corrected.db"
try import -d "$TMP/corrected.db" "$TMP/docs/a.txt"
try export -d "$TMP/corrected.db" -o "$TMP/corrected"
sed 's/,10.00,/,10.01,/' "$TMP/corrected/cells.csv" >"$TMP/cells" && mv "$TMP/cells" "$TMP/corrected/cells.csv"
try import -d "$TMP/corrected.db" --replace "$TMP/corrected"
has 'a corrected folder takes its place' "$out" 'replaced: '
try import -d "$TMP/corrected.db" "$TMP/docs/a.txt"
prints 'the document leaves the corrected figures' <<END
kept: 某县水务局 2021 final accounts (department) as its folder of figures has it; --replace takes them from $TMP/docs/a.txt again
END
try cells -d "$TMP/corrected.db"
has 'they are there' "$out" 10.01
try import -d "$TMP/corrected.db" --replace "$TMP/docs/a.txt"
has 'the document again' "$out" 'replaced: '
has 'what is lost is said' "$out" 'what was corrected there is gone'

printf '某县水务局\n2021年度部门决算\n本部门XX。\n' >"$TMP/docs/blank.txt"
try import -d "$TMP/none.db" "$TMP/docs/blank.txt"
prints 'a form that is not filled in' <<END
no data: $TMP/docs/blank.txt: there is neither a table nor a figure in it; nothing was imported
END
[ ! -e "$TMP/none.db" ]
verdict 'no database is made for it' $?

: >"$TMP/docs/empty.txt"
printf '\001\002\003\000\004' >"$TMP/docs/junk.pdf"
printf '%%PDF-1.4\n' >"$TMP/docs/cut.pdf"
printf 'x' >"$TMP/docs/letter.doc"
mkdir "$TMP/docs/deeper"
set_up
cp -r "$TMP/folder" "$TMP/docs/csv"
for jobs in 1 4; do
	rm -f "$TMP/folder.db"
	try import -d "$TMP/folder.db" --jobs=$jobs "$TMP/docs"
	status "a folder, --jobs=$jobs" 3
	sed 's/ .*//' "$out" | grep -v '^$' >"$TMP/words"
	printf '%s\n' imported: 'no' imported: failed: failed: failed: | cmp - "$TMP/words"
	verdict "in order of name, --jobs=$jobs" $?
	has "what is skipped is said, --jobs=$jobs" "$errors" "$TMP/docs/letter.doc: skipped"
	has "folders below are not searched, --jobs=$jobs" "$errors" "$TMP/docs/deeper: skipped"
	try list -d "$TMP/folder.db" -f csv
	lines "the good ones are kept, --jobs=$jobs" "$out" 3
done
try import -d "$TMP/folder.db" "$TMP/docs/deeper"
status 'a folder with nothing in it' 3
has 'what could be in it' "$errors" 'there is no manifest.csv in it, nor a document'
try import --jobs=9 "$TMP/docs"
fails 'too many jobs' 2 '--jobs takes a number from 1 to 8'

try import -d "$TMP/folder.db" --jobs=3 -f csv "$TMP/docs/a.txt" "$TMP/docs/blank.txt"
tr -d '\r' <"$out" >"$TMP/outcomes"
cat >"$TMP/wanted" <<END
outcome,path,agency,year,kind,scope,tables,cells,ambiguous,notes
unchanged,$TMP/docs/a.txt,某县水务局,2021,final,department,1,30,0,0
no-data,$TMP/docs/blank.txt,,,,,,,,
END
same 'outcomes as csv' "$TMP/wanted" "$TMP/outcomes"

# Ended at any moment, with its workers: the database is as before or as after some of the files.
mkdir "$TMP/many"
for year in 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019; do
	sed "s/2021/$year/" "$TMP/docs/a.txt" >"$TMP/many/$year.txt"
done
cp "$TMP/folder.db" "$TMP/killed.db"
for signal in KILL TERM INT; do
	"$SUAN" import -d "$TMP/killed.db" --jobs=4 "$TMP/many" >"$TMP/progress" 2>"$errors" &
	pid=$!
	while kill -0 $pid 2>/dev/null && ! grep -q imported "$TMP/progress"; do :; done
	kill -$signal $pid 2>/dev/null
	wait $pid
	try list -d "$TMP/killed.db" -f csv
	status "a reader after SIG$signal" 0
done
try import -d "$TMP/killed.db" "$TMP/many"
status 'the rest' 0
try list -d "$TMP/killed.db" -f csv
lines 'all are there once' "$out" 13

printf '某县水务局\n某县教育局\n' >"$TMP/expected"
try list -d "$TMP/folder.db" --expected="$TMP/expected" -f csv
status 'one has not handed in' 1
printf 'agency,year,kind,scope\n某县教育局,,,\n' | cmp - "$out"
verdict 'it is named' $?
printf 'agency,year,kind,scope\n某县水务局,2021,final\n某县水务局,2021,预算\n某县水务局,2020,,单位\n水务局\n' >"$TMP/expected"
for format in table csv json md; do
	try list -d "$TMP/folder.db" --expected="$TMP/expected" -f $format
	status "expected by year and kind, -f $format" 1
	[ "$(grep -c '水务局' "$out")" = 3 ]
	verdict "three are missing, -f $format" $?
done
printf '某县水务局\n' >"$TMP/expected"
try list -d "$TMP/folder.db" --expected="$TMP/expected" --year=2021
status 'all have handed in' 0
try list -d "$TMP/folder.db" --expected="$TMP/expected" --year=1999
status 'none of that year' 1
printf '某县水务局,last\n' >"$TMP/expected"
try list -d "$TMP/folder.db" --expected="$TMP/expected"
fails 'a year that is none' 3 "$TMP/expected:1:"
try list -d "$TMP/folder.db" --expected="$TMP/nowhere"
fails 'no such list' 3 'cannot open'
try list -d "$TMP/folder.db" --expected="$TMP/expected" --agency=某
fails 'agencies twice' 2 'leave --agency out'

# Pages whose number comes first and whose title comes last, as some extractors leave them.
printf '公开表一\n部门：某县水务局 单位：万元\n合计 5.00\n201 一般公共服务支出 5.00\n20101 人大事务 5.00\n支出预算总表\n科目编码 科目名称\n金额\n\f' \
	>"$TMP/behind.txt"
printf '公开表二\n部门：某县水务局 单位：元\n301 工资福利支出 7.00\n30101 基本工资 7.00\n一般公共预算基本支出预算表\n科目编码 科目名称\n金额\n' \
	>>"$TMP/behind.txt"
try import -d "$TMP/behind.db" --year=2020 --kind=budget "$TMP/behind.txt"
try cells -d "$TMP/behind.db" --all -f csv
has 'rows before the title' "$out" '1,支出预算总表,3,,20101,人大事务,,5.00,万元,1,5,'
has 'rows before the next title' "$out" '2,一般公共预算基本支出预算表,1,,301,工资福利支出,,7.00,元,2,'

# A narrative may begin right behind a table, with no more than the heading of a section.
{
	printf '某县水务局\n2021年度部门决算\n'
	table 30.00 | sed 1d
	printf '\f一、机关运行经费支出情况：\n'
	printf '2021年度，某县水务局机关运行经费支出12.00万元，比上年增加1.50万元。\n'
} >"$TMP/heading.txt"
try import -d "$TMP/heading.db" "$TMP/heading.txt"
has 'the table ends there' "$out" '1 tables, 30 cells'
has 'the heading tells what of' "$out" 'narrative: 0 remarks, 2 other figures'

# The heads of two storeys over columns of which no row fills all: the places tell, the sums prove it.
laid_out() {
	cat <<-END
	2022年部门预算

	部门：示例市水务局

	                          一般公共预算基本支出表
	                                                        单位：万元
	  部门预算支出经济分类科目                        2022年基本支出
	 科目编码       科目名称             合计         人员经费        公用经费
	        合计                   75.00       50.00       25.00
	301     工资福利支出               50.00       50.00
	30101   基本工资                 30.00       30.00
	30102   津贴补贴                 20.00       20.00
	302     商品和服务支出              25.00                   25.00
	30201   办公费                  15.00                   15.00
	30202   印刷费                  10.00                   10.00
	END
	printf '\f'
}

laid_out >"$TMP/laid-out.txt"
try import -d "$TMP/laid-out.db" "$TMP/laid-out.txt"
prints 'places that the sums prove' <<END
imported: 示例市水务局 2022 budget (department): 1 tables, 15 cells
    tables: Basic expenditure by economic code (page 1)
END
try export -d "$TMP/laid-out.db" -o "$TMP/laid-out"
try import -d "$TMP/laid-out.db" "$TMP/laid-out"
has 'an export of what is there changes nothing' "$out" 'unchanged: '
laid_out | sed '/30201/s/15\.00$/16.00/' >"$TMP/laid-out-wrong.txt"
try import -d "$TMP/laid-out-wrong.db" "$TMP/laid-out-wrong.txt"
has 'places that they do not prove' "$out" '15 cells, 15 of them not certain'

# Of a group the sum of its columns tells the places: 小计 is that of what stands beside it below one head.
nested() {
	cat <<-END
	2022年部门预算

	部门：示例市水务局

	                             一般公共预算财政拨款支出表
	                                                                      单位：万元
	                                              基本支出
	  科目编码        科目名称       合计                                       项目支出
	                                 小计      人员经费      公用经费
	213     农林水支出            90.00    60.00      40.00     20.00       30.00
	21303   水利               90.00    60.00      40.00     20.00       30.00
	2130301 行政运行             60.00    60.00      40.00     20.00
	2130305 水利工程建设           30.00                                      30.00
	END
	printf '\f'
}

nested >"$TMP/nested.txt"
try import -d "$TMP/nested.db" "$TMP/nested.txt"
has 'a group adds up' "$out" '1 tables, 16 cells'
! grep -q 'not certain' "$out"
verdict 'and is certain' $?
nested | sed '/2130301/s/40.00/41.00/' >"$TMP/nested-wrong.txt"
try import -d "$TMP/nested-wrong.db" "$TMP/nested-wrong.txt"
has 'a group that does not' "$out" 'not certain'

# A heading of the narrative without a number is no row of the table before it.
cat >"$TMP/unmarked.txt" <<END
示例市水务局2022年度部门决算

政府性基金预算财政拨款收入支出决算表
单位：万元
项目 年初结转和结余 本年收入 本年支出 年末结转和结余
科目编码 科目名称 小计 基本支出 项目支出
合计 0.00 5.00 5.00 0.00 5.00 0.00
212 城乡社区支出 0.00 5.00 5.00 0.00 5.00 0.00

“三公”经费支出决算情况
2022年度“三公”经费财政拨款支出预算为3.00万元，支出决算为2.50万元，完成预算的83.33%。
公务接待费支出2.50万元，国内公务接待10批次，80人次。
END
try import -d "$TMP/unmarked.db" "$TMP/unmarked.txt"
prints 'a heading without a number' <<END
imported: 示例市水务局 2022 final accounts (department): 1 tables, 12 cells
    tables: Government fund budget (line 7)
    narrative: 0 remarks, 6 other figures
END
finish
