#!/bin/sh
# drift.sh [write]: what is generated from ui/*.def and src/audit/rules.def stands in the manual, the README and the completions; "write" puts it there
set -eu

: "${TMP:=${TMPDIR:-/tmp}}"
write=${1:-}
scratch=$TMP/drift.$$
mkdir -p "$scratch"
trap 'rm -rf "$scratch"' EXIT
bad=0

# settle NAME FILE: $scratch/new is what FILE should be
settle() {
	if [ "$write" = write ]; then
		cmp -s "$scratch/new" "$2" || cp "$scratch/new" "$2"
	elif diff -u "$2" "$scratch/new" >"$scratch/diff" 2>&1; then
		echo "ok $1"
	else
		echo "not ok $1 (sh tests/drift.sh write)"
		cat "$scratch/diff"
		bad=1
	fi
}

# embed NAME FILE BEGIN END: the lines between two marks of FILE should be $scratch/table
embed() {
	if ! grep -qxF -e "$3" "$2" || ! grep -qxF -e "$4" "$2"; then
		echo "not ok $1: $2 lacks the line $3 or $4"
		bad=1
		return
	fi
	BEGIN=$3 END=$4 TABLE=$scratch/table awk '
		$0 == ENVIRON["END"] { inside = 0 }
		!inside
		$0 == ENVIRON["BEGIN"] {
			inside = 1
			while ((getline line < ENVIRON["TABLE"]) > 0)
				print line
		}' "$2" >"$scratch/new"
	settle "$1" "$2"
}

# said NAME FILE: the options and sub-commands that a manual page speaks of are those of the program
said() {
	sed -n 's/^OPTION([^"]*"\([^"]*\)".*/\1/p' ui/options.def | sort -u >"$scratch/program"
	grep -oE 'Fl ([a-zA-Z] , )?-[a-z-]+' "$2" | sed 's/.* -//' | sort -u >"$scratch/manual"
	sed -n 's/^COMMAND([^"]*"\([^"]*\)".*/Cm \1/p' ui/commands.def | sort -u >>"$scratch/program"
	sed -n '/^\.Sh SYNOPSIS/,/^\.Sh DESCRIPTION/p' "$2" | grep -o 'Cm [a-z]*' | sort -u >>"$scratch/manual"
	if diff -u "$scratch/manual" "$scratch/program" >"$scratch/diff"; then
		echo "ok $1"
	else
		echo "not ok $1"
		cat "$scratch/diff"
		bad=1
	fi
}

sh man/keys.sh mdoc >"$scratch/table"
embed 'keys of man/suan.1' man/suan.1 '.\" keys' '.\" end of keys'
if [ -e data/po/zh_CN.po ]; then
	sh man/keys.sh mdoc data/po/zh_CN.po >"$scratch/table"
	embed 'keys of man/zh_CN/suan.1' man/zh_CN/suan.1 '.\" keys' '.\" end of keys'
fi
sh man/rules.sh >"$scratch/table"
embed 'rules of man/suan.5' man/suan.5 '.\" rules' '.\" end of rules'
if [ -e data/po/zh_CN.po ]; then
	sh man/rules.sh data/po/zh_CN.po >"$scratch/table"
	embed 'rules of man/zh_CN/suan.5' man/zh_CN/suan.5 '.\" rules' '.\" end of rules'
fi
if [ -e README.md ]; then
	sh man/keys.sh markdown >"$scratch/table"
	embed 'keys of README.md' README.md '<!-- keys -->' '<!-- end of keys -->'
fi
for completion in bash:suan.bash zsh:_suan fish:suan.fish; do
	sh data/completions/generate.sh "${completion%:*}" >"$scratch/new"
	settle "completion of ${completion%:*}" "data/completions/${completion#*:}"
done
if [ "$write" != write ]; then
	said 'options of man/suan.1' man/suan.1
	said 'options of man/zh_CN/suan.1' man/zh_CN/suan.1
fi
[ $bad = 0 ]
