"""Scores weights with the torch network: `evaluate.py WEIGHTS LEXICON.tsv READINGS.tsv GOLD …`. One line a set: name, DER, WER, both without the last letter."""
import sys
from pathlib import Path

import torch

import lexicon
import readings
from diacritize import Diacritizer
from network import Network
from score import read_lines, score, without_alternatives
from train import load


if __name__ == "__main__":
    torch.set_num_threads(1)
    net = Network()
    load(net, sys.argv[1])
    diacritizer = Diacritizer(net, lexicon.read(sys.argv[2]), readings.read(sys.argv[3]))
    for path in sys.argv[4:]:
        gold = read_lines(path)
        bare = [without_alternatives(g) for g in gold]
        rates = score(gold, diacritizer.lines(bare)).rates()
        print(Path(path).stem, *("%.2f" % r for r in rates), sep="\t", flush=True)
