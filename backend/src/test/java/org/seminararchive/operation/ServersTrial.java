package org.seminararchive.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.seminararchive.operation.RetriedRequests.Kind;
import org.seminararchive.operation.ServersLoad.Written;
import org.seminararchive.testing.Cluster;
import org.seminararchive.testing.Integrity;
import org.seminararchive.testing.Nginx;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/**
 * Two servers with one PostgreSQL and one search cluster behind nginx, under load: if any of them
 * is killed, suspended, stopped or replaced, no read fails after one retry, and no acknowledged
 * write is lost. Fails with a message if nginx or the requirements of a search cluster are missing.
 */
@Timeout(600)
@Tag("all")
class ServersTrial {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Number of completed requests of each kind between two failures. */
  private static final int BETWEEN = 40;

  private final Cluster cluster = new Cluster();
  private final List<Server> servers = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();
  private EmbeddedPostgres postgres;
  private String[] settings;
  private ServersLoad load;

  @BeforeEach
  void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    assertThat(Nginx.lacking()).isEmpty();
    assertThat(Cluster.lacking()).isEmpty();
    String index = cluster.start().get("seminar.search.cluster");
    settings = new String[] {"-Dseminar.search.cluster=" + index, "-DSEMINAR_BEHIND_PROXY=true"};
  }

  @AfterEach
  void stop() throws Exception {
    servers.forEach(Server::close);
    cluster.stop();
    postgres.close();
  }

  @Test
  void aServerThatIsKilledOrSuspendedCostsNoReadAndNoWrite() throws Exception {
    servers.add(server(Path.of("postgresql-app"), Nginx.freePort()));
    servers.add(server(Path.of("postgresql-app"), Nginx.freePort()));
    underLoad(
        Duration.ofMillis(100),
        nginx -> {
          for (Server server : servers) {
            server.kill();
            awaitRequests();
            server.start();
            awaitReady(server);
            awaitRequests();
          }
        });
    suspend(servers.get(0), servers.get(1));
    suspend(servers.get(1), servers.get(0));
    report();
  }

  /** The other server then writes the index for both. */
  private void suspend(Server server, Server other) throws Exception {
    signal(server, "STOP");
    String word = load.nextWord();
    var made = other.post("/api/v1/talks", word, TrialTalk.named(word));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    Written written = Written.of(word, made);
    load.acknowledged().add(written);
    await(() -> written.isOn(other));
    signal(server, "CONT");
    await(() -> written.isOn(server));
  }

  @Test
  @EnabledIfSystemProperty(named = "trial.before", matches = ".+")
  void anUpgradeOfOneServerAfterTheOtherCostsNoReadAndNoWrite() throws Exception {
    Path before = Path.of(System.getProperty("trial.before")).toAbsolutePath();
    // Separate indexes, because the first release cannot open an existing shared index.
    settings = new String[] {"-DSEMINAR_BEHIND_PROXY=true"};
    servers.add(server(before, Nginx.freePort()));
    servers.add(server(before, Nginx.freePort()));
    // With more writes, searches of the first release do not terminate.
    underLoad(
        Duration.ofSeconds(1),
        nginx -> {
          for (int i = 0; i < servers.size(); i++) {
            int port = ports.get(i);
            // The order of docs/operating.md, "Several servers".
            nginx.takeOut(port);
            awaitRequests();
            servers.get(i).stop();
            servers.set(i, server(Path.of("postgresql-app"), port)).close();
            nginx.putBack();
            awaitRequests();
          }
        });
    report();
  }

  private void underLoad(Duration betweenWrites, ThrowingConsumer<Nginx> blows) throws Exception {
    assertThat(servers.get(0).post("/api/v1/series", "series", TrialTalk.SERIES).statusCode())
        .isEqualTo(201);
    try (Nginx nginx = new Nginx(ports.subList(0, 2))) {
      load = new ServersLoad(nginx.address(), servers.get(0).token(), betweenWrites);
      load.begin();
      try {
        awaitRequests();
        blows.accept(nginx);
      } finally {
        load.end();
      }
    }
  }

  private void report() throws Exception {
    RetriedRequests requests = load.requests();
    List<String> lost = new ArrayList<>();
    for (Written written : load.acknowledged()) {
      for (Server server : servers) {
        if (!written.isOn(server)) {
          lost.add(written + " on " + server.address());
        }
      }
    }
    System.out.printf(
        "%n%s%nWrites: %d acknowledged, %d lost. The first failures:%n%s%n%n",
        requests.table(), load.acknowledged().size(), lost.size(), requests.faults());

    assertThat(lost).isEmpty();
    assertThat(load.acknowledged()).hasSizeGreaterThan(BETWEEN);
    for (Kind kind : List.of(Kind.LIST, Kind.ITEM, Kind.SEARCH)) {
      assertThat(requests.failuresAfterRetry(kind)).as("failed reads: %s", kind).isZero();
    }
    // Revisions and numbers without gaps, no partial writes.
    try (var connection = postgres.getPostgresDatabase().getConnection()) {
      assertThat(Integrity.of(connection).talks())
          .isGreaterThanOrEqualTo(load.acknowledged().size());
    }
  }

  private Server server(Path application, int port) throws Exception {
    ports.add(port);
    var all = new ArrayList<>(List.of(settings));
    // Behind nginx a server has the same port after every start.
    all.add("-Dquarkus.http.port=" + port);
    Server server =
        Server.onPostgresql(
            application, postgres.getJdbcUrl("postgres", "postgres"), all.toArray(String[]::new));
    server.start();
    awaitReady(server);
    return server;
  }

  private static void awaitReady(Server server) throws Exception {
    await(() -> server.get("/q/health/ready").statusCode() == 200);
    await(() -> server.get("/api/v1/talks?limit=1&q=a").statusCode() == 200);
  }

  /** Waits for some more completed requests of each kind. */
  private void awaitRequests() throws Exception {
    for (Kind kind : Kind.values()) {
      int enough = load.requests().requests(kind) + BETWEEN;
      await(() -> load.requests().requests(kind) >= enough);
    }
  }

  private static void signal(Server server, String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(server.pid())).start().waitFor();
  }

  private static void await(Callable<Boolean> state) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!state.call()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }
}
