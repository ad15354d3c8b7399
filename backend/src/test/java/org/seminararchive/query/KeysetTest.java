package org.seminararchive.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeysetTest {
  private static final Keyset ORDER =
      new Keyset(
          "-a",
          new Keyset.Column("a", false, Integer::valueOf),
          new Keyset.Column("b", true, Integer::valueOf));

  @Test
  void theConditionBeginsWithABoundOfTheFirstColumn() {
    Criteria.Condition beyond = ORDER.beyond(new Cursor("-a", false, List.of("3", "7")));
    assertThat(beyond.hql()).isEqualTo("a <= :after0 and (a < :after0 or (b > :after1))");
    assertThat(beyond.parameters()).isEqualTo(Map.of("after0", 3, "after1", 7));
  }

  @Test
  void backwardItIsReversed() {
    Criteria.Condition beyond = ORDER.beyond(new Cursor("-a", true, List.of("3", "7")));
    assertThat(beyond.hql()).isEqualTo("a >= :after0 and (a > :after0 or (b < :after1))");
  }
}
