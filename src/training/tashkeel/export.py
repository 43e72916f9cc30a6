"""Weights, lexicon and readings as org.rawi.tashkeel reads them: `export.py WEIGHTS LEXICON.tsv READINGS.tsv FOLDER`.
WEIGHTS that are a tashkeel.bin already stay as they are: for other words or readings.

tashkeel.bin, big-endian: 'RAWI', int32 tensors; each: uint16 length + UTF-8 name, int8 quantized, int8 rank, int32 sizes, then
float32 values, or (matrices over 512 values) a float32 scale for each row and int8 values.

lexicon.bin, readings.bin, big-endian: 'RAWL' or 'RAWR', int32 longest word; then for each length n = 1, 2, … longest: int32 count, count · n bytes
of letter numbers (words in order; readings of one word by falling frequency), count · n int16 masks. Sorted words of one length need no index: they
are searched by halving, and loading is copying. The lexicon leaves out the words that have readings.

Word vectors are rounded to 63 levels instead of 255: nothing is lost that can be heard in the scores, and the jar packs them a third smaller.
"""
import struct
import sys
import zlib
from pathlib import Path

import numpy as np
import torch

import lexicon
import readings
from letters import ALPHABET, MAX_LETTERS

QUANTIZED_FROM = 512  # values
EXACT = ("gm.weight", "gw.weight")
WORD_LEVELS = 31  # on each side of zero


def tensor(name, values):
    quantized = values.ndim >= 2 and values.size > QUANTIZED_FROM and name not in EXACT
    utf8 = name.encode()
    head = struct.pack(">H", len(utf8)) + utf8 + struct.pack(">bb%di" % values.ndim, quantized, values.ndim, *values.shape)
    if not quantized:
        return head + values.astype(">f4").tobytes()
    most = WORD_LEVELS if name == "we.weight" else 127
    scale = np.abs(values).max(1) / most + 1e-12
    return head + scale.astype(">f4").tobytes() + np.clip(np.round(values / scale[:, None]), -most, most).astype(np.int8).tobytes()


def packed_tensors(weights):
    return b"RAWI" + struct.pack(">i", len(weights)) + b"".join(tensor(k, v.float().numpy()) for k, v in weights.items())


def packed(magic, rows):
    """rows: (word, masks), rows of one word in their order."""
    by_length = [[] for _ in range(MAX_LETTERS + 1)]
    for word, masks in rows:
        if len(word) <= MAX_LETTERS:
            by_length[len(word)].append((bytes(ALPHABET[c] for c in word), masks))
    out = [magic, struct.pack(">i", MAX_LETTERS)]
    for n in range(1, MAX_LETTERS + 1):
        rows = sorted(by_length[n], key=lambda row: row[0])
        out.append(struct.pack(">i", len(rows)))
        out += [w for w, _ in rows]
        out += [struct.pack(">%dh" % n, *masks) for _, masks in rows]
    return b"".join(out)


def read_tensors(data):
    """Tensors of a tashkeel.bin."""
    at, out = 8, {}
    for _ in range(struct.unpack_from(">i", data, 4)[0]):
        n = struct.unpack_from(">H", data, at)[0]
        name = data[at + 2 : at + 2 + n].decode()
        quantized, rank = struct.unpack_from(">bb", data, at + 2 + n)
        at += 4 + n
        shape = struct.unpack_from(">%di" % rank, data, at)
        at += 4 * rank
        if quantized:
            scale = np.frombuffer(data, ">f4", shape[0], at).astype(np.float32)
            at += 4 * shape[0]
            values = np.frombuffer(data, np.int8, int(np.prod(shape)), at).reshape(shape) * scale[:, None]
        else:
            values = np.frombuffer(data, ">f4", int(np.prod(shape)), at).reshape(shape)
        at += int(np.prod(shape)) * (1 if quantized else 4)
        out[name] = torch.from_numpy(values.astype(np.float32))
    return out


def read_rows(data):
    """The inverse of `packed`: word -> its rows."""
    letter = {i: c for c, i in ALPHABET.items()}
    at, out = 8, {}
    for n in range(1, struct.unpack_from(">i", data, 4)[0] + 1):
        count = struct.unpack_from(">i", data, at)[0]
        words, masks = at + 4, at + 4 + n * count
        at = masks + 2 * n * count
        for i in range(count):
            word = "".join(letter[x] for x in data[words + n * i : words + n * (i + 1)])
            out.setdefault(word, []).append(struct.unpack_from(">%dh" % n, data, masks + 2 * n * i))
    return out


def export(weights, words, listed, folder):
    known = readings.read(listed)
    rest = [(w, m) for w, m in lexicon.read(words).items() if not known.of(w)]
    files = {
        "tashkeel.bin": weights.read_bytes() if weights.suffix == ".bin" else packed_tensors(torch.load(weights, map_location="cpu")),
        "lexicon.bin": packed(b"RAWL", rest),
        "readings.bin": packed(b"RAWR", [(w, r) for w, all_of in known.listed.items() for r in all_of]),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
        print("%s: %d bytes, %d in the jar" % (name, len(data), len(zlib.compress(data, 9))))
    print("%d words in the lexicon, %d with listed readings" % (len(rest), len(known.listed)))


if __name__ == "__main__":
    export(*(Path(a) for a in sys.argv[1:5]))
