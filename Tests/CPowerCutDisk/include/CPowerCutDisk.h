/// A layer under SQLite that tells what the disk is asked to do, in order.
///
/// It stands between SQLite and SQLite's own file system layer for Unix, changes nothing, and
/// reports each write, truncation, sync, creation and deletion of files in watched folders. Files
/// anywhere else are handed to the layer below and never seen again. It is C because SQLite calls
/// it through tables of C functions. The `-shm` file does not pass through here: it is shared
/// memory, which a power cut takes in any case.
#ifndef HANDRAIL_CPOWERCUTDISK_H
#define HANDRAIL_CPOWERCUTDISK_H

#include <stdint.h>

/// What the disk was asked to do.
enum {
  /// A file was opened that was already there.
  HANDRAIL_DISK_FOUND,
  /// A file was made.
  HANDRAIL_DISK_CREATED,
  /// Bytes were written.
  HANDRAIL_DISK_WROTE,
  /// A file got another size.
  HANDRAIL_DISK_RESIZED,
  /// A file, and perhaps its folder, is on the disk as it stands.
  HANDRAIL_DISK_SYNCED,
  /// A file was taken out of its folder.
  HANDRAIL_DISK_DELETED,
};

/// One thing that the disk has done.
typedef struct {
  /// One of the constants above.
  int kind;
  /// The whole path of the file; gone when the observer returns.
  const char *path;
  /// Where a write begins, or the size that a resized file has.
  int64_t offset;
  /// What was written; gone when the observer returns.
  const void *bytes;
  /// How many bytes were written.
  int64_t count;
  /// Whether the names in the folder were synced with it.
  int with_folder;
} handrail_disk_event;

/// Told of each thing that happened in a watched folder, on the thread that did it.
typedef void (*handrail_disk_observer)(int disk, const handrail_disk_event *event);

/// Puts the layer under every database that is opened from now on. The first observer stays.
/// Returns SQLite's result code.
int handrail_disk_install(handrail_disk_observer observer);

/// Watches files directly in a folder, named without links, that are opened from now on. Returns
/// the number that the observer is given, or -1 where no more folders can be watched.
int handrail_disk_watch(const char *folder);

/// Watches a folder no longer. Its databases must be closed.
void handrail_disk_unwatch(int disk);

#endif
