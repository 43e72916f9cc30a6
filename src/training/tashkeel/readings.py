"""Readings of words as modern prose has them, from `readings.tsv`: `word<TAB>reading reading …`, the commonest first.

In that file every letter of a reading bears its mark; a bare last letter, and a bare letter before a suffixed pronoun, takes any case or mood.
Words that the file lacks are looked for as a known word with clitics: وبكتابها = و + ب + كتاب + ها.

A reading is a tuple of masks, one a letter: bit k is set where the letter may be of class k (`letters.CLASSES`, canonical).
"""
import re
from functools import lru_cache, reduce
from operator import or_

import numpy as np

from letters import C_DAMMA, C_FATHA, C_FATHATAN, C_KASRA, C_SHADDA, C_SUKUN, NONE, canonical, split_word, tidy
from lexicon import KNOWN

ENDING = sum(1 << k for k in range(C_SUKUN))  # no mark, the vowels, tanween
DEFINITE = 1 << NONE | 1 << C_FATHA | 1 << C_DAMMA | 1 << C_KASRA
DOUBLED = sum(1 << k for k in range(C_SHADDA, 15))
SUN = frozenset("تثدذرزسشصضطظلن")
SHORTEST_STEM = 2
ARTICLE_BEFORE = re.compile("[وف]?[بك]?ا")  # what may stand before the article's lām
# A last letter before a pronoun -> how the word ends alone, and what the letter may bear: كتابته, مبناه, زملائها, زملاؤها.
SPELT_ALONE = {"ت": ("ة", DEFINITE), "ا": ("ى", DEFINITE), "ئ": ("ء", 1 << C_KASRA), "ؤ": ("ء", 1 << C_DAMMA)}


def _only(*classes):
    return sum(1 << k for k in classes)


CONJUNCTIONS = {"": (), "و": (_only(C_FATHA),), "ف": (_only(C_FATHA),)}
PREPOSITIONS = {"": (), "ب": (_only(C_KASRA),), "ك": (_only(C_FATHA),), "ل": (_only(C_KASRA, C_FATHA),)}
ARTICLE = (_only(NONE), _only(NONE))
ARTICLE_AFTER_LAM = (_only(C_KASRA), _only(NONE))  # لل
BEFORE_LAM = (_only(C_KASRA),)  # لِلُّغَةِ: of three lams two are written
FUTURE = (_only(C_FATHA),)  # سـ before a present verb
SERVANT = (_only(C_FATHA), _only(NONE), _only(C_FATHA, C_DAMMA, C_KASRA))  # عَبْدُالرَّحْمٰنِ, written together in the Gulf
# Suffix -> (masks of its letters, what the letter before it may bear).
PRONOUNS = {
    "ه": ((_only(C_DAMMA, C_KASRA, NONE),), DEFINITE),
    "ها": ((_only(C_FATHA), _only(NONE)), DEFINITE),
    "هم": ((_only(C_DAMMA, C_KASRA), _only(NONE, C_DAMMA)), DEFINITE),
    "هما": ((_only(C_DAMMA, C_KASRA), _only(C_FATHA), _only(NONE)), DEFINITE),
    "هن": ((_only(C_DAMMA, C_KASRA), _only(C_SHADDA + C_FATHA)), DEFINITE),
    "ك": ((_only(C_FATHA, C_KASRA),), DEFINITE),
    "كم": ((_only(C_DAMMA), _only(NONE, C_DAMMA)), DEFINITE),
    "نا": ((_only(C_FATHA), _only(NONE)), DEFINITE),
    "ني": ((_only(C_KASRA), _only(NONE, C_FATHA)), DEFINITE),
    "ي": ((_only(NONE, C_FATHA),), _only(C_KASRA)),
    "ا": ((_only(NONE),), _only(C_FATHATAN, C_FATHA)),  # accusative: كتابًا
}


# Sound plural and dual (جمع المذكر السالم، المثنى): suffix, its masks, what the letter before it bears, the singulars that take it, with ة or without.
NUNATION = (
    ("ون", (_only(NONE), _only(C_FATHA)), _only(C_DAMMA), ("",)),
    ("ين", (_only(NONE), _only(C_FATHA)), _only(C_KASRA), ("",)),
    ("ين", (_only(NONE), _only(C_KASRA)), _only(C_FATHA), ("", "ة")),
    ("ان", (_only(NONE), _only(C_KASRA)), _only(C_FATHA), ("", "ة")),
)
# The same without its nūn, before a genitive: مُهَنْدِسُو، عَامَيْ، دَوْلَتَا.
CONSTRUCT = (
    ("و", (_only(NONE),), _only(C_DAMMA), ("",)),
    ("ي", (_only(NONE, C_KASRA),), _only(C_FATHA), ("", "ة")),
    ("ا", (_only(NONE),), _only(C_FATHA), ("ة",)),
)
SHORTEST_SINGULAR = 3


