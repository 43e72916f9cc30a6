package org.rawi.script.verbalize;

import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GivenNames;
import org.rawi.script.lexicon.GivenNames.Bearer;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Gender and case of a shortened title: it agrees with the person whose name follows. */
final class Titles {
  private static final int NEAR = 6;

  /** إنّ وأخواتها: the only accusative governors that a subject follows directly. */
  private static final Set<String> PARTICLES =
      Set.of("إن", "أن", "ان", "لأن", "كأن", "لكن", "ليت", "لعل", "بأن", "وإن", "وأن", "فإن");

  /** Verbs of speech whose first letter shows the speaker: تقول, يقول. */
  private static final Set<String> SPEAKS =
      Set.of(
          "قول", "ؤكد", "رى", "وضح", "ضيف", "شير", "شدد", "تابع", "تحدث", "شرح", "عتقد", "حذر",
          "نصح", "روي", "حكي", "كتب", "ذكر", "عمل", "دير", "رأس", "ترأس", "قود", "شغل");

  private static final Set<String> SPOKE =
      Set.of(
          "قال", "أكد", "أوضح", "أضاف", "ذكر", "صرح", "كتب", "رأى", "اعتبر", "أشار", "تحدث", "شدد",
          "لفت", "حذر", "نصح", "شرح", "بين", "كشف", "علق", "أعلن", "أعرب", "تابع", "شارك", "ترأس",
          "حضر", "وصل", "زار", "فاز", "افتتح", "ألقى", "قدم", "استقبل", "عين", "توفي", "ولد");

  /** Feminine verbs of three letters, which nouns like وقت and بيت resemble. */
  private static final Set<String> SHORT =
      Set.of("رأت", "دعت", "أتت", "سعت", "رعت", "نفت", "روت", "حكت", "قضت", "نعت", "أدت");

  private Titles() {}

  /** Whether the person whose name stands {@code ahead} of the cursor is a woman. */
  static boolean ofWoman(Cursor cursor, int ahead) {
    WrittenToken name = cursor.token(ahead);
    Optional<Bearer> bearer = GivenNames.find(name.bare());
    if (bearer.isPresent() && bearer.get() != Bearer.EITHER) {
      return bearer.get() == Bearer.WOMAN;
    }
    Optional<Gender> told = before(cursor).or(() -> after(cursor, ahead + 1, bearer.isPresent()));
    return told.map(g -> g == Gender.FEMININE)
        .orElseGet(() -> bearer.isEmpty() && looksFeminine(name));
  }

  /** «قالت د. نور», «الوزيرة د. نور», «رئيسة الجامعة د. نور». */
  private static Optional<Gender> before(Cursor cursor) {
    Optional<Gender> verb = verb(cursor.token(-1));
    if (verb.isPresent()) {
      return verb;
    }
    for (int back = 1; back <= NEAR && cursor.token(-back).is(Kind.WORD); back++) {
      Optional<Gender> person = People.gender(cursor.token(-back));
      if (person.isPresent()) {
        return person;
      }
    }
    return Optional.empty();
  }

  /** «د. نور الوزيرة», «د. نور، وزيرة الصحة», «د. نور قالت», «د. نور التي». */
  private static Optional<Gender> after(Cursor cursor, int from, boolean givenName) {
    for (int at = from; at < from + (givenName ? NEAR : NEAR / 2); at++) {
      WrittenToken word = cursor.token(at);
      if (!word.is(Kind.WORD) && !word.isAny("،,-–()")) {
        return Optional.empty();
      }
      Optional<Gender> told =
          word.bare().equals("التي")
              ? Optional.of(Gender.FEMININE)
              : word.bare().equals("الذي")
                  ? Optional.of(Gender.MASCULINE)
                  : People.gender(word).or(() -> givenName ? verb(word) : Optional.empty());
      if (told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  /** Whether the word is a verb after which its speaker follows: قال, أكدت. */
  static boolean isSpeech(WrittenToken word) {
    return word.is(Kind.WORD)
        && (SPOKE.contains(word.bare())
            || (word.bare().endsWith("ت")
                && SPOKE.contains(word.bare().substring(0, word.bare().length() - 1))));
  }

  private static Optional<Gender> verb(WrittenToken word) {
    if (!word.is(Kind.WORD) || word.bare().length() < 3) {
      return Optional.empty();
    }
    String bare = word.bare();
    String verb = "وف".indexOf(bare.charAt(0)) >= 0 && bare.length() > 3 ? bare.substring(1) : bare;
    if (SPOKE.contains(verb) || SPOKE.contains(bare)) {
      return Optional.of(Gender.MASCULINE);
    }
    boolean imperfect = SPEAKS.contains(verb.substring(1));
    if (imperfect && verb.charAt(0) == 'ي') {
      return Optional.of(Gender.MASCULINE);
    }
    boolean feminine =
        (imperfect && verb.charAt(0) == 'ت')
            || SHORT.contains(verb)
            || (verb.endsWith("ت")
                && !verb.endsWith("ات")
                && verb.length() > 3
                && GivenNames.find(verb).isEmpty()
                && !verb.startsWith("ال"));
    return feminine ? Optional.of(Gender.FEMININE) : Optional.empty();
  }

  /** Unlisted names by their ends: أنيسة, وفيقة; Angelika, Tamara. */
  private static boolean looksFeminine(WrittenToken name) {
    String bare = name.bare();
    if (name.is(Kind.LATIN)) {
      return bare.length() > 3 && bare.endsWith("a");
    }
    return bare.length() > 3 && !bare.startsWith("ال") && bare.endsWith("ة");
  }

  /** The case of a title at the cursor. */
  static GrammaticalCase caseOf(Cursor cursor, Lead lead) {
    if (lead.isPreposition() || cursor.led().filter(Lead::isPreposition).isPresent()) {
      return GrammaticalCase.GENITIVE;
    }
    WrittenToken before = cursor.token(-1);
    boolean joined = lead.joins() || before.bare().equals("و");
    if (joined && cursor.lastTitle().isPresent()) {
      return cursor.lastTitle().get();
    }
    if (!before.is(Kind.WORD)) {
      return GrammaticalCase.NOMINATIVE;
    }
    if (People.noun(before).isPresent() && !Governor.isConstruct(before)) {
      return ofNoun(cursor, before); // الْوَزِيرِ الدُّكْتُورِ: an apposition (بدل)
    }
    Optional<GrammaticalCase> demanded = Governor.demandedBy(before);
    boolean verb =
        demanded.isPresent()
            && demanded.get() == GrammaticalCase.ACCUSATIVE
            && !PARTICLES.contains(before.bare());
    return verb ? GrammaticalCase.NOMINATIVE : Governor.of(cursor, Lead.NONE, "");
  }

  private static GrammaticalCase ofNoun(Cursor cursor, WrittenToken noun) {
    String bare = noun.bare();
    int from = bare.charAt(0) == 'و' || bare.charAt(0) == 'ف' ? 1 : 0;
    if (bare.startsWith("لل", from)
        || bare.startsWith("بال", from)
        || bare.startsWith("كال", from)) {
      return GrammaticalCase.GENITIVE;
    }
    WrittenToken governor = cursor.token(-2);
    return governor.is(Kind.WORD)
        ? Governor.demandedBy(governor)
            .filter(c -> c == GrammaticalCase.GENITIVE || PARTICLES.contains(governor.bare()))
            .orElse(GrammaticalCase.NOMINATIVE)
        : GrammaticalCase.NOMINATIVE;
  }
}
