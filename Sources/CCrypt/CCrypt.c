#define _GNU_SOURCE 1

#include "CCrypt.h"

#include <crypt.h>
#include <string.h>

size_t handrail_hash_size(void) { return CRYPT_OUTPUT_SIZE; }

static int hash(const char *phrase, const char *setting, char *result) {
  struct crypt_data data;
  memset(&data, 0, sizeof data);
  const char *hashed = crypt_rn(phrase, setting, &data, sizeof data);
  if (hashed != NULL) {
    strncpy(result, hashed, CRYPT_OUTPUT_SIZE);
    result[CRYPT_OUTPUT_SIZE - 1] = 0;
  }
  explicit_bzero(&data, sizeof data);
  return hashed != NULL;
}

int handrail_hash_phrase(const char *phrase, char *result) {
  char setting[CRYPT_GENSALT_OUTPUT_SIZE];
  // NULL asks for the preferred method, 0 for its usual cost.
  if (crypt_gensalt_rn(NULL, 0, NULL, 0, setting, sizeof setting) == NULL) { return 0; }
  return hash(phrase, setting, result);
}

int handrail_phrase_matches(const char *phrase, const char *stored) {
  char found[CRYPT_OUTPUT_SIZE];
  if (!hash(phrase, stored, found)) { return 0; }
  size_t length = strlen(stored);
  if (strlen(found) != length) { return 0; }
  unsigned char different = 0;
  for (size_t each = 0; each < length; each++) {
    different |= (unsigned char)(found[each] ^ stored[each]);
  }
  explicit_bzero(found, sizeof found);
  return different == 0;
}
