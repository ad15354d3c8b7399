package org.seminararchive.feed;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.ris.RISConverter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Database;

/** Citations, parsed with the libraries of reference managers (citeproc-java with jbibtex). */
@QuarkusTest
@WithTestResource(Database.class)
class CitationStories {
  private static InputStream get(String path) {
    return given().get("/api/v1/" + path).then().statusCode(200).extract().asInputStream();
  }

  private static String talk(String slug, int number) {
    String session = when().get("/api/v1/series/" + slug + "/sessions/" + number).path("id");
    return when().get("/api/v1/sessions/" + session + "/talks").path("items[0].id");
  }

  private static BibTeXDatabase bibtex(String path) throws ParseException {
    return new BibTeXConverter().loadDatabase(get(path));
  }

  private static Map<String, CSLItemData> csl(String path) throws IOException {
    List<Map<String, Object>> items =
        new ObjectMapper().readValue(get(path), new TypeReference<>() {});
    return items.stream()
        .map(CSLItemData::fromJson)
        .collect(Collectors.toMap(CSLItemData::getId, item -> item));
  }

  @Test
  void everyTalkHasAnEntryInEachFormatUnderOneKey() throws IOException, ParseException {
    var bibtex = bibtex("talks.bib").getEntries().keySet().stream().map(Key::getValue).toList();
    var ris = new RISConverter().toItemData(new RISConverter().loadLibrary(get("talks.ris")));
    var csl = csl("talks.csl.json");
    assertThat(bibtex).hasSize(62).contains("dlap58", "dlap3-2");
    assertThat(ris).hasSize(62);
    assertThat(csl).hasSize(62).containsOnlyKeys(bibtex);
  }

  @Test
  void aTalkIsCitedWithBothNumbersItsPageAndItsSlides() throws IOException, ParseException {
    String id = talk("dlap", 58);
    var entry = bibtex("talks/" + id + ".bib").getEntries().get(new Key("dlap58"));
    assertThat(entry.getType().getValue()).isEqualTo("misc");
    assertThat(entry.getField(new Key("howpublished")).toUserString())
        .isEqualTo("第6回学習物理領域セミナー＋第58回DLAP");
    assertThat(entry.getField(new Key("url")).toUserString()).endsWith("/dlap/58");
    assertThat(entry.getField(new Key("note")).toUserString()).contains("2024-02-15_Kyoto.pdf");
    CSLItemData item = csl("talks/" + id + ".csl.json").get("dlap58");
    assertThat(item.getType()).isEqualTo(CSLType.SPEECH);
    assertThat(item.getTitle()).isEqualTo("パーシステントホモロジーと機械学習");
    assertThat(item.getIssued().getDateParts()[0]).containsExactly(2024, 2, 15);
    assertThat(item.getURL()).endsWith("/dlap/58");
  }

  @Test
  void namesAreWholeOrInTheRightParts() throws IOException, ParseException {
    Map<String, CSLItemData> items = csl("talks.csl.json");
    CSLName japanese = items.get("dlap58").getAuthor()[0];
    assertThat(japanese.getLiteral()).isEqualTo("池祐一");
    CSLName western =
        items.values().stream()
            .flatMap(item -> List.of(item.getAuthor()).stream())
            .filter(name -> "Kunin".equals(name.getFamily()))
            .findFirst()
            .orElseThrow();
    assertThat(western.getGiven()).isEqualTo("Daniel");
    var authors =
        bibtex("talks.bib").getEntries().values().stream()
            .map(entry -> entry.getField(new Key("author")).toUserString())
            .toList();
    assertThat(String.join("; ", authors)).contains("{池祐一}").contains("Kunin, Daniel");
  }

  @Test
  void aParticleStaysWithTheFamilyName() throws IOException, ParseException {
    String talk = "talks/" + talk("dlap", 35);
    CSLName name = csl(talk + ".csl.json").get("dlap35").getAuthor()[0];
    assertThat(name.getNonDroppingParticle()).isEqualTo("de");
    assertThat(name.getFamily()).isEqualTo("Haan");
    assertThat(name.getGiven()).isEqualTo("Pim");
    var entry = bibtex(talk + ".bib").getEntries().get(new Key("dlap35"));
    assertThat(entry.getField(new Key("author")).toUserString()).isEqualTo("de Haan, Pim");
    assertThat(given().get("/api/v1/" + talk + ".ris").asString())
        .contains("AU  - de Haan, Pim\r\n");
  }

  @Test
  void linesAreWholeTalks() throws IOException {
    String lines = given().get("/api/v1/talks.ndjson").asString();
    String[] each = lines.split("\n");
    assertThat(each).hasSize(62);
    var json = new ObjectMapper();
    String id = json.readTree(each[0]).get("id").asText();
    assertThat(json.readTree(each[0]))
        .isEqualTo(json.readTree(given().get("/api/v1/talks/" + id).asString()));
  }
}
