package org.seminararchive.importing.reading.table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.seminararchive.importing.reading.Script;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.UnicodeForm;
import org.seminararchive.text.WireName;

/** The values of a row, or of the rows of one session, by column. */
interface Cells {
  LinearPattern SPACES = LinearPattern.compile("\\s+");

  /** A line end with the spaces around it. */
  LinearPattern LINE_END = LinearPattern.compile("(?<!\\s)[^\\S\\n]*+\\n\\s*+");

  /** The text of a cell; empty for an empty cell or a placeholder. */
  Optional<String> text(TableColumn column);

  /**
   * Reports a cell that is not understood. Arguments of the message are the column's name, the cell
   * and {@code more}.
   */
  void refuse(TableColumn column, String code, Object... more);

  /** The text in compatible width (NFKC) and one line, for dates and words. */
  default Optional<String> folded(TableColumn column) {
    return text(column)
        .map(text -> SPACES.replaceAll(UnicodeForm.nfkc(text), " "))
        .map(String::strip);
  }

  /** A text in the language of its letters. */
  default LocalizedText localized(TableColumn column, int most) {
    return bounded(column, most).map(Script::localized).orElse(null);
  }

  /** A text of one line, from the columns for each language. */
  default LocalizedText line(
      TableColumn column, TableColumn japanese, TableColumn english, int most) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    bounded(japanese, most).ifPresent(text -> byLanguage.put("ja", oneLine(text)));
    bounded(english, most).ifPresent(text -> byLanguage.put("en", oneLine(text)));
    return byLanguage.isEmpty() ? line(column, most) : new LocalizedText(byLanguage);
  }

  default LocalizedText line(TableColumn column, int most) {
    return bounded(column, most).map(text -> Script.localized(oneLine(text))).orElse(null);
  }

  default <E extends Enum<E>> E word(TableColumn column, Class<E> words) {
    return word(column, folded(column).orElse(""), words);
  }

  /** A word of the API or a synonym; {@code null} for an empty text. */
  default <E extends Enum<E>> E word(TableColumn column, String text, Class<E> words) {
    String said = text.toLowerCase(Locale.ROOT);
    Optional<E> meant =
        WireName.find(words, said)
            .or(() -> column.value(said).flatMap(word -> WireName.find(words, word)));
    if (meant.isEmpty() && !said.isEmpty()) {
      refuse(column, "unknown-word", String.join(", ", WireName.all(words)));
    }
    return meant.orElse(null);
  }

  private Optional<String> bounded(TableColumn column, int most) {
    Optional<String> text = text(column);
    if (text.isPresent() && text.get().length() > most) {
      refuse(column, "cell-too-long", most);
      return Optional.empty();
    }
    return text;
  }

  private static String oneLine(String text) {
    return LINE_END.replaceAll(text, " ");
  }
}
