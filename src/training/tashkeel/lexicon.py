"""The lexicon: for each bare word, a mask of the classes seen for each of its letters. `lexicon.py CORPUS OUT.tsv [LEAST]`.

A line is `word<TAB>mask mask …`, hexadecimal, bit k = class k was seen. LEAST (1) is how often a word must have been seen.
"""
import sys
from collections import Counter, defaultdict
from pathlib import Path

from letters import LETTER_SET, MAX_LETTERS

SOURCES = ("modern", "classical", "silver", "news", "prose")  # corpus files; silver: labels that owe nothing to this lexicon
KNOWN = 0x8000  # the 16th bit of a feature: the lexicon knows this letter
PREFIXES = sorted("و ف ب ل ك س ال وال فال بال كال لل وب ول وس فل فب ولل وبال أ وك".split(), key=len, reverse=True)
SUFFIXES = sorted("ه ها هم هما هن ك كم نا ي ني وا".split(), key=len, reverse=True)
SHORTEST_STEM = 3


class Seen:
    """How often each letter of a word bore each class."""

    def __init__(self, length):
        self.words = 0
        self.letters = [Counter() for _ in range(length)]

    def add(self, labels, times=1):
        self.words += times
        for counter, k in zip(self.letters, labels):
            if k != "?":
                counter[int(k, 16)] += times

    def masks(self, without=None):
        """One mask a letter; `without` leaves one sighting with these labels out: what the lexicon would say had that text not been read."""
        return [mask(c, without[i] if without else "?") for i, c in enumerate(self.letters)]


def mask(counter, without="?"):
    """Bits of the classes seen; of a letter seen more than four times, those seen twice and in one of fifty."""
    own = None if without == "?" else int(without, 16)
    total = sum(counter.values()) - (own is not None)
    bits = 0
    for k, n in counter.items():
        n -= k == own
        if n > 0 and (total <= 4 or (n >= 2 and n >= 0.02 * total)):
            bits |= 1 << k
    return bits


def count(files):
    """Corpus files -> {word: Counter of its label strings}."""
    seen = defaultdict(Counter)
    for path in files:
        with open(path, encoding="utf8") as f:
            for line in f:
                for t in line.split():
                    if t[0] in LETTER_SET and len(t) <= 2 * MAX_LETTERS:
                        seen[t[::2]][t[1::2]] += 1
    return seen


def tally(label_counts):
    out = Seen(len(next(iter(label_counts))))
    for labels, n in label_counts.items():
        out.add(labels, n)
    return out


def without_clitics(word, masks_of):
    """Masks of the longest known part of a word: a proclitic, else an enclitic, is cut off; its letters get 0. Like org.rawi.tashkeel."""
    for p in PREFIXES:
        if word.startswith(p) and len(word) - len(p) >= SHORTEST_STEM and word[len(p) :] in masks_of:
            return [0] * len(p) + masks_of[word[len(p) :]]
    for s in SUFFIXES:
        if word.endswith(s) and len(word) - len(s) >= SHORTEST_STEM:
            stem = word[: -len(s)]
            known = masks_of.get(stem) or (masks_of.get(stem[:-1] + "ة") if stem[-1] == "ت" else None)
            if known:
                return known[:-1] + [0] * (1 + len(s))
    return None


def features(word, masks_of, own=None):
    """What the network is told of a word: masks with KNOWN set; `own` replaces the word's own entry."""
    known = masks_of.get(word) if own is None else own
    if not known or not any(known):
        known = without_clitics(word, masks_of) or [0] * len(word)
    return [m | KNOWN if m else 0 for m in known]


def masks(seen, least=1):
    out = {}
    for w, labels in seen.items():
        if sum(labels.values()) >= least:
            m = tally(labels).masks()
            if any(m):
                out[w] = m
    return out


def read(path):
    out = {}
    with open(path, encoding="utf8") as f:
        for line in f:
            word, bits = line.rstrip("\n").split("\t")
            out[word] = [int(m, 16) for m in bits.split(" ")]
    return out


def write(path, masks_of):
    with open(path, "w", encoding="utf8") as f:
        f.writelines(w + "\t" + " ".join("%x" % m for m in masks_of[w]) + "\n" for w in sorted(masks_of))


if __name__ == "__main__":
    corpus, out = Path(sys.argv[1]), Path(sys.argv[2])
    found = masks(count([corpus / (k + ".txt") for k in SOURCES]), int((sys.argv[3:] or ["1"])[0]))
    write(out, found)
    print("%d words" % len(found))
