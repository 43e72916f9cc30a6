package org.rawi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SpeechAheadTest {
  private static final int LENGTH = 1000;
  private static final List<Take> TAKES =
      Take.of(SampleScript.script("كلمة أولى. وكلمة ثانية. ".repeat(60)), new Pauses(1));

  private final AtomicInteger begun = new AtomicInteger();

  /** A sound that tells its take, sooner or later. */
  private Sound speak(Take take) {
    begun.incrementAndGet();
    int number = TAKES.indexOf(take);
    if (number % 3 == 0) {
      Thread.yield();
    }
    float[] samples = new float[LENGTH];
    samples[0] = number;
    return new Sound(samples, new int[] {0}, new int[] {LENGTH});
  }

  @Test
  void takes_come_in_order_however_little_room_there_is() {
    for (long room : new long[] {1, LENGTH, 5 * LENGTH / 2}) {
      try (SpeechAhead ahead = new SpeechAhead(this::speak, 4, room)) {
        TAKES.forEach(ahead::add);
        for (Take take : TAKES) {
          assertThat(ahead.take(take).samples()[0]).isEqualTo(TAKES.indexOf(take));
        }
      }
    }
  }

  @Test
  void no_more_is_spoken_than_there_is_room_for() throws InterruptedException {
    try (SpeechAhead ahead = new SpeechAhead(this::speak, 2, 3 * LENGTH)) {
      TAKES.forEach(ahead::add);
      ahead.take(TAKES.get(0));
      Thread.sleep(200);
      assertThat(begun.get()).isBetween(1, 6);
    }
  }

  @Test
  void takes_may_be_left_out() {
    try (SpeechAhead ahead = new SpeechAhead(this::speak, 2, LENGTH)) {
      TAKES.forEach(ahead::add);
      for (int i = 0; i < 10; i++) {
        ahead.skip();
      }
      assertThat(ahead.take(TAKES.get(10)).samples()[0]).isEqualTo(TAKES.indexOf(TAKES.get(10)));
    }
  }

  @Test
  void other_words_than_expected_are_no_recording() {
    Take other = Take.of(SampleScript.script("كلام آخر."), new Pauses(1)).get(0);
    try (SpeechAhead ahead = new SpeechAhead(this::speak, 1, LENGTH)) {
      ahead.add(TAKES.get(0));
      assertThatThrownBy(() -> ahead.take(other)).isInstanceOf(IllegalStateException.class);
    }
  }
}
