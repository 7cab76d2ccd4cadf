// The menu of commands.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <vector>

#include "app/allocator.h"
#include "app/commands.h"
#include "app/output.h"
#include "base/text.h"
#include "pipeline/version.h"

using namespace hakusho;
using namespace hakusho::app;

namespace {

// Takes one of the words, and says the words when it is another.
template <typename Choice>
CLI::Validator one_of(const std::map<std::string, Choice>& choices) {
  const auto replace = [choices](std::string& written) -> std::string {
    const auto choice = choices.find(written);
    if (choice != choices.end()) {
      written = std::to_string(static_cast<int>(choice->second));
      return {};
    }
    std::vector<std::string> words;
    for (const auto& [word, value] : choices) words.push_back(word);
    return "\"" + written + "\" is none of " + join(words, ", ");
  };
  return CLI::Validator(replace, "", "");
}

// What every command takes.  The flag wins over HAKUSHO_ROOT.
void add_root(CLI::App& command, std::string& root) {
  command.add_option("--root", root, "the folder that holds site/ and content/ (found by walking up)")
      ->type_name("DIR")
      ->envname("HAKUSHO_ROOT");
}

void add_state(CLI::App& command, std::string& state) {
  command.add_option("--state", state, "the folder for caches and memories, below the root unless absolute (.hakusho)")
      ->type_name("DIR")
      ->envname("HAKUSHO_STATE");
}

void declare_build(CLI::App& program, int& exit_code) {
  static BuildOptions options;
  CLI::App& command = *program.add_subcommand("build", "write the site");
  add_root(command, options.root);
  command.add_option("--out", options.output, "the folder to publish to, below the root unless absolute")
      ->type_name("DIR")
      ->envname("HAKUSHO_OUT")
      ->capture_default_str();
  command
      .add_option("--releases", options.releases,
                  "make each site a folder of its own below DIR/releases, point DIR/current at it, and keep N")
      ->type_name("N")
      ->envname("HAKUSHO_RELEASES")
      ->check(CLI::Range(1, 1000));
  command.add_flag(
      "--wait", [](std::int64_t) { options.wait = Wait::yes; }, "wait for another build that publishes to that folder");
  add_state(command, options.state);
  command.add_option("--threads", options.threads, "worker threads; 0 takes one a core")
      ->type_name("N")
      ->envname("HAKUSHO_THREADS")
      ->check(CLI::Range(0, 64));
  command.footer(
      "examples:\n  hakusho build\n  hakusho build --out /srv/www/trust\n"
      "  hakusho build --out /srv/www/trust --releases 5");
  command.callback([&exit_code] { exit_code = build_command(options); });
}

void declare_check(CLI::App& program, int& exit_code) {
  static CheckOptions options;
  static const std::map<std::string, ReportFormat> formats = {{"text", ReportFormat::text},
                                                              {"json", ReportFormat::json},
                                                              {"sarif", ReportFormat::sarif},
                                                              {"github", ReportFormat::github}};
  CLI::App& command = *program.add_subcommand("check", "say everything that is wrong, all at once");
  add_root(command, options.root);
  add_state(command, options.state);
  command.add_flag(
      "--strict", [](std::int64_t) { options.strict = Strict::yes; }, "let warnings count as errors");
  command.add_option("--format", options.format, "text, json, sarif or github")
      ->transform(one_of(formats))
      ->type_name("FORMAT");
  command.footer("examples:\n  hakusho check\n  hakusho check --strict --format github");
  command.callback([&exit_code] { exit_code = check_command(options); });
}

void declare_list(CLI::App& program, int& exit_code) {
  static ListOptions options;
  CLI::App& command = *program.add_subcommand("list", "list whitepapers and their revisions");
  add_root(command, options.root);
  command.add_flag(
      "--json", [](std::int64_t) { options.format = ListFormat::json; }, "as JSON");
  command.footer("examples:\n  hakusho list\n  hakusho list --json");
  command.callback([&exit_code] { exit_code = list_command(options); });
}

void declare_import(CLI::App& program, int& exit_code) {
  static ImportOptions options;
  static imports::DocumentForm form = imports::DocumentForm::guideline;
  static const std::map<std::string, imports::DocumentForm> forms = {{"guideline", imports::DocumentForm::guideline},
                                                                     {"annex", imports::DocumentForm::annex},
                                                                     {"checksheet", imports::DocumentForm::checksheet}};
  CLI::App& command = *program.add_subcommand("import", "a published whitepaper or checksheet into the dataset");
  add_root(command, options.root);
  command.add_option("FILE", options.file, "PDF, text, Markdown, CSV, TSV or XLSX")->required()->type_name("");
  command.add_option("--into", options.into, "content/vendors/VENDOR/WHITEPAPER")->required()->type_name("FOLDER");
  const CLI::Option* as = command.add_option("--as", form, "guideline, annex or checksheet (recognised when left out)")
                              ->transform(one_of(forms))
                              ->type_name("LAYOUT");
  command
      .add_option("--report", options.report,
                  "what was recognised and repaired, line by line (JSON when it ends in .json)")
      ->type_name("FILE");
  command.add_flag(
      "--merge", [](std::int64_t) { options.merge = KeepEdits::yes; },
      "keep edits made since the last import and show what the file changed");
  command.footer(
      "examples:\n  hakusho import whitepaper.pdf --into content/vendors/acme/cloud --report report.txt\n"
      "  hakusho import checksheet.xlsx --into content/vendors/acme/checksheet --as checksheet");
  command.callback([&exit_code, as] {
    if (as->count() > 0) options.form = form;
    exit_code = import_command(options);
  });
}

void declare_diff(CLI::App& program, int& exit_code) {
  static DiffOptions options;
  static const std::map<std::string, DiffFormat> formats = {{"text", DiffFormat::text},
                                                            {"html", DiffFormat::html},
                                                            {"markdown", DiffFormat::markdown},
                                                            {"json", DiffFormat::json}};
  CLI::App& command = *program.add_subcommand("diff", "compare two revisions of a whitepaper");
  add_root(command, options.root);
  command.add_option("whitepaper", options.whitepaper, "vendor and whitepaper")
      ->required()
      ->type_name("VENDOR/WHITEPAPER");
  command.add_option("range", options.range, "versions, `working`, tags, branches or commits")
      ->required()
      ->type_name("FROM..TO");
  command.add_option("--format", options.format, "text, html (one file), markdown or json")
      ->transform(one_of(formats))
      ->type_name("FORMAT");
  command.footer(
      "exits with 0 when both are the same, 1 when they differ, 2 on trouble\n"
      "examples:\n  hakusho diff amiya/alog-cloud 1.0..1.1\n"
      "  hakusho diff amiya/alog-cloud 1.1..working --format html > changes.html");
  command.callback([&exit_code] { exit_code = diff_command(options); });
}

void declare_revise(CLI::App& program, int& exit_code) {
  static ReviseOptions options;
  CLI::App& command = *program.add_subcommand("revise", "add a revision to a whitepaper's history, with drafted rows");
  add_root(command, options.root);
  command.add_option("whitepaper", options.whitepaper, "vendor and whitepaper")
      ->required()
      ->type_name("VENDOR/WHITEPAPER");
  command.add_option("version", options.version, "of the new revision")->required()->type_name("VERSION");
  command.add_option("--date", options.date, "2025-04-01, 2025-04 or 2025 (today when left out)")->type_name("DATE");
  command.footer(
      "The rows say what changed since the newest revision, as far as its text is frozen, tagged or committed.\n"
      "examples:\n  hakusho revise amiya/alog-cloud 1.2\n  hakusho revise amiya/alog-cloud 1.2 --date 2025-04");
  command.callback([&exit_code] { exit_code = revise_command(options); });
}

void declare_freeze(CLI::App& program, int& exit_code) {
  static FreezeOptions options;
  CLI::App& command = *program.add_subcommand("freeze", "keep the text of a revision in revisions/");
  add_root(command, options.root);
  command.add_option("whitepaper", options.whitepaper, "vendor and whitepaper")
      ->required()
      ->type_name("VENDOR/WHITEPAPER");
  command.add_option("version", options.version, "the newest when left out; an earlier one comes from its tag")
      ->type_name("VERSION");
  command.footer("examples:\n  hakusho freeze amiya/alog-cloud\n  hakusho freeze amiya/alog-cloud 1.0");
  command.callback([&exit_code] { exit_code = freeze_command(options); });
}

// In the order in which a newcomer meets them.
constexpr void (*commands[])(CLI::App&, int&) = {declare_build,  declare_check,  declare_list,  declare_diff,
                                                 declare_revise, declare_freeze, declare_import};

// A first word that is no command, said before CLI11 says only that one is missing.
std::string unknown_command(const CLI::App& program, int count, char** words) {
  if (count < 2 || words[1][0] == '-') return {};
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands({})) names.push_back(command->get_name());
  const std::string word = words[1];
  for (const std::string& name : names)
    if (name == word) return {};
  const std::optional<std::string> meant = did_you_mean(word, names);
  return "hakusho: error: there is no command \"" + word +
         "\"\n  hint: " + (meant ? "did you mean \"" + *meant + "\"?" : "`hakusho --help` lists them") + "\n";
}

