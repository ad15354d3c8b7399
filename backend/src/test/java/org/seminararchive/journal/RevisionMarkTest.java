package org.seminararchive.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Detection of lost changes by the mark next to a database. */
class RevisionMarkTest {
  private static final String URL = "jdbc:h2:file:./data/seminar";

  @TempDir Path data;
  private RevisionMark mark;

  @BeforeEach
  void make() {
    mark = new RevisionMark(data);
  }

  @Test
  void aDatabaseThatEndsWhereTheMarkIsOrLaterIsServed() {
    mark.write(100);
    assertThat(mark.refusal(URL, 100, 100)).isEmpty();
    assertThat(mark.refusal(URL, 101, 101)).isEmpty();
  }

  @Test
  void aDatabaseThatEndsBeforeTheMarkIsRefusedWithTheSolution() throws IOException {
    mark.write(99);
    mark.write(101);
    assertThat(new RevisionMark(data).refusal(URL, 11, 11))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .contains(URL, "revision 11", "revision 101", "Restore a backup")
                    .contains("delete " + data.resolve("last-revision").toAbsolutePath()));
  }

  @Test
  void aJournalThatDoesNotEndAtItsHeadIsRefused() {
    assertThat(mark.refusal(URL, 12, 11))
        .hasValueSatisfying(w -> assertThat(w).contains("damaged"));
  }

  @Test
  void withoutAValidMarkTheDatabaseIsAccepted() throws IOException {
    assertThat(mark.refusal(URL, 11, 11)).isEmpty();
    for (String broken :
        new String[] {"", "12", "00000000000000000x1\n", "000000000000000000001"}) {
      Files.writeString(data.resolve("last-revision"), broken);
      assertThat(new RevisionMark(data).refusal(URL, 11, 11)).as(broken).isEmpty();
    }
    mark.write(12);
    assertThat(new RevisionMark(data).refusal(URL, 11, 11)).isPresent();
  }
}
