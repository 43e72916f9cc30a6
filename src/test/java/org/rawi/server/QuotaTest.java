package org.rawi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private final AtomicLong clock = new AtomicLong();
  private final Quota quota = new Quota(3, 2, clock::get);

  @Test
  void a_burst_then_so_many_a_second_each_client_for_itself() {
    for (int i = 0; i < 3; i++) {
      assertThat(quota.take("a")).isZero();
    }
    assertThat(quota.take("a")).isEqualTo(1);
    assertThat(quota.take("b")).isZero();
    clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));
    assertThat(quota.take("a")).isZero();
    assertThat(quota.take("a")).isPositive();
    clock.addAndGet(TimeUnit.HOURS.toNanos(1));
    for (int i = 0; i < 3; i++) {
      assertThat(quota.take("a")).isZero();
    }
    assertThat(quota.take("a")).isPositive();
  }
}
