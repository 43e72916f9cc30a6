package org.rawi.phonetics;

import java.util.Arrays;
import java.util.List;

/** Phones of a word in the making. */
final class Sounds {
  private Phone[] phones = new Phone[16];
  private int size;

  static Sounds of(List<Phone> phones) {
    Sounds sounds = new Sounds();
    for (Phone phone : phones) {
      sounds.add(phone.phoneme(), phone.geminate());
      if (phone.emphatic()) {
        sounds.colour(sounds.size - 1);
      }
    }
    return sounds;
  }

  int size() {
    return size;
  }

  Phone get(int i) {
    return phones[i];
  }

  /** Whether the sound at {@code i} is this one; false outside the word. */
  boolean is(int i, Phoneme phoneme) {
    return i >= 0 && i < size && phones[i].phoneme() == phoneme;
  }

  boolean endsWith(Phoneme phoneme) {
    return is(size - 1, phoneme);
  }

  boolean isVowel(int i) {
    return i >= 0 && i < size && phones[i].isVowel();
  }

  boolean endsInVowel() {
    return isVowel(size - 1);
  }

  boolean hasVowel() {
    for (int i = 0; i < size; i++) {
      if (phones[i].isVowel()) {
        return true;
      }
    }
    return false;
  }

  void add(Phoneme phoneme) {
    add(phoneme, false);
  }

  void add(Phoneme phoneme, boolean geminate) {
    if (size == phones.length) {
      phones = Arrays.copyOf(phones, size * 2);
    }
    phones[size++] = new Phone(phoneme, geminate, false);
  }

  /** Puts a glottal stop and a vowel in front. */
  void prependHamza(Phoneme vowel) {
    phones = Arrays.copyOf(phones, Math.max(phones.length, size + 2));
    System.arraycopy(phones, 0, phones, 2, size);
    phones[0] = new Phone(Phoneme.HAMZA, false, false);
    phones[1] = new Phone(vowel, false, false);
    size += 2;
  }

  void replaceLast(Phoneme phoneme) {
    phones[size - 1] = new Phone(phoneme, phones[size - 1].geminate(), false);
  }

  void removeLast(int count) {
    size -= count;
  }

  void colour(int i) {
    Phone plain = phones[i];
    phones[i] = new Phone(plain.phoneme(), plain.geminate(), true);
  }

  /** Lengthens a final short vowel: a → aa. */
  void lengthenLast() {
    replaceLast(
        switch (phones[size - 1].phoneme()) {
          case A -> Phoneme.AA;
          case I -> Phoneme.II;
          case U -> Phoneme.UU;
          default -> phones[size - 1].phoneme();
        });
  }

  /** Doubles a final consonant, lengthens a final vowel. */
  void prolongLast() {
    Phone last = phones[size - 1];
    Phoneme longer =
        switch (last.phoneme()) {
          case A -> Phoneme.AA;
          case I -> Phoneme.II;
          case U -> Phoneme.UU;
          default -> last.phoneme();
        };
    phones[size - 1] = new Phone(longer, !longer.isVowel(), last.emphatic());
  }

  /** Shortens a final long vowel: aa → a. */
  void shortenLast() {
    replaceLast(
        switch (phones[size - 1].phoneme()) {
          case AA -> Phoneme.A;
          case II -> Phoneme.I;
          case UU -> Phoneme.U;
          default -> phones[size - 1].phoneme();
        });
  }

  List<Phone> toList() {
    return List.of(Arrays.copyOf(phones, size));
  }
}
