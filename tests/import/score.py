#!/usr/bin/env python3
"""How much of what a careful person reads in a set of documents `hakusho import` reads as well.

    score.py HAKUSHO SOURCE FOLDER [--only md,txt] [--name PATTERN] [--show] [--work DIR] [--at-least sections=0.98,texts=0.98]
    score.py HAKUSHO SOURCE FOLDER --mangled 3 [--only md,txt]

FOLDER holds documents NAME.EXT and, beside each, its truth NAME.EXT.expected.yaml (the form is described in
tests/import/documents/README.md).  Every document is imported by the program HAKUSHO into a scratch project with the
catalogs of SOURCE; what the program wrote is then checked, built, and compared with the truth.  Numbers of sections are
read from the published page, since a number that the layout gives as well is not kept in the dataset.

With --mangled, every document is torn apart that many times, always in the same ways, and nothing is compared: the only
question is whether `check` and `build` take what import writes.

Fails with --at-least when a recall or precision is lower than it says for that kind, when `check` or `build` refuses what was imported, or when
text was left unplaced.
"""
import argparse
import collections
import fnmatch
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

import yaml

Counts = collections.namedtuple("Counts", "right wanted found")
KINDS = ["sections", "levels", "controls", "answers", "texts", "versions", "dates", "changes"]


def fold(text):
    text = unicodedata.normalize("NFKC", str(text or ""))
    text = text.translate(str.maketrans("⻑⻘⻄⺠⻭", "長青西民歯"))
    return re.sub(r"\s+", "", text)


def title_key(text):
    return re.sub(r"[()\[\]*`・、,。.:–—-]", "", fold(text)).lower()


def label_key(text):
    return fold(text).replace("‐", "-").replace("−", "-").rstrip(".")


def plain(markdown):
    text = re.sub(r"\\\n", "\n", str(markdown or ""))
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
    return fold(re.sub(r"[*`~]", "", text))


def flat(sections, level=1):
    for section in sections or []:
        yield level, section
        yield from flat(section.get("sections"), level + 1)


def body_of(section):
    texts = [section.get("body"), section.get("reason")]
    for below in (section.get("parts") or []) + (section.get("notes") or []):
        texts += [below.get("title"), below.get("body")]
    for row in section.get("responsibilities") or []:
        texts += [row.get("item"), row.get("note")]
    item = section.get("item") or {}
    for column in item.values():
        texts.append(" ".join(column.values()) if isinstance(column, dict) else column)
    return "\n".join(plain(text) for text in texts if text)


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.BaseLoader)


def aligned(wanted, found, fits):
    """The heaviest pairing of both lists that keeps their order."""
    rows, columns = len(wanted), len(found)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            best[row][column] = max(best[row + 1][column], best[row][column + 1])
            fit = fits(wanted[row], found[column])
            if fit > 0:
                best[row][column] = max(best[row][column], best[row + 1][column + 1] + fit)
    pairs, row, column = [], 0, 0
    while row < rows and column < columns:
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            pairs.append((row, column))
            row, column = row + 1, column + 1
    return pairs


class Catalogs:
    def __init__(self, source):
        self.titles = {}
        folder = os.path.join(source, "content/catalogs")
        for name in sorted(os.listdir(folder)):
            catalog = load(os.path.join(folder, name))
            for control in catalog["controls"]:
                title = control["title"]
                self.titles[(name.rsplit(".", 1)[0], control["id"])] = (
                    title if isinstance(title, dict) else {"ja": title})

    def title(self, catalog, control, language):
        titles = self.titles.get((catalog, control)) or next(
            (each for (_, one), each in self.titles.items() if one == control), {})
        return titles.get(language) or titles.get("ja") or ""


class Imported:
    """What the program wrote, with the numbers that its page prints."""

    def __init__(self, folder, public, catalogs):
        data = load(os.path.join(folder, "whitepaper.yaml"))
        self.data = data
        layout = data.get("layout")
        self.layout = layout["id"] if isinstance(layout, dict) else layout
        numbers = self.numbers(os.path.join(public, self.layout + ".html"))
        self.sections = []
        self.unplaced = 0
        for level, section in flat(data.get("sections")):
            if str(section.get("id", "")).startswith("unplaced"):
                self.unplaced += len(section.get("body") or "")
                continue
            controls = [section["control"]] if "control" in section else section.get("controls") or []
            identity = section.get("id") or (controls[0] if controls else "")
            title = section.get("title") or (
                catalogs.title(data.get("catalog"), controls[0], data.get("language", "ja")) if controls else "")
            self.sections.append({"level": level, "title": title, "controls": controls, "body": body_of(section),
                                  "label": section.get("label") or numbers.get(identity, ""),
                                  "role": section.get("role"), "answer": section.get("answer"),
                                  "status": section.get("status")})

    @staticmethod
    def numbers(page):
        if not os.path.exists(page):
            return {}
        with open(page, encoding="utf-8") as file:
            html = file.read()
        found = re.findall(r'<section class="section[^"]*" id="([^"]+)">\s*<h\d[^>]*><span class="number">([^<]*)<', html)
        return dict(found)


