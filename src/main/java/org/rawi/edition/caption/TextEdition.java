package org.rawi.edition.caption;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.rawi.edition.Edition;
import org.rawi.edition.Programme;
import org.rawi.edition.WholeFile;

/** An edition that is one text file. */
public final class TextEdition implements Edition {
  private final String id;
  private final String ending;
  private final Function<Programme, String> format;

  /**
   * @param ending of the file's name: {@code .srt}
   */
  public TextEdition(String id, String ending, Function<Programme, String> format) {
    this.id = id;
    this.ending = ending;
    this.format = format;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    String text = format.apply(programme);
    Path file = folder.resolve(programme.name() + ending);
    return List.of(WholeFile.write(file, part -> Files.writeString(part, text)));
  }
}
