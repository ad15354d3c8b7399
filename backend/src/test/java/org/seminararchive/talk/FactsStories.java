package org.seminararchive.talk;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  static Stream<Facts.Session> sessions() {
    return Facts.sessions().stream();
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void theSessionIsAsItWasHeld(Facts.Session fact) {
    JsonPath session = when().get("/api/v1/series/dlap/sessions/" + fact.dlap()).jsonPath();
    assertThat(session.getString("start")).isEqualTo(at(fact.date(), fact.start()));
    assertThat(session.getString("end"))
        .isEqualTo(fact.end() == null ? null : at(fact.date(), fact.end()));
    assertThat(session.getString("kind")).isEqualTo(fact.kind());
    assertThat(session.getString("format")).isEqualTo(fact.format());
    assertThat(onlyText(session, "venue")).isEqualTo(fact.venue());
    assertThat(onlyText(session, "streamingVenue")).isEqualTo(fact.streamingVenue());
    assertThat(onlyText(session, "coHosts[0].name")).isEqualTo(fact.cohost());
    assertThat(session.<Integer>get("numbers.find { it.series == 'mlphys' }?.number"))
        .isEqualTo(fact.mlphys());

    JsonPath talks =
        when().get("/api/v1/sessions/" + session.getString("id") + "/talks").jsonPath();
    assertThat(talks.getInt("total")).isEqualTo(fact.talks().size());
    for (int i = 0; i < fact.talks().size(); i++) {
      assertTalk(talks, "items[" + i + "]", fact.talks().get(i));
    }
  }

  private static void assertTalk(JsonPath json, String at, Facts.Talk fact) {
    assertThat(json.getMap(at + ".title")).containsValue(fact.title());
    assertThat(json.getInt(at + ".position")).isEqualTo(fact.order());
    assertThat(onlyText(json, at + ".part")).isEqualTo(fact.part());
    assertThat(json.getString(at + ".language.code")).isEqualTo(fact.language());
    assertThat(json.getString(at + ".language.basis")).isEqualTo(fact.basis());
    assertThat(json.getList(at + ".speakers")).hasSameSizeAs(fact.speakers());
    for (int i = 0; i < fact.speakers().size(); i++) {
      String person = at + ".speakers[" + i + "]";
      assertThat(onlyText(json, person + ".name")).isEqualTo(fact.speakers().get(i).name());
      assertThat(onlyText(json, person + ".affiliation"))
          .isEqualTo(fact.speakers().get(i).affiliation());
      assertThat(json.getString(person + ".role")).isEqualTo(fact.speakers().get(i).role());
    }
    assertThat(json.getList(at + ".materials")).hasSameSizeAs(fact.materials());
    for (int i = 0; i < fact.materials().size(); i++) {
      String material = at + ".materials[" + i + "]";
      assertThat(onlyText(json, material + ".label")).isEqualTo(fact.materials().get(i).label());
      assertThat(json.getString(material + ".kind")).isEqualTo(fact.materials().get(i).kind());
      assertThat(json.getString(material + ".url"))
          .isEqualTo(URI.create(fact.materials().get(i).url()).toASCIIString());
    }
  }

  @Nested
  class Totals {
    @Test
    void thereAre79ReferencesAnd39DifferentArxivIds() {
      List<Map<String, String>> references = all("references.flatten()");
      assertThat(references).hasSize(79);
      Set<String> arxiv = new HashSet<>();
      references.forEach(r -> arxiv.add(r.get("arxiv")));
      arxiv.remove(null);
      assertThat(arxiv).hasSize(39);
    }

    @Test
    void thereAre54Materials() {
      assertThat(all("materials.flatten()")).hasSize(54);
    }

    @Test
    void everyTalkHasAnAbstractWithoutMarkup() {
      List<Map<String, String>> abstracts = all("'abstract'");
      assertThat(abstracts)
          .hasSize(62)
          .allSatisfy(a -> assertThat(a.values()).noneMatch(t -> t.contains("<br>")));
    }

    private <T> List<T> all(String path) {
      JsonPath page =
          when().get("/api/v1/talks?limit=100&fields=abstract,references,materials").jsonPath();
      return page.getList("items." + path);
    }
  }

  private static String at(String date, String time) {
    return date + "T" + time + ":00+09:00";
  }

  private static String onlyText(JsonPath json, String path) {
    Map<String, String> text = json.getMap(path);
    return text == null ? null : text.values().iterator().next();
  }
}
