package org.rawi.voice.mary;

import java.util.ArrayList;
import java.util.List;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.PhoneSymbols;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.phonetics.PhoneticWord.Syllable;

/**
 * How MaryTTS writes a word in sounds: phones between spaces, {@code -} between syllables, {@code
 * '} before the stressed one. Phones are Rawi's, but {@code ^} stands for emphasis: {@code Q a l~^
 * - ' aa^ - h u}.
 */
final class Pronunciation {
  private static final String BREAK = " - ";
  private static final String STRESS = "' ";

  private Pronunciation() {}

  static String symbol(Phone phone) {
    return PhoneSymbols.format(List.of(phone)).replace('\'', '^');
  }

  /**
   * @throws IllegalArgumentException if it is not in the phone set
   */
  static Phone phone(String symbol) {
    return PhoneSymbols.parse(symbol.replace('^', '\'')).get(0);
  }

  static String format(PhoneticWord word) {
    StringBuilder out = new StringBuilder();
    for (int s = 0; s < word.syllables().size(); s++) {
      out.append(s == 0 ? "" : BREAK).append(s == word.stress() ? STRESS : "");
      out.append(format(word, word.syllables().get(s)));
    }
    return out.toString();
  }

  static String format(PhoneticWord word, Syllable syllable) {
    List<String> symbols = new ArrayList<>();
    word.phones().subList(syllable.from(), syllable.to()).forEach(p -> symbols.add(symbol(p)));
    return String.join(" ", symbols);
  }

  /** Reads what {@link #format} writes; without any stress mark, the first syllable has it. */
  static PhoneticWord parse(String pronunciation) {
    List<Phone> phones = new ArrayList<>();
    List<Syllable> syllables = new ArrayList<>();
    int stress = 0;
    int from = 0;
    for (String symbol : pronunciation.strip().split("\\s+", -1)) {
      if (symbol.equals("'")) {
        stress = syllables.size();
      } else if (symbol.equals("-")) {
        syllables.add(new Syllable(from, phones.size()));
        from = phones.size();
      } else {
        phones.add(phone(symbol));
      }
    }
    syllables.add(new Syllable(from, phones.size()));
    return new PhoneticWord(phones, syllables, stress);
  }

  /** The phones alone. */
  static List<Phone> phones(String pronunciation) {
    return parse(pronunciation).phones();
  }
}
