# safety.sh: what is in a database survives writers at once, killed writers, full disks and odd names
. tests/cli/expect
set_up
sets=$TMP/sets
for year in 2011 2012 2013 2014 2015 2016; do
	mkdir -p "$sets/$year"
	cp "$TMP/folder"/* "$sets/$year"
	sed "s/^year,.*/year,$year/" "$TMP/folder/manifest.csv" >"$sets/$year/manifest.csv"
done

# sound NAME: the database opens, and every disclosure of its list is whole
sound() {
	try list -d "$TMP/shared.db" -f csv
	[ "$status" = 0 ] && [ ! -s "$errors" ] && held=$(($(wc -l <"$out") - 1)) &&
	    [ "$(grep -c ',9,738,' "$out")" = $held ] && "$SUAN" cells -d "$TMP/shared.db" -f csv >"$TMP/cells" &&
	    [ "$(wc -l <"$TMP/cells")" = $((held * 738 + 1)) ]
	verdict "$1" $?
}

# Six writers and a reader at once on a database that is not there yet.
for year in 2011 2012 2013 2014 2015 2016; do
	"$SUAN" import -d "$TMP/shared.db" "$sets/$year" >"$TMP/$year.out" 2>&1 &
	eval "pid$year=$!"
done
"$SUAN" import -d "$TMP/shared.db" "$TMP/missing" >/dev/null 2>&1
bad_reads=0
for _ in 1 2 3 4 5; do
	[ ! -s "$TMP/shared.db" ] || "$SUAN" find -d "$TMP/shared.db" -f csv 住房 >"$out" 2>"$errors"
	[ $? -le 1 ] || { grep -q 'not a database\|another program\|other suan' "$errors" || bad_reads=1; }
done
failures=0
for year in 2011 2012 2013 2014 2015 2016; do
	eval "wait \$pid$year" || failures=$((failures + 1))
done
status=$failures shown='suan import, six at once'
cat "$TMP"/20??.out >"$errors"
[ $failures = 0 ]
verdict 'writers at once all arrive' $?
[ $bad_reads = 0 ]
verdict 'a reader among them sees no damage' $?
sound 'nothing is lost'
[ "$held" = 6 ]
verdict 'all six are there' $?

# Killed at odd moments: what was there stays, what came is whole, and the next import goes on.
round=0
while [ $round -lt 12 ]; do
	"$SUAN" import -d "$TMP/shared.db" --agency="局$round" "$sets"/* >"$TMP/progress" 2>&1 &
	pid=$!
	case $round in
	*[02468]) sleep "0.0$((round * 7 % 10))" ;;
	*) while [ ! -s "$TMP/progress" ] && kill -0 $pid 2>/dev/null; do :; done ;;
	esac
	kill -9 $pid 2>/dev/null
	wait $pid 2>/dev/null
	try list -d "$TMP/shared.db" -f csv
	[ "$status" = 0 ] && [ "$(wc -l <"$out")" -ge 7 ] || break
	round=$((round + 1))
done
[ $round = 12 ]
verdict 'a killed import leaves a database that can be listed' $?
sound 'and nothing but whole disclosures'
try import -d "$TMP/shared.db" --agency=局0 --replace "$sets"/*
status 'an import after that' 0

# No room: ulimit -f counts blocks of 512 bytes; what was there stays.
cp "$DB" "$TMP/tight.db"
try cells -d "$DB" -f json
cp "$out" "$TMP/before"
(
	trap '' XFSZ
	ulimit -f "$(($(wc -c <"$TMP/tight.db") / 512 + 8))"
	exec "$SUAN" import -d "$TMP/tight.db" --agency=新局 "$TMP/folder" >"$out" 2>"$errors"
)
status=$? shown='suan import, no room'
status 'no room' 3
lines 'no room: said in one line' "$errors" 1
[ ! -e "$TMP/tight.db-journal" ]
verdict 'no room: nothing is left behind' $?
try cells -d "$TMP/tight.db" -f json
same 'no room: what was there is there' "$TMP/before" "$out"
(
	trap '' XFSZ
	ulimit -f 8
	exec "$SUAN" export -d "$DB" -o "$TMP/cut" >"$out" 2>"$errors"
)
status=$? shown='suan export, no room'
[ $status = 3 ] && [ "$(wc -l <"$errors")" = 1 ] && [ -z "$(ls -A "$TMP/cut")" ]
verdict 'export without room leaves no file' $?
has 'and says why' "$errors" 'File too large'

# Names that mean something to a shell, to getopt or to SQLite are names of files here.
mkdir -p "$TMP/odd/new folder"
(
	cd "$TMP/odd" || exit 1
	for name in 'a b.db' ':memory:' 'file:x.db' 'file:y.db?mode=memory' -z.db 预算.db 'new folder/z.db'; do
		"$SUAN" import -d "$name" "$TMP/folder" >/dev/null && [ -s "./$name" ] &&
		    "$SUAN" list -d "$name" -f csv | grep -q ',9,738,' || echo "$name"
	done
) >"$out" 2>"$errors"
status=0 shown='databases with odd names'
[ ! -s "$out" ] && [ ! -s "$errors" ]
verdict 'odd names' $?

# A folder that cannot be written is enough to read from.
mkdir "$TMP/shelf"
cp "$DB" "$TMP/shelf/shelf.db"
chmod a-w "$TMP/shelf" "$TMP/shelf/shelf.db"
try list -d "$TMP/shelf/shelf.db" -f csv
status 'reading in a read-only folder' 0
[ "$(ls "$TMP/shelf")" = shelf.db ]
verdict 'leaves nothing there' $?
if [ "$(id -u)" != 0 ]; then
	try import -d "$TMP/shelf/shelf.db" --agency=新局 "$TMP/folder"
	fails 'writing in a read-only folder' 3 "$TMP/shelf/shelf.db"
fi
chmod u+w "$TMP/shelf"

# Names that would say something to a terminal, or nothing to anybody.
try import -d "$TMP/names.db" --agency="$(printf ' \033[31m甲\tx ')" "$TMP/folder"
printf 'imported: ^[[31m甲 x 2019 final accounts (department): 9 tables, 738 cells\n' | cmp -s - "$out"
verdict 'control characters of --agency are made visible' $?
try list -d "$TMP/names.db" -f csv --agency='^[[31m甲 x'
lines 'and kept so' "$out" 2
try import -d "$TMP/names.db" --agency=' ' "$TMP/folder"
fails 'a blank name' 2 '--agency takes a name'
try import -d "$TMP/names.db" --agency="$(printf '\326\307')" "$TMP/folder"
fails 'a name in another character set' 2 'in UTF-8'

# The unit of the list is that of the figure, and as many decimals are shown as it needs.
cp -r "$TMP/folder" "$TMP/units"
sed 's/^\(3,expenditure,.*\),万元$/\1,/' "$TMP/folder/tables.csv" >"$TMP/units/tables.csv"
sed 's/7485\.08/7485.081234/' "$TMP/folder/cells.csv" >"$TMP/units/cells.csv"
try import -d "$TMP/units.db" "$TMP/units"
try list -d "$TMP/units.db" -f csv
has 'the exact expenditure in its own unit' "$out" ',department,7485.081234,万元,'
finish
