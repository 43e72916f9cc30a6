"""Trains the network: `train.py ARRAYS RUN --minutes M [--start WEIGHTS] …`. Writes RUN/checkpoint.pt (to go on after a stop: the same command),
RUN/weights.pt (those of the last step or their running mean, as held-out text prefers; what is exported) and RUN/curve.tsv.

One process a core, each with its own batches; gradients are summed at every step, so all processes hold the same weights.
The learning rate falls as a cosine to zero at the end of M minutes of training (time stopped in between does not count).
"""
import argparse
import math
import os
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn

from batches import Corpus
from network import Network

RATE, WORD_RATE, WARM_UP = 1e-3, 2e-3, 200
SMOOTHING, CLIP = 0.02, 1.0
SAVE_EVERY = 300  # seconds, on a slow machine
MEAN_EVERY = 10  # steps
HELD_OUT = ("dev", "dev-news", "dev-prose")  # modern prose; news; proofread
MEAN_KEEP = 0.98  # of the running mean, each time: the last 500 steps
# Share of the windows from each text at the beginning and at the end of training.
MIXTURE = {
    "prose": (0.38, 0.48),
    "news": (0.11, 0.13),
    "modern": (0.09, 0.07),
    "pairs": (0.08, 0.08),
    "digits": (0.05, 0.04),
    "relabelled": (0.17, 0.09),
    "classical": (0.12, 0.11),
}
# Share of the windows of each text in which some marks are given. In text that the network labelled itself they say what it thinks anyway, but for
# the phrases turned to another case. Of pairs of readings, without marks, it could only guess which is meant.
MARKED = {"prose": 0.5, "modern": 0.6, "news": 0.6, "pairs": 1.0, "digits": 0.3, "relabelled": 0.25, "classical": 0.6}


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("arrays", type=Path)
    p.add_argument("run", type=Path)
    p.add_argument("--minutes", type=float, required=True)
    p.add_argument("--start", type=Path, help="weights to start from")
    p.add_argument("--processes", type=int, default=2)
    p.add_argument("--words", type=int, default=1024, help="tokens of a batch, of each process")
    p.add_argument("--drop", type=float, default=0.15)
    p.add_argument("--peak", type=float, default=1.0, help="factor of the learning rates")
    p.add_argument("--forget", type=float, default=0.06, help="share of words that lose their lexicon features")
    p.add_argument("--seed", type=int, default=20)
    p.add_argument("--bf16", action="store_true", help="compute in bfloat16 (faster on CPUs that have it)")
    return p.parse_args()


