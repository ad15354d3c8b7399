package org.seminararchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsTest {
  @Test
  void aWordThatMostlyOccursInALongerTermIsNoTopicOfItsOwn() {
    assertThat(Topics.distinct(Map.of("機械", 5L, "機械学習", 4L, "学習", 20L), 2))
        .containsExactly("学習", "機械学習");
  }

  @Test
  void singularAndPluralAreOneTopic() {
    Map<String, Long> counts =
        Map.of("neural", 8L, "neural networks", 3L, "neural network", 2L, "networks", 3L);
    assertThat(Topics.distinct(counts, 2)).containsExactly("neural networks");
  }

  @Test
  void aWordInsideAnotherEnglishWordIsATopic() {
    assertThat(Topics.distinct(Map.of("art", 3L, "artificial", 3L), 2))
        .containsExactlyInAnyOrder("art", "artificial");
  }

  @Test
  void rareTopicsAreOmittedUnlessTheirInflectionsAreFrequentTogether() {
    assertThat(
            Topics.distinct(Map.of("lattice", 1L, "tensor network", 1L, "tensor networks", 1L), 2))
        .containsExactly("tensor network");
  }
}
