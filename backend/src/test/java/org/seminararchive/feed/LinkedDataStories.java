package org.seminararchive.feed;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Database;

/** JSON-LD in the API and in HTML heads, expanded by Titanium. */
@QuarkusTest
@WithTestResource(Database.class)
class LinkedDataStories {
  private static final String SCHEMA = "https://schema.org/";

  /** Relevant part of schema.org's context, which tests do not download. */
  private static final String CONTEXT =
      """
      {"@context": {"@vocab": "https://schema.org/", "url": {"@type": "@id"},
        "eventStatus": {"@type": "@id"}, "eventAttendanceMode": {"@type": "@id"},
        "startDate": {"@type": "https://schema.org/DateTime"},
        "endDate": {"@type": "https://schema.org/DateTime"}}}""";

  private static JsonObject expand(String document) throws JsonLdError {
    return JsonLd.expand(JsonDocument.of(new StringReader(document)))
        .loader((url, options) -> JsonDocument.of(new StringReader(CONTEXT)))
        .get()
        .getJsonObject(0);
  }

  private static String session() {
    return when().get("/api/v1/series/dlap/sessions/58").path("id");
  }

  private static String talk() {
    return when().get("/api/v1/sessions/" + session() + "/talks").path("items[0].id");
  }

  private static String value(JsonObject node, String word) {
    JsonObject first = node.getJsonArray(SCHEMA + word).getJsonObject(0);
    return first.containsKey("@value") ? first.getString("@value") : first.getString("@id");
  }

  private static JsonObject inner(JsonObject node, String word) {
    return node.getJsonArray(SCHEMA + word).getJsonObject(0);
  }

  @Test
  void aTalkIsAnEventWithEverythingASearchEngineAsksFor() throws JsonLdError {
    JsonObject event = expand(given().get("/api/v1/talks/" + talk() + ".jsonld").asString());
    assertThat(event.getJsonArray("@type").getString(0)).isEqualTo(SCHEMA + "Event");
    assertThat(event.getString("@id")).isEqualTo("urn:uuid:" + talk());
    assertThat(value(event, "name")).isEqualTo("パーシステントホモロジーと機械学習");
    assertThat(value(event, "startDate")).isEqualTo("2024-02-15T10:30:00+09:00");
    assertThat(value(event, "endDate")).isEqualTo("2024-02-15T11:30:00+09:00");
    assertThat(value(event, "eventStatus")).isEqualTo(SCHEMA + "EventScheduled");
    assertThat(value(event, "eventAttendanceMode")).isEqualTo(SCHEMA + "MixedEventAttendanceMode");
    assertThat(value(event, "inLanguage")).isEqualTo("ja");
    JsonObject person = inner(event, "performer");
    assertThat(person.getJsonArray("@type").getString(0)).isEqualTo(SCHEMA + "Person");
    assertThat(value(person, "name")).isEqualTo("池祐一");
    assertThat(value(inner(person, "affiliation"), "name")).contains("九州大学");
    Set<String> places = new TreeSet<>();
    event
        .getJsonArray(SCHEMA + "location")
        .getValuesAs(JsonObject.class)
        .forEach(place -> places.add(place.getJsonArray("@type").getString(0)));
    assertThat(places).containsExactly(SCHEMA + "Place", SCHEMA + "VirtualLocation");
    JsonObject meeting = inner(event, "superEvent");
    assertThat(value(meeting, "name")).isEqualTo("第6回学習物理領域セミナー＋第58回DLAP");
    assertThat(inner(meeting, "superEvent").getJsonArray("@type").getString(0))
        .isEqualTo(SCHEMA + "EventSeries");
  }

  @Test
  void thePagesHeadHoldsTheSame() throws IOException, JsonLdError {
    String page = given().header("Accept", "text/html").get("/talks/" + talk()).asString();
    var script =
        Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>").matcher(page);
    assertThat(script.find()).isTrue();
    JsonNode inPage = new ObjectMapper().readTree(script.group(1));
    JsonNode inApi =
        new ObjectMapper().readTree(given().get("/api/v1/talks/" + talk() + ".jsonld").asString());
    assertThat(inPage).isEqualTo(inApi);
    assertThat(expand(script.group(1)).getString("@id")).isEqualTo("urn:uuid:" + talk());
  }

  @Test
  void aSessionHasItsTalksAsParts() throws JsonLdError {
    String lecture = when().get("/api/v1/series/dlap/sessions/3").path("id");
    JsonObject event = expand(given().get("/api/v1/sessions/" + lecture + ".jsonld").asString());
    assertThat(event.getJsonArray(SCHEMA + "subEvent")).hasSizeGreaterThan(1);
  }
}
