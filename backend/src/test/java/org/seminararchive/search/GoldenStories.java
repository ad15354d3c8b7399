package org.seminararchive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seminararchive.testing.Database;
import org.seminararchive.testing.OnEveryIndex;

/**
 * Regression test of relevance with real texts and real queries. Shows which results a change of
 * analysis or weights improves or degrades.
 */
@OnEveryIndex
@QuarkusTest
@WithTestResource(Database.class)
class GoldenStories {
  private static final int FIRST = 3;
  private static final double GOOD = 0.95;
  private static final Map<GoldenQuery, FoundTalks> ANSWERS = new ConcurrentHashMap<>();

  static List<GoldenQuery> queries() {
    return GoldenQuery.all();
  }

  /** Each query is asked once: the archive does not change meanwhile. */
  private static FoundTalks answer(GoldenQuery query) {
    return ANSWERS.computeIfAbsent(query, FoundTalks::by);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void aReaderFindsWhatWasMeantAndNothingElse(GoldenQuery query) {
    FoundTalks found = answer(query);
    assertSoftly(
        softly -> {
          String which = "'%s' found %s".formatted(query, found);
          softly.assertThat(found.talks()).as(which).hasSize(found.total());
          for (String talk : query.first()) {
            softly.assertThat(found.rank(talk)).as("%s: %s", which, talk).isBetween(1, FIRST);
          }
          for (String talk : query.found()) {
            softly.assertThat(found.rank(talk)).as("%s: %s", which, talk).isPositive();
          }
          for (String talk : query.never()) {
            softly.assertThat(found.rank(talk)).as("%s: never %s", which, talk).isZero();
          }
          if (query.none()) {
            softly.assertThat(found.total()).as(which).isZero();
          }
        });
  }

  @Test
  void theBestAnswerIsNearlyAlwaysTheFirst() {
    List<GoldenQuery> ranked = queries().stream().filter(q -> !q.first().isEmpty()).toList();
    var worse = new TreeMap<String, FoundTalks>();
    double sum = 0;
    for (GoldenQuery query : ranked) {
      FoundTalks found = answer(query);
      int rank = found.rank(query.first().get(0));
      sum += rank == 0 ? 0 : 1.0 / rank;
      if (rank != 1) {
        worse.put("'%s' at %d, not %s".formatted(query, rank, query.first().get(0)), found);
      }
    }
    assertThat(sum / ranked.size())
        .as(() -> "mean reciprocal rank; not first:\n" + String.join("\n", lines(worse)))
        .isGreaterThanOrEqualTo(GOOD);
  }

  @Test
  void everyTalkThatIsNamedIsInTheArchive() {
    FoundTalks archive = FoundTalks.everything();
    assertThat(queries().stream().flatMap(GoldenQuery::talks))
        .isNotEmpty()
        .allSatisfy(named -> assertThat(archive.rank(named)).as(named).isPositive());
  }

  private static List<String> lines(TreeMap<String, FoundTalks> worse) {
    return worse.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
  }
}
