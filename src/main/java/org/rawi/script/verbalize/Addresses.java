package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.Script.Notice;
import org.rawi.script.lexicon.LatinWords;
import org.rawi.script.lexicon.LetterNames;
import org.rawi.script.lexicon.Symbols;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Web and mail addresses: the host, point by point; paths and queries only on demand.
 * «user@site.org» → … آتْ … نُقْطَةْ أُورْغْ.
 */
final class Addresses implements Rule {
  private static final Set<String> ENDINGS =
      Set.of(
          "com", "org", "net", "edu", "gov", "mil", "info", "biz", "name", "tv", "io", "me", "co",
          "ai", "fm", "news", "uk", "fr", "de", "es", "it", "nl", "be", "ch", "at", "se", "no",
          "eu", "us", "ca", "au", "br", "cn", "jp", "in", "ru", "tr", "ir", "il", "sa", "ae", "eg",
          "lb", "sy", "jo", "iq", "ps", "kw", "qa", "bh", "om", "ye", "ma", "dz", "tn", "ly", "sd",
          "mr", "so", "dj", "int", "app", "dev", "online", "site", "shop", "store", "tech", "live",
          "blog");

  /** So long a token is read to here and reported. */
  private static final int LONGEST = 300;

  private final boolean full;

  Addresses(boolean full) {
    this.full = full;
  }

  @Override
  public String name() {
    return "address";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    if (!cursor.token(0).is(Kind.LATIN) && !cursor.token(0).is(Kind.DIGITS)) {
      return Optional.empty();
    }
    if (!cursor.token(1).glued() || !cursor.token(1).isAny(".@:-_+")) {
      return Optional.empty();
    }
    int tokens = length(cursor);
    String written = cursor.written(tokens);
    return isAddress(written) ? Optional.of(reading(cursor, tokens, written)) : Optional.empty();
  }

  /**
   * All that is glued together and may stand in an address; a mark at its end is the sentence's.
   */
  private static int length(Cursor cursor) {
    int tokens = 1;
    while (tokens < LONGEST && isPart(cursor.token(tokens))) {
      tokens++;
    }
    while (tokens > 1 && cursor.token(tokens - 1).isAny(".,:;!?)(-'")) {
      tokens--;
    }
    return tokens;
  }

  private static boolean isPart(WrittenToken token) {
    return token.glued()
        && (token.is(Kind.LATIN)
            || token.is(Kind.DIGITS)
            || (token.text().length() > 0 && "._-@:/?&=%+#~,;!()".contains(token.text()))
            || token.text().equals("//"));
  }

  private static boolean isAddress(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    if (lower.contains("://") || lower.startsWith("www.")) {
      return true;
    }
    String host = lower.substring(lower.indexOf('@') + 1);
    int slash = host.indexOf('/');
    host = slash < 0 ? host : host.substring(0, slash);
    int point = host.lastIndexOf('.');
    return point > 0 && ENDINGS.contains(host.substring(point + 1));
  }

  private Reading reading(Cursor cursor, int tokens, String written) {
    String shown = full ? written : shortened(written);
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= shown.length(); at++) {
      if (at == shown.length() || !Character.isLetterOrDigit(shown.charAt(at))) {
        if (at > from) {
          words.addAll(part(shown.substring(from, at)));
        }
        if (at < shown.length()) {
          words.addAll(sign(shown.charAt(at)));
        }
        from = at + 1;
      }
    }
    Reading reading = Reading.of(cursor, tokens, words.isEmpty() ? List.of("رَابِطْ") : words);
    return full || isWhole(written, shown) ? reading : reading.noticed(Notice.Kind.SKIPPED);
  }

  /** Whether nothing but the protocol, «www.» and a slash at the end is left unsaid. */
  private static boolean isWhole(String written, String shown) {
    String rest = written.substring(written.indexOf(shown) + shown.length());
    return rest.chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Without protocol, www, path and query. */
  private static String shortened(String written) {
    int protocol = written.indexOf("://");
    String rest = protocol < 0 ? written : written.substring(protocol + 3);
    rest = rest.toLowerCase(Locale.ROOT).startsWith("www.") ? rest.substring(4) : rest;
    for (char end : new char[] {'/', '?', '#'}) {
      int at = rest.indexOf(end);
      rest = at < 0 ? rest : rest.substring(0, at);
    }
    return rest;
  }

  private static List<String> sign(char sign) {
    return switch (sign) {
      case '.' -> List.of("نُقْطَةْ");
      case '@' -> List.of("آتْ");
      case '-' -> List.of("شَرْطَةْ");
      case '_' -> List.of("شَرْطَةٌ", "سُفْلِيَّةْ");
      case '/' -> List.of("شَرْطَةٌ", "مَائِلَةْ");
      default -> Symbols.of(sign).map(s -> Quantity.split(s.name())).orElse(List.of());
    };
  }

  private static List<String> part(String part) {
    String known =
        switch (part.toLowerCase(Locale.ROOT)) {
          case "com" -> "كُومْ";
          case "org" -> "أُورْغْ";
          case "net" -> "نِتْ";
          case "edu" -> "إِي دِي يُو";
          case "gov" -> "جِي أُو فِي";
          case "info" -> "إِنْفُو";
          case "co" -> "كُو";
          case "mil" -> "مِيلْ";
          case "www" -> "دَبِلْيُو دَبِلْيُو دَبِلْيُو";
          default -> "";
        };
    if (!known.isEmpty()) {
      return Quantity.split(known);
    }
    List<String> words = new ArrayList<>();
    if (part.length() == 2 && ENDINGS.contains(part.toLowerCase(Locale.ROOT))) {
      words.addAll(Quantity.split(LetterNames.spell(part)));
      return words;
    }
    for (LatinWords.Part piece : LatinWords.readLabel(part)) {
      words.addAll(
          piece.kind() == LatinWords.Part.Kind.NUMBER
              ? LatinReading.number(piece.text())
              : Quantity.split(piece.text()));
    }
    return words;
  }
}
