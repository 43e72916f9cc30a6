"""Marks without their letters: what proofreading added to paragraphs of Wikipedia, which are not part of the project.

`marks.py take RAW MARKED OUT.tsv.xz`  MARKED: lines of address TAB paragraph with its marks
`marks.py give RAW OUT.tsv.xz`         prints the paragraphs with their marks

RAW is wikipedia-raw.txt.xz: `# title TAB address`, then a paragraph a line. A line of OUT: address, number of the paragraph there (from 1), the first eight digits
of the SHA-256 of its letters, and for each run of letters the class of each (`letters.CLASSES`) in hexadecimal; `-` for a word that the reader could not decide.
"""
import hashlib
import lzma
import re
import sys

from letters import CLASSES, MARKS, split_word, tidy

WORD = re.compile("[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0641-\u0652]*")


def bare(text):
    return "".join(c for c in tidy(text) if c not in MARKS)


def digest(text):
    return hashlib.sha256("".join(WORD.findall(bare(text))).encode()).hexdigest()[:8]


def articles(raw):
    """Address -> its paragraphs."""
    out, paragraphs = {}, []
    with lzma.open(raw, "rt", encoding="utf8") as f:
        for line in map(str.strip, f):
            if line.startswith("# "):
                paragraphs = out.setdefault(line.split("\t")[-1], [])
            elif line:
                paragraphs.append(line)
    return out


def classes(word):
    letters, found = split_word(word)
    return "".join("%x" % k for k in found) if any(found) or len(letters) == 1 else "-"


def take(raw, marked):
    known = articles(raw)
    for line in marked:
        address, text = line.rstrip("\n").split("\t")
        letters = bare(text)
        number = next((i for i, p in enumerate(known[address], 1) if bare(p) == letters), None)
        if number is None:
            raise SystemExit("no such paragraph at %s: %s" % (address, letters[:60]))
        yield "\t".join((address, str(number), digest(text), " ".join(map(classes, WORD.findall(tidy(text))))))


def give(raw, rows):
    known = articles(raw)
    for row in rows:
        address, number, check, marks = row.rstrip("\n").split("\t")
        text = bare(known[address][int(number) - 1])
        if digest(text) != check:
            raise SystemExit("paragraph %s of %s has other letters" % (number, address))
        words = iter(marks.split(" "))
        yield WORD.sub(lambda m: with_marks(m[0], next(words)), text)


def with_marks(letters, found):
    return letters if found == "-" else "".join(c + CLASSES[int(k, 16)] for c, k in zip(letters, found, strict=True))


def read(raw, path):
    with lzma.open(path, "rt", encoding="utf8") as f:
        yield from give(raw, f)


if __name__ == "__main__":
    if sys.argv[1] == "take":
        with open(sys.argv[3], encoding="utf8") as f, lzma.open(sys.argv[4], "wt", encoding="utf8") as out:
            out.writelines(row + "\n" for row in take(sys.argv[2], f))
    else:
        for paragraph in read(*sys.argv[2:4]):
            print(paragraph)
