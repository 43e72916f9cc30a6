"""Fits how long a reader makes each phone, and writes what the program uses: fit.py ROWS WEIGHTS VECTORS
ROWS from ReaderRows.java; WEIGHTS is rhythm.tsv of the program; VECTORS twenty phones with what must come out, for its test."""

import sys

import numpy as np

from rows import LONGEST, SHORTEST, Rows

TERMS = [
    "PHONE",
    "SOUND*BEFORE",
    "SOUND*AFTER",
    "SOUND*EDGE*AFTER",
    "SOUND*AFTER_NEXT",
    "VOWEL*PHONE_BEFORE",
    "VOWEL*PHONE_AFTER",
    "SOUND*FUNCTION",
    "SOUND*PHRASE_END",
    "SOUND*STRESS",
]
RIDGE = 5.0  # terms and this by three-fold cross-validation inside the training part
DOUBTFUL = 0.6  # residuals of the log beyond which a phone counts less (Huber)


def index(rows, term):
    """Which of the term's combinations each phone has, and how many there are."""
    at, size = np.zeros(len(rows.reader), int), 1
    for factor in term.split("*"):
        at = at * rows.sizes[factor] + rows.factors[factor]
        size *= rows.sizes[factor]
    return at, size


def fit(rows):
    """Whole thousandths by term."""
    use = rows.train & rows.sound
    n = use.sum()
    blocks = [index(rows, term) for term in TERMS]
    sounds = rows.sizes["SOUND"]
    x = np.zeros((n, 1 + sum(size for _, size in blocks) + sounds))
    x[:, 0] = 1
    offset, offsets = 1, []
    for at, size in blocks:
        x[np.arange(n), offset + at[use]] = 1
        offsets.append(offset)
        offset += size
    log_network = np.log(rows.network)
    centre = log_network[use].mean()
    x[np.arange(n), offset + rows.factors["SOUND"][use]] = (log_network - centre)[use]
    y = np.log(rows.reader[use].clip(SHORTEST, LONGEST))
    seen = np.flatnonzero(np.abs(x).sum(0) > 0)
    a = x[:, seen]
    trust = np.ones(n)
    for _ in range(4):
        weighted = a * trust[:, None]
        gram = weighted.T @ a + RIDGE * np.eye(len(seen))
        gram[0, 0] -= RIDGE
        solution = np.linalg.solve(gram, weighted.T @ y)
        trust = np.minimum(1, DOUBTFUL / np.maximum(np.abs(y - a @ solution), 1e-9))
    weights = np.zeros(x.shape[1])
    weights[seen] = solution
    slopes = np.rint(1000 * weights[offset:]).astype(int)
    found = {"MEAN": np.rint(1000 * weights[:1]).astype(int), "NETWORK": slopes}
    for term, (_, size), start in zip(TERMS, blocks, offsets):
        w = weights[start : start + size]
        if term == "SOUND*STRESS":  # takes what centring took from the network's opinion
            w = w - np.repeat(slopes / 1000 * centre, size // sounds)
        found[term] = np.rint(1000 * w).astype(int)
    return found


def predict(rows, weights):
    """Seconds a phone at the reader's pace."""
    total = np.full(len(rows.reader), weights["MEAN"][0])
    for term in TERMS:
        total = total + weights[term][index(rows, term)[0]]
    opinion = weights["NETWORK"][rows.factors["SOUND"]] / 1000 * np.log(rows.network)
    return np.exp(total / 1000 + opinion).clip(SHORTEST, LONGEST)


def main():
    rows = Rows(sys.argv[1])
    weights = fit(rows)
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write("# How long a reader makes each phone; see RHYTHM.md. Made by src/training/voice/fit.py, not by hand.\n")
        for term in ["MEAN", "NETWORK"] + TERMS:
            out.write(term + "\t" + " ".join(map(str, weights[term])) + "\n")
    seconds = predict(rows, weights)
    with open(sys.argv[3], "w", encoding="utf-8") as out:
        out.write("# network's seconds, value of each factor, seconds that come out; made by src/training/voice/fit.py\n")
        for i in np.flatnonzero(rows.test & rows.sound)[::107][:20]:
            values = " ".join(str(rows.factors[f][i]) for f in rows.factors)
            out.write(f"{rows.network[i]:.4f}\t{values}\t{seconds[i]:.5f}\n")
    print(f"{sum(int(np.count_nonzero(w)) for w in weights.values())} weights; on the utterances kept apart, without floors:")
    rows.judge(seconds)


if __name__ == "__main__":
    main()
