package org.rawi.edition;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rawi.article.AsWritten;
import org.rawi.article.Metadata.Series;
import org.rawi.voice.Voice;

/** What all editions say about the programme, in the article's language. */
public final class Wording {
  public static final String SOFTWARE = "Rawi";
  static final String NARRATOR = "راوٍ";
  public static final String CONTENTS = "المحتويات";
  public static final String UNKNOWN = "غير معروف";
  public static final String COVER = "الغلاف";
  public static final String ORIGINAL = "المقال الأصلي";
  public static final String ACCESSIBILITY =
      "النص كامل ومقسّم إلى أقسام بعناوين، ومعه قراءة صوتية آلية تتزامن مع الجمل.";
  public static final String AUDIO_ACCESSIBILITY =
      "تسجيل بصوت آلي، مقسّم إلى أقسام تُبلغ من جدول المحتويات.";

  private Wording() {}

  public static String title(Programme programme) {
    String title = line(new AsWritten(programme.article()).title());
    String fallback = line(programme.script().title());
    return !title.isEmpty() ? title : !fallback.isEmpty() ? fallback : programme.name();
  }

  public static List<String> authors(Programme programme) {
    return new AsWritten(programme.article())
        .authors().stream().map(Wording::line).filter(a -> !a.isEmpty()).toList();
  }

  public static Optional<String> publisher(Programme programme) {
    return text(programme.article().metadata().publisher());
  }

  public static Optional<String> description(Programme programme) {
    return text(programme.article().metadata().description());
  }

  private static Optional<String> text(Optional<String> value) {
    return value.map(Wording::line).filter(text -> !text.isEmpty());
  }

  /** The reader, with the disclosure that it is a machine: «راوٍ (صوت آلي: هادي)». */
  public static String narrator(Programme programme) {
    String name = text(programme.article().metadata().narrator()).orElse(NARRATOR);
    return name + " (صوت آلي: " + voiceName(programme.voice()) + ")";
  }

  public static Optional<String> rights(Programme programme) {
    return text(programme.article().metadata().rights());
  }

  /** What the article is a part of. */
  public static Optional<Series> series(Programme programme) {
    return programme
        .article()
        .metadata()
        .series()
        .flatMap(
            series ->
                text(Optional.of(series.title()))
                    .map(title -> new Series(title, text(series.issue()))));
  }

  /** «السلسلة، العدد 5». */
  public static String seriesAndIssue(Series series) {
    return series.title() + series.issue().map(issue -> "، العدد " + issue).orElse("");
  }

  public static List<String> keywords(Programme programme) {
    return programme.article().metadata().keywords().stream()
        .map(Wording::line)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** What the recording is a part of where players show only that: series, publisher or title. */
  public static String album(Programme programme) {
    return series(programme)
        .map(Series::title)
        .or(() -> publisher(programme))
        .orElseGet(() -> title(programme));
  }

  /** Publisher, series and rights, each in a line of its own. */
  public static List<String> credits(Programme programme) {
    return Stream.of(
            publisher(programme), series(programme).map(Wording::seriesAndIssue), rights(programme))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What a listener has to know: who wrote it, that a machine reads it, whose voice it is. */
  public static String notes(Programme programme) {
    Voice voice = programme.voice();
    Stream<String> disclosure =
        Stream.of(
            "هذا تسجيل بصوت آلي (" + voiceName(voice) + ") صنعه برنامج راوي.",
            line(voice.attribution()));
    return Stream.concat(description(programme).stream(), disclosure)
        .filter(s -> !s.isEmpty())
        .reduce((a, b) -> a + "\n" + b)
        .orElseThrow();
  }

  static String voiceName(Voice voice) {
    return Optional.ofNullable(voice.names().get("ar")).orElse(voice.id());
  }

  /** Three letters of ISO 639-2: {@code ara}. */
  public static String language3(Programme programme) {
    String code = new ULocale(programme.article().metadata().language()).getISO3Language();
    return code.isEmpty() ? "und" : code;
  }

  /** {@code rtl} or {@code ltr}. */
  public static String direction(Programme programme) {
    return new ULocale(programme.article().metadata().language()).isRightToLeft() ? "rtl" : "ltr";
  }

  /**
   * A text on one line: white space of any kind is one space, control characters go, marks stand in
   * the order of Unicode's NFC, which checkers of pages ask for.
   */
  public static String line(String text) {
    String line =
        text.replaceAll(
                "[\\p{Cc}\\uFFFE\\uFFFF&&[^\\s\\u0085]]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]",
                "")
            .replaceAll("[\\s\\u0085\\u00A0\\u2028\\u2029]+", " ")
            .strip();
    return Normalizer2.getNFCInstance().normalize(line);
  }
}
