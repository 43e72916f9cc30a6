package org.rawi.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.rawi.RawiException;

/**
 * What went wrong, as RFC 9457 has it: {@code application/problem+json}.
 *
 * @param type {@code urn:rawi:KEY}, the same in all languages
 * @param title what is wrong and where
 * @param status of the answer
 * @param detail what to try
 * @param language of both
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ProblemDetails(
    String type, String title, int status, Optional<String> detail, String language) {
  static final String MEDIA_TYPE = "application/problem+json";

  static ProblemDetails of(Throwable failure, Locale locale) {
    if (failure instanceof Refusal refusal) {
      return new ProblemDetails(
          "urn:rawi:" + refusal.key(),
          RawiException.format(locale, refusal.key(), refusal.arguments()),
          refusal.status(),
          advice(refusal, locale),
          locale.getLanguage());
    }
    if (failure instanceof RawiException known) {
      return new ProblemDetails(
          "urn:rawi:" + known.key(),
          known.message(locale),
          status(known),
          known.advice(locale),
          locale.getLanguage());
    }
    return new ProblemDetails(
        "urn:rawi:server.bug",
        RawiException.format(locale, "server.bug"),
        500,
        Optional.empty(),
        locale.getLanguage());
  }

  private static Optional<String> advice(Refusal refusal, Locale locale) {
    try {
      return Optional.of(
          RawiException.format(locale, refusal.key() + ".advice", refusal.arguments()));
    } catch (MissingResourceException none) {
      return Optional.empty();
    }
  }

  private static int status(RawiException known) {
    return switch (known.problem()) {
      case USAGE, NO_SUCH_VOICE -> 400;
      case UNREADABLE_INPUT -> 422;
      case CANNOT_WRITE -> 507;
    };
  }
}
