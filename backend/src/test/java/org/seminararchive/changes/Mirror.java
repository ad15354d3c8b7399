package org.seminararchive.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.seminararchive.testing.Server;

/** The script of feeds-and-copies.md, run as anybody would run it, and the file that it keeps. */
final class Mirror implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder = Files.createTempDirectory("seminar-mirror");
  private final Path file = folder.resolve("copy.json");
  private Process process;

  Mirror() throws IOException {}

  /** Starts it, to follow the archive until it is killed; or, if not, until it has everything. */
  void start(Server server, boolean follow) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "node",
                "mirror/mirror.mjs",
                server.address().resolve("/api/v1").toString(),
                file.toString()));
    if (follow) {
      command.add("--follow");
    }
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
            .start();
  }

  /** In the middle of whatever it does. */
  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Brings the copy up to date, once. */
  void run(Server server) throws Exception {
    start(server, false);
    int result = process.waitFor();
    assertThat(result).as(Files.readString(folder.resolve("log"))).isZero();
  }

  /** Returns when the process that follows has come that far. */
  void await(long revision) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (reached() < revision) {
      assertThat(process.isAlive() && System.nanoTime() < end)
          .as("revision %d is reached%n%s", revision, Files.readString(folder.resolve("log")))
          .isTrue();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  /** Leaves behind what a process leaves that dies in the middle of writing. */
  void leaveHalfAFile() throws IOException {
    Files.writeString(folder.resolve("copy.json.new"), "{\"next\":99999,\"series\":{\"dl");
  }

  /** The last revision that the copy has; 0 if there is no copy yet. */
  long reached() throws IOException {
    return Files.exists(file) ? JSON.readTree(file.toFile()).get("next").asLong() : 0;
  }

  /** Everything there is, read alone at its own address, is in the copy, and nothing else is. */
  void assertIsAsTheArchive(Server server, String when) throws Exception {
    assertIsAsTheArchive(server, when, id -> true);
  }

  /**
   * The same, but that not everything is read: beside all talks, which show other resources, only
   * what may have changed.
   */
  void assertIsAsTheArchive(Server server, String when, Predicate<String> looked) throws Exception {
    JsonNode copy = JSON.readTree(file.toFile());
    for (String table : List.of("series", "sessions", "speakers", "talks")) {
      String id = table.equals("series") ? "slug" : "id";
      String list = "/api/v1/" + table + "?limit=100&fields=" + id;
      List<String> ids = Server.json(server.get(list)).get("items").findValuesAsText(id);
      var copied = new TreeSet<String>();
      copy.get(table).fieldNames().forEachRemaining(copied::add);
      assertThat(copied).as(table + " " + when).isEqualTo(new TreeSet<>(ids));
      for (String one : ids) {
        if (table.equals("talks") || looked.test(one)) {
          assertThat(copy.get(table).get(one))
              .as(table + "/" + one + " " + when)
              .isEqualTo(alone(server, table, one));
        }
      }
    }
  }

  private static JsonNode alone(Server server, String table, String id) throws Exception {
    JsonNode alone = Server.json(server.get("/api/v1/" + table + "/" + id));
    if (table.equals("speakers")) {
      // What follows from talks: whoever needs it finds it there.
      ((ObjectNode) alone).remove(List.of("affiliation", "talkCount"));
    }
    return alone;
  }

  @Override
  public void close() throws IOException {
    kill();
    for (String name : List.of("copy.json", "copy.json.new", "log")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }
}
