// What a picture file really is, by its first bytes, never by its name.
#pragma once

#include <string_view>

namespace hakusho {

enum class PictureKind { none, png, jpeg };

// PNG (ISO/IEC 15948 §5.2) and JPEG (ISO/IEC 10918-1: SOI and a marker); everything else is none.
PictureKind picture_kind(std::string_view bytes);

// Whether the file's name ends as the kind's files do.
bool name_fits(std::string_view name, PictureKind kind);

}  // namespace hakusho
