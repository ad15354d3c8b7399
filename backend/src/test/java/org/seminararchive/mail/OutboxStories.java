package org.seminararchive.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.webhook.Receiver.awaitThat;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Neighbourhood;
import org.seminararchive.testing.StoryClock;

/** Each person gets a mail once, even if the sending servers fail. */
@QuarkusTest
@TestProfile(Neighbourhood.class)
@Tag("postgresql")
class OutboxStories {
  private static final int READERS = 12;
  private static final String DUE = "2027-04-01T09:00:00+09:00";

  @Inject Dispatch dispatch;
  @Inject OtherServer other;
  @Inject SmtpSender sender;

  private String mailing;

  /** A due mail that no server has processed yet. */
  @BeforeEach
  void planTheMail() throws Exception {
    StoryClock.setTo("2027-03-20T09:00:00+09:00");
    String slug = "o" + Long.toString(System.nanoTime(), 36);
    asAdmin()
        .body(
            """
            {"slug":"%1$s","name":{"en":"%1$s"},"shortName":{"en":"%1$s"},"timeZone":"Asia/Tokyo",
             "participation":{"mode":"here"}}\
            """
                .formatted(slug))
        .post("/api/v1/series")
        .then()
        .statusCode(201);
    String session =
        asAdmin()
            .body("{\"start\":\"2027-04-08T10:30:00+09:00\",\"series\":[\"%s\"]}".formatted(slug))
            .post("/api/v1/sessions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    StringBuilder table = new StringBuilder("mail,name,language\n");
    IntStream.range(0, READERS)
        .forEach(i -> table.append("reader%d@example.org,Reader %d,en\n".formatted(i, i)));
    asAdmin()
        .contentType("text/csv")
        .body(table.toString())
        .post("/api/v1/series/" + slug + "/registrations/import?consent=form")
        .then()
        .statusCode(200)
        .body("added", is(READERS));
    mailing =
        asAdmin()
            .body("{\"kind\":\"announcement\",\"at\":\"%s\"}".formatted(DUE))
            .post("/api/v1/sessions/" + session + "/mails")
            .then()
            .statusCode(201)
            .body("recipients", is(READERS))
            .extract()
            .path("id");
    MailHost.empty();
    // Between two runs of this server: one in progress would begin the mailing after the handover.
    synchronized (ClientProxy.unwrap(dispatch)) {
      other.lead();
      StoryClock.setTo(DUE);
    }
  }

  @AfterEach
  void dropTheMail() {
    // After a failure too: a lease that stays stops the mails of all later stories.
    other.end();
    asAdmin().delete("/api/v1/mails/" + mailing).then().statusCode(204);
    StoryClock.release();
  }

  private ClaimedLetter begin() {
    other.begin();
    return other.next().orElseThrow();
  }

  /** The other server terminates, and this one continues. */
  private void takeOver() {
    other.end();
    dispatch.wake();
  }

  private void awaitState(String member, Object value) {
    awaitThat(member, () -> asAdmin().get("/api/v1/mails/" + mailing).path(member).equals(value));
  }

  private static List<String> ids(List<MimeMessage> mails) throws Exception {
    List<String> ids = new ArrayList<>();
    for (MimeMessage mail : mails) {
      ids.add(mail.getMessageID());
    }
    return ids;
  }

  @Test
  void aServerThatEndedBeforeItSentALetterLosesAndRepeatsNone() throws Exception {
    begin();
    other.next().orElseThrow();
    takeOver();
    List<MimeMessage> mails = MailHost.await(READERS);
    assertThat(ids(mails)).doesNotHaveDuplicates();
    for (int i = 0; i < READERS; i++) {
      MailHost.to("reader%d@example.org".formatted(i), mails);
    }
    awaitState("state", "sent");
    MailHost.await(READERS);
  }

  @Test
  void aLetterWhoseAcknowledgementWasLostIsTheSameLetterAgain() throws Exception {
    sender.send(other.mail(begin()));
    takeOver();
    assertThat(ids(MailHost.await(READERS + 1)).stream().distinct()).hasSize(READERS);
    awaitState("sent", READERS);
  }

  @Test
  void whileAnotherServerSendsThisOneDoesNot() {
    dispatch.run(Long.MAX_VALUE);
    assertThat(MailHost.received()).isEmpty();
    assertThat(other.isLeading()).isTrue();
    takeOver();
    MailHost.await(READERS);
    assertThat(other.isLeading()).isFalse();
  }

  @Test
  void aRefusalForGoodIsABounceAndOthersAreRetriedAndGivenUp() {
    MailHost.refuse("reader1@example.org", "550 5.1.1 No such user");
    MailHost.refuse("reader2@example.org", "451 4.7.1 Try again later");
    takeOver();
    MailHost.await(READERS - 2);
    awaitState("sent", READERS - 2);
    awaitState("bounced", 1);
    awaitState("pending", 1);
    AtomicReference<OffsetDateTime> time = new AtomicReference<>(OffsetDateTime.parse(DUE));
    awaitThat(
        "it is given up",
        () -> {
          StoryClock.setTo(time.updateAndGet(now -> now.plusMinutes(2)).toString());
          dispatch.wake();
          return asAdmin().get("/api/v1/mails/" + mailing).path("failed").equals(1);
        });
    assertThat(MailHost.refused())
        .containsExactlyInAnyOrder(
            "reader1@example.org",
            "reader2@example.org",
            "reader2@example.org",
            "reader2@example.org");
    MailHost.takeAll();
    asAdmin().body("{\"held\":false}").patch("/api/v1/mails/" + mailing).then().statusCode(200);
    MailHost.to("reader2@example.org", MailHost.await(READERS - 1));
    awaitState("sent", READERS - 1);
  }

  @Test
  void aHeldMailWaitsAndGoesOn() throws Exception {
    asAdmin()
        .body(
            "{\"held\":true,\"subject\":{\"en\":\"Come!\"},\"text\":{\"en\":\"Do <b>come</b>.\"}}")
        .patch("/api/v1/mails/" + mailing)
        .then()
        .statusCode(200)
        .body("state", is("held"));
    // Readers of the other language get the default text.
    asAdmin()
        .get("/api/v1/mails/" + mailing)
        .then()
        .body("preview.en.subject", is("Come!"))
        .body("preview.ja.subject", containsString("4月8日"));
    other.end();
    dispatch.run(Long.MAX_VALUE);
    assertThat(MailHost.received()).isEmpty();
    asAdmin()
        .get("/api/v1/mails?state=held")
        .then()
        .body("items.id", hasItem(mailing))
        .body("missing", is(List.of()));
    asAdmin().body("{\"held\":false}").patch("/api/v1/mails/" + mailing).then().statusCode(200);
    ReadMail mail = ReadMail.of(MailHost.await(READERS).get(0));
    assertThat(mail.message().getSubject()).isEqualTo("Come!");
    assertThat(mail.text()).contains("Do <b>come</b>.");
    assertThat(mail.html()).contains("Do &lt;b&gt;come&lt;/b&gt;.");
    asAdmin()
        .body("{\"text\":null}")
        .patch("/api/v1/mails/" + mailing)
        .then()
        .statusCode(409)
        .body("errors[0].code", is("mail-begun"));
  }

  @Test
  void theHeadersConformToTheStandards() throws Exception {
    takeOver();
    ReadMail mail = ReadMail.of(MailHost.to("reader7@example.org", MailHost.await(READERS)));
    assertThat(mail.header("From")).isEqualTo("Seminar <seminar@archive.example>");
    assertThat(mail.header("Date")).isEqualTo("Thu, 1 Apr 2027 00:00:00 +0000");
    assertThat(mail.header("Message-ID")).matches("<[0-9a-f-]{36}@archive\\.example>");
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.header("List-Id")).endsWith(".archive.example>");
    assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(mail.header("MIME-Version")).isEqualTo("1.0");
    for (String absent : List.of("Cc", "Bcc", "X-Priority")) {
      assertThat(mail.message().getHeader(absent)).as(absent).isNull();
    }
    assertThat(mail.parts()).containsOnlyKeys("text/plain", "text/html", "text/calendar");
    given()
        .get("/registrations/" + mail.secret())
        .then()
        .statusCode(200)
        .header("Cache-Control", is("no-store"));
  }
}
