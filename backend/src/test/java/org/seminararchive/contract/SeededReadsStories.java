package org.seminararchive.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Database;

/**
 * The response to any read validates against the schema of the contract, with any {@code lang},
 * {@code fields} and {@code expand}. {@code -Dseeded.reads=} sets the number of requests.
 */
@QuarkusTest
@WithTestResource(Database.class)
class SeededReadsStories {
  private static final long SEED = 20_261_130L;
  private static final int READS = Integer.getInteger("seeded.reads", 400);

  @Inject Vertx vertx;

  @TestHTTPResource("/")
  URI base;

  @Test
  void everyAnswerValidatesAndEveryStatusIsDocumented() throws Exception {
    var contract = new FuzzContract();
    var failures = new ArrayList<String>();
    var statuses = new TreeMap<Integer, Integer>();
    var shaped = new TreeSet<String>();
    var expanded = new TreeSet<String>();
    try (var client = new FuzzClient(vertx, base)) {
      var reads = new SeededReads(SEED, contract, client);
      for (int i = 0; i < READS; i++) {
        FuzzRequest request = reads.request(i);
        FuzzClient.Answer answer = client.send(request);
        statuses.merge(answer.status(), 1, Integer::sum);
        var faults = contract.faults(request, answer);
        if (!faults.isEmpty()) {
          failures.add(request + " -> " + answer.status() + " " + faults);
        }
        if (answer.status() == 200 && request.uri().matches(".*[?&](lang|fields)=.*")) {
          shaped.add(request.operation().id());
        }
        if (answer.status() == 200 && request.uri().matches(".*[?&]expand=.*")) {
          expanded.add(request.operation().id());
        }
      }
    }
    System.out.printf("seeded reads: seed %d, by status %s%n", SEED, statuses);
    assertThat(failures).isEmpty();
    assertThat(statuses.get(200)).isGreaterThan(READS * 6 / 10);
    assertThat(shaped).as("operations read with lang or fields").hasSizeGreaterThanOrEqualTo(10);
    assertThat(expanded).contains("getSeries", "getSession", "getSpeaker", "getTalk");
  }
}
