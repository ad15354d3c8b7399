package org.seminararchive.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.seminararchive.importing.SamplePage.IMPORTS;
import static org.seminararchive.importing.SamplePage.revision;
import static org.seminararchive.testing.Organizing.ADMIN;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/** A client that closes its connection while its source is read. */
@QuarkusTest
@TestProfile(Organizing.class)
class LeavingStories {
  private static final String READING = "org.seminararchive.importing.reading.";
  private static final String SESSION =
      "\n\n\n第987回DLAP\n日時：2031年1月6日10:30\n発表題目：量子\n発表者：山田 太郎氏\n概要：";

  /** So many sessions that reading takes seconds. */
  private static final int LINES = 200_000;

  @TestHTTPResource("/")
  URI server;

  @Test
  void theReadingStopsAndNothingIsWritten() {
    byte[] page = (SESSION + "発表者：a、b、c\n".repeat(LINES)).getBytes(StandardCharsets.UTF_8);
    long before = revision();
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          try (Socket client = new Socket(server.getHost(), server.getPort())) {
            client.getOutputStream().write(head(page.length));
            client.getOutputStream().write(page);
            client.getOutputStream().flush();
            until(() -> runs(READING));
          }
          until(() -> !runs(ImportResource.class.getName()));
        });
    assertThat(revision()).isEqualTo(before);
  }

  private static byte[] head(int length) {
    String head =
        String.join(
            "\r\n",
            "POST " + IMPORTS + " HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + ADMIN,
            "Content-Type: text/plain",
            "Content-Length: " + length,
            "\r\n");
    return head.getBytes(StandardCharsets.UTF_8);
  }

  private static void until(java.util.function.BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.yield();
    }
  }

  private static boolean runs(String className) {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(frame -> frame.getClassName().startsWith(className));
  }
}