def masks_of(reading):
    """A reading as written in the file -> (letters, masks)."""
    letters, classes = split_word(tidy(reading))
    sounds, last = canonical(letters, classes), len(letters) - 1
    masks = [1 << k for k in sounds]
    for i, c in enumerate(letters):
        if classes[i] == NONE and sounds[i] == NONE and c not in "اىآ":
            if i == last:
                masks[i] = ENDING
            elif c not in "وي" and not (c == "ل" and ARTICLE_BEFORE.fullmatch(letters, 0, i)):
                masks[i] = ENDING
        elif classes[i] == C_SHADDA and (i == last or c not in "وي"):
            masks[i] = DOUBLED
    if last and masks[last] == 1 << NONE and classes[last] == C_SUKUN and takes_helping_vowel(letters, sounds):
        masks[last] = DEFINITE
    if len(letters) > 4 and letters.endswith("يا") and masks[last - 2] == 1 << C_KASRA:
        masks[last - 2] |= 1 << NONE  # أَلْمَانِيَا, أَلْمَانْيَا
    if letters[-1:] == "ى" and last and masks[last - 1] in (1 << C_FATHA, 1 << C_SHADDA + C_FATHA):
        masks[last - 1] |= masks[last - 1] << (C_FATHATAN - C_FATHA)  # مستشفًى
    return letters, tuple(masks)


def takes_helping_vowel(letters, sounds):
    """Of a word in sukun: verbs in ـَتْ, pronouns in ـُمْ and short particles get a vowel before hamzat wasl; foreign names stay as they are."""
    bare = letters.lstrip("وف") if len(letters) > 2 else letters
    verb = letters[-1] == "ت" and sounds[-2] in (C_FATHA, C_SHADDA + C_FATHA) and letters[-2] not in "اى"
    return len(bare) < 3 or verb or (letters[-1] == "م" and sounds[-2] == C_DAMMA)


def is_inflected(reading):
    """Whether case or mood shows in its last letter, as in nouns and present verbs."""
    return bin(reading[-1]).count("1") > 1 or reading[-1] == 1 << NONE


def is_sound_plural(letters, reading):
    """Or a dual; verbs end alike, يَكْتُبُونَ, but for يَمَنِيُّونَ."""
    ends = ("ون", C_FATHA), ("ين", C_FATHA), ("ين", C_KASRA), ("ان", C_KASRA)
    verb = letters[0] in "يت" and not (letters[-3:-2] == "ي" and reading[-3] & DOUBLED)
    return len(letters) > 4 and not verb and any(letters.endswith(s) and reading[-2:] == (1 << NONE, 1 << k) for s, k in ends)


def after_article(letters, reading):
    first, last = reading[0], reading[-1]
    if letters[0] in SUN:
        first = (first & ENDING) << C_SHADDA if first & ENDING else first
    ends = last & (DEFINITE | DEFINITE << C_SHADDA)
    return (first, *reading[1:-1], ends or last) if len(reading) > 1 else (ends or first,)


def in_genitive(reading):
    last = reading[-1] & (1 << C_KASRA | 1 << C_SHADDA + C_KASRA)
    return (*reading[:-1], last or reading[-1])


