#define _GNU_SOURCE 1

#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

static int64_t read_clock(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

int64_t pty_now(void) { return read_clock(CLOCK_MONOTONIC); }

int64_t pty_processor_time(void) { return read_clock(CLOCK_PROCESS_CPUTIME_ID); }

void pty_resize(int master, unsigned short columns, unsigned short rows) {
  struct winsize size = {.ws_col = columns, .ws_row = rows};
  ioctl(master, TIOCSWINSZ, &size);
}

static int spawn(
    Pty *pty, char *const *words, char *const *environment, const char *terminal) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_init(&actions);
  // The first terminal that the leader of a new session opens becomes its own.
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO);
  pty->started = pty_now();
  int failure = posix_spawn(&pty->pid, words[0], &actions, &attributes, words, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (failure) { pty->pid = 0; }
  return failure;
}

int pty_start(
    Pty *pty, char *const *words, char *const *environment, unsigned short columns,
    unsigned short rows) {
  char name[128];
  pty->pid = 0;
  pty->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (pty->master < 0 || grantpt(pty->master) != 0 || unlockpt(pty->master) != 0
      || ptsname_r(pty->master, name, sizeof name) != 0) {
    return errno;
  }
  pty_resize(pty->master, columns, rows);
  return spawn(pty, words, environment, name);
}
