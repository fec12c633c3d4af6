#!/bin/sh
# rules.sh [PO]: the rules of src/audit/rules.def as a list for a manual page, in the language of a catalogue
set -eu
LC_ALL=C
export LC_ALL

awk -v po="${1:-}" "$(cat man/catalogue.awk)"'
function stop(text) { return text (text ~ /[\200-\377]$/ ? "。" : ".") }
function rule() {
	print ".It Li " id
	print "\\&" roff(stop(tr(text)))
	if (uncovered)
		print "\\&" roff(stop(tr("this rule is not covered")))
}
BEGIN {
	if (po != "")
		read_catalogue(po)
	print ".Bl -tag -width \"R99\""
}
/^RULE\(/ {
	id = substr($1, 6, 3)
	uncovered = / NULL,$/
	text = ""
}
id != "" && text == "" && /N_\("/ {
	text = quoted($0)
	rule()
}
END { print ".El" }
' src/audit/rules.def
