package org.rawi.edition.sound;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.rawi.article.Metadata;
import org.rawi.article.Metadata.Series;
import org.rawi.edition.Chapter;
import org.rawi.edition.Edition;
import org.rawi.edition.Programme;
import org.rawi.edition.Timestamp;
import org.rawi.edition.WholeFile;
import org.rawi.edition.Wording;
import org.rawi.edition.cover.Cover;
import org.rawi.recording.Recording.Loudness;

/** Opus in Ogg: the smallest file that sounds good, with chapters in Vorbis comments. */
public final class OpusEdition implements Edition {
  private static final String ENCODER = "libopus";

  private static final int KILOBITS = 40;

  /**
   * Of 10. The least, with frames as short as this and the bits that they cost, takes a quarter
   * less time than the next in frames of 20 ms and 32 kbit/s, of the same size, and comes out as
   * near.
   */
  private static final String EFFORT = "0";

  /** Without effort nothing else keeps noise from running ahead of a plosive. */
  private static final String FRAME_MILLIS = "10";

  /** What is tuned for telephones shifts phases, and peaks rise by more than a decibel. */
  private static final String USE = "audio";

  /** LUFS that R128_TRACK_GAIN counts from; RFC 7845, section 5.2.1. */
  private static final double REFERENCE = -23;

  private static final int FRONT_COVER = 3;

  /** Vorbis comments count chapters with three digits; those after are part of the last. */
  private static final int MOST_CHAPTERS = 1000;

  private final AudioTools tools;

  public OpusEdition(AudioTools tools) {
    this.tools = tools;
  }

  @Override
  public String id() {
    return "opus";
  }

  @Override
  public double work() {
    return 2;
  }

  @Override
  public void check(Path out) {
    tools.ffmpeg().mustHave(ENCODER);
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    Path file = folder.resolve(programme.name() + ".opus");
    return List.of(WholeFile.write(file, part -> write(programme, part)));
  }

  private void write(Programme programme, Path part) throws IOException {
    Path tags = part.resolveSibling(part.getFileName() + ".tags");
    try {
      Files.writeString(tags, tags(programme, tools.cover(programme)));
      List<String> inputs = List.of("-f", "ffmetadata", "-i", Ffmpeg.file(tags));
      List<String> mapping =
          List.of("-map", "0:a", "-map_metadata:s:a:0", "1:g", "-map_metadata", "-1");
      List<String> sound =
          List.of(
              "-map_chapters",
              "-1",
              "-c:a",
              ENCODER,
              "-compression_level",
              EFFORT,
              "-b:a",
              KILOBITS + "k",
              "-frame_duration",
              FRAME_MILLIS,
              "-application",
              USE,
              "-f",
              "opus");
      tools.ffmpeg().encode(programme.recording(), Ffmpeg.join(inputs, mapping, sound), part);
      int chapters = Math.min(MOST_CHAPTERS, Chapter.of(programme).size());
      SoundCheck.whole(part, "Opus", OggOpus::read, programme.recording(), chapters);
    } finally {
      Files.deleteIfExists(tags);
    }
  }

  private static String tags(Programme programme, Cover cover) {
    Metadata metadata = programme.article().metadata();
    SoundTags tags =
        new SoundTags()
            .tag("TITLE", Wording.title(programme))
            .tag("ARTIST", String.join("، ", Wording.authors(programme)))
            .tag("ALBUM", Wording.album(programme))
            .tag("ORGANIZATION", Wording.publisher(programme).orElse(""))
            .tag("COPYRIGHT", Wording.rights(programme).orElse(""))
            .tag("SERIES", Wording.series(programme).map(Series::title).orElse(""))
            .tag("SERIES-PART", Wording.series(programme).flatMap(Series::issue).orElse(""))
            .tag("KEYWORDS", String.join(", ", Wording.keywords(programme)))
            .tag("PERFORMER", Wording.narrator(programme))
            .tag("DATE", metadata.date().map(Object::toString).orElse(""))
            .tag("LANGUAGE", metadata.language())
            .tag("GENRE", "Speech")
            .tag("DESCRIPTION", Wording.notes(programme))
            .tag("CONTACT", metadata.sourceUrl().map(Object::toString).orElse(""))
            .tag("R128_TRACK_GAIN", gain(programme.recording().loudness()));
    List<Chapter> chapters = Chapter.of(programme);
    int number = chapters.size() < MOST_CHAPTERS ? 1 : 0;
    for (Chapter chapter : chapters.subList(0, Math.min(chapters.size(), MOST_CHAPTERS))) {
      String name = String.format(Locale.ROOT, "CHAPTER%03d", number++);
      tags.tag(name, Timestamp.of(chapter.fromMillis()));
      tags.tag(name + "NAME", chapter.title());
    }
    return tags.tag("METADATA_BLOCK_PICTURE", picture(cover)).text();
  }

  /** In 256ths of a decibel. */
  private static String gain(Loudness loudness) {
    return Double.isFinite(loudness.integrated())
        ? Long.toString(StrictMath.round((REFERENCE - loudness.integrated()) * 256))
        : "";
  }

  /** FLAC's picture block: kind, type, description, size, depth, colours, bytes. */
  private static String picture(Cover cover) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(block)) {
      byte[] type = cover.mimeType().getBytes(StandardCharsets.US_ASCII);
      out.writeInt(FRONT_COVER);
      out.writeInt(type.length);
      out.write(type);
      out.writeInt(0);
      out.writeInt(cover.width());
      out.writeInt(cover.height());
      out.writeInt(24);
      out.writeInt(cover.palette());
      out.writeInt(cover.bytes().length);
      out.write(cover.bytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(block.toByteArray());
  }
}
