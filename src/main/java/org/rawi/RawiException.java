package org.rawi;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Something a user can put right: what is wrong, where, and what to try. Bugs stay plain
 * exceptions.
 *
 * <p>An argument that is an {@link IOException} is said as its reason: «no room on the disk».
 *
 * <p>The words are looked up by key in {@code org/rawi/messages.properties} (English) and {@code
 * messages_ar.properties}: {@code key} is the problem, {@code key.advice} (optional) what to try.
 * Patterns are ICU message formats.
 */
public class RawiException extends RuntimeException {

  /** What kind of problem it is; decides the exit code. */
  public enum Problem {
    USAGE,
    UNREADABLE_INPUT,
    NO_SUCH_VOICE,
    CANNOT_WRITE
  }

  private static final String BUNDLE = "org.rawi.messages";
  private static final ResourceBundle.Control ENGLISH_LAST =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Problem problem;
  private final String key;
  private final transient Object[] arguments;

  public RawiException(Problem problem, String key, Object... arguments) {
    this(problem, null, key, arguments);
  }

  @SuppressWarnings("NullAway") // Throwable takes a null cause
  public RawiException(
      Problem problem,
      @org.jspecify.annotations.Nullable Throwable cause,
      String key,
      Object... arguments) {
    super(format(Locale.ENGLISH, key, arguments), cause);
    this.problem = problem;
    this.key = key;
    this.arguments = arguments.clone();
  }

  public Problem problem() {
    return problem;
  }

  /** Names the problem for programs. */
  public String key() {
    return key;
  }

  /** What is wrong and where, in the given language. */
  public String message(Locale locale) {
    return format(locale, key, arguments);
  }

  /** What the user could try, in the given language. */
  public Optional<String> advice(Locale locale) {
    String adviceKey = key + ".advice";
    return messages(locale).containsKey(adviceKey)
        ? Optional.of(format(locale, adviceKey, arguments))
        : Optional.empty();
  }

  /** The catalogue of all user-facing sentences. */
  public static ResourceBundle messages(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, locale, ENGLISH_LAST);
  }

  /** A user-facing sentence; an unknown key is a bug. */
  public static String format(Locale locale, String key, Object... arguments)
      throws MissingResourceException {
    Object[] said = arguments.clone();
    for (int i = 0; i < said.length; i++) {
      if (said[i] instanceof IOException failure) {
        said[i] = FileTrouble.reason(failure, messages(locale));
      }
    }
    return new MessageFormat(messages(locale).getString(key), oneSetOfDigits(locale)).format(said);
  }

  /** Versions, paths and options have European digits, so what stands beside them has too. */
  private static ULocale oneSetOfDigits(Locale locale) {
    return ULocale.forLocale(locale).setKeywordValue("numbers", "latn");
  }
}
