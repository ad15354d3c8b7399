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

/** Runs the script in feeds-and-copies.md and reads its file. */
final class Mirror implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder = Files.createTempDirectory("seminar-mirror");
  private final Path file = folder.resolve("copy.json");
  private Process process;

  Mirror() throws IOException {}

  /**
   * Starts the script.
   *
   * @param follow true to run until killed, false to end when the copy is complete
   */
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

  /** Kills the script at any point. */
  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Updates the copy once. */
  void run(Server server) throws Exception {
    start(server, false);
    int result = process.waitFor();
    assertThat(result).as(Files.readString(folder.resolve("log"))).isZero();
  }

  /** Waits until the running script has reached a revision. */
  void await(long revision) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (reached() < revision) {
      assertThat(process.isAlive() && System.nanoTime() < end)
          .as("revision %d is reached%n%s", revision, Files.readString(folder.resolve("log")))
          .isTrue();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  /** Creates the temporary file of a script that was killed while writing. */
  void leaveHalfAFile() throws IOException {
    Files.writeString(folder.resolve("copy.json.new"), "{\"next\":99999,\"series\":{\"dl");
  }

  /** Last revision of the copy; 0 without a copy. */
  long reached() throws IOException {
    return Files.exists(file) ? JSON.readTree(file.toFile()).get("next").asLong() : 0;
  }

  /** Asserts that the copy equals all resources of the archive, read individually. */
  void assertIsAsTheArchive(Server server, String when) throws Exception {
    assertIsAsTheArchive(server, when, id -> true);
  }

  /**
   * Same, but reads only talks, which contain other resources, and those resources that may have
   * changed.
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
    // Derived; not part of the copy.
    ((ObjectNode) alone)
        .remove(
            table.equals("speakers")
                ? List.of("affiliation", "talkCount", "heading")
                : List.of("joining"));
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
