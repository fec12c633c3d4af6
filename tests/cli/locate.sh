# locate.sh: which database is read and written
. tests/cli/expect
set_up

try list -f csv
status 'the sample, where there is nothing else' 0
lines 'the sample has one disclosure' "$out" 2
has 'the sample is named' "$errors" 'this is the bundled sample'
lines 'the sample is named once' "$errors" 1

SUAN_DB=$TMP/two.db
export SUAN_DB
try list -f csv
lines '$SUAN_DB' "$out" 3
lines '$SUAN_DB is not commented' "$errors" 0
try list -f csv -d "$DB"
lines '-d before $SUAN_DB' "$out" 2
SUAN_DB=$TMP/missing.db
try list
fails '$SUAN_DB that is missing' 3 "$TMP/missing.db"
unset SUAN_DB

before=$(cksum <"$DB")
try import "$TMP/folder"
status 'import into the own database' 0
[ -s "$XDG_DATA_HOME/suan/suan.db" ]
verdict 'the own database lies under XDG_DATA_HOME' $?
[ "$(cksum <"$DB")" = "$before" ]
verdict 'the sample was not written to' $?
try list -f csv
lines 'the own database before the sample' "$errors" 0
rm -r "$XDG_DATA_HOME"

XDG_DATA_HOME= try import "$TMP/folder"
[ "$status" = 0 ] && [ -s "$HOME/.local/share/suan/suan.db" ]
verdict 'the own database lies under HOME without XDG_DATA_HOME' $?
rm -r "$HOME/.local"
XDG_DATA_HOME= HOME= try import "$TMP/folder"
fails 'no home at all' 2 'name the database with -d'

try list -d "$TMP/missing.db"
fails 'a missing file' 3 "$TMP/missing.db"
try "$TMP/missing.db"
fails 'browsing a missing file without a terminal' 2 'terminal'
try list -d "$TMP"
fails 'a folder' 3 "$TMP"
echo 'some text that is long enough to be looked at' >"$TMP/text.db"
try list -d "$TMP/text.db"
fails 'a text' 3 "$TMP/text.db"
: >"$TMP/empty.db"
try list -d "$TMP/empty.db"
fails 'an empty file' 3 "$TMP/empty.db"
try remove -d "$TMP/missing.db"
fails 'remove from a missing file' 3 "$TMP/missing.db"
[ ! -e "$TMP/missing.db" ]
verdict 'remove makes no database' $?
if [ "$(id -u)" != 0 ]; then
	cp "$DB" "$TMP/closed.db"
	chmod 0 "$TMP/closed.db"
	try list -d "$TMP/closed.db"
	fails 'an unreadable file' 3 "$TMP/closed.db"
fi
finish
