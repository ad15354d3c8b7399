package org.seminararchive.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of findings exist in both languages and are not duplicated. */
class FindingWordsTest {
  private static List<String> codes(String language) throws IOException {
    String file = "/messages/findings_" + language + ".properties";
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                FindingWordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> line.contains(" = ") && !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf(" = ")))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void noCodeHasTwoMeanings(String language) throws IOException {
    assertThat(codes(language)).doesNotHaveDuplicates().isNotEmpty();
  }

  @Test
  void everyCodeHasWordsInBothLanguages() throws IOException {
    assertThat(codes("ja")).containsExactlyInAnyOrderElementsOf(codes("en"));
  }
}
