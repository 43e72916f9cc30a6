"""Batches drawn from the arrays. Every draw depends on (seed, rank, number of the pool) alone, so training restarts where it stopped."""
from dataclasses import dataclass

import numpy as np
import torch

from letters import FEATURES, UNKNOWN

POOL = 16  # batches drawn together, so that windows of like length share one
LONGEST_WINDOW = 60  # tokens; as the windows of org.rawi.tashkeel


@dataclass
class Batch:
    inputs: tuple  # the arguments of Network.forward
    targets: torch.Tensor  # [sum of lengths]

    def to(self, device):
        return Batch(tuple(x.to(device) for x in self.inputs), self.targets.to(device))


class Corpus:
    def __init__(self, path):
        with np.load(path) as z:
            self.arrays = {k: z[k] for k in z.files}
        self.bit = np.arange(FEATURES, dtype=np.uint32)

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
        """POOL batches of about `words` tokens; mixture: share of the windows from each text."""
        rng = np.random.default_rng((seed, rank, number))
        names = list(mixture)
        share = np.array([mixture[n] for n in names])
        windows, total = [], 0
        while total < POOL * words:
            text = names[rng.choice(len(names), p=share / share.sum())]
            windows.append(self.window(text, int(rng.integers(self.chunks(text))), rng))
            total += len(windows[-1])
        windows.sort(key=len)
        cuts, size = [[]], 0
        for w in windows:
            if size >= words:
                cuts.append([])
                size = 0
            cuts[-1].append(w)
            size += len(w)
        return [cuts[i] for i in rng.permutation(len(cuts))], rng

    def batch(self, windows, rng=None, forget=0.0, marked=0.0):
        """`forget`: share of words that lose their features; `marked`: share of windows in which some marks are given."""
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
        classes = self.arrays["classes"][entry, :longest].astype(np.int64)
        bits = self.arrays["bits"][entry, :longest]
        if forget:
            bits = np.where((rng.random(len(entry)) < forget)[:, None], np.uint32(0), bits)
        given = np.zeros_like(classes)
        if marked:
            given[place] = give_marks(classes[place], sizes, rng, marked)
        inputs = (
            self.arrays["letters"][entry, :longest].astype(np.int64),
            ((bits[:, :, None] >> self.bit) & 1).astype(np.float32),
            given,
            length,
            self.arrays["hash"][entry].astype(np.int64),
            window,
            sizes,
        )
        real = np.arange(longest) < length[:, None]
        return Batch(tuple(torch.from_numpy(x) for x in inputs), torch.from_numpy(classes[real]))


def give_marks(classes, sizes, rng, marked):
    """Marks that an author might have written: in some windows, at a rate of 0 to 60 %, letters or whole words; of a shadda with a vowel now and
    then only the one or the other. Rows of Network.gm."""
    n, longest = classes.shape
    rate = np.repeat(np.where(rng.random(len(sizes)) < marked, rng.random(len(sizes)) * 0.6, 0.0), sizes)
    whole = np.repeat(rng.random(len(sizes)) < 0.4, sizes)
    chosen = np.where(whole[:, None], rng.random((n, 1)), rng.random((n, longest))) < rate[:, None]
    shown = classes.copy()
    double = classes > 8
    part = rng.random((n, longest))
    shown[double & (part < 0.2)] = 8
    vowel_only = double & (part > 0.95)
    shown[vowel_only] = classes[vowel_only] - 8
    return np.where(chosen & (classes != UNKNOWN), shown + 1, 0)
