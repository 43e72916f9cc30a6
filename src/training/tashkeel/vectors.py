"""Logits of the shipped files as torch computes them, for the test of the Java port: `vectors.py FOLDER > vectors.txt`."""
import struct
import sys
from pathlib import Path

import numpy as np
import torch

import lexicon
from batches import Batch
from letters import ALPHABET, LETTER_SET, UNKNOWN, tokens, word_hash
from network import Network
from train import predict

# The last with marks of the author, which are told to the network.
SENTENCES = (
    "افتتحت الوزيرة صباح اليوم معرضا للكتب القديمة في قلب المدينة.",
    "زار المعرض 25 كاتبا من «بلاد الشام» والمغرب، ولم يحضر أحد من الخليج؟",
    "إن العلم نور (والجهل ظلام)",
    "ذُكر الكاتب في الصحف، وكُرِّم مدرّس القرية.",
)


def read_tensors(data):
    """The inverse of export.tensor."""
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


def read_lexicon(data):
    """The inverse of export.packed."""
    letter = {i: c for c, i in ALPHABET.items()}
    at, out = 8, {}
    for n in range(1, struct.unpack_from(">i", data, 4)[0] + 1):
        count = struct.unpack_from(">i", data, at)[0]
        words, masks = at + 4, at + 4 + n * count
        at = masks + 2 * n * count
        for i in range(count):
            word = "".join(letter[x] for x in data[words + n * i : words + n * (i + 1)])
            out[word] = list(struct.unpack_from(">%dh" % n, data, masks + 2 * n * i))
    return out


def given(classes):
    """What an author's marks tell the network: UNKNOWN where he left it to us; sukun is class 0."""
    return [UNKNOWN if k == 0 else 0 if k == 7 else k for k in classes]


def logits(net, words, features, marks):
    order = sorted(range(len(words)), key=lambda i: -len(words[i]))
    longest = len(words[order[0]])
    letters, told = np.zeros((2, len(words), longest), np.int64)
    bits = np.zeros((len(words), longest, 16), np.float32)
    for row, i in enumerate(order):
        n = len(words[i])
        letters[row, :n] = [ALPHABET.get(c, 1) for c in words[i]]
        bits[row, :n] = (np.array(features[i])[:, None] >> np.arange(16)) & 1
        told[row, :n] = np.array(marks[i]) + 1
    lengths = np.array([len(words[i]) for i in order])
    inputs = (letters, bits, told, lengths, np.array([word_hash(words[i]) for i in order]), np.argsort(order)[None], np.array([len(words)]))
    flat = predict(net, Batch(tuple(torch.from_numpy(x) for x in inputs), torch.zeros(0))).numpy()
    start = np.concatenate([[0], np.cumsum(lengths)])
    place = np.argsort(order)
    return [flat[start[k] : start[k + 1]] for k in place]


def main(folder):
    net = Network()
    net.load_state_dict(read_tensors((folder / "tashkeel.bin").read_bytes()))
    masks_of = read_lexicon((folder / "lexicon.bin").read_bytes())
    print("# Logits as torch computes them, by which Java is checked. LINE sentence; WORD letters, hash, lexicon features, given classes;")
    print("# one line of 15 logits a letter. Made by src/training/tashkeel/vectors.py.")
    for sentence in SENTENCES:
        items = [(w, [UNKNOWN] if k is None else given(k)) for w, k in tokens(sentence)]
        words = [w for w, _ in items]
        features = [lexicon.features(w, masks_of) if w[0] in LETTER_SET else [0] for w in words]
        print("LINE\t" + sentence)
        for (w, k), f, rows in zip(items, features, logits(net, words, features, [k for _, k in items])):
            print("WORD", w, word_hash(w), " ".join(map(str, f)), " ".join(map(str, k)), sep="\t")
            if w[0] in LETTER_SET:
                for row in rows:
                    print(" ".join("%.3f" % x for x in row))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
