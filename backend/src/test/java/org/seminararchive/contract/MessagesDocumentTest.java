package org.seminararchive.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.seminararchive.http.ProblemCode;

/** {@code docs/messages.md} lists every message in its exact wording. */
class MessagesDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/messages.md");
  private static final Path CORRECTED = Path.of("target/messages.md");
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

  /** Placeholders such as {0} are not replaced. */
  private static final Object[] PLACES = {"{0}", "{1}", "{2}", "{3}"};

  private static ResourceBundle words(String file, Locale language) {
    return ResourceBundle.getBundle(
        "messages." + file,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The keys of a file with a given prefix, in file order. */
  private static Stream<String> keys(String file, String prefix) throws IOException {
    Path source = Path.of("src/main/resources/messages/" + file + "_en.properties");
    return Files.readAllLines(source, StandardCharsets.UTF_8).stream()
        .filter(line -> line.contains(" = ") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf(" = ")))
        .filter(key -> key.startsWith(prefix));
  }

  private static String say(String file, String key, Locale language) {
    String pattern = words(file, language).getString(key);
    return new MessageFormat(pattern, language).format(PLACES);
  }

  private static String row(String... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.replace("|", "\\|").replace("<", "\\<"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String problems() {
    var table = new StringBuilder("| Code | Status | English | 日本語 |\n| --- | --- | --- | --- |\n");
    for (ProblemCode problem : ProblemCode.values()) {
      String code = problem.code();
      List<String> told =
          LANGUAGES.stream()
              .map(
                  language ->
                      "**%s** %s"
                          .formatted(
                              say("problems", code + ".title", language),
                              say("problems", code + ".detail", language)))
              .toList();
      String status = String.valueOf(problem.status());
      table.append(row("`" + code + "`", status, told.get(0), told.get(1)));
    }
    return table.toString();
  }

  private static String table(String file, String prefix) throws IOException {
    return keys(file, prefix)
        .map(
            key ->
                row(
                    "`" + key.substring(prefix.length()) + "`",
                    say(file, key, Locale.ENGLISH),
                    say(file, key, Locale.JAPANESE)))
        .collect(Collectors.joining("", "| Code | English | 日本語 |\n| --- | --- | --- |\n", ""));
  }

  /** The document with the table below a heading replaced. */
  private static String with(String document, String heading, String table) {
    int section = document.indexOf("\n## " + heading + "\n");
    assertThat(section).as("the section " + heading).isNotNegative();
    int start = document.indexOf("\n| ", section) + 1;
    int end = document.indexOf("|\n\n", start);
    return document.substring(0, start)
        + table
        + (end < 0 ? "" : document.substring(end + "|\n".length()));
  }

  @Test
  void problemsAndFindingsAreThoseOfTheCode() throws IOException {
    String document = Files.readString(DOCUMENT);
    String corrected = with(document, "Problems", problems());
    corrected = with(corrected, "Errors in a problem", table("problems", "error."));
    corrected = with(corrected, "Inferred values", table("problems", "inferred."));
    corrected = with(corrected, "Findings of an import", table("findings", ""));
    if (!document.equals(corrected)) {
      Files.writeString(CORRECTED, corrected);
    }
    assertThat(document).as("cp backend/target/messages.md backend/docs/").isEqualTo(corrected);
  }

  @Test
  void everyLogLineIsListedWithItsSolution() throws IOException {
    String document = Files.readString(DOCUMENT);
    String section = document.substring(document.indexOf("\n## Log lines\n"));
    List<List<String>> rows =
        section
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
            .skip(1)
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .toList();
    assertThat(rows)
        .extracting(row -> new LogLine(row.get(1), row.get(2)))
        .containsExactlyInAnyOrderElementsOf(LogLine.all());
    assertThat(rows).allSatisfy(row -> assertThat(row.get(3)).isNotEmpty());
  }

  @Test
  void japaneseAndEnglishHaveTheSameKeys() {
    for (String file : List.of("problems", "findings", "description", "registration", "mails")) {
      assertThat(words(file, Locale.JAPANESE).keySet())
          .isEqualTo(words(file, Locale.ENGLISH).keySet());
    }
  }

  @Test
  void examplesOfTheContractSayWhatTheServerSays() throws IOException {
    Path contract = Path.of("src/main/resources/META-INF/openapi.yaml");
    JsonNode examples =
        new YAMLMapper().readTree(contract.toFile()).at("/components/schemas/Problem/examples");
    assertThat(examples).isNotEmpty();
    for (JsonNode example : examples) {
      String code = example.path("code").asText();
      ResourceBundle words = words("problems", Locale.ENGLISH);
      assertThat(example.path("title").asText()).isEqualTo(words.getString(code + ".title"));
      assertSaid(example, code + ".detail");
      example.path("errors").forEach(e -> assertSaid(e, "error." + e.path("code").asText()));
    }
  }

  /** A placeholder in the message matches any text. */
  private static void assertSaid(JsonNode example, String key) {
    String pattern =
        Arrays.stream(say("problems", key, Locale.ENGLISH).split("\\{\\d}", -1))
            .map(java.util.regex.Pattern::quote)
            .collect(Collectors.joining(".+"));
    assertThat(example.path("detail").asText()).matches(pattern);
  }
}
