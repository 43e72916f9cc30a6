package org.rawi.script.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rawi.script.lexicon.NounLexicon.Entry;

/** The forms of all listed nouns as they are written without marks. */
final class NounIndex {
  /** How a form is written: careful letters without marks, and letters with marks. */
  private record Form(Noun noun, GrammaticalNumber number, String bare, String vocalized) {}

  private static final int PREFIX = 2;

  /** مُهَنْدِسِين is rather a plural than a dual. */
  private static final List<GrammaticalNumber> LIKELIEST_FIRST =
      List.of(GrammaticalNumber.SINGULAR, GrammaticalNumber.PLURAL, GrammaticalNumber.DUAL);

  private final Map<String, Noun> singulars = new LinkedHashMap<>();
  private final Map<String, List<Noun>> byPrefix = new HashMap<>();

  /** Filled as words ask for them: to decline every noun would delay the start. */
  private final Map<String, Map<String, List<Form>>> formsByPrefix = new ConcurrentHashMap<>();

  static NounIndex read() {
    NounIndex index = new NounIndex();
    for (Tsv.Row row : Tsv.rows("nouns.tsv")) {
      index.add(noun(row));
    }
    return index;
  }

  private static Noun noun(Tsv.Row row) {
    String singular = Marks.shaddaFirst(row.at(0));
    Gender gender = row.at(1).equals("f") ? Gender.FEMININE : Gender.MASCULINE;
    Noun.PluralKind kind =
        switch (row.at(3)) {
          case "ون" -> Noun.PluralKind.SOUND_MASCULINE;
          case "ات" -> Noun.PluralKind.SOUND_FEMININE;
          case "-" -> Noun.PluralKind.NONE;
          default -> Noun.PluralKind.BROKEN;
        };
    String plural = kind == Noun.PluralKind.NONE ? singular : Marks.shaddaFirst(row.at(2));
    Declension declension =
        row.at(4).equals("d") ? Declension.DIPTOTE : Declension.ofSingular(singular);
    return new Noun(singular, gender, plural, kind, declension);
  }

  List<Noun> nouns() {
    return List.copyOf(singulars.values());
  }

  Optional<Noun> bySingular(String stem) {
    return Optional.ofNullable(singulars.get(Marks.shaddaFirst(stem)));
  }

  private void add(Noun noun) {
    if (singulars.putIfAbsent(noun.singular(), noun) != null) {
      throw new IllegalStateException("listed twice: " + noun.singular());
    }
    String ofSingular = prefix(careless(Marks.strip(noun.singular())));
    String ofPlural = prefix(careless(Marks.strip(noun.plural())));
    byPrefix.computeIfAbsent(ofSingular, key -> new ArrayList<>(2)).add(noun);
    if (!ofPlural.equals(ofSingular)) {
      byPrefix.computeIfAbsent(ofPlural, key -> new ArrayList<>(2)).add(noun);
    }
  }

  private static String prefix(String careless) {
    return careless.length() <= PREFIX ? careless : careless.substring(0, PREFIX);
  }

  /** All forms of the nouns whose singular or plural begins like the word, by careless spelling. */
  private List<Form> formsLike(String careless) {
    String prefix = prefix(careless);
    List<Noun> nouns = byPrefix.getOrDefault(prefix, List.of());
    if (nouns.isEmpty()) {
      return List.of();
    }
    return formsByPrefix
        .computeIfAbsent(prefix, key -> allForms(nouns))
        .getOrDefault(careless, List.of());
  }

  private static Map<String, List<Form>> allForms(List<Noun> nouns) {
    Map<String, List<Form>> forms = new HashMap<>();
    for (Noun noun : nouns) {
      for (GrammaticalNumber number : LIKELIEST_FIRST) {
        for (Definiteness definiteness : List.of(Definiteness.INDEFINITE, Definiteness.CONSTRUCT)) {
          for (GrammaticalCase grammaticalCase : GrammaticalCase.values()) {
            String vocalized = noun.form(number, grammaticalCase, definiteness);
            String bare = Marks.strip(vocalized);
            forms
                .computeIfAbsent(careless(bare), key -> new ArrayList<>(1))
                .add(new Form(noun, number, bare, vocalized));
          }
        }
      }
    }
    return forms;
  }

  List<Entry> readings(String word) {
    String marked = Article.takenApart(Marks.shaddaFirst(word));
    String bare = Marks.strip(marked);
    List<Entry> readings = new ArrayList<>(2);
    collect(readings, formsLike(careless(bare)), bare, marked, false);
    if (bare.length() > 3 && bare.startsWith("ال")) {
      String stem = bare.substring(2);
      collect(readings, formsLike(careless(stem)), stem, marked, true);
    }
    return readings;
  }

  /** Careful spelling before careless; the order of the list decides the rest. */
  private static void collect(
      List<Entry> readings, List<Form> same, String bare, String marked, boolean definite) {
    for (boolean careful : new boolean[] {true, false}) {
      for (Form form : same) {
        Entry entry = new Entry(form.noun(), form.number(), definite, true);
        if (form.bare().equals(bare) == careful
            && Vocalization.agrees(marked, form.vocalized())
            && !readings.contains(entry)) {
          readings.add(entry);
        }
      }
    }
  }

  /** Letters that are often confused, written as one: أ إ آ → ا, final ى → ي, final ه → ة. */
  static String careless(String bare) {
    String plain = bare.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا').replace('ٱ', 'ا');
    int last = plain.length() - 1;
    if (last > 0 && plain.charAt(last) == 'ى') {
      return plain.substring(0, last) + 'ي';
    }
    return last > 1 && plain.charAt(last) == 'ه' ? plain.substring(0, last) + 'ة' : plain;
  }
}
