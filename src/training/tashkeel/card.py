"""Writes the model card: `card.py FOLDER TABLE SPEED > FOLDER/MODEL.md`. FOLDER holds the shipped files, TABLE the output of
src/bench/tashkeel-table.py, SPEED a sentence on speed and memory. What no file knows (training, weaknesses) is in card.md.in."""
import string
import struct
import sys
import zlib
from pathlib import Path

from network import Network


def words_in(lexicon):
    """Number of words of a lexicon.bin (export.packed)."""
    total, at = 0, 8
    for n in range(1, struct.unpack_from(">i", lexicon, 4)[0] + 1):
        count = struct.unpack_from(">i", lexicon, at)[0]
        total += count
        at += 4 + 3 * n * count
    return total


def facts(folder, table, speed):
    net = Network()
    in_words = net.we.weight.numel()
    return {
        "bin_mb": "%.2f" % ((folder / "tashkeel.bin").stat().st_size / 1e6),
        "jar_mb": "%.2f" % (sum(len(zlib.compress((folder / f).read_bytes(), 9)) for f in ("tashkeel.bin", "lexicon.bin", "readings.bin")) / 1e6),
        "lexicon_mb": "%.2f" % ((folder / "lexicon.bin").stat().st_size / 1e6),
        "lexicon_words": "{:,}".format(words_in((folder / "lexicon.bin").read_bytes())),
        "parameters": "%.2f" % ((sum(p.numel() for p in net.parameters()) - in_words) / 1e6),
        "word_parameters": "%.1f" % (in_words / 1e6),
        "table": table.read_text("utf8").strip(),
        "speed": speed.read_text("utf8").strip(),
    }


if __name__ == "__main__":
    folder, table, speed = (Path(a) for a in sys.argv[1:4])
    template = string.Template((Path(__file__).parent / "card.md.in").read_text("utf8"))
    sys.stdout.write(template.substitute(facts(folder, table, speed)))
