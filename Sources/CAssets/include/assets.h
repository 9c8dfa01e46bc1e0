#ifndef BAKKAL_ASSETS_H
#define BAKKAL_ASSETS_H
#include <stddef.h>

/// One file carried inside the executable, served as /static/NAME.
///
/// A null name ends the list. A size of 0 means that the file was not there at build time.
typedef struct { const char *name; const unsigned char *bytes; size_t size; } bakkal_asset;

/// The first of the carried files; they live as long as the program.
const bakkal_asset *bakkal_assets(void);

#endif
