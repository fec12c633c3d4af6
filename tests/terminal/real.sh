#!/bin/sh
# real.sh [NAME]...: the program in real terminals on a screen of its own; prints a table, leaves pictures in $BUILD/terminals
#
# Environment: BUILD; SUAN and DB, the program and its database. A terminal that is not installed is named and left out. In the table: ok or the
# number of checks that failed by what the terminal tells; whether the separator is straight in the pictures, also once the window is smaller; and
# the pixels that differ after a repaint: after a walk through the views, after thirty updates, once what was opened is closed, and in the
# smaller window. In brackets, those that still differ when the terminal has been told to paint its cells again: the others are not in its cells,
# but what its painting leaves of glyphs that hang over.
set -u

: "${BUILD:=build}"
case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
: "${SUAN:=$BUILD/suan}" "${DB:=$BUILD/sample.db}"
OUT=$BUILD/terminals
COLUMNS=120 ROWS=36
FONT='DejaVu Sans Mono' WIDE='Noto Sans Mono CJK SC'
GROUND='#ff00ff'                # of the screen behind the terminal
here=$(dirname "$0")
mkdir -p "$OUT/home/.mlterm"
export LOCPATH="$BUILD/test-locale" HOME="$OUT/home" LIBGL_ALWAYS_SOFTWARE=1 NO_AT_BRIDGE=1 SHELL=/bin/sh
export XDG_CONFIG_HOME="$OUT/home/.config" XDG_CACHE_HOME="$OUT/home/.cache" XDG_RUNTIME_DIR="$OUT/home"
chmod 700 "$OUT/home"
unset LANG LANGUAGE TMUX STY COLORTERM
for code in ISO10646_UCS4_1_FULLWIDTH GB2312 GBK GB18030_2000 BIG5 JISX0208_1983; do
	echo "$code = $WIDE"
done >"$HOME/.mlterm/aafont"
printf '%s = '"$FONT"'\n' ISO10646_UCS4_1 US_ASCII ISO8859_1 >>"$HOME/.mlterm/aafont"

