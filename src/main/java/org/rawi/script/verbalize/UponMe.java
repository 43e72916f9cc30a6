package org.rawi.script.verbalize;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.NameReadings;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** «علي» before what the speaker has to do is عَلَيَّ, no careless على: «ماذا علي أن أفعل». */
final class UponMe implements Rule {
  /** Words before that make it a duty (وجوب). */
  private static final Set<String> DUTY =
      Set.of(
          "ماذا", "ما", "وما", "كان", "وكان", "فكان", "يكون", "سيكون", "هل", "يجب", "وجب", "ينبغي",
          "يتعين", "تعين", "يتوجب", "توجب", "لزاما", "لزامًا", "صعب", "عز", "ليس", "كم", "لماذا",
          "أين", "كيف", "متى", "بأن", "أن");

  @Override
  public String name() {
    return "pronoun";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken word = cursor.token(0);
    boolean and = word.text().equals("وعلي") || word.text().equals("فعلي");
    if (!(word.text().equals("علي") || and)
        || !(cursor.token(1).bare().equals("أن") || cursor.token(1).bare().equals("ان"))
        || !isOwnVerb(cursor.token(2))) {
      return Optional.empty();
    }
    WrittenToken before = cursor.token(-1);
    if (before.is(Kind.WORD) && !DUTY.contains(before.bare())) {
      return Optional.empty();
    }
    String lead = and ? word.text().charAt(0) + "َ" : "";
    return Optional.of(
        new Reading(1, List.of(Piece.Word.written(word).withText(lead + "عَلَيَّ"))));
  }

  /** أفعل, أكون: the imperfect of the first person, not a noun like أسعار. */
  private static boolean isOwnVerb(WrittenToken word) {
    return word.is(Kind.WORD)
        && word.bare().startsWith("أ")
        && word.bare().length() > 2
        && NounLexicon.find(word.bare()).isEmpty()
        && NameReadings.findName(word.bare()).isEmpty();
  }
}
