package org.seminararchive.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;

import biweekly.Biweekly;
import com.apptasticsoftware.rssreader.RssReader;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Organizing;

/** No permitted text breaks a format: each parser returns the original text. */
@QuarkusTest
@TestProfile(Organizing.class)
class OddTextStories {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static String announced(String title) throws Exception {
    Map<String, Object> talk =
        Map.of(
            "title", Map.of("en", title),
            "abstract", Map.of("en", title + "\n\nEND:VEVENT\nER  - \n" + title),
            "speakers", List.of(Map.of("name", Map.of("en", "Odd " + title))),
            "session", Map.of("start", "2036-01-10T10:30:00+09:00", "series", List.of("dlap")));
    return announce(JSON.writeValueAsString(talk)).extract().path("id");
  }

  private static InputStream get(String path) {
    return given().get("/api/v1/" + path).then().statusCode(200).extract().asInputStream();
  }

  private static String text(String path) throws Exception {
    return new String(get(path).readAllBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]]> <b>&amp;</b> \"q\" 'a'",
        "a,b;c:d\\n\\ \\, ^",
        "{unpaired } $x^{2$ \\textbf{",
        "100% of #1 & _more_ ~ @misc{x, }",
        "𠮷野家 👩‍🔬 עברית\u200f é e\u0301",
        "\u2028 line\u0085 separators",
        "END:VCALENDAR",
        "$\\input{/etc/passwd}$ $^^5cwrite18{x}$ \\(\\csname input\\endcsname\\)",
        "%s %d ${x} #{y}"
      })
  void everyReaderGetsBackWhatWasWritten(String odd) throws Exception {
    String title = odd.replace("\u0085", "");
    String id = announced(title);
    String kept = given().get("/api/v1/talks/" + id).path("title.en");

    var event = Biweekly.parse(text("talks/" + id + ".ics")).first().getEvents();
    assertThat(event).hasSize(1);
    assertThat(event.get(0).getSummary().getValue()).endsWith(": " + kept);
    assertThat(event.get(0).getDescription().getValue()).contains(kept);

    var rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text("talks.csv?year=2036").substring(1)))
            .getRecords();
    assertThat(rows).anyMatch(row -> row.get("id").equals(id) && row.get("title").equals(kept));

    assertThat(JSON.readTree(get("talks/" + id + ".csl.json")).get(0).get("title").asText())
        .isEqualTo(kept);
    assertThat(new BibTeXConverter().loadDatabase(get("talks/" + id + ".bib")).getEntries())
        .hasSize(1);
    // BibTeX counts braces without regard to preceding characters.
    assertThat(
            text("talks/" + id + ".bib").chars().map(c -> c == '{' ? 1 : c == '}' ? -1 : 0).sum())
        .isZero();
    assertThat(text("talks/" + id + ".bib")).doesNotContain("\\input", "^^", "\\csname", "\u2028");
    assertThat(text("talks/" + id + ".ris")).doesNotContain("\u2028");
    assertThat(text("talks/" + id + ".ris").split("ER  - \r\n")).hasSize(2);
    assertThat(new RssReader().read(get("talks.atom?year=2036&limit=100")))
        .anyMatch(item -> item.getTitle().orElse("").endsWith(kept));
    for (String xml :
        List.of(text("oai?verb=ListRecords&metadataPrefix=oai_dc"), text("talks.atom"))) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
    String page = given().header("Accept", "text/html").get("/talks/" + id).asString();
    assertThat(page.split("</head>")).hasSize(2);
    assertThat(page.split("</script>"))
        .hasSameSizeAs(given().get("/dlap/58").asString().split("</script>"));
  }

  @Test
  void charactersInvalidInXmlAreRefused() {
    asAdmin()
        .body(
            "{\"title\": {\"en\": \"x\\uffff\"}, \"speakers\": [], \"session\": {\"start\":"
                + " \"2036-01-10T10:30:00+09:00\", \"series\": [\"dlap\"]}}")
        .post("/api/v1/talks")
        .then()
        .statusCode(422);
  }

  @ParameterizedTest
  @CsvSource({
    "a\u202eb, control-character",
    "\u2066a\u2069, control-character",
    "'\u200b\ufeff', blank",
    "\u3164\u00ad, blank",
  })
  void textThatIsShownAsAnotherOneOrNotAtAllIsRefused(String odd, String code) {
    asAdmin()
        .body(Map.of("holder", odd))
        .post("/api/v1/tokens?dryRun=true")
        .then()
        .statusCode(422)
        .body("errors[0].code", is(code));
    asAdmin()
        .body(Map.of("name", Map.of("ja", odd)))
        .post("/api/v1/speakers?dryRun=true")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/name/ja"))
        .body("errors[0].code", is(code));
  }
}