def section_fit(truth, section):
    if not truth.get("title"):
        return 1.0 if section["role"] == "preface" else 0.0
    if title_key(truth["title"]) != title_key(section["title"]):
        return 0.0
    label = truth.get("label")
    return 1.2 if label and label_key(label) == label_key(section["label"]) else 1.0


def label_fits(truth, section):
    return not truth.get("label") or label_key(truth["label"]) == label_key(section["label"])


def in_order(runs, body):
    at, right, missing = 0, 0, []
    for run in runs:
        place = body.find(fold(run), at)
        if place < 0:
            missing.append(run)
        else:
            right, at = right + 1, place
    return right, missing


def score_sections(truth, imported, misses):
    wanted, found = truth.get("sections") or [], imported.sections
    pairs = aligned(wanted, found, section_fit)
    score = {}
    whole = [(w, f) for w, f in pairs if label_fits(wanted[w], found[f])]
    score["sections"] = Counts(len(whole), len(wanted), len(found))
    score["levels"] = Counts(sum(int(wanted[w]["level"]) == found[f]["level"] for w, f in pairs), len(pairs), len(pairs))
    paired = dict(pairs)
    taken = set(paired.values())
    for at, section in enumerate(wanted):
        name = (section.get("label", "") + " " + section.get("title", "(preface)")).strip()
        if at not in paired:
            misses.append(f"section missing: {name}")
        elif not label_fits(section, found[paired[at]]):
            misses.append(f"label of {name}: {found[paired[at]]['label']!r}")
        if at in paired and int(section["level"]) != found[paired[at]]["level"]:
            misses.append(f"level of {name}: {found[paired[at]]['level']} instead of {section['level']}")
    for at, section in enumerate(found):
        if at not in taken:
            misses.append(f"section too many: {section['label']} {section['title']} {section['controls']}")
    controls = [0, 0, sum(len(section["controls"]) for section in found)]
    answers = [0, 0, sum(bool(section[key]) for section in found for key in ("answer", "status"))]
    texts = [0, 0]
    for at, section in enumerate(wanted):
        of = found[paired[at]] if at in paired else {"controls": [], "body": "", "answer": None, "status": None}
        name = section.get("title", "(preface)")
        ids = section.get("controls") or []
        shared = sum((collections.Counter(ids) & collections.Counter(of["controls"])).values())
        controls[0], controls[1] = controls[0] + shared, controls[1] + len(ids)
        if at in paired and collections.Counter(ids) != collections.Counter(of["controls"]):
            misses.append(f"controls of {name}: {of['controls']} instead of {ids}")
        for key in ("answer", "status"):
            if section.get(key):
                answers[1] += 1
                answers[0] += of[key] == section[key]
                if of[key] != section[key]:
                    misses.append(f"{key} of {name}: {of[key]} instead of {section[key]}")
        right, missing = in_order(section.get("text") or [], of["body"])
        texts[0], texts[1] = texts[0] + right, texts[1] + len(section.get("text") or [])
        misses += [f"text of {name}: {run}" for run in missing]
    score["controls"] = Counts(*controls)
    score["answers"] = Counts(*answers) if answers[1] else Counts(0, 0, 0)
    everything = "\n".join(section["body"] for section in found)
    strays = [run for run in truth.get("absent") or [] if fold(run) in everything]
    misses += [f"text that is none of the body: {run}" for run in strays]
    score["texts"] = Counts(texts[0], texts[1], texts[0] + len(strays))
    return score


def version_key(text):
    return fold(text).lower().lstrip("v").strip(".")


