package org.rawi.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rawi.edition.id3.Tag;
import org.rawi.recording.Recording;

/**
 * MP3 of constant bit rate with chapters. The Info header that the encoder writes holds the exact
 * length, so that players which read it start and end at the right sample.
 */
final class Mp3Edition implements Edition {
  private final AudioTools tools;

  Mp3Edition(AudioTools tools) {
    this.tools = tools;
  }

  @Override
  public String id() {
    return "mp3";
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    Tag tag = Mp3Tags.of(programme, tools.cover(programme));
    Path file = folder.resolve(programme.name() + ".mp3");
    Recording recording = programme.recording();
    return List.of(
        WholeFile.write(file, part -> write(recording, 0, recording.samples(), tag, part)));
  }

  /** Writes a range of the recording, with its tag, to {@code output}. */
  private void write(Recording recording, long from, long to, Tag tag, Path output)
      throws IOException {
    Path sound = output.resolveSibling(output.getFileName() + ".sound");
    try {
      tools.ffmpeg().encode(recording, from, to, options(), sound);
      Mp3Stream stream = Mp3Stream.check(sound);
      if (stream.frames() * stream.samples() < to - from) {
        throw new IOException(stream.frames() + " frames for " + (to - from) + " samples");
      }
      try (OutputStream out = Files.newOutputStream(output)) {
        out.write(tag.bytes());
        Files.copy(sound, out);
      }
    } finally {
      Files.deleteIfExists(sound);
    }
  }

  private List<String> options() {
    String bitrate = tools.options().kilobits() + "k";
    return List.of(
        "-c:a",
        "libmp3lame",
        "-b:a",
        bitrate,
        "-id3v2_version",
        "0",
        "-write_xing",
        "1",
        "-f",
        "mp3");
  }
}
