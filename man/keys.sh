#!/bin/sh
# keys.sh mdoc|markdown [PO]: the keys of ui/actions.def as a table for a manual page or the README, in the language of a catalogue
set -eu
LC_ALL=C
export LC_ALL

awk -v form="$1" -v po="${2:-}" "$(cat man/catalogue.awk)"'
function mark(text) { gsub(/[|<>*_`\\]/, "\\\\&", text); return text }
function group(name) {
	if (form == "mdoc")
		print (begun ? ".El\n" : "") ".Ss " tr(name) "\n.Bl -tag -width Ds"
	else
		print (begun ? "\n" : "") "**" tr(name) "**\n\n| | |\n|---|---|"
	begun = 1
}
BEGIN {
	if (po != "")
		read_catalogue(po)
	while ((getline line < "ui/keymap.c") > 0)
		if (line ~ /^\t\[GROUP_/) {
			id = line
			sub(/^\t\[GROUP_/, "", id)
			sub(/\].*/, "", id)
			names[id] = quoted(line)
		}
	FS = "\""
}
/^ACTION\(/ {
	id = $1
	sub(/^ACTION\(/, "", id)
	sub(/,.*/, "", id)
	gsub(/_/, "-", id)
	section = $3
	gsub(/[^A-Z]/, "", section)
	sub(/N$/, "", section)
	help = tr($6)
	end = help ~ /[\200-\377]$/ ? "。" : "."
	if (section != last)
	{
		if (!(section in names)) {
			print "keys.sh: ui/keymap.c has no name for the group " section >"/dev/stderr"
			exit 1
		}
		group(names[section])
	}
	last = section
	n = split($2, keys, " ")
	tag = ""
	for (i = 1; i <= n; i++)
		if (form == "mdoc")
			tag = tag (i > 1 ? " , " : "") "\\&" roff(keys[i])
		else
			tag = tag (i > 1 ? " " : "") "`" (keys[i] == "|" ? "\\|" : keys[i]) "`"
	if (form == "mdoc") {
		print ".It Ic " (n ? tag : "\\&:" roff(id))
		print "\\&" roff(help) end
		print ".Pq Ic :" roff(id)
	} else
		print "| " (n ? tag : "`:" id "`") " | " mark(help) " |"
}
END { if (form == "mdoc") print ".El" }
' ui/actions.def
