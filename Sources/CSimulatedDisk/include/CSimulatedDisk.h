/// Disks of our own under SQLite.
///
/// A layer takes the place of SQLite's own file system layer for Unix. Files of our disks live in
/// memory, or below a folder that is watched; all other files are handed to the layer below and
/// never seen again. Whatever a disk is asked to do, its owner is asked first and may refuse, and is
/// told afterwards. It is C because SQLite calls it through tables of C functions. The `-shm` file
/// is memory in any case, which a power cut takes.
///
/// A disk serves one connection at a time: nothing is locked on those in memory.
#ifndef HANDRAIL_CSIMULATEDDISK_H
#define HANDRAIL_CSIMULATEDDISK_H

#include <stdint.h>

/// What a disk is asked to do.
enum {
  /// A file that is there is to be opened.
  HANDRAIL_DISK_OPENS,
  /// A file is to be made.
  HANDRAIL_DISK_CREATES,
  /// Bytes are to be read.
  HANDRAIL_DISK_READS,
  /// Bytes are to be written.
  HANDRAIL_DISK_WRITES,
  /// A file is to get another size.
  HANDRAIL_DISK_RESIZES,
  /// A file, and perhaps its folder, is to be on the disk as it stands.
  HANDRAIL_DISK_SYNCS,
  /// A file is to be taken out of its folder.
  HANDRAIL_DISK_DELETES,
};

/// One thing that a disk is asked to do, or has done.
typedef struct {
  /// One of the constants above.
  int kind;
  /// Whether it has been done.
  int is_done;
  /// The name of the file in its folder; gone when the owner returns.
  const char *name;
  /// Where bytes begin, or the size that a file gets.
  int64_t offset;
  /// What is written; gone when the owner returns.
  const void *bytes;
  /// How many bytes. An owner that refuses a write sets how many of them are written all the same.
  int64_t count;
  /// Whether the names in the folder are synced with it.
  int with_folder;
} handrail_disk_event;

/// Asked before, and told after, on the thread that wants it. An answer other than 0 is the SQLite
/// code by which the disk refuses; it has no meaning once a thing is done.
typedef int (*handrail_disk_owner)(void *context, handrail_disk_event *event);

/// Puts a disk in memory under SQLite. Returns its number, or -1 where there are too many.
int handrail_disk_make(handrail_disk_owner owner, void *context);

/// Watches the files directly in a folder, named without links, that are opened from now on.
/// Returns its number, or -1 where there are too many.
int handrail_disk_watch(const char *folder, handrail_disk_owner owner, void *context);

/// The path of a disk's folder, without a slash at its end; NULL where there is no such disk.
const char *handrail_disk_folder(int disk);

/// Puts a file on a disk in memory, as if it had always been there. Returns 0 where that failed.
int handrail_disk_put(int disk, const char *name, const void *bytes, int64_t count);

/// The bytes of a file on a disk in memory, until it is written to; NULL where there is none.
const void *handrail_disk_bytes(int disk, const char *name, int64_t *count);

/// Takes a disk away: for a database that is still open it fails from then on.
void handrail_disk_remove(int disk);

#endif
