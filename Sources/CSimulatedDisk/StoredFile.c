#include "Layer.h"

#include <stdlib.h>
#include <string.h>

stored_file *handrail_find(simulated_disk *disk, const char *name) {
  stored_file *file = disk->files;
  while (file != NULL && strcmp(file->name, name) != 0) { file = file->next; }
  return file;
}

stored_file *handrail_create(simulated_disk *disk, const char *name) {
  stored_file *file = calloc(1, sizeof *file);
  if (file == NULL) { return NULL; }
  file->name = strdup(name);
  if (file->name == NULL) {
    free(file);
    return NULL;
  }
  file->has_name = 1;
  file->next = disk->files;
  disk->files = file;
  return file;
}

static void free_regions(stored_file *file) {
  for (int region = 0; region < file->region_count; region++) { free(file->regions[region]); }
  free(file->regions);
  file->regions = NULL;
  file->region_count = 0;
}

void handrail_free(stored_file *file) {
  free_regions(file);
  free(file->name);
  free(file->bytes);
  free(file);
}

/// Gives a file another size; what is new in it is zero.
static int resize(stored_file *file, int64_t size) {
  if (size > file->room) {
    int64_t room = file->room < 16384 ? 16384 : file->room;
    while (room < size) { room *= 2; }
    unsigned char *bytes = realloc(file->bytes, (size_t)room);
    if (bytes == NULL) { return SQLITE_NOMEM; }
    file->bytes = bytes;
    file->room = room;
  }
  if (size > file->size) { memset(file->bytes + file->size, 0, (size_t)(size - file->size)); }
  file->size = size;
  return SQLITE_OK;
}

int handrail_store(stored_file *file, const void *bytes, int64_t count, int64_t offset) {
  if (offset + count > file->size) {
    int code = resize(file, offset + count);
    if (code != SQLITE_OK) { return code; }
  }
  if (count > 0) { memcpy(file->bytes + offset, bytes, (size_t)count); }
  return SQLITE_OK;
}

static int store(open_file *self, const void *bytes, int count, int64_t offset) {
  return handrail_store(self->stored, bytes, count, offset);
}

static int file_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  return handrail_write(SELF(file), bytes, count, offset, store);
}

static int file_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
  stored_file *stored = SELF(file)->stored;
  handrail_disk_event event = {
    .kind = HANDRAIL_DISK_READS, .name = SELF(file)->name, .offset = offset, .count = count};
  int code = handrail_ask(SELF(file)->disk, &event);
  if (code != SQLITE_OK) { return code; }
  int64_t there = stored->size > offset ? stored->size - offset : 0;
  if (there >= count) {
    memcpy(bytes, stored->bytes + offset, (size_t)count);
    return SQLITE_OK;
  }
  memset(bytes, 0, (size_t)count);
  if (there > 0) { memcpy(bytes, stored->bytes + offset, (size_t)there); }
  return SQLITE_IOERR_SHORT_READ;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
  handrail_disk_event event = {
    .kind = HANDRAIL_DISK_RESIZES, .name = SELF(file)->name, .offset = size};
  int code = handrail_ask(SELF(file)->disk, &event);
  if (code == SQLITE_OK) { code = resize(SELF(file)->stored, size); }
  if (code == SQLITE_OK) { handrail_tell(SELF(file)->disk, event); }
  return code;
}

static int file_sync(sqlite3_file *file, int flags) {
  (void)flags;
  handrail_disk_event event = {
    .kind = HANDRAIL_DISK_SYNCS, .name = SELF(file)->name,
    .with_folder = SELF(file)->syncs_folder};
  int code = handrail_ask(SELF(file)->disk, &event);
  if (code != SQLITE_OK) { return code; }
  SELF(file)->syncs_folder = 0;
  handrail_tell(SELF(file)->disk, event);
  return code;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  *size = SELF(file)->stored->size;
  return SQLITE_OK;
}

/// Somebody who asks for memory beyond the end gets new memory only where they want it to grow.
static int file_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **out) {
  stored_file *stored = SELF(file)->stored;
  *out = NULL;
  if (page >= stored->region_count && !extend) { return SQLITE_OK; }
  while (page >= stored->region_count) {
    size_t room = sizeof *stored->regions * (size_t)(stored->region_count + 1);
    void **regions = realloc(stored->regions, room);
    if (regions == NULL) { return SQLITE_NOMEM; }
    stored->regions = regions;
    void *region = calloc(1, (size_t)size);
    if (region == NULL) { return SQLITE_NOMEM; }
    stored->regions[stored->region_count++] = region;
  }
  *out = stored->regions[page];
  return SQLITE_OK;
}

static int file_shm_unmap(sqlite3_file *file, int deletes) {
  (void)deletes;
  if (SELF(file)->stored->open_count == 1) { free_regions(SELF(file)->stored); }
  return SQLITE_OK;
}

static int file_close(sqlite3_file *file) {
  handrail_closed(SELF(file));
  return SQLITE_OK;
}

// There is one connection, so locks are always granted.

static int file_lock(sqlite3_file *file, int level) {
  (void)file;
  (void)level;
  return SQLITE_OK;
}
static int file_reserved(sqlite3_file *file, int *is_reserved) {
  (void)file;
  *is_reserved = 0;
  return SQLITE_OK;
}
static int file_control(sqlite3_file *file, int operation, void *argument) {
  (void)file;
  (void)operation;
  (void)argument;
  return SQLITE_NOTFOUND;
}
static int file_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  (void)file;
  (void)offset;
  (void)count;
  (void)flags;
  return SQLITE_OK;
}
static void file_shm_barrier(sqlite3_file *file) {
  (void)file;
  __sync_synchronize();
}

/// What SQLite's own layer for Unix says of a disk it knows nothing of.
static int file_sector(sqlite3_file *file) {
  (void)file;
  return 4096;
}
static int file_traits(sqlite3_file *file) {
  (void)file;
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

/// Version 2 has no mapped memory, so every read and write comes through here.
const sqlite3_io_methods handrail_stored_file = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_lock,
  .xCheckReservedLock = file_reserved,
  .xFileControl = file_control,
  .xSectorSize = file_sector,
  .xDeviceCharacteristics = file_traits,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};
