// What Swift could call but the C library hides behind feature macros or variadic calls.
#define _GNU_SOURCE 1

#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

int handrail_use_utf8_locale(void) {
  // Only the kind of characters: numbers must not start to be written with a decimal comma.
  if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) { return 1; }
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

int handrail_columns_of_scalar(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int handrail_reported_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) {
    return 0;
  }
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 1;
}

void handrail_take_single_keys(void) {
  struct termios settings;
  if (tcgetattr(STDIN_FILENO, &settings) != 0) { return; }
  settings.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | ISIG | IEXTEN);
  settings.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR | ISTRIP);
  settings.c_cc[VMIN] = 1;
  settings.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &settings);
}