class Trainer:
    def __init__(self, rank, o):
        self.o, self.rank = o, rank
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.corpus = Corpus(o.arrays)
        torch.manual_seed(o.seed)
        self.net = Network(drop=o.drop).to(self.device)
        if o.start:
            load(self.net, o.start)
        self.dense = [p for n, p in self.net.named_parameters() if n != "we.weight"]
        self.adam = torch.optim.Adam(self.dense, lr=RATE)
        self.sparse = torch.optim.SparseAdam([self.net.we.weight], lr=WORD_RATE)
        self.mean = {k: v.clone() for k, v in self.net.state_dict().items()}
        self.step, self.minutes, self.letters, self.loss = 0, 0.0, 0, 0.0
        self.saved = time.monotonic()
        if (o.run / "checkpoint.pt").exists():
            self.resume(torch.load(o.run / "checkpoint.pt", map_location=self.device))
        torch.manual_seed(o.seed + 1000 * rank + self.step)

    def resume(self, saved):
        self.net.load_state_dict(saved["net"])
        self.adam.load_state_dict(saved["adam"])
        self.sparse.load_state_dict(saved["sparse"])
        self.mean = saved["mean"]
        self.step, self.minutes, self.letters, self.loss = saved["step"], saved["minutes"], saved["letters"], saved["loss"]

    def save(self):
        if self.rank:
            return
        self.saved = time.monotonic()
        state = {"net": self.net.state_dict(), "adam": self.adam.state_dict(), "sparse": self.sparse.state_dict(), "mean": self.mean}
        state |= {"step": self.step, "minutes": self.minutes, "letters": self.letters, "loss": self.loss}
        write(state, self.o.run / "checkpoint.pt")

    def run(self):
        fraction = self.together(self.minutes / self.o.minutes)
        while fraction < 1:
            for batch in self.pool(fraction):
                began = time.monotonic()
                self.learn(batch, fraction)
                self.minutes += (time.monotonic() - began) / 60
                if self.step % 20 == 0:
                    fraction = self.together(self.minutes / self.o.minutes)
                    if fraction >= 1:
                        break
                if self.step % 500 == 0:
                    self.report()
                elif time.monotonic() - self.saved > SAVE_EVERY:
                    self.save()
        self.report()

    def pool(self, fraction):
        """The next batches; after a restart, those of the pool that was not finished are drawn anew."""
        mixture = {k: a + (b - a) * fraction for k, (a, b) in MIXTURE.items() if self.corpus.has(k)}
        cuts, rng = self.corpus.pool(mixture, self.o.words, self.o.seed, self.rank, self.step)
        for cut in cuts[: min(15, len(cuts))]:  # as many in every process
            windows = [window for _, window in cut]
            marks = self.corpus.marks(windows, [MARKED[text] for text, _ in cut], rng, self.wrong_words)
            yield self.corpus.batch(windows, rng, self.o.forget, marks).to(self.device)

    def wrong_words(self, batch):
        guess = predict(self.net, batch.to(self.device)).argmax(1).cpu()
        wrong = (guess != batch.targets) & (batch.targets >= 0)
        starts = np.cumsum(batch.inputs[3].numpy())[:-1]
        return np.add.reduceat(wrong.numpy(), np.concatenate([[0], starts])) > 0

    def learn(self, batch, fraction):
        self.net.train()
        height = self.o.peak * min(1, (self.step + 1) / WARM_UP) * 0.5 * (1 + math.cos(math.pi * min(1, fraction)))
        for optimizer, rate in ((self.adam, RATE), (self.sparse, WORD_RATE)):
            for g in optimizer.param_groups:
                g["lr"] = rate * height
            optimizer.zero_grad()
        loss = loss_of(self.net, batch, self.device, self.o.bf16)
        loss.backward()
        self.share_gradients()
        nn.utils.clip_grad_norm_(self.dense, CLIP)
        self.adam.step()
        self.sparse.step()
        self.step += 1
        self.letters += int(batch.inputs[3].sum()) * self.o.processes
        self.loss += (loss.item() - self.loss) * max(0.01, 1 / self.step)
        if self.step % MEAN_EVERY == 0:
            for k, v in self.net.state_dict().items():
                self.mean[k].lerp_(v, 1 - MEAN_KEEP)

    def share_gradients(self):
        if self.o.processes == 1:
            return
        flat = torch.cat([p.grad.reshape(-1) for p in self.dense])
        dist.all_reduce(flat)
        flat /= self.o.processes
        at = 0
        for p in self.dense:
            p.grad.copy_(flat[at : at + p.numel()].view_as(p))
            at += p.numel()
        words = self.net.we.weight.grad.coalesce()
        dist.all_reduce(words)
        self.net.we.weight.grad = (words / self.o.processes).coalesce()

    def together(self, value):
        """The value of the first process, in all."""
        if self.o.processes == 1:
            return value
        t = torch.tensor([value], dtype=torch.float64)
        dist.broadcast(t, 0)
        return t.item()

    def report(self):
        if self.rank:
            return
        now, mean = ([self.error(weights, text) for text in HELD_OUT] for weights in (self.net.state_dict(), self.mean))
        new = not (self.o.run / "curve.tsv").exists()
        with open(self.o.run / "curve.tsv", "a", encoding="utf8") as f:
            if new:
                names = ["%s DER%s" % (n, of) for of in ("", " of the mean weights") for n in ("dev", "news", "prose")]
                f.write("\t".join(["step", "minutes", "million letters", "loss", *names]) + "\n")
            f.write("%d\t%.1f\t%.1f\t%.4f" % (self.step, self.minutes, self.letters / 1e6, self.loss))
            f.write("".join("\t%.2f" % e for e in now + mean) + "\n")
        self.save()
        write(self.net.state_dict() if sum(now) < sum(mean) else self.mean, self.o.run / "weights.pt")

    def error(self, weights, text):
        """Wrong letters in a hundred of a held-out text, no marks given."""
        own = {k: v.clone() for k, v in self.net.state_dict().items()}
        self.net.load_state_dict(weights)
        wrong = of = 0
        for n in range(0, self.corpus.chunks(text), 50):
            batch = self.corpus.batch([self.corpus.window(text, i) for i in range(n, min(n + 50, self.corpus.chunks(text)))])
            guess, target = predict(self.net, batch.to(self.device)).argmax(1).cpu(), batch.targets
            known = target >= 0
            wrong += int((guess[known] != target[known]).sum())
            of += int(known.sum())
        self.net.load_state_dict(own)
        return 100 * wrong / of


def write(what, path):
    """All of the file or nothing."""
    part = path.with_suffix(".part")
    torch.save(what, part)
    os.replace(part, path)


def load(net, path):
    """Weights into a network; tensors that they lack (of the author's marks, of the third layer over words, in older weights) keep their first value,
    which nothing listens to yet."""
    missing = net.load_state_dict({k: v.float() for k, v in torch.load(path, map_location="cpu").items()}, strict=False)
    if missing.unexpected_keys or any(not k.startswith(("gm.", "gw.", "rx.", "cx.")) for k in missing.missing_keys):
        raise SystemExit("%s: not weights of this network: %s" % (path, missing))


def loss_of(net, batch, device, bf16):
    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=bf16):
        logits = net(*batch.inputs)
    return nn.functional.cross_entropy(logits.float(), batch.targets, ignore_index=-1, label_smoothing=SMOOTHING)


def predict(net, batch):
    net.eval()
    with torch.no_grad():
        return net(*batch.inputs).float()


def work(rank, o, meeting):
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    if o.processes > 1:
        dist.init_process_group("gloo", init_method="file://" + meeting, rank=rank, world_size=o.processes)
    Trainer(rank, o).run()


if __name__ == "__main__":
    o = options()
    o.run.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        mp.spawn(work, (o, folder + "/meeting"), nprocs=o.processes)
