package org.rawi.article;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Reads what somebody wrote as metadata; empty is what no format could take. */
public final class MetadataValue {
  private MetadataValue() {}

  /** A well-formed BCP 47 tag, in its usual letters: {@code ar_lb} → {@code ar-LB}. */
  public static Optional<String> language(String tag) {
    try {
      String language =
          new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build().getLanguage();
      return language.isEmpty()
          ? Optional.empty()
          : Optional.of(Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** An absolute {@code http} or {@code https} address with a host. */
  public static Optional<URI> webAddress(String text) {
    try {
      URI address = URI.create(text.strip());
      String scheme = address.getScheme();
      return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
              && address.getRawAuthority() != null
          ? Optional.of(address)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** {@code YYYY-MM-DD}. */
  public static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
