package org.rawi.script.lexicon;

import java.util.List;

/**
 * A currency.
 *
 * @param code ISO 4217
 * @param written all symbols and abbreviations besides the code: $, د.إ
 * @param name with the country's adjective: رِيَال سُعُودِيّ
 * @param subunit the hundredth or thousandth: هَلَلَة
 */
public record Currency(String code, List<String> written, NounPhrase name, NounPhrase subunit) {
  public Currency {
    written = List.copyOf(written);
  }
}
