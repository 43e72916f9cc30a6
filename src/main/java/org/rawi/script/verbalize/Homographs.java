package org.rawi.script.verbalize;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.NameReadings;
import org.rawi.script.lexicon.Respelling;
import org.rawi.script.verbalize.Orthography.Sentence;

/**
 * Careless forms of several common words, decided by the sentence: «ان» (أن, إن), «علي» (على, عليّ,
 * the name), «الا», «اما», «امام», «اثر» …
 */
final class Homographs {
  private static final Map<String, Set<String>> LISTS = read();
  private static final Set<String> ANNA =
      Set.of("ان", "انه", "انها", "انهم", "انهما", "انهن", "انك", "انكم", "انني", "اني", "اننا");
  private static final int CLAUSE = 16;

  private final Respelling words;

  Homographs(Respelling words) {
    this.words = words;
  }

  /** The right spelling; empty for every word that does not depend on the sentence. */
  Optional<String> of(Sentence s) {
    String word = s.word();
    boolean joined = word.length() > 2 && "وف".indexOf(word.charAt(0)) >= 0;
    Optional<String> whole = of(s, word, "");
    return whole.isPresent() || !joined
        ? whole
        : of(s, word.substring(1), word.substring(0, 1)).map(right -> word.charAt(0) + right);
  }

  private Optional<String> of(Sentence s, String word, String conjunction) {
    if (isName(s, word, conjunction)) {
      return Optional.of(word);
    }
    if (ANNA.contains(word)) {
      return Optional.of((isInna(s, word, conjunction) ? "إ" : "أ") + word.substring(1));
    }
    if (word.length() > 2 && ANNA.contains(word.substring(1)) && isParticle(word)) {
      return Optional.of(word.charAt(0) + "أ" + word.substring(2)); // بأنه، لأنها، كأنهم
    }
    return switch (word) {
      case "علي" -> choice(isAla(s), "على", word);
      case "الى" -> Optional.of("إلى");
      case "الانفاق" -> choice(is("tunnels-before", s.word(-1)), "الأنفاق", "الإنفاق");
      case "الاعمار" -> choice(is("ages-before", s.word(-1)), "الأعمار", "الإعمار");
      case "بدا" -> choice(is("begun-after", s.word(1)) || isBegun(s.word(1)), "بدأ", "بدا");
      case "الي", "إلي" -> Optional.of(direction(s, word));
      case "الا" -> choice(isPresentVerb(s.word(1)) && conjunction.isEmpty(), "ألا", "إلا");
      case "اما" -> choice(isEither(s, conjunction), "إما", "أما");
      case "امام" -> choice(is("prayer", s.word(1)), "إمام", "أمام");
      case "الامام" -> choice(s.word(-1).equals("إلى"), "الأمام", "الإمام");
      case "اثر" -> choice(isTrace(s), "أثر", "إثر");
      case "اثار" -> choice(stands(s, "remains") || is("that", s.word(-1)), "آثار", "أثار");
      case "اعداد" ->
          choice(
              is("preparing-before", s.word(-1)) && !is("numbers-after", s.word(1)),
              "إعداد",
              "أعداد");
      case "احداث" -> choice(is("causing-after", s.word(1)), "إحداث", "أحداث");
      case "احياء" -> choice(is("reviving-after", s.word(1)), "إحياء", "أحياء");
      case "اب" -> choice(s.isNextTo(WrittenToken.Kind.DIGITS) || stands(s, "month"), "آب", "أب");
      case "انا" -> choice(s.word(1).equals("لله") || s.word(1).equals("اليه"), "إنا", "أنا");
      case "امين" -> choice(is("prayer-before", s.word(-1)), "آمين", "أمين");
      case "اسال" -> choice(s.word(1).startsWith("الله"), "أسأل", "اسأل");
      case "اند" -> Optional.of("آند");
      default -> firstPerson(s, word);
    };
  }

  /** «له أثر كبير», «أثر الدواء في المريض»; else «إثر حادث». */
  private static boolean isTrace(Sentence s) {
    String next = s.word(1);
    List<String> after = s.wordsAfter(3);
    boolean verb = next.startsWith("ال") && (after.contains("في") || after.contains("على"));
    return next.isEmpty() || stands(s, "trace") || (verb && s.word(-1).isEmpty());
  }