def score_history(truth, imported, misses):
    wanted = truth.get("revisions") or []
    found = ((imported.data.get("history") or {}).get("revisions")) or []
    if not wanted:  # the version or date on the cover may make a revision
        found = [] if len(found) <= 1 else found

    def fit(one, other):
        version, date = one.get("version"), one.get("date")
        same_version = version and version_key(version) == version_key(other.get("version", ""))
        same_date = date and date == other.get("date")
        return (1.0 if same_version else 0.0) + (0.9 if same_date else 0.0)

    pairs = aligned(wanted, found, fit)
    paired = dict(pairs)
    versions, dates, changes = 0, 0, [0, 0]
    for at, revision in enumerate(wanted):
        of = found[paired[at]] if at in paired else {}
        version = revision.get("version") or of.get("date")  # a revision without a version is called by its date
        right = at in paired and version_key(of.get("version", "")) == version_key(version)
        versions += right
        same_date = at in paired and revision.get("date") == of.get("date")
        dates += same_date
        if not right or not same_date:
            misses.append(f"revision {revision.get('version')} {revision.get('date')}: "
                          f"{of.get('version')} {of.get('date')}")
        summaries = "\n".join(plain(change.get("summary")) for change in of.get("changes") or [])
        right, missing = in_order(revision.get("changes") or [], summaries + plain(of.get("kind")) + plain(of.get("note")))
        changes[0], changes[1] = changes[0] + right, changes[1] + len(revision.get("changes") or [])
        misses += [f"change of {revision.get('version')}: {run}" for run in missing]
    if len(found) > len(pairs):
        misses.append(f"{len(found) - len(pairs)} revisions too many")
    return {"versions": Counts(versions, len(wanted), len(found)), "dates": Counts(dates, len(wanted), len(found)),
            "changes": Counts(changes[0], changes[1], changes[0])}


def score_front(truth, imported, vendor, misses):
    revisions = ((imported.data.get("history") or {}).get("revisions")) or []
    current = revisions[-1] if revisions else {}
    got = {"kind": imported.layout, "catalog": imported.data.get("catalog"), "title": imported.data.get("title"),
           "vendor": vendor, "version": current.get("version"), "date": current.get("date"),
           "language": imported.data.get("language", "ja")}
    right = 0
    asked = 0
    for key, value in got.items():
        want = truth.get(key)
        if not want or want == "none":
            continue
        asked += 1
        same = version_key(want) == version_key(value) if key == "version" else title_key(want) == title_key(value)
        if key == "date" and value:  # the cover may say it more precisely than the history, and the other way round
            same = same or str(value).startswith(want) or want.startswith(str(value))
        right += same
        if not same:
            misses.append(f"{key}: {value!r} instead of {want!r}")
    if imported.data.get("subtitle"):
        misses.append(f"(subtitle: {imported.data['subtitle']!r})")
    return {"front": Counts(right, asked, asked)}


def documents_in(folder, only, pattern):
    for name in sorted(os.listdir(folder)):
        extension = name.rsplit(".", 1)[-1]
        if os.path.exists(os.path.join(folder, name + ".expected.yaml")) and (not only or extension in only) \
                and fnmatch.fnmatch(name, pattern):
            yield name


def run(*words):
    result = subprocess.run(words, capture_output=True, text=True, errors="replace")
    return result.returncode, result.stdout + result.stderr


class Project:
    def __init__(self, hakusho, source, folder):
        self.hakusho, self.folder = hakusho, folder
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(os.path.join(folder, "site"))
        shutil.copytree(os.path.join(source, "content/catalogs"), os.path.join(folder, "content/catalogs"))
        with open(os.path.join(folder, "site/site.yaml"), "w", encoding="utf-8") as file:
            file.write("title: Score\n")

    def place(self, vendor):
        return os.path.join(self.folder, "content/vendors", vendor)

    def bring_in(self, document, vendor):
        return run(self.hakusho, "import", document, "--root", self.folder, "--into", f"content/vendors/{vendor}/w")

    def refused(self):
        """The vendors in whose files `check` finds errors, with the first of them."""
        _, output = run(self.hakusho, "check", "--root", self.folder)
        found = {}
        for line in output.splitlines():
            at = re.search(r"content/vendors/([a-z0-9-]+)/", line)
            if at and re.search(r"\berror\b", line):
                found.setdefault(at.group(1), line.strip())
        return found

    def build(self):
        return run(self.hakusho, "build", "--root", self.folder, "--out", os.path.join(self.folder, "public"))


MARKS = ["# ", "## 1. ", "###### ", "| a | b |", "|---|", "- ", "1. ", "```", "**", "[x](../y)", "[^1]", "[^1]: z", "<table>",
         "</table>", "<!--", "-->", "A.9.2.1 ", "（A.12.3.1）", "第1章 ", "第2条（い）", "改訂履歴", "目次", "以上", "---", "~~",
         "![](x.png)", "[](#a)", "<b>", "&#0;", "\\", "■ ", "【】", "2024年4月1日", "第3版", "\f", "\t", "    ", "> ", "http://", "|"]


def mangled(text, chance):
    """The text with lines left out, doubled, exchanged and cut, and with marks put into them."""
    lines = text.split("\n")
    for _ in range(max(4, len(lines) // 6)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        act = chance.randrange(6)
        if act == 0:
            lines[at] = ""
        elif act == 1:
            lines.insert(other, lines[at])
        elif act == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif act == 3:
            cut = chance.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][cut:]
        elif act == 4:
            place = chance.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:place] + chance.choice(MARKS) + lines[at][place:]
        else:
            lines[at] = chance.choice(MARKS) + lines[at]
    return "\n".join(lines)


