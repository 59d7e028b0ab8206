// The files of Assets/, inside the binary.
#ifndef KOERS_ASSETS_H
#define KOERS_ASSETS_H

#include <stddef.h>

/// A file of Assets/.
struct koers_asset {
    /// Its path below Assets/, such as `css/tokens.css`.
    const char *path;
    /// What is in it, followed by a 0 that does not count.
    const unsigned char *bytes;
};

/// How many files there are.
size_t koers_asset_count(void);
/// The file at that place, from 0.
struct koers_asset koers_asset_at(size_t index);
/// How many bytes it has, without the 0 behind them. Assets are texts: none holds a 0.
size_t koers_asset_length(struct koers_asset asset);

#endif
