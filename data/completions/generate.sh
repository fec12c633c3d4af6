#!/bin/sh
# generate.sh bash|zsh|fish: the completions of a shell, from ui/commands.def and ui/options.def
set -eu
LC_ALL=C
export LC_ALL

awk -v shell="$1" '
BEGIN { FS = "\"" }

# OPTION(id, letter, "name", N_("argument"), "values", "group", N_("help"))
/^OPTION\(/ {
	n++
	letter[n] = $1
	sub(/^[^,]*, /, "", letter[n])
	sub(/, $/, "", letter[n])
	gsub(/\047/, "", letter[n])
	if (letter[n] == "0")
		letter[n] = ""
	name[n] = $2
	argument[n] = $4
	words[n] = $6
	sub(/ \.\.\.$/, "", words[n])
	group[n] = $8
	help[n] = $10
}
# COMMAND(id, least, most, "name", N_("operands"), "groups", N_("summary")), after the options
/^COMMAND\(/ {
	c++
	command[c] = $2
	operands[c] = $4
	groups[c] = " " $6 " "
	summary[c] = $8
}

function takes(i, o) { return index(groups[i], " " group[o] " ") > 0 }
function quote(text) { gsub(/\047/, "\047\\\047\047", text); return "\047" text "\047" }
function all_commands(between,    i, text) {
	for (i = 1; i <= c; i++)
		text = text (i > 1 ? between : "") command[i]
	return text
}
function is_file(text) { return text ~ /FILE|DB|PATH/ }

# What to offer after an option of a command, or of any: "*".
function bash_value(of, o,    start) {
	start = of == "*" ? "*\" " : "\"" of " "
	print "\t" (letter[o] == "" ? "" : start "-" letter[o] "\" | ") start "--" name[o] "\")"
	if (words[o] != "")
		print "\t\tmapfile -t COMPREPLY < <(compgen -W \"" words[o] "\" -- \"$current\")"
	else if (argument[o] == "DIR" || is_file(argument[o])) {
		print "\t\tcompopt -o filenames"
		print "\t\tmapfile -t COMPREPLY < <(compgen -" (argument[o] == "DIR" ? "d" : "f") " -- \"$current\")"
	}
	print "\t\treturn"
	print "\t\t;;"
}
function bash(    i, o, what, text) {
	print "# suan.bash: completion of suan in bash; written by data/completions/generate.sh"
	print ""
	print "_suan()"
	print "{"
	print "\tlocal current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}"
	print "\tlocal command=browse options operands"
	print ""
	print "\tif [[ $current == = ]]; then"
	print "\t\tcurrent="
	print "\telif [[ $before == = ]]; then"
	print "\t\tbefore=${COMP_WORDS[COMP_CWORD - 2]}"
	print "\tfi"
	print "\tif ((COMP_CWORD > 1)); then"
	print "\t\tcase ${COMP_WORDS[1]} in"
	print "\t\t" all_commands(" | ") ") command=${COMP_WORDS[1]} ;;"
	print "\t\tesac"
	print "\tfi"
	print "\tcase $command in"
	for (i = 1; i <= c; i++) {
		text = ""
		for (o = 1; o <= n; o++)
			if (takes(i, o))
				text = text (text == "" ? "" : " ") "--" name[o]
		what = is_file(operands[i]) ? "files" : ""
		print "\t" command[i] ")"
		print "\t\toptions=\"" text "\""
		print "\t\toperands=" what
		print "\t\t;;"
	}
	print "\tesac"
	print "\tcase \"$command $before\" in"
	for (o = 1; o <= n; o++)
		if (argument[o] != "" && !(name[o] in first))
			first[name[o]] = o
	for (o = 1; o <= n; o++)
		for (i = 1; i <= c; i++)
			if (argument[o] != "" && takes(i, o) && words[o] != words[first[name[o]]])
				bash_value(command[i], o)
	for (o = 1; o <= n; o++)
		if (first[name[o]] == o)
			bash_value("*", o)
	print "\tesac"
	print "\tif [[ $current == -* ]]; then"
	print "\t\tmapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\")"
	print "\t\treturn"
	print "\tfi"
	print "\tif [[ $operands == files ]]; then"
	print "\t\tcompopt -o filenames"
	print "\t\tmapfile -t COMPREPLY < <(compgen -f -- \"$current\")"
	print "\tfi"
	print "\tif ((COMP_CWORD == 1)); then"
	print "\t\tmapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < \\"
	print "\t\t    <(compgen -W \"" all_commands(" ") "\" -- \"$current\")"
	print "\tfi"
	print "}"
	print "complete -F _suan suan"
}

function zsh_text(text) {
	gsub(/\\/, "\\\\", text)
	gsub(/:/, "\\:", text)
	gsub(/\[/, "\\[", text)
	gsub(/\]/, "\\]", text)
	return text
}
function zsh_option(o,    text) {
	text = "[" zsh_text(help[o]) "]"
	if (argument[o] != "") {
		text = text ":" argument[o] ":"
		if (words[o] != "")
			text = text "(" words[o] ")"
		else if (argument[o] == "DIR")
			text = text "_files -/"
		else if (is_file(argument[o]))
			text = text "_files"
		else
			text = text " "
	}
	if (letter[o] == "")
		return quote("--" name[o] (argument[o] == "" ? "" : "=") text)
	return quote("(-" letter[o] " --" name[o] ")") "{-" letter[o] ",--" name[o] (argument[o] == "" ? "" : "=") "}" quote(text)
}
function zsh(    i, o) {
	print "#compdef suan"
	print "# _suan: completion of suan in zsh; written by data/completions/generate.sh"
	print ""
	print "local -a commands"
	print "local command=browse"
	print "commands=("
	for (i = 1; i <= c; i++)
		print "\t" quote(command[i] ":" zsh_text(summary[i]))
	print ")"
	print "if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then"
	print "\t_describe -t commands \047sub-command\047 commands"
	print "elif (( CURRENT > 2 )) && (( ${commands[(I)$words[2]:*]} )); then"
	print "\tcommand=$words[2]"
	print "\tshift words"
	print "\t(( CURRENT-- ))"
	print "fi"
	print "case $command in"
	for (i = 1; i <= c; i++) {
		print command[i] ")"
		print "\t_arguments -s -S \\"
		for (o = 1; o <= n; o++)
			if (takes(i, o))
				print "\t\t" zsh_option(o) " \\"
		if (is_file(operands[i]))
			print "\t\t" quote("*:" operands[i] ":_files")
		else if (operands[i] != "")
			print "\t\t" quote("*:" zsh_text(operands[i]) ": ")
		else
			print "\t\t&& return 0"
		print "\t;;"
	}
	print "esac"
}

function fish_option(i, o,    text) {
	text = "complete -c suan -n \047__suan_is " command[i] "\047"
	if (letter[o] != "")
		text = text " -s " letter[o]
	text = text " -l " name[o]
	if (argument[o] == "DIR")
		text = text " -x -a \047(__fish_complete_directories)\047"
	else if (words[o] != "")
		text = text " -x -a " quote(words[o])
	else if (is_file(argument[o]))
		text = text " -r -F"
	else if (argument[o] != "")
		text = text " -x"
	return text " -d " quote(help[o])
}
function fish(    i, o) {
	print "# suan.fish: completion of suan in fish; written by data/completions/generate.sh"
	print ""
	print "function __suan_is --description \047is this the sub-command of the line?\047"
	print "    set -l words (commandline -opc)"
	print "    set -l command browse"
	print "    if test (count $words) -gt 1; and contains -- $words[2] " all_commands(" ")
	print "        set command $words[2]"
	print "    end"
	print "    test $command = $argv[1]"
	print "end"
	print ""
	print "complete -c suan -f"
	for (i = 1; i <= c; i++) {
		print ""
		print "complete -c suan -n \047test (count (commandline -opc)) -eq 1\047 -a " command[i] " -d " quote(summary[i])
		if (is_file(operands[i]))
			print "complete -c suan -n \047__suan_is " command[i] "\047 -F"
		for (o = 1; o <= n; o++)
			if (takes(i, o))
				print fish_option(i, o)
	}
}

END {
	if (shell == "bash")
		bash()
	else if (shell == "zsh")
		zsh()
	else
		fish()
}' ui/options.def ui/commands.def
