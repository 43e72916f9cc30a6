"""A round of self-training: `label.py WEIGHTS LEXICON.tsv RAW.txt.xz TESTS CORPUS OUT [WORDS]`.

Labels about WORDS (4 million) words of RAW that CORPUS/wiki.txt has not -> OUT/self.txt, and revises CORPUS/wiki.txt -> OUT/wiki.txt;
the other texts of CORPUS are linked into OUT. Letters that the network is unsure of stay unknown.
"""
import lzma
import random
import re
import sys
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


def revise(rows, diacritizer):
    return [
        [(w, labels and revised(labels, q)) for (w, labels), q in zip(row, p)] for row, p in in_batches(rows, diacritizer, "wiki")
    ]


def write(path, rows, seed):
    random.Random(seed).shuffle(rows)
    with open(path, "w", encoding="utf8") as f:
        for row in rows:
            f.write(" ".join(corpus.write_token(*t) for t in row) + "\n\n")


def main(weights, words, raw, tests, texts, out, most=4_000_000):
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    net = Network()
    load(net, weights)
    diacritizer = Diacritizer(net, lexicon.read(words))
    wiki = [r for r in corpus.read(texts / "wiki.txt") if r]
    known = {" ".join(corpus.bare(r)) for r in wiki}
    rows = list(raw_chunks(raw, corpus.test_grams(tests), known))
    random.Random(1).shuffle(rows)
    size = np.cumsum([len(r) for r in rows])
    rows = rows[: int(np.searchsorted(size, most))]
    out.mkdir(parents=True, exist_ok=True)
    for name in ("modern", "classical", "dev"):
        (out / (name + ".txt")).unlink(missing_ok=True)
        (out / (name + ".txt")).symlink_to((texts / (name + ".txt")).resolve())
    write(out / "wiki.txt", revise(wiki, diacritizer), 2)
    write(out / "self.txt", label_raw(rows, diacritizer), 3)


if __name__ == "__main__":
    main(*(Path(a) for a in sys.argv[1:7]), *(int(a) for a in sys.argv[7:]))
