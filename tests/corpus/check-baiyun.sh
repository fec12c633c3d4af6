#!/bin/sh
# check-baiyun.sh: every figure of a data folder stands in the document that it cites, on its line
#
# usage: check-baiyun.sh [DATA_FOLDER DOCUMENT]; without them the reference data set and its document in $SUAN_CORPUS
#
# A figure is found if its printed text stands on the line as a number of its own, not as a part of a
# longer one. The cells of a table that stand on one line must stand there in their order, each number
# once. Outside the tables a percentage must be followed by "%", any other figure by its unit, by the
# end of the line (the unit wrapped) or by a bracket or comma. The minus sign of a decrease is ours,
# and "2 次" may be written "两次", "5 年" "五年". Text is not compared.
# What a label marks （推算） is derived: with the 增减 of the same item and line it makes its 本年.
# What it marks （计数） was counted from titles 《…》, which must be that many from its line to the end
# of the sentence.
set -u
export LC_ALL=C
[ $# -ne 0 ] || set -- data/baiyun-2019 "${SUAN_CORPUS:-}/baiyun-zhengwu-2019-juesuan.txt"
if [ $# -ne 2 ] || [ ! -r "$1/cells.csv" ] || [ ! -r "$2" ]; then
	echo "usage: check-baiyun.sh DATA_FOLDER DOCUMENT" >&2
	exit 2
fi
folder=$1

exec awk -v folder="$folder" -v document="$2" '
function fail(what) {
	printf "%s:%d: %s\n", file, record, what
	faults++
}

# Splits one record into field[1..]; no field of these files holds a line end.
function split_csv(text,    n, c, quoted, part) {
	n = 1
	part = ""
	quoted = 0
	while (text != "") {
		c = substr(text, 1, 1)
		if (quoted && c == "\"" && substr(text, 2, 1) == "\"") {
			part = part c
			text = substr(text, 2)
		} else if (c == "\"") {
			quoted = !quoted
		} else if (c == "," && !quoted) {
			field[n++] = part
			part = ""
		} else {
			part = part c
		}
		text = substr(text, 2)
	}
	field[n] = part
	return n
}

# Does `rest`, the text after a number, begin with the unit? unit "-" asks for nothing.
function unit_follows(rest, unit) {
	if (unit == "-")
		return 1
	sub(/^[ \t]+/, "", rest)
	if (unit == "%")
		return substr(rest, 1, 1) == "%"
	if (rest == "" || unit == "" || rest ~ /^(,|，|\)|）)/)
		return 1
	return index(rest, (unit ~ /^[A-Za-z]/) ? unit : substr(unit, 1, 3)) == 1
}

function stands(line, number, unit,    text, at, from, before, rest) {
	text = doc[line]
	from = unit == "-" ? used[line] + 1 : 1
	while ((at = index(substr(text, from), number)) > 0) {
		at += from - 1
		before = substr(text, 1, at - 1)
		rest = substr(text, at + length(number))
		if (before !~ /[0-9][.,]?$/ && rest !~ /^[.,]?[0-9]/ && unit_follows(rest, unit)) {
			if (unit == "-")
				used[line] = at + length(number) - 1
			return 1
		}
		from = at + 1
	}
	return unit != "-" && (number in han) && index(text, han[number] substr(unit, 1, 3)) > 0
}

function check(what, number, unit, line) {
	if (number == "" || unit == "text")
		return
	if (line !~ /^[0-9]+$/ || line + 0 < 1 || line + 0 > lines) {
		fail(what ": no line \"" line "\" for " number)
		return
	}
	checked++
	sub(/^-/, "", number)
	if (!stands(line + 0, number, unit))
		fail(what ": " number " " unit " does not stand at " line ": " doc[line])
}

# Hundredths of a printed number with up to two decimals.
function hundredths(number) {
	return sprintf("%.0f", number * 100) + 0
}

function titles_from(line,    n, text) {
	text = doc[line]
	for (n = line + 1; n <= lines && doc[n - 1] doc[n] !~ /。/; n++)
		text = text doc[n]
	return gsub(/《/, "", text)
}

function next_record(    more) {
	more = (getline text < file) > 0
	if (!more) {
		close(file)
		return 0
	}
	record++
	split_csv(text)
	return 1
}

function open_csv(name) {
	file = folder "/" name
	record = 0
	return next_record()
}

BEGIN {
	han["2"] = "两"
	han["3"] = "三"
	han["5"] = "五"
	while ((getline text < document) > 0)
		doc[++lines] = text
	close(document)

	for (open_csv("cells.csv"); next_record(); )
		check("cell " field[1] "/" field[2] "/" field[3], field[4], "-", field[7])
	for (open_csv("remarks.csv"); next_record(); )
		check("remark " field[3] field[4] " " field[6], field[7], field[8], field[10])
	for (open_csv("facts.csv"); next_record(); ) {
		what = "fact " field[1] " " field[2] " " field[3]
		key = field[1] SUBSEP field[2]
		if (field[3] ~ /（推算）$/) {
			checked++
			sum = hundredths(field[4]) + change[key]
			if (!((key SUBSEP "本年") in told) || sum != told[key SUBSEP "本年"])
				fail(what ": " field[4] " plus the change does not make 本年")
			else if (field[7] != change_line[key])
				fail(what ": the change stands at " change_line[key] ", not " field[7])
		} else if (field[3] ~ /（计数）$/) {
			checked++
			if (titles_from(field[7] + 0) != field[4] + 0)
				fail(what ": not " field[4] " titles at " field[7])
		} else {
			check(what, field[4], field[5], field[7])
			told[key SUBSEP field[3]] = hundredths(field[4])
			if (field[3] ~ /增减$/) {
				change[key] = hundredths(field[4])
				change_line[key] = field[7]
			}
		}
	}
	for (open_csv("tasks.csv"); next_record(); ) {
		check("budget of " field[1], field[7], field[13], field[8])
		check("spend of " field[1], field[9], field[13], field[10])
		check("rate of " field[1], field[11], "%", field[12])
	}
	for (open_csv("indicators.csv"); next_record(); ) {
		check("target of " field[3], field[5], field[6], field[7])
		check("actual of " field[3], field[8], field[9], field[10])
	}
	printf "%d figures checked\n", checked
	exit (faults > 0 || checked == 0)
}'
