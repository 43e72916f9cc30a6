package org.rawi.edition.sound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rawi.article.Metadata;
import org.rawi.edition.Chapter;
import org.rawi.edition.Edition;
import org.rawi.edition.Programme;
import org.rawi.edition.WholeFile;
import org.rawi.edition.Wording;
import org.rawi.edition.cover.Cover;

/**
 * An audiobook for Apple's and most other players: AAC in MPEG-4 with chapters, both as a text
 * track (QuickTime) and, as long as it can hold them, in a list (Nero), ready to be streamed.
 */
public final class M4bEdition implements Edition {
  private static final String ENCODER = "aac";

  /** The list counts its chapters in one byte, and those of a title in another. */
  private static final int MOST_IN_LIST = 255;

  /** iTunes' mark for audiobooks. */
  private static final String AUDIOBOOK = "2";

  private final AudioTools tools;

  public M4bEdition(AudioTools tools) {
    this.tools = tools;
  }

  @Override
  public String id() {
    return "m4b";
  }

  @Override
  public double work() {
    return 1;
  }

  @Override
  public void check(Path out) {
    tools.ffmpeg().mustHave(ENCODER);
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    Path file = folder.resolve(programme.name() + ".m4b");
    return List.of(WholeFile.write(file, part -> write(programme, part)));
  }

  private void write(Programme programme, Path part) throws IOException {
    Cover cover = tools.cover(programme);
    Path tags = part.resolveSibling(part.getFileName() + ".tags");
    Path picture = part.resolveSibling(part.getFileName() + "." + cover.extension());
    try {
      Files.writeString(tags, tags(programme));
      Files.write(picture, cover.bytes());
      tools.ffmpeg().encode(programme.recording(), options(programme, tags, picture), part);
      int chapters = Chapter.of(programme).size();
      SoundCheck.whole(part, "M4B", Mpeg4::read, programme.recording(), chapters);
    } finally {
      Files.deleteIfExists(tags);
      Files.deleteIfExists(picture);
    }
  }

  private List<String> options(Programme programme, Path tags, Path picture) {
    List<String> inputs =
        List.of("-f", "ffmetadata", "-i", Ffmpeg.file(tags), "-i", Ffmpeg.file(picture));
    List<String> mapping =
        List.of("-map", "0:a", "-map", "2:v", "-map_metadata", "1", "-map_chapters", "1");
    List<String> sound =
        List.of(
            "-c:a",
            ENCODER,
            "-b:a",
            tools.options().kilobits() + "k",
            "-metadata:s:a:0",
            "language=" + Wording.language3(programme));
    List<String> container =
        List.of(
            "-c:v",
            "copy",
            "-disposition:v:0",
            "attached_pic",
            "-movflags",
            fitList(Chapter.of(programme)) ? "+faststart" : "+faststart+disable_chpl",
            "-f",
            "ipod",
            "-brand",
            "M4B ");
    return Ffmpeg.join(inputs, mapping, sound, container);
  }

  /**
   * Whether the list can hold them. One that ends at the 255th hides the others from players that
   * read it; a title cut inside a letter keeps some from opening the file at all.
   */
  private static boolean fitList(List<Chapter> chapters) {
    return chapters.size() <= MOST_IN_LIST
        && chapters.stream()
            .map(chapter -> chapter.title().getBytes(StandardCharsets.UTF_8))
            .allMatch(title -> title.length <= MOST_IN_LIST);
  }

  private static String tags(Programme programme) {
    Metadata metadata = programme.article().metadata();
    String title = Wording.title(programme);
    return new SoundTags()
        .tag("title", title)
        .tag("artist", String.join("، ", Wording.authors(programme)))
        .tag("album", Wording.album(programme))
        .tag("composer", Wording.narrator(programme))
        .tag("date", metadata.date().map(Object::toString).orElse(""))
        .tag("genre", "Speech")
        .tag("comment", Wording.notes(programme))
        .tag("copyright", Wording.rights(programme).orElse(""))
        .tag("grouping", Wording.series(programme).map(Wording::seriesAndIssue).orElse(""))
        .tag("network", Wording.publisher(programme).orElse(""))
        .tag("keywords", String.join(", ", Wording.keywords(programme)))
        .tag("description", Wording.description(programme).orElse(""))
        .tag("media_type", AUDIOBOOK)
        .chapters(Chapter.of(programme))
        .text();
  }
}
