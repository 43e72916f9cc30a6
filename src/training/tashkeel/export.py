"""Weights and lexicon as org.rawi.tashkeel reads them: `export.py WEIGHTS LEXICON.tsv FOLDER`.

tashkeel.bin, big-endian: 'RAWI', int32 tensors; each: uint16 length + UTF-8 name, int8 quantized, int8 rank, int32 sizes, then
float32 values, or (matrices over 512 values) a float32 scale for each row and int8 values.

lexicon.bin, big-endian: 'RAWL', int32 longest word; then for each length n = 1, 2, … longest: int32 count, count · n bytes of letter numbers
(words in order), count · n int16 masks. Sorted words of one length need no index: they are searched by halving, and loading is copying.
"""
import struct
import sys
import zlib
from pathlib import Path

import numpy as np
import torch

import lexicon
from letters import ALPHABET, MAX_LETTERS

QUANTIZED_FROM = 512  # values


def tensor(name, values):
    quantized = values.ndim >= 2 and values.size > QUANTIZED_FROM and name != "gm.weight"
    utf8 = name.encode()
    head = struct.pack(">H", len(utf8)) + utf8 + struct.pack(">bb%di" % values.ndim, quantized, values.ndim, *values.shape)
    if not quantized:
        return head + values.astype(">f4").tobytes()
    scale = np.abs(values).max(1) / 127 + 1e-12
    return head + scale.astype(">f4").tobytes() + np.clip(np.round(values / scale[:, None]), -127, 127).astype(np.int8).tobytes()


def packed(masks_of):
    by_length = [[] for _ in range(MAX_LETTERS + 1)]
    for word, masks in masks_of.items():
        by_length[len(word)].append((bytes(ALPHABET[c] for c in word), masks))
    out = [b"RAWL", struct.pack(">i", MAX_LETTERS)]
    for n in range(1, MAX_LETTERS + 1):
        words = sorted(by_length[n])
        out.append(struct.pack(">i", len(words)))
        out += [w for w, _ in words]
        out += [struct.pack(">%dh" % n, *masks) for _, masks in words]
    return b"".join(out)


def export(weights, words, folder):
    tensors = {k: v.float().numpy() for k, v in torch.load(weights, map_location="cpu").items()}
    data = b"RAWI" + struct.pack(">i", len(tensors)) + b"".join(tensor(k, v) for k, v in tensors.items())
    masks_of = lexicon.read(words)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tashkeel.bin").write_bytes(data)
    (folder / "lexicon.bin").write_bytes(packed(masks_of))
    size, small = (sum(map(len, side)) for side in ((data, packed(masks_of)), (zlib.compress(data, 9), zlib.compress(packed(masks_of), 9))))
    print("%d words; %d bytes, %d in the jar" % (len(masks_of), size, small))


if __name__ == "__main__":
    export(*(Path(a) for a in sys.argv[1:4]))
