"""Writes the model card: `card.py RUN FOLDER TABLE > FOLDER/CARD.md`. RUN holds the curve of training, FOLDER the shipped files, TABLE the output of
src/bench/tashkeel-table.py. Copies the curve beside the card. What no file knows (hardware, weaknesses) is in card.md.in."""
import lzma
import shutil
import string
import sys
from pathlib import Path

import torch

from network import Network


def facts(run, folder, table):
    curve = [line.split("\t") for line in (run / "curve.tsv").read_text("utf8").splitlines()]
    net = Network()
    in_words = net.we.weight.numel()
    return {
        "bin_mb": "%.2f" % ((folder / "tashkeel.bin").stat().st_size / 1e6),
        "lexicon_mb": "%.2f" % ((folder / "lexicon.tsv.xz").stat().st_size / 1e6),
        "lexicon_words": "{:,}".format(lzma.decompress((folder / "lexicon.tsv.xz").read_bytes()).count(b"\n")),
        "parameters": "%.2f" % ((sum(p.numel() for p in net.parameters()) - in_words) / 1e6),
        "word_parameters": "%.1f" % (in_words / 1e6),
        "steps": curve[-1][0],
        "minutes": curve[-1][1],
        "letters": curve[-1][2],
        "first_dev": curve[1][5],
        "last_dev": curve[-1][5],
        "table": table.read_text("utf8").strip(),
        "torch": torch.__version__,
    }


if __name__ == "__main__":
    run, folder, table = (Path(a) for a in sys.argv[1:4])
    template = string.Template((Path(__file__).parent / "card.md.in").read_text("utf8"))
    shutil.copyfile(run / "curve.tsv", folder / "curve.tsv")
    sys.stdout.write(template.substitute(facts(run, folder, table)))
