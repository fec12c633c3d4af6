#!/bin/sh
# documents.sh: `suan import` of each corpus document that has checked cells gives exactly these cells, and loses no heading
#
# The checked cells of NAME.pdf or NAME.txt stand in tests/corpus/truth/NAME.csv or in $SUAN_CORPUS/truth/NAME.csv. A cell is known by its
# table, row, side and measure; one that both have is different if its title, code, label, amount, unit or page is.
# A file of checked cells that holds its header alone says that the document has none.
set -u
: "${SUAN:?}" "${TMP:?}" "${SUAN_CORPUS:?}"
LC_ALL=C.UTF-8
export LC_ALL
own=$(dirname "$0")/truth
results=0

compare() { # compare TRUTH CELLS: the first ten differences and the counts; false if anything differs
	awk '
	# One CSV record to field[1..]; no field of these files holds a line end.
	function split_csv(text,    n, part) {
		n = 0
		text = text ","
		while (text != "") {
			if (text ~ /^"/) {
				match(text, /^"([^"]|"")*",/)
				part = substr(text, 2, RLENGTH - 3)
				gsub(/""/, "\"", part)
			} else {
				match(text, /^[^,]*,/)
				part = substr(text, 1, RLENGTH - 1)
			}
			field[++n] = part
			text = RLENGTH > 0 ? substr(text, RLENGTH + 1) : ""
		}
		return n
	}
	function complain(text) {
		if (++complaints <= 10)
			print "  " text
	}
	FNR == 1 {
		if (NR == 1)
			header = $0
		else if ($0 != header) {
			complain("header: " $0)
			faults++
		}
		next
	}
	{
		split_csv($0)
		key = field[1] "," field[3] "," field[4] "," field[7]
	}
	FILENAME == ARGV[1] {
		truth[key] = $0
		order[++cells] = key
		next
	}
	{
		seen[key]++
		if (!(key in truth) || seen[key] > 1) {
			extra++
			extras[++extra_lines] = "extra " $0
		} else {
			found[key] = $0
		}
	}
	END {
		for (i = 1; i <= cells; i++) {
			key = order[i]
			if (!(key in found)) {
				missing++
				complain("missing " truth[key])
			} else if (found[key] != truth[key]) {
				different++
				complain("wanted " truth[key] "\n     got " found[key])
			}
		}
		for (i = 1; i <= extra_lines; i++)
			complain(extras[i])
		printf "  of %d cells %d missing, %d different; %d extra\n", cells, missing, different, extra
		exit (missing + different + extra + faults > 0)
	}' "$1" "$2"
}

check() { # check NAME TRUTH DOCUMENT
	db=$TMP/documents.db
	rm -f "$db"
	"$SUAN" import -d "$db" "$3" >"$TMP/import" 2>&1
	status=$?
	if [ $status != 0 ]; then
		# A blank form may be refused (never by a signal or a sanitiser); it then has no cells.
		if [ $status -gt 3 ] || [ "$(wc -l <"$2")" -gt 1 ]; then
			echo "not ok $1"
			sed 's/^/  /; 10q' "$TMP/import"
			return
		fi
		head -n 1 "$2" >"$TMP/cells"
	elif [ ! -e "$db" ]; then # no data: nothing was stored
		head -n 1 "$2" >"$TMP/cells"
	elif ! "$SUAN" cells -d "$db" -f csv >"$TMP/all" 2>"$TMP/errors"; then
		echo "not ok $1"
		sed 's/^/  /; 10q' "$TMP/errors"
		return
	else
		cut -d, -f1-10 "$TMP/all" >"$TMP/cells"
	fi
	if grep 'stands over none of the columns' "$TMP/import" >"$TMP/difference"; then
		echo "not ok $1: every heading of these documents has its columns"
		cat "$TMP/difference"
	elif compare "$2" "$TMP/cells" >"$TMP/difference"; then
		echo "ok $1"
	else
		echo "not ok $1"
		cat "$TMP/difference"
	fi
}

for document in "$SUAN_CORPUS"/*.pdf "$SUAN_CORPUS"/*.txt; do
	name=$(basename "${document%.*}")
	truth=$own/$name.csv
	[ -r "$truth" ] || truth=$SUAN_CORPUS/truth/$name.csv
	if [ -r "$document" ] && [ -r "$truth" ]; then
		check "$name" "$truth" "$document"
		results=$((results + 1))
	fi
done
if [ $results = 0 ]; then
	echo "skipped: no document of $SUAN_CORPUS has checked cells"
	exit 77
fi
