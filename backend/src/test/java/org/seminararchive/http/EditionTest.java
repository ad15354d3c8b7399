package org.seminararchive.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seminararchive.journal.Revision;

class EditionTest {
  private static final Revision REVISION = new Revision(7, Instant.parse("2026-11-30T01:02:03Z"));

  private static String tag(String version, String url, String licence, Revision revision) {
    return new Edition(
            version, Optional.ofNullable(url), Optional.ofNullable(licence), Optional.empty())
        .at(revision);
  }

  @Test
  void equalEditionsHaveEqualTags() {
    assertThat(tag("1", "https://a.example", null, REVISION))
        .isEqualTo(tag("1", "https://a.example", null, REVISION))
        .doesNotContain("\"");
  }

  @Test
  void anotherVersionSettingRevisionOrTimeChangesTheTag() {
    assertThat(tag("1", null, null, REVISION))
        .isNotEqualTo(tag("2", null, null, REVISION))
        .isNotEqualTo(tag("1", "https://a.example", null, REVISION))
        .isNotEqualTo(tag("1", null, "https://a.example", REVISION))
        .isNotEqualTo(tag("1", null, null, new Revision(8, REVISION.at())))
        .isNotEqualTo(tag("1", null, null, new Revision(7, REVISION.at().plusMillis(1))));
  }
}
