package org.rawi.edition.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rawi.edition.Chapter;
import org.rawi.edition.Edition;
import org.rawi.edition.Programme;
import org.rawi.edition.WholeFile;
import org.rawi.edition.Wording;

/**
 * One MP3 file a section, for players without chapters, cut from the whole: numbered, tagged as an
 * album, with a playlist and, where that format can count them, a cue sheet.
 */
public final class SectionsEdition implements Edition {
  private static final int MOST_OF_CUE_SHEETS = 99;

  private final AudioTools tools;

  public SectionsEdition(AudioTools tools) {
    this.tools = tools;
  }

  @Override
  public String id() {
    return "sections";
  }

  @Override
  public void check(Path out) {
    tools.checkMp3();
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    List<Chapter> chapters = Chapter.of(programme);
    Path album = folder.resolve(programme.name() + "-sections");
    Mp3Cutter sound;
    try {
      Files.createDirectories(album);
      sound = Mp3Cutter.of(tools.mp3(programme.recording()));
    } catch (IOException e) {
      throw WholeFile.cannotWrite(album, e);
    }
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      files.add(section(programme, chapters, i, album, sound));
    }
    List<String> names = files.stream().map(file -> file.getFileName().toString()).toList();
    String playlist = playlist(programme, chapters, names);
    files.add(text(album.resolve(programme.name() + ".m3u8"), playlist));
    if (chapters.size() <= MOST_OF_CUE_SHEETS) {
      files.add(
          text(album.resolve(programme.name() + ".cue"), cueSheet(programme, chapters, names)));
    }
    return files;
  }

  private Path section(
      Programme programme, List<Chapter> chapters, int at, Path album, Mp3Cutter sound) {
    Chapter chapter = chapters.get(at);
    int digits = Math.max(2, Integer.toString(chapters.size()).length());
    String number = String.format(Locale.ROOT, "%0" + digits + "d", at + 1);
    byte[] tag =
        Mp3Tags.ofSection(programme, tools.cover(programme), chapter, at + 1, chapters.size())
            .bytes();
    return WholeFile.write(
        album.resolve(number + "-" + programme.name() + ".mp3"),
        part -> {
          try (OutputStream out = Files.newOutputStream(part)) {
            out.write(tag);
            sound.cut(chapter.from(), chapter.to(), out);
          }
          double seconds =
              (double) (chapter.to() - chapter.from()) / programme.recording().sampleRate();
          SoundCheck.whole(part, "MP3", made -> Mp3Stream.read(made, tag.length), seconds, 0);
        });
  }

  private static String playlist(Programme programme, List<Chapter> chapters, List<String> names) {
    StringBuilder out = new StringBuilder("#EXTM3U\n");
    out.append("#PLAYLIST:").append(Wording.title(programme)).append('\n');
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      long seconds = (chapter.toMillis() - chapter.fromMillis() + 500) / 1000;
      out.append("#EXTINF:").append(seconds).append(',').append(chapter.title()).append('\n');
      out.append(names.get(i)).append('\n');
    }
    return out.toString();
  }

  private static String cueSheet(Programme programme, List<Chapter> chapters, List<String> names) {
    StringBuilder out = new StringBuilder();
    String authors = String.join("، ", Wording.authors(programme));
    if (!authors.isEmpty()) {
      out.append("PERFORMER ").append(quoted(authors)).append('\n');
    }
    out.append("TITLE ").append(quoted(Wording.title(programme))).append('\n');
    for (int i = 0; i < chapters.size(); i++) {
      out.append("FILE ").append(quoted(names.get(i))).append(" MP3\n");
      out.append(String.format(Locale.ROOT, "  TRACK %02d AUDIO\n", i + 1));
      out.append("    TITLE ").append(quoted(chapters.get(i).title())).append('\n');
      out.append("    INDEX 01 00:00:00\n");
    }
    return out.toString();
  }

  /** The format has no escapes. */
  private static String quoted(String text) {
    return '"' + text.replace('"', '”') + '"';
  }

  private static Path text(Path file, String text) {
    return WholeFile.write(file, part -> Files.writeString(part, text));
  }
}
