package org.rawi.voice.neural;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the reference sentences as raw float sound and tells how fast: {@code FOLDER TURNS}. */
final class ReferenceSound {
  private ReferenceSound() {}

  public static void main(String[] args) throws IOException {
    NeuralVoice voice;
    try (InputStream in = Files.newInputStream(Path.of("voices/hadi/voice.bin"))) {
      voice = NeuralVoice.read(in);
    }
    List<ReferenceTest.Example> examples = ReferenceTest.examples().toList();
    for (int turn = 0; turn < Integer.parseInt(args[1]); turn++) {
      double seconds = 0;
      long net = 0;
      long vocoder = 0;
      for (int i = 0; i < examples.size(); i++) {
        long start = processorTime();
        Frames frames = examples.get(i).frames(voice);
        net += processorTime() - start;
        start = processorTime();
        float[] sound = voice.sound(new Performance(examples.get(i).row(), new long[0], frames));
        vocoder += processorTime() - start;
        seconds += (double) sound.length / NeuralVoice.SAMPLE_RATE;
        ByteBuffer bytes = ByteBuffer.allocate(4 * sound.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(sound);
        Files.write(Path.of(args[0], "ref_" + i + ".f32"), bytes.array());
      }
      System.out.printf(
          "turn %d: %.1f s, network %.5f, vocoder %.5f s of a processor a second%n",
          turn, seconds, net / 1e9 / seconds, vocoder / 1e9 / seconds);
    }
  }

  /** Of this thread alone, so that other work on the machine does not count. */
  private static long processorTime() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
