package org.rawi.phonetics;

import java.util.List;
import java.util.Optional;

/** Reads one word by the rules of spelling. */
final class WordReader {
  private static final int MOST_PARTICLES = 3;

  private WordReader() {}

  static WordReading read(Word word) {
    return word.pronunciation().map(WordReader::asDemanded).orElseGet(() -> read(word.text()));
  }

  private static WordReading asDemanded(List<Phone> phones) {
    if (phones.isEmpty()) {
      throw new IllegalArgumentException("a pronunciation without phones");
    }
    return new WordReading(
        Spelling.of(""), Sounds.of(phones), Optional.empty(), Ending.FIXED, 0, false, true);
  }

  private static WordReading read(String text) {
    Spelling word = Spelling.of(LetterNames.spellOut(text));
    if (word.size() == 0) {
      throw new IllegalArgumentException("nothing to say in “" + text + "”");
    }
    DefaultVowels.fillHamzaBelow(word);
    Particles.vowel(word);
    boolean allah = AllahName.spellOut(word);
    if (!allah) {
      UnwrittenLetters.restore(word);
    }
    int particles = Particles.count(word);
    int lam = allah ? -1 : DefiniteArticle.lam(word, particles);
    return lam >= 0 ? withArticle(word, lam) : withoutArticle(word, particles, allah);
  }

  private static WordReading withArticle(Spelling word, int lam) {
    LetterReader reader = new LetterReader(word);
    int alif = Letters.isPlainAlif(word.letter(lam - 1)) ? lam - 1 : lam;
    int after = lam + 1;
    reader.read(0, alif);
    Sounds sounds = reader.sounds();
    if (alif > 0 && alif < lam && word.letter(alif - 1) == 'أ') {
      sounds.lengthenLast(); // أَالْآنَ ʔāl-ʔāna: hamza of the question before the article
    }
    if (DefiniteArticle.isBeforeWasl(word, lam)) {
      sounds.add(Phoneme.L);
      sounds.add(Phoneme.I); // الِاسْتِقْبَال
      after++;
      DefaultVowels.fill(word, after, true);
    } else if (DefiniteArticle.isAssimilated(word, lam)) {
      word.add(after, Marks.SHADDA);
      DefaultVowels.fill(word, after, false);
    } else {
      sounds.add(Phoneme.L);
      DefaultVowels.fill(word, after, false);
    }
    int stem = sounds.size();
    reader.read(after, word.size());
    Optional<Phoneme> wasl = alif == 0 ? Optional.of(Phoneme.A) : Optional.empty();
    return new WordReading(word, sounds, wasl, Ending.of(word), stem, false, false);
  }

  private static WordReading withoutArticle(Spelling word, int particles, boolean allah) {
    LetterReader reader = new LetterReader(word);
    if (HamzatWasl.beginsWith(word)) {
      Phoneme vowel = HamzatWasl.vowel(word);
      DefaultVowels.fill(word, 1, true);
      reader.read(1, word.size());
      return reading(word, reader.sounds(), Optional.of(vowel), 0, allah);
    }
    for (int alif = 1; alif <= (allah ? MOST_PARTICLES : particles); alif++) {
      if (HamzatWasl.stands(word, alif)) {
        DefaultVowels.fill(word, alif + 1, true);
        reader.read(0, alif);
        reader.read(alif + 1, word.size());
        return reading(word, reader.sounds(), Optional.empty(), 0, allah);
      }
    }
    int stem = Particles.unstressed(word) * 2;
    DefaultVowels.fill(word, 0, false);
    reader.read(0, word.size());
    return reading(word, reader.sounds(), waslOfBin(word), stem, allah);
  }

  /** Between names ابن loses its alif but keeps its joining: مُحَمَّدُ بْنُ عَلِيٍّ. */
  private static Optional<Phoneme> waslOfBin(Spelling word) {
    boolean bin = word.startsWith(0, "بن") && word.has(0, Marks.SUKUN);
    return bin ? Optional.of(Phoneme.I) : Optional.empty();
  }

  private static WordReading reading(
      Spelling word, Sounds sounds, Optional<Phoneme> wasl, int stem, boolean allah) {
    return new WordReading(word, sounds, wasl, Ending.of(word), stem, allah, false);
  }
}
