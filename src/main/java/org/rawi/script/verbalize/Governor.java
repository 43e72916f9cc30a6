package org.rawi.script.verbalize;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * What decides the case of a number (العامل): the word before it, else the verb of its clause.
 * Without a parser this is a guess beyond the word that stands directly before.
 */
final class Governor {
  private static final int CLAUSE = 12;
  private static final String OBJECT = "object";

  /** How far before its predicate كان may stand. */
  private static final int SUBJECT = 4;

  /** Adverbs that may stand between: «كان عمره آنذاك 65». */
  private static final Set<String> THEN = Set.of("آنذاك", "حينها", "حينئذ", "وقتها", "يومها");

  /** كان and its sisters. */
  private static final Set<String> SISTERS = new HashSet<>();

  /** Transitive verbs that are often passive: قُتِلَ ثَلَاثَةٌ, but قَتَلَ الْجُنُودُ ثَلَاثَةً. */
  private static final Set<String> OBJECT_VERBS = new HashSet<>();

  /** Nouns that are verbs where they open a clause: دَفَعَ أَلْفًا, but بَعْدَ دَفْعِ أَلْفٍ. */
  private static final Set<String> OPENING = new HashSet<>();

  private static final Map<String, GrammaticalCase> WORDS = read();

  /** Adverbs of time (ظرف زمان) after a verb: اسْتَمَرَّ ثَلَاثَ سَاعَاتٍ. */
  private static final Set<String> TIMES =
      Set.of(
          "ثَانِيَة",
          "دَقِيقَة",
          "سَاعَة",
          "يَوْم",
          "لَيْلَة",
          "أُسْبُوع",
          "شَهْر",
          "سَنَة",
          "عَام",
          "عَقْد",
          "قَرْن",
          "مَرَّة");

  private Governor() {}

