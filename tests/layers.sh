#!/bin/sh
# layers.sh: the objects know each other only as the layers allow; proves first, on planted objects, that it can say no
#
# Read from nm: which object refers to a symbol that another one defines. A layer uses those below it; siblings do not know each
# other; no cycle between objects; SQLite is known to store/db and store/query alone, curses to ui alone, writing to windows to ui/draw and ui/blanks.
set -eu

: "${BUILD:=build}" "${TMP:=/tmp}"

# directory, rank; the parts of src/ingest by their ranks in it, to others they are as src/ingest
ranks='
src/base 0
src/model 1
src/store 2
src/ingest 3
src/ingest/pages 0
src/ingest/package 0
src/ingest/tables 1
src/ingest/forms 1
src/ingest/places 2
src/ingest/flow 2
src/ingest/grid 2.5
src/ingest/narrative 2
src/find 3
src/audit 3
src/report 4
ui 5
'

# symbols (a regular expression), the only objects that may refer to them
owned='
^sqlite3_ ^src/store/(db|fault|query)\.o$
^(waddn?w?str|waddch|waddw?chn?str|wadd_w?chn?str|wadd_wch|waddnw?str|winsch|winsn?w?str|wins_w?n?w?str|mvw.*|wprintw|vw_printw|whline|wvline|whline_set|wvline_set|wborder|wborder_set|wchgat)$ ^ui/(draw|blanks)\.o$
^(initscr|newterm|endwin|isendwin|set_term|delscreen|newwin|newpad|subwin|derwin|delwin|stdscr|curscr|newscr|doupdate|wnoutrefresh|wrefresh|werase|wclear|wmove|wget.*|unget.*|wattr.*|wbkgd.*|wcolor_set|start_color|use_default_colors|init_.*pair|init_.*color|keypad|curs_set|resizeterm|resize_term|wresize|touch.*|wtouchln|setcchar|cbreak|raw|noecho|tiget.*|tput.*|putp|LINES|COLS|COLORS|COLOR_PAIRS|notimeout|wtimeout|nodelay|intrflush|leaveok|idlok|clearok|scrollok|def_prog_mode|reset_prog_mode|copywin|overwrite|mvcur|typeahead)$ ^ui/
'

# edges FOLDER: every reference of an object to another's symbol, as "FROM TO SYMBOL"; to libraries, TO is "-"
edges() {
	(cd "$1" && find . -name '*.o' | sed 's|^\./||' | sort | xargs nm -A -P -g) | awk '
		{
			sub(/:$/, "", $1)
			if ($3 == "U" || $3 == "w") { from[++n] = $1; symbol[n] = $2 }
			else home[$2] = $1
		}
		END {
			for (i = 1; i <= n; i++)
				print from[i], (symbol[i] in home ? home[symbol[i]] : "-"), symbol[i]
		}'
}

# complaints FOLDER: one line for each thing that is wrong
complaints() {
	edges "$1" >"$TMP/edges"
	[ -s "$TMP/edges" ] || echo "no objects in $1"
	ranks=$ranks owned=$owned awk '
		BEGIN {
			n = split(ENVIRON["ranks"], line, "\n")
			for (i = 1; i <= n; i++)
				if (split(line[i], part, " ") == 2)
					rank[part[1]] = part[2]
			n = split(ENVIRON["owned"], line, "\n")
			for (i = 1; i <= n; i++)
				if (split(line[i], part, " ") == 2) {
					pattern[++owned] = part[1]
					owner[owned] = part[2]
				}
		}
		function folder(object) { sub("/[^/]*$", "", object); return object }
		function whole(path) { return path ~ "^src/ingest/" ? "src/ingest" : path }
		function knows(here, there) {
			if (whole(here) == whole(there))
				return rank[here] > rank[there]
			return rank[whole(here)] > rank[whole(there)]
		}
		{
			here = folder($1)
			there = folder($2)
			if (!(here in rank))
				unknown[here] = 1
			else if ($2 != "-" && (there in rank) && here != there && !knows(here, there))
				print $1 " refers to " $3 " in " $2 ": " here " may not know " there
			for (i = 1; i <= owned; i++)
				if ($2 == "-" && $3 ~ pattern[i] && $1 !~ owner[i])
					print $1 " refers to " $3 ": only " owner[i] " may"
		}
		END {
			for (here in unknown)
				print "no rank for the objects in " here
		}' "$TMP/edges"
	awk '$2 != "-" && $1 != $2 { print $1, $2 }' "$TMP/edges" | sort -u | tsort 2>&1 >/dev/null |
	    sed 's/^tsort: -: /cycle: /; s/^tsort: /  /'
}

