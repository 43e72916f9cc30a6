"""Adds marks with the torch network, line by line: `diacritize.py WEIGHTS LEXICON.tsv READINGS.tsv < IN > OUT`. For choices during training; what is
reported is measured with org.rawi.tashkeel, whose windows overlap."""
import re
import sys

import numpy as np
import torch

import lexicon
import readings
from batches import Batch
from letters import ALPHABET, C_FATHATAN, C_KASRA, C_SHADDA, CLASSES, FEATURES, LETTER_SET, MAX_LETTERS, NONE, SUKUN, WITH_SHADDA, tokens, word_hash
from network import Network
from train import load, predict

MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
WORD = re.compile("([\u0621-\u063a\u0641-\u064a]+)")
RARER = 0.6  # each reading is thought less common than the one listed before it
LEAST = 1e-5  # probability of any class: no letter alone rules a reading out
STRANGE = 0.2  # readings that the network believes in less than this, all together, do not hold: another one is meant
SHORT, LONG = 40, 60  # tokens: a window ends at punctuation after SHORT, or after LONG


def possible(word, allowed):
    """Of the classes [letters, 15], those that are no vowel on an alif inside the word, unless a reading has one there: الاب without its hamza."""
    out = np.ones((len(word), 15), bool)
    for i, c in enumerate(word):
        if c in "اآ" and (i or c == "آ"):
            out[i] = False if allowed is None else allowed[:, i].any(0)
            out[i, [NONE, C_FATHATAN] if c == "ا" else NONE] = True
    return out


def weighted(word, p, allowed):
    """What the network's probabilities p [letters, 15] and the readings of a word, allowed [readings, letters, 15], say together. -> the
    probabilities if the likeliest reading is meant, those over all readings. Like org.rawi.tashkeel.Choice for a word without marks."""
    p = p * possible(word, allowed)
    if allowed is None:
        return p, p
    p = p + LEAST
    mass = (p[None] * allowed).sum(2)
    belief = (mass / p.sum(1)).prod(1)
    if belief.sum() < STRANGE:
        return p, p
    weight = belief * RARER ** np.arange(len(allowed))
    within = p[None] * allowed / mass[:, :, None]
    return within[weight.argmax()], np.tensordot(weight / weight.sum(), within, 1)


class Diacritizer:
    def __init__(self, net, masks_of, listed):
        self.net, self.masks_of, self.listed, self.known = net, masks_of, listed, {}

    def row(self, word):
        """letters, features, length and hash of a token."""
        if word not in self.known:
            short = word[:MAX_LETTERS]
            letters, bits = np.zeros(MAX_LETTERS, np.int64), np.zeros((MAX_LETTERS, FEATURES), np.float32)
            letters[: len(short)] = [ALPHABET.get(c, 1) for c in short]
            if short[0] in LETTER_SET:
                masks = np.array(self.listed.features(short) or lexicon.features(short, self.masks_of))
                bits[: len(short)] = (masks[:, None] >> np.arange(FEATURES)) & 1
            self.known[word] = letters, bits, len(short), word_hash(short)
        return self.known[word]

    def probabilities(self, windows):
        """windows: lists of tokens -> for each, a list of [letters, 15] arrays."""
        words = [self.row(w) for window in windows for w in window]
        lengths = np.array([w[2] for w in words])
        order = np.argsort(-lengths, kind="stable")
        place = np.empty(len(order), np.int64)
        place[order] = np.arange(len(order))
        sizes = np.array([len(w) for w in windows])
        at = np.full((len(windows), sizes.max()), -1, np.int64)
        at[np.arange(sizes.max()) < sizes[:, None]] = place
        longest = int(lengths.max())
        letters = np.stack([words[i][0][:longest] for i in order])
        bits = np.stack([words[i][1][:longest] for i in order])
        inputs = (letters, bits, np.zeros_like(letters), lengths[order], np.array([words[i][3] for i in order]), at, sizes)
        p = predict(self.net, Batch(tuple(torch.from_numpy(x) for x in inputs), torch.zeros(0), order)).softmax(1).numpy()
        start = np.concatenate([[0], np.cumsum(lengths[order])])
        flat = iter(p[start[k] : start[k + 1]] for k in place)
        return [[next(flat) for _ in window] for window in windows]

    def chosen(self, word, p):
        """Classes of the likeliest reading; p [letters, 15]."""
        return weighted(word, p, self.listed.table(word))[0].argmax(1).tolist()

    def lines(self, lines, together=64):
        parts, items = zip(*(split(line) for line in lines))
        parts = [list(p) for p in parts]
        jobs = sorted(((n, w) for n, line in enumerate(items) for w in windows(line)), key=lambda job: len(job[1]))
        for i in range(0, len(jobs), together):
            some = jobs[i : i + together]
            for (n, w), p in zip(some, self.probabilities([[t for t, _ in w] for _, w in some])):
                for (token, part), classes in zip(w, p):
                    if part is not None:
                        k = self.chosen(token[:MAX_LETTERS], classes)
                        parts[n][part] = spelled(token, k + [NONE] * (len(token) - len(k)))
        return ["".join(p) for p in parts]


def split(line):
    """-> parts of the line (other text and words in turn), tokens as (token, its part or None)."""
    parts, items = WORD.split(MARKS.sub("", line)), []
    for i, part in enumerate(parts):
        if i % 2:
            items.append((part, i))
        else:
            items += [(t, None) for t, _ in tokens(part)]
    return parts, items


def windows(items):
    cut = []
    for item in items:
        cut.append(item)
        if len(cut) >= LONG or (len(cut) >= SHORT and item[1] is None):
            yield cut
            cut = []
    if cut:
        yield cut


def spelled(word, classes):
    """The usual spelling of canonical classes: sukun where a letter is vowelless."""
    return "".join(c + (CLASSES[k] if k else sukun(word, classes, i)) for i, (c, k) in enumerate(zip(word, classes)))


def sukun(word, classes, i):
    c, before = word[i], classes[i - 1] if i else NONE
    if len(word) == 1 or c in "اىآ":
        return ""
    if (c == "ي" and before in (C_KASRA, WITH_SHADDA[C_KASRA])) or (c == "و" and before in (3, WITH_SHADDA[3])):
        return ""  # a long vowel
    if c == "ل" and i and word[i - 1] in "ال" and i + 1 < len(word) and classes[i + 1] >= C_SHADDA:
        return ""  # the article before a sun letter
    return SUKUN


if __name__ == "__main__":
    torch.set_num_threads(1)
    net = Network()
    load(net, sys.argv[1])
    for line in Diacritizer(net, lexicon.read(sys.argv[2]), readings.read(sys.argv[3])).lines([x.rstrip("\n") for x in sys.stdin]):
        print(line)
