#!/bin/sh
# po.sh: the Chinese catalogue is valid, complete and knows every text of the program
set -eu

po=data/po/zh_CN.po
LC_ALL=C msgfmt --check --statistics -o /dev/null "$po" 2>"$TMP/statistics" || { cat "$TMP/statistics"; exit 1; }
if grep -Eq 'fuzzy|untranslated' "$TMP/statistics"; then
	cat "$TMP/statistics"
	msgattrib --untranslated --no-obsolete "$po"
	msgattrib --only-fuzzy --no-obsolete "$po"
	exit 1
fi
mkdir -p "$TMP/data"
cp -r src ui "$TMP"
mkdir "$TMP/data/po"
cp data/po/*.po "$TMP/data/po"
"$MAKE" --no-print-directory -s -C "$TMP" -f "$PWD/Makefile" BUILD="$TMP/build" pot
msgcmp --use-untranslated "$po" "$TMP/data/po/suan.pot" 2>"$TMP/missing" || {
	echo "texts that data/po/zh_CN.po does not have (make pot, then translate):"
	cat "$TMP/missing"
	exit 1
}
