package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rawi.script.lexicon.GivenNames;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.NameReadings;
import org.rawi.script.lexicon.Phrases;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Names whose marks a diacritizer often guesses wrong: بوتين → بُوتِينْ, وحماس, لبوتين. */
final class Names implements Rule {

  private static final Set<String> NOT_NAMES =
      WordList.lines("not-names.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public String name() {
    return "name";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken word = cursor.token(0);
    if (!word.is(Kind.WORD) || word.text().length() != word.bare().length()) {
      return Optional.empty(); // the author's own marks win
    }
    String ending = ending(cursor);
    Optional<Reading> whole = at(cursor, "", ending);
    String proclitic = proclitic(word.bare());
    if (whole.isEmpty() && !ending.isEmpty()) {
      cursor.rememberName(1);
      return Optional.of(
          new Reading(1, List.of(Piece.Word.written(word).withText(word.text() + ending))));
    }
    return whole.isPresent() || proclitic.isEmpty() ? whole : at(cursor, proclitic, "");
  }

  /**
   * The case ending of a woman's name behind a title, without tanween (ممنوع من الصرف) and in the
   * title's case (بدل): مَعَ الدُّكْتُورَةِ سُعَادَ; empty if it shows none.
   */
  private static String ending(Cursor cursor) {
    String bare = cursor.token(0).bare();
    boolean woman =
        cursor.isAfterName()
            && GivenNames.find(bare).filter(b -> b == GivenNames.Bearer.WOMAN).isPresent()
            && !NameReadings.findName(bare).filter(name -> !name.declines()).isPresent();
    if (!woman || "اىيو".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      return "";
    }
    return cursor
        .lastTitle()
        .map(asked -> asked == GrammaticalCase.NOMINATIVE ? "ُ" : "َ")
        .orElse("");
  }

  /** «قالت شهد أحمد»: a common word between a verb of speech and a name is a name too. */
  private static boolean isSpeaker(Cursor cursor, int tokens) {
    String next = cursor.token(tokens).bare();
    return GivenNames.find(cursor.token(0).bare()).isPresent()
        && Titles.isSpeech(cursor.token(-1))
        && (GivenNames.find(next).isPresent() || NameReadings.find(next).isPresent());
  }

  /** و، ف، ب، ل or ك before a name of three letters at least. */
  private static String proclitic(String bare) {
    if (bare.length() < 4 || NOT_NAMES.contains(bare) || "وفبلك".indexOf(bare.charAt(0)) < 0) {
      return "";
    }
    return bare.charAt(0) + ("بل".indexOf(bare.charAt(0)) >= 0 ? "ِ" : "َ");
  }

  private static Optional<Reading> at(Cursor cursor, String proclitic, String ending) {
    int from = cursor.from(0) + (proclitic.isEmpty() ? 0 : 1);
    Optional<Phrases.Match<NameReadings.Reading>> match =
        NameReadings.phrases().longestAt(cursor.text(), from);
    int tokens = match.map(m -> cursor.tokensTo(0, m.to())).orElse(0);
    if (tokens == 0) {
      return Optional.empty();
    }
    NameReadings.Reading name = match.get().first();
    boolean counts = cursor.token(tokens).is(Kind.DIGITS); // بعمر 12 is an age, not ʿUmar
    boolean known =
        cursor.isAfterName() || isSpeaker(cursor, tokens) || Companies.isNoun(cursor.token(-1));
    if (counts || (name.commonWord() && !known)) {
      return Optional.empty();
    }
    cursor.rememberName(tokens);
    String spoken = proclitic + name.stem() + ending;
    return Optional.of(new Reading(tokens, pieces(cursor, spoken, tokens)));
  }

  private static List<Piece> pieces(Cursor cursor, String spoken, int tokens) {
    List<Piece> pieces = new ArrayList<>();
    List<String> words = Quantity.split(spoken);
    for (int at = 0; at < words.size(); at++) {
      boolean oneEach = words.size() == tokens;
      WrittenToken token = cursor.token(oneEach ? at : 0);
      int to = oneEach ? token.to() : cursor.to(tokens);
      pieces.add(
          Piece.Word.written(token)
              .over(token.from(), to)
              .withText(Letters.shaddaFirst(words.get(at)))
              .bound(at + 1 < words.size()));
    }
    return pieces;
  }
}
