package org.rawi.voice.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rawi.phonetics.Phoneme;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.voice.SpokenPhrase;
import org.rawi.voice.phones.PhoneAlphabet;

/** Writes phrases as the numbers that a model was trained on. Immutable. */
final class TokenWriter {
  private final PhoneAlphabet alphabet;
  private final TokenTable table;
  private final List<Long> begin;
  private final List<Long> end;
  private final List<Long> between;
  private final List<Long> blank;
  private final Set<Integer> dropped;

  /**
   * A number of a symbol.
   *
   * @param phrase index among those that are written together
   * @param word index in the phrase, −1 for what belongs to none
   * @param phone index in the word, −1 for what belongs to none
   */
  record Token(long id, int phrase, int word, int phone) {}

  /**
   * @param settings {@code "onnx"} of the pack
   * @throws IOException that says what is wrong with them
   */
  TokenWriter(JsonNode settings, TokenTable table) throws IOException {
    this.table = table;
    String named = settings.path("phones").asText("espeak");
    this.alphabet =
        PhoneAlphabet.named(named)
            .orElseThrow(() -> new IOException("no alphabet of \"phones\" is called " + named));
    this.begin = ids(settings.path("begin"));
    this.end = ids(settings.path("end"));
    this.between = ids(settings.path("between"));
    this.blank = settings.has("blank") ? ids(settings.path("blank")) : table.of(" ");
    this.dropped =
        settings
            .path("without")
            .asText("")
            .codePoints()
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
  }

  /** A symbol, a number, or nothing. */
  private List<Long> ids(JsonNode symbol) throws IOException {
    if (symbol.isIntegralNumber()) {
      return List.of(symbol.asLong());
    }
    List<Long> ids = symbol.isTextual() ? table.of(symbol.asText()) : List.of();
    if (ids.isEmpty() && symbol.isTextual()) {
      throw new IOException("the model has no number for “" + symbol.asText() + "”");
    }
    return ids;
  }

  /** How many tokens frame what is said. */
  int frame() {
    return begin.size() + end.size();
  }

  /** How many tokens the phrase needs, at most. */
  int length(SpokenPhrase phrase) throws IOException {
    return write(List.of(phrase)).size();
  }

  /**
   * @throws IOException if the model has no symbol for a sound
   */
  List<Token> write(List<SpokenPhrase> phrases) throws IOException {
    List<Token> tokens = new ArrayList<>();
    for (int p = 0; p < phrases.size(); p++) {
      SpokenPhrase phrase = phrases.get(p);
      for (int w = 0; w < phrase.words().size(); w++) {
        if (p > 0 || w > 0) {
          add(tokens, blank, p, -1, -1);
        }
        add(tokens, phrase.words().get(w).sounds(), p, w);
      }
      add(tokens, table.of(mark(phrase)), p, -1, -1);
    }
    List<Token> framed = new ArrayList<>();
    begin.forEach(id -> framed.add(new Token(id, 0, -1, -1)));
    for (Token token : tokens) {
      between.forEach(id -> framed.add(new Token(id, token.phrase(), -1, -1)));
      framed.add(token);
    }
    between.forEach(id -> framed.add(new Token(id, phrases.size() - 1, -1, -1)));
    end.forEach(id -> framed.add(new Token(id, phrases.size() - 1, -1, -1)));
    return framed;
  }

  private void add(List<Token> tokens, PhoneticWord word, int phrase, int index)
      throws IOException {
    boolean[] written = new boolean[word.phones().size()];
    for (PhoneAlphabet.Symbol symbol : alphabet.write(word)) {
      List<Long> ids = table.of(without(symbol.text()));
      add(tokens, ids, phrase, symbol.phone() < 0 ? -1 : index, symbol.phone());
      if (symbol.phone() >= 0 && !ids.isEmpty()) {
        written[symbol.phone()] = true;
      }
    }
    for (int i = 0; i < written.length; i++) {
      if (!written[i]) {
        Phoneme phoneme = word.phones().get(i).phoneme();
        throw new IOException("the model has no symbol for the sound " + phoneme.ipa());
      }
    }
  }

  private String without(String symbol) {
    StringBuilder kept = new StringBuilder();
    symbol.codePoints().filter(c -> !dropped.contains(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static void add(List<Token> tokens, List<Long> ids, int phrase, int word, int phone) {
    ids.forEach(id -> tokens.add(new Token(id, phrase, word, phone)));
  }

  private static String mark(SpokenPhrase phrase) {
    return switch (phrase.ending()) {
      case CLAUSE, COMMA, DASH, COLON, SEMICOLON, QUOTATION, PARENTHESIS -> ",";
      case FULL_STOP, HEADING -> ".";
      case EXCLAMATION -> "!";
      case QUESTION -> "?";
    };
  }
}
