package org.rawi.edition.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.edition.Edition;
import org.rawi.edition.Programme;
import org.rawi.edition.WholeFile;
import org.rawi.recording.Recording;
import org.rawi.recording.Wave;

/** The recording as it is, for other programs: WAV, 16-bit, mono, without tags. */
public final class WavEdition implements Edition {
  public static final String ID = "wav";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Path> publish(Programme programme, Path folder) {
    Recording recording = programme.recording();
    long bytes = recording.samples() * Short.BYTES;
    if (!Wave.holds(bytes)) {
      throw new RawiException(Problem.CANNOT_WRITE, "edition.wav-too-long", bytes >> 30);
    }
    Path file = folder.resolve(programme.name() + ".wav");
    return List.of(WholeFile.write(file, part -> write(recording, bytes, part)));
  }

  private static void write(Recording recording, long bytes, Path part) throws IOException {
    try (OutputStream out = Files.newOutputStream(part)) {
      out.write(Wave.head(recording.sampleRate(), bytes));
      Files.copy(recording.pcm(), out);
    }
  }
}