# plant FOLDER OBJECT SOURCE: an object made of one line of C
plant() {
	mkdir -p "$1/$(dirname "$2")"
	echo "$3" | ${CC:-cc} -x c -c -o "$1/$2" -
}

# refuses WORDS OBJECT SOURCE [OBJECT SOURCE]: sound objects are fine; with these planted among them the complaint has the words
refuses() {
	words=$1
	shift
	rm -rf "$TMP/planted"
	plant "$TMP/planted" src/base/money.o 'int money; int money_parse(void) { return money; }'
	plant "$TMP/planted" src/find/find.o 'extern int money_parse(void); int find(void) { return money_parse(); }'
	plant "$TMP/planted" ui/view.o 'extern int find(void); int view(void) { return find(); }'
	sound=$(complaints "$TMP/planted")
	while [ $# != 0 ]; do
		plant "$TMP/planted" "$1" "$2"
		shift 2
	done
	said=$(complaints "$TMP/planted")
	case $sound:$said in
	:*"$words"*) echo "ok refuses: $words" ;;
	*) echo "not ok refuses: $words"; echo "$sound:$said" ;;
	esac
}

refuses 'src/base may not know src/find' \
    src/base/text.o 'extern int find(void); int text(void) { return find(); }'
refuses 'src/ingest may not know src/find' \
    src/ingest/import.o 'extern int find(void); int import(void) { return find(); }'
refuses 'src/find may not know src/ingest/pages' \
    src/ingest/pages/pdf.o 'int pdf(void) { return 0; }' \
    src/find/names.o 'extern int pdf(void); int names(void) { return pdf(); }'
refuses 'src/ingest/flow may not know src/ingest/places' \
    src/ingest/places/zones.o 'int zones(void) { return 0; }' \
    src/ingest/flow/flow.o 'extern int zones(void); int flow(void) { return zones(); }'
refuses 'src/report may not know ui' \
    src/report/write.o 'extern int view(void); int put(void) { return view(); }'
refuses 'no rank for the objects in src/other' \
    src/other/thing.o 'extern int find(void); int thing(void) { return find(); }'
refuses 'refers to sqlite3_step: only' \
    src/find/names.o 'extern int sqlite3_step(void); int names(void) { return sqlite3_step(); }'
refuses 'refers to initscr: only' \
    src/report/sheet.o 'extern int initscr(void); int sheet(void) { return initscr(); }'
refuses 'refers to waddnstr: only' \
    ui/list.o 'extern int waddnstr(void); int list(void) { return waddnstr(); }'
refuses 'cycle: input contains a loop' \
    ui/list.o 'extern int edit(void); int list(void) { return edit(); }' \
    ui/edit.o 'extern int list(void); int edit(void) { return list(); }'

for source in src/*/*.c src/*/*/*.c ui/*.c; do
	object=${source%.c}.o
	mkdir -p "$TMP/objects/$(dirname "$object")"
	cp "$BUILD/obj/$object" "$TMP/objects/$object"
done
found=$(complaints "$TMP/objects")
if [ -z "$found" ]; then
	echo "ok layers of $BUILD/obj"
else
	echo "not ok layers of $BUILD/obj"
	echo "$found"
fi
