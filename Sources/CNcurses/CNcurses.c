// What Swift could call but the C library hides behind feature macros or variadic calls.
#define _GNU_SOURCE 1

#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>
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
