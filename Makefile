# suan: build (make), run (make run), test (make check), install (make install)
#
# Variables: V=1 BUILD CC CFLAGS LDFLAGS PREFIX DESTDIR WERROR=1 SUAN_CORPUS UPDATE=1

VERSION = 0.1.0
BUILD ?= build
PREFIX ?= /usr/local
DESTDIR ?=
CFLAGS ?= -O2 -g
LDFLAGS ?=
PKG_CONFIG ?= pkg-config
XGETTEXT ?= xgettext

WARNINGS = -Wall -Wextra -Wshadow -Wundef -Wmissing-prototypes -Wstrict-prototypes \
	-Wpointer-arith -Wcast-qual -Wwrite-strings -Wnull-dereference -Wvla -Wformat=2 \
	-Wold-style-definition $(if $(filter 1,$(WERROR)),-Werror)
DEFINES = -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE
# make V=1 shows the commands whole.
Q = $(if $(V),,@)
say = @$(if $(V),:,echo "  $(1)")
COMPILE = $(CC) -std=c11 $(DEFINES) -Isrc -I. -I$(BUILD) $(WARNINGS) -fPIE $(CFLAGS)
LINK = $(CC) -pie $(CFLAGS) $(LDFLAGS) -Wl,--as-needed

# Asked once, and only when a recipe needs the answer: the libraries may be installed by then. The feature macros
# that pkg-config gives would clash with ours.
pkg = $(filter-out -D_XOPEN_SOURCE=% -D_DEFAULT_SOURCE,$(shell $(PKG_CONFIG) $(1)))
SQLITE_CFLAGS = $(eval SQLITE_CFLAGS := $$(call pkg,--cflags sqlite3))$(SQLITE_CFLAGS)
CURSES_CFLAGS = $(eval CURSES_CFLAGS := $$(call pkg,--cflags ncursesw))$(CURSES_CFLAGS)
TESTS_CFLAGS = $(eval TESTS_CFLAGS := $$(call pkg,--cflags cmocka vterm))$(TESTS_CFLAGS)
# Of the small libraries the archive, where the system has it: each that is shared is searched and relocated at every start.
archive = $(or $(filter /%,$(shell $(CC) -print-file-name=lib$(1).a)),-l$(1))
SUAN_LIBS = $(eval SUAN_LIBS := $$(call pkg,--libs sqlite3) $$(call archive,unistring) $$(call archive,md))$(SUAN_LIBS)
CURSES_LIBS = $(eval CURSES_LIBS := $$(call pkg,--libs ncursesw))$(CURSES_LIBS)
CMOCKA_LIBS = $(eval CMOCKA_LIBS := $$(call pkg,--libs cmocka))$(CMOCKA_LIBS)
VTERM_LIBS = $(eval VTERM_LIBS := $$(call pkg,--libs vterm) -lutil)$(VTERM_LIBS)

