package org.rawi.edition.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.recording.Recording;

/** What is cut from an MP3 stream sounds as it did there, to the sample. */
class Mp3CutterTest {
  private static final int SAMPLES = 100_000;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} Hz, {1} kbit/s")
  @CsvSource({"16000, 64", "16000, 32", "22050, 64", "24000, 48", "44100, 96", "48000, 64"})
  void stretches_sound_as_in_the_whole(int rate, int kilobits) throws IOException {
    Recording recording = noise(rate);
    Path whole = folder.resolve("whole.mp3");
    Mp3Stream.encode(Ffmpeg.locate(Optional.empty()), recording, kilobits, whole);
    short[] all = decode(whole);
    assertThat(all).hasSize(SAMPLES);
    Mp3Cutter cutter = Mp3Cutter.of(whole);
    List<Integer> edges = List.of(0, 9_000, 30_000, 50_577, 77_777, SAMPLES);
    for (int i = 1; i < edges.size(); i++) {
      int from = edges.get(i - 1);
      Path part = folder.resolve("part.mp3");
      try (OutputStream out = Files.newOutputStream(part)) {
        cutter.cut(from, edges.get(i), out);
      }
      Mp3Stream.check(part, 0);
      short[] heard = decode(part);
      assertThat(heard).as("from " + from).hasSize(edges.get(i) - from);
      assertThat(heard).isEqualTo(Arrays.copyOfRange(all, from, edges.get(i)));
    }
  }

  @Test
  void a_checksum_is_that_of_the_encoder() throws IOException {
    byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
    assertThat(new Crc16().update(digits, digits.length).value()).isEqualTo((short) 0xBB3D);
    Path whole = folder.resolve("whole.mp3");
    Mp3Stream.encode(Ffmpeg.locate(Optional.empty()), noise(16_000), 64, whole);
    byte[] bytes = Files.readAllBytes(whole);
    byte[] sound = Arrays.copyOfRange(bytes, 72 * 64_000 / 16_000, bytes.length);
    assertThat(new Crc16().update(sound, sound.length).value())
        .isEqualTo(ByteBuffer.wrap(bytes).getShort(Mp3Stream.infoAt(bytes) + 152));
  }

  /** Every stretch of it is unlike every other. */
  private Recording noise(int rate) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    ByteBuffer samples = ByteBuffer.allocate(2 * SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
    double last = 0;
    for (int i = 0; i < SAMPLES; i++) {
      last = 0.9 * last + random.nextDouble(-3000, 3000);
      samples.putShort((short) last);
    }
    Path pcm = Files.write(folder.resolve("noise.pcm"), samples.array());
    return new Recording(pcm, rate, SAMPLES, new Recording.Loudness(-16, -1, 3), List.of());
  }

  private short[] decode(Path sound) throws IOException {
    Path pcm = folder.resolve("decoded.pcm");
    FfmpegSays.when("-y", "-i", sound.toString(), "-f", "s16le", pcm.toString());
    ShortBuffer samples =
        ByteBuffer.wrap(Files.readAllBytes(pcm)).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    short[] array = new short[samples.remaining()];
    samples.get(array);
    return array;
  }
}
