package org.seminararchive.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seminararchive.http.Digest;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/** Uploads in pieces whose server is killed in the middle go on at the restarted one. */
@Timeout(600)
@Tag("all")
class ResumedUploadTrial {
  private static final int UPLOADS = 20;
  private static final int MB = 1 << 20;
  private static final int PIECE = 700_000;
  private static final int KILLS = 3;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** One client with its file. */
  private final class Sender {
    private final byte[] content;
    private String path;
    private int acknowledged;
    private Server server;

    Sender(int number) {
      content = new byte[(1 + number) * MB];
      new Random(number).nextBytes(content);
      byte[] head = "%%PDF-1.7 %d%n".formatted(number).getBytes(StandardCharsets.UTF_8);
      System.arraycopy(head, 0, content, 0, head.length);
    }

    void begin(String talk) throws IOException, InterruptedException {
      var answer =
          ask(
              "POST",
              talk + "/uploads",
              BodyPublishers.noBody(),
              "Upload-Length",
              String.valueOf(content.length),
              "Upload-Metadata",
              "filename YS5wZGY=");
      assertThat(answer.statusCode()).isEqualTo(201);
      path = talk + "/uploads/" + Server.json(answer).get("id").asText();
    }

    /** Sends pieces until the end, or until the server is killed. */
    Void send(CountDownLatch pieces) throws InterruptedException {
      try {
        int offset = offset();
        assertThat(offset).isGreaterThanOrEqualTo(Math.min(acknowledged, content.length - 1));
        while (offset < content.length) {
          int end = Math.min(content.length, offset + PIECE);
          var answer =
              ask(
                  "PATCH",
                  path,
                  BodyPublishers.ofByteArray(Arrays.copyOfRange(content, offset, end)),
                  "Upload-Offset",
                  String.valueOf(offset),
                  "Content-Type",
                  "application/offset+octet-stream");
          assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
          offset = acknowledged = end;
          pieces.countDown();
        }
      } catch (IOException e) {
        // Killed.
      }
      return null;
    }

    private int offset() throws IOException, InterruptedException {
      var answer = ask("HEAD", path, BodyPublishers.noBody());
      return Integer.parseInt(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    private HttpResponse<String> ask(
        String method, String address, BodyPublisher body, String... headers)
        throws IOException, InterruptedException {
      var request =
          HttpRequest.newBuilder(server.address().resolve(address))
              .header("Authorization", "Bearer " + server.token())
              .header("Tus-Resumable", "1.0.0")
              .method(method, body);
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  @Test
  void everyUploadIsCompletedAfterTheKills() throws Exception {
    try (Server server =
        Server.onH2(
            "-Xmx256m",
            "-Dseminar.files.kept=0s",
            "-Dseminar.files.uploads=100",
            "-Dseminar.pdf.read=false")) {
      server.start();
      server.post("/api/v1/series", "series", TrialTalk.SERIES);
      var talk = Server.json(server.post("/api/v1/talks", "talk", TrialTalk.named("a talk")));
      List<Sender> senders = new ArrayList<>();
      for (int i = 1; i <= UPLOADS; i++) {
        Sender sender = new Sender(i);
        sender.server = server;
        sender.begin("/api/v1/talks/" + talk.get("id").asText());
        senders.add(sender);
      }
      for (int i = 0; i < KILLS; i++) {
        run(senders, new CountDownLatch(2 * UPLOADS), server);
        assertThat(senders).anyMatch(each -> each.acknowledged < each.content.length);
        server.start();
      }
      run(senders, new CountDownLatch(0), null);
      for (Sender sender : senders) {
        var answer = sender.ask("GET", sender.path, BodyPublishers.noBody());
        assertThat(Server.json(answer).get("file").get("sha256").asText())
            .isEqualTo(HexFormat.of().formatHex(Digest.sha256().digest(sender.content)));
      }
      String from = server.address().toString();
      assertThat(server.run(0, "files", "--remove", "--from", from)).contains("Removed");
      try (var all = Files.walk(server.data().resolve("files"))) {
        assertThat(all.filter(Files::isRegularFile).map(Path::getFileName)).isEmpty();
      }
    }
  }

  /** All send at once; the server, if given, is killed after a number of pieces. */
  private static void run(List<Sender> senders, CountDownLatch pieces, Server killed)
      throws Exception {
    var workers = Executors.newFixedThreadPool(UPLOADS);
    try {
      List<Future<?>> sent = new ArrayList<>();
      senders.forEach(sender -> sent.add(workers.submit(() -> sender.send(pieces))));
      pieces.await();
      if (killed != null) {
        killed.kill();
      }
      for (Future<?> each : sent) {
        each.get();
      }
    } finally {
      workers.shutdownNow();
    }
  }
}
