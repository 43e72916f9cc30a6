"""Compares marks as they sound: `score.py GOLD OUTPUT`. Prints DER and WER in per cent, with and without the last letter of words.

The 36 letters U+0621–063A and U+0641–064A count; of a letter, its class among 15 is compared in canonical spelling (letters.canonical), so
that conventions do not matter: implied long vowels, sukun, the place of tanween, hamzat wasl, the helping vowel of a final sukun (مِنَ).
Gold may offer alternatives, word/word: the nearest counts. Words are aligned where the output changed letters; what is missing is wrong.
"""
import difflib
import sys
from dataclasses import dataclass, field

from letters import C_DAMMA, C_FATHA, C_KASRA, C_SUKUN, LETTER_SET, MARKS, NONE, canonical, split_word

HAMZAS = str.maketrans("أإآٱ", "اااا")
MISSING = -9


@dataclass
class Score:
    letters: int = 0
    wrong: int = 0
    inner: int = 0  # letters but the last of each word
    wrong_inner: int = 0
    words: int = 0
    wrong_words: int = 0
    wrong_stems: int = 0
    wrong_lines: list = field(default_factory=list)

    def add(self, gold, output):
        bad = [g != o for g, o in zip(gold, output)]
        self.letters += len(bad)
        self.wrong += sum(bad)
        self.inner += len(bad) - 1
        self.wrong_inner += sum(bad[:-1])
        self.words += 1
        self.wrong_words += any(bad)
        self.wrong_stems += any(bad[:-1])

    def rates(self):
        """DER, WER, the same without the last letter."""
        pairs = (self.wrong, self.letters), (self.wrong_words, self.words), (self.wrong_inner, self.inner), (self.wrong_stems, self.words)
        return [100 * a / max(1, b) for a, b in pairs]


def clean(line):
    """Letters and their marks; all else is a blank; marks that follow no letter go."""
    line = "".join(c if c in LETTER_SET or c in MARKS else " " for c in line)
    words = []
    for w in line.split():
        while w and w[0] in MARKS:
            w = w[1:]
        if w:
            words.append(w)
    return words


def gold_words(line):
    """-> first readings, and for the place of a word its alternatives."""
    words, alternatives = [], {}
    for w in line.split():
        readings = [x for x in w.split("/") if x] if "/" in w and len(w) > 1 else [w]
        first = clean(readings[0])
        if len(first) == 1 and len(readings) > 1:
            alternatives[len(words)] = [split_word(x[0]) for x in map(clean, readings) if len(x) == 1]
        words += first
    return [split_word(w) for w in words], alternatives


def without_alternatives(line):
    """A line of gold with the first of each word's alternatives."""
    return " ".join(w.split("/")[0] if len(w) > 1 else w for w in line.split())


def same_place(gold, output):
    """For each gold word the place of its counterpart, or -1."""
    a, b = ([w[0].translate(HAMZAS) for w in side] for side in (gold, output))
    if a == b:
        return list(range(len(a)))
    place = [-1] * len(a)
    for what, i, i_end, j, j_end in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if what == "equal" or (what == "replace" and i_end - i == j_end - j):
            for k in range(i_end - i):
                place[i + k] = j + k
    return place


def letters_aligned(gold, word):
    """Classes of an output word, letter for letter of the gold word."""
    letters, classes = word
    if letters == gold:
        return classes
    out = [MISSING] * len(gold)
    matcher = difflib.SequenceMatcher(None, gold.translate(HAMZAS), letters.translate(HAMZAS), autojunk=False)
    for i, j, n in matcher.get_matching_blocks():
        out[i : i + n] = classes[j : j + n]
    return out


def helping_vowel(gold_class, output_class, next_word):
    """A final sukun takes a vowel before a wasl; either spelling is right."""
    return gold_class == C_SUKUN and next_word[:1] == "ا" and output_class in (C_SUKUN, NONE, C_FATHA, C_KASRA, C_DAMMA)


def compare(gold_line, output_line, total):
    gold, alternatives = gold_words(gold_line)
    output = [split_word(w) for w in clean(output_line)]
    place = same_place(gold, output)
    for i, (letters, classes) in enumerate(gold):
        mine = letters_aligned(letters, output[place[i]]) if place[i] >= 0 else [MISSING] * len(letters)
        sound = canonical(letters, mine)
        readings = [k for w, k in alternatives.get(i, ()) if w == letters] or [classes]
        classes = min(readings, key=lambda k: sum(x != y for x, y in zip(canonical(letters, k), sound)))
        right = canonical(letters, classes)
        if i + 1 < len(gold) and helping_vowel(classes[-1], mine[-1], gold[i + 1][0]):
            sound[-1] = right[-1]
        total.add(right, sound)


def score(gold_lines, output_lines):
    if len(gold_lines) != len(output_lines):
        raise SystemExit("%d lines of gold, %d of output" % (len(gold_lines), len(output_lines)))
    total = Score()
    for g, o in zip(gold_lines, output_lines):
        compare(g, o, total)
    return total


def read_lines(path):
    with open(path, encoding="utf8") as f:
        return f.read().rstrip("\n").split("\n")


if __name__ == "__main__":
    print("DER %.2f WER %.2f, without the last letter DER %.2f WER %.2f" % tuple(score(read_lines(sys.argv[1]), read_lines(sys.argv[2])).rates()))
