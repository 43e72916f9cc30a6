package org.rawi.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A size on disk as people write it: {@code 500M}, {@code 2G}, in powers of 1024. */
record ByteSize(long bytes) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})([KMGT])B?");
  private static final int POWER = 10;

  static final class Converter implements ITypeConverter<ByteSize> {
    @Override
    public ByteSize convert(String written) {
      Matcher parts = WRITTEN.matcher(written.toUpperCase(Locale.ROOT));
      if (!parts.matches()) {
        throw new TypeConversionException(written);
      }
      int power = POWER * ("KMGT".indexOf(parts.group(2)) + 1);
      return new ByteSize(Long.parseLong(parts.group(1)) << power);
    }
  }
}
