#!/bin/sh
# run.sh: make fuzz: every fuzzer on changed copies of our own data, and random keys on the browser; FUZZ=N makes it N times as long
set -u

: "${BUILD:=build/asan}" "${FUZZERS:=}" "${FUZZ:=1}" "${SEED:=$(date +%s)}"
case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
SOUND=$PWD/data/baiyun-2019
TMP=$BUILD/fuzz
ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1:exitcode=99}
LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$PWD/tests/lsan.supp:print_suppressions=0}
export SOUND TMP ASAN_OPTIONS LSAN_OPTIONS
LOCPATH=$BUILD/test-locale XDG_DATA_HOME=$TMP/data HOME=$TMP
export LOCPATH XDG_DATA_HOME HOME
unset LANGUAGE SUAN_DB NO_COLOR
rm -rf "$TMP"
mkdir -p "$TMP"
passed=0 failed=0

run() { # run NAME COMMAND...
	name=$1
	shift
	if "$@" >"$TMP/log" 2>&1; then
		passed=$((passed + 1))
		echo "ok $name"
	else
		failed=$((failed + 1))
		echo "FAILED $name: $*"
		sed 's/^/    /' "$TMP/log"
		[ ! -e "$TMP/$name/input" ] || cp "$TMP/$name/input" "$TMP/$name.input"
	fi
}

cut -d , -f 4 "$SOUND/cells.csv" | tail -n +2 >"$TMP/numbers"
printf '1,234.56\n-0.05\n９９．５\n9223372036854775807\n' >>"$TMP/numbers"
{
	echo '<doc><page width="595.0" height="842.0">'
	for y in 10 22 28 34 46; do
		printf '<word xMin="%s" yMin="%s.5" xMax="%s" yMax="%s">%s</word>\n' 10 $y 50 $((y + 10)) '合　计&amp;' 90 $y 120.25 $((y + 2)) 1,234.56 \
			200 $y 209 $((y + 50)) 行政事业单位
	done
	echo '</page></doc>'
} >"$TMP/words"
iconv -f UTF-8 -t GB18030 "$SOUND/lines.csv" >"$TMP/lines.txt"
sed 's/,/    /g; 20s/^/\f/' "$SOUND/cells.csv" >"$TMP/cells.txt"
for name in $FUZZERS; do
	case $name in
	fuzz_db) seeds=$BUILD/sample.db runs=300 ;;
	fuzz_document) seeds="$TMP/words $TMP/lines.txt $TMP/cells.txt" runs=1000 ;;
	fuzz_number) seeds=$TMP/numbers runs=2000 ;;
	fuzz_package) seeds=$SOUND/*.csv runs=600 ;;
	*) seeds=$SOUND/*.csv runs=2000 ;;
	esac
	mkdir -p "$TMP/$name"
	run "$name" "$BUILD/tests/$name" -s "$SEED" -n $((runs * FUZZ)) -d "$TMP/$name" $seeds
done
for i in 1 2 3 4 5; do
	run "keyfuzz-$i" "$BUILD/tests/keyfuzz" -s $((SEED + i)) -n $((5000 * FUZZ)) "$BUILD/suan" "$BUILD/sample.db"
done
echo "$passed passed, $failed failed (seed $SEED)"
[ $failed = 0 ]
