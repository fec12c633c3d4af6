# usage.sh: options, help, and what is said about a wrong command line
. tests/cli/expect

try --version
status 'version' 0
grep -Eqx 'suan [0-9.]+' "$out"
verdict 'version is one line' $?

for command in browse import list show find cells export remove; do
	try $command --help
	[ "$status" = 0 ] && [ ! -s "$errors" ] && grep -q -e '--database=FILE' "$out"
	verdict "help of $command" $?
	try --help
	has "help names $command" "$out" "  $command "
done

try --nonsense
fails 'an unknown option' 2 "unknown option --nonsense; 'suan browse --help' shows the options"
try list --yeer=2019
fails 'an option with a slip' 2 'is --year meant?'
try list --s=unit
fails 'the beginning of several options' 2 '--s is the beginning of several options, one is needed: --scope --source'
try list -d "$DB" --ye=2019 -f csv
status 'the beginning of one' 0
try list --replace
fails 'an option of another sub-command' 2 'unknown option --replace'
try list -x
fails 'an unknown letter' 2 'unknown option -x'
try show --percent
fails 'an option without its argument' 2 '--percent needs a SHARE after it'
try list -d ''
fails 'an empty argument' 2 '--database needs a FILE after it'
try cells --all=1
fails 'an option with an argument too many' 2 '--all takes no argument'
try show --percent=half
fails 'a value that is none' 2 'it takes one of: parent total budget last-year'
try list --kind=finl
fails 'a value with a slip' 2 'is final meant?'
try list -f cvs
fails 'a format with a slip' 2 'is csv meant?'
try list --year=19
fails 'a year that is none' 2 'four digits'
try list --bom
fails 'a byte order mark without csv' 2 '--bom goes with -f csv only'
try lsit
fails 'a sub-command with a slip' 2 "is 'suan list' meant?"
try nonsense
fails 'neither a file nor a sub-command' 2 "'suan --help' lists the sub-commands"
try --ascii list
fails 'a sub-command behind an option' 2 'comes before all options'
try list "$DB"
fails 'a database where it is an option' 2 'a database is named with -d'
try -d "$DB" "$DB"
fails 'a database named twice' 2 'named twice'
try import
fails 'import of nothing' 2 "'suan import' needs PATH..."
try find
fails 'find of nothing' 2 "'suan find' needs QUERY"
try export -d "$DB"
fails 'export to nowhere' 2 "needs -o DIR"
try export -d "$DB" -o "$TMP/x" -f json
fails 'export in another format' 2 'it takes one of: csv'
try "$DB"
fails 'browsing without a terminal' 2 "'suan list' and 'suan show'"
try --year=2019 "$DB"
fails 'browsing a year without a terminal' 2 "'suan list' and 'suan show'"

(cd "$TMP" && : >list && SUAN_DB="$DB" "$SUAN" list >"$out" 2>"$errors")
status=$? shown='suan list, beside a file of that name'
status 'a sub-command wins over a file of its name' 0
finish
