#include "assets.h"
const bakkal_asset *bakkal_assets(void) { static const bakkal_asset none[] = {{0, 0, 0}}; return none; }
