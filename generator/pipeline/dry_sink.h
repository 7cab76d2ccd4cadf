// A sink that takes every page and keeps none: for finding what is wrong with a site.
#pragma once

#include "publish/sink.h"

namespace hakusho::pipeline {

class DrySink : public publish::Sink {
 public:
  std::string published_stamp() const override { return {}; }
  bool untouched() const override { return false; }
  bool stands(const std::string&, const std::string&) const override { return false; }
  using Sink::put;
  Result<std::string> put(const std::string&, std::string_view, const std::string& digest) override { return digest; }
  void keep(const std::string&) override {}
  Result<publish::PublishSummary> publish(const std::string&, const std::string&, const std::string&) override {
    return publish::PublishSummary{};
  }
  publish::PublishSummary standing() const override { return {}; }
};

}  // namespace hakusho::pipeline
