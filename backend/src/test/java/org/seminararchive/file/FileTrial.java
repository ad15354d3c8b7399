package org.seminararchive.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.seminararchive.http.Digest;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/**
 * Concurrent uploads with a small heap and concurrent reads; the server is killed in between.
 * {@code trial.uploads} sets the number of uploads.
 */
@Timeout(900)
@Tag("all")
class FileTrial {
  private static final int UPLOADS = Integer.getInteger("trial.uploads", 200);
  private static final int MB = 1 << 20;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Numbers of stored files. */
  private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();

  @TempDir Path folder;

  @Test
  void aKilledServerServesNoIncompleteFileAndTheCleanUpRemovesAll() throws Exception {
    try (Server server =
        Server.onH2(
            "-Xmx256m",
            "-Dseminar.files.kept=0s",
            "-Dseminar.files.quota=100G",
            "-Dseminar.pdf.read=false")) {
      server.start();
      server.post("/api/v1/series", "series", TrialTalk.SERIES);
      var talk = Server.json(server.post("/api/v1/talks", "talk", TrialTalk.named("a talk")));
      String address = "/api/v1/talks/" + talk.get("id").asText();
      interruptUploads(server, address);
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(UPLOADS / 2);

      server.start();
      int partial = 0;
      for (int i = 1; i <= UPLOADS; i++) {
        var answer = read(server, "/files/" + hash(i) + "/a.pdf");
        if (answer.statusCode() == 404) {
          assertThat(acknowledged).doesNotContain(i);
          partial++;
        } else {
          assertThat(hash(answer.body())).isEqualTo(hash(i));
        }
      }
      assertThat(partial).as("files that were being sent").isPositive();
      clean(server, nameOne(server, address));
    }
  }

  /** A file referenced by a talk, at the current URL of the server. */
  private String nameOne(Server server, String talk) throws Exception {
    var answer = send(server, talk + "/files?name=kept.pdf&material=slides", 0);
    assertThat(answer.statusCode()).isEqualTo(201);
    return Server.json(answer).get("sha256").asText();
  }

  private void interruptUploads(Server server, String talk) throws Exception {
    var half = new CountDownLatch(UPLOADS / 2);
    var workers = Executors.newFixedThreadPool(UPLOADS + 4);
    try {
      List<Future<?>> uploads = new ArrayList<>();
      for (int i = 1; i <= UPLOADS; i++) {
        int number = i;
        uploads.add(workers.submit(() -> upload(server, talk, number, half)));
      }
      List<Future<Integer>> reads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        reads.add(workers.submit(() -> readUntil(server, talk, half)));
      }
      half.await();
      server.kill();
      for (Future<?> upload : uploads) {
        upload.get();
      }
      for (Future<Integer> reader : reads) {
        assertThat(reader.get()).isPositive();
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private void upload(Server server, String talk, int number, CountDownLatch half) {
    try {
      var answer = send(server, talk + "/files?name=a.pdf", number);
      assertThat(answer.statusCode()).isEqualTo(201);
      acknowledged.add(number);
      half.countDown();
    } catch (IOException | InterruptedException e) {
      // Killed.
    }
  }

  /** Every read is answered until the server is killed. */
  private static int readUntil(Server server, String path, CountDownLatch half) throws Exception {
    int count = 0;
    try {
      while (half.getCount() > 0) {
        assertThat(server.get(path).statusCode()).isEqualTo(200);
        count++;
      }
    } catch (IOException e) {
      assertThat(half.getCount()).isZero();
    }
    return count;
  }

  private void clean(Server server, String named) throws Exception {
    String from = server.address().toString();
    assertThat(server.run(0, "files", "--from", from)).contains("Found");
    assertThat(server.run(0, "files", "--remove", "--from", from)).contains("Removed");
    assertThat(server.run(0, "files", "--from", from)).contains("0 unused files", "0 left over");
    try (var all = Files.walk(server.data().resolve("files"))) {
      assertThat(all.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
          .containsExactly(named);
    }
    Path copy = folder.resolve("copy");
    server.run(0, "copy", copy.toString(), "--from", from);
    assertThat(hash(Files.newInputStream(copy.resolve("files/" + named + "/kept.pdf"))))
        .isEqualTo(named);
  }

  private HttpResponse<String> send(Server server, String path, int number)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Authorization", "Bearer " + server.token())
            .header("If-Match", "*")
            .POST(BodyPublishers.ofInputStream(() -> new Content(number)));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<InputStream> read(Server server, String path) throws Exception {
    URI address = server.address().resolve(path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
  }

  private static String hash(int number) throws IOException {
    return hash(new Content(number));
  }

  private static String hash(InputStream content) throws IOException {
    try (var digesting = new DigestInputStream(content, Digest.sha256())) {
      digesting.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    }
  }

  /** A PDF of 1 to 50 MB whose beginning contains its number. */
  private static final class Content extends InputStream {
    private final byte[] head;
    private final int size;
    private int at;

    Content(int number) {
      head = "%%PDF-1.7 %08d%n".formatted(number).getBytes(StandardCharsets.UTF_8);
      size = (1 + number * 7 % 49) * MB;
    }

    @Override
    public int read() {
      return at < size ? head[at++ % head.length] : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (at >= size) {
        return -1;
      }
      int count = Math.min(length, size - at);
      for (int i = 0; i < count; i++) {
        bytes[offset + i] = head[at++ % head.length];
      }
      return count;
    }
  }
}
