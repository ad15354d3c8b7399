package org.seminararchive.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;
import static org.seminararchive.testing.Organizing.tokenFor;
import static org.seminararchive.webhook.Receiver.awaitThat;

import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.copy.CopiedTexts;
import org.seminararchive.invitation.SpeakerReminders;
import org.seminararchive.registration.RegistrationCleanup;
import org.seminararchive.testing.Neighbourhood;
import org.seminararchive.testing.StoryClock;
import org.seminararchive.webhook.Receiver;

/** A whole seminar, from the first sign-up to the deletion of personal data. */
@QuarkusTest
@TestProfile(Neighbourhood.class)
@Tag("postgresql")
class SeminarStories {
  private static final String AOI = "aoi@example.ac.jp";
  private static final String BEN = "Ben@example.org";
  private static final String CHIE = "chie@gmail.com";
  private static final String DAN = "dan@example.org";
  private static final String ADDRESS = "https://meet.example/j/123";

  private static final Pattern SPEAKER_LINK =
      Pattern.compile("https://archive\\.example/invitations/([A-Za-z0-9_-]{43})");

  @Inject Dispatch dispatch;
  @Inject RegistrationCleanup cleanup;
  @Inject SpeakerReminders reminders;

  private final List<String> log = new ArrayList<>();
  private final Handler listening =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          boolean isOfTheMailServer = line.getLoggerName().startsWith("com.icegreen");
          if (!isOfTheMailServer) {
            log.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private String slug;
  private String session;
  private String talk;
  private String organizer;
  private Receiver receiver;
  private String webhook;

  @BeforeEach
  void planTheSeminar() throws Exception {
    MailHost.empty();
    Logger.getLogger("").addHandler(listening);
    StoryClock.setTo("2027-02-18T09:00:00+09:00");
    slug = "s" + Long.toString(System.nanoTime(), 36);
    asAdmin()
        .body(
            """
            {"slug":"%1$s","name":{"ja":"朝のセミナー","en":"Morning Seminar"},
             "shortName":{"ja":"朝ゼミ","en":"Morning"},"timeZone":"Asia/Tokyo",
             "participation":{"mode":"here","capacity":2,"institutional":true,"keptDays":30,
               "deadline":{"daysBefore":1,"time":"23:00"},"send":{"daysBefore":0,"time":"08:00"}}}\
            """
                .formatted(slug))
        .post("/api/v1/series")
        .then()
        .statusCode(201);
    var announced =
        asAdmin()
            .body(
                """
                {"title":{"ja":"深層学習と重力"},"abstract":{"ja":"$\\\\phi^4$ 理論"},
                 "speakers":[{"name":{"ja":"郵便 %s"}}],
                 "session":{"start":"2027-03-04T10:30:00+09:00","end":"2027-03-04T11:30:00+09:00",
                            "series":["%s"]}}\
                """
                    .formatted(slug, slug))
            .post("/api/v1/talks")
            .then()
            .statusCode(201)
            .extract();
    talk = announced.path("id");
    session = announced.path("session.id");
    organizer = tokenFor("write:" + slug, "people:" + slug);
    receiver = new Receiver();
    receiver.open();
    webhook =
        asAdmin()
            .body(Map.of("url", receiver.url(), "series", List.of(slug)))
            .post("/api/v1/webhooks")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
  }

  @AfterEach
  void clear() {
    asAdmin().delete("/api/v1/webhooks/" + webhook);
    receiver.close();
    Logger.getLogger("").removeHandler(listening);
    StoryClock.release();
  }

  private void signUp(String mail, String name, String language) {
    given()
        .contentType("application/json")
        .body(Map.of("mail", mail, "name", name, "language", language, "consent", true))
        .post("/api/v1/sessions/" + session + "/registrations")
        .then()
        .statusCode(202)
        .body("next", is("mail-sent"));
  }

  /** Mails that arrived since the last call. */
  private List<MimeMessage> mails(int count) throws Exception {
    List<MimeMessage> mails = MailHost.await(count);
    MailHost.empty();
    return mails;
  }

  private ReadMail read(String reader, List<MimeMessage> mails) throws Exception {
    return ReadMail.of(MailHost.to(reader, mails));
  }

  private String confirm(String reader, List<MimeMessage> mails, String state) throws Exception {
    String secret = read(reader, mails).secret();
    given()
        .post("/api/v1/registrations/" + secret + "/confirmation")
        .then()
        .statusCode(200)
        .body("state", is(state));
    return secret;
  }

  private void write(String kind, int recipients) {
    String address = "/api/v1/sessions/" + session + "/mails";
    String body = "{\"kind\":\"%s\"}".formatted(kind);
    as(organizer)
        .body(body)
        .post(address + "?dryRun=true")
        .then()
        .statusCode(200)
        .body("recipients", is(recipients))
        .body("missing", is(List.of()))
        .body("preview.ja.text", containsString("山田 花子 様"))
        .body("preview.en.html", containsString("Dear Hanako Yamada,"));
    as(organizer).body(body).post(address).then().statusCode(201);
  }

  private int sequenceOfTheFeed() {
    String calendar = given().get("/api/v1/sessions/" + session + ".ics").asString();
    return biweekly.Biweekly.parse(calendar).first().getEvents().get(0).getSequence().getValue();
  }

  @Test
  void fromTheFirstSignUpToTheDeletionOfPersonalData() throws Exception {
    signUp(AOI, "青井 葵", "ja");
    signUp(BEN, "Ben", "en");
    signUp(CHIE, "千恵", "ja");
    signUp(DAN, "Dan", "en");
    List<MimeMessage> asked = mails(4);
    String aoi = confirm(AOI, asked, "registered");
    String ben = confirm(BEN, asked, "registered");
    confirm(CHIE, asked, "waiting");
    given()
        .contentType("application/merge-patch+json")
        .body("{\"institution\":\"Kyoto\"}")
        .patch("/api/v1/registrations/" + aoi)
        .then()
        .statusCode(200)
        .body("institution", is("Kyoto"))
        .body("name", is("青井 葵"));
    awaitThat("three notices", () -> told("registration.created").size() == 3);
    assertThat(told("registration.created")).allMatch(body -> body.contains(session));
    as(organizer)
        .get("/api/v1/sessions/" + session + "/registrations?freeMail=true")
        .then()
        .body("items.mail", is(List.of(CHIE)))
        .body("items[0].state", is("waiting"));

    as(organizer)
        .body("{\"kind\":\"announcement\",\"mail\":\"me@example.org\",\"language\":\"en\"}")
        .post("/api/v1/sessions/" + session + "/mails/test")
        .then()
        .statusCode(200)
        .body("sent", is(true));
    assertThat(read("me@example.org", mails(1)).text()).contains("Everybody is welcome");
    write("announcement", 3);
    List<MimeMessage> announced = mails(3);
    ReadMail first = read(AOI, announced);
    assertThat(first.message().getSubject()).contains("朝ゼミ", "3月4日(木)");
    assertThat(first.text()).contains("青井 葵 様", "深層学習と重力", "郵便", "ϕ⁴ 理論");
    assertThat(read(BEN, announced).message().getSubject())
        .contains("Morning #1", "Thu 4 Mar 2027");
    VEvent event = first.calendar().getEvents().get(0);
    assertThat(first.calendar().getMethod().getValue()).isEqualTo("PUBLISH");
    assertThat(event.getUid().getValue()).isEqualTo(session);
    assertThat(event.getSequence().getValue()).isEqualTo(sequenceOfTheFeed());

    asAdmin()
        .body("{\"address\":\"%s\",\"passcode\":\"pass-7\"}".formatted(ADDRESS))
        .put("/api/v1/sessions/" + session + "/meeting")
        .then()
        .statusCode(200);
    StoryClock.setTo("2027-03-04T08:00:00+09:00");
    dispatch.wake();
    List<MimeMessage> morning = mails(2);
    assertThat(read(AOI, morning).text()).contains(ADDRESS, "pass-7");
    assertThat(read(AOI, morning).html()).contains("<a href=\"%1$s\">%1$s</a>".formatted(ADDRESS));
    assertThat(read(BEN, morning).text()).contains(ADDRESS, "pass-7");

    // RFC 8058: one click, without a page.
    given()
        .contentType("application/x-www-form-urlencoded")
        .body("List-Unsubscribe=One-Click")
        .post("/registrations/" + read(BEN, morning).secret())
        .then()
        .statusCode(200);
    List<ReadMail> promoted = new ArrayList<>();
    for (MimeMessage mail : mails(2)) {
      assertThat(mail.getAllRecipients()[0]).hasToString(CHIE);
      promoted.add(ReadMail.of(mail));
    }
    assertThat(promoted).anyMatch(mail -> mail.text().contains("お席ができ"));
    assertThat(promoted).anyMatch(mail -> mail.text().contains(ADDRESS));
    given().get("/api/v1/registrations/" + ben).then().statusCode(404);

    String address = "/api/v1/sessions/" + session;
    as(organizer)
        .header("If-Match", tagOf(address))
        .body("{\"start\":\"2027-03-11T10:30:00+09:00\"}")
        .patch(address)
        .then()
        .statusCode(200);
    ReadMail moved = read(AOI, mails(2));
    VEvent later = moved.calendar().getEvents().get(0);
    assertThat(moved.text()).contains("変更", "2027年3月11日(木) 10:30");
    assertThat(later.getUid().getValue()).isEqualTo(session);
    assertThat(later.getSequence().getValue())
        .isEqualTo(sequenceOfTheFeed())
        .isGreaterThan(event.getSequence().getValue());
    assertThat(later.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2027-03-11T01:30:00Z"));
    StoryClock.setTo("2027-03-11T08:00:00+09:00");
    dispatch.wake();
    assertThat(read(CHIE, mails(2)).text()).contains(ADDRESS);

    StoryClock.setTo("2027-03-11T12:00:00+09:00");
    as(organizer)
        .header("If-Match", tagOf("/api/v1/talks/" + talk))
        .body(
            """
            {"materials":[{"kind":"slides","label":{"ja":"スライド"},
              "url":"https://example.org/slides.pdf"}]}\
            """)
        .patch("/api/v1/talks/" + talk)
        .then()
        .statusCode(200);
    write("slides", 2);
    assertThat(read(AOI, mails(2)).text()).contains("https://example.org/slides.pdf");

    assertNothingPublicKnows(List.of(AOI, BEN, CHIE, DAN, "青井", ADDRESS, "pass-7", aoi));

    String list = "/api/v1/sessions/" + session + "/registrations";
    String id = as(organizer).get(list + "?q=AOI").then().extract().path("items[0].id");
    String one = "/api/v1/series/" + slug + "/registrations/" + id;
    as(organizer)
        .get(one)
        .then()
        .statusCode(200)
        .body("registrations.mail", is(List.of(AOI)))
        .body(
            "mails.kind",
            is(List.of("confirmation", "announcement", "meeting", "changed", "meeting", "slides")));
    as(organizer).delete(one).then().statusCode(204);
    given().get("/api/v1/registrations/" + aoi).then().statusCode(404);
    cleanup.run();
    as(organizer).get(list).then().body("items.mail", is(List.of(CHIE)));
    StoryClock.setTo("2027-04-10T10:29:00+09:00");
    cleanup.run();
    as(organizer).get(list).then().body("total", is(1));
    StoryClock.setTo("2027-04-10T10:31:00+09:00");
    cleanup.run();
    as(organizer).get(list).then().body("total", is(0));
    assertThat(MailHost.received()).isEmpty();
  }

  @Test
  void whoSignsSomebodyElseUpChoosesNoWordOfTheMail() throws Exception {
    signUp(AOI, "Win at https://casino.example now", "en");
    ReadMail mail = read(AOI, mails(1));
    for (String said : List.of(mail.message().getSubject(), mail.text(), mail.html())) {
      assertThat(said).isNotBlank().doesNotContain("casino");
    }
  }

  @Test
  void oneClickAlsoComesAsAMultipartForm() throws Exception {
    signUp(AOI, "青井 葵", "ja");
    String secret = read(AOI, mails(1)).secret();
    String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n--b--\r\n";
    press(secret, part.formatted("List-Unsubscribe", "No-Click")).statusCode(415);
    press(secret, part.formatted("do", "end")).statusCode(415);
    given().get("/api/v1/registrations/" + secret).then().statusCode(200);
    press(secret, part.formatted("List-Unsubscribe", "One-Click")).statusCode(200);
    given().get("/api/v1/registrations/" + secret).then().statusCode(404);
  }

  private static ValidatableResponse press(String secret, String form) {
    return given()
        .header("Content-Type", "multipart/form-data; boundary=b")
        .body(form.getBytes(StandardCharsets.UTF_8))
        .post("/registrations/" + secret)
        .then();
  }

  @Test
  void aMeetingMailThatIsHeldAndRewrittenStaysSoWhenItsSessionMoves() {
    String list = "/api/v1/mails?session=" + session;
    dispatch.wake();
    awaitThat("it is planned", () -> asAdmin().get(list).path("total").equals(1));
    String planned = asAdmin().get(list).path("items[0].id");
    as(organizer)
        .contentType("application/merge-patch+json")
        .body(
            "{\"held\":true,\"at\":\"2027-03-03T20:00:00+09:00\",\"subject\":{\"en\":\"Soon\"},\"text\":{\"en\":\"Come"
                + " early.\"}}")
        .patch("/api/v1/mails/" + planned)
        .then()
        .statusCode(200)
        .body("subject.en", is("Soon"));
    as(organizer)
        .body("{\"subject\":null}")
        .patch("/api/v1/mails/" + planned)
        .then()
        .statusCode(200)
        .body("subject", is(nullValue()))
        .body("text.en", is("Come early."));
    String address = "/api/v1/sessions/" + session;
    as(organizer)
        .header("If-Match", tagOf(address))
        .body("{\"start\":\"2027-03-11T10:30:00+09:00\"}")
        .patch(address)
        .then()
        .statusCode(200);
    dispatch.wake();
    awaitThat("it is planned again", () -> asAdmin().get(list).path("total").equals(2));
    as(organizer)
        .get(list)
        .then()
        .body("items.state", is(List.of("held", "dropped")))
        .body("items.at", is(List.of("2027-03-10T23:00:00Z", "2027-03-03T11:00:00Z")))
        .body("items[0].text.en", is("Come early."));
  }

  @Test
  void aSpeakerIsAskedByMailAndRemindedOnceUnlessTheyAnswer() throws Exception {
    String series = "/api/v1/series/" + slug;
    asAdmin()
        .header("If-Match", tagOf(series))
        .body("{\"speakerReminder\":{\"daysBefore\":7,\"time\":\"09:00\"}}")
        .patch(series)
        .then()
        .statusCode(200);
    String invitations = "/api/v1/talks/" + talk + "/invitations";
    for (String speaker : List.of(AOI, BEN)) {
      as(organizer)
          .body(
              """
              {"expires":"2027-03-05T00:00:00+09:00","mail":"%s","language":"en"}\
              """
                  .formatted(speaker))
          .post(invitations)
          .then()
          .statusCode(201)
          .body("mail", is(speaker));
    }
    List<MimeMessage> asked = mails(2);
    ReadMail mail = ReadMail.of(MailHost.to(BEN, asked));
    assertThat(mail.message().getSubject()).isEqualTo("Your talk at Morning #1 on Thu 4 Mar 2027");
    assertThat(mail.message().getHeader("List-Id")).isNull();
    assertThat(mail.parts()).containsOnlyKeys("text/plain", "text/html");
    String link = "/api/v1/invitations/" + speakerLink(mail);
    given()
        .contentType("application/json")
        .body("{\"title\":{\"en\":\"Gravity\"}}")
        .patch(link)
        .then()
        .statusCode(200);
    reminders.run();
    StoryClock.setTo("2027-02-25T09:00:00+09:00");
    reminders.run();
    reminders.run();
    ReadMail reminder = ReadMail.of(MailHost.to(AOI, mails(1)));
    assertThat(reminder.text()).contains("It seems that you have not yet entered", "Gravity");
    // Both links are of the same invitation.
    for (ReadMail each : List.of(reminder, ReadMail.of(MailHost.to(AOI, asked)))) {
      given()
          .get("/api/v1/invitations/" + speakerLink(each))
          .then()
          .statusCode(200)
          .body("title.en", is("Gravity"));
    }
    as(organizer).get(invitations).then().body("items.mail", is(List.of(AOI, BEN)));
    // An obsolete letter does not delay the others.
    MailHost.refuse(CHIE, "451 4.7.1 Try again later");
    as(organizer)
        .body(
            """
            {"expires":"2027-02-26T00:00:00+09:00","mail":"%s"}\
            """
                .formatted(CHIE))
        .post(invitations)
        .then()
        .statusCode(201);
    awaitThat("it is refused", () -> MailHost.refused().contains(CHIE));
    StoryClock.setTo("2027-02-26T09:00:00+09:00");
    signUp(DAN, "Dan", "en");
    MailHost.to(DAN, mails(1));
    assertNothingPublicKnows(List.of(AOI, BEN, link, speakerLink(reminder)));
    StoryClock.setTo("2027-03-05T00:00:00+09:00");
    reminders.run();
    as(organizer).get(invitations).then().body("items.mail", everyItem(is(nullValue())));
    given().get("/api/v1/invitations/" + speakerLink(reminder)).then().statusCode(404);
  }

  private static String speakerLink(ReadMail mail) {
    Matcher link = SPEAKER_LINK.matcher(mail.text());
    assertThat(link.find()).as(mail.text()).isTrue();
    return link.group(1);
  }

  /** Messages of this type received by the webhook. */
  private List<String> told(String type) {
    return receiver.calls().stream()
        .map(call -> new String(call.body(), StandardCharsets.UTF_8))
        .filter(body -> body.contains(type))
        .toList();
  }

  /** All public content, and the log. */
  private void assertNothingPublicKnows(List<String> secrets) {
    List<String> open =
        List.of(
            "/api/v1/changes?since=0",
            "/api/v1/programme",
            "/api/v1/oai?verb=ListRecords&metadataPrefix=oai_dc",
            "/api/v1/statistics",
            "/api/v1/series/" + slug,
            "/api/v1/series/" + slug + ".atom",
            "/api/v1/series/" + slug + ".ics",
            "/api/v1/series/" + slug + "/sessions.csv",
            "/api/v1/sessions/" + session + "?expand=talks",
            "/api/v1/sessions/" + session + ".jsonld",
            "/api/v1/talks.ndjson?series=" + slug,
            "/sitemap.xml",
            "/" + slug,
            "/" + slug + "/1");
    for (String address : open) {
      String answer = given().get(address).then().statusCode(200).extract().asString();
      assertThat(answer).as(address).doesNotContain(secrets);
    }
    Map<String, String> copied =
        CopiedTexts.of(
            URI.create("http://localhost:" + RestAssured.port + "/"), List.of(slug, session, talk));
    assertThat(copied.keySet()).anyMatch(path -> path.contains(session));
    copied.forEach((path, text) -> assertThat(text).as(path).doesNotContain(secrets));
    for (String address :
        List.of("/q/metrics", "/api/v1/audit", "/api/v1/sessions/" + session + "/history")) {
      String answer = asAdmin().get(address).then().statusCode(200).extract().asString();
      assertThat(answer).as(address).doesNotContain(secrets);
    }
    assertThat(String.join("\n", log)).doesNotContain(secrets);
    assertThat(told("")).asString().doesNotContain(secrets);
  }
}
