package org.rawi.phonetics;

import org.jspecify.annotations.Nullable;

/** Reads a spelling from letter to letter into sounds, in the word's full form. */
final class LetterReader {
  private final Spelling word;
  private final Sounds sounds = new Sounds();

  LetterReader(Spelling word) {
    this.word = word;
  }

  Sounds sounds() {
    return sounds;
  }

  void read(int from, int to) {
    for (int i = from; i < to; i++) {
      read(i);
    }
  }

  private void read(int i) {
    char letter = word.letter(i);
    switch (letter) {
      case Letters.ALIF, Letters.ALIF_WASLA -> readAlif(i);
      case Letters.ALIF_MADDA -> {
        sounds.add(Phoneme.HAMZA); // المدة: قُرْآن qurʔān
        sounds.add(Phoneme.AA);
        readTanween(i);
      }
      case Letters.ALIF_MAQSURA -> readAlifMaqsura(i);
      case Letters.WAW, Letters.YAA -> readWeak(i);
      default -> readConsonant(i, Letters.consonant(letter));
    }
  }

  private void readAlif(int i) {
    if (i == 0) {
      readInitialAlif();
      return;
    }
    @Nullable Phoneme vowel = word.shortVowel(i);
    if (vowel != null && isSeat(i)) {
      sounds.add(Phoneme.HAMZA);
      sounds.add(vowel);
    } else if (word.has(i, Marks.TANWEEN)) {
      readTanween(i);
    } else if (!AlifWiqaya.follows(word, i - 1)) {
      lengthenA(i);
    }
  }

  /** An alif at the start that is no hamzat wasl: a hamza that the writer left out, اَحْمَد. */
  private void readInitialAlif() {
    sounds.add(Phoneme.HAMZA);
    if (word.has(0, Marks.VOWELLED)) {
      readVowels(0);
    } else if (!WeakLetters.lengthens(word, 1)) {
      sounds.add(Phoneme.A);
    }
  }

  /**
   * Whether an alif inside the word that bears a vowel is the seat of a hamza that the writer left
   * out: where no long a can be, يَسْاَلُ, لِاَنَّ, and after particles, فَاِنَّ. After another a
   * it is long whatever it bears: قَاَلَ, and نِهَاِيَة, where و or ي brought the vowel.
   */
  private boolean isSeat(int i) {
    if (!sounds.endsWith(Phoneme.A)) {
      return sounds.endsInVowel() || sounds.size() == 0 || word.has(i - 1, Marks.SUKUN);
    }
    boolean brought = Letters.isWeak(word.letter(i + 1)) && word.has(i + 1, Marks.VOWELLED);
    return !word.has(i, Marks.FATHA) && !brought && i <= Particles.count(word);
  }

  /**
   * Alif and alif maqsura lengthen a; after a consonant they bring it; after other vowels they are
   * mute.
   */
  private void lengthenA(int i) {
    if (sounds.endsWith(Phoneme.A)) {
      sounds.lengthenLast();
    } else if (!sounds.endsInVowel() && !word.has(i - 1, Marks.FATHATAN)) {
      sounds.add(Phoneme.AA);
    }
  }

  private void readAlifMaqsura(int i) {
    if (!AlifMaqsura.isYaa(word, i)) {
      if (word.has(i, Marks.FATHATAN)) {
        readTanween(i);
      } else {
        lengthenA(i);
      }
    } else if (sounds.endsWith(Phoneme.I) && (word.marks(i) & ~Marks.SUKUN) == 0) {
      sounds.lengthenLast();
    } else {
      readConsonant(i, Phoneme.Y);
    }
  }

  private void readWeak(int i) {
    boolean waw = word.letter(i) == Letters.WAW;
    if (WeakLetters.lengthens(word, i)) {
      if (sounds.endsWith(waw ? Phoneme.U : Phoneme.I)) {
        sounds.lengthenLast();
      } else {
        sounds.add(waw ? Phoneme.UU : Phoneme.II);
      }
    } else if (word.marks(i) == Marks.DAGGER && sounds.endsWith(Phoneme.A)) {
      sounds.lengthenLast(); // صَلَوٰة
    } else {
      readConsonant(i, waw ? Phoneme.W : Phoneme.Y);
    }
  }

  private void readConsonant(int i, Phoneme phoneme) {
    if (word.letter(i) == Letters.TAA_MARBUTA) {
      TaaMarbuta.bringA(sounds);
    }
    sounds.add(phoneme, word.has(i, Marks.SHADDA));
    readVowels(i);
  }

  private void readVowels(int i) {
    @Nullable Phoneme vowel = word.shortVowel(i);
    if (word.has(i, Marks.LONG)) {
      sounds.add(
          word.has(i, Marks.DAGGER)
              ? Phoneme.AA
              : word.has(i, Marks.SMALL_WAW) ? Phoneme.UU : Phoneme.II);
    } else if (vowel != null && !word.has(i, Marks.TANWEEN)) {
      sounds.add(vowel);
    }
    readTanween(i);
  }

  private void readTanween(int i) {
    Tanween.sound(word.marks(i), sounds);
  }
}
