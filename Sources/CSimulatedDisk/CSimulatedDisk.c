#include "Layer.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DISKS = 256 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static simulated_disk *disks[DISKS];
static int last_number;
static sqlite3_vfs layer;
static sqlite3_vfs *below;

/// The disk that holds a path, and the file's name on it; NULL for none.
static simulated_disk *disk_of(const char *path, const char **name) {
  const char *slash = path == NULL ? NULL : strrchr(path, '/');
  simulated_disk *found = NULL;
  if (slash == NULL) { return found; }
  size_t length = (size_t)(slash - path);
  pthread_mutex_lock(&lock);
  for (int place = 0; place < DISKS && found == NULL; place++) {
    simulated_disk *disk = disks[place];
    if (disk == NULL) { continue; }
    if (strlen(disk->folder) == length && memcmp(disk->folder, path, length) == 0) {
      found = disk;
      *name = slash + 1;
    }
  }
  pthread_mutex_unlock(&lock);
  return found;
}

int handrail_ask(simulated_disk *disk, handrail_disk_event *event) {
  if (disk->owner != NULL) { return disk->owner(disk->context, event); }
  event->count = 0;
  return SQLITE_IOERR;
}

void handrail_tell(simulated_disk *disk, handrail_disk_event event) {
  event.is_done = 1;
  if (disk->owner != NULL) { disk->owner(disk->context, &event); }
}

static void free_disk(simulated_disk *disk) {
  while (disk->files != NULL) {
    stored_file *next = disk->files->next;
    handrail_free(disk->files);
    disk->files = next;
  }
  free(disk->folder);
  free(disk);
}

static void opened(open_file *file) {
  if (file->stored != NULL) { file->stored->open_count++; }
  pthread_mutex_lock(&lock);
  file->disk->open_count++;
  pthread_mutex_unlock(&lock);
}

void handrail_closed(open_file *file) {
  simulated_disk *disk = file->disk;
  stored_file *stored = file->stored;
  if (stored != NULL && --stored->open_count == 0 && !stored->has_name) {
    handrail_free(stored);
  }
  pthread_mutex_lock(&lock);
  int is_last = --disk->open_count == 0 && disk->owner == NULL;
  pthread_mutex_unlock(&lock);
  if (is_last) { free_disk(disk); }
}

int handrail_write(
    open_file *file, const void *bytes, int count, int64_t offset,
    int (*write)(open_file *, const void *, int, int64_t)) {
  handrail_disk_event event = {
    .kind = HANDRAIL_DISK_WRITES, .name = file->name, .offset = offset, .bytes = bytes,
    .count = count};
  int refusal = handrail_ask(file->disk, &event);
  if (refusal == SQLITE_OK) { event.count = count; }
  if (event.count > 0) {
    int code = write(file, bytes, (int)event.count, offset);
    if (code != SQLITE_OK) { return code; }
    handrail_tell(file->disk, event);
  }
  return refusal;
}

// The layer

static int open_real(const char *path, open_file *self, int flags, int *out_flags) {
  self->real = (sqlite3_file *)(self + 1);
  // SQLite's own xAccess says of an empty file that it is not there.
  int was_there = access(path, F_OK) == 0;
  handrail_disk_event event = {
    .kind = was_there ? HANDRAIL_DISK_OPENS : HANDRAIL_DISK_CREATES, .name = self->name};
  int code = handrail_ask(self->disk, &event);
  if (code == SQLITE_OK) { code = below->xOpen(below, path, self->real, flags, out_flags); }
  if (code != SQLITE_OK) { return code; }
  self->base.pMethods = &handrail_real_file;
  opened(self);
  handrail_tell(self->disk, event);
  return SQLITE_OK;
}

static int open_stored(open_file *self, int flags, int *out_flags) {
  self->stored = handrail_find(self->disk, self->name);
  if (self->stored == NULL && !(flags & SQLITE_OPEN_CREATE)) { return SQLITE_CANTOPEN; }
  handrail_disk_event event = {
    .kind = self->stored != NULL ? HANDRAIL_DISK_OPENS : HANDRAIL_DISK_CREATES,
    .name = self->name};
  int code = handrail_ask(self->disk, &event);
  if (code != SQLITE_OK) { return code; }
  if (self->stored == NULL) { self->stored = handrail_create(self->disk, self->name); }
  if (self->stored == NULL) { return SQLITE_NOMEM; }
  if (out_flags != NULL) { *out_flags = flags; }
  self->base.pMethods = &handrail_stored_file;
  opened(self);
  handrail_tell(self->disk, event);
  return SQLITE_OK;
}

static int layer_open(
    sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags) {
  (void)vfs;
  const char *name = NULL;
  simulated_disk *disk = disk_of(path, &name);
  if (disk == NULL) { return below->xOpen(below, path, file, flags, out_flags); }
  open_file *self = SELF(file);
  memset(self, 0, sizeof *self);
  self->disk = disk;
  self->name = name;
  self->syncs_folder = (flags & SQLITE_OPEN_CREATE)
    && (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL));
  return disk->is_in_memory
    ? open_stored(self, flags, out_flags) : open_real(path, self, flags, out_flags);
}

