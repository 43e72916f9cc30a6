package org.rawi.server.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.server.Desk;
import org.rawi.server.Refusal;
import org.rawi.server.Settings;
import org.rawi.voice.Voice;

/** What can be chosen for an article: voice, rate, editions. */
final class Choices {
  private static final List<String> RATES =
      List.of("0.75", "1.0", "1.25", "1.5", "1.75", "2.0", "2.5", "3.0");

  private Choices() {}

  static Map<String, Object> of(Desk desk, Settings chosen, Locale locale) {
    List<Map<String, Object>> voices = new ArrayList<>();
    for (Voice voice : desk.workspace().voices().voices()) {
      String name = voice.names().getOrDefault(locale.getLanguage(), voice.id());
      voices.add(option(voice.id(), name, voice.id().equals(chosen.voice())));
    }
    List<Map<String, Object>> rates = new ArrayList<>();
    for (String rate : RATES) {
      rates.add(option(rate, rate + "×", Double.parseDouble(rate) == chosen.rate()));
    }
    List<Map<String, Object>> editions = new ArrayList<>();
    for (Edition edition : new Editions(EditionOptions.DEFAULT).all()) {
      String name = View.say(locale, "edition-" + edition.id());
      editions.add(option(edition.id(), name, chosen.editions().contains(edition.id())));
    }
    return Map.of("voices", voices, "rates", rates, "editions", editions);
  }

  private static Map<String, Object> option(String value, String name, boolean chosen) {
    Map<String, Object> option = new HashMap<>();
    option.put("value", value);
    option.put("name", name);
    option.put("chosen", chosen);
    return option;
  }

  static double rate(String written) {
    try {
      return Double.parseDouble(written);
    } catch (NumberFormatException e) {
      throw new Refusal(400, "field-number", "rate");
    }
  }
}
