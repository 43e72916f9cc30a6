#!/usr/bin/env python3
"""Prints the diacritizer's error rates beside its peers': `tashkeel-table.py TESTS`.

TESTS is the folder of evaluation sets (catt.txt, wikinews14-multi.txt, fadel-test.txt: texts with marks, a paragraph a line; missing ones are
left out). The marks are taken away, `rawi tashkeel` puts its own, and src/training/tashkeel/score.py compares. Needs Python 3.9 and a built Rawi.
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src/training/tashkeel"))
from score import read_lines, score, without_alternatives  # noqa: E402

MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
SETS = (("CATT", "catt.txt"), ("WikiNews-14", "wikinews14-multi.txt"), ("Fadel test (classical)", "fadel-test.txt"))
# DER / WER in per cent, case endings in, measured in the same way on the same files.
PEERS = (
    ("libtashkeel (neural, MIT)", "6.00 / 22.2", "saw the test"),
    ("CATT encoder-decoder (78 MB)", "5.47 / 19.0", "5.67 / 17.4"),
    ("Farasa", "6.31 / 23.9", "4.13 / 16.1"),
    ("Sakhr (commercial)", "6.33 / 23.7", "3.93 / 15.8"),
    ("Rawi, first model", "5.74 / 20.4", "4.71 / 17.1", "3.48 / 10.4"),
)


def bare(line):
    return MARKS.sub("", without_alternatives(line))


def diacritized(lines):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "bare.txt"
        source.write_text("\n".join(lines) + "\n", "utf8")
        done = subprocess.run([ROOT / "rawi", "tashkeel", "--lines", source], stdout=subprocess.PIPE, check=True)
    return done.stdout.decode("utf8").rstrip("\n").split("\n")


def rates(path):
    gold = read_lines(path)
    return score(gold, diacritized([bare(g) for g in gold])).rates()


def row(cells):
    print("| " + " | ".join(list(cells) + [""] * (len(SETS) + 1 - len(cells))) + " |", flush=True)


def main(tests):
    row(["DER / WER %"] + [name for name, _ in SETS])
    print("|" + "---|" * (len(SETS) + 1))
    for peer in PEERS:
        row(peer)
    found = [rates(tests / f) if (tests / f).exists() else None for _, f in SETS]
    row(["**Rawi**"] + ["**%.2f / %.1f**" % tuple(r[:2]) if r else "" for r in found])
    row(["Rawi, last letters left out"] + ["%.2f / %.1f" % tuple(r[2:]) if r else "" for r in found])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
