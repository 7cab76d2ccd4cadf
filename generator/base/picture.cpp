#include "base/picture.h"

namespace hakusho {

PictureKind picture_kind(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return PictureKind::png;
  if (bytes.starts_with("\xFF\xD8\xFF")) return PictureKind::jpeg;
  return PictureKind::none;
}

bool name_fits(std::string_view name, PictureKind kind) {
  switch (kind) {
    case PictureKind::none: return false;
    case PictureKind::png: return name.ends_with(".png");
    case PictureKind::jpeg: return name.ends_with(".jpg") || name.ends_with(".jpeg");
  }
  return false;
}

}  // namespace hakusho
