/// What Swift needs of libcrypt, the system's own library for passwords (crypt(3), libxcrypt).
///
/// The plain functions of crypt(3) return a pointer into a struct of 32 KiB that Swift would have
/// to bring along; each function here is one step around one of them, and wipes that struct.
#ifndef HANDRAIL_CCRYPT_H
#define HANDRAIL_CCRYPT_H

#include <stddef.h>

/// The bytes a hash takes at most, with the 0 at its end.
size_t handrail_hash_size(void);

/// Hashes a phrase with a new random salt, by the method the system prefers (yescrypt on Debian).
/// `hash` has room for `handrail_hash_size()` bytes. 0 when that fails.
int handrail_hash_phrase(const char *phrase, char *hash);

/// Whether a phrase is the one that was hashed. Takes as long for a wrong one as for the right one.
int handrail_phrase_matches(const char *phrase, const char *hash);

#endif
