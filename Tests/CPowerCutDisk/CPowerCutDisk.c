#include "CPowerCutDisk.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FOLDERS = 64 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
/// Watched folders. A number is never given twice, so that a database which is closed late cannot
/// report to somebody else.
static struct {
  char *path;
  int number;
} folders[FOLDERS];
static int last_number;
static handrail_disk_observer observer;
static sqlite3_vfs layer;
static sqlite3_vfs *below;

/// A file of a watched folder; the file of the layer below follows it in memory.
typedef struct {
  sqlite3_file base;
  sqlite3_file *real;
  const char *path;
  int disk;
  /// Whether the next sync takes the folder along: SQLite does that once for a log or a journal
  /// that it opened, as one that it may have made.
  int syncs_folder;
} watched_file;

static void tell(int disk, handrail_disk_event event) { observer(disk, &event); }

/// The number of the watched folder that holds a path; -1 for none.
static int disk_of(const char *path) {
  const char *slash = path == NULL ? NULL : strrchr(path, '/');
  int found = -1;
  if (slash == NULL) { return found; }
  size_t length = (size_t)(slash - path);
  pthread_mutex_lock(&lock);
  for (int slot = 0; slot < FOLDERS && found < 0; slot++) {
    const char *folder = folders[slot].path;
    if (folder != NULL && strlen(folder) == length && memcmp(folder, path, length) == 0) {
      found = folders[slot].number;
    }
  }
  pthread_mutex_unlock(&lock);
  return found;
}

// What is reported

#define SELF(file) ((watched_file *)(file))
#define REAL(file) (SELF(file)->real)
#define CALL(file, method, ...) (REAL(file)->pMethods->method(REAL(file), ##__VA_ARGS__))

static int file_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  int code = CALL(file, xWrite, bytes, count, offset);
  if (code != SQLITE_OK) { return code; }
  tell(SELF(file)->disk, (handrail_disk_event){
    .kind = HANDRAIL_DISK_WROTE, .path = SELF(file)->path, .offset = offset, .bytes = bytes,
    .count = count});
  return code;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
  int code = CALL(file, xTruncate, size);
  if (code != SQLITE_OK) { return code; }
  tell(SELF(file)->disk, (handrail_disk_event){
    .kind = HANDRAIL_DISK_RESIZED, .path = SELF(file)->path, .offset = size});
  return code;
}

static int file_sync(sqlite3_file *file, int flags) {
  int code = CALL(file, xSync, flags);
  if (code != SQLITE_OK) { return code; }
  tell(SELF(file)->disk, (handrail_disk_event){
    .kind = HANDRAIL_DISK_SYNCED, .path = SELF(file)->path,
    .with_folder = SELF(file)->syncs_folder});
  SELF(file)->syncs_folder = 0;
  return code;
}

// What is only handed on

static int file_close(sqlite3_file *file) { return CALL(file, xClose); }
static int file_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
  return CALL(file, xRead, bytes, count, offset);
}
static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return CALL(file, xFileSize, size);
}
static int file_lock(sqlite3_file *file, int level) { return CALL(file, xLock, level); }
static int file_unlock(sqlite3_file *file, int level) { return CALL(file, xUnlock, level); }
static int file_reserved(sqlite3_file *file, int *is_reserved) {
  return CALL(file, xCheckReservedLock, is_reserved);
}
static int file_control(sqlite3_file *file, int operation, void *argument) {
  return CALL(file, xFileControl, operation, argument);
}
static int file_sector(sqlite3_file *file) { return CALL(file, xSectorSize); }
static int file_traits(sqlite3_file *file) { return CALL(file, xDeviceCharacteristics); }
static int file_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **out) {
  return CALL(file, xShmMap, page, size, extend, out);
}
static int file_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  return CALL(file, xShmLock, offset, count, flags);
}
static void file_shm_barrier(sqlite3_file *file) { CALL(file, xShmBarrier); }
static int file_shm_unmap(sqlite3_file *file, int deletes) {
  return CALL(file, xShmUnmap, deletes);
}

/// Version 2 has no mapped memory, so nothing can be read or written past this layer.
static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_reserved,
  .xFileControl = file_control,
  .xSectorSize = file_sector,
  .xDeviceCharacteristics = file_traits,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};

// The layer

static int layer_open(
    sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags) {
  (void)vfs;
  int disk = disk_of(path);
  if (disk < 0) { return below->xOpen(below, path, file, flags, out_flags); }

  watched_file *self = SELF(file);
  memset(self, 0, sizeof *self);
  self->real = (sqlite3_file *)(self + 1);
  self->path = path;
  self->disk = disk;
  self->syncs_folder = (flags & SQLITE_OPEN_CREATE)
    && (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL));
  // SQLite's own xAccess says of an empty file that it is not there.
  int was_there = access(path, F_OK) == 0;
  int code = below->xOpen(below, path, self->real, flags, out_flags);
  if (code != SQLITE_OK) { return code; }
  self->base.pMethods = &methods;
  tell(disk, (handrail_disk_event){
    .kind = was_there ? HANDRAIL_DISK_FOUND : HANDRAIL_DISK_CREATED, .path = path});
  return SQLITE_OK;
}

static int layer_delete(sqlite3_vfs *vfs, const char *path, int with_folder) {
  (void)vfs;
  int code = below->xDelete(below, path, with_folder);
  int disk = disk_of(path);
  if (code != SQLITE_OK || disk < 0) { return code; }
  tell(disk, (handrail_disk_event){
    .kind = HANDRAIL_DISK_DELETED, .path = path, .with_folder = with_folder & 1});
  return code;
}

int handrail_disk_install(handrail_disk_observer wanted) {
  int code = sqlite3_initialize();
  if (code != SQLITE_OK) { return code; }
  pthread_mutex_lock(&lock);
  if (observer == NULL) {
    observer = wanted;
    below = sqlite3_vfs_find(NULL);
    // The functions that are not replaced need nothing of the layer they are called for.
    layer = *below;
    layer.pNext = NULL;
    layer.zName = "handrail-power-cut";
    layer.szOsFile = below->szOsFile + (int)sizeof(watched_file);
    layer.xOpen = layer_open;
    layer.xDelete = layer_delete;
    code = sqlite3_vfs_register(&layer, 1);
  }
  pthread_mutex_unlock(&lock);
  return code;
}

int handrail_disk_watch(const char *folder) {
  int number = -1;
  pthread_mutex_lock(&lock);
  for (int slot = 0; slot < FOLDERS && number < 0; slot++) {
    if (folders[slot].path != NULL) { continue; }
    folders[slot].path = strdup(folder);
    if (folders[slot].path == NULL) { break; }
    number = folders[slot].number = ++last_number;
  }
  pthread_mutex_unlock(&lock);
  return number;
}

void handrail_disk_unwatch(int disk) {
  pthread_mutex_lock(&lock);
  for (int slot = 0; slot < FOLDERS; slot++) {
    if (folders[slot].path == NULL || folders[slot].number != disk) { continue; }
    free(folders[slot].path);
    folders[slot].path = NULL;
  }
  pthread_mutex_unlock(&lock);
}
