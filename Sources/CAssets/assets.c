// The files the browser is served, inside the executable. One line per served file;
// several files of ours may make one served file. A file of vendor/ that is not there
// (see scripts/vendor.sh) becomes an empty entry, and `bakkal doctor` says so.
//
// The compiler notes every embedded file as a dependency, so a change rebuilds this one.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "assets.h"

static const unsigned char app_css[] = {
#embed "../../Assets/tokens.css" suffix(, '\n',)
#embed "../../Assets/app.css" suffix(, '\n',)
#embed "../../Assets/shop.css"
};

static const unsigned char theme_js[] = {
#embed "../../Assets/js/theme.js"
};

// The order matters: what a file uses at once stands before it.
static const unsigned char app_js[] = {
#embed "../../Assets/js/base.js" suffix(, '\n',)
#embed "../../Assets/js/toast.js" suffix(, '\n',)
#embed "../../Assets/js/dialog.js" suffix(, '\n',)
#embed "../../Assets/js/palette.js" suffix(, '\n',)
#embed "../../Assets/js/keys.js" suffix(, '\n',)
#embed "../../Assets/js/list.js" suffix(, '\n',)
#embed "../../Assets/js/draft.js" suffix(, '\n',)
#embed "../../Assets/js/forms.js" suffix(, '\n',)
#embed "../../Assets/js/live.js" suffix(, '\n',)
#embed "../../Assets/js/upload.js"
};

static const unsigned char icons_svg[] = {
#embed "../../Assets/icons.svg"
};

static const unsigned char mark_svg[] = {
#embed "../../Assets/mark.svg"
};

static const unsigned char manifest[] = {
#embed "../../Assets/manifest.webmanifest"
};

// An array cannot be empty, so a missing file is one byte that is not counted.
#if __has_embed("../../vendor/htmx.js")
static const unsigned char htmx_js[] = {
#embed "../../vendor/htmx.js"
};
#define HTMX_SIZE sizeof htmx_js
#else
static const unsigned char htmx_js[] = {0};
#define HTMX_SIZE 0
#endif

#if __has_embed("../../vendor/inter.woff2")
static const unsigned char inter_woff2[] = {
#embed "../../vendor/inter.woff2"
};
#define INTER_SIZE sizeof inter_woff2
#else
static const unsigned char inter_woff2[] = {0};
#define INTER_SIZE 0
#endif

// Who names others (/static/inter.woff2) stands after them: their hashes are known by then.
static const bakkal_asset assets[] = {
    {"inter.woff2", inter_woff2, INTER_SIZE},
    {"htmx.js", htmx_js, HTMX_SIZE},
    {"icons.svg", icons_svg, sizeof icons_svg},
    {"mark.svg", mark_svg, sizeof mark_svg},
    {"theme.js", theme_js, sizeof theme_js},
    {"app.js", app_js, sizeof app_js},
    {"app.css", app_css, sizeof app_css},
    {"manifest.webmanifest", manifest, sizeof manifest},
    {0, 0, 0},
};

const bakkal_asset *bakkal_assets(void) { return assets; }