# name, needed command, locale inside, option of the program, command line (COMMAND stands for what runs in it)
terminals() {
	cat <<-'END'
	xterm|xterm|UTF-8||xterm -fa "$FONT" -fd "$WIDE" -fs 10 -geometry ${COLUMNS}x$ROWS -b 0 +sb -e COMMAND
	xterm -cjk_width|xterm|UTF-8||xterm -cjk_width -fa "$FONT" -fd "$WIDE" -fs 10 -geometry ${COLUMNS}x$ROWS -b 0 +sb -e COMMAND
	xterm -mk_width|xterm|UTF-8||xterm -mk_width -fa "$FONT" -fd "$WIDE" -fs 10 -geometry ${COLUMNS}x$ROWS -b 0 +sb -e COMMAND
	mlterm|mlterm|UTF-8||mlterm -K none --type=xft -w 16 -g ${COLUMNS}x$ROWS --sbmod=none -e COMMAND
	mlterm -a 2|mlterm|UTF-8||mlterm -a 2 -K none --type=xft -w 16 -g ${COLUMNS}x$ROWS --sbmod=none -e COMMAND
	urxvt|urxvt|UTF-8||urxvt -fn "xft:$FONT:size=10,xft:$WIDE" -geometry ${COLUMNS}x$ROWS -b 0 +sb -e COMMAND
	pterm|pterm|UTF-8||pterm -fn "client:$FONT 10" -geometry ${COLUMNS}x$ROWS -sb- -e COMMAND
	pterm, ambiguous wide|pterm|UTF-8||pterm -load wide -fn "client:$FONT 10" -geometry ${COLUMNS}x$ROWS -sb- -e COMMAND
	pterm, UTF8linedraw|pterm|UTF-8||pterm -load lines -fn "client:$FONT 10" -geometry ${COLUMNS}x$ROWS -sb- -e COMMAND
	st|st|UTF-8||st -f "$FONT:size=10" -g ${COLUMNS}x$ROWS -e COMMAND
	kitty|kitty|UTF-8||kitty --config NONE -o font_family="$FONT" -o font_size=9 -o remember_window_size=no -o initial_window_width=${COLUMNS}c -o initial_window_height=${ROWS}c -o window_padding_width=0 COMMAND
	alacritty|alacritty|UTF-8||alacritty -o "font.normal.family=\"$FONT\"" font.size=8 window.dimensions.columns=$COLUMNS window.dimensions.lines=$ROWS -e COMMAND
	VTE|/usr/bin/python3|UTF-8||/usr/bin/python3 "$here/vte.py" 1 UTF-8 "$FONT 10" $COLUMNS $ROWS COMMAND
	VTE, wide|/usr/bin/python3|UTF-8||/usr/bin/python3 "$here/vte.py" 2 UTF-8 "$FONT 10" $COLUMNS $ROWS COMMAND
	xfce4-terminal|xfce4-terminal|UTF-8||dbus-run-session xfce4-terminal --disable-server --hide-menubar --hide-borders --hide-scrollbar --font "$FONT 10" --geometry ${COLUMNS}x$ROWS -x COMMAND
	konsole|konsole|UTF-8||dbus-run-session konsole --nofork --hide-menubar --hide-tabbar -p TerminalColumns=$COLUMNS -p TerminalRows=$ROWS -p ScrollBarPosition=2 -p "Font=$FONT,10" -e COMMAND
	tmux|tmux|UTF-8||xterm -fa "$FONT" -fd "$WIDE" -fs 10 -geometry ${COLUMNS}x$ROWS -b 0 +sb -e tmux -L suan-test -f "$OUT/home/tmux.conf" new-session COMMAND
	tmux in xterm -cjk_width|tmux|UTF-8|--ambiguous=safe|xterm -cjk_width -fa "$FONT" -fd "$WIDE" -fs 10 -geometry ${COLUMNS}x$ROWS -b 0 +sb -e tmux -L suan-test -f "$OUT/home/tmux.conf" new-session COMMAND
	screen|screen|UTF-8||xterm -fa "$FONT" -fd "$WIDE" -fs 10 -geometry ${COLUMNS}x$ROWS -b 0 +sb -e env LC_ALL=zh_CN.UTF-8 screen -c "$OUT/home/screenrc" COMMAND
	screen in xterm -cjk_width|screen|UTF-8||xterm -cjk_width -fa "$FONT" -fd "$WIDE" -fs 10 -geometry ${COLUMNS}x$ROWS -b 0 +sb -e env LC_ALL=zh_CN.UTF-8 screen -c "$OUT/home/screenrc" COMMAND
	mosh|mosh-server|UTF-8||xterm -fa "$FONT" -fd "$WIDE" -fs 10 -geometry ${COLUMNS}x$ROWS -b 0 +sb -e sh "$here/mosh.sh" COMMAND
	mlterm GB18030|mlterm|GB18030||mlterm -E GB18030 -K none --type=xft -w 16 -g ${COLUMNS}x$ROWS --sbmod=none -e COMMAND
	urxvt GB18030|urxvt|GB18030||env LC_ALL=zh_CN.GB18030 "$HOME/urxvt" -fn "xft:$FONT:size=10,xft:$WIDE" -geometry ${COLUMNS}x$ROWS -b 0 +sb -e COMMAND
	VTE GB18030|/usr/bin/python3|GB18030||/usr/bin/python3 "$here/vte.py" 1 GB18030 "$FONT 10" $COLUMNS $ROWS COMMAND
	VTE GB18030, wide|/usr/bin/python3|GB18030||/usr/bin/python3 "$here/vte.py" 2 GB18030 "$FONT 10" $COLUMNS $ROWS COMMAND
	mlterm GBK|mlterm|GBK||mlterm -E GBK -K none --type=xft -w 16 -g ${COLUMNS}x$ROWS --sbmod=none -e COMMAND
	END
}

take_picture() { # take_picture FILE: of the terminal, without what is around it
	import -window root png:- |
	    convert - -bordercolor "$GROUND" -border 1 -trim +repage "$1" 2>/dev/null
}

# Takes a fifth of the columns and a ninth of the rows from the largest window on the screen.
resize() {
	set -- $(xwininfo -root -children | sed -n 's/^ *\(0x[0-9a-f]*\) .* \([0-9]*\)x\([0-9]*\)+.*/\1 \2 \3/p' | sort -k2n | tail -n 1)
	xdotool windowsize "$1" $(($2 - $2 / COLUMNS * (COLUMNS / 5))) $(($3 - $3 / ROWS * (ROWS / 9)))
}

# Presses keys; the terminal whose window is under the pointer gets them.
press_keys() {
	xdotool mousemove 200 200
	xdotool key --delay 12 j j Down slash x y Escape Up j question q slash
	xdotool type --delay 12 'abc住房def'
}

# Does what the checking program wants; ends with it, or after three minutes.
watch() {
	tries=0
	while [ $tries -lt 3600 ] && kill -0 "$terminal" 2>/dev/null; do
		tries=$((tries + 1))
		sleep 0.05
		[ -e "$folder/shown" ] || continue
		scene=$(cat "$folder/shown")
		case $scene in
		end) ;;
		resize) resize ;;
		type) LC_ALL=C.UTF-8 press_keys & ;;
		*)
			sleep 0.3
			take_picture "$folder/$scene.png"
			xrefresh
			sleep 0.3
			take_picture "$folder/$scene-fresh.png"
			;;
		esac
		rm -f "$folder/shown"
		[ "$scene" != end ] || break
	done
}

