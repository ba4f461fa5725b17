// Asks the Linux console which characters its font has; see ioctl_console(2).
#include "CNcurses.h"

#include <linux/kd.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int handrail_console_glyphs(uint16_t *scalars, int most) {
  struct unimapdesc map = {.entry_ct = (unsigned short)(most < 65535 ? most : 65535)};
  map.entries = calloc(map.entry_ct, sizeof *map.entries);
  if (map.entries == NULL) { return 0; }
  int found = 0;
  if (ioctl(STDOUT_FILENO, GIO_UNIMAP, &map) == 0) {
    for (; found < map.entry_ct; found++) { scalars[found] = map.entries[found].unicode; }
  }
  free(map.entries);
  return found;
}
