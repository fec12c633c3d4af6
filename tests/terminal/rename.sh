#!/bin/sh
# rename.sh PROGRAM DB NAMES NEW: makes the database NEW of DB, with a line of NAMES for each of its economic codes, by export and import
set -eu

folder=$(mktemp -d "$4.XXXXXX")
trap 'rm -rf "$folder"' EXIT
"$1" export -d "$2" -o "$folder/folder" >/dev/null
awk -F, 'length($4) == 5 && $4 ~ /^3/ && !told[$5]++ { print $5 }' "$folder/folder/lines.csv" >"$folder/old"
paste -d, "$folder/old" "$3" | awk -F, '$1 && $2 { print "s/,\"*" $1 "\"*,/," $2 ",/" }' >"$folder/rename"
[ "$(wc -l <"$folder/rename")" = "$(wc -l <"$3")" ]
sed -i -f "$folder/rename" "$folder/folder/lines.csv" "$folder/folder/cells.csv" "$folder/folder/remarks.csv"
"$1" import -d "$4" "$folder/folder" >/dev/null
