# explain.sh: one figure, with every rule that it takes part in
. tests/cli/expect
set_up

try explain -d "$DB" -f csv --table=public --measure=basic
status 'basic expenditure in all' 0
head -1 "$out" >"$TMP/header"
echo item,what,rule,state,amount,unit,text,page,line,source >"$TMP/wanted"
same 'its columns' "$TMP/wanted" "$TMP/header"
has 'the figure and its place' "$out" 'figure,Basic expenditure of 合计 in 一般公共预算财政拨款支出决算表,,,1050.72,万元,1050.72,,603'
has 'its document' "$out" 'document,baiyun-zhengwu-2019-juesuan.txt,,'
has 'a rule with its state' "$out" 'rule,R10 General public budget: the total of a row is basic and project expenditure together,R10,rounding,'
has 'its formula' "$out" 'formula,7485.08 = 1050.72 + 6434.35,,'
has 'the figures of it' "$out" 'right,Project expenditure of 合计 in 一般公共预算财政拨款支出决算表,,,6434.35,万元,,,603'
has 'the formula between tables' "$out" '1050.72 = 981.36 + 69.37'
has 'the narrative' "$out" 'remark,the completion of the opening budget of Basic expenditure of 合计 in 一般公共预算财政拨款支出决算表 in the narrative,,,131.75,%,,,1405'

try explain -d "$DB" -f csv 2010301
has 'a code' "$out" 'figure,2010301 行政运行 in 支出决算表,,,606.19,万元'
try explain -d "$DB" -f csv 208
has 'what is wrong with what the narrative says of it' "$out" ',R42,broken,'
try explain -d "$DB" -f csv 行政运行
has 'a name' "$out" 'figure,2010301 行政运行 in 支出决算表,'
try explain -d "$DB" -f csv 30113
has 'a code of another table' "$out" 'figure,30113 住房公积金 in 一般公共预算财政拨款基本支出决算表,,,55.13,'
try explain -d "$DB" -f csv --table=7
has 'the only row, in its main column' "$out" 'figure,Final: total in '
try explain -d "$DB" -f csv --table=7 --measure=column-3
has 'a column by its number' "$out" 'figure,Budget: official vehicles in '
try explain -d "$DB" -f csv --table=summary R:总计
has 'a name on one side' "$out" 'figure,总计 in 收入支出决算总表,,,7518.87,'
try explain -d "$DB" 2010301
status 'a table' 0
has 'for people' "$out" 'R09 Expenditure: the total of a row'
has 'the state in words' "$out" 'ties out'
try explain -d "$DB" -f json 2010301
has 'json' "$out" '"item":"formula"'

cp -r "$TMP/folder" "$TMP/broken"
sed -i 's/^5,1,2,1050.72,/5,1,2,1060.72,/' "$TMP/broken/cells.csv"
try import -d "$TMP/broken.db" "$TMP/broken"
try explain -d "$TMP/broken.db" -f csv --table=public --measure=basic
status 'a figure that does not tie out' 0
has 'the value that would mend it' "$out" 'advice,"If Basic expenditure of 合计 in 一般公共预算财政拨款支出决算表 were 1050.73 万元, all '

try explain -d "$DB" 9999999
fails 'an unknown code' 2 'near it are: '
try explain -d "$DB" --table=6 2010301
fails 'a code that another table has' 2 'add --table='
try explain -d "$DB" 没有这一行
fails 'an unknown name' 2 "no row called '没有这一行'"
try explain -d "$DB" --table=summary 总计
fails 'a name of two rows' 2 'L:总计, R:总计'
try explain -d "$DB" 支出
fails 'a part of many names' 2 'one is needed'
try explain -d "$DB" --measure=fiscal 201
fails 'a column that the table does not have' 2 '--measure takes one of: total, basic'
try explain -d "$DB" --measure=column-99 201
fails 'a column number that it does not have' 2 'no column-99 there'
try explain -d "$DB" --table=12 201
fails 'an unknown table' 2 '9 nontax'
try explain -d "$DB" 201 206
fails 'two codes' 2 "what to do with '206'"
try explain -d "$TMP/two.db" 201
status 'two disclosures where one is needed' 2
has 'a candidate' "$errors" "--agency='另一个局' --year=2020"
[ ! -s "$out" ]
verdict 'nothing is explained' $?
try explain -d "$TMP/two.db" --year=2020 201
status 'one of two' 0
"$SUAN" explain -d "$DB" 201 2>"$errors" | head -1 >"$out"
[ -s "$out" ] && [ ! -s "$errors" ]
verdict 'a reader that leaves' $?
finish
