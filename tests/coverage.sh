#!/bin/sh
# coverage.sh: lines of each directory that the tests have run, from gcov's counts in BUILD
set -eu

: "${BUILD:=build/coverage}"
[ -d "$BUILD/obj" ] || { echo "no coverage build in $BUILD (make coverage)" >&2; exit 1; }
find "$BUILD/obj/src" "$BUILD/obj/ui" -name '*.gcno' | sort | while read -r notes; do
	gcov -n -o "$(dirname "$notes")" "$notes" 2>/dev/null
done | awk '
	/^File / {
		file = $2
		gsub("\047", "", file)
	}
	/^Lines executed:/ && file ~ /^(src|ui)\/.*\.c$/ {
		split($0, part, /[:% ]+/)
		lines = $NF
		run = int(part[3] * lines / 100 + 0.5)
		folder = file
		sub("/[^/]*$", "", folder)
		all[folder] += lines
		hit[folder] += run
		total += lines
		covered += run
		printf "%-40s %5d of %5d  %5.1f %%\n", file, run, lines, lines ? 100 * run / lines : 100
		file = ""
	}
	END {
		print ""
		for (folder in all)
			printf "%-40s %5d of %5d  %5.1f %%\n", folder, hit[folder], all[folder], 100 * hit[folder] / all[folder] | "sort"
		close("sort")
		if (total)
			printf "%-40s %5d of %5d  %5.1f %%\n", "all", covered, total, 100 * covered / total
	}'
