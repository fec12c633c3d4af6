# show.sh: a table of one disclosure
. tests/cli/expect
set_up

try show -d "$DB" -f csv
status 'the expenditure table' 0
head -1 "$out" >"$TMP/header"
echo 'code,name,amount,percent-total,percent-parent,percent-budget,percent-last-year,basic,project,remitted,operating,subsidy,unit,budget-from,last-year-from,page,line,source' >"$TMP/wanted"
same 'its columns' "$TMP/wanted" "$TMP/header"
grep -E '^[0-9]{0,3},' "$out" | cut -d, -f1-4 >"$TMP/classes"
cat >"$TMP/wanted" <<END
,合计,7485.08,100.00
201,一般公共服务支出,1709.53,22.84
206,科学技术支出,5481.71,73.24
208,社会保障和就业支出,63.54,0.85
210,卫生健康支出,8.88,0.12
221,住房保障支出,221.42,2.96
END
same 'the classes with their shares' "$TMP/wanted" "$TMP/classes"

try show -d "$DB" -f csv --percent=parent 20605 208
cut -d, -f1,3,4 "$out" >"$TMP/rows"
cat >"$TMP/wanted" <<END
code,amount,percent-parent
20605,1684.58,30.73
2060599,1684.58,100.00
208,63.54,0.85
20805,63.54,100.00
2080501,6.25,9.84
2080505,39.29,61.84
2080506,18.00,28.33
END
same 'codes and what lies below' "$TMP/wanted" "$TMP/rows"

try show -d "$DB" --table=basic 30113
status 'a table by its kind' 0
has 'its figure' "$out" '55.13'
try show -d "$DB" --table=6 30113
status 'a table by its number' 0
try show -d "$DB" --table=7
status 'a table without codes' 0
try show -d "$DB" --table=8
status 'an empty table' 0
try show -d "$DB" -f json --percent=budget 2010301
has 'json' "$out" '"code":"2010301"'
has 'a reported percentage' "$out" '"budget-from":"reported"'
try show -d "$DB" -f md 201
has 'markdown' "$out" '|---'
try show -d "$DB" -f csv --bom
[ "$(head -c 3 "$out" | od -An -tx1 | tr -d ' ')" = efbbbf ]
verdict 'a byte order mark' $?

try show -d "$DB" 2069998
fails 'an unknown code' 2 'near it are: 2069999'
try show -d "$DB" 201 x
fails 'no code at all' 2 'has no code x'
try show -d "$DB" 30101
fails 'a code of another table' 2 'add --table=6'
try show -d "$DB" --table=7 201
fails 'a code for a table without codes' 2 '--table='
try show -d "$DB" --table=12
fails 'an unknown table' 2 '9 nontax'
try show -d "$DB" --table=public -f md 221
has 'a table for a report tells the unit' "$out" '| 221.42 | 0.00 | 万元 |'
try show -d "$DB" --table=capital
fails 'a kind that is not there' 2 '3 expenditure'

try show -d "$TMP/two.db"
status 'two disclosures where one is needed' 2
[ ! -s "$out" ]
verdict 'nothing is shown' $?
has 'a candidate' "$errors" "--agency='另一个局' --year=2020 --kind=final --scope=department"
lines 'both candidates' "$errors" 3
try show -d "$TMP/two.db" --year=2020 201
status 'one of two by its year' 0
try show -d "$TMP/two.db" --agency=另一
status 'one of two by a part of its agency' 0
try show -d "$TMP/two.db" --year=1999
fails 'none of two' 2 'no disclosure matches'
finish
