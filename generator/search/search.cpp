#include "search/search.h"

#include <algorithm>
#include <bit>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "base/characters/variants.h"
#include "base/content_digest.h"
#include "base/date.h"
#include "base/json_text.h"
#include "base/text.h"
#include "search/document.h"
#include "search/index.h"
#include "search/script.h"

namespace hakusho::search {

namespace {

constexpr std::size_t bucket_bytes = 6u << 20;  // about, of text: what one edit makes anew
constexpr const char* form = "3";               // of the files; raised when they change their meaning

using Documents = std::vector<SearchDocument>;

struct Bucket {
  std::string name;
  Age age = Age::current;
  std::vector<const SearchDocument*> documents;
};

// All that the plans look at when they make their files.
struct Content {
  Documents documents;
  std::vector<std::string> digests;  // one a document
  std::vector<Bucket> buckets;
  std::vector<std::string> prefixes;
  SynonymGroups synonyms;
  std::string language;
};

std::string digest_of(const SearchDocument& document) {
  ContentDigest digest;
  digest.add(form).add(document.key).add(document.page).add(*document.names).add(document.entry->layout);
  for (const EntryRevision& revision : document.entry->revisions)
    digest.add(revision.version).add(revision.printed_version);
  for (const SearchSection& section : document.sections) {
    for (const std::string_view part :
         {std::string_view(section.anchor), section.label, section.title, section.body, section.reason})
      digest.add(part);
    for (const std::string& id : section.ids) digest.add(id);
    for (const std::string& chapter : section.chapters) digest.add(chapter);
  }
  return digest.text();
}

std::size_t bytes_of(const SearchDocument& document) {
  std::size_t bytes = 0;
  for (const SearchSection& section : document.sections) bytes += section.title.size() + section.body.size();
  return bytes;
}

std::vector<Bucket> fill_buckets(const Documents& documents, std::size_t begin, std::size_t end, Age age) {
  std::size_t total = 0;
  for (std::size_t at = begin; at < end; ++at) total += bytes_of(documents[at]);
  std::vector<Bucket> buckets(begin == end ? 0 : std::bit_ceil(total / bucket_bytes + 1));
  for (std::size_t at = 0; at < buckets.size(); ++at) {
    buckets[at].name = (age == Age::past ? "p" : "") + std::to_string(at);
    buckets[at].age = age;
  }
  for (std::size_t at = begin; at < end; ++at) {
    const std::vector<char32_t> key = decode(documents[at].key);
    buckets[hash_of({key.data(), key.size()}) & (buckets.size() - 1)].documents.push_back(&documents[at]);
  }
  return buckets;
}

// `["a","cld","meti"]`: the letters before the numbers of all controls.
std::vector<std::string> prefixes_of(const Catalogs& catalogs) {
  std::set<std::string> prefixes;
  for (const auto& [id, catalog] : catalogs)
    for (const Control& control : catalog.controls)
      if (const std::string written = search_id(control.id); !id_letters(written).empty())
        prefixes.insert(std::string(id_letters(written)));
  return {prefixes.begin(), prefixes.end()};
}

// `documents` are keys and the numbers of their layouts in `layouts`.
std::string bucket_json(const Bucket& bucket) {
  std::vector<std::string> layouts;
  std::string documents;
  for (const SearchDocument* document : bucket.documents) {
    const auto layout = std::find(layouts.begin(), layouts.end(), document->entry->layout);
    documents += (documents.empty() ? "[" : ",[") + json_string(document->key) + "," +
                 std::to_string(layout - layouts.begin()) + "]";
    if (layout == layouts.end()) layouts.push_back(document->entry->layout);
  }
  std::string names;
  for (const std::string& layout : layouts) names += (names.empty() ? "" : ",") + json_string(layout);
  return "{\"name\":" + json_string(bucket.name) + ",\"past\":" + (bucket.age == Age::past ? "true" : "false") +
         ",\"layouts\":[" + names + "],\"documents\":[" + documents + "]}";
}

std::string list_json(const std::vector<std::string>& texts) {
  std::string json;
  for (const std::string& text : texts) json += (json.empty() ? "[" : ",") + json_string(text);
  return json.empty() ? "[]" : json + "]";
}

std::vector<Page> make_start(const Content& content) {
  std::string json =
      "{\"prefixes\":" + list_json(content.prefixes) + ",\"variants\":" + variants_json() + ",\"synonyms\":[";
  for (const std::vector<std::string>& group : content.synonyms)
    json += (&group == content.synonyms.data() ? "" : ",") + list_json(group);
  json += "],\n\"buckets\":[";
  for (const Bucket& bucket : content.buckets)
    json += (&bucket == content.buckets.data() ? "" : ",\n") + bucket_json(bucket);
  return {{"assets/search/start.js", chunk_script("start", json + "]}")}};
}

// The names of every whitepaper's vendor and services, a list for each bucket; loaded when words stand beside others.
std::vector<Page> make_names(const Content& content) {
  std::string json;
  for (const Bucket& bucket : content.buckets) {
    json += (json.empty() ? "{" : "],\n") + json_string(bucket.name) + ":[";
    for (const SearchDocument* document : bucket.documents)
      json += (document == bucket.documents.front() ? "" : ",\n") + json_string(*document->names);
  }
  return {{"assets/search/names.js", chunk_script("names", json.empty() ? "{}" : json + "]}")}};
}

std::string head_json(const SearchDocument& document, std::string_view language) {
  const Entry& entry = *document.entry;
  const EntryRevision* last = entry.revisions.empty() ? nullptr : &entry.revisions.back();
  const std::string version = last == nullptr                 ? ""
                              : last->printed_version.empty() ? last->version
                                                              : last->printed_version;
  const std::string date = last != nullptr && last->date ? display(*last->date, language) : "";
  const std::string vendor(split(*document.names, '\n').front());
  std::string json = "[";
  for (const std::string& part : {vendor, entry.title, version, date, document.page, entry.language})
    json += (json.size() > 1 ? "," : "") + json_string(part);
  return json + "]";
}

// What results show of a whitepaper, in files of some sections each.
std::vector<Page> make_texts(const SearchDocument& document, std::string_view language) {
  std::vector<Page> files;
  const std::string head = head_json(document, language);
  auto section = document.sections.begin();
  for (std::size_t count : sections_of_chunks(document)) {
    const std::string chunk = "text/" + document.key + "/" + std::to_string(files.size());
    std::string script = chunk_begin(chunk) + "[" + head;
    for (; count > 0; --count, ++section) {
      const std::string text = section->text();
      char before = '[';
      script += ',';
      for (const std::string_view part :
           {std::string_view(section->anchor), section->label, section->title, std::string_view(text)}) {
        script += std::exchange(before, ',');
        append_json(script, part);
      }
      script += ']';
    }
    script.append("]").append(chunk_end);
    files.push_back({"assets/search/" + chunk + ".js", std::move(script)});
  }
  return files;
}

void add_documents(Documents& documents, const std::vector<Entry>& entries, Age age, const std::vector<Vendor>& vendors,
                   const Catalogs& catalogs) {
  std::map<std::string_view, const Vendor*> by_id;
  for (const Vendor& vendor : vendors) by_id[vendor.id] = &vendor;
  for (const Entry& entry : entries) {
    const auto vendor = by_id.find(entry.vendor);
    documents.push_back(search_document(entry, age, vendor == by_id.end() ? nullptr : vendor->second, catalogs));
  }
}

std::string digest_of(const Content& content, const Bucket& bucket) {
  ContentDigest digest;
  digest.add(join(content.prefixes, " ")).add(bucket.name);
  for (const SearchDocument* document : bucket.documents)
    digest.add(content.digests[static_cast<std::size_t>(document - content.documents.data())]);
  return digest.text();
}

}  // namespace

std::vector<FilesPlan> plan_search(const std::vector<Entry>& entries, const std::vector<Entry>& past,
                                   const std::vector<Vendor>& vendors, const Catalogs& catalogs,
                                   const SynonymGroups& synonyms, const std::string& language) {
  const auto content = std::make_shared<Content>();
  add_documents(content->documents, entries, Age::current, vendors, catalogs);
  add_documents(content->documents, past, Age::past, vendors, catalogs);
  for (const SearchDocument& document : content->documents) content->digests.push_back(digest_of(document));
  content->prefixes = prefixes_of(catalogs);
  content->synonyms = synonyms;
  content->language = language;
  content->buckets = fill_buckets(content->documents, 0, entries.size(), Age::current);
  for (Bucket& bucket : fill_buckets(content->documents, entries.size(), content->documents.size(), Age::past))
    content->buckets.push_back(std::move(bucket));

  std::vector<FilesPlan> plans;
  for (const auto& [name, make] : {std::pair{"search/start", &make_start}, {"search/names", &make_names}})
    plans.push_back({name, ContentDigest().add(make(*content).front().bytes).text(),
                     [content, make = make] { return make(*content); }});
  for (const Bucket& bucket : content->buckets)
    plans.push_back({"search/" + bucket.name, digest_of(*content, bucket),
                     [content, &bucket] { return index_documents(bucket.name, bucket.documents, content->prefixes); }});
  for (std::size_t at = 0; at < content->documents.size(); ++at) {
    const SearchDocument& document = content->documents[at];
    plans.push_back({"search/text/" + document.key,
                     ContentDigest().add(content->digests[at]).add(head_json(document, language)).text(),
                     [content, &document] { return make_texts(document, content->language); }});
  }
  return plans;
}

}  // namespace hakusho::search
