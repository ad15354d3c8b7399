package org.seminararchive.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The receiver in webhooks.md accepts messages of the archive and rejects others. */
@Timeout(60)
class ReceiverScriptTest {
  private static final String SECRET = WebhookSecret.create();
  private static final String BODY =
      "{\"type\":\"talk.created\",\"timestamp\":\"2026-12-10T01:30:00Z\",\"data\":{\"id\":\"深層\"}}";

  private static Process process;
  private static BufferedReader said;
  private static URI address;

  @BeforeAll
  static void start() throws Exception {
    var builder = new ProcessBuilder("node", "mirror/receiver.mjs", "0").redirectErrorStream(true);
    builder.environment().put("WEBHOOK_SECRET", SECRET);
    process = builder.start();
    said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    address = URI.create("http://127.0.0.1:" + said.readLine().replaceAll("\\D", "") + "/");
  }

  @AfterAll
  static void stop() {
    process.destroyForcibly().onExit().join();
  }

  private static int send(String id, long time, String signature, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(address)
            .header("webhook-id", id)
            .header("webhook-timestamp", String.valueOf(time))
            .header("webhook-signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static String sign(String secret, String id, long time) throws Exception {
    return new Webhook(secret).sign(id, time, BODY);
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }

  @Test
  void aValidMessageIsProcessedOnceEvenIfRepeated() throws Exception {
    long now = now();
    assertThat(send("msg_1", now, sign(SECRET, "msg_1", now), BODY)).isEqualTo(204);
    assertThat(send("msg_1", now + 1, sign(SECRET, "msg_1", now + 1), BODY)).isEqualTo(204);
    // During a change of the secret there are two signatures.
    String both = "v1,AAAA v2,x " + sign(SECRET, "msg_2", now);
    assertThat(send("msg_2", now, both, BODY)).isEqualTo(204);
    assertThat(said.readLine()).isEqualTo("talk.created 深層");
    assertThat(said.readLine()).isEqualTo("talk.created 深層");
    assertThat(said.ready()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1,AAAA",
        "v1,",
        "",
        "v1",
        "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "v2,%s",
        "%s"
      })
  void aForgedSignatureIsRefused(String signature) throws Exception {
    long now = now();
    String other = sign(WebhookSecret.create(), "msg_3", now);
    String forged =
        signature.replace("%s", signature.startsWith("v2") ? other.substring(3) : other);
    assertThat(send("msg_3", now, forged, BODY)).isEqualTo(401);
  }

  @Test
  void oldAndFutureMessagesAreRefused() throws Exception {
    for (long time : new long[] {now() - 310, now() + 310, 0}) {
      assertThat(send("msg_4", time, sign(SECRET, "msg_4", time), BODY)).isEqualTo(401);
    }
    long recent = now() - 240;
    assertThat(send("msg_5", recent, sign(SECRET, "msg_5", recent), BODY)).isEqualTo(204);
    assertThat(said.readLine()).isNotNull();
  }

  @Test
  void aModifiedMessageIsRefused() throws Exception {
    long now = now();
    String signature = sign(SECRET, "msg_6", now);
    assertThat(send("msg_6", now, signature, BODY.replace("created", "deleted"))).isEqualTo(401);
    assertThat(send("msg_7", now, signature, BODY)).isEqualTo(401);
    assertThat(send("msg_6", now + 1, signature, BODY)).isEqualTo(401);
  }

  @Test
  void theDocumentPrintsThisScript() throws Exception {
    String script = Files.readString(Path.of("mirror", "receiver.mjs"));
    assertThat(Files.readString(Path.of("docs", "webhooks.md")))
        .contains("```js\n" + script + "```\n");
  }
}
