# check.sh: what does not tie out, over one disclosure and several
. tests/cli/expect
set_up

# A copy of the sample in which basic expenditure of table 5 is 10.00 too much.
cp -r "$TMP/folder" "$TMP/broken"
sed -i 's/^5,1,2,1050.72,/5,1,2,1060.72,/' "$TMP/broken/cells.csv"
try import -d "$TMP/broken.db" --agency=另一个局 "$TMP/broken"
status 'a disclosure that does not tie out' 0
try import -d "$TMP/broken.db" "$TMP/folder"
status 'beside one that does' 0

header=state,rule,table,code,label,measure,left,right,difference,tolerance,page,line,sentence,agency,year,kind,scope,source
try check -d "$DB" -f csv --rule=R10
status 'nothing broken' 0
echo $header >"$TMP/wanted"
same 'its columns, and no row' "$TMP/wanted" "$out"
has 'the counts' "$errors" 'Disclosures checked: 1. Does not tie out: 0;'
lines 'in one line' "$errors" 1

try check -d "$DB" -f csv --rule=R10 --state=rounding
status 'a rounding difference is no error' 0
cut -d, -f1-12 "$out" >"$TMP/rows"
cat >"$TMP/wanted" <<END
state,rule,table,code,label,measure,left,right,difference,tolerance,page,line
rounding,R10,5,,合计,本年支出合计,7485.08,7485.07,0.01,0.015,,603
END
same 'the rounding difference of the sample' "$TMP/wanted" "$TMP/rows"
has 'told in a sentence' "$out" '合计 in 一般公共预算财政拨款支出决算表 is 7485.08 万元, the sum of Basic expenditure and Project expenditure is 7485.07 万元: rounding explains the difference of 0.01 万元.'

try check -d "$TMP/broken.db" -f csv --rule=R10
status 'something broken' 1
lines 'one row' "$out" 2
has 'with its difference and disclosure' "$out" 'broken,R10,5,,合计,本年支出合计,7485.08,7495.07,-9.99,0.015,,603,'
has 'and its agency' "$out" '另一个局,2019,final,department,baiyun-zhengwu-2019-juesuan.txt'
has 'counts over all' "$errors" 'Disclosures checked: 2. Does not tie out: 1;'
try check -d "$TMP/broken.db" -f csv --rule=R10 --state=rounding
status 'broken, though not listed' 1
lines 'only what is asked for is listed' "$out" 2
try check -d "$TMP/broken.db" -f csv --rule=r06,R10 --state=broken,rounding
status 'two rules and two states' 1
lines 'both are listed' "$out" 3
try check -d "$TMP/broken.db" -f csv --rule=R10 --agency=白云
status 'the other disclosure alone' 0
try check -d "$TMP/broken.db" -f csv --state=all
status 'all states' 1
for state in broken rounding ties unchecked; do
	has "$state among them" "$out" "$(printf '\n%s,R' $state)"
done
[ "$(sed 1d "$out" | cut -d, -f2 | sort -u | wc -l)" -gt 40 ]
verdict 'every rule leaves a finding' $?
try check -d "$TMP/broken.db" --state=all -f json --rule=R10
has 'json' "$out" '"state":"broken","rule":"R10","table":5,'
try check -d "$TMP/broken.db" -f md --rule=R10
has 'markdown' "$out" '|---'
has 'what to correct, for people' "$out" 'If Basic expenditure of 合计 in 一般公共预算财政拨款支出决算表 were 1050.7'
try check -d "$TMP/broken.db" --rule=R10
status 'a table' 1
has 'the state in words' "$out" 'does not tie out  R10'
has 'the counts behind it' "$out" 'Disclosures checked: 2. Does not tie out: 1;'
[ ! -s "$errors" ]
verdict 'nothing on stderr' $?

try check -d "$DB" -f csv --matrix
lines 'a matrix: a row for a disclosure' "$out" 2
head -1 "$out" | cut -d, -f1-8 >"$TMP/header"
echo agency,year,kind,scope,broken,unchecked,R01,R02 >"$TMP/wanted"
same 'its columns' "$TMP/wanted" "$TMP/header"
[ "$(sed -n '2s/^\([^,]*,\)\{15\}\([a-z]*\).*/\2/p' "$out")" = rounding ]
verdict 'the state of R10' $?
try check -d "$TMP/broken.db" --matrix
status 'a matrix of two' 1
[ "$(grep -c ' 2019  final  department ' "$out")" = 2 ]
verdict 'two rows' $?
has 'one sign a rule' "$out" 'R01-R20'
has 'also for rules that are not for it' "$out" '  ......'
has 'what the signs say' "$out" '! does not tie out  '

try check --rules -f csv
status 'the rules, without a database' 0
head -1 "$out" >"$TMP/header"
echo rule,applies,covered,text,needs,advice >"$TMP/wanted"
same 'their columns' "$TMP/wanted" "$TMP/header"
[ "$(sed 1d "$out" | wc -l)" = "$(grep -c '^RULE(' src/audit/rules.def)" ]
verdict 'all of them' $?
has 'what one needs' "$out" 'R21,final,yes,Income of the year is the same in the summary and in the income table,summary income,'
try check -d "$TMP/broken.db" --rules -f csv --agency=另一个局
status 'the rules with counts' 1
head -1 "$out" >"$TMP/header"
echo rule,applies,covered,text,needs,advice,broken,hint,rounding,ties,unchecked >"$TMP/wanted"
same 'counts behind them' "$TMP/wanted" "$TMP/header"
[ "$(sed -n 's/^R10,.*,\([0-9]*,[0-9]*,[0-9]*\),[0-9]*,[0-9]*$/\1/p' "$out")" = 1,0,0 ]
verdict 'those of R10' $?
[ "$(sed -n 's/^R81,.*\(,,,,,\)$/\1/p' "$out")" = ,,,,, ]
verdict 'none of a rule for budgets' $?
try check -d "$TMP/broken.db" --rules --kind=final
status 'the rules with counts of two disclosures' 2
has 'the candidates' "$errors" "--agency='另一个局'"

try check -d "$DB" --rule=R99
fails 'an unknown rule' 2 "no rule 'R99'"
try check -d "$DB" --rule=R10,
fails 'an empty rule' 2 "no rule ''"
try check -d "$DB" --state=wrong
fails 'an unknown state' 2 'broken hint rounding ties unchecked'
try check -d "$DB" --rules --matrix
fails 'two answers at once' 2 'ask for one'
try check -d "$DB" --matrix --rule=R10
fails 'a rule for a matrix' 2 'do not go with'
try check -d "$DB" 2010301
fails 'an operand' 2 'does not know what to do with'
try check -d "$DB" --year=1999
fails 'no such year' 2 'no disclosure matches'
cp "$TMP/two.db" "$TMP/empty.db"
try remove -d "$TMP/empty.db" --year=2019
try remove -d "$TMP/empty.db" --year=2020
try check -d "$TMP/empty.db"
fails 'an empty database is no good one' 2 'there is no disclosure in it'

"$SUAN" check -d "$DB" -f csv --state=all 2>"$errors" | head -1 >"$out"
[ "$(cat "$out")" = $header ] && [ ! -s "$errors" ]
verdict 'a reader that leaves' $?
"$SUAN" check -d "$DB" -f csv --rule=R10 >/dev/full 2>"$errors"
[ $? = 3 ] && grep -q '^suan: cannot write the output' "$errors"
verdict 'a full disk' $?
finish
