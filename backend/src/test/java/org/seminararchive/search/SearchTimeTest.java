package org.seminararchive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.AwkwardTexts;
import org.seminararchive.text.Romanization;

/** Analysis of queries and texts takes linear time for any input. */
class SearchTimeTest {
  /** Maximum length of an abstract. */
  private static final int TEXT = 20_000;

  /** Maximum length of a query. */
  private static final int QUESTION = 200;

  private static final Duration FAR_TOO_LONG = Duration.ofMinutes(2);

  @Test
  void everyQuestionIsUnderstoodAndShown() {
    List<String> questions = AwkwardTexts.of(QUESTION);
    List<String> texts = AwkwardTexts.of(TEXT / 10);
    for (int i = 0; i < texts.size(); i++) {
      ParsedQuery question = ParsedQuery.of(questions.get(i));
      var text = new FieldText(TextField.SUMMARY, "abstract", null, null, "ja", texts.get(i));
      assertTimeoutPreemptively(
          FAR_TOO_LONG,
          () -> assertThat(Highlighter.in(List.of(text), question)).isNotNull(),
          () -> AwkwardTexts.name(text.text()));
    }
  }

  @Test
  void everyTextIsAnalysed() {
    analyse(TEXT / 10);
  }

  @Test
  @Tag("all")
  void everyTextOfTheFullLengthIsAnalysed() {
    analyse(TEXT);
  }

  private static void analyse(int length) {
    for (String text : AwkwardTexts.of(length)) {
      assertTimeoutPreemptively(
          FAR_TOO_LONG,
          () -> {
            Analysis.terms(text);
            Topics.of(text);
            Institutions.of(text);
            Romanization.key(text);
          },
          () -> AwkwardTexts.name(text));
    }
  }
}
