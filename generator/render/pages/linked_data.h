// Metadata of a whitepaper's page: JSON-LD with the schema.org vocabulary.
#pragma once

#include <string>

#include "model/site.h"
#include "model/vendor.h"
#include "model/whitepaper.h"

namespace hakusho::render {

// A JSON text that is safe in a script element.  It contains addresses only if the site has a base URL.
std::string linked_data(const Whitepaper& whitepaper, const Vendor& vendor, const Site& site, const std::string& path);

}  // namespace hakusho::render
