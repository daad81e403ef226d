#include <bzlib.h>
#include <lzma.h>
