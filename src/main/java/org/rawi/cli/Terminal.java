package org.rawi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.rawi.RawiException;
import org.rawi.script.Script;

/**
 * Where a command reads and writes: results on {@code out}, everything said to the user on {@code
 * err}, both in UTF-8, in the user's language.
 *
 * @param interactive a person watches: progress may redraw
 */
record Terminal(
    InputStream in, PrintStream out, PrintStream err, Locale locale, boolean interactive) {

  /** The launcher knows whether standard error is a terminal; Java cannot tell since version 22. */
  private static final String TERMINAL_PROPERTY = "rawi.terminal";

  /**
   * The launcher runs Java in a UTF-8 locale and hands over the one that the user has. Empty where
   * the user has none.
   */
  private static final String LANGUAGE_PROPERTY = "rawi.language";

  static Terminal system() {
    String wanted = System.getProperty(LANGUAGE_PROPERTY);
    Map<String, String> environment = wanted == null ? System.getenv() : Map.of("LC_ALL", wanted);
    return new Terminal(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        userLocale(environment),
        Boolean.getBoolean(TERMINAL_PROPERTY));
  }

  /** A sentence of the message catalogue. */
  String message(String key, Object... arguments) {
    return RawiException.format(locale, key, arguments);
  }

  /** Writes a sentence of the message catalogue on {@code err}. */
  void say(String key, Object... arguments) {
    err.println(message(key, arguments));
  }

  /** Why something is not heard: the readers' reasons are names of sentences in the catalogue. */
  String reason(Script.Notice notice) {
    String key = "article.dropped." + notice.reason();
    return RawiException.messages(locale).containsKey(key) ? message(key) : notice.reason();
  }

  /**
   * POSIX order: LC_ALL, LC_MESSAGES, LANG. Java's own locale is not asked first because it falls
   * back to English where the C library lacks the locale.
   */
  static Locale userLocale(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        String tag = value.replaceFirst("[.@].*", "").replace('_', '-');
        return tag.equals("C") || tag.equals("POSIX") ? Locale.ENGLISH : Locale.forLanguageTag(tag);
      }
    }
    return Locale.getDefault();
  }

  /** What the user's locale says after its dot: {@code ISO-8859-6}. Java itself runs in UTF-8. */
  static Optional<String> userCharset(Properties properties, Map<String, String> environment) {
    return Stream.of(
            properties.getProperty(LANGUAGE_PROPERTY, ""),
            environment.getOrDefault("LC_CTYPE", ""),
            environment.getOrDefault("LANG", ""))
        .filter(locale -> locale.contains("."))
        .map(locale -> locale.replaceFirst("^[^.]*\\.", "").replaceFirst("@.*", ""))
        .findFirst();
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
