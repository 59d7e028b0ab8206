// Every file of Assets/ that belongs into the binary, by its path. A new file is one more entry;
// a test compares this list with the directory.
#include "CAssets.h"

#include <string.h>

#if !__has_embed("../../Assets/vendor/chart.min.js") \
    || !__has_embed("../../Assets/vendor/sortable.min.js")
#error "A file of Assets/vendor is missing: run bin/setup first"
#endif

// #embed is C23; clang has it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define ASSET(path) {path, (const unsigned char[]){
#define END }},

static const struct koers_asset assets[] = {
#include "assets.inc"
};

size_t koers_asset_count(void) { return sizeof assets / sizeof assets[0]; }

struct koers_asset koers_asset_at(size_t index) { return assets[index]; }

size_t koers_asset_length(struct koers_asset asset) {
    return strlen((const char *)asset.bytes);
}
