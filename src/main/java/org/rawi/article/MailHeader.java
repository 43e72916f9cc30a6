package org.rawi.article;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.article.DataFormat.Found;

/** The lines that a mail or a page saved as MHTML begins with (RFC 5322, RFC 2557). */
public final class MailHeader {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][\\w-]*):(\\s.*)?");

  /** Fields that nothing but a mail has. */
  private static final Set<String> OF_MAIL =
      Set.of(
          "mime-version", "message-id", "received", "return-path", "delivered-to", "content-type");

  private MailHeader() {}

  private static final int LOOK = 8192;

  /** Whether the bytes of a file begin so. */
  public static boolean isAt(byte[] file) {
    int length = Math.min(LOOK, file.length);
    String head = new String(file, 0, length, StandardCharsets.UTF_8);
    return of(head.stripLeading()).isPresent();
  }

  /** What a text that begins so is. */
  static Optional<Found> of(String head) {
    Set<String> fields = new HashSet<>();
    String[] lines = head.split("\\R", -1);
    for (int i = lines[0].matches("From \\S+@.*") ? 1 : 0; i < lines.length; i++) {
      String line = lines[i];
      if (line.isBlank()) {
        break;
      }
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        fields.add(field.group(1).toLowerCase(Locale.ROOT));
      } else if (fields.isEmpty() || !Character.isWhitespace(line.charAt(0))) {
        return Optional.empty();
      }
    }
    boolean mail =
        fields.size() >= 2
            && (fields.stream().anyMatch(OF_MAIL::contains)
                || fields.containsAll(Set.of("from", "subject")));
    if (!mail) {
      return Optional.empty();
    }
    boolean page =
        head.contains("multipart/related") || fields.contains("snapshot-content-location");
    return Optional.of(page ? new Found("page", "MHTML") : new Found("mail", "EML"));
  }
}