  /** «لودفيغ فان بيتهوفن», «بان كي مون». */
  private boolean isName(Sentence s, String word, String conjunction) {
    String next = s.word(1);
    boolean foreign =
        is("van-after", next)
            || NameReadings.findName(next).map(n -> !n.declines()).orElse(!words.knows(next));
    boolean van = conjunction.equals("ف") && word.equals("ان") && foreign;
    return van || (word.equals("بان") && s.word(1).equals("كي"));
  }

  /** «بدا يعمل», «بدا بتنفيذ». */
  private boolean isBegun(String next) {
    return next.startsWith("ي") && isPresentVerb(next);
  }

  /** «أعود» beside «يعود» and «تعود». */
  private boolean isOwnVerb(String word) {
    String rest = word.substring(1);
    return words.knows("ي" + rest) && words.knows("ت" + rest);
  }

  private static Optional<String> choice(boolean first, String one, String other) {
    return Optional.of(first ? one : other);
  }

  /** Whether a word that stands beside it is in the list for that side. */
  private static boolean stands(Sentence s, String list) {
    return is(list + "-before", s.word(-1)) || is(list + "-after", s.word(1));
  }

  /** بـ، لـ، كـ before أن: «بان» and «لان» are hardly ever verbs today, «كان» always is. */
  private static boolean isParticle(String word) {
    return "بل".indexOf(word.charAt(0)) >= 0 || (word.charAt(0) == 'ك' && !word.equals("كان"));
  }

  /** Whether إن is meant: it begins a sentence or what was said; elsewhere أن. */
  private boolean isInna(Sentence s, String word, String conjunction) {
    String next = s.word(1);
    String before = s.word(-1);
    boolean bare = word.equals("ان");
    if (conjunction.equals("ف")) {
      return true; // so also «فإن» after a condition
    }
    if (bare && (next.equals("شاء") || next.equals("لم"))) {
      return true;
    }
    if (bare && conjunction.equals("و") && next.startsWith("كان")) {
      return !is("know", before) && s.wordsBefore(CLAUSE).stream().noneMatch(w -> w.equals("أن"));
    }
    if (is("then", before) && conjunction.isEmpty()) {
      return true;
    }
    if (is("that", before) && conjunction.isEmpty()) {
      return false;
    }
    if (bare && (isPresentVerb(next) || next.equals("لا")) && !is("say", before)) {
      boolean noun = next.startsWith("ت") && before.startsWith("ال"); // «قال الوزير إن تحرك …»
      return noun && s.wordsBefore(3).stream().anyMatch(w -> is("say", w));
    }
    return dependsOnSaying(s).orElse(s.wordsBefore(2).isEmpty());
  }

  /** Whether the nearest verb of saying or knowing before is one of saying; empty without any. */
  private Optional<Boolean> dependsOnSaying(Sentence s) {
    for (String word : s.wordsBefore(CLAUSE)) {
      if (is("say", word)) {
        return Optional.of(true);
      }
      if (is("know", word)) {
        return Optional.of(false);
      }
      if (word.startsWith("إن") || word.startsWith("وإن")) {
        return Optional.of(true);
      }
    }
    return Optional.empty();
  }

  /** «يكون» beside «تكون»: other words of these letters have no such twin. */
  private boolean isPresentVerb(String written) {
    String word = words.of(written, none -> false);
    if (word.length() < 3 || "يتنأا".indexOf(word.charAt(0)) < 0) {
      return false;
    }
    String rest = word.substring(1);
    boolean masculine = words.knows("ي" + rest);
    boolean feminine = words.knows("ت" + rest);
    return switch (word.charAt(0)) {
      case 'ي' -> masculine && feminine;
      case 'ت' -> masculine && feminine;
      default -> masculine && feminine && !words.knows(rest);
    };
  }

