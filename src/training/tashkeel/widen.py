"""Weights of a smaller network, a tashkeel.bin, in a larger one that computes the same: `widen.py SMALL.bin OUT.pt`. New units start at random and are
not listened to yet; training teaches the rest of the network to use them."""
import sys
from pathlib import Path

import torch

from export import read_tensors
from network import Network


def rows_of(old, new, gates):
    """Old rows of a weight of `gates` stacked parts, and where they stand in the new one."""
    if old == new:
        return torch.arange(old)
    a, b = old // gates, new // gates
    return torch.cat([torch.arange(a) + g * b for g in range(gates)])


def columns_of(name, old, new):
    """Where the old inputs stand; both directions of the layer below are widened apart."""
    if old == new or name == "lx.weight":
        return torch.arange(old)
    if "rw.weight_ih_l1" in name or name == "cp.weight":
        return torch.cat([torch.arange(old // 2), torch.arange(old // 2) + new // 2])
    return torch.arange(old)  # a layer's own states; the context after the letters'


def widened(small, net):
    out = {}
    for name, fresh in net.state_dict().items():
        old = small.get(name, fresh).float()
        if old.shape == fresh.shape:
            out[name] = old
            continue
        gates = 4 if name.startswith(("r1", "rw", "r2")) else 1
        rows = rows_of(old.shape[0], fresh.shape[0], gates)
        new = fresh.clone()
        if new.ndim == 1:
            new[rows] = old
        else:
            columns = columns_of(name, old.shape[1], new.shape[1])
            new[rows] = 0
            new[rows[:, None], columns[None, :]] = old
        out[name] = new
    return out


if __name__ == "__main__":
    torch.manual_seed(21)
    net = Network()
    torch.save(widened(read_tensors(Path(sys.argv[1]).read_bytes()), net), sys.argv[2])
