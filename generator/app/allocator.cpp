#include "app/allocator.h"

#ifdef HAKUSHO_MIMALLOC
#include <mimalloc.h>
#endif

namespace hakusho::app {

void prefer_large_pages() {
#ifdef HAKUSHO_MIMALLOC
  mi_option_enable(mi_option_large_os_pages);
#endif
}

}  // namespace hakusho::app
