package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.Phoneme;
import org.rawi.script.lexicon.PronunciationLexicon;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Entries of the publisher's pronunciation lexicon; they win over every rule. */
final class PublisherLexicon implements Rule {
  /** How the letters before an entry sound: و ف ب ل ك, the article unassimilated. */
  private static final Map<Character, List<Phoneme>> PROCLITICS =
      Map.of(
          'و', List.of(Phoneme.W, Phoneme.A),
          'ف', List.of(Phoneme.F, Phoneme.A),
          'ب', List.of(Phoneme.B, Phoneme.I),
          'ل', List.of(Phoneme.L, Phoneme.I),
          'ك', List.of(Phoneme.K, Phoneme.A),
          'س', List.of(Phoneme.S, Phoneme.A),
          'أ', List.of(Phoneme.HAMZA, Phoneme.A));

  private final PronunciationLexicon lexicon;

  PublisherLexicon(PronunciationLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String name() {
    return "lexicon";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken first = cursor.token(0);
    if (first.is(Kind.MARK)) {
      return Optional.empty();
    }
    Optional<PronunciationLexicon.Match> match = lexicon.longestAt(cursor.text(), first.from());
    int tokens = match.map(m -> cursor.tokensTo(0, m.to())).orElse(0);
    if (tokens == 0) {
      return Optional.empty();
    }
    PronunciationLexicon.Match entry = match.get();
    int to = cursor.to(tokens);
    String before = cursor.text().substring(first.from(), entry.proclitics());
    List<Piece> pieces = new ArrayList<>();
    if (entry.phones().isPresent()) {
      Piece.Word word = Piece.Word.written(first).over(first.from(), to);
      String shown = ArabicWord.bare(cursor.written(tokens)).replace(' ', '_');
      pieces.add(word.withText(shown).pronounced(joined(before, entry.phones().get())));
    } else {
      for (String word : Quantity.split(entry.alias().orElse("").strip())) {
        if (!word.isEmpty()) {
          String text = pieces.isEmpty() ? before + word : word;
          pieces.add(Piece.Word.written(first).over(first.from(), to).withText(text));
        }
      }
    }
    return pieces.isEmpty() ? Optional.empty() : Optional.of(new Reading(tokens, pieces));
  }

  /** The phones with those of the particles before them. */
  static List<Phone> joined(String before, List<Phone> phones) {
    List<Phone> joined = new ArrayList<>();
    String letters = Letters.bare(before);
    for (int at = 0; at < letters.length(); at++) {
      if (letters.startsWith("ال", at)) {
        joined.add(new Phone(Phoneme.HAMZA));
        joined.add(new Phone(Phoneme.A));
        joined.add(new Phone(Phoneme.L));
        at++;
      } else {
        PROCLITICS
            .getOrDefault(letters.charAt(at), List.of())
            .forEach(phoneme -> joined.add(new Phone(phoneme)));
      }
    }
    joined.addAll(phones);
    return joined;
  }
}
