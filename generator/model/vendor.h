// The provider that publishes, and its services.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/local_text.h"
#include "model/prose.h"

namespace hakusho {

struct Service {
  std::string id;
  LocalText name;
  std::string model;  // SaaS, PaaS, IaaS
  LocalText description;
  std::vector<LocalText> locations;
  friend bool operator==(const Service&, const Service&) = default;
};

struct Certificate {
  LocalText name;
  LocalText scope;
  std::string body;
  std::string number;
  std::optional<Date> issued;
  std::optional<Date> expires;
  friend bool operator==(const Certificate&, const Certificate&) = default;
};

struct Vendor {
  std::string id;
  std::string path;
  LocalText name;
  LocalText legal_name;
  std::string reading;  // in kana: orders Japanese names
  std::string address;
  std::string url;
  Prose contact;
  LocalText description;
  std::vector<Service> services;
  std::vector<Certificate> certificates;
  friend bool operator==(const Vendor&, const Vendor&) = default;
};

}  // namespace hakusho
