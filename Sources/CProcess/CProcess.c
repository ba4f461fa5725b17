#define _GNU_SOURCE 1

#include "CProcess.h"

#include <link.h>
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// The first object is the program itself.
static int give_back_text(struct dl_phdr_info *object, size_t size, void *unused) {
  (void)size;
  (void)unused;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int each = 0; each < object->dlpi_phnum; each++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[each];
    if (part->p_type != PT_LOAD || (part->p_flags & PF_W)) { continue; }
    uintptr_t start = object->dlpi_addr + part->p_vaddr;
    uintptr_t from = (start + page - 1) & ~(page - 1);
    uintptr_t to = (start + part->p_filesz) & ~(page - 1);
    if (to <= from) { continue; }
    // Sixteen pages around each that is used would come back with it otherwise.
    madvise((void *)from, to - from, MADV_RANDOM);
    madvise((void *)from, to - from, MADV_DONTNEED);
  }
  return 1;
}

void handrail_give_back_memory(void) {
  dl_iterate_phdr(give_back_text, NULL);
  malloc_trim(0);
}
