package org.rawi.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as people write it: {@code 12h}, {@code 30d}, {@code 8w}. */
record Age(Duration duration) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})([HDW])");
  private static final int DAYS_OF_WEEK = 7;

  static final class Converter implements ITypeConverter<Age> {
    @Override
    public Age convert(String written) {
      Matcher parts = WRITTEN.matcher(written.toUpperCase(Locale.ROOT));
      if (!parts.matches()) {
        throw new TypeConversionException(written);
      }
      long count = Long.parseLong(parts.group(1));
      return new Age(
          switch (parts.group(2)) {
            case "H" -> Duration.ofHours(count);
            case "D" -> Duration.ofDays(count);
            default -> Duration.ofDays(DAYS_OF_WEEK * count);
          });
    }
  }
}
