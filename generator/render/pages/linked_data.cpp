#include "render/pages/linked_data.h"

#include <string_view>

#include "base/json_text.h"
#include "render/pages/history_view.h"

namespace hakusho::render {

namespace {

class Object {
 public:
  explicit Object(std::string_view type) : json_("{\"@type\":") { append_json(json_, type); }

  // Leaves out empty values.
  Object& text(std::string_view name, std::string_view value) {
    return value.empty() ? *this : raw(name, json_string(value));
  }
  Object& object(std::string_view name, const Object& value) { return raw(name, value.json()); }
  std::string json() const { return json_ + "}"; }

 private:
  Object& raw(std::string_view name, const std::string& value) {
    json_ += ',';
    append_json(json_, name);
    json_ += ':' + value;
    return *this;
  }

  std::string json_;
};

}  // namespace

std::string linked_data(const Whitepaper& whitepaper, const Vendor& vendor, const Site& site, const std::string& path) {
  Object document("TechArticle");
  document.text("@context", "https://schema.org")
      .text("headline", whitepaper.title)
      .text("inLanguage", whitepaper.language);
  const std::vector<Revision>& revisions = whitepaper.history.revisions;
  if (!revisions.empty()) {
    document.text("version", shown_version(revisions.back()));
    if (revisions.front().date) document.text("datePublished", iso(*revisions.front().date));
    if (revisions.back().date) document.text("dateModified", iso(*revisions.back().date));
  }
  const std::string& name = vendor.name.in(site.language);
  document.object("about", Object("Organization").text("name", name).text("url", vendor.url));
  if (whitepaper.provenance.status == ProvenanceStatus::official)
    document.object("author", Object("Organization").text("name", name).text("url", vendor.url));
  else document.text("isBasedOn", whitepaper.provenance.url);
  if (!site.base_url.empty()) document.text("url", site.base_url + path);
  document.object("isPartOf", Object("WebSite").text("name", site.title.in(site.language)).text("url", site.base_url));
  return document.json();
}

}  // namespace hakusho::render
