package org.seminararchive.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.Database;

/** Contributors, chairs and co-hosts in all formats. */
@QuarkusTest
@WithTestResource(Database.class)
class OtherPeopleStories {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sessions/26/talks.ics | 話題提供者：野尻美保子",
        "sessions/26/talks.atom | <contributor>",
        "sessions/26/talks.atom | 野尻美保子",
        "sessions/26.jsonld | \"contributor\":[{\"@type\":\"Person\",\"name\":\"野尻美保子\"",
        "sessions/26/talks.bib | editora = {{野尻美保子} and {福嶋健二}}",
        "sessions/26/talks.ris | A2  - 野尻美保子",
        "sessions/26/talks.csl.json | \"contributor\":[{\"literal\":\"野尻美保子\"}",
        "sessions/26/talks.csv | 野尻美保子",
        "schedule.xml | 話題提供者：野尻美保子",
      })
  void aContributorIsInEveryShapeThatCanSaySo(String path, String told) {
    assertThat(unfolded("/api/v1/series/dlap/" + path)).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sessions/31/talks.ics | 共催：",
        "sessions/31/talks.atom | 共催：",
        "sessions/31/talks.bib | organization = {{",
        "sessions/31/talks.ris | PB  - ",
        "sessions/31/talks.csl.json | \"organizer\":[{\"literal\":",
        "sessions/31/talks.csv | coHosts",
      })
  void aCoHostIsInEveryShapeThatCanSaySo(String path, String told) {
    String host = given().get("/api/v1/series/dlap/sessions/31").path("coHosts[0].name.en");
    assertThat(unfolded("/api/v1/series/dlap/" + path)).contains(told, host);
  }

  @ParameterizedTest
  @CsvSource({"26, 野尻美保子", "31, "})
  void oaiRecordsContainThem(int session, String contributor) {
    String path = "/api/v1/series/dlap/sessions/" + session;
    String name = contributor != null ? contributor : given().get(path).path("coHosts[0].name.en");
    String talk = given().get(path + "/talks").path("items[0].id");
    String identifier =
        given().get("/api/v1/oai?verb=ListIdentifiers&metadataPrefix=oai_dc").asString();
    int end = identifier.indexOf(talk) + talk.length();
    String oai = identifier.substring(identifier.lastIndexOf('>', end) + 1, end);
    assertThat(
            given()
                .get("/api/v1/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=" + oai)
                .asString())
        .contains("dc:contributor", ">" + name + "</dc:contributor>");
    assertThat(given().get(path + ".jsonld").asString()).contains(name);
  }

  private static String unfolded(String path) {
    String text = given().get(path).then().statusCode(200).extract().asString();
    return text.replace("\r\n ", "");
  }
}
