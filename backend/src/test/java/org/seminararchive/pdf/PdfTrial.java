package org.seminararchive.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/**
 * Valid and hostile PDFs are uploaded to one server, which is killed in between. Finally every
 * valid PDF is found, and reads are not delayed.
 */
@Timeout(900)
@Tag("all")
class PdfTrial {
  private static final int GOOD = 40;
  private static final int READS = 300;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void hostilePdfsNeitherStopNorSlowTheServer() throws Exception {
    try (Server server =
        Server.onH2("-Xmx256m", "-Dseminar.pdf.deadline=5s", "-Dseminar.pdf.look=2s")) {
      server.start();
      server.post("/api/v1/series", "series", TrialTalk.SERIES);
      String path = talk(server, "a talk");
      // Excludes the first reads, before the JIT compilation.
      median(server, path);
      long alone = median(server, path);
      int number = 0;
      for (HostilePdf hostile : HostilePdf.values()) {
        String another = talk(server, "talk " + hostile);
        send(server, another, hostile.content());
        send(server, another, good(++number));
      }
      while (number < GOOD) {
        send(server, path, good(++number));
      }
      long beside = median(server, path);
      System.out.printf("Reads beside PDFs take %.2f times as long%n", (double) beside / alone);
      server.kill();
      server.start();
      for (int i = 1; i <= GOOD; i++) {
        awaitFound(server, "specimen" + letters(i));
      }
      assertThat(median(server, path)).isPositive();
      assertThat(String.join("\n", server.lines())).doesNotContain("ERROR");
    }
  }

  private static String talk(Server server, String title) throws Exception {
    var talk =
        Server.json(server.post("/api/v1/talks", title.replace(" ", "-"), TrialTalk.named(title)));
    return "/api/v1/talks/" + talk.get("id").asText();
  }

  private static byte[] good(int number) {
    return WrittenPdf.of("Title", "This is specimen" + letters(number));
  }

  private static String letters(int number) {
    return Integer.toString(number + 1000, 26).replaceAll("[0-9]", "z") + "x".repeat(number);
  }

  private void send(Server server, String talk, byte[] pdf) throws Exception {
    URI address = server.address().resolve(talk + "/files?name=a.pdf&material=slides");
    var request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + server.token())
            .header("If-Match", "*")
            .POST(BodyPublishers.ofByteArray(pdf));
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  /** Duration of a read in nanoseconds; each must succeed. */
  private static long median(Server server, String path) throws Exception {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < READS; i++) {
      long start = System.nanoTime();
      assertThat(
              server.get(path + "?fields=title,id&lang=" + (i % 2 == 0 ? "ja" : "en")).statusCode())
          .isEqualTo(200);
      times.add(System.nanoTime() - start);
    }
    Collections.sort(times);
    return times.get(READS / 2);
  }

  private static void awaitFound(Server server, String word) throws Exception {
    while (Server.json(server.get("/api/v1/talks?q=" + word)).path("total").asInt() == 0) {
      Thread.onSpinWait();
    }
  }
}
