package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rawi.script.lexicon.Article;
import org.rawi.script.verbalize.Piece.Mark;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * A particle that stands apart from the word it belongs to: «بـ"الجيش"» → بالجيش, «لـ«الصحيفة»» →
 * للصحيفة, «الـ(مطار)» → المطار, «بـ الجيش», «لـ"NASA"», «الـBBC». What follows is read by the
 * other rules.
 */
final class Particles implements Rule {
  private static final String OPENERS = "\"'“”„‟‘’‚«»‹›([{*_`";
  private static final int MOST_OPENERS = 4;

  /** Closing marks by their opening ones: after «"ب"» the second mark opens nothing. */
  private static final Set<String> PAIRS = Set.of("\"\"", "''", "“”", "„“", "”“", "‘’", "«»", "»«");

  private static final Set<String> WORDS_TOO = Set.of("فك", "فل");

  private final Function<Cursor, Optional<Reading>> others;

  /**
   * @param others reads what stands at the cursor by all rules
   */
  Particles(Function<Cursor, Optional<Reading>> others) {
    this.others = others;
  }

  @Override
  public String name() {
    return "particle";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken first = cursor.token(0);
    if (cursor.led().isPresent() || !first.is(Kind.WORD) || first.bare().length() > 4) {
      return Optional.empty();
    }
    Optional<Lead> lead = Lead.of(first.bare());
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    int stretched = 1;
    if (isStretch(cursor, stretched)) {
      stretched++;
    }
    int openers = openers(cursor, stretched);
    boolean tatweel = stretched > 1 || first.text().endsWith("ـ");
    boolean joins =
        openers == 0
            ? joinsWord(cursor, stretched, tatweel)
            : joinsMark(cursor, stretched, openers, tatweel || lead.get().article());
    return joins ? joined(cursor, lead.get(), stretched, openers) : Optional.empty();
  }

  /** «ب ـ "الجيش"»: a tatweel that stands alone has been cleaned to a dash. */
  private static boolean isStretch(Cursor cursor, int at) {
    return cursor.token(at).is('–')
        && cursor.token(0).isAny("بلك")
        && isOpener(cursor.token(at + 1))
        && !cursor.token(-1).is(Kind.END);
  }

  private static int openers(Cursor cursor, int from) {
    int count = 0;
    while (count < MOST_OPENERS
        && (count == 0 || cursor.token(from + count).glued())
        && isOpener(cursor.token(from + count))) {
      count++;
    }
    return count;
  }

  private static boolean isOpener(WrittenToken token) {
    return (token.is(Kind.MARK) || token.is(Kind.SYMBOL))
        && OPENERS.indexOf(token.text().charAt(0)) >= 0;
  }

  /** «بـ الجيش», «ل الحوار», «الـBBC»; digits and prices are read with their lead by others. */
  private static boolean joinsWord(Cursor cursor, int at, boolean tatweel) {
    WrittenToken next = cursor.token(at);
    boolean tag = next.isAny("#@") && next.glued();
    boolean latin = next.is(Kind.LATIN) && next.glued();
    boolean plus = // بـ+5%, و+5%
        next.is('+')
            && next.glued()
            && (tatweel || cursor.token(0).isAny("وف"))
            && cursor.token(at + 1).is(Kind.DIGITS);
    boolean sign = plus || (Price.isSign(cursor, at) && Price.at(cursor, 0).isEmpty());
    if (!next.is(Kind.WORD) && !next.is(Kind.LATIN) && !tag && !sign) {
      return false;
    }
    boolean preposition = cursor.token(0).isAny("بلك") && next.bare().length() > 1;
    return tatweel
        || latin
        || tag
        || (sign && next.glued())
        || (preposition && !Labels.stand(cursor));
  }