static int layer_delete(sqlite3_vfs *vfs, const char *path, int with_folder) {
  (void)vfs;
  const char *name = NULL;
  simulated_disk *disk = disk_of(path, &name);
  if (disk == NULL) { return below->xDelete(below, path, with_folder); }
  if (disk->is_in_memory && handrail_find(disk, name) == NULL) {
    return SQLITE_IOERR_DELETE_NOENT;
  }
  handrail_disk_event event = {
    .kind = HANDRAIL_DISK_DELETES, .name = name, .with_folder = with_folder & 1};
  int code = handrail_ask(disk, &event);
  if (code != SQLITE_OK) { return code; }
  if (disk->is_in_memory) {
    stored_file **link = &disk->files;
    while (strcmp((*link)->name, name) != 0) { link = &(*link)->next; }
    stored_file *gone = *link;
    *link = gone->next;
    gone->has_name = 0;
    if (gone->open_count == 0) { handrail_free(gone); }
  } else {
    code = below->xDelete(below, path, with_folder);
    if (code != SQLITE_OK) { return code; }
  }
  handrail_tell(disk, event);
  return SQLITE_OK;
}

static int layer_access(sqlite3_vfs *vfs, const char *path, int flags, int *is_so) {
  (void)vfs;
  const char *name = NULL;
  simulated_disk *disk = disk_of(path, &name);
  if (disk == NULL || !disk->is_in_memory) { return below->xAccess(below, path, flags, is_so); }
  stored_file *file = handrail_find(disk, name);
  *is_so = file != NULL && (flags != SQLITE_ACCESS_EXISTS || file->size > 0);
  return SQLITE_OK;
}

static int layer_full_path(sqlite3_vfs *vfs, const char *path, int room, char *full) {
  (void)vfs;
  const char *name = NULL;
  simulated_disk *disk = disk_of(path, &name);
  if (disk == NULL || !disk->is_in_memory) {
    return below->xFullPathname(below, path, room, full);
  }
  return snprintf(full, (size_t)room, "%s", path) < room ? SQLITE_OK : SQLITE_CANTOPEN;
}

static void install(void) {
  below = sqlite3_vfs_find(NULL);
  // The functions that are not replaced need nothing of the layer they are called for.
  layer = *below;
  layer.pNext = NULL;
  layer.zName = "handrail-simulated-disk";
  layer.szOsFile = below->szOsFile + (int)sizeof(open_file);
  layer.xOpen = layer_open;
  layer.xDelete = layer_delete;
  layer.xAccess = layer_access;
  layer.xFullPathname = layer_full_path;
  sqlite3_vfs_register(&layer, 1);
}

/// Makes a disk; a folder that is NULL stands for one of our own making.
static int add(const char *folder, handrail_disk_owner owner, void *context) {
  int number = -1;
  simulated_disk *disk = calloc(1, sizeof *disk);
  if (disk == NULL) { return number; }
  if (sqlite3_initialize() != SQLITE_OK) {
    free(disk);
    return number;
  }
  pthread_mutex_lock(&lock);
  if (below == NULL) { install(); }
  char made[64];
  snprintf(made, sizeof made, "/handrail-simulated-disk/%d", last_number + 1);
  disk->folder = strdup(folder == NULL ? made : folder);
  disk->is_in_memory = folder == NULL;
  disk->owner = owner;
  disk->context = context;
  for (int place = 0; place < DISKS && number < 0 && disk->folder != NULL; place++) {
    if (disks[place] != NULL) { continue; }
    disks[place] = disk;
    number = disk->number = ++last_number;
  }
  pthread_mutex_unlock(&lock);
  if (number < 0) { free_disk(disk); }
  return number;
}

int handrail_disk_make(handrail_disk_owner owner, void *context) {
  return add(NULL, owner, context);
}

int handrail_disk_watch(const char *folder, handrail_disk_owner owner, void *context) {
  return add(folder, owner, context);
}

/// A disk by its number; NULL where there is none.
static simulated_disk *numbered(int number) {
  simulated_disk *found = NULL;
  pthread_mutex_lock(&lock);
  for (int place = 0; place < DISKS && found == NULL; place++) {
    if (disks[place] != NULL && disks[place]->number == number) { found = disks[place]; }
  }
  pthread_mutex_unlock(&lock);
  return found;
}

const char *handrail_disk_folder(int number) {
  simulated_disk *disk = numbered(number);
  return disk == NULL ? NULL : disk->folder;
}

int handrail_disk_put(int number, const char *name, const void *bytes, int64_t count) {
  simulated_disk *disk = numbered(number);
  if (disk == NULL) { return 0; }
  stored_file *file = handrail_create(disk, name);
  return file != NULL && handrail_store(file, bytes, count, 0) == SQLITE_OK;
}

const void *handrail_disk_bytes(int number, const char *name, int64_t *count) {
  simulated_disk *disk = numbered(number);
  stored_file *file = disk == NULL ? NULL : handrail_find(disk, name);
  if (file == NULL) { return NULL; }
  *count = file->size;
  // An empty file is there as well.
  return file->bytes == NULL ? (const void *)file : file->bytes;
}

void handrail_disk_remove(int number) {
  simulated_disk *disk = numbered(number);
  if (disk == NULL) { return; }
  pthread_mutex_lock(&lock);
  for (int place = 0; place < DISKS; place++) {
    if (disks[place] == disk) { disks[place] = NULL; }
  }
  disk->owner = NULL;
  int is_closed = disk->open_count == 0;
  pthread_mutex_unlock(&lock);
  if (is_closed) { free_disk(disk); }
}
