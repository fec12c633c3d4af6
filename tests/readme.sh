#!/bin/sh
# readme.sh: README.md names every source file in two to four words, none that does not exist, and its examples are true
set -eu

sed -n '/^<!-- files -->$/,/^<!-- end of files -->$/p' README.md | awk '
	/^    [a-z]/ { folder = $1 }
	/^      [a-z]/ { print folder "/" $1, NF - 1 }' >"$TMP/told"
for file in src/*/*.[ch] src/*/*/*.[ch] ui/*.[ch] ui/*.def; do
	echo "${file%.*}"
done | sort -u >"$TMP/there"

awk '{ print $1 }' "$TMP/told" | sort >"$TMP/named"
if diff "$TMP/named" "$TMP/there" >"$TMP/diff"; then
	echo "ok every source file is named once"
else
	echo "not ok README.md and the source differ (< named, > there)"
	cat "$TMP/diff"
fi
if awk '$2 < 2 || $2 > 4 { print; bad = 1 } END { exit bad }' "$TMP/told" >"$TMP/long"; then
	echo "ok each has two to four words"
else
	echo "not ok these have not two to four words:"
	cat "$TMP/long"
fi

suan() {
	SUAN_DB=$DB "$SUAN" "$@" </dev/null
}
sed -n '/^## Command line$/,/^## The source$/s/^    //p' README.md >"$TMP/said"
(
	cd "$TMP"
	while IFS= read -r line; do
		case $line in
		'$ suan '*) echo "$line" && eval "${line#??}" ;;
		esac
	done
) <"$TMP/said" >"$TMP/done"
if [ -s "$TMP/said" ] && diff -u "$TMP/said" "$TMP/done" >"$TMP/diff"; then
	echo "ok the examples give what they say"
else
	echo "not ok the examples give something else"
	cat "$TMP/diff"
fi
