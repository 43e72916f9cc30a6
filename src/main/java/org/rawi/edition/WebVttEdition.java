package org.rawi.edition;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Captions for the web: WebVTT, W3C Candidate Recommendation of 2019. */
final class WebVttEdition implements Edition {

  @Override
  public String id() {
    return "vtt";
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    List<Caption> captions = Caption.of(programme);
    Path file = folder.resolve(programme.name() + ".vtt");
    return List.of(
        WholeFile.write(
            file,
            part -> {
              try (Writer out = Files.newBufferedWriter(part)) {
                write(programme, captions, out);
              }
            }));
  }

  private static void write(Programme programme, List<Caption> captions, Writer out)
      throws IOException {
    out.write("WEBVTT\n");
    int number = 0;
    for (Caption caption : captions) {
      out.write("\n" + ++number + "\n");
      out.write(time(programme.recording().millis(caption.from())));
      out.write(" --> " + time(programme.recording().millis(caption.to())) + "\n");
      for (String line : caption.lines()) {
        out.write(escape(Direction.marked(line)) + "\n");
      }
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String time(long millis) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }
}
