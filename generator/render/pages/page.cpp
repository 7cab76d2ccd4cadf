#include "render/pages/page.h"

#include <utility>

#include "model/address.h"

namespace hakusho::render {

View common_view(const Site& site, const std::string& generator_version) {
  View common;
  common.set("site", View()
                         .set("title", site.title.in(site.language))
                         .set("description", site.description.in(site.language))
                         .set("language", site.language)
                         .set("base_url", site.base_url)
                         .set("contact_url", site.contact_url));
  common.set("generator", View().set("name", "hakusho").set("version", generator_version));
  return common;
}

Page render_page(const Templates& templates, const View& common, const Site& site, PageView page) {
  Page done{page.path, {}};
  done.bytes.reserve(page.about);
  render_page_at(templates, common, site, page, done.path, done.bytes);
  return done;
}

void render_page_at(const Templates& templates, const View& common, const Site& site, PageView& page,
                    const std::string& path, std::string& out) {
  const View* written = page.view.find("page");
  View about = written == nullptr ? View() : *written;
  about.set("path", path).set("kind", page.kind);
  if (about.find("root") == nullptr) about.set("root", path_to_root(path));
  if (!site.base_url.empty() && about.find("canonical") == nullptr) about.set("canonical", site.base_url + path);
  if (about.find("language") == nullptr) about.set("language", site.language);
  page.view.set("page", std::move(about));
  out.clear();
  templates.render(page.kind + (path.ends_with(".md") ? "/page.md" : "/page.html"), {&common, &page.view}, out);
}

}  // namespace hakusho::render
