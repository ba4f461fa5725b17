// Hands the terminal back when the program is killed: the part that runs inside signal handlers.
//
// Everything a handler needs is prepared beforehand in plain memory. A handler calls only what
// signal-safety(7) allows: poll, write, tcflush, tcsetattr, sigaction, sigprocmask, raise.
// SIGTRAP and SIGILL are how Swift stops after a failed check.
#define _GNU_SOURCE 1

#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { longest_farewell = 512, alternate_stack_size = 65536 };

static const int deadly[] = {SIGTERM, SIGINT,  SIGHUP,  SIGQUIT, SIGABRT, SIGSEGV,
                             SIGBUS,  SIGFPE,  SIGILL,  SIGTRAP};
// A full disk must be an error of a write, not the end of the program: hence SIGXFSZ.
static const int ignored[] = {SIGPIPE, SIGTSTP, SIGTTIN, SIGTTOU, SIGXFSZ};
static const int waking[] = {SIGWINCH, SIGCONT};

enum {
  deadly_count = sizeof deadly / sizeof *deadly,
  ignored_count = sizeof ignored / sizeof *ignored,
  waking_count = sizeof waking / sizeof *waking,
};

static uint8_t farewell[longest_farewell];
static volatile size_t farewell_count;
static volatile sig_atomic_t armed;
static struct termios remembered_settings;
static struct sigaction remembered_deadly[deadly_count];
static struct sigaction remembered_ignored[ignored_count];
static struct sigaction remembered_waking[waking_count];
static int wake_pipe[2] = {-1, -1};

// A stack that overflowed leaves no room to run its own handler on.
static _Alignas(16) char alternate_stack[alternate_stack_size];

static void say_farewell(void) {
  const uint8_t *next = farewell;
  size_t left = farewell_count;
  while (left > 0) {
    // A terminal that takes nothing more must not keep the program from ending.
    struct pollfd room = {.fd = STDOUT_FILENO, .events = POLLOUT};
    if (poll(&room, 1, 200) <= 0 || !(room.revents & POLLOUT)) { break; }
    ssize_t sent = write(STDOUT_FILENO, next, left);
    if (sent <= 0) { break; }
    next += sent;
    left -= (size_t)sent;
  }
  tcflush(STDIN_FILENO, TCIFLUSH);
  tcsetattr(STDIN_FILENO, TCSANOW, &remembered_settings);
}

static void die_politely(int number) {
  if (armed) {
    armed = 0;
    say_farewell();
  }
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(number, &plain, NULL);
  sigset_t this_one;
  sigemptyset(&this_one);
  sigaddset(&this_one, number);
  raise(number);
  sigprocmask(SIG_UNBLOCK, &this_one, NULL);
}

static void wake(int number) {
  (void)number;
  int kept = errno;
  // A full pipe wakes as well as one byte more would.
  (void)!write(wake_pipe[1], "", 1);
  errno = kept;
}

static void handle(const int *numbers, int count, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  for (int each = 0; each < count; each++) { sigaction(numbers[each], &action, NULL); }
}

// Whoever started the program may have held signals back; one that is blocked would never come.
static void let_through(const int *numbers, int count) {
  sigset_t wanted;
  sigemptyset(&wanted);
  for (int each = 0; each < count; each++) { sigaddset(&wanted, numbers[each]); }
  sigprocmask(SIG_UNBLOCK, &wanted, NULL);
}

static void remember(const int *numbers, int count, struct sigaction *kept) {
  for (int each = 0; each < count; each++) { sigaction(numbers[each], NULL, &kept[each]); }
}

static void put_back(const int *numbers, int count, const struct sigaction *kept) {
  for (int each = 0; each < count; each++) { sigaction(numbers[each], &kept[each], NULL); }
}

int handrail_guard_remember(void) {
  if (tcgetattr(STDIN_FILENO, &remembered_settings) != 0) { return 0; }
  remember(deadly, deadly_count, remembered_deadly);
  remember(ignored, ignored_count, remembered_ignored);
  remember(waking, waking_count, remembered_waking);
  return 1;
}

void handrail_guard_arm(const uint8_t *bytes, size_t count) {
  farewell_count = count < longest_farewell ? count : longest_farewell;
  memcpy(farewell, bytes, farewell_count);
  if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) {
    wake_pipe[0] = wake_pipe[1] = -1;
  }
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = alternate_stack_size};
  sigaltstack(&stack, NULL);
  armed = 1;
  handle(deadly, deadly_count, die_politely, SA_ONSTACK);
  handle(ignored, ignored_count, SIG_IGN, 0);
  handle(waking, waking_count, wake, SA_RESTART);
  let_through(deadly, deadly_count);
  let_through(waking, waking_count);
}

void handrail_guard_this_thread(void) {
  // Each thread has an alternate stack of its own; it is needed as long as the thread is.
  static _Thread_local _Alignas(16) char stack_of_thread[alternate_stack_size];
  stack_t stack = {.ss_sp = stack_of_thread, .ss_size = alternate_stack_size};
  sigaltstack(&stack, NULL);
}

void handrail_guard_disarm(void) {
  if (!armed) { return; }
  armed = 0;
  tcflush(STDIN_FILENO, TCIFLUSH);
  tcsetattr(STDIN_FILENO, TCSANOW, &remembered_settings);
  put_back(deadly, deadly_count, remembered_deadly);
  put_back(ignored, ignored_count, remembered_ignored);
  put_back(waking, waking_count, remembered_waking);
}

int handrail_guard_wake_descriptor(void) { return wake_pipe[0]; }
