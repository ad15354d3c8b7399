package org.seminararchive.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Database;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@QuarkusTest
@WithTestResource(Database.class)
@Tag("postgresql")
class ScheduleStories {
  private static final String DLAP = "/api/v1/series/dlap/schedule.xml";

  @Test
  void theScheduleFollowsTheSchemaOfScheduleApps() throws Exception {
    var schemas = SchemaFactory.newInstance("http://www.w3.org/2001/XMLSchema");
    var schema = schemas.newSchema(getClass().getResource("/schedule/schedule.xsd"));
    for (String path : new String[] {DLAP, DLAP + "?lang=en"}) {
      String xml =
          given()
              .get(path)
              .then()
              .statusCode(200)
              .contentType(startsWith("application/xml"))
              .extract()
              .asString();
      schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }
  }

  @Test
  void everyTalkOfTheSeriesIsAnEventOnItsDay() throws Exception {
    Document schedule = parsed(given().get(DLAP).asString());
    NodeList events = schedule.getElementsByTagName("event");
    int talks = given().get("/api/v1/talks?series=dlap").path("total");
    assertThat(events.getLength()).isEqualTo(talks);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < events.getLength(); i++) {
      Element event = (Element) events.item(i);
      ids.add(event.getAttribute("id"));
      ids.add(event.getAttribute("guid"));
      Element day = (Element) event.getParentNode().getParentNode();
      assertThat(text(event, "date")).startsWith(day.getAttribute("date"));
    }
    assertThat(ids).hasSize(2 * talks);
    Element last = (Element) events.item(talks - 1);
    assertThat(last.getAttribute("id")).isEqualTo("58001");
    assertThat(text(last, "start")).isEqualTo("10:30");
    assertThat(text(last, "duration")).isEqualTo("01:00");
    assertThat(text(last, "person")).isEqualTo("池祐一");
  }

  @Test
  void itIsReadLikeEverythingElse() {
    String tag = given().get(DLAP).header("ETag");
    given().header("If-None-Match", tag).get(DLAP).then().statusCode(304);
    given().get("/api/v1/series/none/schedule.xml").then().statusCode(404);
    given().get(DLAP + "?x=1").then().statusCode(400).body("errors[0].parameter", is("x"));
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagName(name).item(0).getTextContent();
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
