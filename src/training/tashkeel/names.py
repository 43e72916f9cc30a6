"""Readings with those of names: `names.py NAMES.tsv READINGS.tsv CORPUS OUT.tsv`.

NAMES.tsv, a name a line: written forms divided by |, marked form, class (d: takes case endings, i: has one form), kind, and `common` if the letters are
a common word too. A name that READINGS.tsv has as another word gets a further reading there, for the sentence to choose; one that the texts of CORPUS have
as another word, without READINGS.tsv listing it, stays with the lexicon, which knows all of them."""
import sys
from collections import Counter
from pathlib import Path

import lexicon
import readings
from letters import LETTER_SET, MARKS, SHADDA, SUKUN, split_word, tidy

GOLD = ("modern", "news", "prose")  # texts that were marked by people or proofread
LONG = frozenset("اويىة")
SHORTEST = 3


def words(line):
    """(written form, reading) of each word of a line; of a phrase, of its words."""
    forms, marked, kind, *_ = line.rstrip("\n").split("\t")
    for form in forms.split("|"):
        parts, readings_of = form.split(), marked.split()
        if len(parts) != len(readings_of):
            continue
        for bare, reading in zip(parts, readings_of):
            letters, classes = split_word(tidy(reading))
            if letters != bare and form != forms.split("|")[0]:
                continue  # another spelling: its letters have no marks of their own
            yield without_article(letters, tidy(reading), kind == "i" and len(parts) == 1)


def without_article(letters, reading, invariable):
    if letters.startswith("ال") and len(letters) > 4 and letters[2] != "ل":
        reading = reading[reading.index("ل") + 1 :].lstrip(SUKUN)
        letters = letters[2:]
        if letters[0] in readings.SUN and reading[1:2] == SHADDA:
            reading = reading[0] + reading[2:]
    if invariable and reading[-1] not in MARKS and letters[-1] not in LONG:
        reading += SUKUN
    return letters, reading


def fits(labels, masks):
    return all(k == "?" or m >> int(k, 16) & 1 for k, m in zip(labels, masks))


def checked(path):
    """Lines of the list; the form is an error if it is not kept."""
    for number, line in enumerate(path.read_text("utf8").splitlines(), 1):
        if line.startswith("#"):
            continue
        parts = line.split("\t")
        first = parts[0].split("|")[0]
        letters = "".join(c for c in tidy(parts[1]) if c not in MARKS) if len(parts) > 3 else ""
        if letters != first or parts[2] not in "di" or not all(c in LETTER_SET or c == " " for c in letters):
            raise SystemExit("%s:%d: %s" % (path, number, line))
        yield line


def merged(names, listed, corpus):
    seen = lexicon.count([corpus / (k + ".txt") for k in GOLD])
    lines = dict(line.rstrip("\n").split("\t") for line in listed.read_text("utf8").splitlines() if not line.startswith("#"))
    known, count = readings.read(listed).listed, Counter()
    for line in checked(names):
        for letters, reading in words(line):
            if len(letters) < SHORTEST:
                continue
            _, masks = readings.masks_of(reading)
            if letters in known:
                old = known[letters]
                if any(all(a & b == a for a, b in zip(masks, r)) for r in old):
                    count["had this reading"] += 1
                    continue
                lines[letters] += " " + reading
                count["further reading"] += 1
            elif sum(n for labels, n in seen.get(letters, {}).items() if not fits(labels, masks)) > 0:
                count["another word in the texts"] += 1
                continue
            else:
                lines[letters] = (lines[letters] + " " if letters in lines else "") + reading
                count["new"] += 1
            known.setdefault(letters, []).append(masks)
    print(dict(count))
    return lines


if __name__ == "__main__":
    lines = merged(*(Path(a) for a in sys.argv[1:4]))
    Path(sys.argv[4]).write_text("".join("%s\t%s\n" % kv for kv in lines.items()), "utf8")
