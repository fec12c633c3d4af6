#!/bin/sh
# run.sh [unit|screens|fakes|cli|scripts|corpus]...: runs the tests (all without argument), sums them, exits 1 if one failed
#
# Environment: BUILD, MAKE; UNITS names of the unit test programs; CASES names of screen cases (all if empty); UPDATE=1
# rewrites golden screens. A test is a program: exit 0 passed, 77 skipped, else failed; if it prints TAP lines (ok, not ok) these
# are counted instead. Its output is shown only when it failed.
set -u

: "${BUILD:=build}" "${MAKE:=make}" "${UNITS:=}" "${CASES:=}" "${UPDATE:=}"
case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
SCRATCH=$(mktemp -d "${TMPDIR:-/tmp}/suan-check.XXXXXX") || exit 1
trap 'rm -rf "$SCRATCH"' EXIT
trap 'exit 130' INT TERM

SUAN=$BUILD/suan
DB=$BUILD/sample.db
LOCPATH=$BUILD/test-locale
LC_ALL=C.UTF-8
XDG_DATA_HOME=$SCRATCH/data XDG_CONFIG_HOME=$SCRATCH/config HOME=$SCRATCH/home
TZ=UTC0
CMOCKA_MESSAGE_OUTPUT=TAP
ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1:abort_on_error=0:exitcode=99}
LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$PWD/tests/lsan.supp:print_suppressions=0}
UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}
export BUILD MAKE SUAN DB LOCPATH LC_ALL XDG_DATA_HOME XDG_CONFIG_HOME HOME TZ CMOCKA_MESSAGE_OUTPUT UPDATE
export ASAN_OPTIONS LSAN_OPTIONS UBSAN_OPTIONS
unset LANGUAGE LANG SUAN_DB NO_COLOR COLORTERM LINES COLUMNS
passed=0 failed=0 skipped=0

count() { # count PATTERN: lines of the test's output that match
	grep -c "$1" "$SCRATCH/output"
}

run() { # run NAME COMMAND...
	name=$1
	shift
	TMP=$SCRATCH/work
	rm -rf "$SCRATCH/work" "$HOME" "$XDG_DATA_HOME"
	mkdir -p "$TMP" "$HOME"
	export TMP
	"$@" >"$SCRATCH/output" 2>&1 </dev/null
	status=$?
	good=$(count '^[[:space:]]*ok ') bad=$(count '^[[:space:]]*not ok ') left=$(count '^[[:space:]]*ok .*# SKIP')
	unrun=$(count '^[[:space:]]*not ok .*# SKIP') # as cmocka 1.1.5 says it
	good=$((good - left)) bad=$((bad - unrun)) left=$((left + unrun))
	if [ $status = 77 ]; then
		left=$((left + 1)) verdict=skipped
	elif [ $status != 0 ] || [ "$bad" != 0 ]; then
		[ "$bad" != 0 ] || bad=1
		verdict=FAILED
	else
		[ $((good + left)) != 0 ] || good=1
		verdict=ok
	fi
	passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + left))
	echo "$verdict $name"
	case $verdict in
	FAILED) sed 's/^/    /' "$SCRATCH/output"; echo "    (exit status $status)" ;;
	skipped) sed 's/^/    /' "$SCRATCH/output" ;;
	ok) [ $left = 0 ] || grep -B1 '# SKIP' "$SCRATCH/output" | sed 's/^/    /' ;;
	esac
	if [ -n "$UPDATE" ]; then
		grep '^# changed' "$SCRATCH/output"
	fi
}

unit() {
	for test in $UNITS; do
		run "unit/${test#test_}" "$BUILD/tests/$test"
	done
}

screen() { # screen FILE: the program runs in $TMP on a copy of the sample, so that no screen shows where that is
	cp "$DB" "$TMP/sample.db" && DB=sample.db "$BUILD/tests/screen" "$SUAN" "$1"
}

screens() {
	for file in tests/screen/cases/*.keys; do
		case=$(basename "$file" .keys)
		case " $CASES " in
		"  " | *" $case "*) ;;
		*) continue ;;
		esac
		[ -e "$file" ] && run "screen/$case" screen "$file"
	done
	[ -z "$CASES$UPDATE" ] || return 0
	run screen/idle "$BUILD/tests/idle" "$SUAN" "$DB"
	for seed in 1 2; do
		run "screen/keyfuzz-$seed" "$BUILD/tests/keyfuzz" -s $seed -n 3000 "$SUAN" "$DB"
	done
	run screen/redraw "$BUILD/tests/keyfuzz" -r -n 200 "$SUAN" "$DB"
}

fakes() { # in terminals that count columns each in its own way
	for test in columns hard names answers burst typed; do
		run "terminal/$test" "$BUILD/tests/$test" "$SUAN" "$DB"
	done
}

cli() {
	for file in tests/cli/*.sh; do
		[ -e "$file" ] && run "cli/$(basename "$file" .sh)" sh "$file"
	done
}

scripts() {
	for file in tests/*.sh; do
		case $file in
		tests/run.sh | tests/setup.sh | tests/coverage.sh) ;;
		*) run "$(basename "$file" .sh)" sh "$file" ;;
		esac
	done
}

corpus() {
	if [ -z "${SUAN_CORPUS:-}" ]; then
		echo "skipped: SUAN_CORPUS is not set"
		return
	fi
	for file in tests/corpus/*.sh; do
		[ -e "$file" ] && run "corpus/$(basename "$file" .sh)" sh "$file"
	done
}

[ $# != 0 ] || set -- unit screens fakes cli scripts corpus
for group in "$@"; do
	$group
done
if [ $skipped = 0 ]; then
	echo "$passed passed, $failed failed"
else
	echo "$passed passed, $failed failed, $skipped skipped"
fi
[ $failed = 0 ]
