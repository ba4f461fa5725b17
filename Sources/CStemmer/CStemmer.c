// SwiftPM builds no target without a source file; libstemmer itself needs nothing from us.
#include "CStemmer.h"
