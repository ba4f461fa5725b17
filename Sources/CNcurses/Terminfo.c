// Alone in its file: term.h defines everyday words such as `lines` and `columns` as macros.
#include "CNcurses.h"

#include <term.h>
#include <unistd.h>

int handrail_load_terminfo(const char *name) {
  int outcome = 0;
  return setupterm(name, STDOUT_FILENO, &outcome) == OK && outcome == 1;
}
