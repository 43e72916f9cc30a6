"""Raw prose -> training text that the present model labels itself: `relabel.py RAW CORPUS TESTS WEIGHTS LEXICON.tsv READINGS.tsv WORDS OUT [PART OF]`.

RAW is wikipedia-raw.txt.xz. Kept are paragraphs that read most like the news in CORPUS, until they have WORDS words: no chunk that shares eight words in a row with a
file of TESTS or with held-out text, none that the proofread text has. A letter keeps a class only if the network and the readings give it CONFIDENT; the
others stay unknown, and the network learns from its surer self. Writes a corpus file, of the paragraphs numbered PART, PART + OF, …
"""
import lzma
import math
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import torch

import lexicon
import readings
from corpus import Sieve, bare, chunks, read, test_grams, write_token
from diacritize import Diacritizer, weighted
from letters import LETTER_SET, MAX_LETTERS, UNKNOWN, tokens
from network import Network
from train import load

CONFIDENT = 0.9
LEAST_WORDS = 25  # of a paragraph
TOGETHER = 64  # chunks
MOST = 4.0  # how much a word commoner in the news than in all paragraphs says


def paragraphs(raw):
    with lzma.open(raw, "rt", encoding="utf8") as f:
        for line in map(str.strip, f):
            if line and not line.startswith("#"):
                found = list(chunks(tokens(line)))
                if sum(len(bare(c)) for c in found) >= LEAST_WORDS:
                    yield found


def frequencies(texts):
    count = Counter()
    for text in texts:
        for chunk in text:
            count.update(bare(chunk))
    total = sum(count.values())
    return lambda word: count[word] / total


def like_news(found, corpus):
    """Paragraphs, those first whose words are most like those of the news."""
    of_news, of_all = frequencies([filter(None, read(corpus / "news.txt"))]), frequencies(found)
    words = [[w for c in p for w in bare(c)] for p in found]
    score = [sum(math.log(0.5 + min(of_news(w) / of_all(w), MOST)) for w in ws) / len(ws) for ws in words]
    return [found[i] for i in np.argsort(score, kind="stable")[::-1]]


def allowed(found, corpus, tests, words):
    sieve = Sieve(test_grams(tests))
    for kind in ("dev", "dev-news", "dev-kinds", "dev-prose"):
        sieve.forbidden.update(" ".join(b[i : i + 8]) for row in filter(None, read(corpus / (kind + ".txt"))) for b in [bare(row)] for i in range(len(b) - 7))
    for row in filter(None, read(corpus / "prose.txt")):
        sieve.seen.add(" ".join(bare(row)))
    kept, total = [], 0
    for paragraph in found:
        rows = [c for c in paragraph if sieve.keeps("relabelled", c)]
        if len(rows) == len(paragraph):
            kept.append(paragraph)
            total += sum(len(bare(c)) for c in paragraph)
        if total >= words:
            break
    return kept


def sure(token, p, table):
    """Classes of a token by its probabilities; UNKNOWN where none is CONFIDENT."""
    p = weighted(token, p, table)[1]
    p = p / p.sum(1, keepdims=True)
    return [int(k) if x >= CONFIDENT else UNKNOWN for k, x in zip(p.argmax(1), p.max(1))]


def relabelled(diacritizer, rows):
    """Chunks of bare tokens -> the same with classes."""
    out = [None] * len(rows)
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    for n in range(0, len(order), TOGETHER):
        some = order[n : n + TOGETHER]
        for i, p in zip(some, diacritizer.probabilities([[t for t, _ in rows[i]] for i in some])):
            out[i] = [
                (t[:MAX_LETTERS], sure(t[:MAX_LETTERS], x, diacritizer.listed.table(t[:MAX_LETTERS]))) if t[0] in LETTER_SET else (t, None)
                for (t, _), x in zip(rows[i], p)
            ]
    return out


if __name__ == "__main__":
    raw, corpus, tests, weights, words, listed = (Path(a) for a in sys.argv[1:7])
    part, of = (int(a) for a in sys.argv[9:11] or (0, 1))
    torch.set_num_threads(1)
    net = Network()
    load(net, weights)
    kept = allowed(like_news(list(paragraphs(raw)), corpus), corpus, tests, int(sys.argv[7]))[part::of]
    diacritizer = Diacritizer(net, lexicon.read(words), readings.read(listed))
    with open(sys.argv[8], "w", encoding="utf8") as f:
        for n in range(0, len(kept), 1000):
            some = kept[n : n + 1000]
            done = iter(relabelled(diacritizer, [c for p in some for c in p]))
            for paragraph in some:
                f.writelines(" ".join(write_token(*t) for t in next(done)) + "\n" for _ in paragraph)
                f.write("\n")
            f.flush()
            print("%d of %d paragraphs" % (n + len(some), len(kept)), flush=True)
