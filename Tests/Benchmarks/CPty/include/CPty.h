/// Starts programs on terminals of their own. In C, because the C library hides what is needed
/// behind feature macros, which Swift cannot set.
#ifndef HANDRAIL_BENCH_CPTY_H
#define HANDRAIL_BENCH_CPTY_H

#include <stdint.h>
#include <sys/types.h>

/// A program on a terminal.
typedef struct {
  /// Our side of the terminal.
  int master;
  /// The process; 0 when it did not start.
  pid_t pid;
  /// The monotonic clock, in nanoseconds, when it was about to be started.
  int64_t started;
} Pty;

/// The monotonic clock in nanoseconds.
int64_t pty_now(void);

/// The time this process has used the processor, in nanoseconds.
int64_t pty_processor_time(void);

/// Starts a program as the leader of a session, on a new terminal of that size.
/// 0, or what went wrong as `errno` has it.
int pty_start(
    Pty *pty, char *const *words, char *const *environment, unsigned short columns,
    unsigned short rows);

/// Gives the window another size.
void pty_resize(int master, unsigned short columns, unsigned short rows);

#endif
