package org.rawi.script.lexicon;

/**
 * A noun that can be declined.
 *
 * @param singular vocalized stem without case ending: كِتَاب, دَوْلَة, قَاضٍ, مُسْتَوًى
 * @param gender of the singular; numbers agree with it
 * @param plural vocalized stem: كُتُب, دُوَل, مُهَنْدِسُون, جَامِعَات; equals {@code singular} if
 *     there is none
 * @param kind how the plural is formed
 * @param singularDeclension the endings of the singular
 */
public record Noun(
    String singular, Gender gender, String plural, PluralKind kind, Declension singularDeclension) {

  /** How a plural is formed. */
  public enum PluralKind {
    /** جمع مذكّر سالم. */
    SOUND_MASCULINE,
    /** جمع مؤنّث سالم. */
    SOUND_FEMININE,
    /** جمع تكسير. */
    BROKEN,
    /** One form for singular and plural, as in يُورُو. */
    NONE
  }

  public Noun {
    if (singular.isEmpty() || plural.isEmpty()) {
      throw new IllegalArgumentException("a noun without stem: " + singular + " " + plural);
    }
  }

  /** A noun whose singular is declined as it looks. */
  public Noun(String singular, Gender gender, String plural, PluralKind kind) {
    this(singular, gender, plural, kind, Declension.ofSingular(singular));
  }

  /** The fully vocalized form: كِتَابٌ, الْكِتَابَيْنِ, كُتُبُ. */
  public String form(
      GrammaticalNumber number, GrammaticalCase grammaticalCase, Definiteness definiteness) {
    return switch (number) {
      case SINGULAR -> singularDeclension.inflect(singular, grammaticalCase, definiteness);
      case DUAL -> dual(grammaticalCase, definiteness);
      case PLURAL -> pluralDeclension().inflect(plural, grammaticalCase, definiteness);
    };
  }

  private Declension pluralDeclension() {
    return switch (kind) {
      case SOUND_MASCULINE -> Declension.SOUND_MASCULINE;
      case SOUND_FEMININE -> Declension.SOUND_FEMININE;
      case BROKEN -> Declension.ofBrokenPlural(plural);
      case NONE -> singularDeclension;
    };
  }

  private String dual(GrammaticalCase grammaticalCase, Definiteness definiteness) {
    boolean nominative = grammaticalCase == GrammaticalCase.NOMINATIVE;
    String ending = nominative ? "َا" : "َيْ";
    String nun = definiteness == Definiteness.CONSTRUCT ? "" : "نِ";
    String dual = Dual.stem(this, nominative) + ending + nun;
    String spelled = dual.replace("أَا", "آ"); // مَبْدَآنِ
    return definiteness == Definiteness.DEFINITE ? Article.before(spelled) : spelled;
  }
}
