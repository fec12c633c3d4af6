# state.sh: what an import leaves that does not come to its end, what it is not given, and what it says of the rest
. tests/cli/expect
set_up

# entries FOLDER: the names in it, hidden ones too
entries() {
	find "$1" -mindepth 1 -name '*' | sort
}

# A first import that fails leaves no file, whatever kept it.
mkdir "$TMP/bare"
(
	trap '' XFSZ
	ulimit -f 16
	exec "$SUAN" import -d "$TMP/bare/new.db" "$TMP/folder" >"$out" 2>"$errors"
)
status=$? shown='suan import, no room for a new database'
status 'no room for a new database' 3
has 'the name that was given is named' "$errors" "suan: $TMP/bare/new.db: "
[ -z "$(entries "$TMP/bare")" ]
verdict 'nothing is left of it' $?
try import -d "$TMP/bare/new.db" --jobs=2 "$TMP/missing" "$TMP/folder"
status 'a good one after a bad one' 3
[ "$(entries "$TMP/bare")" = "$TMP/bare/new.db" ]
verdict 'there is the database and nothing else' $?
try list -d "$TMP/bare/new.db" -f csv
lines 'with the good one' "$out" 2

# Several first imports at once, some of which fail: the others are all there.
mkdir "$TMP/race"
for name in 甲 乙 丙 丁; do
	(
		case $name in 乙 | 丁) trap '' XFSZ; ulimit -f 64 ;; esac
		exec "$SUAN" import -d "$TMP/race/new.db" --agency=$name "$TMP/folder" >/dev/null 2>&1
	) &
done
wait
try list -d "$TMP/race/new.db" -f csv
grep -q '^甲,' "$out" && grep -q '^丙,' "$out" && [ "$(wc -l <"$out")" = 3 ]
verdict 'a failed first import takes nothing from others' $?
[ "$(entries "$TMP/race")" = "$TMP/race/new.db" ]
verdict 'and leaves nothing beside them' $?

# A file without contents, as a first import that was killed may have left, does not hide the sample.
mkdir -p "$XDG_DATA_HOME/suan"
: >"$XDG_DATA_HOME/suan/suan.db"
try list -f csv
status 'an empty database of the own' 0
has 'the sample is read' "$errors" 'this is the bundled sample'
rm -r "$XDG_DATA_HOME"

# Only the user's own folder is made.
try import -d "$TMP/no/such/new.db" "$TMP/folder"
fails 'a folder that is not there' 3 "there is no folder $TMP/no/such; make it first"
[ ! -e "$TMP/no" ]
verdict 'is not made' $?
try import -d "$TMP/no/new.db" "$TMP/folder" "$TMP/folder" "$TMP/missing"
lines 'it is said once' "$errors" 1

# What may not be looked at is not said to be missing. Root may look at all.
if [ "$(id -u)" != 0 ]; then
	mkdir "$TMP/closed"
	cp "$TMP/folder/cells.csv" "$TMP/closed/a.txt"
	chmod 0 "$TMP/closed"
	for path in "$TMP/closed" "$TMP/closed/a.txt"; do
		try import -d "$TMP/closed.db" "$path"
		status "what may not be opened: $path" 3
		has "is not called missing: $path" "$errors" "cannot open $path: Permission denied"
	done
	chmod 755 "$TMP/closed"
fi
try import -d "$TMP/file.db" "$TMP/folder/cells.csv/below"
status 'below a file' 3
has 'it cannot be opened' "$errors" "cannot open $TMP/folder/cells.csv/below: Not a directory"

# The standard input has no name.
try import -d "$TMP/pipe.db" -
fails 'the standard input' 2 'save the standard input to a file'
try import -d "$TMP/pipe.db" "$TMP/folder" -
fails 'nothing is read before that is said' 2 './-'
[ ! -e "$TMP/pipe.db" ]
verdict 'nothing is imported' $?
cp -r "$TMP/folder" "$TMP/-"
(cd "$TMP" && exec "$SUAN" import -d pipe.db ./- >"$out" 2>"$errors")
status=$? shown='suan import ./-'
status 'a folder of that name' 0

