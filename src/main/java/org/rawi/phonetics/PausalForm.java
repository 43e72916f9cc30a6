package org.rawi.phonetics;

import java.util.Set;

/**
 * The form of a word before a pause (الوقف): short endings and ‑un, ‑in fall, ‑an becomes ā, ة
 * becomes h. كِتَابٌ kitāb, كِتَابًا kitābā, مَدْرَسَةٍ madrasah, عَرَبِيٌّ ʕarabiyy. Wright, vol.
 * II §§223–230.
 */
final class PausalForm {
  /** Kept whole, as newsreaders do: without its vowel the pronoun would not be understood. */
  private static final Set<String> KEPT = Set.of("هو", "هي", "وهو", "وهي", "فهو", "فهي");

  /** The question word مَا without its alif takes the h of pause. */
  private static final Set<String> SHORTENED_MAA =
      Set.of("لم", "بم", "فيم", "عم", "مم", "علام", "إلام", "حتام");

  private PausalForm() {}

  static void apply(WordReading word) {
    Sounds sounds = word.sounds();
    switch (word.ending()) {
      case TANWEEN_FATH -> {
        sounds.removeLast(1);
        sounds.lengthenLast();
      }
      case TANWEEN -> dropEnding(sounds, 2);
      case TAA_MARBUTA -> {
        sounds.removeLast(
            word.spelling().has(word.spelling().size() - 1, Marks.TANWEEN)
                ? 2
                : sounds.endsInVowel() ? 1 : 0);
        TaaMarbuta.pause(sounds);
      }
      case SHORT_VOWEL -> dropShortVowel(word);
      case FIXED -> {}
    }
  }

  private static void dropShortVowel(WordReading word) {
    Sounds sounds = word.sounds();
    String letters = word.spelling().size() <= 4 ? word.spelling().toString() : "";
    if (KEPT.contains(letters)) {
      return;
    }
    boolean fatha = sounds.endsWith(Phoneme.A);
    if (isOneLetterImperative(word) || (fatha && SHORTENED_MAA.contains(letters))) {
      sounds.add(Phoneme.H); // هاء السكت: قِهْ, لِمَهْ
    } else if (word.spelling().size() > 1) {
      dropEnding(sounds, 1);
    }
  }

  /** قِ, عِ, فِ: imperatives of one letter; بِ and لِ are prepositions. */
  private static boolean isOneLetterImperative(WordReading word) {
    char letter = word.spelling().letter(0);
    return word.spelling().size() == 1
        && word.sounds().endsWith(Phoneme.I)
        && letter != 'ب'
        && letter != 'ل';
  }

  /** What is left of ‑iya and ‑uwa is a long vowel: لِيَمْشِيَ li-yamshī, لَنْ يَدْعُوَ yadʕū. */
  private static void dropEnding(Sounds sounds, int count) {
    sounds.removeLast(count);
    int last = sounds.size() - 1;
    boolean single = last > 0 && !sounds.get(last).geminate();
    boolean yaa = sounds.is(last, Phoneme.Y) && sounds.is(last - 1, Phoneme.I);
    boolean waw = sounds.is(last, Phoneme.W) && sounds.is(last - 1, Phoneme.U);
    if (single && (yaa || waw)) {
      sounds.removeLast(1);
      sounds.lengthenLast();
    }
  }
}
