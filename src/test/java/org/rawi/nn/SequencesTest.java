package org.rawi.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SequencesTest {

  @Property(tries = 200)
  void every_element_has_its_own_row_among_the_active_ones_of_its_step(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 9) Integer> lengths) {
    Sequences packed = new Sequences(lengths.stream().mapToInt(Integer::intValue).toArray());
    Set<Integer> rows = new HashSet<>();
    for (int s = 0; s < packed.count(); s++) {
      for (int t = 0; t < packed.length(s); t++) {
        int row = packed.row(s, t);
        assertThat(rows.add(row)).isTrue();
        assertThat(row).isBetween(packed.start(t), packed.start(t) + packed.active(t) - 1);
      }
    }
    assertThat(rows).hasSize(packed.rows());
  }

  @Property(tries = 200)
  void a_sequence_keeps_its_place_from_step_to_step(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 9) Integer> lengths) {
    Sequences packed = new Sequences(lengths.stream().mapToInt(Integer::intValue).toArray());
    for (int s = 0; s < packed.count(); s++) {
      for (int t = 1; t < packed.length(s); t++) {
        assertThat(packed.row(s, t) - packed.start(t))
            .isEqualTo(packed.row(s, 0) - packed.start(0));
      }
    }
  }
}
