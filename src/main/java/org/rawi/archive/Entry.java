package org.rawi.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of one source: a line of the journal, and of {@code --json}. Schema: {@code
 * docs/journal.schema.json}.
 *
 * @param source as it was named
 * @param status what was done
 * @param title of the article
 * @param folder of the result
 * @param words spoken, or that would be
 * @param seconds of sound, or about as many as there would be
 * @param confidence of the diacritizer, mean over the article's words, 0 to 1
 * @param notices how much of the article is not heard as written, by kind
 * @param files of the editions that were asked for
 * @param reason of a failure, in the user's language
 * @param advice what to try then
 * @param code exit code that the failure has on its own
 * @param took seconds that it took
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"source", "status"})
public record Entry(
    String source,
    Status status,
    Optional<String> title,
    Optional<String> folder,
    long words,
    double seconds,
    Optional<Double> confidence,
    Map<String, Integer> notices,
    List<String> files,
    Optional<String> reason,
    Optional<String> advice,
    int code,
    double took) {

  /** What was done. */
  public enum Status {
    @JsonProperty("made")
    MADE,
    /** The result was there. */
    @JsonProperty("unchanged")
    UNCHANGED,
    @JsonProperty("failed")
    FAILED,
    /** Only looked at: a dry run. */
    @JsonProperty("planned")
    PLANNED,
    /** Not begun, because the run ended before. */
    @JsonProperty("skipped")
    SKIPPED;

    /** As in JSON. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Entry {
    notices = new TreeMap<>(notices);
    files = List.copyOf(files);
  }

  /** Of a source that came to nothing. */
  public static Entry failed(
      String source, String reason, Optional<String> advice, int code, double took) {
    return new Entry(
        source,
        Status.FAILED,
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        Optional.empty(),
        Map.of(),
        List.of(),
        Optional.of(reason),
        advice,
        code,
        took);
  }

  static Entry skipped(String source) {
    return new Entry(
        source,
        Status.SKIPPED,
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        Optional.empty(),
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        0,
        0);
  }
}
