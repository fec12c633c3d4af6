#!/bin/sh
# wcwidth.sh: the executable exports its own wcwidth, so that libncursesw counts columns as we do; without it, it says so
set -eu

nm -D "$SUAN" | grep -Eq '^[0-9a-f]+ T wcwidth$' || { echo "nm -D $SUAN shows no wcwidth of its own"; exit 1; }
LD_BIND_NOW=1 LD_DEBUG=bindings LD_DEBUG_OUTPUT="$TMP/bindings" ASAN_OPTIONS=detect_leaks=0 "$SUAN" --version >/dev/null
grep -Eq "libncursesw[^ ]* \[0\] to [^ ]*suan \[0\]: normal symbol .wcwidth'" "$TMP"/bindings.* || {
	echo "libncursesw takes wcwidth from elsewhere:"
	grep "wcwidth'" "$TMP"/bindings.* || true
	exit 1
}

if [ -n "$(nm -D "$BUILD/tests/hidden" | grep ' T wcwidth$')" ]; then
	echo "$BUILD/tests/hidden does not hide its wcwidth"
	exit 1
fi
cat >"$TMP/hidden.keys" <<'END'
has ncurses counts columns otherwise
has 1 Functional -----
keys :terminal<Enter>
has safe
END
"$BUILD/tests/screen" "$BUILD/tests/hidden" "$TMP/hidden.keys"
