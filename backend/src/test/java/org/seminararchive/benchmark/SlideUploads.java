package org.seminararchive.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.seminararchive.pdf.WrittenPdf;

/**
 * Uploads generated PDFs of 30 pages to the talks of a generated archive, and waits until all are
 * found: {@code SlideUploads <url> <token> <number>}. Prints lines for BENCHMARKS.md.
 */
public final class SlideUploads {
  private static final int PAGES = 30;
  private static final int WORDS_IN_LINE = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final String token;
  private final GeneratedText text = new GeneratedText(Vocabulary.read(), new Chance(1));

  private SlideUploads(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  public static void main(String[] arguments) throws Exception {
    new SlideUploads(URI.create(arguments[0]), arguments[1]).run(Integer.parseInt(arguments[2]));
  }

  private void run(int number) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int sent = 0;
    String next = "/api/v1/talks?limit=100&sort=start";
    while (sent < number && next != null) {
      JsonNode page = get(next);
      for (JsonNode talk : page.path("items")) {
        if (sent < number) {
          send(talk.path("id").asText(), pdf(sent++));
        }
      }
      next = page.path("next").textValue();
    }
    long uploaded = seconds(start);
    while (get("/api/v1/talks?q=specimen&limit=1").path("total").asInt() < sent) {
      TimeUnit.SECONDS.sleep(1);
    }
    System.out.printf(
        "- %d PDFs of %d pages: uploaded in %d s, all found after %d s.%n",
        sent, PAGES, uploaded, seconds(start));
  }

  private static long seconds(long since) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
  }

  private byte[] pdf(int number) {
    var pages = new String[PAGES];
    for (int page = 0; page < PAGES; page++) {
      pages[page] = lines(text.title("en") + " " + text.summary("en"));
    }
    pages[number % PAGES] += "\nspecimen " + number;
    return WrittenPdf.of(pages);
  }

  /** Standard fonts have Latin characters only. */
  private static String lines(String summary) {
    var lines = new StringBuilder();
    String[] words = summary.replaceAll("[^ -~]", " ").split(" +");
    for (int i = 0; i < words.length; i++) {
      lines.append(words[i]).append((i + 1) % WORDS_IN_LINE == 0 ? '\n' : ' ');
    }
    return lines.toString();
  }

  private void send(String talk, byte[] pdf) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                address.resolve("/api/v1/talks/" + talk + "/files?name=slides.pdf&material=slides"))
            .header("Authorization", "Bearer " + token)
            .header("If-Match", "*")
            .POST(BodyPublishers.ofByteArray(pdf));
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address.resolve(path));
    return JSON.readTree(client.send(request.build(), BodyHandlers.ofByteArray()).body());
  }
}
