package org.rawi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.SECONDS)
class PrecedenceTest {
  private final Precedence precedence = new Precedence();

  @Test
  void batch_work_waits_until_nothing_urgent_is_in_work() throws InterruptedException {
    Precedence.Work first = precedence.begin(true);
    Precedence.Work second = precedence.begin(true);
    Thread batch = new Thread(precedence::giveWay);
    batch.start();
    first.close();
    first.close(); // counts once
    batch.join(200);
    assertThat(batch.isAlive()).isTrue();
    second.close();
    batch.join();
  }

  @Test
  void batch_work_does_not_wait_for_batch_work() {
    try (Precedence.Work work = precedence.begin(false)) {
      assertThat(work).isNotNull();
      precedence.giveWay();
    }
  }
}
