#!/bin/sh
# install.sh: make install puts everything in its place, what is there works, and make uninstall takes all of it away
set -eu

root=$TMP/root
"$MAKE" --no-print-directory BUILD="$BUILD" DESTDIR="$root" install >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
for file in bin/suan share/suan/sample.db share/man/man1/suan.1 share/man/man5/suan.5 share/man/zh_CN/man1/suan.1 \
    share/bash-completion/completions/suan share/zsh/site-functions/_suan share/fish/vendor_completions.d/suan.fish \
    share/locale/zh_CN/LC_MESSAGES/suan.mo; do
	found=$(find "$root" -type f -path "*/$file")
	[ -n "$found" ] || { echo "not installed: $file"; exit 1; }
	[ -s "$found" ] || { echo "empty: $file"; exit 1; }
done
suan=$(find "$root" -type f -path '*/bin/suan')
"$suan" --version >/dev/null
"$suan" list -d "$(find "$root" -name sample.db)" >/dev/null

"$MAKE" --no-print-directory BUILD="$BUILD" DESTDIR="$root" uninstall >"$TMP/log" 2>&1 || { cat "$TMP/log"; exit 1; }
left=$(find "$root" ! -type d -o -name '*suan*')
[ -z "$left" ] || { echo "left after uninstall:"; echo "$left"; exit 1; }