def try_mangled(project, names, folder, times):
    for name in names:
        with open(os.path.join(folder, name), "rb") as file:
            text = file.read().decode("utf-8", "replace")
        for number in range(times):
            torn = os.path.join(project.folder, f"{number}-{name}")
            with open(torn, "w", encoding="utf-8", newline="") as file:
                file.write(mangled(text, random.Random(f"{name} {number}")))
            vendor = f"m{number}-" + re.sub(r"[^a-z0-9]+", "-", name.lower())
            code, said = project.bring_in(torn, vendor)
            if code != 0:
                print(f"{name} {number}: {said.strip()[:300]}")
                return 1
    refused = project.refused()
    for vendor, error in refused.items():
        print(f"{vendor}: {error}")
    built, output = project.build()
    print(f"{times * len(names)} torn documents, {len(refused)} refused by check, build exits with {built}")
    if built != 0:
        print(output[-1500:])
    return 1 if refused or built != 0 or not names else 0


def report(scores, floors, out=sys.stdout):
    low = []
    for kind in KINDS + ["front"]:
        total = [sum(score[kind][at] for score in scores.values() if kind in score) for at in range(3)]
        if not total[1] and not total[2]:
            continue
        recall, precision = total[0] / max(total[1], 1), total[0] / max(total[2], 1)
        print(f"{kind:<10} recall {recall:.4f}  precision {precision:.4f}  ({total[0]} of {total[1]}, {total[2]} found)",
              file=out)
        if min(recall, precision) < floors.get(kind, 0):
            low.append(kind)
    return low


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("hakusho")
    parser.add_argument("source")
    parser.add_argument("folder")
    parser.add_argument("--only", default="")
    parser.add_argument("--name", default="*")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--work")
    parser.add_argument("--at-least", default="")
    parser.add_argument("--mangled", type=int, default=0)
    options = parser.parse_args()
    only = [each for each in options.only.split(",") if each]
    work = options.work or tempfile.mkdtemp(prefix="hakusho-score-")
    project = Project(os.path.abspath(options.hakusho), options.source, work)
    catalogs = Catalogs(options.source)
    names = list(documents_in(options.folder, only, options.name))
    if options.mangled:
        return try_mangled(project, names, options.folder, options.mangled)
    vendor_of = {name: "d-" + re.sub(r"[^a-z0-9]+", "-", name.lower()) for name in names}
    said = {name: project.bring_in(os.path.join(options.folder, name), vendor_of[name]) for name in names}
    refused = project.refused()
    for vendor in refused:
        os.rename(project.place(vendor), os.path.join(work, vendor))
    built, build_output = project.build()
    scores, unplaced = {}, 0
    for name in names:
        vendor, misses = vendor_of[name], []
        truth = load(os.path.join(options.folder, name + ".expected.yaml"))
        place = os.path.join(work, vendor) if vendor in refused else project.place(vendor)
        if vendor in refused:
            misses.append("REFUSED: " + refused[vendor])
        if os.path.exists(os.path.join(place, "w/whitepaper.yaml")):
            imported = Imported(os.path.join(place, "w"), os.path.join(work, "public/whitepapers", vendor, "w"), catalogs)
            publisher = load(os.path.join(place, "vendor.yaml"))["name"]
            publisher = publisher.get("ja", "") if isinstance(publisher, dict) else publisher
            score = score_sections(truth, imported, misses)
            score.update(score_history(truth, imported, misses))
            score.update(score_front(truth, imported, "" if publisher == vendor else publisher, misses))
            unplaced += imported.unplaced
            if imported.unplaced:
                misses.append(f"UNPLACED: {imported.unplaced} bytes")
        else:
            misses.append("NOT IMPORTED: " + said[name][1].strip()[:200])
            sections = truth.get("sections") or []
            score = {"sections": Counts(0, len(sections), 0),
                     "texts": Counts(0, sum(len(section.get("text") or []) for section in sections), 0)}
        scores[name] = score
        if options.show and misses:
            print(f"== {name}")
            print("".join(f"   {miss}\n" for miss in misses), end="")
    floors = {kind: float(floor) for kind, floor in (each.split("=") for each in options.at_least.split(",") if each)}
    low = report(scores, floors)
    print(f"{len(names)} documents, {len(refused)} refused by check, build {'publishes' if built == 0 else 'FAILS'}, "
          f"{unplaced} bytes unplaced")
    if built != 0:
        print(build_output[-2000:])
    if not options.work:
        shutil.rmtree(work, ignore_errors=True)
    if low:
        print("lower than it was: " + ", ".join(low))
    bad = low or refused or built != 0 or unplaced or not names
    return 1 if options.at_least and bad else 0


if __name__ == "__main__":
    sys.exit(main())
