package org.seminararchive.talk;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seminararchive.testing.Database;
import org.seminararchive.testing.Facts;

/** Every manually verified fact is found through the API. */
@QuarkusTest
@WithTestResource(Database.class)
class FactsStories {
  private static final JsonMapper JSON = new JsonMapper();

  static Stream<Facts.Session> sessions() {
    return Facts.sessions().stream();
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void theSessionIsAsItWasHeld(Facts.Session fact) throws IOException {
    JsonNode session = read("/api/v1/series/dlap/sessions/" + fact.dlap());
    assertThat(text(session, "start")).isEqualTo(at(fact.date(), fact.start()));
    assertThat(text(session, "end"))
        .isEqualTo(fact.end() == null ? null : at(fact.date(), fact.end()));
    assertThat(text(session, "kind")).isEqualTo(fact.kind());
    assertThat(text(session, "format")).isEqualTo(fact.format());
    assertThat(onlyText(session.path("venue"))).isEqualTo(fact.venue());
    assertThat(onlyText(session.path("streamingVenue"))).isEqualTo(fact.streamingVenue());
    assertThat(onlyText(session.at("/coHosts/0/name"))).isEqualTo(fact.cohost());
    assertThat(
            session
                .path("numbers")
                .valueStream()
                .filter(n -> n.path("series").asText().equals("mlphys"))
                .map(n -> n.path("number").asInt()))
        .containsExactlyElementsOf(Stream.ofNullable(fact.mlphys()).toList());

    JsonNode talks = read("/api/v1/sessions/" + text(session, "id") + "/talks");
    assertThat(talks.path("total").asInt()).isEqualTo(fact.talks().size());
    for (int i = 0; i < fact.talks().size(); i++) {
      assertTalk(talks.path("items").path(i), fact.talks().get(i));
    }
  }

  private static void assertTalk(JsonNode talk, Facts.Talk fact) {
    assertThat(talk.path("title").valueStream().map(JsonNode::asText)).contains(fact.title());
    assertThat(talk.path("position").asInt()).isEqualTo(fact.order());
    assertThat(onlyText(talk.path("part"))).isEqualTo(fact.part());
    assertThat(text(talk.path("language"), "code")).isEqualTo(fact.language());
    assertThat(text(talk.path("language"), "basis")).isEqualTo(fact.basis());
    assertThat(talk.path("speakers")).hasSameSizeAs(fact.speakers());
    for (int i = 0; i < fact.speakers().size(); i++) {
      JsonNode person = talk.path("speakers").path(i);
      assertThat(onlyText(person.path("name"))).isEqualTo(fact.speakers().get(i).name());
      assertThat(onlyText(person.path("affiliation")))
          .isEqualTo(fact.speakers().get(i).affiliation());
      assertThat(text(person, "role")).isEqualTo(fact.speakers().get(i).role());
    }
    assertThat(talk.path("materials")).hasSameSizeAs(fact.materials());
    for (int i = 0; i < fact.materials().size(); i++) {
      JsonNode material = talk.path("materials").path(i);
      assertThat(onlyText(material.path("label"))).isEqualTo(fact.materials().get(i).label());
      assertThat(text(material, "kind")).isEqualTo(fact.materials().get(i).kind());
      assertThat(text(material, "url"))
          .isEqualTo(URI.create(fact.materials().get(i).url()).toASCIIString());
    }
  }

  @Nested
  class Totals {
    @Test
    void thereAre79ReferencesAnd39DifferentArxivIds() throws IOException {
      List<JsonNode> references = all("references").flatMap(JsonNode::valueStream).toList();
      assertThat(references).hasSize(79);
      Stream<String> arxiv = references.stream().map(r -> text(r, "arxiv"));
      assertThat(arxiv.filter(Objects::nonNull).distinct()).hasSize(39);
    }

    @Test
    void thereAre54Materials() throws IOException {
      assertThat(all("materials").flatMap(JsonNode::valueStream)).hasSize(54);
    }

    @Test
    void everyTalkHasAnAbstractWithoutMarkup() throws IOException {
      assertThat(all("abstract"))
          .hasSize(62)
          .allSatisfy(texts -> assertThat(texts.toString()).doesNotContain("<br>"));
    }

    private Stream<JsonNode> all(String member) throws IOException {
      return read("/api/v1/talks?limit=100&fields=abstract,references,materials")
          .path("items")
          .valueStream()
          .map(talk -> talk.path(member));
    }
  }

  // Not by JsonPath, which compiles a script for each expression.
  private static JsonNode read(String address) throws IOException {
    return JSON.readTree(when().get(address).asByteArray());
  }

  private static String at(String date, String time) {
    return date + "T" + time + ":00+09:00";
  }

  private static String text(JsonNode json, String member) {
    return json.path(member).asText(null);
  }

  private static String onlyText(JsonNode text) {
    return text.isEmpty() ? null : text.valueStream().findFirst().orElseThrow().asText();
  }
}
