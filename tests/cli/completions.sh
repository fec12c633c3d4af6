# completions.sh: the completions are accepted by their shells, and bash offers what it should
. tests/cli/expect
shown='completions'
status=0
: >"$out" >"$errors"

for shell in bash:suan.bash zsh:_suan fish:suan.fish; do
	if command -v "${shell%:*}" >/dev/null; then
		"${shell%:*}" -n "data/completions/${shell#*:}" >"$out" 2>"$errors"
		verdict "${shell%:*} reads its completion" $?
	else
		echo "ok ${shell%:*} reads its completion # SKIP no ${shell%:*} here"
	fi
done
command -v bash >/dev/null || finish

# offers WORDS WORD...: what is offered for the last word
offers() {
	wanted=$1
	shift
	bash -c '. data/completions/suan.bash
		compopt() { :; }
		COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
		_suan
		echo "${COMPREPLY[*]}"' bash "$@" >"$out" 2>"$errors"
	[ "$(cat "$out")" = "$wanted" ]
	verdict "bash: $*" $?
}
offers 'list' suan li
offers '--percent' suan show --per
offers 'budget' suan list --kind = b
offers 'table csv json md' suan list -f ''
offers 'csv' suan export -f ''
finish
