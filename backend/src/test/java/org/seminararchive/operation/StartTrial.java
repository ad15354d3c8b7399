package org.seminararchive.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.seminararchive.testing.RawConnection;
import org.seminararchive.testing.Server;

/** Output of the packaged server for operators, on a failed and a successful start. */
@Timeout(300)
@Tag("all")
class StartTrial {
  private record Ended(int code, String output) {}

  @TempDir Path folder;

  @Test
  void aFailedStartPrintsTheReasonAndLeavesNothingBehind() throws Exception {
    Path data = folder.resolve("data");
    try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var port = Map.of("SEMINAR_DATA", data.toString(), "SEMINAR_PORT", "" + other.getLocalPort());
      assertExplained(start(port), "port " + other.getLocalPort());
    }
    Path programme = Files.writeString(folder.resolve("broken.yaml"), "sessions: [");
    assertExplained(
        start(Map.of("SEMINAR_DATA", data.toString(), "SEMINAR_PROGRAMME", programme.toString())),
        "broken.yaml:1");
    assertExplained(
        start(Map.of("SEMINAR_DATA", data.toString(), "SEMINAR_IMPORT_EVERY", "sometimes")),
        "SEMINAR_IMPORT_EVERY");
    assertThat(data).doesNotExist();
  }

  @Test
  void aSecondServerOnOneFolderIsRefused() throws Exception {
    try (Server server = Server.onH2()) {
      server.start();
      assertExplained(
          start(Map.of("SEMINAR_DATA", server.data().toString())), "in use by another process");
      assertThat(server.get("/api/v1/series").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void logsAndUrlsFollowTheSettings() throws Exception {
    String[] settings = {
      "-DSEMINAR_LOG_JSON=true",
      "-DSEMINAR_ACCESS_LOG=true",
      "-DSEMINAR_URL=https://archive.example",
      "-DSEMINAR_HOSTS=archive.example,127.0.0.1",
      "-Dseminar.programme=bundled"
    };
    try (Server server = Server.onH2(settings);
        var named = new RawConnection(server.start().address());
        var strange = new RawConnection(server.address())) {
      var feed =
          named
              .send("GET /api/v1/talks.atom?limit=1 HTTP/1.1\r\nHost: archive.example\r\n\r\n")
              .answer();
      assertThat(feed.status()).isEqualTo(200);
      assertThat(server.get("/api/v1/talks.atom?limit=1").body())
          .contains("https://archive.example/")
          .doesNotContain("127.0.0.1");
      assertThat(
              strange
                  .send("GET /api/v1/talks HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n")
                  .answer()
                  .status())
          .isEqualTo(421);
      server.stop();
      assertThat(server.lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
      assertThat(server.lines())
          .anyMatch(
              line ->
                  line.matches(
                      ".*Started in \\d+ ms: Java and framework \\d+, checks \\d+, schema \\d+,"
                          + " archive \\d+, network \\d+.*"));
      assertThat(server.lines())
          .anyMatch(
              line ->
                  line.matches(".*GET /api/v1/talks.atom 200 \\d+ bytes \\d+ ms.*")
                      && line.contains(feed.headers().get("x-request-id")));
    }
  }

  private static void assertExplained(Ended ended, String reason) {
    assertThat(ended.output()).contains(reason).doesNotContain("\tat ", "seminar_");
    assertThat(ended.output().lines().count()).as(ended.output()).isLessThanOrEqualTo(3);
    assertThat(ended.code()).isEqualTo(1);
  }

  private static Ended start(Map<String, String> environment)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
    builder.environment().putAll(Map.of("SEMINAR_HOST", "127.0.0.1", "SEMINAR_PORT", "0"));
    builder.environment().putAll(environment);
    // With it, the JVM prints an extra line that the test would count.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), output);
  }
}
