#!/bin/sh
# setup.sh build|check|terminals: install what the build (the tests as well, the terminals to test in) needs and does not find; silent when
# nothing is missing. setup.sh lacking: say what the build lacks, install nothing, and fail if there is any
set -u

BUILD_PACKAGES="gcc libc6-dev make pkg-config libncurses-dev libsqlite3-dev libunistring-dev libmd-dev gettext"
RUN_PACKAGES="poppler-utils"
CHECK_PACKAGES="libcmocka-dev libvterm-dev mandoc locales binutils unicode-data"
TERMINAL_PACKAGES="xvfb x11-xserver-utils x11-utils xdotool imagemagick fonts-dejavu-core fonts-noto-cjk xterm mlterm rxvt-unicode pterm stterm kitty
	alacritty konsole xfce4-terminal dbus-daemon python3-gi gir1.2-vte-2.91 tmux screen mosh libgl1-mesa-dri"

header() { # header NAME: the compiler finds it
	echo "#include <$1>" | ${CC:-cc} -E -x c - >/dev/null 2>&1
}

present() { # present PACKAGE, by what it is needed for
	case $1 in
	gcc) command -v "${CC:-cc}" ;;
	libc6-dev) header stdio.h ;;
	pkg-config) command -v "${PKG_CONFIG:-pkg-config}" ;;
	libncurses-dev) ${PKG_CONFIG:-pkg-config} --exists ncursesw && header ncurses.h ;;
	libsqlite3-dev) ${PKG_CONFIG:-pkg-config} --exists sqlite3 && header sqlite3.h ;;
	libunistring-dev) header unigbrk.h ;;
	libmd-dev) header sha2.h ;;
	gettext) command -v msgfmt ;;
	libcmocka-dev) ${PKG_CONFIG:-pkg-config} --exists cmocka ;;
	libvterm-dev) ${PKG_CONFIG:-pkg-config} --exists vterm ;;
	locales) command -v localedef && test -e /usr/share/i18n/locales/zh_CN ;;
	binutils) command -v nm ;;
	xvfb) command -v Xvfb ;;
	x11-xserver-utils) command -v xsetroot && command -v xrefresh ;;
	x11-utils) command -v xwininfo ;;
	imagemagick) command -v import && command -v compare ;;
	fonts-dejavu-core) test -e /usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf ;;
	fonts-noto-cjk) test -e /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc ;;
	rxvt-unicode) command -v urxvt ;;
	stterm) command -v st ;;
	dbus-daemon) command -v dbus-run-session ;;
	python3-gi) /usr/bin/python3 -c 'import gi' ;;
	gir1.2-vte-2.91) ls /usr/lib/*/girepository-1.0/Vte-2.91.typelib ;;
	libgl1-mesa-dri) ls /usr/lib/*/dri/swrast_dri.so ;;
	poppler-utils) command -v pdftotext ;;
	unicode-data) test -e /usr/share/unicode/EastAsianWidth.txt || ! command -v apt-get ;;
	*) command -v "$1" ;;
	esac >/dev/null 2>&1
}

missing() {
	for package in "$@"; do
		present "$package" || printf ' %s' "$package"
	done
}

as_root() {
	if [ "$(id -u)" = 0 ]; then
		env DEBIAN_FRONTEND=noninteractive "$@"
	elif command -v sudo >/dev/null; then
		sudo env DEBIAN_FRONTEND=noninteractive "$@"
	else
		return 1
	fi
}

have_lists() { # has apt-get update ever been run?
	ls /var/lib/apt/lists/*_Packages* >/dev/null 2>&1
}

apt_install() {
	as_root apt-get install -y -q --no-install-recommends "$@"
}

advise() { # advise PACKAGES WHY
	cat >&2 <<-END
	suan needs software that this system lacks$2. Install it and run make again:
	    Debian, Ubuntu   apt-get install$1
	Elsewhere these are known as:
	    build            C11 compiler, GNU make, pkg-config (pkgconf), ncurses with wide characters (ncurses-devel),
	                     SQLite 3.40 or newer (sqlite-devel), libunistring (libunistring-devel), libmd (libmd-devel), gettext
	    tests as well    cmocka (libcmocka-devel), libvterm (libvterm-devel), mandoc, binutils, pdftotext (poppler-utils),
	                     localedef with the locale sources (glibc-locale-source, glibc-i18n),
	                     Unicode's tables in /usr/share/unicode (unicode-ucd; without them two tests are skipped)
	END
	exit 1
}

case ${1:-} in
build) wanted="$BUILD_PACKAGES $RUN_PACKAGES" ;;
check) wanted="$BUILD_PACKAGES $RUN_PACKAGES $CHECK_PACKAGES" ;;
terminals) # those that this system does not have are left out
	sh "$0" check || exit 1
	for package in $(missing $TERMINAL_PACKAGES); do
		echo "installing: $package"
		apt_install "$package" >/dev/null 2>&1 || echo "$package cannot be installed" >&2
	done
	exit 0
	;;
lacking)
	lacking=$(missing $BUILD_PACKAGES)
	[ -z "$lacking" ] || advise "$lacking" " (make run and make check install it on Debian)"
	exit 0
	;;
*) echo "usage: setup.sh build|check|terminals|lacking" >&2; exit 2 ;;
esac

lacking=$(missing $wanted)
[ -n "$lacking" ] || exit 0
failed=" and that could not be installed by itself"
command -v apt-get >/dev/null || advise "$lacking" "$failed"
echo "installing:$lacking"
{ have_lists && apt_install $lacking; } || { as_root apt-get update -q && apt_install $lacking; } || advise "$lacking" "$failed"
lacking=$(missing $wanted)
[ -z "$lacking" ] || advise "$lacking" "$failed"
