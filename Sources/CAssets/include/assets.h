#ifndef BAKKAL_ASSETS_H
#define BAKKAL_ASSETS_H
#include <stddef.h>
/// One file carried inside the executable. A null name ends the list.
typedef struct { const char *name; const unsigned char *bytes; size_t size; } bakkal_asset;
const bakkal_asset *bakkal_assets(void);
#endif
