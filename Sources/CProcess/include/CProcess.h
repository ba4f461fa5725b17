/// What Swift needs of the process it runs in and cannot name by itself.
#ifndef HANDRAIL_CPROCESS_H
#define HANDRAIL_CPROCESS_H

/// Hands back the memory that only the start of the program needed: pages of the program's own text,
/// which come back from its file when they are used again, and what the heap holds free.
void handrail_give_back_memory(void);

#endif
