package org.seminararchive.talk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.query.Criteria;
import org.seminararchive.testing.Database;
import org.seminararchive.testing.OnEveryIndex;

/** Facet counts of the index equal those of the database. */
@OnEveryIndex
@QuarkusTest
@WithTestResource(Database.class)
@Tag("postgresql")
class FacetsStories {
  private static final int COMBINATIONS = Integer.getInteger("random.questions", 60);
  private static final List<String> WORDS = List.of("量子", "学習", "neural network", "東大 -格子");

  @Inject FacetRepository database;
  @Inject TalkLists lists;

  private final Random random = new Random(20_261_125);
  private final Map<String, List<UUID>> found = new HashMap<>();

  @Test
  void anyCombinationOfFiltersIsCountedAsTheDatabaseCountsIt() {
    Map<String, List<String>> values = values();
    int some = 0;
    for (int i = 0; i < COMBINATIONS; i++) {
      Map<String, List<String>> filters = some(values);
      String words = i % 2 == 0 ? null : WORDS.get(random.nextInt(WORDS.size()));
      TalkFacets counted = counted(filters, words);
      TalkFacets expected = expected(filters, words);
      assertThat(counted.total()).as("%s %s", filters, words).isEqualTo(expected.total());
      expected
          .facets()
          .forEach(
              (facet, expectation) ->
                  assertThat(byValue(counted, facet))
                      .as("%s of %s %s", facet, filters, words)
                      .isEqualTo(byValue(expected, facet)));
      some += counted.total() > 0 ? 1 : 0;
    }
    assertThat(some).as("combinations that find something").isGreaterThan(COMBINATIONS / 4);
  }

  private TalkFacets counted(Map<String, List<String>> filters, String words) {
    var request = given().queryParams(filters);
    return (words == null ? request : request.queryParam("q", words))
        .get("/api/v1/talks/facets")
        .then()
        .statusCode(200)
        .extract()
        .as(TalkFacets.class);
  }

  private TalkFacets expected(Map<String, List<String>> filters, String words) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var query = new MultivaluedHashMap<String, String>();
              filters.forEach(query::put);
              Criteria where = lists.filters(new QueryParameters(query));
              return database.count(
                  words == null
                      ? where
                      : where.and(
                          "q",
                          List.of(),
                          "t.id in :found",
                          Map.of("found", found.computeIfAbsent(words, FacetsStories::all))));
            });
  }

  /** All results of the words. */
  private static List<UUID> all(String words) {
    var ids = new ArrayList<UUID>();
    String next = "/api/v1/talks";
    var request = given().queryParams(Map.of("q", words, "limit", "100"));
    while (next != null) {
      var page = request.get(next).then().statusCode(200).extract();
      page.<List<String>>path("items.id").forEach(id -> ids.add(UUID.fromString(id)));
      next = page.path("next");
      request = given().urlEncodingEnabled(false);
    }
    return ids;
  }

  private static Map<String, Long> byValue(TalkFacets facets, String facet) {
    var counts = new HashMap<String, Long>();
    List<TalkFacets.Value> values = facets.facets().get(facet);
    // At the end of the twenty speakers, the choice among equal counts may differ.
    long least =
        facet.equals("speaker") && values.size() == FacetRepository.TOP_SPEAKERS
            ? values.get(values.size() - 1).count()
            : 0;
    for (TalkFacets.Value value : values) {
      if (value.count() > least) {
        counts.put(value.value(), value.count());
      }
    }
    return counts;
  }

  /** Existing values and some nonexistent ones. */
  private static Map<String, List<String>> values() {
    TalkFacets all = given().get("/api/v1/talks/facets").as(TalkFacets.class);
    var values = new LinkedHashMap<String, List<String>>();
    all.facets()
        .forEach(
            (filter, found) ->
                values.put(filter, found.stream().map(TalkFacets.Value::value).toList()));
    values.put("year", List.of("2020", "2021", "2022", "2023", "2024", "2031"));
    values.put("kind", List.of("talk", "lecture", "lightning", "panel"));
    values.put("from", List.of("2020-05-01", "2022-01-01", "2023-10-01"));
    values.put("to", List.of("2021-12-31", "2023-12-01", "2024-04-01"));
    return values;
  }

  private Map<String, List<String>> some(Map<String, List<String>> values) {
    var chosen = new LinkedHashMap<String, List<String>>();
    values.forEach(
        (filter, there) -> {
          if (!there.isEmpty() && random.nextInt(4) == 0) {
            boolean one = filter.equals("from") || filter.equals("to");
            var some = new ArrayList<String>();
            for (int i = one ? 0 : random.nextInt(3); i >= 0; i--) {
              some.add(there.get(random.nextInt(there.size())));
            }
            chosen.put(filter, some);
          }
        });
    return chosen;
  }
}
