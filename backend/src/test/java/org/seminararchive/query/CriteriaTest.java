package org.seminararchive.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaTest {
  @Test
  void eachValueOfAListIsAParameter() {
    Criteria where =
        Criteria.none().and("kind", List.of(), "s.kind in :kind", Map.of("kind", List.of(1, 2)));
    assertThat(where.hql()).isEqualTo("(s.kind in (:kind0, :kind1))");
    assertThat(where.parameters()).isEqualTo(Map.of("kind0", 1, "kind1", 2));
  }

  @Test
  void aSingleValueIsCompared() {
    Criteria where =
        Criteria.none().and("a", List.of(), "x in :a or y in :a", Map.of("a", List.of(1)));
    assertThat(where.hql()).isEqualTo("(x = :a0 or y = :a0)");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "4, 4", "5, 8", "100, 128", "1000, 1024"})
  void theLastValueFillsAListUpToAPowerOfTwo(int values, int parameters) {
    Criteria where = Criteria.anyOf("x", IntStream.range(0, values).boxed().toList());
    assertThat(where.parameters()).hasSize(parameters);
    assertThat(where.parameters().get("anyOf" + (parameters - 1))).isEqualTo(values - 1);
  }

  @Test
  void anEmptyListStaysAParameter() {
    Criteria where = Criteria.anyOf("x", List.of());
    assertThat(where.hql()).isEqualTo("(x in :anyOf)");
    assertThat(where.parameters()).isEqualTo(Map.of("anyOf", List.of()));
  }
}
