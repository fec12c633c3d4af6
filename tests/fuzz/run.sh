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
for name in $FUZZERS; do
	case $name in
	fuzz_db) seeds=$BUILD/sample.db runs=300 ;;
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
