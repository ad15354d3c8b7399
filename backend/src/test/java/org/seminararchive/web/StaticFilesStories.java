package org.seminararchive.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.http.Digest;
import org.seminararchive.testing.Database;

@QuarkusTest
@WithTestResource(Database.class)
class StaticFilesStories {
  private static final String SCRIPT = "/embed/seminar-list.js";

  @Test
  void theTagOfAFileIsMadeOfItsBytes() {
    byte[] bytes = when().get(SCRIPT).asByteArray();
    String tag = plain().get(SCRIPT).header("ETag");
    assertThat(tag).isEqualTo("\"" + Digest.of(bytes) + "\"");
    plain()
        .header("If-None-Match", tag)
        .get(SCRIPT)
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .header("Content-Encoding", nullValue())
        .body(blankOrNullString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "zstd"})
  void aFileIsSentInTheCodingThatIsAsked(String coding) {
    String plain = plain().get(SCRIPT).header("ETag");
    int length = plain().get(SCRIPT).asByteArray().length;
    byte[] coded =
        undecoded()
            .header("Accept-Encoding", coding)
            .get(SCRIPT)
            .then()
            .statusCode(200)
            .header("Content-Encoding", is(coding))
            .header("ETag", not(equalTo(plain)))
            .header("Content-Type", startsWith("text/javascript"))
            .extract()
            .asByteArray();
    assertThat(coded.length).isLessThan(length);
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-9, 0, 10", "bytes=5-5, 5, 6", "bytes=3-, 3, -1", "bytes=-7, -7, -1"})
  void aPartOfAFileIsAPartOfItsPlainBytes(String range, int from, int to) {
    byte[] whole = plain().get(SCRIPT).asByteArray();
    int first = from < 0 ? whole.length + from : from;
    int behind = to < 0 ? whole.length : to;
    byte[] part =
        undecoded()
            .header("Accept-Encoding", "gzip, br")
            .header("Range", range)
            .get(SCRIPT)
            .then()
            .statusCode(206)
            .header("Content-Range", "bytes %d-%d/%d".formatted(first, behind - 1, whole.length))
            .header("ETag", plain().get(SCRIPT).header("ETag"))
            .extract()
            .asByteArray();
    assertThat(part).isEqualTo(Arrays.copyOfRange(whole, first, behind));
  }

  @Test
  void anUnsatisfiableRangeIs416AndAStaleConditionSendsTheWholeFile() {
    plain().header("Range", "bytes=99999999-").get(SCRIPT).then().statusCode(416);
    plain()
        .header("Range", "bytes=0-9")
        .header("If-Range", "\"other\"")
        .get(SCRIPT)
        .then()
        .statusCode(200);
    plain().header("Range", "bytes=0-1,3-4").get(SCRIPT).then().statusCode(200);
  }

  @Test
  void everyAnswerSaysOnceHowLongItMayBeKept() {
    for (String path : new String[] {SCRIPT, "/app/none.js", "/none", "/", "/api/v1/none"}) {
      List<String> said = when().get(path).headers().getValues("Cache-Control");
      assertThat(said).as(path).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/../../../application.properties",
        "/app/..%2f..%2fapplication.properties",
        "/META-INF/openapi.yaml",
        "/.gitignore",
      })
  void nothingElseIsRead(String path) {
    given().urlEncodingEnabled(false).get(path).then().statusCode(404);
  }

  private static RequestSpecification undecoded() {
    return given()
        .config(
            RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
  }

  private static RequestSpecification plain() {
    return undecoded().header("Accept-Encoding", "identity");
  }
}