  /** «علي الرغم» and «علي أن» are على; «ماذا علي أن أفعل» is عَلَيَّ, «قال علي محمد» a name. */
  private boolean isAla(Sentence s) {
    String before = s.word(-1);
    String next = s.word(1);
    boolean exception = next.equals("الا") || next.equals("إلا"); // ما عليّ إلا أن …
    if (next.isEmpty() || exception || isName(before) || is("say", before)) {
      return false;
    }
    if (is("upon", before)) {
      return true;
    }
    boolean clause =
        next.equals("ان") || next.equals("أن") || next.equals("أنه") || next.equals("انه");
    if (clause) {
      boolean own = s.word(2).matches("[أا].{2,}") && isOwnVerb(s.word(2));
      boolean opens = before.isEmpty() || !s.word().startsWith("ع");
      return !is("duty", before) && !(own && opens);
    }
    return is("place", next) || (next.startsWith("ال") && !isSurname(next) && !is("title", before));
  }

  /** A name or title before «علي» makes it a name. */
  private static boolean isName(String word) {
    boolean joined = word.length() > 3 && word.charAt(0) == 'و';
    return !word.isEmpty()
        && (NameReadings.findName(word).isPresent()
            || is("title", word)
            || (joined && NameReadings.findName(word.substring(1)).isPresent()));
  }

  /** A surname of relation: «علي الخليلي». */
  private static boolean isSurname(String word) {
    return isName(word) || (word.length() > 5 && word.endsWith("ي"));
  }

  /** إلى before a word; «إليّ» at the end; «نظام الي» is آلي. */
  private static String direction(Sentence s, String word) {
    if (word.equals("الي") && is("automatic", s.word(-1))) {
      return "آلي";
    }
    String next = s.word(1);
    boolean conjoined = next.length() > 3 && next.startsWith("و") && !next.startsWith("وا");
    return next.isEmpty() || conjoined ? "إلي" : "إلى";
  }

  /** «اما أن … أو …» */
  private static boolean isEither(Sentence s, String conjunction) {
    if (s.word(-1).isEmpty() && !conjunction.isEmpty()) {
      return false;
    }
    for (String word : s.wordsAfter(10)) {
      if (word.startsWith("ف") && !word.startsWith("في") && word.length() > 3) {
        return false;
      }
      if (word.equals("او") || word.equals("أو") || word.equals("واما") || word.equals("وإما")) {
        return true;
      }
    }
    return conjunction.equals("و") && s.wordsBefore(CLAUSE).stream().anyMatch(w -> w.equals("إما"));
  }

  /** «ماذا افعل» → أفعل; without such a word «افعل» is an imperative. */
  private Optional<String> firstPerson(Sentence s, String word) {
    boolean verb =
        word.length() > 3
            && word.length() < 6
            && !word.endsWith("ت")
            && word.charAt(0) == 'ا'
            && word.charAt(1) != 'ل'
            && is("first", s.word(-1))
            && !(isReflexive(word) && (s.word(-1).equals("أن") || s.word(-1).endsWith("الله")));
    String first = verb ? "أ" + word.substring(1) : word;
    String rest = verb ? word.substring(1) : "";
    return verb && words.knows("ي" + rest) && (words.knows(first) || words.knows("ت" + rest))
        ? Optional.of(words.of(first, none -> false))
        : Optional.empty();
  }

  /** Forms VII and VIII: after أن they are as likely past: «بعد أن اتخذ», «أن انضم». */
  private static boolean isReflexive(String word) {
    return word.charAt(1) == 'ت' || word.charAt(2) == 'ت' || word.charAt(1) == 'ن';
  }

  private static boolean is(String list, String word) {
    Set<String> listed = LISTS.getOrDefault(list, Set.of());
    boolean joined = word.length() > 3 && "وف".indexOf(word.charAt(0)) >= 0;
    return listed.contains(word) || (joined && listed.contains(word.substring(1)));
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> lists = new HashMap<>();
    for (String line : WordList.lines("homographs.txt")) {
      int colon = line.indexOf(':');
      lists
          .computeIfAbsent(line.substring(0, colon), key -> new HashSet<>())
          .addAll(List.of(line.substring(colon + 1).strip().split(" ")));
    }
    return lists;
  }
}