object = $(patsubst %.c,$(BUILD)/obj/%.o,$(1))
LIB_SOURCES = $(wildcard src/*/*.c src/*/*/*.c)
UI_SOURCES = $(wildcard ui/*.c)
UNITS = $(patsubst tests/unit/%.c,%,$(wildcard tests/unit/test_*.c))
UNIT_HELPERS = $(filter-out tests/unit/test_%,$(wildcard tests/unit/*.c))
PTY_SOURCES = $(addprefix tests/screen/,pty.c wait.c keys.c grid.c terminal.c golden.c)
SCREENS = screen keyfuzz idle
FAKE_SOURCES = $(addprefix tests/terminal/,rule.c bytes.c cells.c cells_look.c fake.c host.c session.c labels.c straight.c scenes.c jobs.c run.c) \
	tests/unit/texts.c
FAKES = columns hard names answers burst typed
REAL = within pixels delay
BENCHES = bench floor audit import
FUZZERS = $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
MO = $(patsubst data/po/%.po,$(BUILD)/locale/%/LC_MESSAGES/suan.mo,$(wildcard data/po/*.po))
TEST_LOCALES = $(patsubst %,$(BUILD)/test-locale/%/LC_CTYPE,zh_CN.UTF-8 zh_CN.GB18030 zh_CN.GBK)
SAMPLE = $(wildcard data/baiyun-2019/*)
CATALOGUE = $(addprefix data/catalogue/,functional.csv economic.csv economic-gov.csv)

PROGRAM_FILES = $(BUILD)/suan $(BUILD)/sample.db $(MO)
TEST_PROGRAMS = $(addprefix $(BUILD)/tests/,$(UNITS) $(SCREENS) hidden $(FAKES))

all: $(PROGRAM_FILES)

run:
	@sh tests/setup.sh build
	@$(MAKE) --no-print-directory all
	@$(BUILD)/suan $(BUILD)/sample.db

check:
	@sh tests/setup.sh check
	@$(MAKE) --no-print-directory all tests
	@BUILD=$(BUILD) MAKE="$(MAKE)" UNITS="$(UNITS)" sh tests/run.sh

tests: $(TEST_PROGRAMS) $(TEST_LOCALES)

lib: $(BUILD)/libsuan.a

# The unit tests alone, or some of them: make unit UNITS="test_money test_text"
unit: $(addprefix $(BUILD)/tests/,$(UNITS)) $(TEST_LOCALES)
	@BUILD=$(BUILD) MAKE="$(MAKE)" UNITS="$(UNITS)" sh tests/run.sh unit

# Rewrites the golden screens and names those that changed; CASES="tree zoom" takes some of them.
golden: $(PROGRAM_FILES) $(BUILD)/tests/screen $(TEST_LOCALES)
	@BUILD=$(BUILD) MAKE="$(MAKE)" UPDATE=1 CASES="$(CASES)" sh tests/run.sh screens

# The picture of the README, from a real run.
picture: $(PROGRAM_FILES) $(BUILD)/tests/picture $(TEST_LOCALES)
	@LOCPATH=$(abspath $(BUILD))/test-locale $(BUILD)/tests/picture 120x36 zh_CN.UTF-8 "2060599 <A-3> <Enter> <A-1>" \
		$(BUILD)/suan $(BUILD)/sample.db >$(BUILD)/picture.svg
	@cp $(BUILD)/picture.svg data/picture.svg

# The program in the real terminals of this system, on a screen of its own; pictures in $(BUILD)/terminals. ONLY="xterm kitty".
terminals:
	@sh tests/setup.sh terminals
	@$(MAKE) --no-print-directory all $(addprefix $(BUILD)/tests/,$(REAL)) $(TEST_LOCALES)
	@BUILD=$(BUILD) sh tests/terminal/real.sh $(ONLY)

asan:
	@sh tests/setup.sh check
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/asan check LDFLAGS= \
		CFLAGS="-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined"

fuzz:
	@sh tests/setup.sh check
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/asan fuzz-run LDFLAGS= \
		CFLAGS="-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined"

fuzz-run: all tests $(addprefix $(BUILD)/tests/,$(FUZZERS))
	@BUILD=$(BUILD) FUZZERS="$(FUZZERS)" sh tests/fuzz/run.sh

bench:
	@sh tests/setup.sh check
	@$(MAKE) --no-print-directory bench-run

bench-run: all $(addprefix $(BUILD)/tests/,$(BENCHES)) $(TEST_LOCALES)
	@status=0; for bench in bench audit import; do $(BUILD)/tests/$$bench $(BUILD) || status=1; done; exit $$status

coverage:
	@sh tests/setup.sh check
	@rm -rf $(BUILD)/coverage
	@status=0; $(MAKE) --no-print-directory BUILD=$(BUILD)/coverage check LDFLAGS= CFLAGS="-O0 -g --coverage" || status=1; \
		BUILD=$(BUILD)/coverage sh tests/coverage.sh; exit $$status

# Rebuild what was compiled with other flags; before the first compilation, say what is lacking.
FLAGS = $(CC) $(DEFINES) $(WARNINGS) $(CFLAGS) $(LDFLAGS) $(VERSION)
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(FLAGS)' | cmp -s - $@ || { sh tests/setup.sh lacking && echo '$(FLAGS)' >$@; }

# The only object that knows where the program is installed.
$(BUILD)/prefix: FORCE
	@mkdir -p $(@D)
	@echo '$(PREFIX)' | cmp -s - $@ || echo '$(PREFIX)' >$@
$(BUILD)/obj/ui/locate.o: $(BUILD)/prefix

# The official names of codes, which subject.c includes.
$(BUILD)/catalogue.h: data/catalogue/generate.awk $(CATALOGUE)
	@mkdir -p $(@D)
	$(call say,GEN $@)
	$(Q)LC_ALL=C awk -f $^ >$@
$(BUILD)/obj/src/model/subject.o: $(BUILD)/catalogue.h

$(BUILD)/obj/src/%.o: src/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC  $<)
	$(Q)$(COMPILE) $(SQLITE_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/obj/ui/%.o: ui/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC  $<)
	$(Q)$(COMPILE) $(CURSES_CFLAGS) -DSUAN_VERSION='"$(VERSION)"' -DSUAN_PREFIX='"$(PREFIX)"' -MMD -MP -c -o $@ $<

$(BUILD)/obj/tests/%.o: tests/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC  $<)
	$(Q)$(COMPILE) $(CURSES_CFLAGS) $(SQLITE_CFLAGS) $(TESTS_CFLAGS) -Itests -MMD -MP -c -o $@ $<

$(BUILD)/libsuan.a: $(call object,$(LIB_SOURCES))
	@rm -f $@
	$(call say,AR  $@)
	$(Q)$(AR) rcs $@ $^

# All of ui/ but main, for the unit tests.
$(BUILD)/libui.a: $(filter-out $(BUILD)/obj/ui/main.o,$(call object,$(UI_SOURCES)))
	@rm -f $@
	$(call say,AR  $@)
	$(Q)$(AR) rcs $@ $^

# libncursesw must find our wcwidth in the executable, before that of libc. The library with the most symbols to look up
# comes first: the loader searches them in this order, each time the program starts.
$(BUILD)/suan: $(call object,$(UI_SOURCES)) $(BUILD)/libsuan.a
	$(call say,LD  $@)
	$(Q)$(LINK) -Wl,--export-dynamic-symbol=wcwidth -o $@ $^ $(SUAN_LIBS) $(CURSES_LIBS)

$(BUILD)/sample.db: $(BUILD)/suan $(SAMPLE)
	@rm -f $@.tmp
	$(call say,DB  $(BUILD)/sample.db)
	$(Q)$(BUILD)/suan import -d $@.tmp data/baiyun-2019 >/dev/null
	@mv $@.tmp $@

$(BUILD)/locale/%/LC_MESSAGES/suan.mo: data/po/%.po
	@mkdir -p $(@D)
	$(call say,MO  $@)
	$(Q)msgfmt --check -o $@ $<

$(BUILD)/test-locale/%/LC_CTYPE:
	@mkdir -p $(BUILD)/test-locale
	$(call say,LOC $@)
	$(Q)localedef -i $(basename $*) -f $(patsubst .%,%,$(suffix $*)) $(abspath $(BUILD))/test-locale/$*

$(BUILD)/tests/test_%: $(BUILD)/obj/tests/unit/test_%.o $(call object,$(UNIT_HELPERS)) $(BUILD)/libui.a \
		$(BUILD)/libsuan.a
	@mkdir -p $(@D)
	$(call say,LD  $@)
	$(Q)$(LINK) -Wl,--export-dynamic-symbol=wcwidth -o $@ $^ $(CMOCKA_LIBS) $(CURSES_LIBS) $(SUAN_LIBS) -ldl

$(addprefix $(BUILD)/tests/,$(SCREENS) picture): $(BUILD)/tests/%: $(BUILD)/obj/tests/screen/%.o \
		$(call object,$(PTY_SOURCES))
	@mkdir -p $(@D)
	$(call say,LD  $@)
	$(Q)$(LINK) -o $@ $^ $(VTERM_LIBS)

$(addprefix $(BUILD)/tests/,$(FAKES) $(REAL)): $(BUILD)/tests/%: $(BUILD)/obj/tests/terminal/%.o \
		$(call object,$(FAKE_SOURCES) $(PTY_SOURCES))
	@mkdir -p $(@D)
	$(call say,LD  $@)
	$(Q)$(LINK) -o $@ $^ $(VTERM_LIBS) $(SUAN_LIBS)

# A program that hides its wcwidth, for tests/wcwidth.sh.
$(BUILD)/tests/hidden: $(BUILD)/suan
	@mkdir -p $(@D)
	$(call say,LD  $@)
	@echo '{ local: *; };' >$@.map
	$(Q)$(LINK) -Wl,--version-script=$@.map -o $@ $(call object,$(UI_SOURCES)) $(BUILD)/libsuan.a $(CURSES_LIBS) $(SUAN_LIBS)

$(BUILD)/tests/bench: $(BUILD)/obj/tests/bench/bench.o $(call object,$(PTY_SOURCES))
	@mkdir -p $(@D)
	$(call say,LD  $@)
	$(Q)$(LINK) -o $@ $^ $(VTERM_LIBS)

$(BUILD)/tests/floor: $(BUILD)/obj/tests/bench/floor.o
	@mkdir -p $(@D)
	$(call say,LD  $@)
	$(Q)$(LINK) -o $@ $^ $(CURSES_LIBS)

$(BUILD)/tests/import: $(addprefix $(BUILD)/obj/tests/,bench/import.o unit/pdf.o unit/folder.o) $(BUILD)/libsuan.a
	@mkdir -p $(@D)
	$(call say,LD  $@)
	$(Q)$(LINK) -o $@ $^ $(CMOCKA_LIBS) $(SUAN_LIBS)

$(BUILD)/tests/audit: $(BUILD)/obj/tests/bench/audit.o $(BUILD)/libsuan.a
	@mkdir -p $(@D)
	$(call say,LD  $@)
	$(Q)$(LINK) -o $@ $^ $(SUAN_LIBS)

$(addprefix $(BUILD)/tests/,$(FUZZERS)): $(BUILD)/tests/%: $(BUILD)/obj/tests/fuzz/%.o \
		$(BUILD)/obj/tests/fuzz/mutate.o $(BUILD)/libsuan.a
	@mkdir -p $(@D)
	$(call say,LD  $@)
	$(Q)$(LINK) -o $@ $^ $(SUAN_LIBS)

# Takes the texts of the interface from the sources into data/po.
pot:
	@mkdir -p data/po
	$(XGETTEXT) --language=C --from-code=UTF-8 -k_ -kN_ --flag=N_:1:no-c-format --flag=_:1:pass-c-format \
		--sort-by-file --add-comments=TRANSLATORS \
		--package-name=suan --copyright-holder="suan authors" -o data/po/suan.pot \
		$(sort $(wildcard src/*/*.c src/*/*/*.c ui/*.c ui/*.def src/*/*.def))
	@for po in data/po/*.po; do msgmerge --quiet --update --backup=none --no-fuzzy-matching $$po data/po/suan.pot; done

# Writes what comes from ui/*.def into the manual, the README and the completions.
docs:
	@sh tests/drift.sh write

SHARE = $(DESTDIR)$(PREFIX)/share
MAN_PAGES = $(wildcard man/*.[1-8] man/*/*.[1-8])
man_path = $(SHARE)/man/$(patsubst ./,,$(dir $(1:man/%=%)))man$(patsubst .%,%,$(suffix $(1)))/$(notdir $(1))
INSTALLED = $(DESTDIR)$(PREFIX)/bin/suan $(SHARE)/suan/sample.db \
	$(foreach page,$(MAN_PAGES),$(call man_path,$(page))) \
	$(SHARE)/bash-completion/completions/suan $(SHARE)/zsh/site-functions/_suan \
	$(SHARE)/fish/vendor_completions.d/suan.fish $(patsubst $(BUILD)/%,$(SHARE)/%,$(MO))

install: all
	install -D -m 755 $(BUILD)/suan $(DESTDIR)$(PREFIX)/bin/suan
	install -D -m 644 $(BUILD)/sample.db $(SHARE)/suan/sample.db
	$(foreach page,$(MAN_PAGES),install -D -m 644 $(page) $(call man_path,$(page)) &&) :
	install -D -m 644 data/completions/suan.bash $(SHARE)/bash-completion/completions/suan
	install -D -m 644 data/completions/_suan $(SHARE)/zsh/site-functions/_suan
	install -D -m 644 data/completions/suan.fish $(SHARE)/fish/vendor_completions.d/suan.fish
	$(foreach mo,$(MO),install -D -m 644 $(mo) $(mo:$(BUILD)/%=$(SHARE)/%) &&) :

uninstall:
	rm -f $(INSTALLED)
	test ! -d $(SHARE)/suan || rmdir $(SHARE)/suan

clean:
	rm -rf $(BUILD)

FORCE:

.PHONY: all run check tests lib unit golden picture terminals asan fuzz fuzz-run bench bench-run coverage pot docs install uninstall clean FORCE
.DELETE_ON_ERROR:
.SECONDARY:

-include $(shell find $(BUILD)/obj -name '*.d' 2>/dev/null)
