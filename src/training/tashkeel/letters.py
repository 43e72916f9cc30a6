"""Letters, classes of marks and tokens: the vocabulary that the network and its training texts share with org.rawi.tashkeel."""
import re

FATHA, FATHATAN, DAMMA, DAMMATAN, KASRA, KASRATAN, SUKUN, SHADDA = "\u064e\u064b\u064f\u064c\u0650\u064d\u0652\u0651"
# The class of a letter is its place here: 0 = no mark, 8 = shadda alone, 9..14 = shadda + a vowel.
CLASSES = ["", FATHA, FATHATAN, DAMMA, DAMMATAN, KASRA, KASRATAN, SUKUN, SHADDA] + [
    SHADDA + v for v in (FATHA, FATHATAN, DAMMA, DAMMATAN, KASRA, KASRATAN)
]
CLASS_OF = {marks: i for i, marks in enumerate(CLASSES) if marks}
CLASS_OF |= {marks[1] + SHADDA: i for marks, i in CLASS_OF.items() if len(marks) == 2}
NONE, C_FATHA, C_FATHATAN, C_DAMMA, C_DAMMATAN, C_KASRA, C_KASRATAN, C_SUKUN, C_SHADDA, C_SHADDA_FATHATAN = 0, 1, 2, 3, 4, 5, 6, 7, 8, 10
UNKNOWN = -1
WITH_SHADDA = {v: v + 8 for v in range(1, 7)}

MARKS = frozenset(FATHA + FATHATAN + DAMMA + DAMMATAN + KASRA + KASRATAN + SUKUN + SHADDA)
LETTERS = [chr(c) for c in (*range(0x621, 0x63B), *range(0x641, 0x64B))]
LETTER_SET = frozenset(LETTERS)
# '#' number, '.' end of a sentence, ',' pause, '(' bracket or quotation mark
SYMBOLS = "#.,("
ALPHABET = {c: i + 2 for i, c in enumerate(sorted(LETTERS) + list(SYMBOLS))}  # 0 = padding, 1 = other
VOCABULARY = len(ALPHABET) + 2
MAX_LETTERS = 20  # what follows the 20th letter of a word gets no mark
HASH_ROWS = 1 << 17
FEATURES = 32  # bits that tell the network what is known of a letter

_TOKEN = re.compile("[\u0621-\u063a\u0641-\u0652]+|[0-9\u0660-\u0669]+|[^\\s]")


def word_hash(word):
    """FNV-1a over the code points: the row of the word's vector."""
    h = 2166136261
    for c in word:
        h = ((h ^ ord(c)) * 16777619) & 0xFFFFFFFF
    return h & (HASH_ROWS - 1)


def tidy(line):
    """One spelling for what is written in several ways: tatweel, dagger alif, wasla, ligature, order and repetition of marks."""
    line = line.replace("\u0640", "").replace("\u0670", "").replace("\u0671", "ا").replace("\ufefb", "لا")
    line = line.replace("\u200f", "").replace("\u200e", "")
    line = re.sub("([\u064b-\u0650\u0652])\u0651", "\u0651\\1", line)
    return re.sub("([\u064b-\u0652])\\1+", "\\1", line)


def split_word(word):
    """Marked word -> (letters, class of each)."""
    letters, classes, n = [], [], len(word)
    for i, c in enumerate(word):
        if c not in LETTER_SET:
            continue
        k = 0
        if i + 1 < n and word[i + 1] in MARKS:
            k = CLASS_OF[word[i + 1]]
            if i + 2 < n and word[i + 2] in MARKS:
                k = CLASS_OF.get(word[i + 1] + word[i + 2], k)
        letters.append(c)
        classes.append(k)
    return "".join(letters), classes


def tokens(line):
    """Line -> [(letters, classes)], or (symbol, None) for numbers and punctuation; other characters are left out."""
    out = []
    for t in _TOKEN.findall(tidy(line)):
        if t[0] in LETTER_SET:
            out.append(split_word(t))
        elif t[0].isdigit():
            out.append(("#", None))
        elif t[0] in ".!?؟":
            out.append((".", None))
        elif t[0] in "،,؛;:":
            out.append((",", None))
        elif t[0] in '()[]«»"':
            out.append(("(", None))
    return out


def canonical(letters, classes):
    """Classes as they sound, whatever the spelling: sukun is no mark, the vowel before a long letter is written out, hamzat wasl bears
    nothing, tanween fath stands before its alif. An alif is never given a vowel, nor is one that somebody put there taken away: before و and ي
    it is long, نِهَايَة, and a vowel on it is heard as a hamza."""
    k, n = list(classes), len(letters)
    if n and letters[0] == "ا":
        k[0] = NONE
    if n > 3 and letters[0] in "وفبكل" and letters[1] == "ا" and letters[2] not in "وي" and k[1] != C_FATHATAN:
        k[1] = NONE  # wasl after a proclitic: وَالْبَيْت; not the long alif of فَاوَضَ
    for i, c in enumerate(letters):
        if c == "آ":
            k[i] = NONE
        elif c == "إ" and k[i] in (NONE, C_SHADDA):
            k[i] = C_KASRA
    for i in range(n - 1):
        if letters[i + 1] in "اى" and k[i + 1] == C_FATHATAN:
            k[i + 1] = NONE
            k[i] = C_SHADDA_FATHATAN if k[i] in (C_SHADDA, WITH_SHADDA[C_FATHA]) else C_FATHATAN
    for i in range(n - 2, -1, -1):
        vowel = _vowel_before(letters[i + 1], k[i + 1])
        if vowel is None or letters[i] in "اآ":
            continue
        if k[i] == NONE:
            k[i] = vowel
        elif k[i] == C_SHADDA:
            k[i] = WITH_SHADDA[vowel]
    return [NONE if x == C_SUKUN else x for x in k]


def _vowel_before(letter, its_class):
    if letter in "اى":
        return C_FATHA if its_class in (NONE, C_SUKUN) else None
    return {"ي": C_KASRA, "و": C_DAMMA}.get(letter)
