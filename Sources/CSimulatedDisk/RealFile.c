#include "Layer.h"

#define REAL(file) (SELF(file)->real)
#define CALL(file, method, ...) (REAL(file)->pMethods->method(REAL(file), ##__VA_ARGS__))

static int write_below(open_file *self, const void *bytes, int count, int64_t offset) {
  return CALL((sqlite3_file *)self, xWrite, bytes, count, offset);
}

static int file_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  return handrail_write(SELF(file), bytes, count, offset, write_below);
}

static int file_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
  handrail_disk_event event = {
    .kind = HANDRAIL_DISK_READS, .name = SELF(file)->name, .offset = offset, .count = count};
  int code = handrail_ask(SELF(file)->disk, &event);
  return code == SQLITE_OK ? CALL(file, xRead, bytes, count, offset) : code;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
  handrail_disk_event event = {
    .kind = HANDRAIL_DISK_RESIZES, .name = SELF(file)->name, .offset = size};
  int code = handrail_ask(SELF(file)->disk, &event);
  if (code == SQLITE_OK) { code = CALL(file, xTruncate, size); }
  if (code == SQLITE_OK) { handrail_tell(SELF(file)->disk, event); }
  return code;
}

static int file_sync(sqlite3_file *file, int flags) {
  handrail_disk_event event = {
    .kind = HANDRAIL_DISK_SYNCS, .name = SELF(file)->name,
    .with_folder = SELF(file)->syncs_folder};
  int code = handrail_ask(SELF(file)->disk, &event);
  if (code == SQLITE_OK) { code = CALL(file, xSync, flags); }
  if (code != SQLITE_OK) { return code; }
  SELF(file)->syncs_folder = 0;
  handrail_tell(SELF(file)->disk, event);
  return code;
}

// What is only handed on

static int file_close(sqlite3_file *file) {
  int code = CALL(file, xClose);
  handrail_closed(SELF(file));
  return code;
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
const sqlite3_io_methods handrail_real_file = {
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
