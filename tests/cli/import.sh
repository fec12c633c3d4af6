# import.sh: folders of CSV files, good and bad, and what is said of each
. tests/cli/expect
set_up
agency=$(sed -n 's/^agency,//p' "$TMP/folder/manifest.csv")

try import -d "$TMP/new.db" "$TMP/folder"
prints 'a new disclosure' <<END
imported: $agency 2019 final accounts (department): 9 tables, 738 cells
END
try import -d "$TMP/new.db" "$TMP/folder"
prints 'the same bytes again' <<END
unchanged: $agency 2019 final accounts (department)
END

cp -r "$TMP/folder" "$TMP/other"
sed 's/^1,2,1,0.00,/1,2,1,0.01,/' "$TMP/folder/cells.csv" >"$TMP/other/cells.csv"
try import -d "$TMP/new.db" "$TMP/other"
status 'other bytes are refused' 1
lines 'one line says why' "$errors" 1
has 'the next step' "$errors" '--replace'
has 'the outcome' "$out" "refused: $TMP/other"
try import -d "$TMP/new.db" --replace "$TMP/other"
prints 'other bytes with --replace' <<END
replaced: $agency 2019 final accounts (department): 9 tables, 738 cells
END
try cells -d "$TMP/new.db" -f csv
has 'the new figure' "$out" ',0.01,万元,'
try import -d "$TMP/new.db" --replace "$TMP/folder"

try import -d "$TMP/new.db" "$TMP/missing"
status 'a missing folder' 3
has 'a missing folder is named' "$errors" "$TMP/missing"
lines 'in one line' "$errors" 1

cp -r "$TMP/folder" "$TMP/broken"
sed 's/^1,2,1,0.00,/1,2,1,zero,/; s/^1,1,2,1709.53,/1,1,2,"17,09.53",/' "$TMP/folder/cells.csv" >"$TMP/broken/cells.csv"
try cells -d "$TMP/new.db" -f csv
cp "$out" "$TMP/before"
try import -d "$TMP/new.db" --year=2018 "$TMP/broken"
status 'a broken folder' 3
[ "$(grep -c "^$TMP/broken/cells.csv:[0-9]*:[0-9]*: " "$errors")" = 2 ]
verdict 'every fault with its place' $?
try cells -d "$TMP/new.db" -f csv
same 'nothing was written' "$TMP/before" "$out"

try import -d "$TMP/several.db" "$TMP/folder" "$TMP/broken" "$TMP/other" "$TMP/missing"
status 'of several the fault counts' 3
try list -d "$TMP/several.db" -f csv
lines 'of several the good one is kept' "$out" 2
try import -d "$TMP/several.db" -f csv "$TMP/other" "$TMP/folder"
status 'refused beside unchanged' 1
tr -d '\r' <"$out" >"$TMP/outcomes"
cat >"$TMP/wanted" <<END
outcome,path,agency,year,kind,scope,tables,cells,ambiguous,notes
refused,$TMP/other,,,,,,,,
unchanged,$TMP/folder,$agency,2019,final,department,9,738,0,0
END
same 'outcomes as csv' "$TMP/wanted" "$TMP/outcomes"

cp -r "$TMP/folder" "$TMP/renamed"
for file in lines cells; do
	sed '/^3,11,/s/,其他科技条件与服务支出,/,科技条件,/' "$TMP/folder/$file.csv" >"$TMP/renamed/$file.csv"
done
try import -d "$TMP/renamed.db" "$TMP/renamed"
status 'another name than is known' 0
has 'it is noted with its place' "$out" '    line 389: 2060599 is printed as 科技条件, known as 其他科技条件与服务支出'
try cells -d "$TMP/renamed.db" -f csv
has 'the name stays as printed' "$out" ',2060599,科技条件,'

try import -d "$TMP/none.db" "$TMP/broken" "$TMP/missing"
[ "$status" = 3 ] && [ ! -e "$TMP/none.db" ]
verdict 'no database is made of faults alone' $?

try import -d "$TMP/named.db" --agency=某局 --year=2021 --kind=budget --scope=unit "$TMP/folder"
prints 'another identity' <<END
imported: 某局 2021 budget (unit): 9 tables, 738 cells
    line 261: 20805 is printed as 行政事业单位离退休, known as 行政事业单位养老支出
    line 267: 2080501 is printed as 归口管理的行政单位离退休, known as 行政单位离退休
END

# Stopped while it waits for its reader: what comes after is not imported.
long=$(printf '%0200d' 0)
set --
while [ $# -lt 600 ]; do
	set -- "$@" "$TMP/$long$#"
done
mkfifo "$TMP/pipe"
"$SUAN" import -d "$TMP/stopped.db" "$@" "$TMP/folder" >"$TMP/pipe" 2>"$errors" &
pid=$!
exec 3<"$TMP/pipe"
read -r line <&3
kill -TERM $pid
cat <&3 >"$out"
exec 3<&-
wait $pid
status=$? shown='suan import, interrupted'
status 'interrupted' 130
[ ! -e "$TMP/stopped.db" ]
verdict 'interrupted before the last folder' $?
finish
