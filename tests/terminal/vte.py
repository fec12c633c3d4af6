#!/usr/bin/python3
# vte.py: vte.py AMBIGUOUS CODE FONT COLUMNS ROWS COMMAND: a window that is one VTE terminal
import sys
import gi
gi.require_version("Gtk", "3.0")
gi.require_version("Vte", "2.91")
from gi.repository import GLib, Gtk, Pango, Vte

ambiguous, code, font, columns, rows, command = sys.argv[1:]
terminal = Vte.Terminal()
terminal.set_font(Pango.FontDescription(font))
terminal.set_cjk_ambiguous_width(int(ambiguous))
terminal.set_size(int(columns), int(rows))
if code != "UTF-8":
    terminal.set_encoding(code)
terminal.connect("child-exited", lambda *_: Gtk.main_quit())
window = Gtk.Window(decorated=False)
window.add(terminal)
window.show_all()
terminal.spawn_async(Vte.PtyFlags.DEFAULT, None, [command], None, GLib.SpawnFlags.DEFAULT, None, None, -1, None, None)
Gtk.main()