# straight_in NAME SCENE: does the separator go straight through the rows that the result has under this name?
straight_in() {
	rows=$(sed -n "s/^# $1: \([0-9]*\) of \([0-9]*\) rows\$/\1 \2/p" "$folder/result" 2>/dev/null)
	[ -n "$rows" ] && [ -e "$folder/$2.png" ] &&
		convert "$folder/$2.png" -alpha off -type TrueColor -depth 8 ppm:- | "$BUILD/tests/pixels" $rows >>"$folder/pixels"
}

differing() { # differing PICTURE PICTURE
	if [ -e "$1" ] && [ -e "$2" ]; then
		compare -metric AE "$1" "$2" null: 2>&1 | sed 's/ .*//'
	else
		echo -
	fi
}

left_over() { # left_over SCENE
	painted=$(differing "$folder/$1.png" "$folder/$1-repainted.png")
	if [ "$painted" = 0 ]; then
		echo 0
	else
		echo "$painted ($(differing "$folder/$1-fresh.png" "$folder/$1-repainted-fresh.png"))"
	fi
}

layout='%-26s | %-9s | %-8s | %-10s | %-10s | %-10s | %-10s | %s\n'

row() { # of the table
	failed=$(grep -c '^not ok' "$folder/result" 2>/dev/null)
	widths=$(sed -n 's/^# .* measured: \(.*\)$/\1/p' "$folder/result" 2>/dev/null)
	picture=straight
	straight_in separators start && straight_in 'separators in the end' resized || picture=crooked
	if ! grep -q '^1\.\.' "$folder/result" 2>/dev/null; then
		cells='no result'
	elif [ "$failed" = 0 ]; then
		cells=ok
	else
		cells="$failed failed"
	fi
	printf "$layout" "$name" "$cells" "$picture" "$(left_over walked)" "$(left_over updated)" "$(left_over closed)" "$(left_over resized)" \
		"$widths"
}

run() {
	folder=$OUT/$(echo "$name" | tr ' ,' '__')
	rm -rf "$folder"
	mkdir -p "$folder"
	cat >"$folder/inside" <<-END
		#!/bin/sh
		export LC_ALL=zh_CN.$locale LOCPATH='$LOCPATH'
		exec '$BUILD/tests/within' '$folder' '$SUAN' '$DB' $option 2>'$folder/errors'
	END
	chmod 755 "$folder/inside"
	line=$(echo "$command" | sed "s|COMMAND|'$folder/inside'|")
	export LC_ALL=C.UTF-8
	eval "exec setsid $line" >"$folder/log" 2>&1 &
	terminal=$!
	watch
	kill -- "-$terminal" 2>/dev/null || kill "$terminal" 2>/dev/null
	wait "$terminal" 2>/dev/null
	row
}

mkdir -p "$HOME/.putty/sessions"
echo CJKAmbigWide=1 >"$HOME/.putty/sessions/wide"
echo UTF8linedraw=1 >"$HOME/.putty/sessions/lines"
# Without the rights of its group, for with them it does not look for locales in LOCPATH.
cp "$(command -v urxvt)" "$HOME/urxvt" 2>/dev/null
echo 'set -g status off' >"$OUT/home/tmux.conf"
echo 'startup_message off' >"$OUT/home/screenrc"
mkfifo "$OUT/display" 2>/dev/null
Xvfb -noreset -displayfd 3 -screen 0 1600x1000x24 3>"$OUT/display" >/dev/null 2>&1 &
server=$!
trap 'kill $server; rm -f "$OUT/display"' EXIT
trap 'exit 130' INT TERM
read -r number <"$OUT/display"
export DISPLAY=":$number"
xsetroot -solid "$GROUND"
# Keys of their own for what is typed: what is put on a key in the moment that it is pressed comes too late for some.
xmodmap -e 'keycode 253 = U4F4F' -e 'keycode 254 = U623F'
[ $# != 0 ] || "$BUILD/tests/delay" "$SUAN" "$DB"
printf "$layout" terminal cells picture walk updates closed resized 'columns measured'
terminals | while IFS='|' read -r name needs locale option command; do
	if [ $# != 0 ]; then
		wanted=
		for one in "$@"; do
			[ "$one" != "$name" ] || wanted=1
		done
		[ -n "$wanted" ] || continue
	fi
	if command -v "$needs" >/dev/null; then
		run </dev/null
	else
		printf '%-26s | not here\n' "$name"
	fi
done
