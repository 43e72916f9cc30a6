"""Adds words with marks from the project's word lists (names, nouns, words from Latin letters) that no text had:
`wordlists.py LEXICON.tsv LISTS OUT.tsv`; LISTS is src/main/resources/org/rawi/script/lexicon."""
import sys
from pathlib import Path

import lexicon
from letters import C_SHADDA, C_SUKUN, LETTER_SET, MARKS, MAX_LETTERS, NONE, canonical, split_word, tidy

FEWEST_MARKS = 0.34  # of the letters of a word that is marked at all
ENDINGS = sum(1 << k for k in range(C_SUKUN))  # no mark, the vowels, tanween
ENDINGS_WITH_SHADDA = sum(1 << k for k in range(C_SHADDA, 15))


def masks(word):
    """Of a word in its dictionary form: its own classes, any ending."""
    letters, classes = split_word(tidy(word))
    if len(letters) < 3 or sum(k != NONE for k in classes) < FEWEST_MARKS * len(letters):
        return letters, None
    out = [1 << k for k in canonical(letters, classes)]
    if letters[-1] not in "اى" and out[-1] == 1 << NONE:
        out[-1] = ENDINGS
    elif out[-1] == 1 << C_SHADDA:
        out[-1] = ENDINGS_WITH_SHADDA
    return letters, out


def words(folder):
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text("utf8").splitlines():
            if not line.startswith("#"):
                for word in line.replace("|", " ").split():
                    if len(word) <= 2 * MAX_LETTERS and all(c in LETTER_SET or c in MARKS for c in word):
                        yield word


def added(known, folder):
    out = {}
    for word in words(folder):
        letters, bits = masks(word)
        if bits and letters not in known and len(letters) <= MAX_LETTERS:
            old = out.get(letters, [0] * len(bits))
            out[letters] = [a | b for a, b in zip(old, bits)]
    return out


if __name__ == "__main__":
    known = lexicon.read(sys.argv[1])
    new = added(known, Path(sys.argv[2]))
    lexicon.write(sys.argv[3], known | new)
    print("%d words added" % len(new))
