"""The network. Letters of a word -> BiLSTM -> (a) max over letters + word vector -> two BiLSTMs over the words of a window -> context,
to which a third adds what it makes of the states of the second; (b) letter states + context of the word -> BiLSTM -> 15 classes a letter. The author's marks are told with each letter, and to the word's neighbours
with its vector.

Its tensors have the names and the gate order of torch.nn.LSTM, which org.rawi.nn reads. The computation is laid out for speed: words sorted
by length and cut in groups without (or nearly without) padding, so that the dense kernels are used; the states are exactly those of
unpadded sequences.
"""
import torch
from torch import nn

from letters import FEATURES, HASH_ROWS, VOCABULARY

GIVEN = 16  # rows of the author's marks: 0 = none given, k + 1 = class k given
GROUPS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 14, 20)  # longest word of each group


def bilstm(lstm, layer, x, lengths):
    """One layer in both directions; x [N, T, in], lengths [N] -> [N, T, 2·hidden]. What stands after a length is padding: it is never read."""
    ways = [[getattr(lstm, "%s_l%d%s" % (w, layer, way)) for w in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")] for way in ("", "_reverse")]
    start = x.new_zeros(1, x.shape[0], lstm.hidden_size)

    def run(inputs, weights):
        return torch._VF.lstm(inputs, (start, start), weights, True, 1, 0.0, lstm.training, False, True)[0]

    if int(lengths.min()) == x.shape[1]:
        return torch.cat([run(x, ways[0]), run(x.flip(1), ways[1]).flip(1)], -1)
    time = torch.arange(x.shape[1], device=x.device)
    mirror = lengths[:, None] - 1 - time
    mirror = torch.where(mirror >= 0, mirror, time).unsqueeze(-1)
    backwards = run(x.gather(1, mirror.expand(-1, -1, x.shape[2])), ways[1])
    return torch.cat([run(x, ways[0]), backwards.gather(1, mirror.expand(-1, -1, backwards.shape[2]))], -1)


class Network(nn.Module):
    def __init__(self, letter=40, lexicon=24, inner=96, word=64, outer=224, third=128, context=128, last=112, drop=0.15, forget_word=0.2):
        super().__init__()
        self.e = nn.Embedding(VOCABULARY, letter, padding_idx=0)
        self.gm = nn.Embedding(GIVEN, letter)
        nn.init.zeros_(self.gm.weight)
        self.lx = nn.Linear(FEATURES, lexicon)
        self.r1 = nn.LSTM(letter + lexicon, inner, 1, bidirectional=True, batch_first=True)
        self.we = nn.Embedding(HASH_ROWS, word, sparse=True)
        nn.init.normal_(self.we.weight, 0, 0.05)
        self.gw = nn.Embedding(2 * GIVEN, word)  # after those of marks inside a word the rows of marks on its last letter
        nn.init.zeros_(self.gw.weight)
        self.rw = nn.LSTM(2 * inner + word, outer, 2, bidirectional=True, batch_first=True)
        self.cp = nn.Linear(2 * outer, context)
        self.rx = nn.LSTM(2 * outer, third, 1, bidirectional=True, batch_first=True)
        self.cx = nn.Linear(2 * third, context)
        nn.init.zeros_(self.cx.weight)
        nn.init.zeros_(self.cx.bias)
        self.r2 = nn.LSTM(2 * inner + context, last, 1, bidirectional=True, batch_first=True)
        self.o = nn.Linear(2 * last, 15)
        self.share, self.forget_word = drop, forget_word

    def forward(self, letters, bits, given, lengths, hashes, window, window_lengths):
        """letters, given [N, T]; bits [N, T, 32]; lengths, hashes [N], words by falling length; window [B, W] index of each word, -1 after
        the end; window_lengths [B] -> logits [sum of lengths, 15], word by word."""
        groups, states, pooled = group_by_length(lengths), [], []
        for at, longest in groups:
            x = self.e(letters[at, :longest]) + self.gm(given[at, :longest])
            x = torch.cat([x, torch.relu(self.lx(bits[at, :longest]))], -1)
            s = bilstm(self.r1, 0, x, lengths[at])
            real = inside(lengths[at], longest).unsqueeze(-1)
            pooled.append(s.masked_fill(~real, -1e4).amax(1))
            states.append(s)
        context = self.context(torch.cat(pooled), hashes, self.told(given, lengths), window, window_lengths)
        out = []
        for (at, longest), s in zip(groups, states):
            z = torch.cat([self.drop(s), context[at].unsqueeze(1).expand(-1, longest, -1).to(s.dtype)], -1)
            z = self.drop(bilstm(self.r2, 0, z, lengths[at]))
            out.append(z[inside(lengths[at], longest)])
        return self.o(torch.cat(out))

    def drop(self, x):
        """Dropout with one mask for all steps of a sequence x [N, T, features]: cheaper, and better for recurrent layers."""
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[-1], device=x.device) >= self.share
        return x * (kept / (1 - self.share)).to(x.dtype)

    def told(self, given, lengths):
        """Sum of the vectors of a word's given marks; zero without any. -> [N, word]"""
        at = torch.arange(given.shape[1], device=given.device)
        rows = given + GIVEN * (at == lengths[:, None] - 1)
        return (self.gw(rows) * (given > 0).unsqueeze(-1)).sum(1)

    def context(self, pooled, hashes, told, window, window_lengths):
        vectors = self.we(hashes)
        if self.training:
            vectors = vectors * (torch.rand(len(hashes), 1, device=hashes.device) > self.forget_word)
        vectors = vectors + told
        q = self.drop(torch.cat([pooled, vectors.to(pooled.dtype)], -1)[window.clamp(min=0)])
        for layer in (0, 1):
            q = self.drop(bilstm(self.rw, layer, q, window_lengths))
        q = torch.relu(self.cp(q) + self.cx(self.drop(bilstm(self.rx, 0, q, window_lengths))))
        real = window >= 0
        return q.new_zeros(len(hashes), q.shape[-1]).index_put((window[real],), q[real])


def inside(lengths, longest):
    return torch.arange(longest, device=lengths.device) < lengths[:, None]


def group_by_length(lengths):
    """Slices of words sorted by falling length, each with its longest."""
    counts = torch.bincount(lengths.cpu(), minlength=GROUPS[-1] + 1).tolist()
    groups, at, low = [], 0, len(counts)
    for top, below in zip(reversed(GROUPS), list(reversed(GROUPS))[1:] + [0]):
        n = sum(counts[below + 1 : top + 1])
        if n:
            longest = max(k for k in range(below + 1, top + 1) if counts[k])
            groups.append((slice(at, at + n), longest))
            at += n
    return groups
