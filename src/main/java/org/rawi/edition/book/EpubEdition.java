package org.rawi.edition.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.rawi.TextResource;
import org.rawi.edition.Edition;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Programme;
import org.rawi.edition.ReadAlong;
import org.rawi.edition.WholeFile;
import org.rawi.edition.cover.Cover;
import org.rawi.edition.sound.AudioTools;

/**
 * A book to read and hear at once: EPUB 3.3 with Media Overlays, right to left, a page a section,
 * one sound file.
 */
public final class EpubEdition implements Edition {
  static final String SOUND = "audio.mp3";

  private final AudioTools tools;

  public EpubEdition(AudioTools tools) {
    this.tools = tools;
  }

  @Override
  public String id() {
    return "epub";
  }

  @Override
  public void check(Path out) {
    tools.checkMp3();
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    ReadAlong text = ReadAlong.of(programme);
    Cover cover = tools.cover(programme);
    Path file = folder.resolve(programme.name() + ".epub");
    return List.of(WholeFile.write(file, part -> write(programme, text, cover, part)));
  }

  private void write(Programme programme, ReadAlong text, Cover cover, Path part)
      throws IOException {
    boolean words = tools.options().sync() == EditionOptions.Sync.WORD;
    EpubPage page = new EpubPage(programme, words);
    EpubOverlay overlay = new EpubOverlay(programme.recording(), words);
    EpubPackage book = new EpubPackage(programme, text, cover);
    Path sound = tools.mp3(programme.recording());
    try (ZipWriter archive = new ZipWriter(part)) {
      archive.add("mimetype", "application/epub+zip");
      archive.add("META-INF/container.xml", EpubPackage.container());
      archive.add("EPUB/package.opf", book.opf());
      archive.add("EPUB/nav.xhtml", book.navigation());
      archive.add(
          "EPUB/style.css",
          TextResource.of(EpubEdition.class, "epub.css").getBytes(StandardCharsets.UTF_8));
      for (ReadAlong.Chapter chapter : text.chapters()) {
        archive.add("EPUB/" + EpubPage.name(chapter), page.of(chapter));
        archive.add("EPUB/" + EpubOverlay.name(chapter), overlay.of(chapter));
      }
      archive.add("EPUB/cover." + cover.extension(), cover.bytes());
      archive.add("EPUB/" + SOUND, sound);
    }
  }
}
