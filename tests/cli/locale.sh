# locale.sh: locales without UTF-8, locales that are not there, the language of the messages
. tests/cli/expect

SUAN_DB=$DB
export SUAN_DB
try list -f csv
lines 'a UTF-8 locale is not commented' "$errors" 0
cp "$out" "$TMP/table"

for locale in C POSIX xx_XX.UTF-8 nonsense; do
	LC_ALL=$locale try list -f csv
	[ "$status" = 0 ] && [ "$(wc -l <"$errors")" = 1 ] && grep -q "^suan: .*$locale.*C\.UTF-8" "$errors"
	verdict "$locale falls back to C.UTF-8 and says so once" $?
	same "$locale does not change the figures" "$TMP/table" "$out"
done
LC_ALL= try list -f csv
lines 'no locale at all' "$errors" 1
LC_ALL=C try nonsense
lines 'before another message' "$errors" 2

if [ -e "$BUILD/locale/zh_CN/LC_MESSAGES/suan.mo" ]; then
	LC_ALL=zh_CN.UTF-8 try list --kind=budget
	[ "$status" = 2 ] && LC_ALL=C grep -q "$(printf '[\344-\351]')" "$errors"
	verdict 'messages in Chinese' $?
	LC_ALL=zh_CN.UTF-8 LOCPATH=/nonexistent try --help
	LC_ALL=C grep -q "$(printf '[\344-\351]')" "$out"
	verdict 'Chinese stays Chinese where its locale is not there' $?
	LANGUAGE= LC_ALL=zh_CN.UTF-8 LOCPATH=/nonexistent try --help
	LC_ALL=C grep -q "$(printf '[\344-\351]')" "$out"
	verdict 'an empty LANGUAGE chooses nothing' $?
	# Words for people are in the character set of the session, figures in UTF-8; what is typed is understood.
	LC_ALL=zh_CN.GB18030 try list -f csv
	same 'GB18030 does not change the figures' "$TMP/table" "$out"
	lines 'and is not commented' "$errors" 0
	LC_ALL=zh_CN.GB18030 try list --kind=budget
	[ "$status" = 2 ] && iconv -f GB18030 -t UTF-8 "$errors" | grep -q 没有 && ! iconv -f UTF-8 -t UTF-8 "$errors" >"$TMP/none" 2>&1
	verdict 'messages in GB18030' $?
	LC_ALL=zh_CN.GB18030 try --help
	iconv -f GB18030 -t UTF-8 "$out" | grep -q 用法
	verdict 'help in GB18030' $?
	typed=$(printf 住房公积金 | iconv -f UTF-8 -t GB18030)
	LC_ALL=zh_CN.GB18030 try find -f csv "$typed"
	has 'a name typed in GB18030 is found' "$out" ,住房公积金,55.13,
	typed=$(printf 白云区 | iconv -f UTF-8 -t GB18030)
	LC_ALL=zh_CN.GB18030 try list -f csv --agency="$typed"
	same 'an agency as well' "$TMP/table" "$out"
	LC_ALL=zh_CN.GB18030 LOCPATH=/nonexistent try --help
	! LC_ALL=C grep -q "$(printf '[\200-\377]')" "$errors"
	verdict 'a terminal of another character set is told in ASCII' $?
fi
finish
