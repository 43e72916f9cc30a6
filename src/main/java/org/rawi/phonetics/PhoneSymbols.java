package org.rawi.phonetics;

import java.util.List;

/**
 * Rawi's ASCII phone set, as its lexicons write it: the symbols of {@link Phoneme#symbol()} between
 * spaces, a doubled consonant with {@code ~} after it: {@code Q a s~ a l aa m u}. Thread-safe.
 */
public final class PhoneSymbols {
  private PhoneSymbols() {}

  public static String format(List<Phone> phones) {
    throw new UnsupportedOperationException("not yet: " + phones);
  }

  /**
   * @throws IllegalArgumentException with the symbol that is not in the phone set
   */
  public static List<Phone> parse(String symbols) {
    throw new UnsupportedOperationException("not yet: " + symbols);
  }
}
