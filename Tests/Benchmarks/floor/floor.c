// The floor under the measurements: what the same job costs a bare C program that uses ncurses,
// checks nothing and keeps nothing.
//
//   floor             ten pages, asked in the words of ten-pages/Content
//   floor page FILE   one page, painted from the lines of a file; Ctrl-Q ends it
//   floor wait MS     no pages: known delays, sizes and memory, by which the harness is tested
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <errno.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wctype.h>

enum { mostLetters = 60, mostLines = 100, margin = 4, controlQ = 17 };

typedef struct {
  const char *title, *hint;
  const char *const *options;
  int typed;  // 0: nothing, 1: text, 2: a date
} Page;

typedef struct {
  wchar_t text[mostLetters + 1];
  int length, option;
} Answer;

static const char *const languages[] = {
    "English", "Español", "中文", "Tiếng Việt", "العربية", "Kreyòl ayisyen", "Français", "Tagalog",
    NULL};
static const char *const plans[] = {
    "Medicaid", "Medicare", "Employer plan", "Marketplace plan", "Veterans (VA)", "None",
    "Not sure", NULL};
static const char *const permission[] = {"Yes", "No", NULL};

static const Page pages[] = {
    {"Welcome to the front desk", "This takes about three minutes. Press Enter to begin.", NULL, 0},
    {"Which language do you prefer?", "Use the arrow keys, then press Enter.", languages, 0},
    {"What is your first name?", "As written on your ID.", NULL, 1},
    {"What is your last name?", "As written on your ID.", NULL, 1},
    {"When were you born?", "Month/Day/Year, for example 04/12/1988", NULL, 2},
    {"What is your phone number?", "Any number where we can reach you.", NULL, 1},
    {"What is your street address?", "Where you get your mail.", NULL, 1},
    {"Which insurance do you have?", "Choose the closest one.", plans, 0},
    {"May we contact you about appointments?", "You can change this later.", permission, 0},
    {"Please check your answers", "Press Enter to finish.", NULL, 0},
};
enum { pageCount = sizeof pages / sizeof pages[0] };
static Answer answers[pageCount];

// Ten pages

static void paintAnswers(int row) {
  for (int i = 1; i + 1 < pageCount; i++, row++) {
    mvaddstr(row, margin, pages[i].title);
    if (pages[i].options) {
      mvaddstr(row, margin + 40, pages[i].options[answers[i].option]);
    } else {
      mvaddnwstr(row, margin + 40, answers[i].text, 30);
    }
  }
}

static void paintPage(int number, int isRefused) {
  const Page *page = &pages[number];
  const Answer *answer = &answers[number];
  int row = 6, column = margin;
  erase();
  mvprintw(1, margin, "Page %d of %d", number + 1, pageCount);
  mvaddstr(LINES - 1, margin, "Enter Go on   Esc Back   F1 Help");
  attrset(A_BOLD);
  mvaddstr(3, margin, page->title);
  attrset(A_NORMAL);
  mvaddstr(4, margin, page->hint);
  if (page->options) {
    for (int i = 0; page->options[i]; i++) {
      attrset(i == answer->option ? A_REVERSE : A_NORMAL);
      mvprintw(row + i, margin, "%d  %s", i + 1, page->options[i]);
    }
    attrset(A_NORMAL);
    row += answer->option;
  } else if (page->typed) {
    mvhline(row + 1, margin, '_', mostLetters);
    if (isRefused) {
      mvaddstr(row + 3, margin, "That date does not exist. Please type month/day/year.");
    }
    mvaddwstr(row, margin, answer->text);
    getyx(stdscr, row, column);
  } else if (number + 1 == pageCount) {
    paintAnswers(row);
  }
  move(row, column);
  refresh();
}

static int isDay(const wchar_t *text) {
  int month, day, year, end = 0;
  if (swscanf(text, L"%d/%d/%d%n", &month, &day, &year, &end) != 3 || text[end]) { return 0; }
  struct tm date = {.tm_mon = month - 1, .tm_mday = day, .tm_year = year - 1900, .tm_hour = 12};
  return timegm(&date) != -1 && date.tm_mon == month - 1 && date.tm_mday == day;
}

