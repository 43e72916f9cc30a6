package org.rawi.edition.sound;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rawi.edition.Edition;
import org.rawi.edition.Programme;
import org.rawi.edition.WholeFile;
import org.rawi.edition.sound.id3.Tag;

/**
 * MP3 of constant bit rate with chapters. The Info header that the encoder writes holds the exact
 * length, so that players which read it start and end at the right sample.
 */
public final class Mp3Edition implements Edition {
  public static final String ID = "mp3";
  public static final String EXTENSION = ".mp3";

  private final AudioTools tools;

  public Mp3Edition(AudioTools tools) {
    this.tools = tools;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public double work() {
    return 1;
  }

  @Override
  public void check(Path out) {
    tools.checkMp3();
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    Path file = folder.resolve(programme.name() + EXTENSION);
    return List.of(
        WholeFile.write(
            file,
            part -> {
              // First, since other editions wait for it, and while one of them draws the cover.
              Path sound = tools.mp3(programme.recording());
              Tag tag = Mp3Tags.of(programme, tools.cover(programme));
              try (OutputStream out = Files.newOutputStream(part)) {
                out.write(tag.bytes());
                Files.copy(sound, out);
              }
              SoundCheck.whole(
                  part,
                  "MP3",
                  made -> Mp3Stream.read(made, tag.bytes().length),
                  programme.recording(),
                  0);
            }));
  }
}
