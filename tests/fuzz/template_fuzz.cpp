// Any bytes as a template: it is refused with findings, or it renders and no value becomes a tag.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "render/template/template.h"

using namespace hakusho;
using namespace hakusho::render;

namespace {

constexpr std::string_view names =
    "t text\nn number\nf flag\nm markup\no object\n  t text\nl list\n  t text\nw list of text\n";
constexpr std::string_view value = "\"'<zz>&{{t}}`";

View view() {
  View view;
  view.add("t", value).add("n", value).add("f", true).add("m", Markup{"m"});
  view.add("o", View().add("t", value)).add("w", std::vector<View>{value});
  view.add("l", std::vector<View>{View().add("t", value), View()});
  return view;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const View shown = view();
  const std::string page(reinterpret_cast<const char*>(data), size);
  if (page.find("zz") != std::string::npos) return 0;
  Diagnostics found;
  const Templates templates = Templates::load({{"templates/names/k.txt", std::string(names)},
                                               {"templates/k/page.html", page},
                                               {"templates/k/page.md", page},
                                               {"templates/partials/p.html", "<i>{{t}}</i>"},
                                               {"templates/partials/p.md", "*{{t}}*"}},
                                              {}, found);
  for (const std::string_view name : {"k/page.html", "k/page.md"}) {
    if (!templates.has(name)) continue;
    std::string out;
    templates.render(name, {&shown}, out);
    if (name.ends_with(".html") && out.find("<zz") != std::string::npos) std::abort();
  }
  return 0;
}
