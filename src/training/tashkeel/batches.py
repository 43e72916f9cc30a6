"""Batches drawn from the arrays. Every draw depends on (seed, rank, number of the pool) alone, so training restarts where it stopped."""
from dataclasses import dataclass

import numpy as np
import torch

from letters import ALPHABET, C_DAMMA, C_DAMMATAN, C_FATHA, C_KASRA, C_KASRATAN, FEATURES, UNKNOWN

POOL = 16  # batches drawn together, so that windows of like length share one
LONGEST_WINDOW = 60  # tokens; as the windows of org.rawi.tashkeel
DEFINITE, INDEFINITE = (C_FATHA, C_DAMMA, C_KASRA), (C_DAMMATAN, C_KASRATAN)  # case endings that are written alike
TURNED = 0.8  # share of the phrases that are told in another case


@dataclass
class Batch:
    inputs: tuple  # the arguments of Network.forward
    targets: torch.Tensor  # [sum of lengths]
    order: np.ndarray  # [N] place in the text of each word

    def to(self, device):
        return Batch(tuple(x.to(device) for x in self.inputs), self.targets.to(device), self.order)


class Corpus:
    def __init__(self, path):
        with np.load(path) as z:
            self.arrays = {k: z[k] for k in z.files}
        self.bit = np.arange(FEATURES, dtype=np.uint32)

    def has(self, text):
        return text + "_start" in self.arrays

    def chunks(self, text):
        return len(self.arrays[text + "_start"]) - 1

    def window(self, text, chunk, rng=None):
        """Entries of a chunk, and by chance of those after it while the text goes on and the window is not full."""
        start, joined = self.arrays[text + "_start"], self.arrays[text + "_joined"]
        last = chunk
        while rng is not None and joined[last] and start[last + 2] - start[chunk] <= LONGEST_WINDOW and rng.random() < 0.6:
            last += 1
        return self.arrays[text + "_entry"][start[chunk] : start[last + 1]]

    def pool(self, mixture, words, seed, rank, number):
        """POOL batches of about `words` tokens, each a list of (text, window); mixture: share of the windows from each text."""
        rng = np.random.default_rng((seed, rank, number))
        names = list(mixture)
        share = np.array([mixture[n] for n in names])
        windows, total = [], 0
        while total < POOL * words:
            text = names[rng.choice(len(names), p=share / share.sum())]
            windows.append((text, self.window(text, int(rng.integers(self.chunks(text))), rng)))
            total += len(windows[-1][1])
        windows.sort(key=lambda w: len(w[1]))
        cuts, size = [[]], 0
        for w in windows:
            if size >= words:
                cuts.append([])
                size = 0
            cuts[-1].append(w)
            size += len(w[1])
        return [cuts[i] for i in rng.permutation(len(cuts))], rng

    def batch(self, windows, rng=None, forget=0.0, marks=None):
        """`forget`: share of words that lose their features; `marks`: of the author (`Marks`)."""
        entry = np.concatenate(windows)
        length = self.arrays["length"][entry].astype(np.int64)
        order = np.argsort(-length, kind="stable")
        place = np.empty(len(order), np.int64)
        place[order] = np.arange(len(order))
        sizes = np.array([len(w) for w in windows])
        window = np.full((len(windows), sizes.max()), -1, np.int64)
        window[np.arange(sizes.max()) < sizes[:, None]] = place
        entry, length = entry[order], length[order]
        longest = int(length[0])
        classes = (self.arrays["classes"][entry] if marks is None else marks.classes[order])[:, :longest].astype(np.int64)
        bits = self.arrays["bits"][entry, :longest]
        if forget:
            bits = np.where((rng.random(len(entry)) < forget)[:, None], np.uint32(0), bits)
        inputs = (
            self.arrays["letters"][entry, :longest].astype(np.int64),
            ((bits[:, :, None] >> self.bit) & 1).astype(np.float32),
            np.zeros_like(classes) if marks is None else marks.given[order, :longest].astype(np.int64),
            length,
            self.arrays["hash"][entry].astype(np.int64),
            window,
            sizes,
        )
        real = np.arange(longest) < length[:, None]
        return Batch(tuple(torch.from_numpy(x) for x in inputs), torch.from_numpy(classes[real]), order)

    def marks(self, windows, shares, rng, wrong_words):
        """Marks for some windows, each with its share as probability; `wrong_words`: Batch -> the words (in its order) that the network reads wrongly
        if it is told nothing."""
        told = rng.random(len(windows)) < shares
        entry = np.concatenate(windows)
        owner = np.repeat(np.arange(len(windows)), [len(w) for w in windows])
        wrong = np.zeros(len(owner), bool)
        if told.any():
            batch = self.batch([w for w, t in zip(windows, told) if t])
            wrong[np.flatnonzero(told[owner])[batch.order]] = wrong_words(batch)
        classes = self.arrays["classes"][entry]
        turned, showing = self.turn(entry, classes, np.where(told[owner], owner, -1), rng)
        return Marks(give_marks(classes, wrong, turned, showing, told, owner, rng), classes)

    def turn(self, entry, classes, owner, rng):
        """Puts some phrases of words that agree in case (الْكِتَابُ الْجَدِيدُ) into another case, in `classes`; one word of each will show it. owner: the
        window of each word, -1 of those that are not told. -> words turned, words among them that show it."""
        letters, length = self.arrays["letters"][entry], self.arrays["length"][entry]
        last = classes[np.arange(len(entry)), length - 1]
        article = (letters[:, 0] == ALPHABET["ا"]) & (letters[:, 1] == ALPHABET["ل"]) & (length > 3)
        case = np.where(np.isin(last, INDEFINITE) | article & np.isin(last, DEFINITE), last, 0) * (owner >= 0)
        goes_on = (case[1:] > 0) & (case[1:] == case[:-1]) & (article[1:] == article[:-1]) & (owner[1:] == owner[:-1])
        turned, showing = np.zeros((2, len(entry)), bool)
        starts = np.flatnonzero(goes_on & ~np.concatenate([[False], goes_on[:-1]]))
        for i in starts[rng.random(len(starts)) < TURNED]:
            j = i + 1
            while j < len(goes_on) and goes_on[j]:
                j += 1
            others = [c for c in (DEFINITE if article[i] else INDEFINITE) if c != case[i]]
            classes[np.arange(i, j + 1), length[i : j + 1] - 1] = others[rng.integers(len(others))]
            turned[i : j + 1] = True
            showing[i if rng.random() < 0.6 else rng.integers(i, j + 1)] = True
        return turned, showing


