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
finish
