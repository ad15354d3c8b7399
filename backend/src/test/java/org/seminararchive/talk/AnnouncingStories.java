package org.seminararchive.talk;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.Organizing;

@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class AnnouncingStories {
  private static final String TALKS = "/api/v1/talks";
  private static final String JOINT =
      """
      {"title":{"ja":"深層学習と重力"},"abstract":{"ja":"場の理論 $\\\\phi^4$ について。"},"language":"ja",
       "speakers":[{"name":{"ja":"橋本 幸士"},"affiliation":{"ja":"京都大"}}],
       "session":{"start":"2026-12-10T10:30:00+09:00","series":["dlap","mlphys"],"format":"online"}}""";

  private static String of(String speaker, String more) {
    return """
        {"title":{"en":"A talk"},"speakers":[{"name":{"ja":"%s"}}],%s
         "session":{"start":"2027-01-14T10:30:00+09:00","series":["dlap"]}}"""
        .formatted(speaker, more);
  }

  @Nested
  class AsOrganizer {
    @Test
    void aTalkWithoutATitleMakesASessionThatIsNotConfirmed() {
      announce(
              """
              {"title":null,"session":{"start":"2043-05-01T10:30:00+09:00","series":["dlap"]}}""")
          .body("session.status", is("scheduled"))
          .body("inferred.code", hasItems("usual-status"));
    }

    @Test
    void theDefaultVenueOfASeriesIsUsedAndReported() {
      String slug = "venue-" + UUID.randomUUID().toString().substring(0, 8);
      asAdmin()
          .body(
              """
              {"slug":"%s","name":{"ja":"会場"},"shortName":{"ja":"会場"},"timeZone":"Asia/Tokyo",
               "defaults":{"venue":{"ja":"3号館"}}}"""
                  .formatted(slug))
          .post("/api/v1/series")
          .then()
          .statusCode(201);
      announce(
              """
              {"title":{"ja":"題"},"session":{"start":"2043-05-02T10:30:00+09:00","series":["%s"]}}"""
                  .formatted(slug))
          .body("session.venue.ja", is("3号館"))
          .body("inferred.code", hasItems("usual-venue"));
    }

    @Test
    void aSessionOfNewYearsDayIsOfTheNewYearOnly() {
      String id =
          announce(
                  """
                  {"title":{"ja":"元日の講演"},
                   "session":{"start":"2042-01-01T00:00:00+09:00","series":["dlap"]}}""")
              .extract()
              .path("id");
      when().get(TALKS + "?year=2042").then().body("items.id", hasItem(id));
      when().get(TALKS + "?year=2041").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void oneCallAnnouncesATalkWithItsSessionAndFindsItsSpeaker() {
      String token = tokenFor("write:dlap", "write:mlphys");
      int dlap = last("dlap");
      int mlphys = last("mlphys");
      String key = UUID.randomUUID().toString();
      var answer =
          as(token)
              .header("Idempotency-Key", key)
              .body(JOINT)
              .post(TALKS)
              .then()
              .statusCode(201)
              .header("Location", containsString(TALKS + "/"))
              .header("ETag", notNullValue())
              .body("session.numbers.number", contains(dlap + 1, mlphys + 1))
              .body("session.end", is("2026-12-10T11:30:00+09:00"))
              .body("session.timeZone", is("Asia/Tokyo"))
              .body("session.status", is("confirmed"))
              .body("language.basis", is("stated"))
              .body("speakers[0].name.ja", is("橋本幸士"))
              .body(
                  "inferred.code",
                  hasItems(
                      "next-number",
                      "usual-length",
                      "zone-of-series",
                      "known-speaker",
                      "usual-status"))
              .extract();
      String id = answer.path("id");
      assertThat(answer.header("ETag")).isEqualTo(when().get(TALKS + "/" + id).header("ETag"));

      String again =
          as(token)
              .header("Idempotency-Key", key)
              .body(JOINT)
              .post(TALKS)
              .then()
              .statusCode(201)
              .header("Idempotency-Replayed", "true")
              .extract()
              .asString();
      assertThat(again).isEqualTo(answer.asString());
      assertThat(last("dlap")).isEqualTo(dlap + 1);
      // A dry run is evaluated now and not answered from the stored response.
      as(token)
          .header("Idempotency-Key", key)
          .body(JOINT)
          .post(TALKS + "?dryRun=true")
          .then()
          .statusCode(200)
          .body("dryRun", is(true))
          .body("session.numbers.number", contains(dlap + 2, mlphys + 2));
      as(token)
          .header("Idempotency-Key", key)
          .body(JOINT.replace("京都大", "東京大"))
          .post(TALKS)
          .then()
          .statusCode(422)
          .body("code", is("idempotency-key-reused"));

      when().get(TALKS + "?from=2026-12-10&to=2026-12-10").then().body("items.id", hasItem(id));
      String speaker = answer.path("speakers[0].id");
      when()
          .get("/api/v1/speakers/" + speaker + "/talks?sort=start&limit=100")
          .then()
          .body("items.id", hasItem(id))
          .body(
              "items.session.numbers.collect { it.find { n -> n.series == 'dlap' }?.number }",
              hasItems(2, 38, 53, dlap + 1));
    }

    @Test
    void aDryRunReturnsTheResultAndUsesNoNumber() {
      int before = last("dlap");
      long revision = revision();
      for (int i = 0; i < 2; i++) {
        asAdmin()
            .body(of("新 しい人", ""))
            .post(TALKS + "?dryRun=true")
            .then()
            .statusCode(200)
            .header("Location", nullValue())
            .body("dryRun", is(true))
            .body("session.numbers[0].number", is(before + 1))
            .body("inferred.code", hasItem("new-speaker"));
      }
      assertThat(revision()).isEqualTo(revision);
      assertThat(last("dlap")).isEqualTo(before);
    }

    @Test
    void aTalkWithoutTitleIsAnAnnouncement() {
      announce(
              """
              {"title":null,"status":"scheduled",
               "session":{"start":"2027-02-04T16:30:00+09:00","end":null,"series":["dlap"]}}""")
          .body("title", nullValue())
          .body("session.status", is("scheduled"))
          .body("session.end", nullValue())
          .body("speakers", is(List.of()));
    }

    @Test
    void aSecondTalkJoinsASessionByItsNumber() {
      int number = announce(of("合田 一人", "")).extract().path("session.numbers[0].number");
      announce(
              """
              {"title":{"en":"Second"},"session":{"series":"dlap","number":%d}}"""
                  .formatted(number))
          .body("position", is(2))
          .body("session.numbers[0].number", is(number));
    }

    @Test
    void spacesWidthAndTitlesMakeNoNewPerson() {
      String known =
          when().get("/api/v1/speakers?q=松原崇").path("items.find { it.name.ja == '松原崇' }.id");
      for (String spelling : List.of("松原崇", "松原　崇", "松 原 崇氏", "松原崇 先生")) {
        announce(of(spelling, ""))
            .body("speakers[0].id", is(known))
            .body("suggestions", nullValue());
      }
    }

    @Test
    void aVariantCharacterIsOnlyASuggestion() {
      String known =
          when().get("/api/v1/speakers?q=松原崇").path("items.find { it.name.ja == '松原崇' }.id");
      asAdmin()
          .body(of("松原祟", ""))
          .post(TALKS + "?dryRun=true")
          .then()
          .statusCode(200)
          .body("speakers[0].id", not(is(known)))
          .body("suggestions[0].pointer", is("/speakers/0"))
          .body("suggestions[0].speakers.id", contains(known));
    }

    @Test
    void twoPeopleOfOneNameAreForTheOrganizerToTellApart() {
      String first = announce(of("同姓 同名", "")).extract().path("speakers[0].id");
      asAdmin()
          .body(Map.of("name", Map.of("ja", "同姓同名")))
          .post("/api/v1/speakers")
          .then()
          .statusCode(409)
          .body("candidates[0].speakers.id", contains(first));
      String second =
          asAdmin()
              .body(Map.of("name", Map.of("ja", "同姓同名"), "distinctFrom", List.of(first)))
              .post("/api/v1/speakers")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      asAdmin()
          .body(of("同姓同名", ""))
          .post(TALKS)
          .then()
          .statusCode(409)
          .body("code", is("ambiguous-speaker"))
          .body("candidates[0].pointer", is("/speakers/0"))
          .body("candidates[0].speakers.id", hasItems(first, second));
      announce(
              """
              {"title":{"en":"T"},"speakers":[{"speakerId":"%s"}],
               "session":{"start":"2027-03-01T10:30:00+09:00","series":["dlap"]}}"""
                  .formatted(second))
          .body("speakers[0].id", is(second));
    }

    @Test
    void aSeriesHasDefaults() {
      asAdmin()
          .body(
              """
              {"slug":"usual","name":{"en":"Usual"},"shortName":{"en":"U"},"timeZone":"Europe/Paris",
               "defaults":{"minutes":90,"venue":{"en":"Room 5"}}}""")
          .post("/api/v1/series")
          .then()
          .statusCode(201);
      announce(
              """
              {"title":{"en":"T"},"session":{"start":"2027-03-01T10:00:00+01:00","series":["usual"]}}""")
          .body("session.numbers[0].number", is(1))
          .body("session.end", is("2027-03-01T11:30:00+01:00"))
          .body("session.timeZone", is("Europe/Paris"))
          .body("session.venue.en", is("Room 5"));
    }

    @Test
    void manyTalksAreAnnouncedAllOrNone() {
      String good =
          "{\"title\":{\"en\":\"B\"},\"session\":{\"start\":\"2027-04-01T10:30:00+09:00\",\"series\":[\"dlap\"]}}";
      int before = last("dlap");
      asAdmin()
          .contentType("application/x-ndjson")
          .body(
              (good + "\n" + good + "\n{\"title\":3,\"x\":1}\n{").getBytes(StandardCharsets.UTF_8))
          .post(TALKS + "/batch")
          .then()
          .statusCode(422)
          .body("errors.line", hasItems(3, 4))
          .body("errors.pointer", hasItems("/title", "/x", "/session"));
      assertThat(last("dlap")).isEqualTo(before);
      asAdmin()
          .contentType("application/x-ndjson")
          .body((good + "\n\n" + good + "\n").getBytes(StandardCharsets.UTF_8))
          .post(TALKS + "/batch")
          .then()
          .statusCode(201)
          .body("total", is(2))
          .body("items.session.numbers.flatten().number", contains(before + 1, before + 2));
    }

    @Test
    void aTalkIsPutAtItsNumberAndSayingSoAgainDoesNothing() {
      int number = last("dlap") + 1;
      String address = TALKS + "/by-number/dlap/" + number + "/1";
      String body =
          """
          {"title":{"en":"%s"},"session":{"start":"2027-05-06T10:30:00+09:00","format":"online"}}""";
      asAdmin().body(body.formatted("One")).put(address).then().statusCode(201);
      long revision = revision();
      asAdmin().body(body.formatted("One")).put(address).then().statusCode(200);
      assertThat(revision()).isEqualTo(revision);
      asAdmin()
          .body(body.formatted("Two").replace("online", "hybrid"))
          .put(address)
          .then()
          .statusCode(200)
          .body("title.en", is("Two"))
          .body("session.format", is("hybrid"));
      assertThat(revision()).isEqualTo(revision + 2);
      assertThat(last("dlap")).isEqualTo(number);
      // A talk or session that does not exist has no version.
      for (String free :
          List.of(
              "/by-number/dlap/" + number + "/2", "/by-number/dlap/%d/1".formatted(number + 1))) {
        for (String version : List.of("*", "\"1\"")) {
          asAdmin()
              .header("If-Match", version)
              .body(body.formatted("Three"))
              .put(TALKS + free)
              .then()
              .statusCode(412);
        }
      }
      assertThat(revision()).isEqualTo(revision + 2);
    }
  }

  @Nested
  class AsClientWithMistakes {
    @Test
    void aSessionThatEndsWhenItStartsIsRefused() {
      asAdmin()
          .body(
              """
              {"title":{"ja":"題"},"session":{"start":"2027-05-06T10:30:00+09:00",
               "end":"2027-05-06T10:30:00+09:00","series":["dlap"]}}""")
          .post(TALKS)
          .then()
          .statusCode(422)
          .body("errors.code", contains("end-not-after-start"));
    }

    @Test
    void thePersonThatStandsTwiceInOneRoleIsRefused() {
      asAdmin()
          .body(
              """
              {"title":{"ja":"二度"},"speakers":[{"name":{"ja":"二度立つ人"}},{"name":{"ja":"二度立つ人"}}],
               "session":{"start":"2027-05-06T10:30:00+09:00","series":["dlap"]}}""")
          .post(TALKS)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/speakers/1"))
          .body("errors.code", contains("given-twice"));
    }

    @Test
    void allErrorsAreReportedAtOnceWithTheirPointers() {
      asAdmin()
          .body(
              """
              {"title":{"ja":"あ\\u0000"},"abstract":"text","language":"日本語","tilte":{"ja":"題"},
               "speakers":[{"affiliation":{"ja":"x"}},{"speakerId":"nobody"}],
               "materials":[{"kind":"slide","label":{"ja":"a"},"url":"javascript:alert(1)"}],
               "references":[{"text":"\\ud800"}],
               "session":{"start":"tomorrow","series":["none","dlap"]}}""")
          .post(TALKS)
          .then()
          .statusCode(422)
          .contentType("application/problem+json")
          .body(
              "errors.pointer",
              hasItems(
                  "/title/ja",
                  "/abstract",
                  "/language",
                  "/tilte",
                  "/speakers/0/name",
                  "/speakers/1/speakerId",
                  "/materials/0/kind",
                  "/materials/0/url",
                  "/references/0/text",
                  "/session/start",
                  "/session/series/0"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"title\":{\"ja\":1},\"title\":{}} | 400 | member-given-twice",
          "{\"title\": | 400 | not-json",
          "[] | 422 | not-an-object",
          "{\"a\":[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]} | 400 | too-deep",
          "'' | 400 | no-body",
          "{} {} | 400 | not-json",
        })
    void brokenJsonIsRefusedWithItsReason(String body, int status, String code) {
      asAdmin()
          .body(body)
          .post(TALKS)
          .then()
          .statusCode(status)
          .body("errors.code", hasItem(code))
          .body("errors.detail", notNullValue());
    }

    @Test
    void boundsAreReportedAndAHugeBodyIs413() {
      asAdmin()
          .body(of("名前", "\"abstract\":{\"ja\":\"" + "あ".repeat(20_001) + "\"},"))
          .post(TALKS)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/abstract/ja"))
          .body("errors.code", contains("too-long"));
      asAdmin()
          .body(of("名前", "\"speakers2\":\"" + "x".repeat(1 << 20) + "\","))
          .post(TALKS)
          .then()
          .statusCode(413)
          .body("code", is("too-large"));
    }

    @Test
    void textIsDataAndComesBackAsItWas() {
      String sly = "<script>alert(1)</script> & \\\"x\\\" $a_b$ {{7*7}} '; drop table talk; --";
      announce(
              """
              {"title":{"en":"%s"},"session":{"start":"2027-06-01T10:30:00+09:00","series":["dlap"]}}"""
                  .formatted(sly))
          .body("title.en", is(sly.replace("\\\"", "\"")));
    }

    @Test
    void anotherContentTypeIs415AndAnotherMethodNamesTheRightOnes() {
      asAdmin().contentType("text/plain").body("x").post(TALKS).then().statusCode(415);
      asAdmin()
          .delete(TALKS)
          .then()
          .statusCode(405)
          .header("Allow", is("GET, HEAD, OPTIONS, POST"));
    }

    @Test
    void anUnknownParameterIsRefusedAndWritesNothing() {
      long revision = revision();
      asAdmin().body(JOINT).post(TALKS + "?dryrun=true").then().statusCode(400);
      assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void theWordsAreJapaneseForAJapaneseReader() {
      asAdmin()
          .header("Accept-Language", "ja")
          .body("{}")
          .post(TALKS)
          .then()
          .statusCode(422)
          .body("errors[0].detail", is("/session が必要です。"));
    }
  }

  private static int last(String series) {
    String lines = when().get("/api/v1/sessions.ndjson?series=" + series).asString();
    return Pattern.compile("\"series\":\"" + series + "\",\"number\":(\\d+)")
        .matcher(lines)
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .max()
        .orElse(0);
  }

  private static long revision() {
    String tag = when().get("/api/v1/talks?limit=1").header("ETag").replace("-gzip", "");
    // The ETag ends with the revision and its time.
    String revision = tag.substring(0, tag.lastIndexOf('-'));
    return Long.parseLong(revision.substring(revision.lastIndexOf('-') + 1));
  }
}
