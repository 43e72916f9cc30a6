package org.rawi.server.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.rawi.server.Exchange;

/** Fills templates; whatever is put into them is escaped. Thread-safe. */
final class View {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; media-src 'self'"
          + " blob:; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action"
          + " 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final MustacheFactory templates = new DefaultMustacheFactory("org/rawi/server/page");

  /**
   * Answers with a page.
   *
   * @param template its name, without ending
   * @param title key of the page's title
   * @param values what stands in it
   */
  void show(Exchange exchange, int status, String template, String title, Map<String, ?> values)
      throws IOException {
    Locale locale = exchange.locale();
    Map<String, Object> frame = new HashMap<>(words(locale));
    frame.put("lang", locale.getLanguage());
    frame.put("dir", locale.getLanguage().equals("ar") ? "rtl" : "ltr");
    frame.put("page-title", say(locale, title));
    frame.put("other-lang", locale.getLanguage().equals("ar") ? "en" : "ar");
    frame.put("here", exchange.request().getHttpURI().getPathQuery());
    frame.put("at-" + template, true);
    StringWriter page = new StringWriter();
    templates
        .compile(template + ".mustache")
        .execute(page, List.of(frame, new HashMap<>(values)))
        .flush();
    exchange
        .with("Content-Security-Policy", POLICY)
        .with("Cache-Control", "no-store")
        .with("Content-Language", locale.getLanguage())
        .text(status, "text/html;charset=utf-8", page.toString());
  }

  /** A sentence of the pages. */
  static String say(Locale locale, String key, Object... arguments) {
    String pattern = bundle(locale).getString(key);
    ULocale digits = ULocale.forLocale(locale).setKeywordValue("numbers", "latn");
    return new MessageFormat(pattern, digits).format(arguments);
  }

  private static Map<String, Object> words(Locale locale) {
    Map<String, Object> words = new HashMap<>();
    ResourceBundle bundle = bundle(locale);
    bundle.keySet().forEach(key -> words.put("t." + key, bundle.getString(key)));
    Map<String, Object> nested = new HashMap<>();
    bundle.keySet().forEach(key -> nested.put(key, bundle.getString(key)));
    words.put("t", nested);
    return words;
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "org.rawi.server.page.Words",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