  private static Map<String, GrammaticalCase> read() {
    Map<String, GrammaticalCase> words = new HashMap<>();
    for (String line : WordList.lines("governors.txt")) {
      int colon = line.indexOf(':');
      if (line.startsWith("opening")) {
        OPENING.addAll(Arrays.asList(line.substring(colon + 1).strip().split(" ", -1)));
        continue;
      }
      if (line.startsWith("predicate")) {
        SISTERS.addAll(Arrays.asList(line.substring(colon + 1).strip().split(" ", -1)));
        continue;
      }
      boolean object = line.startsWith(OBJECT);
      GrammaticalCase demanded =
          object
              ? GrammaticalCase.NOMINATIVE
              : GrammaticalCase.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
      for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
        if (!word.endsWith("_")) {
          words.putIfAbsent(word, demanded);
          if (object) {
            OBJECT_VERBS.add(word);
          }
        }
      }
    }
    return words;
  }

  /**
   * The case of the number at the cursor.
   *
   * @param counted the vocalized singular of what it counts; empty if unknown
   */
  static GrammaticalCase of(Cursor cursor, Lead lead, String counted) {
    if (lead.isPreposition() || cursor.led().filter(Lead::isPreposition).isPresent()) {
      return GrammaticalCase.GENITIVE;
    }
    boolean bracketed = cursor.token(-1).is('(') && NamingNumbers.isLabelled(cursor.token(-2));
    WrittenToken before = cursor.token(bracketed ? -2 : -1); // رقم (12)
    if (lead.joins() && cursor.lastNumber().isPresent()) {
      return cursor.lastNumber().get();
    }
    boolean plus = // بنسبة +3.2%: the sign says nothing of the case
        before.is('+') && cursor.token(0).glued() && cursor.token(-2).is(Kind.WORD);
    if (plus) {
      before = cursor.token(-2);
    }
    if (before.is(Kind.SYMBOL)) {
      return before.is('=')
          ? GrammaticalCase.ACCUSATIVE // يُسَاوِي ثَمَانِيَةً
          : before.isAny("÷√<>≤≥×→~≈≅∼±")
              ? GrammaticalCase.GENITIVE // عَلَى ثَلَاثَةٍ
              : GrammaticalCase.NOMINATIVE;
    }
    if (!before.is(Kind.WORD)) {
      return before.isAny("،,") || before.is(Kind.DIGITS)
          ? cursor.lastNumber().orElse(GrammaticalCase.NOMINATIVE)
          : before.is(Kind.LATIN) ? ofClause(cursor, counted) : GrammaticalCase.NOMINATIVE;
    }
    if (before.bare().equals("و") && cursor.lastNumber().isPresent()) {
      return cursor.lastNumber().get();
    }
    if (OPENING.contains(withoutConjunction(before.bare())) && opensClause(cursor.token(-2))) {
      return GrammaticalCase.ACCUSATIVE;
    }
    Optional<GrammaticalCase> demanded = demandedBy(before);
    if (demanded.isPresent()) {
      return demanded.get();
    }
    return isConstruct(before) ? GrammaticalCase.GENITIVE : ofClause(cursor, counted);
  }

  private static boolean opensClause(WrittenToken before) {
    return before.is(Kind.END) || before.is(Kind.MARK);
  }

  /** What a word demands of a number directly after it. */
  static Optional<GrammaticalCase> demandedBy(WrittenToken word) {
    String bare = word.bare();
    GrammaticalCase direct = WORDS.get(bare);
    if (direct == null && bare.length() > 2 && (bare.charAt(0) == 'و' || bare.charAt(0) == 'ف')) {
      bare = bare.substring(1);
      direct = WORDS.get(bare);
    }
    if (direct == null && bare.length() > 3 && bare.charAt(0) == 'س') {
      direct = WORDS.get(bare.substring(1));
    }
    if (direct == null && bare.length() > 3 && "بلك".indexOf(bare.charAt(0)) >= 0) {
      // بمقتل 5: only a noun can stand after a preposition
      direct =
          WORDS.get(bare.substring(1)) == GrammaticalCase.GENITIVE
              ? GrammaticalCase.GENITIVE
              : null;
    }
    return direct == null
        ? ofSuffixed(word.bare()).or(() -> ofSuffixed(withoutConjunction(word.bare())))
        : Optional.of(direct);
  }

  /** «وجدنا 12 قطعة»، «قتلوا 5»: the ending is the subject, so that the number is an object. */
  private static Optional<GrammaticalCase> ofSuffixed(String bare) {
    boolean suffixed = bare.length() > 4 && (bare.endsWith("نا") || bare.endsWith("وا"));
    String stem = suffixed ? bare.substring(0, bare.length() - 2) : "";
    return suffixed
            && (WORDS.get(stem) == GrammaticalCase.ACCUSATIVE || OBJECT_VERBS.contains(stem))
        ? Optional.of(GrammaticalCase.ACCUSATIVE)
        : Optional.empty();
  }

  /**
   * A noun without article, nunation or pronoun before a number is the first part of a construct.
   */
  static boolean isConstruct(WrittenToken word) {
    String bare = word.bare();
    if (bare.startsWith("ال") || bare.startsWith("وال") || endsInTanween(word.text())) {
      return false;
    }
    if (bare.endsWith("ة") || (bare.length() > 4 && bare.endsWith("ات"))) {
      return true;
    }
    if (bare.endsWith("ه") || bare.endsWith("ها")) {
      return false; // عمره: the pronoun ends the construct
    }
    return NounLexicon.find(bare)
        .filter(e -> !e.definite() && e.number() != GrammaticalNumber.DUAL)
        .isPresent();
  }

  private static String withoutConjunction(String bare) {
    return bare.length() > 3 && (bare.charAt(0) == 'و' || bare.charAt(0) == 'ف')
        ? bare.substring(1)
        : bare;
  }

  private static boolean endsInTanween(String text) {
    int last = text.length() - 1;
    return last > 0
        && (isTanween(text.charAt(last))
            || (text.charAt(last) == 'ا' && isTanween(text.charAt(last - 1))));
  }

  private static boolean isTanween(char c) {
    return c >= 'ً' && c <= 'ٍ';
  }

  /** Whether the verb takes its predicate in the accusative: كَانَ وَأَخَوَاتُهَا. */
  static boolean isPredicated(WrittenToken verb) {
    String bare = verb.bare();
    return SISTERS.contains(bare)
        || (bare.length() > 3
            && (bare.charAt(0) == 'و' || bare.charAt(0) == 'ف')
            && SISTERS.contains(bare.substring(1)));
  }

  /**
   * «كان عددهم 20»: nothing but the subject stands between, which the article or a pronoun ends; in
   * «كان مسبار فوياجر 1 قد أطلق» the number belongs to a name.
   */
  private static boolean isPredicate(Cursor cursor) {
    boolean then = THEN.contains(cursor.token(-1).bare());
    String last = cursor.token(then ? -2 : -1).bare();
    if (!RankedNouns.withArticle(last).startsWith("ال")
        && RankedNouns.withoutPronoun(last).isEmpty()) {
      return false;
    }
    for (int back = 2; back <= SUBJECT && !cursor.token(0).is(Kind.WORD); back++) {
      WrittenToken word = cursor.token(-back);
      WrittenToken next = cursor.token(-back + 1);
      if (!next.is(Kind.WORD)
          || FUNCTION_WORDS.contains(next.bare())
          || demandedBy(next).filter(c -> c != GrammaticalCase.GENITIVE).isPresent()
          || next.bare().startsWith("لل")
          || next.bare().startsWith("بال")
          || Verbs.looksLikeVerb(next)) {
        return false;
      }
      if (isPredicated(word)) {
        return true;
      }
    }
    return false;
  }

  /** A guess: the nearest verb before decides whether the number is its object. */
  private static GrammaticalCase ofClause(Cursor cursor, String counted) {
    boolean verb = false;
    boolean onlySubject = true;
    if (isPredicate(cursor)) {
      return GrammaticalCase.ACCUSATIVE;
    }
    for (int back = 2; back <= CLAUSE; back++) {
      WrittenToken word = cursor.token(-back);
      if (word.is(Kind.END) || (word.is(Kind.MARK) && !word.isAny("\"”“«»'"))) {
        break;
      }
      Optional<GrammaticalCase> demanded = word.is(Kind.WORD) ? demandedBy(word) : Optional.empty();
      if (demanded.isPresent() && demanded.get() == GrammaticalCase.ACCUSATIVE) {
        return GrammaticalCase.ACCUSATIVE;
      }
      if (OPENING.contains(withoutConjunction(word.bare()))
          && opensClause(cursor.token(-back - 1))) {
        return GrammaticalCase.ACCUSATIVE; // تراجع السهم 20 سنتا
      }
      if (onlySubject && OBJECT_VERBS.contains(withoutConjunction(word.bare()))) {
        return GrammaticalCase.ACCUSATIVE;
      }
      onlySubject &= demanded.isEmpty();
      verb |= demanded.isPresent() && demanded.get() == GrammaticalCase.NOMINATIVE;
      verb |= Verbs.looksLikeVerb(word);
    }
    return verb && TIMES.contains(counted)
        ? GrammaticalCase.ACCUSATIVE
        : GrammaticalCase.NOMINATIVE;
  }

  /** Words that are never counted. */
  static final Set<String> FUNCTION_WORDS = readFunctionWords();

  private static Set<String> readFunctionWords() {
    Set<String> words = new HashSet<>();
    for (String line : WordList.lines("function-words.txt")) {
      words.addAll(Arrays.asList(line.split(" ", -1)));
    }
    return Set.copyOf(words);
  }
}
