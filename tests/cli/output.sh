# output.sh: list, find and cells: columns, formats, streams
. tests/cli/expect
set_up

try list -d "$TMP/two.db" -f csv
cut -d, -f1-9 "$out" >"$TMP/rows"
cat >"$TMP/wanted" <<END
agency,year,kind,scope,expenditure,unit,tables,cells,source
另一个局,2020,final,department,7485.08,万元,9,738,baiyun-zhengwu-2019-juesuan.txt
广州市白云区政务服务数据管理局,2019,final,department,7485.08,万元,9,738,baiyun-zhengwu-2019-juesuan.txt
END
sort "$TMP/rows" >"$TMP/sorted"
sort "$TMP/wanted" >"$TMP/sorted.wanted"
same 'list' "$TMP/sorted.wanted" "$TMP/sorted"
try list -d "$TMP/two.db" -f csv --source=baiyun-zhengwu-2019-juesuan.txt --kind=final --scope=department
lines 'list of a source' "$out" 3
try list -d "$TMP/two.db" --kind=budget
fails 'list of what is not there' 2 'no disclosure matches'

try find -d "$DB" -f csv 住房公积金
cat >"$TMP/wanted" <<END
hit,table,title,row,side,code,label,amount,unit,page,line,agency,year,kind,scope,source
line,2,收入决算表,24,,2210201,住房公积金,55.13,万元,,319,广州市白云区政务服务数据管理局,2019,final,department,baiyun-zhengwu-2019-juesuan.txt
END
head -2 "$out" >"$TMP/rows"
same 'find' "$TMP/wanted" "$TMP/rows"
cp "$out" "$TMP/found"
try find -d "$DB" -f csv 住房 公积金
same 'find of several words' "$TMP/found" "$out"
try find -d "$DB" -f csv 22102
[ "$status" = 0 ] && [ "$(cut -d, -f6 "$out" | sort -u | tr '\n' ' ')" = '22102 2210201 2210203 code ' ]
verdict 'find of a code' $?
try find -d "$DB" 没有这个名称
fails 'find of nothing' 1 '没有这个名称'
try find -d "$DB" -f json 没有这个名称
[ "$status" = 1 ] && [ "$(tr -d '\n' <"$out")" = '[]' ]
verdict 'find of nothing as json' $?
try find -d "$TMP/two.db" -f csv 住房公积金
[ "$(grep -c '^hit,' "$out")" = 1 ] && [ "$(wc -l <"$out")" -gt "$(wc -l <"$TMP/found")" ]
verdict 'find over two disclosures' $?

try cells -d "$DB" -f csv
lines 'cells' "$out" 739
head -2 "$out" >"$TMP/rows"
cat >"$TMP/wanted" <<END
table,title,row,side,code,label,measure,amount,unit,page,line,raw,agency,year,kind,scope
1,收入支出决算总表,1,L,,一、一般公共预算财政拨款收入,收入/决算数,7485.13,万元,95,95,7485.13,广州市白云区政务服务数据管理局,2019,final,department
END
same 'the columns of cells' "$TMP/wanted" "$TMP/rows"
for format in table csv json md; do
	try cells -d "$TMP/two.db" -f $format
	[ "$status" = 0 ] && ! LC_ALL=C grep -q "$(printf '[\001-\010\013-\037\177]')" "$out"
	verdict "cells of two disclosures as $format, no control characters" $?
done
try cells -d "$TMP/two.db" -f csv
[ "$(wc -l <"$out")" = 1477 ] && [ "$(grep -c '^table,' "$out")" = 1 ]
verdict 'one header for all disclosures' $?
try cells -d "$TMP/two.db" -f json
[ "$(grep -c '^\[' "$out")" = 1 ] && [ "$(grep -c '"raw"' "$out")" = 1476 ]
verdict 'one array for all disclosures' $?

("$SUAN" cells -d "$TMP/two.db" 2>"$errors"; echo $? >"$TMP/status") | head -1 >"$out"
status=$(cat "$TMP/status") shown='suan cells | head -1'
[ ! -s "$errors" ]
verdict 'a closed pipe is no news' $?
if [ -c /dev/full ]; then
	for command in list cells 'find 住房' show --help; do
		case $command in
		--help) "$SUAN" --help >/dev/full 2>"$errors" ;;
		*) "$SUAN" $command -d "$DB" >/dev/full 2>"$errors" ;;
		esac
		status=$? shown="suan $command >/dev/full"
		[ $status = 3 ] && [ "$(wc -l <"$errors")" = 1 ] && grep -q '^suan: ' "$errors"
		verdict "a full disk: $command" $?
	done
fi
"$SUAN" list -d "$DB" >&- 2>"$errors"
status=$? shown='suan list >&-'
status 'no standard output' 3
finish
