package org.rawi.phonetics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Words of a test, and their sounds as tests write them. */
final class Sounding {
  private Sounding() {}

  static List<Word> words(String sentence) {
    return Arrays.stream(sentence.strip().split("\\s+")).map(Word::new).toList();
  }

  static List<PhoneticWord> inPause(String sentence) {
    return new Phonemizer().phonemize(words(sentence), true);
  }

  static List<PhoneticWord> connected(String sentence) {
    return new Phonemizer().phonemize(words(sentence), false);
  }

  /** Broad IPA, words between spaces. */
  static String ipa(List<PhoneticWord> words) {
    return words.stream().map(Ipa::format).collect(Collectors.joining(" "));
  }
}
