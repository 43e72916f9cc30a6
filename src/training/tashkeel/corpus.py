"""Texts with marks -> chunks for training, one a line: `corpus.py ARCHIVES TESTS OUT`.

ARCHIVES holds tashkeela.tar.xz, asc.tar.xz, wikipedia-labelled.txt.xz, wikipedia-raw.txt.xz and the folder proofread; TESTS the evaluation sets. The project's own texts lie
in `texts` beside this script: `pairs` are sentences in two readings, `held-out` is not trained on. Writes OUT/{modern,classical,news,pairs,prose,digits,
silver,dev,dev-news,dev-kinds,dev-prose}.txt (prose: proofread; digits: modern sentences whose number words are turned into digits; silver: labelled by an earlier
model): tokens between blanks, each letter followed by its class in hexadecimal or `?` (unknown); an empty line where the text does not go on. No chunk
that shares eight words in a row with a file of TESTS or with the held-out proofread text is kept, and none twice.
"""
import itertools
import lzma
import random
import re
import sys
import tarfile
from collections import Counter
from pathlib import Path

import marks
from letters import C_DAMMA, C_FATHA, C_KASRA, C_SHADDA, LETTER_SET, MAX_LETTERS, NONE, UNKNOWN, WITH_SHADDA, canonical, tokens

SHORT_VOWELS = (C_FATHA, C_DAMMA, C_KASRA)
FATHAS = (C_FATHA, WITH_SHADDA[C_FATHA])
# Number words that stand in digits as well.
UNITS = frozenset(
    "ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر اثنا اثني اثنتا اثنتي عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون "
    "خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة مئتا مئتي مئتان مئتين مائتا مائتي مائتان مائتين ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة "
    "ثمانمئة تسعمئة ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة".split()
)
ELEVEN, TEEN = ("أحد", "إحدى"), ("عشر", "عشرة")
GRAM = 8
MAX_TOKENS = 48
DEV_CHUNKS = 300
TEXTS = Path(__file__).parent / "texts"
KINDS = {"held-out": "dev-news", "held-out-kinds": "dev-kinds", "held-out-pairs": None, "pairs": "pairs"}  # of the project's own texts; the others are news


def targets(letters, classes):
    """Canonical classes; UNKNOWN where a bare letter may be either vowelless or unmarked, and everywhere in words with few marks."""
    n = len(letters)
    if sum(1 for k in classes if k) < 0.34 * n or not any(classes):
        return [UNKNOWN] * n
    out = canonical(letters, classes)
    for i in range(1, n):
        if letters[i] == "ا" and out[i] in SHORT_VOWELS:
            _mend_vowel_on_alif(letters, out, i)
    for i, c in enumerate(letters):
        if classes[i] != NONE or out[i] != NONE or c in "اىآ" or (c in "وي" and i > 0):
            continue
        if c == "ل" and 0 < i <= 3 and letters[i - 1] == "ا":
            continue  # the article before a sun letter
        out[i] = UNKNOWN
    return out


def _mend_vowel_on_alif(letters, out, i):
    """لاَ: a fatha typed behind the alif belongs before it; قَاَل: the alif is long, and what its mark is for nobody knows. Else a hamza was left out."""
    article = letters[i - 1] == "ل" and i > 1 and letters[i - 2] == "ا"
    if out[i] == C_FATHA and out[i - 1] in (NONE, C_SHADDA) and not article:
        out[i - 1] += C_FATHA
        out[i] = NONE
    elif out[i - 1] in FATHAS:
        out[i] = UNKNOWN


def chunks(stream):
    """Cuts tokens after a full stop from the 12th on, and always after the 48th."""
    cut = []
    for t in stream:
        cut.append(t)
        if len(cut) >= MAX_TOKENS or (t[0] == "." and len(cut) >= 12):
            yield cut
            cut = []
    if cut:
        yield cut


def bare(chunk):
    return [t[0] for t in chunk if t[0][0] in LETTER_SET]


def grams(words):
    return (" ".join(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1))


def test_grams(folder):
    found = set()
    for f in sorted(folder.glob("*.txt")):
        if "multi" in f.name:
            continue  # alternatives between strokes; the same text is there bare
        for line in f.read_text("utf8").splitlines():
            found.update(grams(bare(tokens(line))))
    return found


def write_token(letters, classes):
    if classes is None:
        return letters
    return "".join(c + ("?" if k == UNKNOWN else "%x" % k) for c, k in zip(letters, classes))


def read_token(text):
    if len(text) == 1:
        return text, None
    return text[::2], [UNKNOWN if k == "?" else int(k, 16) for k in text[1::2]]


def with_long_alif(letters, classes):
    """The earlier labeller put the vowel that و or ي implies on an alif before it: نِهَاِيَة, آِيَة."""
    if classes is None:
        return letters, None
    return letters, [NONE if c in "اآ" and after in "وي" and k in SHORT_VOWELS else k for c, after, k in zip(letters, letters[1:] + ".", classes)]


def read(path):
    """Corpus file -> [[(letters, classes)]]; None where the text does not go on."""
    with open(path, encoding="utf8") as f:
        return [[read_token(t) for t in line.split()] or None for line in f]


