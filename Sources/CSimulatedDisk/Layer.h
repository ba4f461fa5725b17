/// What the files of this target know of one another.
#ifndef HANDRAIL_LAYER_H
#define HANDRAIL_LAYER_H

#include "CSimulatedDisk.h"

#include <sqlite3.h>

/// A file of a disk in memory.
typedef struct stored_file {
  char *name;
  unsigned char *bytes;
  int64_t size;
  int64_t room;
  /// How often it is open; a file without a name lives on until it is closed.
  int open_count;
  int has_name;
  /// The memory that SQLite shares between connections, in pieces of one size.
  void **regions;
  int region_count;
  struct stored_file *next;
} stored_file;

/// A disk.
typedef struct {
  char *folder;
  /// Never given twice.
  int number;
  int is_in_memory;
  /// How many of its files are open; a disk outlives a database that is closed late.
  int open_count;
  /// NULL once the disk was taken away: it does nothing any more then.
  handrail_disk_owner owner;
  void *context;
  stored_file *files;
} simulated_disk;

/// An open file of a disk: one in memory, or one of the layer below, which follows it in memory.
typedef struct {
  sqlite3_file base;
  simulated_disk *disk;
  const char *name;
  stored_file *stored;
  sqlite3_file *real;
  /// Whether the next sync takes the folder along: SQLite's own layer does that once for a log or a
  /// journal that it opened, as one that it may have made.
  int syncs_folder;
} open_file;

#define SELF(file) ((open_file *)(file))

/// What can be done with a file that the layer below holds.
extern const sqlite3_io_methods handrail_real_file;
/// What can be done with a file in memory.
extern const sqlite3_io_methods handrail_stored_file;

/// Asks the owner of a disk.
int handrail_ask(simulated_disk *disk, handrail_disk_event *event);
/// Tells the owner of a disk what was done.
void handrail_tell(simulated_disk *disk, handrail_disk_event event);
/// A file of a disk was closed.
void handrail_closed(open_file *file);
/// Asks for a write of so many bytes, and carries out by `write` what is granted.
int handrail_write(
    open_file *file, const void *bytes, int count, int64_t offset,
    int (*write)(open_file *, const void *, int, int64_t));

/// A file in memory; NULL where there is none.
stored_file *handrail_find(simulated_disk *disk, const char *name);
/// A new, empty file in memory; NULL where memory ran out.
stored_file *handrail_create(simulated_disk *disk, const char *name);
/// Lets a file in memory go.
void handrail_free(stored_file *file);
/// Writes into a file in memory. Returns SQLite's code.
int handrail_store(stored_file *file, const void *bytes, int64_t count, int64_t offset);

#endif
