"""Weights and lexicon as org.rawi.tashkeel reads them: `export.py WEIGHTS LEXICON.tsv FOLDER [CORPUS LEAST]`.

tashkeel.bin, big-endian: 'RAWI', int32 tensors; each: uint16 length + UTF-8 name, int8 quantized, int8 rank, int32 sizes, then
float32 values, or (matrices over 512 values) a float32 scale for each row and int8 values. lexicon.tsv.xz: the lexicon;
with CORPUS, without the words seen less than LEAST times in classical texts alone.
"""
import lzma
import struct
import sys
from pathlib import Path

import numpy as np
import torch

import lexicon

QUANTIZED_FROM = 512  # values


def tensor(name, values):
    quantized = values.ndim >= 2 and values.size > QUANTIZED_FROM and name != "gm.weight"
    utf8 = name.encode()
    head = struct.pack(">H", len(utf8)) + utf8 + struct.pack(">bb%di" % values.ndim, quantized, values.ndim, *values.shape)
    if not quantized:
        return head + values.astype(">f4").tobytes()
    scale = np.abs(values).max(1) / 127 + 1e-12
    return head + scale.astype(">f4").tobytes() + np.clip(np.round(values / scale[:, None]), -127, 127).astype(np.int8).tobytes()


def rare(corpus, least):
    """Words seen less than `least` times, and in classical texts alone."""
    old = lexicon.count([corpus / "classical.txt"])
    new = lexicon.count([corpus / "modern.txt", corpus / "wiki.txt"])
    return {w for w, labels in old.items() if w not in new and sum(labels.values()) < least}


def export(weights, words, folder, corpus=None, least="2"):
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {k: v.float().numpy() for k, v in torch.load(weights, map_location="cpu").items()}
    data = b"RAWI" + struct.pack(">i", len(tensors)) + b"".join(tensor(k, v) for k, v in tensors.items())
    (folder / "tashkeel.bin").write_bytes(data)
    masks_of = lexicon.read(words)
    for w in rare(Path(corpus), int(least)) if corpus else ():
        masks_of.pop(w, None)
    lines = "".join(w + "\t" + " ".join("%x" % m for m in masks_of[w]) + "\n" for w in sorted(masks_of))
    (folder / "lexicon.tsv.xz").write_bytes(lzma.compress(lines.encode("utf8"), preset=9))
    print("tashkeel.bin %d bytes, %d words in %d bytes" % (len(data), len(masks_of), (folder / "lexicon.tsv.xz").stat().st_size))


if __name__ == "__main__":
    export(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), *sys.argv[4:])
