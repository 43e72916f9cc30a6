"""A round of self-training, in two commands that may run side by side:

`label.py new WEIGHTS LEXICON.tsv CORPUS OUT --raw RAW.txt.xz --tests TESTS` labels words of RAW that CORPUS/wiki.txt has not -> OUT/self.txt;
`label.py revise WEIGHTS LEXICON.tsv CORPUS OUT` drops labels of CORPUS/wiki.txt that the network finds unlikely, and fills gaps -> OUT/wiki.txt.
The other texts of CORPUS are linked into OUT. Letters that the network is unsure of stay unknown.
"""
import argparse
import lzma
import random
import re
from pathlib import Path

import numpy as np
import torch

import corpus
import lexicon
from diacritize import Diacritizer
from letters import LETTER_SET, MAX_LETTERS, UNKNOWN
from network import Network
from train import load

SURE = 0.90  # a label is believed
VERY_SURE = 0.95  # it fills what an earlier labeller left open
REFUTED = 0.10  # an earlier label less likely than this is dropped
POOR = 0.75  # a chunk with fewer sure letters is left out: names, lists, dialect
TOGETHER = 128


def believed(p):
    best = p.max(1)
    return np.where(best >= SURE, p.argmax(1), UNKNOWN).tolist()


def revised(labels, p):
    """What earlier labels and the network's probabilities say together."""
    out = []
    for k, row in zip(labels, p):
        if k == UNKNOWN:
            k = int(row.argmax()) if row.max() >= VERY_SURE else UNKNOWN
        elif row[k] < REFUTED:
            k = UNKNOWN
        out.append(k)
    return out


def raw_chunks(path, forbidden, known):
    """Bare chunks of Arabic prose, each once."""
    with lzma.open(path, "rt", encoding="utf8") as f:
        for line in f:
            line = re.sub("[\u064b-\u0652\u0670]", "", line)
            if line.startswith("#") or len(line) < 60 or sum("\u0621" <= c <= "\u064a" for c in line) < 0.7 * len(line.replace(" ", "")):
                continue
            for chunk in corpus.chunks(corpus.tokens(line)):
                words = corpus.bare(chunk)
                key = " ".join(words)
                if len(words) >= 6 and key not in known and not any(g in forbidden for g in corpus.grams(words)):
                    known.add(key)
                    yield [t[:MAX_LETTERS] for t, _ in chunk]


def in_batches(rows, diacritizer, name):
    """(row, probabilities) for lists of tokens, in batches of like length."""
    rows = sorted(rows, key=lambda r: len(r))
    for i in range(0, len(rows), TOGETHER):
        some = rows[i : i + TOGETHER]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            yield from zip(some, diacritizer.probabilities([[t[0] if isinstance(t, tuple) else t for t in r] for r in some]))
        if i % (TOGETHER * 100) == 0:
            print(name, i, "of", len(rows), flush=True)


def label_raw(rows, diacritizer):
    out = []
    for row, p in in_batches(rows, diacritizer, "raw"):
        labelled = [(w, believed(q) if w[0] in LETTER_SET else None) for w, q in zip(row, p)]
        letters = [k for _, labels in labelled if labels for k in labels]
        if sum(k != UNKNOWN for k in letters) >= POOR * len(letters):
            out.append(labelled)
    return out


def revised_rows(rows, diacritizer):
    return [
        [(w, labels and revised(labels, q)) for (w, labels), q in zip(row, p)] for row, p in in_batches(rows, diacritizer, "wiki")
    ]


def write(path, rows, seed):
    random.Random(seed).shuffle(rows)
    with open(path, "w", encoding="utf8") as f:
        for row in rows:
            f.write(" ".join(corpus.write_token(*t) for t in row) + "\n\n")


def folder(out, texts, made):
    """The new corpus: what this round does not make is a link to the old."""
    out.mkdir(parents=True, exist_ok=True)
    for old in texts.glob("*.txt"):
        if old.name != made and not (out / old.name).exists():
            (out / old.name).symlink_to(old.resolve())
    (out / made).unlink(missing_ok=True)


def new(diacritizer, texts, out, raw, tests, most):
    """most: about how many words."""
    known = {" ".join(corpus.bare(r)) for r in corpus.read(texts / "wiki.txt") if r}
    rows = list(raw_chunks(raw, corpus.test_grams(tests), known))
    random.Random(1).shuffle(rows)
    size = np.cumsum([len(r) for r in rows])
    folder(out, texts, "self.txt")
    write(out / "self.txt", label_raw(rows[: int(np.searchsorted(size, most))], diacritizer), 3)


def revise(diacritizer, texts, out):
    rows = [r for r in corpus.read(texts / "wiki.txt") if r]
    folder(out, texts, "wiki.txt")
    write(out / "wiki.txt", revised_rows(rows, diacritizer), 2)


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("what", choices=("new", "revise"))
    p.add_argument("weights", type=Path)
    p.add_argument("lexicon", type=Path)
    p.add_argument("corpus", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("--raw", type=Path, help="new: text without marks, .xz")
    p.add_argument("--tests", type=Path, help="new: the evaluation sets, to be left out")
    p.add_argument("--words", type=int, default=1_500_000, help="new: how many words, about")
    return p.parse_args()


if __name__ == "__main__":
    o = options()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    net = Network()
    load(net, o.weights)
    diacritizer = Diacritizer(net, lexicon.read(o.lexicon))
    if o.what == "new":
        new(diacritizer, o.corpus, o.out, o.raw, o.tests, o.words)
    else:
        revise(diacritizer, o.corpus, o.out)
