// Bodies that are longer than the dataset holds, in pieces that it does.
#pragma once

#include <string>
#include <vector>

#include "import/report.h"
#include "model/whitepaper.h"

namespace hakusho::imports {

// Divides each body between paragraphs; the pieces behind the first are sections right behind it.
void divide_long_bodies(std::vector<Section>& sections, const std::string& language, ImportReport& report);

}  // namespace hakusho::imports
