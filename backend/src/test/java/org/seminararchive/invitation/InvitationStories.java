package org.seminararchive.invitation;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;
import static org.seminararchive.testing.Organizing.tokenFor;
import static org.seminararchive.testing.Sides.somebody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.Organizing;

@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class InvitationStories {
  private static final String FAR = "{\"expires\":\"2999-01-01T00:00:00Z\"}";

  @Inject InvitationRepository repository;

  private String slug;
  private String talk;
  private String speaker;
  private String invitation;
  private String link;

  @BeforeEach
  void aTalkAndALinkToIt() {
    slug = "inv-" + UUID.randomUUID().toString().substring(0, 8);
    asAdmin()
        .body(
            """
            {"slug":"%s","name":{"en":"Inviting"},"shortName":{"en":"INV"},"timeZone":"UTC"}"""
                .formatted(slug))
        .post("/api/v1/series")
        .then()
        .statusCode(201);
    ExtractableResponse<Response> announced = talkOf(somebody()).extract();
    talk = "/api/v1/talks/" + announced.path("id");
    speaker = announced.path("speakers[0].id");
    ExtractableResponse<Response> made = invite(FAR).statusCode(201).extract();
    invitation = talk + "/invitations/" + made.path("id");
    link = "/api/v1/invitations/" + secretOf(made.path("url"));
  }

  private ValidatableResponse talkOf(String name) {
    return announce(
        """
        {"title":null,"speakers":[{"name":{"ja":"%s"},"affiliation":{"ja":"京都大"}}],
         "session":{"start":"2033-04-01T10:30:00Z","series":["%s"]}}"""
            .formatted(name, slug));
  }

  private ValidatableResponse invite(String body) {
    return asAdmin().body(body).post(talk + "/invitations").then();
  }

  private UUID talkId() {
    return UUID.fromString(talk.substring(talk.lastIndexOf('/') + 1));
  }

  private static String secretOf(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private ValidatableResponse answer(String body) {
    return given()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body(body)
        .patch(link)
        .then();
  }

  private String people(String name, String affiliation) {
    return """
        "speakers":[{"id":"%s","role":"speaker","name":%s,"affiliation":{"ja":"%s"}}]"""
        .formatted(speaker, name, affiliation);
  }

  private void review() {
    String series = "/api/v1/series/" + slug;
    asAdmin()
        .header("If-Match", tagOf(series))
        .body("{\"speakerEdits\":\"reviewed\"}")
        .patch(series)
        .then()
        .statusCode(200);
  }

  @Nested
  class AsSpeaker {
    @Test
    void theTalkIsReadAndSavedAtOnce() {
      when()
          .get(link)
          .then()
          .statusCode(200)
          .header("Cache-Control", is("no-store"))
          .body("session.numbers[0].series", is(slug))
          .body("reviewed", is(false))
          .body("", not(hasKey("answered")));
      answer(
              """
              {"title":{"en":"My title"},"abstract":{"en":"About $x$."},"language":"en",
               "references":[{"text":"A paper","doi":"10.1000/1"}],"consent":{"slides":true},%s}"""
                  .formatted(
                      people("{\"ja\":\"招待 %s\",\"en\":\"I. Vited\"}".formatted(slug), "東大")))
          .statusCode(200)
          .body("title.en", is("My title"))
          .body("waiting", is(false))
          .body("answered", is(org.hamcrest.Matchers.notNullValue()));
      when()
          .get(talk)
          .then()
          .body("title.en", is("My title"))
          .body("language.basis", is("stated"))
          .body("speakers[0].name.en", is("I. Vited"))
          .body("speakers[0].affiliation.ja", is("東大"))
          .body("references[0].doi", is("10.1000/1"));
      asAdmin().get(talk + "/history").then().body("items[0].who", is("Invitation"));
    }

    @Test
    void aNameInOtherTalksIsPending() {
      String name = when().get(talk).path("speakers[0].name.ja");
      talkOf(name);
      answer("{\"title\":{\"en\":\"At once\"}," + people("{\"ja\":\"別名 花子\"}", "京都大") + "}")
          .statusCode(200)
          .body("waiting", is(true))
          .body("speakers[0].name.ja", is("別名 花子"));
      when().get(talk).then().body("title.en", is("At once")).body("speakers[0].name.ja", is(name));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{'position':2}|/position|unknown-member",
          "{'remarks':{'en':'x'}}|/remarks|unknown-member",
          "{'session':{'title':{'en':'x'}}}|/session|read-only",
          "{'expires':'2999-02-01T00:00:00Z'}|/expires|read-only",
          "{'speakers':[]}|/speakers|read-only",
          "{'title':{'en':''}}|/title/en|blank",
          "{'consent':{'slides':'yes'}}|/consent/slides|not-a-boolean",
        })
    void nothingElseIsTouched(String sent, String pointer, String code) {
      String tag = tagOf(talk);
      answer(sent.replace('\'', '"'))
          .statusCode(422)
          .body("errors.pointer", hasItem(pointer))
          .body("errors.code", hasItem(code));
      assertThat(tagOf(talk)).isEqualTo(tag);
    }

    @Test
    void anEndedOrWithdrawnLinkOpensNothing() {
      asAdmin().delete(invitation).then().statusCode(204);
      when().get(link).then().statusCode(404);
      answer("{\"title\":{\"en\":\"Late\"}}").statusCode(404);
      link = "/api/v1/invitations/" + secretOf(invite(FAR).extract().path("url"));
      QuarkusTransaction.requiringNew()
          .run(() -> repository.update("expires = created where talkId = ?1", talkId()));
      when().get(link).then().statusCode(404);
      answer("{\"title\":{\"en\":\"Late\"}}").statusCode(404);
    }
  }

  @Nested
  class AsOrganizer {
    @Test
    void aProposalIsShownAndAccepted() {
      review();
      answer(
              "{\"title\":{\"en\":\"Proposed\"},"
                  + people("{\"ja\":\"改名 %s\"}".formatted(slug), "東大")
                  + "}")
          .statusCode(200)
          .body("waiting", is(true))
          .body("title.en", is("Proposed"));
      when().get(talk).then().body("", not(hasKey("title")));
      String token = tokenFor("write:" + slug);
      as(token)
          .get(talk + "/invitations")
          .then()
          .statusCode(200)
          .body("items", hasSize(1))
          .body("items[0].proposal.title.en", is("Proposed"))
          .body("items[0]", not(hasKey("url")));
      as(token)
          .post(invitation + "/acceptance?dryRun=true")
          .then()
          .statusCode(200)
          .body("title.en", is("Proposed"));
      when().get(talk).then().body("", not(hasKey("title")));
      as(token).post(invitation + "/acceptance").then().statusCode(200);
      when()
          .get(talk)
          .then()
          .body("title.en", is("Proposed"))
          .body("speakers[0].name.ja", is("改名 " + slug))
          .body("speakers[0].affiliation.ja", is("東大"));
      as(token).get(talk + "/invitations").then().body("items[0]", not(hasKey("proposal")));
    }

    @Test
    void anInvalidProposalIsRefusedAtOnce() {
      review();
      answer("{\"references\":[{\"doi\":\"x\"}]}")
          .statusCode(422)
          .body("errors.pointer", hasItem("/references/0/text"));
      asAdmin().get(talk + "/invitations").then().body("items[0]", not(hasKey("answered")));
    }

    @Test
    void aSpeakerWhoJoinedMeanwhileStays() {
      review();
      answer("{" + people("{\"ja\":\"改名 %s\"}".formatted(slug), "東大") + "}").statusCode(200);
      asAdmin()
          .contentType("application/merge-patch+json; charset=UTF-8")
          .header("If-Match", tagOf(talk))
          .body(
              """
              {"speakers":[{"name":{"ja":"%s"}},{"id":"%s","affiliation":{"ja":"京都大"}}]}"""
                  .formatted(somebody(), speaker))
          .patch(talk)
          .then()
          .statusCode(200);
      when().get(link).then().body("speakers", hasSize(2));
      asAdmin().post(invitation + "/acceptance").then().statusCode(200);
      when()
          .get(talk)
          .then()
          .body("speakers", hasSize(2))
          .body("speakers[1].id", is(speaker))
          .body("speakers[1].name.ja", is("改名 " + slug))
          .body("speakers[1].affiliation.ja", is("東大"));
    }

    @Test
    void anInvitationNeedsAnEndInTheFuture() {
      invite("{}").statusCode(422).body("errors.pointer", contains("/expires"));
      invite("{\"expires\":\"2020-01-01T00:00:00Z\"}")
          .statusCode(422)
          .body("errors.code", contains("not-in-the-future"));
      as(tokenFor("write:dlap")).get(talk + "/invitations").then().statusCode(403);
    }
  }
}
