#!/bin/sh
# truth.sh: `suan cells` gives exactly the checked cells of the reference document, where they are at hand
set -u
: "${SUAN:?}" "${DB:?}" "${SUAN_CORPUS:?}"

truth=$SUAN_CORPUS/truth/baiyun-zhengwu-2019-juesuan.csv
if [ ! -r "$truth" ]; then
	echo "skipped: there is no $truth"
	exit 77
fi
"$SUAN" cells -d "$DB" -f csv | cut -d, -f1-10 | diff "$truth" - && echo "ok cells of the reference document"
