package org.seminararchive.oai;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;

import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.model.oaipmh.results.record.Header;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.JdkHttpOaiClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.ListIdentifiersParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.Organizing;

/** OAI-PMH with a real harvester library (XOAI). */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class OaiStories {
  private static ServiceProvider harvester() {
    String base = RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/oai";
    var client = new JdkHttpOaiClient.JdkHttpBuilder(java.net.http.HttpClient.newBuilder());
    return new ServiceProvider(
        new Context()
            .withBaseUrl(base)
            .withOAIClient(client.withBaseUrl(base).build())
            .withSaveUnparsedMetadata());
  }

  private static <T> List<T> all(Iterator<T> items) {
    List<T> list = new ArrayList<>();
    items.forEachRemaining(list::add);
    return list;
  }

  private static List<Header> headers(String set) throws Exception {
    var request = ListIdentifiersParameters.request().withMetadataPrefix("oai_dc");
    if (set != null) {
      request.withSetSpec(set);
    }
    return all(harvester().listIdentifiers(request));
  }

  private static String announced(String title) {
    return announce(
            """
            {"title": {"ja": "%s"}, "speakers": [{"name": {"ja": "収穫 次郎"}}],
             "session": {"start": "2034-01-12T10:30:00+09:00", "series": ["dlap"]}}"""
                .formatted(title))
        .extract()
        .path("id");
  }

  @Test
  void theRepositoryDescribesItself() throws Exception {
    var identify = harvester().identify();
    assertThat(identify.getDeletedRecord().value()).isEqualTo("persistent");
    assertThat(all(harvester().listSets())).extracting(s -> s.getSpec()).contains("dlap", "mlphys");
    assertThat(all(harvester().listMetadataFormats()))
        .extracting(f -> f.getMetadataPrefix())
        .containsExactly("oai_dc");
  }

  @Test
  void everyTalkIsHarvestedOnceThroughResumptionTokens() throws Exception {
    // More records than one response contains.
    String many =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    """
                    {"title": {"ja": "収穫%d"}, "speakers": [], "session": {"start": "2035-01-01T10:00:00+09:00", "series": ["dlap"]}}"""
                        .formatted(i)
                        .replace("\n", ""))
            .collect(Collectors.joining("\n"));
    asAdmin()
        .contentType("application/x-ndjson")
        .body(many.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/api/v1/talks/batch")
        .then()
        .statusCode(201);
    List<String> harvested =
        all(harvester().listRecords(ListRecordsParameters.request().withMetadataPrefix("oai_dc")))
            .stream()
            .map(Record::getHeader)
            .filter(h -> !h.isDeleted())
            .map(Header::getIdentifier)
            .toList();
    int total = given().get("/api/v1/talks").path("total");
    assertThat(total).isGreaterThan(100);
    assertThat(harvested).hasSize(total).doesNotHaveDuplicates();
  }

  @Test
  void talksThatChangeTogetherAreAllHarvested() throws Exception {
    String first = announced("同時の収穫");
    String session = given().get("/api/v1/talks/" + first).path("session.id");
    String others =
        IntStream.range(2, 122)
            .mapToObj(
                i ->
                    "{\"title\": {\"ja\": \"同時%d\"}, \"speakers\": [], \"session\": {\"id\": \"%s\"}}"
                        .formatted(i, session))
            .collect(Collectors.joining("\n"));
    asAdmin()
        .contentType("application/x-ndjson")
        .body(others.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/api/v1/talks/batch")
        .then()
        .statusCode(201);
    String at = "/api/v1/sessions/" + session;
    asAdmin()
        .contentType("application/merge-patch+json")
        .header("If-Match", tagOf(at))
        .body("{\"status\": \"postponed\"}")
        .patch(at)
        .then()
        .statusCode(200);
    // All records now have one revision, and there are more than one response contains.
    assertThat(headers("dlap").stream().filter(h -> !h.isDeleted()).map(Header::getIdentifier))
        .doesNotHaveDuplicates()
        .hasSize(given().get("/api/v1/talks?series=dlap").<Integer>path("total"));
  }

  @Test
  void aRecordHoldsTheTalkInDublinCore() {
    String session = given().get("/api/v1/series/dlap/sessions/58").path("id");
    String talk = given().get("/api/v1/sessions/" + session + "/talks").path("items[0].id");
    var xml =
        given()
            .queryParam("verb", "GetRecord")
            .queryParam("metadataPrefix", "oai_dc")
            .queryParam("identifier", "urn:uuid:" + talk)
            .get("/api/v1/oai")
            .then()
            .statusCode(200)
            .contentType(containsString("text/xml"))
            .extract()
            .asString();
    assertThat(xml)
        .contains("<dc:title xml:lang=\"ja\">パーシステントホモロジーと機械学習</dc:title>")
        .contains("<dc:creator xml:lang=\"ja\">池祐一</dc:creator>")
        .contains("<dc:date>2024-02-15</dc:date>")
        .contains("<dc:language>ja</dc:language>")
        .contains("<setSpec>mlphys</setSpec>");
  }

  @Test
  void aDeletionIsPersistentUntilTheTalkIsRestored() throws Exception {
    String id = announced("消える収穫");
    String at = "/api/v1/talks/" + id;
    asAdmin().header("If-Match", tagOf(at)).delete(at).then().statusCode(204);
    Header gone =
        headers("dlap").stream()
            .filter(h -> h.getIdentifier().endsWith(id))
            .findFirst()
            .orElseThrow();
    assertThat(gone.isDeleted()).isTrue();
    assertThat(headers("mlphys")).noneMatch(h -> h.getIdentifier().endsWith(id));
    given()
        .queryParam("verb", "GetRecord")
        .queryParam("metadataPrefix", "oai_dc")
        .queryParam("identifier", gone.getIdentifier())
        .get("/api/v1/oai")
        .then()
        .statusCode(200)
        .body(containsString("<header status=\"deleted\">"))
        .body(not(containsString("<metadata>")));

    List<Integer> revisions = asAdmin().get(at + "/history").jsonPath().getList("items.revision");
    asAdmin()
        .body("{\"revision\": " + revisions.get(1) + "}")
        .post(at + "/revert")
        .then()
        .statusCode(200);
    List<Header> again =
        headers(null).stream().filter(h -> h.getIdentifier().endsWith(id)).toList();
    assertThat(again).hasSize(1);
    assertThat(again.get(0).isDeleted()).isFalse();
  }

  @Test
  void onlyWhatWasChangedSinceIsHarvested() throws Exception {
    String id = announced("新しい収穫");
    String updated = given().get("/api/v1/talks/" + id).path("updated");
    Instant second = Instant.parse(updated).truncatedTo(ChronoUnit.SECONDS);
    var since = ListIdentifiersParameters.request().withMetadataPrefix("oai_dc").withFrom(second);
    // Others may fill more than one answer in the same second.
    assertThat(all(harvester().listIdentifiers(since)))
        .extracting(Header::getIdentifier)
        .anyMatch(identifier -> identifier.endsWith(id));
    given()
        .queryParam("verb", "ListIdentifiers")
        .queryParam("metadataPrefix", "oai_dc")
        .queryParam("until", "2001-01-01")
        .get("/api/v1/oai")
        .then()
        .statusCode(200)
        .body(containsString("noRecordsMatch"));
  }

  @Test
  void theDateOfAnAnswerIsTheMomentOfTheAnswer() {
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String said =
        given()
            .get("/api/v1/oai?verb=Identify")
            .then()
            .extract()
            .xmlPath()
            .getString("'OAI-PMH'.responseDate");
    assertThat(Instant.parse(said)).isBetween(before, Instant.now());
  }

  @ParameterizedTest
  @CsvSource({
    "verb=Nothing, badVerb",
    "verb=Identify&verb=Identify, badVerb",
    "foo=1, badVerb",
    "verb=Identify&foo=1, badArgument",
    "verb=ListRecords, badArgument",
    "verb=ListRecords&metadataPrefix=marc21, cannotDisseminateFormat",
    "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday, badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2024-02-31, badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2024-02-01&until=2024-01-01, badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2024-02-01&until=2024-03-01T00:00:00Z, badArgument",
    "verb=ListRecords&resumptionToken=xyz, badResumptionToken",
    "verb=ListRecords&resumptionToken=xyz&metadataPrefix=oai_dc, badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&set=nobody, noRecordsMatch",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:nobody, idDoesNotExist",
    "verb=GetRecord&metadataPrefix=oai_dc, badArgument",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=%01, idDoesNotExist",
    "verb=ListMetadataFormats&identifier=oai:x:y, idDoesNotExist"
  })
  void errorsAreThoseOfTheProtocol(String query, String code) {
    given()
        .urlEncodingEnabled(false)
        .get("/api/v1/oai?" + query)
        .then()
        .statusCode(200)
        .body(containsString("<error code=\"" + code + "\">"));
  }

  @Test
  void aRequestMayAlsoBePosted() {
    given()
        .contentType("application/x-www-form-urlencoded")
        .formParam("verb", "Identify")
        .post("/api/v1/oai")
        .then()
        .statusCode(200)
        .body(containsString("<protocolVersion>2.0"));
    given().contentType("application/json").body("{}").post("/api/v1/talks").then().statusCode(401);
  }
}