class Readings:
    def __init__(self, listed):
        """listed: word -> its readings."""
        self.listed = listed
        self.of = lru_cache(maxsize=None)(self._of)
        self.table = lru_cache(maxsize=None)(self._table)

    def features(self, word):
        """What the network is told: a letter's classes in all readings, the mark of a known letter, and in the upper half those of the commonest."""
        found = self.of(word)
        return [reduce(or_, (r[i] for r in found)) | KNOWN | first << 16 for i, first in enumerate(found[0])] if found else None

    def _table(self, word):
        """[readings, letters, 15] of 0 and 1; None where nothing is known."""
        found = self.of(word)
        return (np.array(found)[:, :, None] >> np.arange(15)) & 1 if found else None

    def _of(self, word):
        """Readings of a bare word, the commonest first; empty where nothing is known."""
        if word in self.listed:
            return self.listed[word]
        return list(dict.fromkeys(self._with_proclitics(word)))

    def _with_proclitics(self, word):
        for c, c_masks in CONJUNCTIONS.items():
            if not word.startswith(c):
                continue
            rest = word[len(c) :]
            if c and rest in self.listed:
                yield from (c_masks + r for r in self.listed[rest])
                continue
            if rest.startswith("لل"):
                yield from (c_masks + r for r in self._definite(rest[2:], ARTICLE_AFTER_LAM))
                yield from (c_masks + BEFORE_LAM + r for r in self._after_article(rest[1:]))
            for p, p_masks in PREPOSITIONS.items():
                if not rest.startswith(p):
                    continue
                noun = rest[len(p) :]
                if noun.startswith("ال"):
                    yield from (c_masks + p_masks + r for r in self._definite(noun[2:], ARTICLE))
                if c or p:
                    yield from (c_masks + p_masks + r for r in self.listed.get(noun, ()))
                yield from (c_masks + p_masks + r for r in self._with_pronoun(noun))
                yield from (c_masks + p_masks + r for r in self._in_number(noun, NUNATION + CONSTRUCT))
                if noun.startswith("عبدال"):
                    yield from (c_masks + p_masks + SERVANT + in_genitive(r) for r in self.of(noun[3:]))
            if rest.startswith("س") and len(rest) > 3 and rest[1] in "يتنأ":
                yield from (c_masks + FUTURE + r for r in self.listed.get(rest[1:], ()))
                yield from (c_masks + FUTURE + r for r in self._with_pronoun(rest[1:]))

    def _definite(self, noun, article):
        yield from (self._joined(article, noun, r) for r in self._after_article(noun))

    def _after_article(self, noun):
        for r in self.listed.get(noun, ()):
            if is_inflected(r) or is_sound_plural(noun, r):
                yield after_article(noun, r)
        yield from (after_article(noun, r) for r in self._in_number(noun, NUNATION))

    def _in_number(self, word, suffixes):
        """Plurals and duals of listed singulars."""
        for s, s_masks, before, endings in suffixes:
            if not word.endswith(s) or len(word) - len(s) < SHORTEST_SINGULAR:
                continue
            stem = word[: -len(s)]
            for ending in endings:
                if ending and stem[-1] != "ت":
                    continue
                for r in self.listed.get(stem[:-1] + ending if ending else stem, ()):
                    last = r[-1] & (before | before << C_SHADDA)
                    if last and is_inflected(r):
                        yield (*r[:-1], last, *s_masks)

    @staticmethod
    def _joined(article, noun, reading):
        if noun[0] == "ا":  # الِاسْتِقْبَال
            return (article[0], _only(NONE, C_FATHA, C_KASRA), *reading)
        return (*article, *reading)

    def _with_pronoun(self, word):
        for s, (s_masks, before) in PRONOUNS.items():
            stem = word[: -len(s)]
            if not word.endswith(s) or len(stem) < SHORTEST_STEM:
                continue
            for r in self.listed.get(stem, ()):
                last = r[-1] & (before | before << C_SHADDA)
                if s == "نا" and last == 1 << C_FATHA:
                    last |= 1 << NONE  # of a past verb: سَمِعَنَا, سَمِعْنَا
                if last and (s != "ا" or is_inflected(r)):
                    yield (*r[:-1], last, *s_masks)
            if s != "ا" and stem[-1] in SPELT_ALONE:
                alone, bears = SPELT_ALONE[stem[-1]]
                for r in self.listed.get(stem[:-1] + alone, ()):
                    last = r[-1] & before & bears
                    if last and (alone != "ى" or r[-1] == 1 << NONE):  # عربى is spelt for عربي: no alif
                        yield (*r[:-1], last, *s_masks)


def read(path):
    listed = {}
    with open(path, encoding="utf8") as f:
        for line in f:
            if not line.startswith("#"):
                word, readings = line.rstrip("\n").split("\t")
                rows = listed.setdefault(word, [])
                for letters, masks in map(masks_of, readings.split(" ")):
                    if letters != word:
                        raise SystemExit("%s: a reading of other letters: %s" % (path, line))
                    if masks not in rows:
                        rows.append(masks)
    return Readings(listed)
