#!/usr/bin/env python3
"""pack_lexicon.py LEXICON.tsv.xz lexicon.bin: the lexicon as org.rawi.tashkeel.Lexicon reads it.

In: lines of a bare word, a tab, a hexadecimal set of classes for each letter.
Out, big-endian: 'RAWL', int32 longest word; then for each length n = 1, 2, ... longest: int32 count, count * n bytes of letter numbers (words in
order, the letter's place in the alphabet plus 2), count * n int16 sets. Sorted words of one length need no index: they are searched by halving,
and loading is copying.
"""
import lzma
import struct
import sys

LETTERS = {chr(c): i + 2 for i, c in enumerate((*range(0x621, 0x63B), *range(0x641, 0x64B)))}


def main(source, target):
    by_length = {}
    with lzma.open(source, "rt", encoding="utf8") as lines:
        for line in lines:
            word, sets = line.rstrip("\n").split("\t")
            sets = [int(s, 16) for s in sets.split(" ")]
            assert len(sets) == len(word), line
            by_length.setdefault(len(word), []).append((bytes(LETTERS[c] for c in word), sets))
    longest = max(by_length)
    with open(target, "wb") as out:
        out.write(b"RAWL" + struct.pack(">i", longest))
        for n in range(1, longest + 1):
            words = sorted(by_length.get(n, []))
            out.write(struct.pack(">i", len(words)))
            out.write(b"".join(w for w, _ in words))
            out.write(b"".join(struct.pack(">%dh" % n, *s) for _, s in words))


if __name__ == "__main__":
    main(*sys.argv[1:])
