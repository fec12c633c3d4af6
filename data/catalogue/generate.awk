# generate.awk: the official names of codes as rows of a C table, from functional.csv, economic.csv and economic-gov.csv
#
# code,name,first_year,last_year,seen_first,seen_last: the years in which the code has the name (blank: not bounded) and the
# first and last year of which a document with it was seen (blank: the name is from memory).

BEGIN {
	FS = ","
	scheme["functional"] = "SCHEME_FUNCTIONAL"
	scheme["economic"] = "SCHEME_ECONOMIC"
	scheme["economic-gov"] = "SCHEME_ECONOMIC_GOV"
}

function refuse(why) {
	print FILENAME ":" FNR ": " why | "cat >&2"
	failed = 1
	exit 1
}

FNR == 1 {
	here = FILENAME
	sub(/.*\//, "", here)
	sub(/\.csv$/, "", here)
	last = ""
	if ($0 != "code,name,first_year,last_year,seen_first,seen_last" || !(here in scheme))
		refuse("not a table of names")
	next
}

{
	if (NF != 6 || $1 !~ /^[0-9]+$/ || $2 == "" || $0 ~ /["\\]/)
		refuse("not a name")
	if (($1 "") < (last ""))
		refuse("not sorted by code")
	last = $1
	printf "{ %s, \"%s\", \"%s\", %d, %d, %d, %d },\n", scheme[here], $1, $2, $3, $4, $5, $6
}

END { exit failed }
