"""Labels the raw modern text, in two steps:

`label.py probabilities WEIGHTS LEXICON.tsv READINGS.tsv CORPUS --raw RAW.txt.xz --tests TESTS [--part K/N]` lets the network read it -> CORPUS/raw.K.tokens and
raw.K.float16 (15 probabilities a letter; parts may run side by side);
`label.py decide READINGS.tsv CORPUS` weighs the network's word against the listed readings, earlier labels (CORPUS/silver.txt) and the marks that the
text's own authors wrote -> CORPUS/wiki.txt. Letters that stay in doubt stay unknown.
"""
import argparse
import lzma
import multiprocessing
import random
import re
from pathlib import Path

import numpy as np
import torch

import corpus
import lexicon
import readings
from diacritize import Diacritizer, weighted
from letters import C_SHADDA, C_SUKUN, LETTER_SET, MAX_LETTERS, NONE, UNKNOWN, canonical
from network import Network
from train import load

SURE = 0.90  # a label is believed
EARLIER = 4.0  # how much likelier a class is for an earlier labeller having chosen it
POOR = 0.70  # a chunk with fewer sure letters is left out: names, lists, dialect
TOGETHER = 128
LEAST_LETTERS, LEAST_ARABIC, LEAST_WORDS = 60, 0.7, 6
MARKS = re.compile("[\u064b-\u0652\u0670]")


def raw_chunks(path, forbidden):
    """Chunks of Arabic prose, each once, with the marks of its author."""
    seen = set()
    with lzma.open(path, "rt", encoding="utf8") as f:
        for line in f:
            bare = MARKS.sub("", line)
            arabic = sum("\u0621" <= c <= "\u064a" for c in bare)
            if line.startswith("#") or len(bare) < LEAST_LETTERS or arabic < LEAST_ARABIC * len(bare.replace(" ", "")):
                continue
            for chunk in corpus.chunks(corpus.tokens(line)):
                words = corpus.bare(chunk)
                key = " ".join(words)
                if len(words) >= LEAST_WORDS and key not in seen and not any(g in forbidden for g in corpus.grams(words)):
                    seen.add(key)
                    yield [(w[:MAX_LETTERS], k and k[:MAX_LETTERS]) for w, k in chunk]


def probabilities(diacritizer, rows, tokens, numbers):
    rows.sort(key=len)
    with open(tokens, "w", encoding="utf8") as text, open(numbers, "wb") as out:
        for i in range(0, len(rows), TOGETHER):
            some = rows[i : i + TOGETHER]
            for row, p in zip(some, diacritizer.probabilities([[w for w, _ in row] for row in some])):
                text.write(" ".join(corpus.write_token(*t) for t in row) + "\n")
                out.write(np.concatenate([q for (_, k), q in zip(row, p) if k is not None]).astype(np.float16).tobytes())
            if i % (TOGETHER * 100) == 0:
                print(i, "of", len(rows), flush=True)


def allowed_by(mark):
    """What a mark of the author leaves open: a shadda its vowel, a vowel its shadda."""
    if mark == C_SUKUN:
        return [NONE]
    if mark == C_SHADDA:
        return range(C_SHADDA, 15)
    return [mark, mark + C_SHADDA] if mark < C_SUKUN else [mark]


def labels(word, p, earlier, author, table):
    """p [letters, 15]; earlier: labels or None; author: classes of his marks; table: of the readings, or None."""
    p = p.astype(np.float32)
    for i, k in enumerate(earlier or ()):
        if k != UNKNOWN:
            p[i, k] *= EARLIER
    sounds = canonical(word, author)
    for i, k in enumerate(author):
        if k != NONE:
            kept = np.zeros(15, bool)
            kept[list(allowed_by(sounds[i] or C_SUKUN))] = True
            p[i] = np.where(kept, p[i] + 1e-3, 0)
    p = weighted(word, p, table)[1]
    p = p / np.maximum(p.sum(1, keepdims=True), 1e-9)  # nothing is left of a letter whose author contradicts Arabic spelling
    return np.where(p.max(1) >= SURE, p.argmax(1), UNKNOWN).tolist()


def decided(tokens, numbers, earlier, listed):
    """Rows of labelled tokens."""
    p, at = np.memmap(numbers, np.float16, "r").reshape(-1, 15), 0
    for row in corpus.read(tokens):
        before = earlier.get(" ".join(corpus.bare(row)))
        before = [k for _, k in before if k is not None] if before else None
        out, n = [], 0
        for word, author in row:
            if author is not None:
                known = before[n] if before and n < len(before) and len(before[n]) == len(word) else None
                author_labels = labels(word, p[at : at + len(word)], known, author, listed.table(word))
                at, n = at + len(word), n + 1
                out.append((word, author_labels))
            else:
                out.append((word, None))
        letters = [k for _, ks in out if ks for k in ks]
        if sum(k != UNKNOWN for k in letters) >= POOR * len(letters):
            yield out


class Decider:
    """Decides in a process of its own; what all of them need is inherited, not sent."""

    earlier, listed = {}, None

    @classmethod
    def lines(cls, tokens):
        rows = decided(tokens, tokens.with_suffix(".float16"), cls.earlier, cls.listed)
        return [" ".join(corpus.write_token(*t) for t in row) + "\n\n" for row in rows]


def decide(folder, listed):
    Decider.earlier = {" ".join(corpus.bare(row)): row for row in corpus.read(folder / "silver.txt") if row}
    Decider.listed = listed
    with multiprocessing.get_context("fork").Pool() as pool:
        chunks = [line for part in pool.map(Decider.lines, sorted(folder.glob("raw.*.tokens"))) for line in part]
    random.Random(3).shuffle(chunks)
    (folder / "wiki.txt").write_text("".join(chunks), "utf8")
    print(len(chunks), "chunks")


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    steps = p.add_subparsers(dest="step", required=True)
    read = steps.add_parser("probabilities")
    read.add_argument("weights", type=Path)
    read.add_argument("lexicon", type=Path)
    for step in (read, steps.add_parser("decide")):
        step.add_argument("readings", type=Path)
        step.add_argument("corpus", type=Path)
    read.add_argument("--raw", type=Path, required=True, help="text without marks, .xz")
    read.add_argument("--tests", type=Path, required=True, help="the evaluation sets, to be left out")
    read.add_argument("--part", default="1/1", help="K/N: every N-th chunk")
    return p.parse_args()


if __name__ == "__main__":
    o = options()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    if o.step == "decide":
        decide(o.corpus, readings.read(o.readings))
    else:
        net = Network()
        load(net, o.weights)
        part, of = map(int, o.part.split("/"))
        rows = list(raw_chunks(o.raw, corpus.test_grams(o.tests)))[part - 1 :: of]
        place = o.corpus / ("raw.%d" % part)
        probabilities(
            Diacritizer(net, lexicon.read(o.lexicon), readings.read(o.readings)), rows, place.with_suffix(place.suffix + ".tokens"), place.with_suffix(place.suffix + ".float16")
        )
