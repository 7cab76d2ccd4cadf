// A page for every vendor, and the list of them.
#include "registry/page_parts.h"
#include "registry/pages.h"

namespace hakusho::registry {

namespace {

std::string date_text(const std::optional<Date>& date, const std::string& language) {
  return date ? display(*date, language) : std::string();
}

View service_view(const Service& service, const std::string& language) {
  std::vector<View> locations;
  for (const LocalText& location : service.locations) locations.emplace_back(location.in(language));
  return View()
      .set("name", service.name.in(language))
      .set("model", service.model)
      .set("description", service.description.in(language))
      .set("locations", std::move(locations));
}

View certificate_view(const Certificate& certificate, const std::string& language) {
  return View()
      .set("name", certificate.name.in(language))
      .set("number", certificate.number)
      .set("body", certificate.body)
      .set("scope", certificate.scope.in(language))
      .set("issued", date_text(certificate.issued, language))
      .set("expires", date_text(certificate.expires, language));
}

// The newest first.
std::vector<View> revision_views(const Entry& entry, const Words& words, const std::string& language) {
  std::vector<View> revisions;
  for (auto revision = entry.revisions.rbegin(); revision != entry.revisions.rend(); ++revision)
    revisions.push_back(View()
                            .set("version", version_name(*revision, words))
                            .set("date", date_text(revision->date, language))
                            .set("date_iso", revision->date ? iso(*revision->date) : "")
                            .set("kind", revision->kind)
                            .set("summary", revision->summary)
                            .set("reconstructed", revision->reconstructed)
                            .set("path", revision->page)
                            .set("diff_path", revision->diff_page));
  return revisions;
}

View whitepaper_view(const Answers& answers, const Entry& entry) {
  View view;
  view.set("title", entry.title).set("path", paths_of(entry).front()).set("language", entry.language);
  set_revision(view, entry, answers);
  std::vector<View> layouts;
  for (const auto& [layout, title] : entry.layout_titles)
    layouts.push_back(View()
                          .set("title", title)
                          .set("path", paths_of(entry).layout("", layout, Format::html))
                          .set("own", layout == entry.layout));
  view.set("layouts", std::move(layouts));
  view.set("restated", entry.provenance.status == ProvenanceStatus::restated);
  view.set("provenance_of", entry.provenance.of).set("provenance_url", entry.provenance.url);
  view.set("provenance_note", entry.provenance.note);
  view.set("feed_path", paths_of(entry).feed());
  view.set("revisions", revision_views(entry, answers.input->words, answers.input->site.language));
  return view;
}

std::vector<View> whitepapers_of(const Answers& answers, const Vendor& vendor) {
  std::vector<View> views;
  for (const Entry& entry : answers.input->entries)
    if (entry.vendor == vendor.id) views.push_back(whitepaper_view(answers, entry));
  return views;
}

PageView make_vendor(const Answers& answers, const Vendor& vendor) {
  const RegistryInput& input = *answers.input;
  const std::string& language = input.site.language;
  PageView page = new_page(answers, vendor_path(vendor.id), "vendor", vendor.name.in(language),
                           {{input.words("home"), home_path}, {input.words("vendors"), vendors_path}});
  describe(page, input.words("vendor_page_description", {{"vendor", vendor.name.in(language)}}));
  View view;
  view.set("name", vendor.name.in(language)).set("legal_name", vendor.legal_name.in(language));
  view.set("address", vendor.address).set("url", vendor.url).set("description", vendor.description.in(language));
  const auto contact = input.contacts.find(vendor.id);
  view.set("contact", contact == input.contacts.end() ? Markup{} : contact->second);
  std::vector<View> services, certificates;
  for (const Service& service : vendor.services) services.push_back(service_view(service, language));
  for (const Certificate& certificate : vendor.certificates)
    certificates.push_back(certificate_view(certificate, language));
  view.set("services", std::move(services)).set("certificates", std::move(certificates));
  view.set("whitepapers", whitepapers_of(answers, vendor));
  page.view.set("vendor", std::move(view));
  return page;
}

PageView make_vendors(const Answers& answers) {
  const RegistryInput& input = *answers.input;
  PageView page =
      new_page(answers, vendors_path, "vendors", input.words("vendors"), {{input.words("home"), home_path}});
  describe(page, input.words("vendors_description"));
  std::vector<View> vendors;
  for (const Vendor& vendor : input.vendors)
    vendors.push_back(View()
                          .set("name", vendor.name.in(input.site.language))
                          .set("path", vendor_path(vendor.id))
                          .set("whitepapers", whitepapers_of(answers, vendor)));
  page.view.set("vendors", std::move(vendors));
  return page;
}

void add_vendor(ContentDigest& digest, const Answers& answers, const Vendor& vendor) {
  for (const std::string* text :
       {&vendor.id, &vendor.name.ja, &vendor.name.en, &vendor.legal_name.ja, &vendor.legal_name.en, &vendor.address,
        &vendor.url, &vendor.contact.markdown, &vendor.description.ja, &vendor.description.en})
    digest.add(*text);
  for (const Service& service : vendor.services) {
    for (const LocalText& text : {service.name, service.description}) digest.add(text.ja).add(text.en);
    for (const LocalText& location : service.locations) digest.add(location.ja).add(location.en);
    digest.add(service.model);
  }
  for (const Certificate& certificate : vendor.certificates) {
    for (const LocalText& text : {certificate.name, certificate.scope}) digest.add(text.ja).add(text.en);
    digest.add(certificate.body)
        .add(certificate.number)
        .add(date_text(certificate.issued, "en"))
        .add(date_text(certificate.expires, "en"));
  }
  for (const Entry& entry : answers.input->entries)
    if (entry.vendor == vendor.id) digest.add(answers.head_of(entry));
}

}  // namespace

void plan_vendors(const Answers& answers, PagePlans& plans) {
  ContentDigest all = page_digest(*answers.input, vendors_path);
  all.add(iso(answers.input->today));
  for (const Vendor& vendor : answers.input->vendors) {
    ContentDigest digest = page_digest(*answers.input, vendor_path(vendor.id));
    digest.add(iso(answers.input->today));
    add_vendor(digest, answers, vendor);
    all.add(digest.value());
    plans.push_back(
        {vendor_path(vendor.id), digest.text(), [&answers, &vendor] { return make_vendor(answers, vendor); }});
  }
  plans.push_back({vendors_path, all.text(), [&answers] { return make_vendors(answers); }});
}

}  // namespace hakusho::registry
