package org.seminararchive.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.ADMIN;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.seminararchive.journal.Journal;
import org.seminararchive.testing.Organizing;

/**
 * Fuzz test: each response conforms to the contract, and refused requests have no effect. Failures
 * name seed and index; {@code -Dfuzz.seed=} and {@code -Dfuzz.requests=} change them.
 */
@QuarkusTest
@TestProfile(FuzzStories.Patient.class)
class FuzzStories {
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_124L);
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1_000);

  /** Number of requests after which each operation has been tried in a state that permits it. */
  private static final int ENOUGH_FOR_ALL = 10_000;

  private static final int LOOK_AROUND = 200;
  private static final int MOST_FAILURES = 30;

  /** An application of its own, behind a proxy. */
  public static class Patient extends Organizing {
    @Override
    public Map<String, String> getConfigOverrides() {
      var settings = new HashMap<>(super.getConfigOverrides());
      settings.put("quarkus.log.category.\"http-problem\".level", "ERROR");
      settings.put("seminar.webhooks.private", "true");
      settings.put("SEMINAR_BEHIND_PROXY", "true");
      return settings;
    }
  }

  @Inject Vertx vertx;
  @Inject Journal journal;

  @TestHTTPResource("/")
  URI base;

  @Test
  void allResponsesConformToTheContractAndRefusalsHaveNoEffect() throws Exception {
    var contract = new FuzzContract();
    var failures = new ArrayList<String>();
    var statuses = new TreeMap<Integer, Integer>();
    var served = new TreeSet<String>();
    int written = 0;
    try (var client = new FuzzClient(vertx, base)) {
      List<String> tokens =
          List.of(
              ADMIN, client.newToken(ADMIN, "[\"write:mlphys\"]"), client.newToken(ADMIN, "[]"));
      var world = new FuzzWorld(client, ADMIN, tokens);
      var requests = new FuzzRequests(SEED, contract, world, tokens);
      long revision = journal.revision();
      for (int i = 0; i < REQUESTS && failures.size() < MOST_FAILURES; i++) {
        if (i % LOOK_AROUND == 0) {
          world.look();
        }
        FuzzRequest request = requests.request(i);
        FuzzClient.Answer answer = client.send(request);
        statuses.merge(answer.status(), 1, Integer::sum);
        var faults = new ArrayList<>(contract.faults(request, answer));
        long now = journal.revision();
        boolean accepted = answer.status() / 100 == 2;
        if (now != revision && (!accepted || request.dryRun() || request.method().equals("GET"))) {
          faults.add("something was written");
        }
        if (accepted && request.method().equals(request.operation().method())) {
          served.add(request.operation().id());
        }
        written += now != revision ? 1 : 0;
        revision = now;
        if (!faults.isEmpty()) {
          failures.add(told(request, answer, faults));
        }
      }
    }
    System.out.printf("fuzz: seed %d, %d changes, by status %s%n", SEED, written, statuses);
    assertThat(failures).as("with -Dfuzz.seed=" + SEED).isEmpty();
    assertThat(written).isGreaterThan(REQUESTS * 3 / 100);
    if (REQUESTS >= ENOUGH_FOR_ALL) {
      assertThat(served)
          .as("operations that succeeded at least once")
          .containsExactlyInAnyOrderElementsOf(
              contract.operations().stream().map(FuzzContract.Operation::id).toList());
    }
  }

  private static String told(FuzzRequest request, FuzzClient.Answer answer, List<String> faults) {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    return "%n%s%n  -> %d %s %s%n  %s"
        .formatted(
            request,
            answer.status(),
            answer.headers(),
            body.substring(0, Math.min(600, body.length())),
            faults);
  }
}
