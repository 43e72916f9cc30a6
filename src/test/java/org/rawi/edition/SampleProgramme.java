package org.rawi.edition;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rawi.article.Article;
import org.rawi.article.Metadata;
import org.rawi.article.Picture;
import org.rawi.recording.ProgressListener;
import org.rawi.recording.Recorder;
import org.rawi.recording.Recording;
import org.rawi.recording.RecordingOptions;
import org.rawi.recording.SampleScript;
import org.rawi.recording.ToneVoice;
import org.rawi.script.Script;

/** A short article, recorded with a voice of tones. */
public final class SampleProgramme {
  public static final Metadata METADATA =
      new Metadata(
          "عودة القطار إلى حلب",
          List.of("سلمى الخطيب"),
          Optional.of(LocalDate.of(2026, 3, 14)),
          "ar",
          Optional.of(URI.create("https://example.org/أخبار?id=7")),
          Optional.empty(),
          Optional.of("جريدة المثال"),
          Optional.of("القطار يعود بعد سنوات."),
          List.of("نقل", "حلب"),
          Optional.empty(),
          Optional.of("CC BY 4.0"),
          Optional.of(new Metadata.Series("حكايات السكة", Optional.of("7"))));

  private SampleProgramme() {}

  public static Programme record(String text, Metadata metadata, Path work) {
    Script script = SampleScript.script(text);
    Article article = SampleScript.article(text, metadata);
    try (ToneVoice voice = new ToneVoice()) {
      Recording recording =
          new Recorder(voice, RecordingOptions.DEFAULT)
              .record(script, text, work, ProgressListener.SILENT);
      return new Programme("train", article, script, recording, voice.voice());
    }
  }

  public static Programme news(Path work) {
    return record(SampleScript.NEWS, METADATA, work);
  }

  static Metadata withCover(Path cover) {
    return new Metadata(
        METADATA.title(),
        METADATA.authors(),
        METADATA.date(),
        METADATA.language(),
        METADATA.sourceUrl(),
        Optional.of(Picture.of(cover)),
        METADATA.publisher(),
        METADATA.description(),
        METADATA.keywords(),
        METADATA.narrator(),
        METADATA.rights(),
        METADATA.series());
  }
}
