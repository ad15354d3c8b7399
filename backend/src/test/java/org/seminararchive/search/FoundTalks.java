package org.seminararchive.search;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * All results of a search over all pages, with readable names: the single talk of {@code dlap/58}
 * has that name and also {@code dlap/58/1}.
 *
 * @param total total of the response
 * @param talks names of each talk, most relevant first
 */
record FoundTalks(int total, List<List<String>> talks) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static FoundTalks by(GoldenQuery query) {
    return through(given().queryParam("q", query.q()).queryParams(query.filters()));
  }

  static FoundTalks everything() {
    return through(given());
  }

  private static FoundTalks through(RequestSpecification request) {
    var talks = new ArrayList<List<String>>();
    request.queryParam("fields", "position,session").queryParam("limit", 50);
    Response page = answer(request, "/api/v1/talks");
    int total = page.path("total");
    while (true) {
      page.<List<Map<String, ?>>>path("items").forEach(talk -> talks.add(names(talk)));
      String next = page.path("next");
      if (next == null) {
        return new FoundTalks(total, talks);
      }
      page = answer(given().urlEncodingEnabled(false), next);
    }
  }

  /** Rank from 1; 0 if not found. */
  int rank(String talk) {
    for (int i = 0; i < talks.size(); i++) {
      if (talks.get(i).contains(talk)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** While a new index is built, the server responds 503. */
  private static Response answer(RequestSpecification request, String path) {
    Instant end = Instant.now().plus(PATIENCE);
    Response response = request.get(path);
    while (response.statusCode() == 503 && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      response = request.get(path);
    }
    return response.then().statusCode(200).extract().response();
  }

  private static List<String> names(Map<String, ?> talk) {
    var names = new ArrayList<String>();
    for (Object each : (List<?>) ((Map<?, ?>) talk.get("session")).get("numbers")) {
      var number = (Map<?, ?>) each;
      String session = number.get("series") + "/" + number.get("number");
      names.add(session);
      names.add(session + "/" + talk.get("position"));
    }
    return names;
  }

  @Override
  public String toString() {
    List<String> shown =
        talks.stream().limit(12).map(names -> names.get(names.size() - 1)).toList();
    return total + " " + shown;
  }
}
