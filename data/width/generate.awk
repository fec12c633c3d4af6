# generate.awk: DerivedAge.txt, EastAsianWidth.txt and DerivedGeneralCategory.txt, in this order, to a C table

function number(hex,    i, n) {
	for (i = 1; i <= length(hex); i++)
		n = 16 * n + index("0123456789ABCDEF", substr(hex, i, 1)) - 1
	return n
}

function set(first, last, name,    c) {
	for (c = first; c <= last; c++)
		class[c] = name
}

# Private use goes with the ambiguous; what joins its neighbour or must not be drawn wins over any width.
function class_of(property) {
	if (property == "W" || property == "F")
		return "TWO"
	if (property == "A" || property == "Co")
		return "AMBIGUOUS"
	if (property == "Mn" || property == "Me" || property == "Cf")
		return "ZERO"
	if (property == "Cc" || property == "Cs" || property == "Zl" || property == "Zp")
		return "NONE"
	return ""
}

# Wide characters that terminals of a few years ago do not know: ideographs and others later than Unicode 14, emoji later than
# 9, when they became wide; in the ideographic planes also what is not assigned yet.
function renew(    c, age) {
	for (c in class) {
		age = c in since ? since[c] : 99
		c += 0
		if (class[c] == "TWO" && age > (c >= number("1F000") && c <= number("1FAFF") ? 9 : 14))
			class[c] = "NEW"
	}
}

function rule(    plane) {
	set(number("1160"), number("11FF"), "ZERO")
	set(number("D7B0"), number("D7FB"), "ZERO")
	set(number("FDD0"), number("FDEF"), "NONE")
	for (plane = 0; plane <= 16; plane++)
		set(plane * 65536 + 65534, plane * 65536 + 65535, "NONE")
}

function emit(first, last, name,    item) {
	item = sprintf("{ 0x%05X, 0x%05X, %s },", first, last, name)
	if (length(line) + length(item) > 88) {
		print "\t" line
		line = ""
	}
	line = line (line == "" ? "" : " ") item
}

BEGIN {
	print "/* width_table.h: columns of code points; written by data/width/generate.sh, not by hand */"
	print "/*"
	set(number("20000"), number("3FFFD"), "TWO")
}

FNR <= 5 {
	sub(/^#/, " *")
	sub(/ in the U\.S\./, "\n *   in the U.S.")
	print
	next
}
/^#/ || NF == 0 { next }

{
	sub(/#.*/, "")
	gsub(/[ \t\r]/, "")
	split($0, field, ";")
	n = split(field[1], end, /\.\./)
	if (FILENAME ~ /DerivedAge/) {
		for (c = number(end[1]); c <= number(end[n]); c++)
			since[c] = field[2] + 0
		next
	}
	name = class_of(field[2])
	if (name != "")
		set(number(end[1]), number(end[n]), name)
}

END {
	print " */"
	print "static const struct width_range width_table[] = {"
	rule()
	renew()
	for (c = 0; c <= 1114112; c++) {
		name = c in class ? class[c] : ""
		if (name == before)
			continue
		if (before != "")
			emit(first, c - 1, before)
		first = c
		before = name
	}
	print "\t" line
	print "};"
}
