package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.rawi.article.Paragraph.Markup;
import org.rawi.script.Script.Notice;
import org.rawi.script.lexicon.PronunciationLexicon;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Decides what is said for everything that is not simply a word. Thread-safe. */
public final class Verbalizer {

  /**
   * Tokens that are said otherwise than written.
   *
   * @param from index of the first character in the paragraph
   * @param to index after the last
   */
  public record Changed(int from, int to, String written, String rule, String spoken) {}

  /** Something skipped or only spelled out. */
  public record Noticed(Notice.Kind kind, int from, int to, String written, String rule) {}

  /** A paragraph as it will be said, in order. */
  public record Verbalized(List<Piece> pieces, List<Changed> changes, List<Noticed> notices) {
    public Verbalized {
      pieces = List.copyOf(pieces);
      changes = List.copyOf(changes);
      notices = List.copyOf(notices);
    }
  }

  private final List<Rule> rules;
  private final PronunciationLexicon lexicon;
  private final Orthography orthography = new Orthography();

  /** Says things without a publisher's wishes. */
  public Verbalizer() {
    this(PronunciationLexicon.empty(), false, false);
  }

  /**
   * Says things as the publisher wishes.
   *
   * @param lexicon the publisher's pronunciations
   * @param emoji say their names
   * @param fullAddresses spell web and mail addresses out
   */
  public Verbalizer(PronunciationLexicon lexicon, boolean emoji, boolean fullAddresses) {
    this.lexicon = lexicon;
    this.rules =
        List.of(
            new PublisherMarkup(this),
            new PublisherLexicon(lexicon),
            new ListMarkers(),
            new RomanNumerals(),
            new BracketedNumbers(),
            new Particles(this::reading),
            new PairedForms(),
            new Bylines(),
            new Recipes(),
            new Addresses(fullAddresses),
            new Tags(),
            new EmojiReading(emoji),
            new ForeignScripts(),
            new FootnoteMarks(),
            new Plates(),
            new Exponents(),
            new Rates(),
            new References(),
            new Verses(),
            new Dates(),
            new NumericDates(),
            new YearSpans(),
            new Ratings(),
            new Scores(),
            new ClockRanges(),
            new Times(),
            new Versions(),
            new Telephones(),
            new Fractions(),
            new Proportions(),
            new Decades(),
            new OrdinalPhrases(),
            new Bounds(),
            new Ranges(),
            new Money(),
            new Percent(),
            new Years(),
            new Measures(),
            new Centuries(),
            new AbbreviationReading(),
            new Initials(),
            new Formulas(),
            new LatinReading(),
            new Numbers(),
            new UponMe(),
            new Corrections(),
            new BeforeNumbers(),
            new Names(),
            new SingleLetters(),
            new Dividers(),
            new SymbolReading(),
            new Punctuation(),
            new Words(),
            new Unknown());
  }

  /** Reads a paragraph; every word of it is in a piece or in a notice. */
  public Verbalized verbalize(String text, List<Markup> markup) {
    List<Markup> read = markup.stream().filter(PublisherMarkup::isRead).toList();
    List<Markup> breaks = markup.stream().filter(m -> m.element().equals("break")).toList();
    List<WrittenToken> written = Tokenizer.tokens(text, read);
    String mended = orthography.mend(text, written, settled(text, written)::get);
    Cursor cursor =
        new Cursor(mended, mended.equals(text) ? written : Tokenizer.tokens(mended, read));
    List<Changed> changes = new ArrayList<>();
    List<Noticed> notices = new ArrayList<>();
    int nextBreak = 0;
    while (!cursor.atEnd()) {
      while (nextBreak < breaks.size() && breaks.get(nextBreak).from() <= cursor.from(0)) {
        cursor.pause(breaks.get(nextBreak++).from());
      }
      step(cursor, text, changes, notices);
    }
    return new Verbalized(cursor.said(), changes, notices);
  }

  /** Where the publisher's lexicon has an entry for what is written. */
  private BitSet settled(String text, List<WrittenToken> tokens) {
    BitSet settled = new BitSet();
    for (WrittenToken token : tokens) {
      lexicon
          .longestAt(text, token.from())
          .ifPresent(entry -> settled.set(token.from(), entry.to()));
    }
    return settled;
  }

  private void step(Cursor cursor, String text, List<Changed> changes, List<Noticed> notices) {
    for (Rule rule : rules) {
      Optional<Reading> reading = rule.read(cursor);
      if (reading.isPresent()) {
        check(cursor, rule, reading.get());
        note(cursor, text, rule, reading.get(), changes, notices);
        cursor.advance(reading.get());
        return;
      }
    }
    throw new IllegalStateException("no rule reads «" + cursor.token(0).text() + "»");
  }

  /** What the first rule that knows it makes of what stands at the cursor. */
  private Optional<Reading> reading(Cursor cursor) {
    return rules.stream().flatMap(rule -> rule.read(cursor).stream()).findFirst();
  }

  /** No rule may lose a word: a bug if it does. */
  private static void check(Cursor cursor, Rule rule, Reading reading) {
    if (reading.notice().isPresent()) {
      return;
    }
    for (int at = 0; at < reading.tokens(); at++) {
      WrittenToken token = cursor.token(at);
      boolean covered =
          token.is(Kind.MARK)
              || token.is(Kind.SYMBOL)
              || reading.pieces().stream()
                  .anyMatch(p -> p.from() <= token.from() && token.to() <= p.to());
      if (!covered) {
        throw new IllegalStateException(rule.name() + " loses «" + token.text() + "»");
      }
    }
  }

  private static void note(
      Cursor cursor,
      String text,
      Rule rule,
      Reading reading,
      List<Changed> changes,
      List<Noticed> notices) {
    int from = cursor.from(0);
    int to = cursor.to(reading.tokens());
    String written = text.substring(from, to);
    reading
        .notice()
        .ifPresent(kind -> notices.add(new Noticed(kind, from, to, written, rule.name())));
    boolean mended = !written.equals(cursor.written(reading.tokens()));
    if (isChange(cursor, reading)) {
      changes.add(new Changed(from, to, written, rule.name(), spoken(reading)));
    } else if (mended) {
      changes.add(new Changed(from, to, written, Orthography.NAME, spoken(reading)));
    }
  }

  /** A word or mark that stands as it was written is no change. */
  private static boolean isChange(Cursor cursor, Reading reading) {
    if (reading.pieces().stream().noneMatch(Piece.Word.class::isInstance)) {
      return false;
    }
    boolean single = reading.tokens() == 1 && reading.pieces().size() == 1;
    return !(single
        && reading.pieces().get(0) instanceof Piece.Word word
        && cursor.token(0).is(Kind.WORD)
        && word.text().equals(cursor.token(0).text().replace("ـ", "")));
  }

  private static String spoken(Reading reading) {
    StringBuilder spoken = new StringBuilder();
    for (Piece piece : reading.pieces()) {
      if (piece instanceof Piece.Word word) {
        spoken.append(spoken.isEmpty() ? "" : " ").append(word.text());
      }
    }
    return spoken.toString();
  }
}
