package org.rawi.script.verbalize;

import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.Noun;
import org.rawi.script.lexicon.NounLexicon.Entry;

/** The form of a listed noun that the author wrote, told by its letters. */
final class AuthorsNoun {
  /** An ending that shows in the letters is most often the accusative: مِتْرًا. */
  private static final List<GrammaticalCase> LIKELIEST_FIRST =
      List.of(GrammaticalCase.GENITIVE, GrammaticalCase.ACCUSATIVE, GrammaticalCase.NOMINATIVE);

  private AuthorsNoun() {}

  /** Whether the demanded form has the author's letters, or these are the bare singular. */
  static boolean keeps(String demanded, Noun noun, String written) {
    String letters = careless(written);
    return careless(Letters.bare(demanded)).equals(letters)
        || careless(Letters.bare(noun.singular())).equals(letters);
  }

  /** The vocalized form whose letters the author wrote. */
  static Optional<String> form(Entry entry, String written, Definiteness preferred) {
    String letters = careless(written);
    for (Definiteness definiteness : List.of(preferred, Definiteness.INDEFINITE)) {
      for (GrammaticalCase grammaticalCase : LIKELIEST_FIRST) {
        String form = entry.noun().form(entry.number(), grammaticalCase, definiteness);
        if (careless(Letters.bare(form)).equals(letters)) {
          return Optional.of(form);
        }
      }
    }
    return Optional.empty();
  }

  /** Letters that are often confused, written as one. */
  private static String careless(String bare) {
    String plain = bare.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا');
    int last = plain.length() - 1;
    if (last < 1) {
      return plain;
    }
    return switch (plain.charAt(last)) {
      case 'ى' -> plain.substring(0, last) + 'ي';
      case 'ه' -> plain.substring(0, last) + 'ة';
      default -> plain;
    };
  }
}
