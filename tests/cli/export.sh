# export.sh: what is exported is imported again to the same, and removed
. tests/cli/expect
set_up

try cells -d "$DB" -f csv
cp "$out" "$TMP/cells"
try export -d "$DB" -o "$TMP/again"
prints 'export' <<END
exported: 广州市白云区政务服务数据管理局 2019 final accounts (department): $TMP/again
END
try import -d "$TMP/again.db" "$TMP/again"
try cells -d "$TMP/again.db" -f csv
same 'the same cells after a round trip' "$TMP/cells" "$out"
diff -r data/baiyun-2019 "$TMP/again"
verdict 'the bytes that were imported' $?
for table in 1 3 4 6 7; do
	try show -d "$DB" -f csv --table=$table
	cp "$out" "$TMP/table"
	try show -d "$TMP/again.db" -f csv --table=$table
	same "the same percentages of table $table" "$TMP/table" "$out"
done
try export -d "$TMP/again.db" -o "$TMP/third"
diff -r "$TMP/again" "$TMP/third"
verdict 'the same files after a round trip' $?

try export -d "$TMP/two.db" -o "$TMP/both"
status 'export of two' 0
[ "$(ls "$TMP/both" | LC_ALL=C sort | tr '\n' ' ')" = \
    '另一个局-2020-final-department 广州市白云区政务服务数据管理局-2019-final-department ' ] ||
    [ "$(ls "$TMP/both" | wc -l)" = 2 ]
