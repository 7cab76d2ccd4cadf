#include "read/vendor.h"

#include "read/fields.h"
#include "read/identity.h"
#include "read/tree.h"

namespace hakusho::read {

namespace {

std::vector<Service> read_services(Fields& vendor) {
  std::vector<Service> services;
  Identities ids(vendor.reading(), "service");
  for (const Tree& tree : vendor.list("services")) {
    Fields fields(tree, vendor.reading(), "service");
    Service& service = services.emplace_back();
    service.id = fields.text("id", Need::required);
    check_identifier(service.id, fields.at("id"), vendor.reading());
    ids.add(service.id, fields.at("id"));
    service.name = fields.local_text("name", Need::required);
    service.model = fields.text("model");
    service.description = fields.local_text("description");
    service.locations = fields.local_texts("locations");
    fields.finish();
  }
  return services;
}

std::vector<Certificate> read_certificates(Fields& vendor) {
  std::vector<Certificate> certificates;
  for (const Tree& tree : vendor.list("certificates")) {
    Fields fields(tree, vendor.reading(), "certificate");
    Certificate& certificate = certificates.emplace_back();
    certificate.name = fields.local_text("name", Need::required);
    certificate.scope = fields.local_text("scope");
    certificate.body = fields.text("body");
    certificate.number = fields.text("number");
    certificate.issued = fields.date("issued");
    certificate.expires = fields.date("expires");
    fields.finish();
  }
  return certificates;
}

}  // namespace

std::optional<Vendor> read_vendor(std::string_view bytes, const std::string& path, const std::string& id,
                                  Diagnostics& diagnostics) {
  const std::optional<Tree> tree = read_tree(bytes, path, diagnostics);
  if (!tree) return std::nullopt;
  Reading reading(path, diagnostics);
  Fields fields(*tree, reading, "vendor");
  if (tree->kind != TreeKind::map) return std::nullopt;
  Vendor vendor;
  vendor.id = id;
  vendor.path = path;
  vendor.name = fields.local_text("name", Need::required);
  vendor.legal_name = fields.local_text("legal_name");
  vendor.reading = fields.text("reading");
  vendor.address = fields.text("address");
  vendor.url = fields.text("url");
  vendor.contact = fields.prose("contact");
  vendor.description = fields.local_text("description");
  vendor.services = read_services(fields);
  vendor.certificates = read_certificates(fields);
  fields.finish();
  return vendor;
}

}  // namespace hakusho::read