# pdftotext ended by somebody else is a failure of this file, and said.
printf '%%PDF-1.4\n%%%%EOF\n' >"$TMP/short.pdf"
mkdir "$TMP/bin"
printf '#!/bin/sh\nkill -TERM $$\n' >"$TMP/bin/pdftotext"
chmod +x "$TMP/bin/pdftotext"
for jobs in 1 2; do
	PATH=$TMP/bin:$PATH try import -d "$TMP/ended.db" --jobs=$jobs "$TMP/short.pdf" "$TMP/folder"
	status "pdftotext ended, --jobs=$jobs" 3
	has "it is said, --jobs=$jobs" "$errors" 'somebody ended pdftotext'
	has "the file failed, --jobs=$jobs" "$out" "failed: $TMP/short.pdf"
done

# The summary: tables without any figure, and those without any certain one.
head='某县水务局\n2021年度部门决算\n'
table='单位：万元\n项目\n本年支出合计\n基本支出\n项目支出\n上缴上级支出\n经营支出\n对附属单位补助支出
功能分类科目编码\n科目名称\n栏次\n1 2 3 4 5 6\n合计\n'
printf "$head表 3\n支出决算表\n${table}3.00 2.00\n213\n农林水支出\n3.00 2.00\n" >"$TMP/doubt.txt"
try import -d "$TMP/doubt.db" "$TMP/doubt.txt"
has 'none of it certain' "$out" 'tables: Expenditure (line 17, none of it certain)'
printf "$head表 3\n支出决算表\n${table}3.00 2.00 1.00 0.00 0.00 0.00\n表 8\n政府性基金预算财政拨款收入支出决算表
单位：万元\n此表为空，本部门无相关收支项目。\n" >"$TMP/vacant.txt"
try import -d "$TMP/vacant.db" "$TMP/vacant.txt"
has 'a table without figures has its place' "$out" 'Government fund budget (line 19, no figures)'

# What is no number of its unit goes out and comes in again as it is printed.
printf "$head表 3\n支出决算表\n$table" | sed 's/万元/元/' >"$TMP/odd.txt"
printf '3.001 2.00 1.00 0.00 0.00 0.00\n' >>"$TMP/odd.txt"
try import -d "$TMP/odd.db" "$TMP/odd.txt"
try export -d "$TMP/odd.db" -o "$TMP/odd"
has 'words in a column of amounts are marked' "$TMP/odd/cells.csv" "1,1,1,'3.001,"
try import -d "$TMP/odd again.db" "$TMP/odd"
status 'they come in again' 0
try export -d "$TMP/odd again.db" -o "$TMP/odd again"
diff -r "$TMP/odd" "$TMP/odd again"
verdict 'and go out the same' $?

# Names have an end, and one fault of a file is said once.
cp -r "$TMP/folder" "$TMP/long"
sed "s/^agency,.*/agency,$(printf '%05000d' 0)/" "$TMP/folder/manifest.csv" >"$TMP/long/manifest.csv"
try import -d "$TMP/long.db" "$TMP/long"
status 'a name without end' 3
has 'how long it may be' "$errors" 'a name has at most 4096'
cp -r "$TMP/folder" "$TMP/old"
tr '\n' '\r' <"$TMP/folder/cells.csv" >"$TMP/old/cells.csv"
try import -d "$TMP/old.db" "$TMP/old"
status 'lines that end in CR alone' 3
lines 'a few words for it' "$errors" 3

# A list of those expected that names nobody is no proof that all are there.
for list in '' '\n\n' 'agency,year,kind,scope\n' ' , \n'; do
	printf "$list" >"$TMP/expected"
	try list -d "$TMP/two.db" --expected="$TMP/expected"
	fails "nobody is expected: '$(printf "$list" | tr '\n' ' ')'" 3 'it names no agency'
done
printf '另一个局,0000\n' >"$TMP/expected"
try list -d "$TMP/two.db" --expected="$TMP/expected"
fails 'the year 0' 3 "'0000' is not understood"
printf '另一个局,2020\n,2020\n' >"$TMP/expected"
try list -d "$TMP/two.db" --expected="$TMP/expected"
fails 'a row without an agency' 3 "$TMP/expected:2:1: '' is not understood; expected is the name of an agency"
finish
