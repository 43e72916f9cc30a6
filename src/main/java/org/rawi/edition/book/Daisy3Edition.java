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
 * A talking book for players and apps of libraries for the blind: DAISY 3 (ANSI/NISO Z39.86-2005)
 * with sound and full text, in a folder of its own.
 */
public final class Daisy3Edition implements Edition {
  private final AudioTools tools;

  public Daisy3Edition(AudioTools tools) {
    this.tools = tools;
  }

  @Override
  public String id() {
    return "daisy3";
  }

  @Override
  public void check(Path out) {
    tools.checkMp3();
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    ReadAlong text = ReadAlong.of(programme);
    Path book = folder.resolve(programme.name() + "-daisy3");
    try {
      Files.createDirectories(book);
      Path sound = tools.mp3(programme.recording());
      Daisy3Package about = new Daisy3Package(programme, text);
      Daisy3Text content = new Daisy3Text(programme, text);
      List<Path> files = new ArrayList<>();
      files.add(write(book, Daisy3Package.PACKAGE, about.opf()));
      files.add(write(book, Daisy3Package.NAVIGATION, about.ncx()));
      files.add(write(book, Daisy3Package.RESOURCES, about.resources()));
      files.add(write(book, Daisy3Text.TEXT, content.dtbook()));
      for (Chapter chapter : text.chapters()) {
        files.add(write(book, DaisySmil.name(chapter), content.smil(chapter)));
      }
      files.add(WholeFile.write(book.resolve(DaisyEdition.SOUND), part -> Files.copy(sound, part)));
      return files;
    } catch (IOException e) {
      throw WholeFile.cannotWrite(book, e);
    }
  }

  private static Path write(Path book, String name, String text) {
    return WholeFile.write(book.resolve(name), part -> Files.writeString(part, text));
  }
}
