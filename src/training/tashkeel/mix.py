"""Weights between those that training started from and those it ended with: `mix.py START END SHARE OUT.pt`; SHARE of END, 0 to 1.

Networks that were trained on from one another can be averaged. A share below 1 keeps more of what START knew of texts that the later mixture of
texts has less of (classical books), at hardly any cost for the others. START and END: weights, or a tashkeel.bin."""
import sys
from pathlib import Path

import torch

from export import read_tensors


def weights(path):
    if path.suffix == ".bin":
        return read_tensors(path.read_bytes())
    return {k: v.float() for k, v in torch.load(path, map_location="cpu").items()}


if __name__ == "__main__":
    start, end, share = weights(Path(sys.argv[1])), weights(Path(sys.argv[2])), float(sys.argv[3])
    torch.save({k: torch.lerp(start[k], v, share) for k, v in end.items()}, sys.argv[4])
