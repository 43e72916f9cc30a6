package org.rawi.phonetics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rawi's ASCII phone set, as its lexicons write it: the symbols of {@link Phoneme#symbol()} between
 * spaces, a doubled consonant with {@code ~} after it, emphasis that does not follow from the
 * neighbours with {@code '}: {@code Q a l~' aa' h u}. Thread-safe.
 */
public final class PhoneSymbols {
  private static final Map<String, Phoneme> BY_SYMBOL = new HashMap<>();

  static {
    for (Phoneme phoneme : Phoneme.values()) {
      BY_SYMBOL.put(phoneme.symbol(), phoneme);
    }
  }

  private PhoneSymbols() {}

  public static String format(List<Phone> phones) {
    StringBuilder out = new StringBuilder();
    for (Phone phone : phones) {
      out.append(out.length() == 0 ? "" : " ").append(phone.phoneme().symbol());
      out.append(phone.geminate() ? "~" : "").append(phone.emphatic() ? "'" : "");
    }
    return out.toString();
  }

  /**
   * Reads phones as {@link #format} writes them.
   *
   * @throws IllegalArgumentException with the symbol that is not in the phone set, or if there is
   *     none at all
   */
  public static List<Phone> parse(String symbols) {
    List<Phone> phones = new ArrayList<>();
    for (String symbol : symbols.strip().split("\\s+", -1)) {
      phones.add(parseOne(symbol, symbols));
    }
    return List.copyOf(phones);
  }

  private static Phone parseOne(String symbol, String symbols) {
    int end = symbol.length();
    boolean emphatic = symbol.endsWith("'");
    end -= emphatic ? 1 : 0;
    boolean geminate = symbol.startsWith("~", end - 1);
    end -= geminate ? 1 : 0;
    Phoneme phoneme = BY_SYMBOL.get(symbol.substring(0, end));
    if (phoneme == null) {
      throw new IllegalArgumentException(
          symbol.isEmpty()
              ? "no phones in “" + symbols + "”"
              : "“" + symbol + "” in “" + symbols + "” is not in the phone set");
    }
    if (geminate && phoneme.isVowel()) {
      throw new IllegalArgumentException(
          "“"
              + symbol
              + "” in “"
              + symbols
              + "”: a vowel cannot be doubled with ~, write "
              + "aa, ii or uu");
    }
    return new Phone(phoneme, geminate, emphatic);
  }
}
