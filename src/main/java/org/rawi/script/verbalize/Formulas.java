package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rawi.script.lexicon.LatinWords;
import org.rawi.script.lexicon.LetterNames;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Chemical formulas letter by letter and number by number, and small raised or lowered figures
 * after Latin letters: H₂O → إِتْشْ اثْنَانِ أُو, NaCl → إِنْ إِيهْ سِي إِلْ, Na⁺, x², x₁.
 */
final class Formulas implements Rule {
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String SMALL = LOWERED + RAISED + "⁺⁻₊₋";
  private static final String SIGNS = "⁺⁻₊₋+-−";

  /** Symbols of the elements. */
  private static final Set<String> ELEMENTS = Set.copyOf(WordList.lines("elements.txt"));

  /** A letter, number or sign of a formula. */
  private record Part(String text, Role role) {
    enum Role {
      LETTERS,
      NUMBER,
      RAISED,
      SIGN
    }
  }

  @Override
  public String name() {
    return "formula";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    int tokens = length(cursor);
    if (tokens == 0) {
      return Optional.empty();
    }
    String written = cursor.written(tokens);
    List<Part> parts = parts(written);
    boolean small =
        parts.stream().anyMatch(p -> p.role() != Part.Role.LETTERS) && hasSmall(written);
    boolean formula = isFormula(parts);
    if (!small && !(formula && isChemical(written, parts))) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      words.addAll(said(parts, at, formula));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(Reading.of(cursor, tokens, words));
  }

  /** Latin letters first, then all that is glued to them and can stand in a formula. */
  private static int length(Cursor cursor) {
    if (!cursor.token(0).is(Kind.LATIN)) {
      return 0;
    }
    int tokens = 1;
    int open = 0;
    while (cursor.token(tokens).glued()) {
      WrittenToken next = cursor.token(tokens);
      boolean opens = next.is('(') && cursor.token(tokens + 1).is(Kind.LATIN);
      boolean closes = next.is(')') && open > 0;
      open += opens ? 1 : closes ? -1 : 0;
      boolean charge =
          next.isAny("+-−") && cursor.token(tokens - 1).isAny(RAISED + LOWERED + ")0123456789");
      if (!next.is(Kind.LATIN) && !next.is(Kind.DIGITS) && !isSmall(next) && !opens && !closes) {
        return charge && !isBeforeMore(cursor, tokens) ? tokens + 1 : tokens;
      }
      tokens++;
    }
    return open > 0 ? 1 : tokens;
  }

  private static boolean isBeforeMore(Cursor cursor, int sign) {
    WrittenToken after = cursor.token(sign + 1);
    return after.glued() && (after.is(Kind.DIGITS) || after.is(Kind.LATIN));
  }

  private static boolean isSmall(WrittenToken token) {
    return token.isAny(SMALL);
  }

  private static boolean hasSmall(String written) {
    return written.chars().anyMatch(c -> SMALL.indexOf(c) >= 0);
  }

  private static List<Part> parts(String written) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < written.length()) {
      Part.Role role = role(written.charAt(at));
      int to = at + 1;
      while (to < written.length() && role != Part.Role.SIGN && role(written.charAt(to)) == role) {
        to++;
      }
      if (role != null) {
        parts.add(new Part(written.substring(at, to), role));
      }
      at = to;
    }
    return parts;
  }

  private static Part.@Nullable Role role(char c) {
    if (Character.isLetter(c)) {
      return Part.Role.LETTERS;
    }
    if (LOWERED.indexOf(c) >= 0 || Character.isDigit(c)) {
      return Part.Role.NUMBER;
    }
    if (RAISED.indexOf(c) >= 0) {
      return Part.Role.RAISED;
    }
    return SIGNS.indexOf(c) >= 0 ? Part.Role.SIGN : null; // brackets are not heard
  }

  /** All letters are symbols of elements; a small x stands for a number (NOx). */
  private static boolean isFormula(List<Part> parts) {
    for (Part part : parts) {
      if (part.role() == Part.Role.LETTERS && symbols(part.text()).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The symbols of elements one after the other; empty if the letters are anything else. */
  private static List<String> symbols(String letters) {
    String known =
        letters.length() > 2 && letters.endsWith("x")
            ? letters.substring(0, letters.length() - 1)
            : letters;
    List<String> symbols = new ArrayList<>();
    int at = 0;
    while (at < known.length()) {
      int two = Math.min(at + 2, known.length());
      int to = ELEMENTS.contains(known.substring(at, two)) ? two : at + 1;
      if (!ELEMENTS.contains(known.substring(at, to))) {
        return List.of();
      }
      symbols.add(known.substring(at, to));
      at = to;
    }
    if (known.length() < letters.length()) {
      symbols.add("x");
    }
    return symbols;
  }

  /**
   * Without small figures: at least two elements, a small letter or a figure, and no listed word.
   */
  private static boolean isChemical(String written, List<Part> parts) {
    List<String> symbols =
        parts.stream()
            .filter(p -> p.role() == Part.Role.LETTERS)
            .flatMap(p -> symbols(p.text()).stream())
            .toList();
    boolean figures = parts.stream().anyMatch(p -> p.role() == Part.Role.NUMBER);
    boolean smallLetter = written.chars().anyMatch(Character::isLowerCase);
    boolean startsWithFigure = parts.get(0).role() == Part.Role.NUMBER;
    boolean ion = parts.get(parts.size() - 1).role() == Part.Role.SIGN;
    return !startsWithFigure
        && (symbols.size() > 1 || ion)
        && (figures || (smallLetter && !LatinWords.isListed(written)));
  }

  private static List<String> said(List<Part> parts, int at, boolean formula) {
    Part part = parts.get(at);
    return switch (part.role()) {
      case LETTERS -> letters(part.text(), formula);
      case NUMBER -> LatinReading.number(ascii(part.text()));
      case RAISED -> raised(parts, at, formula);
      case SIGN -> List.of(sign(part.text().charAt(0)));
    };
  }

  private static List<String> letters(String text, boolean formula) {
    if (formula || text.length() == 1) {
      return Quantity.split(LetterNames.spell(text));
    }
    List<String> words = new ArrayList<>();
    for (LatinWords.Part part : LatinWords.read(text)) {
      words.addAll(Quantity.split(part.text()));
    }
    return words;
  }

  /** A charge in a formula; else a power: x² → إِكْسْ مُرَبَّعْ, x⁵ → أُسّْ خَمْسَةٌ. */
  private static List<String> raised(List<Part> parts, int at, boolean formula) {
    String digits = ascii(parts.get(at).text());
    boolean charge = at + 1 < parts.size() && parts.get(at + 1).role() == Part.Role.SIGN;
    if (formula && charge) {
      return LatinReading.number(digits);
    }
    return switch (digits) {
      case "2" -> List.of("مُرَبَّعْ");
      case "3" -> List.of("مُكَعَّبْ");
      default -> {
        List<String> words = new ArrayList<>(List.of("أُسّْ"));
        words.addAll(LatinReading.number(digits));
        yield words;
      }
    };
  }

  /** The charge of an ion, or of a power. */
  private static String sign(char sign) {
    return "⁺₊+".indexOf(sign) >= 0 ? "مُوجَبْ" : "سَالِبْ";
  }

  private static String ascii(String digits) {
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int small = Math.max(LOWERED.indexOf(c), RAISED.indexOf(c));
      ascii.append(small >= 0 ? (char) ('0' + small) : c);
    }
    return ascii.toString();
  }
}