  /** «بـ"الجيش"», «ل(الحوار)», «و «الجيش»». */
  private static boolean joinsMark(Cursor cursor, int at, int openers, boolean particleOnly) {
    WrittenToken before = cursor.token(-1);
    WrittenToken opener = cursor.token(at);
    WrittenToken next = cursor.token(at + openers);
    boolean content =
        next.is(Kind.WORD)
            || next.is(Kind.LATIN)
            || next.is(Kind.DIGITS)
            || next.isAny("#@")
            || Price.isSign(cursor, at + openers);
    boolean closes =
        cursor.token(0).glued() && PAIRS.contains(before.text() + opener.text().charAt(0));
    if (!content || closes || opener.markup().isPresent()) {
      return false;
    }
    if (particleOnly) {
      return true;
    }
    boolean letter = cursor.token(0).bare().length() == 1;
    boolean apart = opener.spaceBefore() && !letter;
    return next.glued()
        && !apart
        && !WORDS_TOO.contains(cursor.token(0).bare())
        && !(opener.spaceBefore() && Labels.stand(cursor));
  }

  private Optional<Reading> joined(Cursor cursor, Lead lead, int stretched, int openers) {
    int skipped = stretched + openers;
    int from = cursor.from(0);
    Optional<Reading> rest = cursor.ledBy(lead, skipped, others);
    if (rest.filter(Particles::beginsWithWord).isEmpty()) {
      return Optional.empty();
    }
    List<Piece> pieces = new ArrayList<>();
    for (int at = stretched; at < skipped; at++) {
      WrittenToken mark = cursor.token(at);
      Mark.Kind kind = Punctuation.kind(mark, cursor.token(at + 1));
      pieces.add(new Mark(kind, mark.text(), from, from)); // heard before the whole word
    }
    for (Piece piece : rest.get().pieces()) {
      boolean first = pieces.size() == openers;
      pieces.add(first ? joined(lead, (Piece.Word) piece, from) : piece);
    }
    return Optional.of(new Reading(skipped + rest.get().tokens(), pieces, rest.get().notice()));
  }

  private static boolean beginsWithWord(Reading reading) {
    return !reading.pieces().isEmpty() && reading.pieces().get(0) instanceof Piece.Word;
  }

  private static Piece.Word joined(Lead lead, Piece.Word word, int from) {
    Piece.Word whole = word.over(from, word.to());
    String text = word.text();
    if (word.pronunciation().isPresent()) {
      String letters = Letters.bare(lead.proclitic()) + (lead.article() ? "ال" : "");
      return whole
          .withText(letters + text)
          .pronounced(PublisherLexicon.joined(letters, word.pronunciation().get()));
    }
    boolean marked = word.fixed() || text.length() != Letters.bare(text).length();
    return whole.withText(marked ? vocalized(lead, text) : plain(lead, text));
  }

  private static String vocalized(Lead lead, String word) {
    boolean article = lead.article() && !word.startsWith("ال");
    return lead.before(article ? Article.before(word) : word);
  }

  /** ل and the article are written لل; so is the article before another ل: للجنة. */
  private static String plain(Lead lead, String word) {
    String letters = Letters.bare(lead.proclitic());
    String noun = lead.article() && !word.startsWith("ال") ? "ال" + word : word;
    boolean merges = letters.endsWith("ل") && hasArticle(noun);
    if (!merges) {
      return letters + noun;
    }
    return letters.substring(0, letters.length() - 1)
        + (noun.startsWith("الل") ? "" : "ل")
        + noun.substring(1);
  }

  /** الْتِزَام and its like begin with a lām of their own (افتعل من ل…). */
  private static boolean hasArticle(String word) {
    return word.length() > 3
        && word.startsWith("ال")
        && OWN_LAM.stream().noneMatch(word::startsWith);
  }

  private static final List<String> OWN_LAM =
      List.of(
          "التزام", "التفات", "التقاء", "التقاط", "التماس", "التحام", "التحاق", "التهاب", "التباس",
          "التصاق", "التفاف", "التئام", "التهام", "التواء");
}
