package org.rawi.script.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names of months in the calendars of the Arab world. Thread-safe; the list is read on first use.
 */
public final class MonthNames {

  /** Which months a name belongs to. */
  public enum Calendar {
    /** كانون الثاني … كانون الأول. */
    LEVANTINE,
    /** يناير … ديسمبر, also of the Gulf. */
    EGYPTIAN,
    /** جانفي … ديسمبر of Algeria and Tunisia, غشت and شتنبر of Morocco. */
    MAGHREBI,
    HIJRI
  }

  /**
   * A name of a month.
   *
   * @param number from 1
   * @param stem vocalized, all words but the last with case endings open: كَانُون الثَّانِي
   */
  public record Month(Calendar calendar, int number, String stem, boolean diptote) {

    /** Both name the same month, as in «أكتوبر (تشرين الأول)». */
    public boolean sameAs(Month other) {
      return number == other.number
          && (calendar == Calendar.HIJRI) == (other.calendar == Calendar.HIJRI);
    }

    /** The name with its ending: أُكْتُوبَرَ, رَمَضَانَ, شَوَّالٍ, تِشْرِينَ الْأَوَّلِ. */
    public String form(GrammaticalCase grammaticalCase) {
      return MonthForms.of(this, grammaticalCase);
    }
  }

  private static final Phrases<Month> PHRASES = new Phrases<>();
  private static final List<Month> ALL = new ArrayList<>();

  static {
    for (Tsv.Row row : Tsv.rows("months.tsv")) {
      Month month =
          new Month(
              Calendar.valueOf(row.at(0)),
              Integer.parseInt(row.at(1)),
              Vocalized.words(row.at(3)),
              row.at(4).equals("d"));
      ALL.add(month);
      for (String written : row.alternatives(2)) {
        PHRASES.put(written, month);
      }
    }
  }

  private MonthNames() {}

  /** All months by their written names. */
  public static Phrases<Month> phrases() {
    return PHRASES;
  }

  /** The first listed name of a month in a calendar. */
  public static Optional<Month> of(Calendar calendar, int number) {
    return ALL.stream().filter(m -> m.calendar() == calendar && m.number() == number).findFirst();
  }
}
