// SwiftPM builds no target without a source file; libcmark itself needs nothing from us.
#include "CCmark.h"
