"""Logits of the shipped files as torch computes them, for the test of the Java port: `vectors.py FOLDER > vectors.txt`."""
import sys
from pathlib import Path

import numpy as np
import torch

import lexicon
from batches import Batch
from export import read_rows, read_tensors
from letters import ALPHABET, FEATURES, LETTER_SET, UNKNOWN, tokens, word_hash
from network import Network
from readings import Readings
from train import predict

# The last with marks of the author, which are told to the network.
SENTENCES = (
    "افتتحت الوزيرة صباح اليوم معرضا للكتب القديمة في قلب المدينة.",
    "زار المعرض 25 كاتبا من «بلاد الشام» والمغرب، ولم يحضر أحد من الخليج؟",
    "إن العلم نور (والجهل ظلام)",
    "ذُكر الكاتب في الصحف، وكُرِّم مدرّس القرية.",
)


# Known words alone, with one clitic, with several; of no known word.
WORDS = "نهاية والولايات محاولاتهم آية الاب عرباه ذكر كتب منطقة وبكتابها للشمس للغة ولليل المسلمين اللغتان مدينتا واليمنيون العامين والاستقبال سيكتبونها بمدرستهم كتابا فبالنفط مبناه ربكم ولرئيسه وسيقول بكتابي عبدالعزيز ولعبدالله سمعنا وكتبنا ضضضض".split()


def given(classes):
    """What an author's marks tell the network: UNKNOWN where he left it to us; sukun is class 0."""
    return [UNKNOWN if k == 0 else 0 if k == 7 else k for k in classes]


def logits(net, words, features, marks):
    order = sorted(range(len(words)), key=lambda i: -len(words[i]))
    longest = len(words[order[0]])
    letters, told = np.zeros((2, len(words), longest), np.int64)
    bits = np.zeros((len(words), longest, FEATURES), np.float32)
    for row, i in enumerate(order):
        n = len(words[i])
        letters[row, :n] = [ALPHABET.get(c, 1) for c in words[i]]
        bits[row, :n] = (np.array(features[i])[:, None] >> np.arange(FEATURES)) & 1
        told[row, :n] = np.array(marks[i]) + 1
    lengths = np.array([len(words[i]) for i in order])
    inputs = (letters, bits, told, lengths, np.array([word_hash(words[i]) for i in order]), np.argsort(order)[None], np.array([len(words)]))
    flat = predict(net, Batch(tuple(torch.from_numpy(x) for x in inputs), torch.zeros(0), np.array(order))).numpy()
    start = np.concatenate([[0], np.cumsum(lengths)])
    place = np.argsort(order)
    return [flat[start[k] : start[k + 1]] for k in place]


def main(folder):
    net = Network()
    net.load_state_dict(read_tensors((folder / "tashkeel.bin").read_bytes()))
    masks_of = {w: list(rows[0]) for w, rows in read_rows((folder / "lexicon.bin").read_bytes()).items()}
    known = Readings(read_rows((folder / "readings.bin").read_bytes()))
    print("# Logits as torch computes them, by which Java is checked. LINE sentence; WORD letters, hash, lexicon features, given classes;")
    print("# one line of 15 logits a letter. READINGS letters, sets of the letters of each. Made by src/training/tashkeel/vectors.py.")
    for sentence in SENTENCES:
        items = [(w, [UNKNOWN] if k is None else given(k)) for w, k in tokens(sentence)]
        words = [w for w, _ in items]
        features = [known.features(w) or lexicon.features(w, masks_of) if w[0] in LETTER_SET else [0] for w in words]
        print("LINE\t" + sentence)
        for (w, k), f, rows in zip(items, features, logits(net, words, features, [k for _, k in items])):
            print("WORD", w, word_hash(w), " ".join(map(str, f)), " ".join(map(str, k)), sep="\t")
            if w[0] in LETTER_SET:
                for row in rows:
                    print(" ".join("%.3f" % x for x in row))
    for w in WORDS:
        print("READINGS", w, *(" ".join(map(str, r)) for r in known.of(w)), sep="\t")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
