package org.rawi.edition.podcast;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Properties;

/**
 * What a feed and its page say in their own words: in Arabic, or in English for other languages.
 */
final class FeedWords {
  private final ULocale locale;
  private final Properties words = new Properties();

  /**
   * @param language BCP 47 tag
   */
  FeedWords(String language) {
    ULocale asked = ULocale.forLanguageTag(language);
    boolean arabic = asked.getLanguage().equals("ar");
    locale = arabic ? asked : ULocale.ENGLISH;
    String name = "feed_" + (arabic ? "ar" : "en") + ".properties";
    try (InputStream in = FeedWords.class.getResourceAsStream(name);
        Reader reader =
            new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Language of the words: {@code ar} or {@code en}, with a region if the feed names one. */
  String language() {
    return locale.toLanguageTag();
  }

  /** {@code rtl} or {@code ltr}. */
  String direction() {
    return locale.isRightToLeft() ? "rtl" : "ltr";
  }

  String say(String key, Object... arguments) {
    String pattern = words.getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("no words for " + key);
    }
    return new MessageFormat(pattern, locale).format(arguments);
  }

  /** «14 مارس 2026», in the months of the region. */
  String day(OffsetDateTime moment) {
    DateFormat format = DateFormat.getPatternInstance(DateFormat.YEAR_MONTH_DAY, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    OffsetDateTime asUtc = moment.toLocalDateTime().atOffset(java.time.ZoneOffset.UTC);
    return format.format(Date.from(asUtc.toInstant()));
  }
}
