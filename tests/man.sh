#!/bin/sh
# man.sh: mandoc has nothing to say about the manual pages
set -eu

for page in man/*.[1-8] man/*/*.[1-8]; do
	[ -e "$page" ] || { echo "no such page: $page"; exit 1; }
	if mandoc -T lint -W warning,stop "$page"; then
		echo "ok $page"
	else
		echo "not ok $page"
	fi
done
