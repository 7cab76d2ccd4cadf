// What a whitepaper's page tells machines about it: JSON-LD in the words of schema.org.
#pragma once

#include <string>

#include "model/site.h"
#include "model/vendor.h"
#include "model/whitepaper.h"

namespace hakusho::render {

// A JSON text that may stand in a script element.  Addresses are given only where the site has a base URL.
std::string linked_data(const Whitepaper& whitepaper, const Vendor& vendor, const Site& site, const std::string& path);

}  // namespace hakusho::render
