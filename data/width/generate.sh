#!/bin/sh
# generate.sh: src/base/width_table.h from the Unicode data files (Debian: unicode-data), on standard output
set -eu
dir=${1:-${SUAN_UNICODE:-/usr/share/unicode}}
here=$(dirname "$0")
LC_ALL=C exec awk -f "$here/generate.awk" \
	"$dir/DerivedAge.txt" "$dir/EastAsianWidth.txt" "$dir/extracted/DerivedGeneralCategory.txt"
