#!/usr/bin/env python3
"""Measures what an author's marks on some words do for the others: `tashkeel-steering.py TESTS`.

1. Sentences in two readings (src/training/tashkeel/texts/held-out-pairs.txt): of the words that differ between the readings, how many are right if
   nothing is marked, and how many of the others if one of them is marked in full. Without marks half of them, on average, at the best.
2. The evaluation sets in the folder TESTS, 30 % of the words marked at random: word error rate of the others, beside the same words with nothing marked.

Needs Python 3.9 and a built Rawi.
"""
import random
import sys
from importlib import import_module
from pathlib import Path

table = import_module("tashkeel-table")
from letters import canonical, split_word, tidy  # noqa: E402
from score import clean, read_lines, without_alternatives  # noqa: E402

PAIRS = table.ROOT / "src/training/tashkeel/texts/held-out-pairs.txt"
SHARE = 0.3


def plain(line):
    """Its words alone, between blanks."""
    return " ".join(clean(tidy(line)))


def words(line):
    """(letters, canonical classes) of each word."""
    split = [split_word(w) for w in plain(line).split()]
    return [(letters, canonical(letters, classes)) for letters, classes in split]


def differing(line, twin):
    return [i for i, (a, b) in enumerate(zip(line.split(), twin.split())) if a != b]


def with_marks(line, kept):
    return " ".join(w if i in kept else table.bare(w) for i, w in enumerate(line.split()))


def pairs(path):
    lines = [plain(x) for x in read_lines(path) if x.strip()]
    trials = []  # line, its words that differ, the one that is marked
    for a, b in zip(lines[::2], lines[1::2]):
        different = differing(a, b)
        trials += [(line, different, one) for line in (a, b) for one in different]
    bare = table.diacritized([with_marks(line, ()) for line, _, _ in trials])
    told = table.diacritized([with_marks(line, (one,)) for line, _, one in trials])
    right, of = [0, 0], 0
    for (line, different, one), *answers in zip(trials, bare, told):
        gold = words(line)
        for i in different:
            if i != one:
                of += 1
                for k, answer in enumerate(answers):
                    right[k] += words(answer)[i] == gold[i]
    print("pairs: %d sentences; right without marks %.1f %%, with one word marked %.1f %% of %d other words" % (len(lines), *(100 * r / of for r in right), of))


def evaluation_set(path):
    rng = random.Random(1)
    gold = [plain(without_alternatives(g)) for g in read_lines(path)]
    kept = [{i for i, w in enumerate(g.split()) if rng.random() < SHARE and table.bare(w) != w} for g in gold]
    bare = table.diacritized([with_marks(g, ()) for g in gold])
    told = table.diacritized([with_marks(g, k) for g, k in zip(gold, kept)])
    wrong, of = [0, 0], 0
    for g, k, *answers in zip(gold, kept, bare, told):
        g, answers = words(g), [words(a) for a in answers]
        for i in set(range(len(g))) - k:
            of += 1
            for n, answer in enumerate(answers):
                wrong[n] += answer[i] != g[i]
    print("%s: WER of %d words %.2f %%, with %d %% of the others marked %.2f %%" % (path.stem, of, 100 * wrong[0] / of, 100 * SHARE, 100 * wrong[1] / of))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    pairs(PAIRS)
    for _, name in table.SETS[:2]:
        evaluation_set(Path(sys.argv[1]) / name)
