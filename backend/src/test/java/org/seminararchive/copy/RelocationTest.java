package org.seminararchive.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seminararchive.copy.CopiedFile.Kind;

class RelocationTest {
  private static final URI HERE = URI.create("http://127.0.0.1:8080/");
  private static final Relocation MOVED =
      new Relocation(HERE, Optional.of(URI.create("https://host.example/seminars/")), false, true);

  private static final String PAGE =
      """
      <meta name="api-base" content="/api/v1" />
      <link rel="canonical" href="http://127.0.0.1:8080/dlap/58" />
      <meta property="og:image" content="http://127.0.0.1:8080/dlap/58/share.png" />
      <script src="/app/app.js"></script>
      <li><a href="/api">/api</a> (documentation)</li>
      <a href="//other.example/">elsewhere</a>
      """;

  @Test
  void aPageFindsItsFilesAndItsApiInTheFolder() {
    assertThat(moved(MOVED, PAGE, Kind.PAGE))
        .contains("<meta name=\"api-base\" content=\"/seminars/api/v1\" />")
        .contains("<meta name=\"api-kind\" content=\"files\" />")
        .contains("href=\"https://host.example/seminars/dlap/58\"")
        .contains("src=\"/seminars/app/app.js\"")
        .contains("content=\"https://host.example/seminars/share.png\"")
        .contains("href=\"//other.example/\"")
        .doesNotContain("documentation");
  }

  @Test
  void withoutAPlaceThePagesBeginAtTheRootAndAnotherArchivesAddressesStay() {
    var copied = new Relocation(HERE, Optional.empty(), false, true);
    assertThat(moved(copied, PAGE, Kind.PAGE))
        .contains("src=\"/app/app.js\"")
        .contains("href=\"http://127.0.0.1:8080/dlap/58\"")
        .contains("content=\"http://127.0.0.1:8080/dlap/58/share.png\"");
  }

  @Test
  void withoutAPlaceNothingLeadsToAServerThatEndsWithTheCopy() {
    var own = new Relocation(HERE, Optional.empty(), true, true);
    assertThat(moved(own, PAGE, Kind.PAGE))
        .contains("href=\"/dlap/58\"", "content=\"/share.png\"")
        .doesNotContain("127.0.0.1");
  }

  @Test
  void filesThatAreNotCopiedKeepTheirAddress() {
    var place = Optional.of(URI.create("https://host.example/seminars/"));
    String talk = "http://127.0.0.1:8080/talks/1 http://127.0.0.1:8080/files/ab/a.pdf";
    assertThat(moved(new Relocation(HERE, place, false, false), talk, Kind.TEXT))
        .isEqualTo("https://host.example/seminars/talks/1 http://127.0.0.1:8080/files/ab/a.pdf");
    assertThat(moved(MOVED, talk, Kind.TEXT)).doesNotContain("127.0.0.1");
  }

  @Test
  void anAddressIsFoundInCalendarsWhereItIsCutInTwo() {
    String folded =
        "DESCRIPTION:" + "題".repeat(18) + " http://12\r\n 7.0.0.1:8080/dlap/58\r\nEND:VEVENT\r\n";
    String calendar = moved(MOVED, folded, Kind.CALENDAR);
    assertThat(calendar.replace("\r\n ", ""))
        .isEqualTo(
            "DESCRIPTION:%s https://host.example/seminars/dlap/58\r\nEND:VEVENT\r\n"
                .formatted("題".repeat(18)));
    assertThat(calendar.lines())
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
  }

  private static String moved(Relocation relocation, String text, Kind kind) {
    return new String(
        relocation.of(text.getBytes(StandardCharsets.UTF_8), kind), StandardCharsets.UTF_8);
  }
}
