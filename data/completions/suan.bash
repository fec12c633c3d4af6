# suan.bash: completion of suan in bash; written by data/completions/generate.sh

_suan()
{
	local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
	local command=browse options operands

	if [[ $current == = ]]; then
		current=
	elif [[ $before == = ]]; then
		before=${COMP_WORDS[COMP_CWORD - 2]}
	fi
	if ((COMP_CWORD > 1)); then
		case ${COMP_WORDS[1]} in
		browse | import | list | show | find | check | explain | cells | export | remove) command=${COMP_WORDS[1]} ;;
		esac
	fi
	case $command in
	browse)
		options="--database --agency --year --kind --scope --source --theme --ascii --ambiguous --mouse --help --version"
		operands=files
		;;
	import)
		options="--database --replace --agency --year --kind --scope --jobs --format --bom --help --version"
		operands=files
		;;
	list)
		options="--database --agency --year --kind --scope --source --expected --format --bom --help --version"
		operands=
		;;
	show)
		options="--database --agency --year --kind --scope --source --table --percent --format --bom --help --version"
		operands=
		;;
	find)
		options="--database --agency --year --kind --scope --source --format --bom --help --version"
		operands=
		;;
	check)
		options="--database --agency --year --kind --scope --source --state --rule --rules --matrix --format --bom --help --version"
		operands=
		;;
	explain)
		options="--database --agency --year --kind --scope --source --table --measure --format --bom --help --version"
		operands=
		;;
	cells)
		options="--database --agency --year --kind --scope --source --all --format --bom --help --version"
		operands=
		;;
	export)
		options="--database --agency --year --kind --scope --source --output --format --help --version"
		operands=
		;;
	remove)
		options="--database --agency --year --kind --scope --source --format --bom --help --version"
		operands=
		;;
	esac
	case "$command $before" in
	"export -f" | "export --format")
		mapfile -t COMPREPLY < <(compgen -W "csv" -- "$current")
		return
		;;
	*" -d" | *" --database")
		compopt -o filenames
		mapfile -t COMPREPLY < <(compgen -f -- "$current")
		return
		;;
	*" --agency")
		return
		;;
	*" --year")
		return
		;;
	*" --kind")
		mapfile -t COMPREPLY < <(compgen -W "budget final" -- "$current")
		return
		;;
	*" --scope")
		mapfile -t COMPREPLY < <(compgen -W "department unit" -- "$current")
		return
		;;
	*" --source")
		return
		;;
	*" --jobs")
		return
		;;
	*" --expected")
		compopt -o filenames
		mapfile -t COMPREPLY < <(compgen -f -- "$current")
		return
		;;
	*" --table")
		mapfile -t COMPREPLY < <(compgen -W "summary income expenditure fiscal public basic three-public fund capital nontax" -- "$current")
		return
		;;
	*" --measure")
		mapfile -t COMPREPLY < <(compgen -W "amount total basic project remitted operating subsidy fiscal superior undertaking affiliate other public-budget fund-budget capital-budget opening received closing budget-total budget-abroad budget-vehicles budget-purchase budget-running budget-reception final-total final-abroad final-vehicles final-purchase final-running final-reception treasury account" -- "$current")
		return
		;;
	*" --percent")
		mapfile -t COMPREPLY < <(compgen -W "parent total budget last-year" -- "$current")
		return
		;;
	*" --state")
		mapfile -t COMPREPLY < <(compgen -W "all broken hint rounding ties unchecked" -- "$current")
		return
		;;
	*" --rule")
		return
		;;
	*" -o" | *" --output")
		compopt -o filenames
		mapfile -t COMPREPLY < <(compgen -d -- "$current")
		return
		;;
	*" -f" | *" --format")
		mapfile -t COMPREPLY < <(compgen -W "table csv json md" -- "$current")
		return
		;;
	*" --theme")
		mapfile -t COMPREPLY < <(compgen -W "auto light dark mono" -- "$current")
		return
		;;
	*" --ambiguous")
		mapfile -t COMPREPLY < <(compgen -W "auto narrow wide safe" -- "$current")
		return
		;;
	esac
	if [[ $current == -* ]]; then
		mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
		return
	fi
	if [[ $operands == files ]]; then
		compopt -o filenames
		mapfile -t COMPREPLY < <(compgen -f -- "$current")
	fi
	if ((COMP_CWORD == 1)); then
		mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < \
		    <(compgen -W "browse import list show find check explain cells export remove" -- "$current")
	fi
}
complete -F _suan suan
