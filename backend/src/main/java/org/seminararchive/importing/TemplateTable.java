package org.seminararchive.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;

/**
 * A table with the usual columns and two example rows. Their dates and numbers are far in the
 * future, so that importing them by mistake is noticed and collides with nothing.
 */
final class TemplateTable {
  private static final List<String> COLUMNS =
      List.of(
          "numbers",
          "date",
          "startTime",
          "endTime",
          "format",
          "venue",
          "title",
          "speakers",
          "affiliations",
          "language",
          "materials",
          "abstract",
          "remarks");

  private TemplateTable() {}

  /**
   * @param slugs of the archive's series; the examples have numbers in the first two
   */
  static String text(List<String> slugs) {
    String joint =
        slugs.stream()
            .limit(2)
            .map(slug -> slug + " 998")
            .reduce((a, b) -> a + "; " + b)
            .orElse("998");
    String single = slugs.isEmpty() ? "999" : slugs.get(0) + " 999";
    List<List<String>> rows =
        List.of(
            COLUMNS,
            List.of(
                joint,
                "2099-04-02",
                "10:30",
                "11:30",
                "hybrid",
                "例：○○大学 1号館 101号室",
                "例：題目をここに",
                "例田 花子; 例山 太郎",
                "○○大学; △△研究所",
                "ja",
                "https://example.org/slides.pdf",
                "例：概要をここに。改行してもかまいません。\n\n数式は $E=mc^2$ のように書きます。",
                ""),
            List.of(
                single,
                "2099-04-09",
                "16:30",
                "17:30",
                "online",
                "",
                "Example: a title in English",
                "Jane Example",
                "University of Somewhere",
                "en",
                "",
                "Example: the abstract.",
                "例：ご講演は英語です。"));
    try {
      return "\uFEFF"
          + new CsvMapper()
              .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"))
              .writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a table that CSV cannot hold", e);
    }
  }
}