// Words that no option takes: the first, with the option that may have been meant.
std::string unexpected_words(const CLI::App& command) {
  std::vector<std::string> extras = command.remaining();
  if (extras.empty()) return {};
  const auto option =
      std::find_if(extras.begin(), extras.end(), [](const std::string& word) { return word.starts_with("-"); });
  const std::string& first = option == extras.end() ? extras.front() : *option;
  std::vector<std::string> known;
  for (const CLI::Option* each : command.get_options())
    for (const std::string& name : each->get_lnames()) known.push_back("--" + name);
  const std::optional<std::string> meant =
      first.starts_with("-") ? did_you_mean(first.substr(0, first.find('=')), known) : std::nullopt;
  return "hakusho: error: `hakusho " + command.get_name() + "` takes no \"" + first + "\"\n  hint: " +
         (meant ? "did you mean \"" + *meant + "\"?"
                : "`hakusho " + command.get_name() + " --help` shows what there is") +
         "\n";
}

}  // namespace

int main(int count, char** words) {
  prefer_large_pages();
  CLI::App program("Publishes control-response datasets as compliance documentation sites.", "hakusho");
  program.set_version_flag("--version", "hakusho " + std::string(pipeline::program_version));
  program.require_subcommand(1);
  program.footer("`hakusho COMMAND --help` shows the options and examples of one command.");
  int exit_code = 0;
  for (const auto declare : commands) declare(program, exit_code);
  if (const std::string message = unknown_command(program, count, words); !message.empty()) {
    say(message);
    return exit_wrong_use;
  }
  if (count < 2) {
    say(program.help());
    return exit_wrong_use;
  }
  try {
    program.parse(count, words);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return program.exit(error);
    const std::vector<CLI::App*> chosen = program.get_subcommands();
    if (const std::string message = chosen.empty() ? "" : unexpected_words(*chosen.front()); !message.empty()) {
      say(message);
      return exit_wrong_use;
    }
    say("hakusho: error: " + std::string(error.what()) + "\n  hint: `hakusho " +
        (program.get_subcommands().empty() ? "" : program.get_subcommands().front()->get_name() + " ") +
        "--help` shows what there is\n");
    return exit_wrong_use;
  }
  if (!printed_all()) {
    say(Failure{"what was printed could not be written: " + std::string(std::strerror(errno)), {}});
    return program.got_subcommand("diff") ? exit_wrong_use : exit_refused;  // as diff(1) says trouble
  }
  return exit_code;
}
