package org.rawi.voice.phones;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rawi.TextResource;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.Phoneme;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.phonetics.PhoneticWord.Syllable;

/**
 * How a family of voices writes sounds. Our front end decides what is said (elided hamzas, sun
 * letters, pausal forms); the alphabet only spells it. Immutable.
 */
public enum PhoneAlphabet {
  /** The IPA of eSpeak NG's voice {@code ar}. */
  ESPEAK("espeak", 1, 2, "ː", Optional.of("ˈ"), true),
  /** The same sounds as eSpeak NG reads them. */
  MNEMONIC("mnemonic", 3, 4, ":", Optional.of("'"), true),
  /** Nawar Halabi's phones, as nipponjo's models take them. */
  HALABI("halabi", 5, 5, "_dbl_", Optional.empty(), false);

  /** A sound in writing; {@code phone} is its index in the word, −1 for a mark of stress. */
  public record Symbol(String text, int phone) {}

  private final String id;
  private final String doubled;
  private final Optional<String> stress;

  /** Whether ay and aw before a consonant are written as two vowels. */
  private final boolean diphthongs;

  /** In the table. */
  private final int column;

  /** For vowels after emphatic consonants. */
  private final int emphaticColumn;

  PhoneAlphabet(
      String id,
      int column,
      int emphaticColumn,
      String doubled,
      Optional<String> stress,
      boolean diphthongs) {
    this.id = id;
    this.doubled = doubled;
    this.stress = stress;
    this.diphthongs = diphthongs;
    this.column = column;
    this.emphaticColumn = emphaticColumn;
  }

  /** A row of symbols for each phoneme; its first column names it. */
  private static final class Table {
    static final Map<Phoneme, String[]> ROWS = new EnumMap<>(Phoneme.class);

    static {
      TextResource.of(PhoneAlphabet.class, "alphabets.tsv")
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(row -> ROWS.put(Phoneme.valueOf(row[0]), row));
    }

    private Table() {}

    static List<String> symbols(Phoneme phoneme, int column) {
      String[] row = Objects.requireNonNull(ROWS.get(phoneme), phoneme::name);
      return List.of(row[column].split("\\+", -1));
    }
  }

  /** The alphabet that packs call so. */
  public static Optional<PhoneAlphabet> named(String id) {
    for (PhoneAlphabet alphabet : values()) {
      if (alphabet.id.equals(id)) {
        return Optional.of(alphabet);
      }
    }
    return Optional.empty();
  }

  /** The word's sounds in order. */
  public List<Symbol> write(PhoneticWord word) {
    List<Symbol> symbols = new ArrayList<>();
    List<Phone> phones = word.phones();
    Syllable stressed = word.syllables().get(word.stress());
    boolean marked = false;
    for (int i = 0; i < phones.size(); i++) {
      Phone phone = phones.get(i);
      boolean nucleus = phone.isVowel() && i >= stressed.from() && i < stressed.to();
      if (nucleus && !marked && stress.isPresent()) {
        symbols.add(new Symbol(stress.get(), -1));
        marked = true;
      }
      for (String text : symbols(phones, i)) {
        symbols.add(new Symbol(text, i));
      }
      if (phone.geminate()) {
        symbols.add(new Symbol(doubled, i));
      }
    }
    return symbols;
  }

  private List<String> symbols(List<Phone> phones, int i) {
    Phoneme phoneme = phones.get(i).phoneme();
    int vowel = i;
    if (diphthongs && endsDiphthong(phones, i)) {
      phoneme = phoneme == Phoneme.Y ? Phoneme.I : Phoneme.U;
      vowel = i - 1;
    }
    return Table.symbols(phoneme, followsEmphatic(phones, vowel) ? emphaticColumn : column);
  }

  /** eSpeak NG colours the vowel after ص ض ط ظ alone. */
  private static boolean followsEmphatic(List<Phone> phones, int i) {
    return i > 0
        && switch (phones.get(i - 1).phoneme()) {
          case SS, DD, TT, ZZ -> true;
          default -> false;
        };
  }

  /** خَيْر, يَوْم: w and y after a, with no vowel of their own. */
  private static boolean endsDiphthong(List<Phone> phones, int i) {
    Phoneme phoneme = phones.get(i).phoneme();
    return (phoneme == Phoneme.Y || phoneme == Phoneme.W)
        && !phones.get(i).geminate()
        && i > 0
        && phones.get(i - 1).phoneme() == Phoneme.A
        && (i + 1 == phones.size() || !phones.get(i + 1).isVowel());
  }
}
