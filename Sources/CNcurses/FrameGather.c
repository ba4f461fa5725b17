// Makes one write of everything that is sent for one frame.
//
// ncurses writes each changed line by itself, so a slow terminal would show half a page. It is
// given a descriptor of its own that names the terminal, because it asks for settings and size
// there. While a frame is gathered that descriptor names a file in memory; then its content goes
// to the terminal at once. Standard output always is the terminal, so a signal handler that sends
// its farewell in the middle of a frame is never gathered.
#define _GNU_SOURCE 1

#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static int memory = -1;
static int painter = -1;
static int is_gathering;

FILE *handrail_gather_stream(void) {
  painter = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  FILE *stream = painter < 0 ? NULL : fdopen(painter, "w");
  if (stream == NULL) { return NULL; }
  // Without a file in memory each line is a write of its own, and nothing else changes.
  if (memory < 0) { memory = memfd_create("frame", MFD_CLOEXEC); }
  return stream;
}

void handrail_gather_begin(void) {
  if (memory < 0 || is_gathering) { return; }
  is_gathering = dup3(memory, painter, O_CLOEXEC) >= 0;
}

void handrail_gather_end(void) {
  if (!is_gathering) { return; }
  is_gathering = 0;
  dup3(STDOUT_FILENO, painter, O_CLOEXEC);
  off_t size = lseek(memory, 0, SEEK_CUR);
  uint8_t *bytes = size > 0 ? malloc((size_t)size) : NULL;
  if (bytes != NULL && pread(memory, bytes, (size_t)size, 0) == size) {
    handrail_send(bytes, (size_t)size);
  }
  free(bytes);
  // The page must not stay behind in memory when the screen was wiped.
  if (ftruncate(memory, 0) == 0) { lseek(memory, 0, SEEK_SET); }
}

void handrail_send(const uint8_t *bytes, size_t count) {
  int target = is_gathering ? memory : STDOUT_FILENO;
  while (count > 0) {
    ssize_t sent = write(target, bytes, count);
    if (sent > 0) {
      bytes += sent;
      count -= (size_t)sent;
    } else if (sent < 0 && errno == EAGAIN) {
      struct pollfd room = {.fd = target, .events = POLLOUT};
      if (poll(&room, 1, 1000) <= 0 || (room.revents & (POLLERR | POLLHUP))) { return; }
    } else if (!(sent < 0 && errno == EINTR)) {
      return;
    }
  }
}