class Sieve:
    """Keeps what is new, marked well enough and not in a test set; counts the rest."""

    def __init__(self, forbidden):
        self.forbidden, self.seen, self.count = forbidden, set(), Counter()

    def forbid(self, lines):
        for line in lines:
            self.forbidden.update(grams(bare(tokens(line))))

    def keeps(self, kind, chunk):
        words = bare(chunk)
        key = " ".join(words) if kind != "pairs" else " ".join(write_token(*t) for t in chunk)
        reason = self._fault(words, chunk, key)
        self.count[kind, reason or "kept"] += 1
        if not reason:
            self.count[kind, "words"] += len(words)
        return not reason

    def _fault(self, words, chunk, key):
        if len(words) < 3:
            return "short"
        if key in self.seen:
            return "duplicate"
        self.seen.add(key)
        if any(g in self.forbidden for g in grams(words)):
            return "in a test set"
        known = sum(1 for _, k in chunk if k and any(x != UNKNOWN for x in k))
        return None if known >= 0.5 * len(words) else "few marks"


def own_texts():
    """(kind, lines) of the texts that were written for this purpose; a line is a paragraph."""
    for path in sorted(TEXTS.glob("*.txt")):
        kind = KINDS.get(path.stem, "news")
        for line in path.read_text("utf8").splitlines() if kind else ():
            yield kind, [line]


def proofread_texts(archives):
    """(kind, lines) of Wikipedia's paragraphs that were proofread word by word; what the reader could not decide has no marks."""
    for kind, name in (("dev-prose", "held-out"), ("prose", "corrected")):
        with lzma.open(archives / "proofread" / (name + ".txt.xz"), "rt", encoding="utf8") as f:
            for line in f:
                yield kind, [line]
    for line in marks.read(archives / "wikipedia-raw.txt.xz", TEXTS / "wikipedia-marks.tsv.xz"):
        yield "prose", [line]


def in_digits(row):
    """A chunk as it is if its number words are written in digits, which show no case to the words around them; None without any."""
    out, changed = [], False
    for i, (word, classes) in enumerate(row):
        after = row[i + 1][0] if i + 1 < len(row) else ""
        of_eleven = bool(out) and word in TEEN and out[-1][0].endswith(ELEVEN)
        unit = word in UNITS and not of_eleven or word in ELEVEN and after in TEEN
        goes_on = bool(out) and out[-1][0] == "#" and (word in TEEN or (word[0] == "و" and word[1:] in UNITS))
        if goes_on:
            continue
        out.append(("#", None) if unit else (word, classes))
        changed |= unit
    return out if changed else None


def gold_texts(archives):
    """(kind, lines) of each text with marks; modern texts first, so that a duplicate counts as modern."""
    with tarfile.open(archives / "asc.tar.xz") as t:
        text = t.extractfile("asc/train_arab.txt").read().decode("utf8")
        yield "modern", [(re.findall('"([^"]*)"', line) + ["", ""])[1] for line in text.splitlines()]
    with tarfile.open(archives / "tashkeela.tar.xz") as t:
        names = sorted((m.name for m in t.getmembers() if m.isfile()), key=lambda n: ("/msa/" not in n, n))
        for n in names:
            text = t.extractfile(n).read().decode("utf8", "replace")
            yield "modern" if "/msa/" in n else "classical", [re.sub("<[^>]+>", " ", x) for x in text.splitlines()]


def labelled(word):
    letters, classes = word
    return letters[:MAX_LETTERS], None if classes is None else targets(letters, classes)[:MAX_LETTERS]


def build(archives, tests, out):
    sieve = Sieve(test_grams(tests))
    rows = {kind: [] for kind in ("modern", "classical", "news", "pairs", "prose", "digits", "dev-news", "dev-kinds", "dev-prose", "silver")}
    for kind, lines in itertools.chain(proofread_texts(archives), own_texts(), gold_texts(archives)):
        for line in lines:
            for chunk in chunks(tokens(line)):
                row = [labelled(t) for t in chunk]
                rows[kind].append(row if sieve.keeps(kind, row) else None)
        rows[kind].append(None)
        if kind == "dev-prose":
            sieve.forbid(lines)
    with lzma.open(archives / "wikipedia-labelled.txt.xz", "rt", encoding="utf8") as f:
        for line in f:
            row = [with_long_alif(*read_token(t)) for t in line.split()]
            if sieve.keeps("silver", row):
                rows["silver"] += [row, None]
    kept = [i for i, r in enumerate(rows["modern"]) if r]
    dev = sorted(random.Random(7).sample(kept, DEV_CHUNKS))
    rows["dev"] = [rows["modern"][i] for i in dev]
    for i in dev:
        rows["modern"][i] = None
    for kind in ("prose", "news", "modern"):
        for row in filter(None, map(in_digits, filter(None, rows[kind]))):
            rows["digits"] += [row, None]
    out.mkdir(parents=True, exist_ok=True)
    for kind, chunks_of in rows.items():
        with open(out / (kind + ".txt"), "w", encoding="utf8") as f:
            f.writelines(" ".join(write_token(*t) for t in r or ()) + "\n" for r in chunks_of)
    for (kind, what), n in sorted(sieve.count.items()):
        print("%-10s %-14s %d" % (kind, what, n))


if __name__ == "__main__":
    build(*(Path(a) for a in sys.argv[1:4]))
