#include "import/sheets/archive.h"

#include <fmt/format.h>
#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>

namespace hakusho::imports {

namespace {

// minizip reads through functions; these read from memory.
struct Memory {
  std::string_view bytes;
  std::size_t at = 0;
};

voidpf open_memory(voidpf opaque, const void*, int) { return opaque; }

uLong read_memory(voidpf, voidpf stream, void* buffer, uLong size) {
  Memory& memory = *static_cast<Memory*>(stream);
  const std::size_t count = std::min<std::size_t>(size, memory.bytes.size() - memory.at);
  std::memcpy(buffer, memory.bytes.data() + memory.at, count);
  memory.at += count;
  return count;
}

uLong write_memory(voidpf, voidpf, const void*, uLong) { return 0; }
ZPOS64_T tell_memory(voidpf, voidpf stream) { return static_cast<Memory*>(stream)->at; }

long seek_memory(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  Memory& memory = *static_cast<Memory*>(stream);
  const std::size_t base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory.at
                           : origin == ZLIB_FILEFUNC_SEEK_END ? memory.bytes.size()
                                                              : 0;
  if (offset > memory.bytes.size() - base) return -1;
  memory.at = base + static_cast<std::size_t>(offset);
  return 0;
}

int close_memory(voidpf, voidpf) { return 0; }
int error_memory(voidpf, voidpf) { return 0; }

struct Close {
  void operator()(void* archive) const { unzClose(archive); }
};
using Archive = std::unique_ptr<void, Close>;

Result<std::string> read_entry(unzFile archive, const std::string& name, std::size_t most_bytes) {
  if (unzOpenCurrentFile(archive) != UNZ_OK)
    return Failure{fmt::format("the entry \"{}\" of the archive cannot be opened", name), "save the file again"};
  std::string bytes;
  std::array<char, 16384> buffer;
  for (;;) {
    const int count = unzReadCurrentFile(archive, buffer.data(), static_cast<unsigned>(buffer.size()));
    if (count < 0) {
      unzCloseCurrentFile(archive);
      return Failure{fmt::format("the entry \"{}\" of the archive is damaged", name), "save the file again"};
    }
    if (count == 0) break;
    if (bytes.size() + static_cast<std::size_t>(count) > most_bytes) {
      unzCloseCurrentFile(archive);
      return Failure{fmt::format("the archive unpacks to more than {} MiB", most_unpacked_bytes >> 20),
                     "take the pages or sheets that are needed into a file of their own"};
    }
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  unzCloseCurrentFile(archive);
  return bytes;
}

zlib_filefunc64_def functions_of(Memory& memory) {
  zlib_filefunc64_def functions{};
  functions.zopen64_file = open_memory;
  functions.zread_file = read_memory;
  functions.zwrite_file = write_memory;
  functions.ztell64_file = tell_memory;
  functions.zseek64_file = seek_memory;
  functions.zclose_file = close_memory;
  functions.zerror_file = error_memory;
  functions.opaque = &memory;
  return functions;
}

// The name of the entry that the archive has reached; null where its directory is damaged.
std::optional<std::string> reached_name(unzFile archive) {
  std::array<char, 512> name{};
  if (unzGetCurrentFileInfo64(archive, nullptr, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) != UNZ_OK)
    return std::nullopt;
  return name.data();
}

}  // namespace

std::vector<std::string> entry_names(std::string_view bytes) {
  Memory memory{bytes, 0};
  zlib_filefunc64_def functions = functions_of(memory);
  const Archive archive(unzOpen2_64("", &functions));
  std::vector<std::string> names;
  if (!archive) return names;
  for (int next = unzGoToFirstFile(archive.get()); next == UNZ_OK && names.size() < most_archive_entries;
       next = unzGoToNextFile(archive.get())) {
    std::optional<std::string> name = reached_name(archive.get());
    if (!name) break;
    names.push_back(std::move(*name));
  }
  return names;
}

Result<std::map<std::string, std::string>> unpack(std::string_view bytes, EntryFilter wanted) {
  Memory memory{bytes, 0};
  zlib_filefunc64_def functions = functions_of(memory);
  const Archive archive(unzOpen2_64("", &functions));
  if (!archive) return Failure{"the file begins like a ZIP archive but is none", "save it again, or fetch it again"};
  std::map<std::string, std::string> entries;
  std::size_t unpacked = 0;
  std::size_t count = 0;
  for (int next = unzGoToFirstFile(archive.get()); next == UNZ_OK; next = unzGoToNextFile(archive.get())) {
    if (++count > most_archive_entries)
      return Failure{fmt::format("the archive holds more than {} entries", most_archive_entries), {}};
    const std::optional<std::string> name = reached_name(archive.get());
    if (!name) break;
    if (!wanted(*name)) continue;
    Result<std::string> entry = read_entry(archive.get(), *name, most_unpacked_bytes - unpacked);
    if (!entry) return entry.failure();
    unpacked += entry->size();
    entries[*name] = std::move(*entry);
  }
  return entries;
}

}  // namespace hakusho::imports
