#!/bin/sh
# lacking.sh: a build that lacks a library says so before it compiles, and with what to install
set -u
output=$("$MAKE" --no-print-directory PKG_CONFIG=false BUILD="$TMP/build" all 2>&1) && { echo "built without its libraries"; exit 1; }
case $output in
*"  CC "*) echo "compiled first:"; echo "$output"; exit 1 ;;
*"apt-get install"*" libsqlite3-dev"*) ;;
*) echo "not told what is lacking:"; echo "$output"; exit 1 ;;
esac
