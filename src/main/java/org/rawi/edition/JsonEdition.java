package org.rawi.edition;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rawi.article.Metadata;
import org.rawi.article.Metadata.Series;
import org.rawi.recording.Cue;
import org.rawi.recording.Recording;
import org.rawi.recording.SoundCheck;
import org.rawi.script.Proof;
import org.rawi.script.Script;
import org.rawi.text.Span;

/** The full alignment of text and sound; its schema is in {@code docs/alignment.schema.json}. */
public final class JsonEdition implements Edition {
  private static final int VERSION = 1;

  /** The default one would take the line ends of the machine. */
  private static final PrettyPrinter PRETTY =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  @Override
  public String id() {
    return "json";
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    Path file = folder.resolve(programme.name() + ".json");
    return List.of(
        WholeFile.write(
            file,
            part -> {
              try (JsonGenerator out =
                  new JsonFactory().createGenerator(part.toFile(), JsonEncoding.UTF8)) {
                out.setPrettyPrinter(PRETTY);
                write(programme, out);
              }
            }));
  }

  private static void write(Programme programme, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("format", "rawi-alignment");
    out.writeNumberField("version", VERSION);
    writeArticle(programme, out);
    writeAudio(programme, out);
    out.writeStringField("text", programme.article().text());
    writeCues(programme.recording(), out);
    out.writeArrayFieldStart("notices");
    for (Script.Notice notice : programme.script().notices()) {
      out.writeStartObject();
      out.writeStringField("kind", notice.kind().name());
      writeSpan(notice.source(), out);
      out.writeStringField("text", notice.text());
      out.writeStringField("reason", notice.reason());
      out.writeEndObject();
    }
    out.writeEndArray();
    write(
        Proof.of(programme.article(), programme.script()),
        SoundCheck.of(programme.recording()),
        programme.recording(),
        out);
    out.writeEndObject();
  }

  private static void write(Proof proof, SoundCheck sound, Recording recording, JsonGenerator out)
      throws IOException {
    out.writeObjectFieldStart("proof");
    out.writeBooleanField("complete", proof.complete());
    out.writeNumberField("written", proof.written());
    out.writeNumberField("spoken", proof.spoken());
    for (Script.Notice.Kind kind : Script.Notice.Kind.values()) {
      out.writeNumberField(
          switch (kind) {
            case DROPPED -> "dropped";
            case SKIPPED -> "skipped";
            case NOT_UNDERSTOOD -> "notUnderstood";
          },
          proof.left().getOrDefault(kind, 0));
    }
    writeAll(out, "missing", proof.missing());
    out.writeObjectFieldStart("sound");
    out.writeBooleanField("right", sound.right());
    out.writeNumberField("words", sound.words());
    out.writeNumberField("pauses", sound.pauses());
    out.writeArrayFieldStart("faults");
    for (SoundCheck.Fault fault : sound.faults()) {
      out.writeStartObject();
      out.writeStringField("kind", fault.kind().name());
      out.writeNumberField("start", recording.millis(fault.from()) / 1000.0);
      out.writeNumberField("end", recording.millis(fault.to()) / 1000.0);
      out.writeStringField("word", fault.word());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void writeArticle(Programme programme, JsonGenerator out) throws IOException {
    Metadata metadata = programme.article().metadata();
    out.writeStringField("title", Wording.title(programme));
    writeAll(out, "authors", Wording.authors(programme));
    out.writeStringField("language", metadata.language());
    if (metadata.date().isPresent()) {
      out.writeStringField("date", metadata.date().get().toString());
    }
    if (metadata.sourceUrl().isPresent()) {
      out.writeStringField("url", metadata.sourceUrl().get().toString());
    }
    write(out, "publisher", Wording.publisher(programme));
    write(out, "description", Wording.description(programme));
    if (!Wording.keywords(programme).isEmpty()) {
      writeAll(out, "keywords", Wording.keywords(programme));
    }
    write(out, "rights", Wording.rights(programme));
    Optional<Series> series = Wording.series(programme);
    if (series.isPresent()) {
      out.writeObjectFieldStart("series");
      out.writeStringField("title", series.get().title());
      write(out, "issue", series.get().issue());
      out.writeEndObject();
    }
    out.writeStringField("narrator", Wording.narrator(programme));
  }

  private static void writeAll(JsonGenerator out, String name, List<String> values)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  private static void write(JsonGenerator out, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      out.writeStringField(name, value.get());
    }
  }

  private static void writeAudio(Programme programme, JsonGenerator out) throws IOException {
    Recording recording = programme.recording();
    out.writeObjectFieldStart("voice");
    out.writeStringField("id", programme.voice().id());
    out.writeStringField("name", Wording.voiceName(programme.voice()));
    out.writeStringField("licence", programme.voice().licence());
    out.writeStringField("attribution", programme.voice().attribution());
    out.writeBooleanField("synthetic", true);
    out.writeEndObject();
    out.writeObjectFieldStart("audio");
    out.writeNumberField("duration", seconds(recording, recording.samples()));
    out.writeNumberField("sampleRate", recording.sampleRate());
    if (Double.isFinite(recording.loudness().integrated())) {
      out.writeNumberField("integratedLufs", hundredths(recording.loudness().integrated()));
      out.writeNumberField("truePeakDbtp", hundredths(recording.loudness().truePeak()));
      out.writeNumberField("rangeLu", hundredths(recording.loudness().range()));
    }
    out.writeEndObject();
  }

  private static void writeCues(Recording recording, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("sections");
    for (Piece section : Piece.of(recording.cues())) {
      write(recording, section, out);
    }
    out.writeEndArray();
  }

  private static void write(Recording recording, Piece piece, JsonGenerator out)
      throws IOException {
    Cue cue = piece.cue();
    out.writeStartObject();
    out.writeNumberField("start", seconds(recording, cue.from()));
    out.writeNumberField("end", seconds(recording, cue.to()));
    writeSpan(cue.source(), out);
    if (cue.kind() == Cue.Kind.SECTION) {
      out.writeStringField("title", cue.written());
    } else if (cue.kind() != Cue.Kind.PARAGRAPH) {
      out.writeStringField("written", cue.written());
      out.writeStringField("spoken", cue.spoken());
    }
    if (!piece.inner().isEmpty()) {
      out.writeArrayFieldStart(insideOf(cue.kind()));
      for (Piece inner : piece.inner()) {
        write(recording, inner, out);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static String insideOf(Cue.Kind kind) {
    return switch (kind) {
      case SECTION -> "paragraphs";
      case PARAGRAPH -> "sentences";
      case SENTENCE -> "utterances";
      case UTTERANCE -> "words";
      case WORD -> throw new IllegalArgumentException("nothing is inside a word");
    };
  }

  private static void writeSpan(Span span, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("source");
    out.writeNumber(span.start());
    out.writeNumber(span.end());
    out.writeEndArray();
  }

  private static BigDecimal seconds(Recording recording, long samples) {
    return BigDecimal.valueOf(recording.millis(samples), 3);
  }

  private static BigDecimal hundredths(double value) {
    return BigDecimal.valueOf(StrictMath.round(value * 100), 2);
  }
}
