package org.rawi.edition.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rawi.edition.Edition;
import org.rawi.edition.Programme;
import org.rawi.edition.ReadAlong;
import org.rawi.edition.ReadAlong.Chapter;
import org.rawi.edition.WholeFile;
import org.rawi.edition.sound.AudioTools;

/**
 * A talking book for the players that libraries for the blind lend out: DAISY 2.02 with sound and
 * full text, in a folder of its own.
 */
public final class DaisyEdition implements Edition {
  static final String SOUND = "audio.mp3";

  private final AudioTools tools;

  public DaisyEdition(AudioTools tools) {
    this.tools = tools;
  }

  @Override
  public String id() {
    return "daisy";
  }

  @Override
  public void check(Path out) {
    tools.checkMp3();
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    ReadAlong text = ReadAlong.of(programme);
    Path book = folder.resolve(programme.name() + "-daisy");
    try {
      Files.createDirectories(book);
      Path sound = tools.mp3(programme.recording());
      DaisyText pages = new DaisyText(programme, text);
      DaisySmil smil = new DaisySmil(programme, text);
      List<Path> files = new ArrayList<>();
      files.add(write(book, "ncc.html", pages.navigation()));
      files.add(write(book, "content.html", pages.content()));
      files.add(write(book, "master.smil", smil.master()));
      for (Chapter chapter : text.chapters()) {
        files.add(write(book, DaisySmil.name(chapter), smil.of(chapter)));
      }
      files.add(WholeFile.write(book.resolve(SOUND), part -> Files.copy(sound, part)));
      return files;
    } catch (IOException e) {
      throw WholeFile.cannotWrite(book, e);
    }
  }

  private static Path write(Path book, String name, String text) {
    return WholeFile.write(book.resolve(name), part -> Files.writeString(part, text));
  }
}
