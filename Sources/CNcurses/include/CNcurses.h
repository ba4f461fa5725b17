/// What Swift needs of ncurses and cannot import by itself, and the signal guard.
///
/// Swift 6 refuses `stdscr`, `A_*` and `COLORS` (shared mutable state or macros), and macros such
/// as `getmaxyx`. Each function here is one thin step around one of those.
#ifndef HANDRAIL_CNCURSES_H
#define HANDRAIL_CNCURSES_H

#define NCURSES_WIDECHAR 1

#include <ncurses.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

// Terminfo

/// Loads a terminal's description. Here because `initscr` ends the program on an unknown name;
/// this answers 0 instead, and prints nothing. (Terminfo.c: term.h defines `columns` and more.)
int handrail_load_terminfo(const char *name);

/// A string capability, or NULL. Here because "cancelled" is (char *)-1, which Swift cannot name.
static inline const char *handrail_terminfo_string(const char *capability) {
  const char *text = tigetstr(capability);
  return text == (const char *)-1 ? NULL : text;
}

// The screen

/// The stream that ncurses paints through, or NULL; see FrameGather.c.
FILE *handrail_gather_stream(void);

/// Opens the screen. Here because `stdin` is a shared mutable variable to Swift.
static inline SCREEN *handrail_open_screen(const char *name) {
  FILE *stream = handrail_gather_stream();
  return stream == NULL ? NULL : newterm(name, stream, stdin);
}

/// From here on what is painted and sent is held back.
void handrail_gather_begin(void);

/// Sends what was held back, by one write.
void handrail_gather_end(void);

/// Sets how keys and output are treated. Here because `keypad`, `scrollok` and `leaveok` need
/// `stdscr`. Keys are read and named by our own decoder, so `keypad` is off: on, ncurses would
/// name some of them itself.
static inline void handrail_set_modes(void) {
  raw();
  noecho();
  nonl();
  typeahead(-1);
  keypad(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  curs_set(1);
}

/// Lines on the screen. Here because `getmaxyx` is a macro that assigns.
static inline int handrail_rows(void) { return getmaxy(stdscr); }

/// Columns on the screen. Here because `getmaxyx` is a macro that assigns.
static inline int handrail_columns(void) { return getmaxx(stdscr); }

/// Gives the screen another size. Here to use `resize_term`: `resizeterm` also queues a key.
static inline int handrail_resize(int rows, int columns) {
  return resize_term(rows, columns) == OK;
}

/// Makes the next flush paint every cell. Here because `curscr` is a shared mutable variable.
static inline void handrail_forget_screen(void) { clearok(curscr, TRUE); }

/// Blanks the screen to be. Here because it needs `stdscr`; `clear` would flicker.
static inline void handrail_erase(void) { werase(stdscr); }

/// Writes a piece of text in one style. Here because it needs `stdscr`.
static inline void handrail_write(
    int row, int column, const char *text, int bytes, attr_t attributes, short pair) {
  wattr_set(stdscr, attributes, pair, NULL);
  if (wmove(stdscr, row, column) == OK) { waddnstr(stdscr, text, bytes); }
  wattr_set(stdscr, A_NORMAL, 0, NULL);
}

/// Puts the cursor in its place and sends everything at once. Here because it needs `stdscr`.
static inline void handrail_flush(int row, int column) {
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

// Looks

/// Bold letters. Here because `A_BOLD` is a macro Swift cannot read.
static inline attr_t handrail_bold(void) { return A_BOLD; }

/// Underlined letters. Here because `A_UNDERLINE` is a macro Swift cannot read.
static inline attr_t handrail_underline(void) { return A_UNDERLINE; }

/// Both colours exchanged. Here because `A_REVERSE` is a macro Swift cannot read.
static inline attr_t handrail_reverse(void) { return A_REVERSE; }

/// Turns colours on; 0 when the terminal has none. Here to keep the terminal's own two colours
/// as colour -1 where it can, in one step.
static inline int handrail_start_colours(void) {
  if (!has_colors() || start_color() != OK) { return 0; }
  use_default_colors();
  return 1;
}

/// How many pairs of colours there may be. Here because `COLOR_PAIRS` is a shared variable.
static inline int handrail_pair_limit(void) { return COLOR_PAIRS; }

// The world around it (CNcurses.c)

/// Lets the C library count columns as UTF-8 does; 0 when no UTF-8 locale could be had.
int handrail_use_utf8_locale(void);

/// How many columns the C library, and so ncurses, gives a scalar; -1 when it is not printable.
int handrail_columns_of_scalar(uint32_t scalar);

/// The size the system reports for the terminal; 0 when it does not know.
int handrail_reported_size(int *rows, int *columns);

/// Lets keys come one by one, unseen, and none of them end or stop the program; line ends that are
/// written still begin a new line. Here because the flags are macros of different widths.
void handrail_take_single_keys(void);

/// Fills in the characters that the Linux console's font has, at most `most`, and returns how
/// many; 0 where the terminal is no such console. (ConsoleFont.c)
int handrail_console_glyphs(uint16_t *scalars, int most);

/// Writes all bytes to the terminal, past the buffers of stdio. Waits for a slow terminal, and
/// gives up when it is gone. (FrameGather.c)
void handrail_send(const uint8_t *bytes, size_t count);

// The signal guard (SignalGuard.c)

/// Remembers the terminal's settings and the signals' handlers. Call before the screen opens;
/// 0 when the terminal does not tell its settings.
int handrail_guard_remember(void);

/// From here on a deadly signal first sends `bytes` and restores the settings, then kills as it
/// would have. Call after the screen opened. The bytes are copied.
void handrail_guard_arm(const uint8_t *bytes, size_t count);

/// Lets the guard also run where the calling thread's own stack has overflowed.
void handrail_guard_this_thread(void);

/// Gives the terminal its settings and the signals their handlers back.
void handrail_guard_disarm(void);

/// The end of a pipe that becomes readable when the window changed or the program was continued.
int handrail_guard_wake_descriptor(void);

#endif