static void eraseLetter(Answer *answer) {
  if (answer->length > 0) { answer->text[--answer->length] = 0; }
}

static void choose(const Page *page, Answer *answer, int step) {
  int next = answer->option + step;
  if (page->options && next >= 0 && page->options[next]) { answer->option = next; }
}

static void askTenPages(void) {
  int number = 0, isRefused = 0;
  while (number < pageCount) {
    const Page *page = &pages[number];
    Answer *answer = &answers[number];
    wint_t key;
    paintPage(number, isRefused);
    int kind = get_wch(&key);
    if (kind == ERR) { return; }
    if (kind == KEY_CODE_YES) {
      if (key == KEY_DOWN) { choose(page, answer, 1); }
      if (key == KEY_UP) { choose(page, answer, -1); }
      if (key == KEY_BACKSPACE) { eraseLetter(answer); }
    } else if (key == L'\r' || key == L'\n') {
      isRefused = page->typed == 2 && !isDay(answer->text);
      number += !isRefused;
    } else if (key == 127) {
      eraseLetter(answer);
    } else if (key == 27) {
      number -= number > 0;
    } else if (page->typed && iswprint(key) && answer->length < mostLetters) {
      isRefused = 0;
      answer->text[answer->length++] = (wchar_t)key;
      answer->text[answer->length] = 0;
    }
  }
}

// One page

static void showFile(const char *path) {
  static char lines[mostLines][512];
  int count = 0;
  FILE *file = fopen(path, "r");
  if (!file) { return; }
  while (count < mostLines && fgets(lines[count], sizeof lines[0], file)) {
    lines[count][strcspn(lines[count], "\n")] = 0;
    count++;
  }
  fclose(file);
  wint_t key = 0;
  do {
    erase();
    for (int row = 0; row < count && row < LINES; row++) { mvaddstr(row, 0, lines[row]); }
    move(0, 0);
    refresh();
  } while (get_wch(&key) != ERR && key != controlQ);
}

static void onScreen(const char *path) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  set_escdelay(25);
  if (path) {
    showFile(path);
  } else {
    askTenPages();
  }
  endwin();
}

// Known delays

static volatile sig_atomic_t windowChanged;

static void noteWindow(int signal) {
  (void)signal;
  windowChanged = 1;
}

static void say(const char *text) {
  if (write(STDOUT_FILENO, text, strlen(text)) < 0) { _exit(1); }
}

static void waitMilliseconds(int milliseconds) {
  struct timespec rest = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  while (nanosleep(&rest, &rest) != 0 && errno == EINTR) {}
}

static void sayWindow(void) {
  struct winsize size = {0};
  char text[40];
  ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
  snprintf(text, sizeof text, "[%dx%d]", size.ws_col, size.ws_row);
  say(text);
}

// Says "ready" after twice the delay; answers a key with "a" at once and "bcd" after the delay, a
// new window with its size after the delay; holds 8 MiB; ends with status 7 on "q".
static int waitForKeys(int delay) {
  enum { held = 8 << 20 };
  char *memory, key = 0;
  struct sigaction change = {.sa_handler = noteWindow};
  struct termios settings;
  sigaction(SIGWINCH, &change, NULL);
  tcgetattr(STDIN_FILENO, &settings);
  cfmakeraw(&settings);
  tcsetattr(STDIN_FILENO, TCSANOW, &settings);
  waitMilliseconds(2 * delay);
  say("ready");
  memory = malloc(held);
  if (!memory) { return 1; }
  memset(memory, 1, held);
  while (1) {
    ssize_t count = read(STDIN_FILENO, &key, 1);
    if (count == 0 || (count < 0 && errno != EINTR)) { return 1; }
    if (windowChanged) {
      windowChanged = 0;
      waitMilliseconds(delay);
      sayWindow();
    }
    if (count < 0) { continue; }
    if (key == 'q') { return memory[held - 1] == 1 ? 7 : 1; }
    say("a");
    waitMilliseconds(delay);
    say("bcd");
  }
}

int main(int count, char **words) {
  if (count == 3 && strcmp(words[1], "wait") == 0) { return waitForKeys(atoi(words[2])); }
  onScreen(count == 3 && strcmp(words[1], "page") == 0 ? words[2] : NULL);
  return 0;
}
