"""Corpus files -> the arrays that training reads: `arrays.py CORPUS READINGS.tsv OUT.npz`.

Table of entries, one for each word with given labels: letters [E,20], lexicon features [E,20], labels [E,20] (-1 unknown), length, hash.
Features of a word are its listed readings; of others the lexicon's masks, which leave the word's own sighting out (else the network
would learn to trust words seen once).
Each text: <name>_entry (a token), <name>_start (first token of each chunk, and the end), <name>_joined (the next chunk goes on).
"""
import sys
from pathlib import Path

import numpy as np

import lexicon
import readings
from letters import ALPHABET, LETTER_SET, MAX_LETTERS, UNKNOWN, word_hash

COUNTED = ("modern", "classical", "silver", "news", "pairs", "prose", "digits", "relabelled")
UNCOUNTED = ("dev", "dev-news", "dev-kinds", "dev-prose")  # held out


class Entries:
    def __init__(self, seen, masks_of, known):
        self.seen, self.masks_of, self.known, self.tally = seen, masks_of, known, {}
        self.ids, self.rows = {}, []

    def id(self, token, counted):
        key = (token, counted)
        at = self.ids.get(key)
        if at is None:
            at = self.ids[key] = len(self.rows)
            self.rows.append(self._row(token, counted))
        return at

    def _row(self, token, counted):
        is_word = token[0] in LETTER_SET
        word, labels = (token[::2][:MAX_LETTERS], token[1::2][:MAX_LETTERS]) if is_word else (token, "?")
        n = len(word)
        letters, bits, classes = np.zeros(MAX_LETTERS, np.uint8), np.zeros(MAX_LETTERS, np.uint32), np.full(MAX_LETTERS, UNKNOWN, np.int8)
        letters[:n] = [ALPHABET.get(c, 1) for c in word]
        if is_word:
            bits[:n] = self.known.features(word) or lexicon.features(word, self.masks_of, self._own(word, labels) if counted else None)
            classes[:n] = [UNKNOWN if k == "?" else int(k, 16) for k in labels]
        return letters, bits, classes, n, word_hash(word)

    def _own(self, word, labels):
        if word not in self.seen:
            return None  # longer than the lexicon's words
        if word not in self.tally:
            self.tally[word] = lexicon.tally(self.seen[word])
        return self.tally[word].masks(labels)


def text(path, entries, counted):
    ids, start, joined = [], [0], []
    with open(path, encoding="utf8") as f:
        for line in f:
            row = line.split()
            if row:
                ids += [entries.id(t, counted) for t in row]
                start.append(len(ids))
                joined.append(True)
            elif joined:
                joined[-1] = False
    joined[-1] = False
    return np.array(ids, np.int32), np.array(start, np.int64), np.array(joined)


def build(corpus, listed, out):
    seen = lexicon.count([corpus / (k + ".txt") for k in lexicon.SOURCES])
    entries, arrays = Entries(seen, lexicon.masks(seen), readings.read(listed)), {}
    for k in COUNTED + UNCOUNTED:
        if (corpus / (k + ".txt")).exists():
            arrays[k + "_entry"], arrays[k + "_start"], arrays[k + "_joined"] = text(corpus / (k + ".txt"), entries, k in COUNTED)
            print(k, len(arrays[k + "_joined"]), "chunks", len(arrays[k + "_entry"]), "tokens", flush=True)
    for i, name in enumerate(("letters", "bits", "classes", "length", "hash")):
        arrays[name] = np.array([r[i] for r in entries.rows])
    np.savez(out, **arrays)
    print(len(entries.rows), "entries")


if __name__ == "__main__":
    build(*(Path(a) for a in sys.argv[1:4]))