verdict 'a folder for each' $?
try import -d "$TMP/both.db" "$TMP/both"/*
status 'both come in again' 0
try export -d "$DB" -o "$DB"
[ "$status" = 3 ] && [ "$(wc -l <"$errors")" = 1 ]
verdict 'a file where the folder is to be' $?
try import -d "$TMP/strange.db" --agency='../../up' "$TMP/folder"
try import -d "$TMP/strange.db" --agency='a/b' "$TMP/folder"
mkdir "$TMP/strange"
try export -d "$TMP/strange.db" -o "$TMP/strange/in"
[ "$status" = 0 ] && [ "$(ls "$TMP/strange")" = in ] && [ "$(ls "$TMP/strange/in" | wc -l)" = 2 ]
verdict 'an agency named like a path stays in the folder' $?

# A cell the extraction left ambiguous is corrected in the folder.
mkdir "$TMP/doubt"
cp data/baiyun-2019/* "$TMP/doubt"
sed -i 's/^5,1,2,1050.72,,/5,1,2,1050.72,ambiguous,/' "$TMP/doubt/cells.csv"
try import -d "$TMP/doubt.db" "$TMP/doubt"
status 'a cell of which the column is not certain' 0
try cells -d "$TMP/doubt.db" -f csv
lines 'it is not among the certain ones' "$out" 738
try cells -d "$TMP/doubt.db" -f csv --all
[ "$(grep -c '^5,[^,]*,1,,,[^,]*,,1050.72,' "$out")" = 1 ] && [ "$(cut -d, -f7 "$out" | grep -c '^$')" = 1 ]
verdict 'it alone has no measure' $?
try export -d "$TMP/doubt.db" -o "$TMP/doubt-out"
diff -r "$TMP/doubt" "$TMP/doubt-out"
verdict 'the folder says which it is' $?
sed -i 's/^5,1,2,1050.72,ambiguous,/5,1,2,1050.72,,/' "$TMP/doubt-out/cells.csv"
try import -d "$TMP/doubt.db" --replace "$TMP/doubt-out"
status 'it is made certain' 0
try cells -d "$TMP/doubt.db" -f csv
same 'like all others' "$TMP/cells" "$out"

# A disclosure of two documents: each keeps its places.
{
	printf '某县水务局\n2021年度部门决算\n'
	table_head
	cat <<-END
	合计
	30.00 20.00 10.00 0.00 0.00 0.00
	213
	农林水支出
	30.00 20.00 10.00 0.00 0.00 0.00
	END
} >"$TMP/tables.txt"
cat >"$TMP/told.txt" <<END
某县水务局
2021年度部门决算
二、支出决算情况说明
2021年度本年支出合计30.00万元，其中：基本支出20.00万元，占66.67%；项目支出10.00万元，占33.33%。
END
for order in 'tables told' 'told tables'; do
	first=${order% *} second=${order#* } from=$TMP/${order% *}-first
	try import -d "$from.db" "$TMP/$first.txt" "$TMP/$second.txt"
	status "two documents: $order" 0
	try list -d "$from.db" -f csv
	has "the list names both: $order" "$out" ",$first.txt; $second.txt,"
	cp "$out" "$from.list"
	try list -d "$from.db" -f csv --source="$second.txt"
	same "either is a source: $order" "$from.list" "$out"
	try explain -d "$from.db" -f csv 213
	cp "$out" "$from.explained"
	try show -d "$from.db" -f csv 213
	grep -q '^213,.*,tables\.txt$' "$out"
	verdict "show names the document of the table: $order" $?
	try find -d "$from.db" -f csv 本年
	grep -q '^fact,.*,told\.txt$' "$out"
	verdict "find names the document of every hit: $order" $?
	try export -d "$from.db" -o "$from"
	has "so does the folder: $order" "$from/manifest.csv" "document_2,$second.txt"
	tables=1 told=2
	[ $first = tables ] || tables=2 told=1
	grep -q "^1,expenditure,.*,$tables\$" "$from/tables.csv" && grep -q ",66.67,%,,4,$told\$" "$from/remarks.csv" &&
	    grep -q ",30.00,万元,,4,$told\$" "$from/facts.csv"
	verdict "and which tells what: $order" $?
	try import -d "$from-again.db" "$from"
	try export -d "$from-again.db" -o "$from-again"
	diff -r "$from" "$from-again"
	verdict "the same files after a round trip: $order" $?
	try list -d "$from-again.db" -f csv
	same "the same documents: $order" "$from.list" "$out"
	try import -d "$from.db" --replace "$from"
	has "put in place of the documents: $order" "$out" 'replaced: '
	try explain -d "$from.db" -f csv 213
	same "its figures stand where they stood: $order" "$from.explained" "$out"
done
mkdir "$TMP/wrong"
cp "$from"/* "$TMP/wrong"
sed -i '2s/,[12]$/,3/' "$TMP/wrong/facts.csv"
try import -d "$TMP/wrong.db" "$TMP/wrong"
status 'a document that the manifest does not have' 3
has 'where it is named' "$errors" "$TMP/wrong/facts.csv:2:"
has 'what is wrong' "$errors" 'manifest.csv has no document 3'

try remove -d "$TMP/two.db"
status 'remove needs one' 2
lines 'and lists the candidates' "$errors" 3
try list -d "$TMP/two.db" -f csv
lines 'nothing was removed' "$out" 3
try remove -d "$TMP/two.db" --year=2001
fails 'remove of what is not there' 2 'no disclosure matches'
try remove -d "$TMP/two.db" --year=2020
prints 'remove' <<END
removed: 另一个局 2020 final accounts (department): 9 tables, 738 cells
END
try list -d "$TMP/two.db" -f csv
lines 'one is left' "$out" 2
try find -d "$TMP/two.db" -f csv 住房公积金
! grep -q 另一个局 "$out"
verdict 'it is found no more' $?
try remove -d "$TMP/two.db" -f csv
status 'the last one' 0
has 'as csv' "$out" 'removed,,广州市白云区政务服务数据管理局,2019,final,department,9,738'
try remove -d "$TMP/two.db"
fails 'remove from an empty database' 2 'there is no disclosure in it'
try show -d "$TMP/two.db"
fails 'show of an empty database' 2 'there is no disclosure in it'
try export -d "$TMP/two.db" -o "$TMP/nothing"
fails 'export of an empty database' 2 'there is no disclosure in it'
try list -d "$TMP/two.db" -f csv
lines 'list of an empty database' "$out" 1

# A spreadsheet saves the same rows with a byte order mark, CRLF, quotes and empty columns: no other figures.
cp -r data/baiyun-2019 "$TMP/saved"
for file in "$TMP/saved"/*.csv; do
	{ printf '\357\273\277'; sed 's/^\([0-9a-z_]*\),/"\1",/; s/$/,,\r/' "$file"; } >"$TMP/file"
	mv "$TMP/file" "$file"
done
try import -d "$TMP/saved.db" data/baiyun-2019
try import -d "$TMP/saved.db" "$TMP/saved"
has 'saved by a spreadsheet, unchanged' "$out" 'unchanged: '
sed -i 's/^\("5",1,2,\)1050.72,/\11050.73,/' "$TMP/saved/cells.csv"
try import -d "$TMP/saved.db" "$TMP/saved"
status 'one figure is another' 1
try import -d "$TMP/saved.db" --replace "$TMP/saved"
status 'it takes the place' 0
try export -d "$TMP/saved.db" -o "$TMP/saved-again"
diff data/baiyun-2019/cells.csv "$TMP/saved-again/cells.csv" >"$TMP/difference"
[ "$(grep -c '^[<>]' "$TMP/difference")" = 2 ] && grep -q '^> 5,1,2,1050.73,' "$TMP/difference"
verdict 'and nothing else has changed' $?

: >"$TMP/empty.db"
try remove -d "$TMP/empty.db"
fails 'remove from an empty file' 3 'is empty'
[ ! -s "$TMP/empty.db" ]
verdict 'the empty file stays empty' $?
finish
