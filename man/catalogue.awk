# catalogue.awk: texts of the program in the language of a catalogue, and as roff; put before the programs of keys.sh and rules.sh
# The text between the quotes of a line of a catalogue.
function quoted(line) {
	sub(/^[^"]*"/, "", line)
	sub(/"[^"]*$/, "", line)
	gsub(/\\"/, "\"", line)
	return line
}
function read_catalogue(file,    line, id, text, part) {
	while ((getline line < file) > 0) {
		if (line ~ /^msgid /) { id = quoted(line); part = "id" }
		else if (line ~ /^msgstr /) { text = quoted(line); part = "text" }
		else if (line ~ /^"/ && part == "id") id = id quoted(line)
		else if (line ~ /^"/ && part == "text") text = text quoted(line)
		else if (part == "text") { said[id] = text; part = "" }
	}
	if (part == "text")
		said[id] = text
	close(file)
}
function tr(text) { return text in said && said[text] != "" ? said[text] : text }
function roff(text) {
	gsub(/\\/, "\\e", text)
	gsub(/~/, "\\(ti", text)
	gsub(/-/, "\\-", text)
	return text
}