@dataclass
class Marks:
    """Of the words of some windows, in their order, [words, MAX_LETTERS]."""

    given: np.ndarray  # rows of Network.gm
    classes: np.ndarray  # what the letters bear then


def give_marks(classes, wrong, turned, showing, told, owner, rng):
    """Marks that an author might have written, letters or whole words: on every second word that would be read wrongly (there marks have something to
    say about their neighbours), and in some windows at a rate of 0 to 40 % on the others; of a shadda with a vowel now and then only the one or the
    other. Of the phrases that were turned to another case only the word that is to show it bears marks. classes [words, letters]; wrong, turned,
    showing [words]; told [windows]; owner [words]: the window of each."""
    rate = np.where(rng.random(len(told)) < 0.6, rng.random(len(told)) * 0.4, 0.0)[owner]
    rate = np.where(told[owner], np.where(wrong, 0.5, rate), 0.0) * ~turned
    whole = (rng.random(len(told)) < 0.5)[owner]
    chosen = np.where(whole[:, None], rng.random((len(owner), 1)), rng.random(classes.shape)) < rate[:, None]
    known = classes != UNKNOWN
    final = known & (np.cumsum(known[:, ::-1], 1)[:, ::-1] == 1)
    chosen |= showing[:, None] & (final | (rng.random((len(owner), 1)) < 0.5))
    shown = classes.copy()
    double = classes > 8
    part = rng.random(classes.shape)
    shown[double & (part < 0.2)] = 8
    vowel_only = double & (part > 0.95)
    shown[vowel_only] = classes[vowel_only] - 8
    return np.where(chosen & known, shown + 1, 0)
