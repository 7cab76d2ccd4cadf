#!/usr/bin/env python3
"""How much of an original document a published page holds, and how much it holds that is not the original's.

    fidelity.py ORIGINAL PAGE.html [--any-order] [--at-least 0.99] [--at-most 0.02] [--show]

Both are folded: NFKC, without white space and without bullets.  Of the page counts what stands in its <article>,
without what the generator marks as its own (data-generated).  Of the original, page furniture is left out: lines of a
table of contents, lines that are only a page number, and in a table of tabs the headings that come again with what
stands above them.  In order: by the longest common subsequence of characters (Myers 1986).
"""
import argparse
import collections
import html.parser
import re
import sys
import unicodedata

BULLETS = set("・•‣⁃◦●○◎⚫⚪■□▪▫◆◇▶▷►➢➤✓✔☑★☆‐-*–—―#>|")
VOID = {"br", "img", "hr", "input", "meta", "link", "wbr", "col"}


def fold(text):
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if not c.isspace() and c not in BULLETS and not 0xE000 <= ord(c) <= 0xF8FF)


def without_markup(line):
    line = re.sub(r"</?(b|i|em|strong|p|br)\s*/?>|\*\*", "", line)
    line = re.sub(r"^#{1,6}\s+", "", line)
    line = re.sub(r"<(https?://[^>]*)>", r"\1", line)
    return "" if re.fullmatch(r"\s*[-_*]{3,}\s*", line) else line


def is_furniture(line):
    plain = unicodedata.normalize("NFKC", without_markup(line)).strip()
    contents = re.search(r"[.．・…]{3,}\s*\d+$", plain) or re.search(r"[.…]{3,}\s*\d+\s*$", line)
    return bool(contents or re.fullmatch(r"[-(\s]*\d{1,3}[-)\s]*", plain) or plain in ("目次", "Contents"))


def original_text(text):
    lines = text.replace("\r", "").replace("\f", "\n").split("\n")
    headings = collections.Counter(line for line in lines if line.count("\t") >= 3)
    again = {line for line, count in headings.items() if count > 1}
    kept, seen = [], set()
    for number, line in enumerate(lines):
        if line in again and line in seen:
            # What stands between the blank line before the headings and the headings is on every page.
            while kept and "\t" not in kept[-1]:
                kept.pop()
            continue
        if line in again:
            seen.add(line)
        if not is_furniture(line):
            kept.append(line)
    return "\n".join(without_markup(line) for line in kept)


class Article(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.stack, self.text, self.inside, self.left_out = [], [], 0, 0

    def handle_starttag(self, tag, attributes):
        names = {name for name, _ in attributes}
        if tag in VOID:
            return
        generated = "data-generated" in names or tag == "caption"
        self.stack.append((tag, generated))
        self.inside += tag == "article"
        self.left_out += generated

    def handle_endtag(self, tag):
        while self.stack:
            open_tag, generated = self.stack.pop()
            self.inside -= open_tag == "article"
            self.left_out -= generated
            if open_tag == tag:
                return

    def handle_data(self, data):
        if self.inside and not self.left_out:
            self.text.append(data)


def page_text(page):
    parser = Article()
    parser.feed(page)
    return "".join(parser.text)


def common_in_order(a, b):
    """The length of the longest common subsequence, from the number of differences."""
    furthest = {1: 0}
    for differences in range(len(a) + len(b) + 1):
        for k in range(-differences, differences + 1, 2):
            down = k == -differences or (k != differences and furthest[k - 1] < furthest[k + 1])
            x = furthest[k + 1] if down else furthest[k - 1] + 1
            while x < len(a) and x - k < len(b) and a[x] == b[x - k]:
                x += 1
            furthest[k] = x
            if x >= len(a) and x - k >= len(b):
                return (len(a) + len(b) - differences) // 2
    return 0


def common_in_any_order(a, b):
    return sum((collections.Counter(a) & collections.Counter(b)).values())


def show_differences(a, b):
    import difflib
    for tag, i, j, k, l in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            print(f"  {tag}: …{a[max(0, i - 12):i]}[{a[i:j]}] → [{b[k:l]}]")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("original")
    arguments.add_argument("page")
    arguments.add_argument("--any-order", action="store_true")
    arguments.add_argument("--at-least", type=float, default=0.0)
    arguments.add_argument("--at-most", type=float, default=1.0)
    arguments.add_argument("--show", action="store_true", help="print where the two differ")
    given = arguments.parse_args()
    original = fold(original_text(open(given.original, encoding="utf-8-sig").read()))
    page = fold(page_text(open(given.page, encoding="utf-8").read()))
    common = common_in_any_order(original, page) if given.any_order else common_in_order(original, page)
    held = common / max(1, len(original))
    foreign = 1 - common / max(1, len(page))
    order = "any order" if given.any_order else "in order"
    print(f"{given.page}: holds {held:.2%} of {len(original)} characters {order}, {foreign:.2%} of {len(page)} are foreign")
    if given.show:
        show_differences(original, page)
    sys.exit(0 if held >= given.at_least and foreign <= given.at_most else 1)


main()
