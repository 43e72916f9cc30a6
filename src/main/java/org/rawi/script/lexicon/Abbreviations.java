package org.rawi.script.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Arabic abbreviations (مختصرات). Thread-safe; the list is read on first use. */
public final class Abbreviations {
  private static final List<Abbreviation> ALL =
      Tsv.rows("abbreviations.tsv").stream().map(Abbreviations::abbreviation).toList();

  /** Single letters, each with its point; the last point may be missing. */
  private static final Pattern LETTERS =
      Pattern.compile("\\p{InArabic}ـ?(?:\\.\\p{InArabic}ـ?)+\\.?");

  private static final Phrases<Abbreviation> PHRASES = fill();

  private Abbreviations() {}

  /** All abbreviations by their written forms; one form can have several readings («م»). */
  public static Phrases<Abbreviation> phrases() {
    return PHRASES;
  }

  private static Phrases<Abbreviation> fill() {
    Phrases<Abbreviation> phrases = new Phrases<>();
    for (Abbreviation abbreviation : ALL) {
      Set<String> forms = new LinkedHashSet<>();
      for (String written : abbreviation.written()) {
        forms.add(written);
        if (LETTERS.matcher(written).matches()) {
          addSpellings(forms, Marks.strip(written).replace(".", ""));
        }
      }
      forms.stream().map(Marks::strip).distinct().forEach(w -> phrases.put(w, abbreviation));
    }
    return phrases;
  }

  /** ش.م.م, ش. م. م., ش م م; two letters with a blank only would be two letters: أ ب. */
  private static void addSpellings(Set<String> forms, String letters) {
    for (String spelled : List.of(letters, letters.replace('أ', 'ا').replace('إ', 'ا'))) {
      List<String> each = List.of(spelled.split(""));
      for (String joint : List.of(".", ". ")) {
        forms.add(String.join(joint, each));
        forms.add(String.join(joint, each) + ".");
      }
      if (each.size() > 2) {
        forms.add(String.join(" ", each));
      }
    }
  }

  public static List<Abbreviation> all() {
    return ALL;
  }

  private static Abbreviation abbreviation(Tsv.Row row) {
    return new Abbreviation(
        List.of(row.alternatives(0)),
        Vocalized.words(row.at(1)),
        Abbreviation.Kind.valueOf(row.at(2).toUpperCase(Locale.ROOT)),
        Abbreviation.Place.valueOf(row.at(3).toUpperCase(Locale.ROOT).replace('-', '_')),
        Vocalized.words(row.at(4).isEmpty() ? row.at(1) : row.at(4)));
  }
}
